// 记录办理情况, 登记调解、和解协议, 登记执行情况.
import { Form, Radio } from 'antd';
import type { AddNote, RecordAgreement, ReportExecution } from '#modules/matters/record/record.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from '../commands/CommandDialog.tsx';
import { DoneOnField, ProseField } from '../commands/fields.tsx';

export function AddNoteDialog(props: DialogProps) {
  const { record } = useWords();
  return (
    <CommandDialog<'handling-notes', AddNote>
      {...props}
      name="handling-notes"
      title={record.noteTitle}
      lead={record.noteLead}
      initial={{ kind: 'investigation', doneOn: todayAtOffice() }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <KindField label={record.noteKindLabel} names={record.noteKind} />
          <DoneOnField name="doneOn" label={record.doneOn} />
          <ProseField name="text" label={record.noteText} help={record.noteHelp} most={20_000} rows={6} />
        </>
      )}
    </CommandDialog>
  );
}

export function RecordAgreementDialog(props: DialogProps) {
  const { record } = useWords();
  return (
    <CommandDialog<'agreements', RecordAgreement>
      {...props}
      name="agreements"
      title={record.agreementTitle}
      lead={record.agreementLead}
      initial={{ kind: 'mediation', signedOn: todayAtOffice() }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <KindField label={record.agreementKindLabel} names={record.agreementKind} />
          <DoneOnField name="signedOn" label={record.signedOn} />
          <ProseField name="parties" label={record.parties} most={500} rows={2} />
          <ProseField name="terms" label={record.terms} most={20_000} rows={6} />
        </>
      )}
    </CommandDialog>
  );
}

export function ReportExecutionDialog(props: DialogProps) {
  const { record } = useWords();
  return (
    <CommandDialog<'execution', ReportExecution>
      {...props}
      name="execution"
      title={record.executionTitle}
      lead={record.executionLead}
      initial={{ isDone: false, doneOn: todayAtOffice() }}
      toInput={(values) => values}
    >
      {() => (
        <>
          <Form.Item name="isDone" label={record.execution} rules={[{ required: true }]}>
            <Radio.Group
              options={[
                { value: false, label: record.notYetDone },
                { value: true, label: record.isDone },
              ]}
            />
          </Form.Item>
          <DoneOnField name="doneOn" label={record.doneOn} />
          <ProseField name="text" label={record.executionText} most={10_000} rows={4} />
        </>
      )}
    </CommandDialog>
  );
}

function KindField({ label, names }: { label: string; names: Readonly<Record<string, string>> }) {
  return (
    <Form.Item name="kind" label={label} rules={[{ required: true }]}>
      <Radio.Group options={Object.entries(names).map(([value, words]) => ({ value, label: words }))} />
    </Form.Item>
  );
}
