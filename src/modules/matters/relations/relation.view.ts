// Matters related to one, as far as whoever asks may read them: what is beyond their reach is not named, and not counted.
import type { RelationView } from './relation.contract.ts';
import type { MatterEvent } from '../rules/events.ts';
import { everyClaim, type MatterState } from '../rules/state.ts';

/** The relations of a matter to those of which the number is known here. */
export function viewRelations(
  state: MatterState,
  words: { readonly texts: ReadonlyMap<number, string>; readonly claims: ReadonlyMap<number, string> },
  numbers: ReadonlyMap<string, string>,
): RelationView[] {
  return (state.relations ?? []).flatMap(({ is, matterId, on, reasonText, claimIds = [] }) => {
    const number = numbers.get(matterId);
    if (number === undefined) return [];
    const claims = everyClaim(state).filter(({ claimId }) => claimIds.includes(claimId));
    return [
      {
        is,
        matterId,
        number,
        since: on,
        reason: reasonText === undefined ? null : (words.texts.get(reasonText) ?? ''),
        claims: claims.map(({ claimId }) => words.claims.get(claimId) ?? ''),
      },
    ];
  });
}

/** Every matter that this one is related to. */
export function relatedTo(state: MatterState): readonly string[] {
  return (state.relations ?? []).map(({ matterId }) => matterId);
}

/** Whether an entry of the history may be shown: one that speaks of another matter only to whoever may read that. */
export function tellsOfReadable(event: MatterEvent, readable: ReadonlySet<string>): boolean {
  if (event.type === 'relation.made') return readable.has(event.data.relation.matterId);
  return event.type !== 'relation.undone' || readable.has(event.data.matterId);
}
