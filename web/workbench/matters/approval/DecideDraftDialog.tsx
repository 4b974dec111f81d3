import { Form, Radio, type FormInstance } from 'antd';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { ProseField } from '../commands/fields.tsx';
import { DraftParts } from './DraftParts.tsx';
import { currentDraft } from './drafts.ts';

interface Decision {
  readonly approved: boolean;
  readonly reason?: string;
}

/** 批准、退回意见, with what it says before one's eyes. */
export function DecideDraftDialog(props: DialogProps) {
  const { app, approval: t } = useWords();
  const draft = currentDraft(props.matter);
  if (draft === undefined) return null;
  return (
    <CommandDialog<'decide-draft', Decision>
      {...props}
      name="decide-draft"
      title={t.decideTitle}
      lead={t.decideLead(draft.draftedBy.name, draft.draftedOn)}
      width={760}
      initial={{}}
      toInput={({ approved, reason }) => ({
        draftId: draft.draftId,
        approved,
        ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
      })}
    >
      {(form) => (
        <>
          <div className="gap-below">
            <DraftParts matter={props.matter} draft={draft} />
          </div>
          <Form.Item
            name="approved"
            label={t.decision}
            rules={[{ required: true, message: app.requiredChoice(t.decision) }]}
          >
            <Radio.Group
              options={[
                { value: true, label: t.approve },
                { value: false, label: t.sendBack },
              ]}
            />
          </Form.Item>
          <ReasonField form={form} />
        </>
      )}
    </CommandDialog>
  );
}

function ReasonField({ form }: { form: FormInstance<Decision> }) {
  const { approval: t } = useWords();
  const returned = Form.useWatch('approved', form) === false;
  return (
    <ProseField
      name="reason"
      label={t.reasonField}
      help={t.reasonHelp}
      most={2000}
      required={returned}
      rows={3}
    />
  );
}
