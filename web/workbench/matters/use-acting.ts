import type { ActingView } from '#modules/matters/identity/identity.contract.ts';
import { useWords } from '../i18n/index.tsx';
import { useNames } from '../ui/use-names.ts';

/** An officer with post and unit, in words. */
export function useActing(): (acting: ActingView) => string {
  const { matter: t, words } = useWords();
  const names = useNames();
  return ({ name, unitId, role }) => t.inPost(name, names.unit(unitId), words.role[role]);
}
