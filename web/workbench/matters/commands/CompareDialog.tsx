import { Button, Form, Modal, Space } from 'antd';
import type { MatterView } from '#modules/matters/contract.ts';
import type { RepeatCandidate } from '#modules/matters/repeats/repeats.contract.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { useFormFaults } from '../../ui/use-form-faults.ts';
import { JoinedAsField } from '../relation/RelationDialogs.tsx';
import { CompareColumns } from './CompareColumns.tsx';
import type { DialogProps } from './CommandDialog.tsx';
import { CommandProblem } from './CommandProblem.tsx';
import { useCommand } from './use-command.ts';

interface CompareDialogProps extends DialogProps {
  readonly candidate: RepeatCandidate;
}

/** Two matters side by side, and the decision whether they are one. */
export function CompareDialog({ matter, candidate, onClose, onDone }: CompareDialogProps) {
  const { app, commands } = useWords();
  return (
    <Modal
      open
      title={commands.attachTitle}
      width={1000}
      onCancel={onClose}
      footer={null}
      mask={{ closable: false }}
      closable={{ 'aria-label': app.close }}
    >
      <CompareColumns matter={matter} candidate={candidate} />
      <Decision matter={matter} candidate={candidate} onClose={onClose} onDone={onDone} />
    </Modal>
  );
}

function Decision({ matter, candidate, onClose, onDone }: CompareDialogProps) {
  const { app, commands, relation } = useWords();
  const [form] = Form.useForm<{ reason: string; as: 'repeat' | 'merged' }>();
  const merges = Form.useWatch('as', form) === 'merged';
  const { faults, refused } = useFormFaults(form);
  const told = { onDone, onRefused: refused };
  const attach = useCommand('attach', matter, told);
  const dismiss = useCommand('dismiss-repeat', matter, told);
  const decide = (command: typeof attach | typeof dismiss) => {
    void form
      .validateFields()
      .then(({ reason, as }) =>
        command.send({
          otherMatterId: candidate.matterId,
          reason,
          ...(command === attach ? { as } : {}),
        }),
      )
      .catch(() => form.focusField('reason'));
  };
  const allows = (action: MatterView['actions'][number]['action']) =>
    matter.actions.some((one) => one.action === action && one.allowed);
  if (!allows('attach')) return <WhyNotDecide matter={matter} />;
  return (
    <>
      <CommandProblem command={attach.problem === null ? dismiss : attach} matter={matter} />
      <ErrorSummary form={form} faults={faults} />
      <Form form={form} name="decide-repeat" layout="vertical">
        <Form.Item
          name="reason"
          label={commands.decideReason}
          extra={commands.attachReasonHelp}
          rules={[
            { required: true, whitespace: true, message: app.required(commands.decideReason) },
            { max: 500, message: app.tooLong(commands.decideReason, 500) },
          ]}
        >
          <GrowingText rows={2} most={6} />
        </Form.Item>
        <JoinedAsField />
        <Space wrap>
          <Button type="primary" loading={attach.isPending} onClick={() => decide(attach)}>
            {merges ? relation.merge : commands.attach}
          </Button>
          <Button loading={dismiss.isPending} onClick={() => decide(dismiss)}>
            {commands.notSame}
          </Button>
          <Button type="text" onClick={onClose}>
            {app.cancel}
          </Button>
        </Space>
      </Form>
    </>
  );
}

function WhyNotDecide({ matter }: { matter: MatterView }) {
  const sentence = useSentence();
  const why = matter.actions.find(({ action }) => action === 'attach')?.whyNot;
  return why === undefined ? null : <p className="quiet">{sentence(why)}</p>;
}
