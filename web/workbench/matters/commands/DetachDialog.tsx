import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';
import { ProseField } from './fields.tsx';

/** 撤销并入. */
export function DetachDialog(props: DialogProps) {
  const { commands } = useWords();
  const other = props.matter.attachedTo?.number ?? '';
  return (
    <CommandDialog<'detach', { reason: string }>
      {...props}
      name="detach"
      title={commands.detachTitle}
      lead={commands.detachLead(other)}
      initial={{}}
      toInput={(values) => values}
    >
      {() => <ProseField name="reason" label={commands.decideReason} most={500} rows={3} />}
    </CommandDialog>
  );
}
