import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { ProseField } from './fields.tsx';

/** 回避 of the officer at the screen; colleagues go on. */
export function RecuseDialog(props: DialogProps) {
  const { commands } = useWords();
  return (
    <CommandDialog<'recuse', { reason: string }>
      {...props}
      name="recuse"
      title={commands.recuseTitle}
      lead={commands.recuseLead}
      initial={{}}
      toInput={(values) => values}
    >
      {() => <ProseField name="reason" label={commands.recuseReason} most={500} rows={3} />}
    </CommandDialog>
  );
}
