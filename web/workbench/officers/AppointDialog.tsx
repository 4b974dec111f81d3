import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { AppointToPost, Officer } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { appointToPost } from '../api/network.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import { useToast } from '../ui/use-toast.tsx';

type Values = Omit<AppointToPost, 'officerId'>;

/** 任职; that no one holds two of the three offices is said at the role. */
export function AppointDialog({ officer, close }: { officer: Officer; close: () => void }) {
  const { app, network, officers } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const chosen = (label: string) => [{ required: true, message: app.requiredChoice(label) }];
  return (
    <FormDialog<Values, unknown>
      name={`appoint-${officer.officerId}`}
      title={officers.appointTitle(officer.name)}
      lead={officers.postsHelp}
      submitWords={officers.appoint}
      send={(values, key) => appointToPost({ ...values, officerId: officer.officerId }, key)}
      onDone={() => {
        toast.done(officers.appointed);
        void cache.invalidateQueries({ queryKey: keys.everyOfficer });
        close();
      }}
      onClose={close}
    >
      <Form.Item name="unitId" label={officers.unit} rules={chosen(officers.unit)}>
        <UnitSelect label={officers.unit} placeholder={app.choose} />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="role" label={officers.role} rules={chosen(officers.role)}>
          <Choice options={optionsOf(network.roles)} placeholder={app.choose} />
        </Form.Item>
        <TextField name="title" label={officers.jobTitle} most={60} help={officers.jobTitleHelp} />
      </div>
      <div className="field-row">
        <Form.Item name="activeFrom" label={`${officers.from}${app.optional}`} extra={officers.fromHelp}>
          <DayField />
        </Form.Item>
        <Form.Item name="activeUntil" label={`${officers.until}${app.optional}`} extra={officers.untilHelp}>
          <DayField />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
