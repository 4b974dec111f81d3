import type { OpeningView } from '#modules/matters/identity/identity.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { CommandDialog, type DialogProps } from './CommandDialog.tsx';

/** 结束启封 before its time, or 撤回 what nobody decided yet. */
export function EndOpeningDialog({ opening, ...props }: DialogProps & { opening: OpeningView }) {
  const { commands } = useWords();
  return (
    <CommandDialog<'end-opening', object>
      {...props}
      name="end-opening"
      title={commands.endOpeningTitle}
      lead={commands.endOpeningLead}
      initial={{}}
      toInput={() => ({ openingId: opening.openingId })}
    >
      {() => null}
    </CommandDialog>
  );
}
