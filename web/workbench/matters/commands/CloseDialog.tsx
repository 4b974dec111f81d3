import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { ProseField } from './fields.tsx';

/** 办结; an assigned matter owes its closing report. */
export function CloseDialog(props: DialogProps) {
  const { commands } = useWords();
  const isAssigned = props.matter.assignments.some(({ way }) => way === 'assign');
  return (
    <CommandDialog<'close', { closingReport?: string }>
      {...props}
      name="close"
      title={commands.closeTitle}
      lead={commands.closeLead}
      initial={{}}
      toInput={({ closingReport }) =>
        closingReport === undefined || closingReport.trim() === '' ? {} : { closingReport }
      }
    >
      {() => (
        <ProseField
          name="closingReport"
          label={commands.closingReport}
          help={isAssigned ? commands.closingReportHelp : ''}
          most={10_000}
          rows={6}
          required={isAssigned}
        />
      )}
    </CommandDialog>
  );
}
