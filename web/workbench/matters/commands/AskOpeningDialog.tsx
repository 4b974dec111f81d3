import { Form, InputNumber } from 'antd';
import { LONGEST_OPENING, type AskForOpening } from '#modules/matters/identity/identity.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { ProseField } from './fields.tsx';

const USUAL_HOURS = 24;

/** 请求启封: why, and for how long. */
export function AskOpeningDialog(props: DialogProps) {
  const { app, commands } = useWords();
  return (
    <CommandDialog<'ask-opening', AskForOpening>
      {...props}
      name="ask-opening"
      title={commands.askOpeningTitle}
      lead={commands.askOpeningLead}
      initial={{ hours: USUAL_HOURS }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <ProseField name="reason" label={commands.openingReason} most={500} rows={3} />
          <Form.Item
            name="hours"
            label={commands.openingHours}
            extra={commands.openingHoursHelp(LONGEST_OPENING)}
            rules={[{ required: true, message: app.required(commands.openingHours) }]}
          >
            <InputNumber min={1} max={LONGEST_OPENING} precision={0} controls={false} />
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}
