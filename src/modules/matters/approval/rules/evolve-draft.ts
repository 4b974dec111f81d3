// Folds the drafts of opinions into the state of their matter.
import type { EventOf } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';

/** The state after one more draft, or a decision on one. */
export function changedByDraft(
  state: MatterState,
  event: EventOf<'opinion.drafted' | 'draft.decided'>,
): MatterState {
  const drafts = state.drafts ?? [];
  if (event.type === 'opinion.drafted')
    return { ...state, drafts: [...drafts, { ...event.data.draft, decision: null }] };
  const { draftId, decision } = event.data;
  return { ...state, drafts: drafts.map((one) => (one.draftId === draftId ? { ...one, decision } : one)) };
}
