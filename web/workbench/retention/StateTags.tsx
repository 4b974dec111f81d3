import type { DestructionItem, ListState } from '#modules/retention/contract.ts';
import { useWords } from '../i18n/index.tsx';

/** As the stages of matters are coloured: what waits, what is under way, what is over. */
const LIST_LOOKS: Record<ListState, string> = {
  proposed: 'stage-registered',
  rejected: 'stage-closed',
  approved: 'stage-routed',
  done: 'stage-closed',
};
const ITEM_LOOKS: Record<DestructionItem['state'], string> = {
  listed: '',
  erased: 'stage-closed',
  kept: 'stage-served',
};

/** How far a destruction list is. */
export function ListTag({ state }: { state: ListState }) {
  const { retention: t } = useWords();
  return <span className={`stage ${LIST_LOOKS[state]}`}>{t.states[state]}</span>;
}

/** What became of a matter of a list. */
export function ItemTag({ state }: { state: DestructionItem['state'] }) {
  const { retention: t } = useWords();
  return <span className={`stage ${ITEM_LOOKS[state]}`}>{t.itemStates[state]}</span>;
}
