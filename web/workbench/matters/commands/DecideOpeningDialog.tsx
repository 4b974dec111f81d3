import { Form, Radio } from 'antd';
import type { DecideOpening, OpeningView } from '#modules/matters/identity/identity.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { useActing } from '../use-acting.ts';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { ProseField } from './fields.tsx';

/** 批准、不予批准启封, with the reason of whoever asked before one's eyes. */
export function DecideOpeningDialog({ opening, ...props }: DialogProps & { opening: OpeningView }) {
  const { app, commands } = useWords();
  const who = useActing();
  return (
    <CommandDialog<'decide-opening', Omit<DecideOpening, 'openingId'>>
      {...props}
      name="decide-opening"
      title={commands.decideOpeningTitle}
      lead={commands.decideOpeningLead(who(opening.askedBy), opening.hours, opening.reason)}
      initial={{}}
      toInput={(values) => ({ ...values, openingId: opening.openingId })}
    >
      {() => (
        <>
          <Form.Item
            name="allowed"
            label={commands.openingDecision}
            rules={[{ required: true, message: app.requiredChoice(commands.openingDecision) }]}
          >
            <Radio.Group
              options={[
                { value: true, label: commands.openingAllowed },
                { value: false, label: commands.openingRefused },
              ]}
            />
          </Form.Item>
          <ProseField name="reason" label={commands.decisionReason} most={500} rows={3} />
        </>
      )}
    </CommandDialog>
  );
}
