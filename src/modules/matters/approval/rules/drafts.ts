// Which draft of an opinion counts now. Whatever decides, shows or lists drafts asks here.
import type { DraftStep } from '../draft.contract.ts';
import type { DraftDecision, DraftState } from './draft-state.ts';
import { openProceeding } from '../../reviews/rules/remedy.ts';
import type { MatterState } from '../../rules/state.ts';

/** The step whose opinion a unit would draft now; undefined where none is due from it. */
export function stepDue(state: MatterState, unitId: string): DraftStep | undefined {
  const proceeding = openProceeding(state);
  if (proceeding !== undefined) return proceeding.unitId === unitId ? 'review' : undefined;
  return state.stage === 'accepted' && state.holderUnit === unitId ? 'answer' : undefined;
}

/** The last draft of the step that is due, whatever became of it; one that was issued belongs to a step that is over. */
export function currentDraft(state: MatterState): DraftState | undefined {
  const draft = state.drafts?.at(-1);
  if (draft === undefined || stepDue(state, draft.unitId) !== draft.step) return undefined;
  const isOfStep =
    draft.step === 'answer'
      ? draft.answers === state.answers.length
      : draft.proceedingId === openProceeding(state)?.proceedingId;
  return isOfStep ? draft : undefined;
}

/** The draft that waits for the head of its unit. */
export function waitingDraft(state: MatterState): DraftState | undefined {
  const draft = currentDraft(state);
  return draft?.decision === null ? draft : undefined;
}

/** The draft that the head of its unit returned to be changed; undefined once a later one is handed up. */
export function returnedDraft(
  state: MatterState,
): (DraftState & { readonly decision: DraftDecision }) | undefined {
  const draft = currentDraft(state);
  return draft?.decision?.approved === false ? { ...draft, decision: draft.decision } : undefined;
}
