import type { AccusedInput } from '#modules/intake/contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { AccusedFields } from '../../register/AccusedFields.tsx';
import { filledAccused } from '../../register/register-values.ts';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';

/** 登记被反映人: from then on they cannot learn of the matter. */
export function NameAccusedDialog(props: DialogProps) {
  const { commands } = useWords();
  return (
    <CommandDialog<'accused', { accused: AccusedInput[] }>
      {...props}
      name="accused"
      title={commands.accusedTitle}
      lead={commands.accusedLead}
      initial={{ accused: [{ kind: 'unit', name: '' }] }}
      toInput={({ accused }) => ({ accused: accused.map(filledAccused) })}
    >
      {() => <AccusedFields least={1} />}
    </CommandDialog>
  );
}
