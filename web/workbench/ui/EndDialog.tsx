import { Form } from 'antd';
import type { EndOn } from '#modules/network/contract.ts';
import { todayAtOffice } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { DayField } from './DayField.tsx';
import { FormDialog } from './FormDialog.tsx';

interface EndDialogProps {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly submitWords: string;
  readonly send: (input: EndOn, key: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Ends a unit, a competence or a post on a day. */
export function EndDialog(props: EndDialogProps) {
  const { app, network } = useWords();
  return (
    <FormDialog<EndOn, unknown> {...props} initial={{ endsOn: todayAtOffice() }}>
      <Form.Item
        name="endsOn"
        label={network.endsOn}
        extra={network.endsOnHelp}
        rules={[{ required: true, message: app.requiredChoice(network.endsOn) }]}
      >
        <DayField allowClear={false} />
      </Form.Item>
    </FormDialog>
  );
}
