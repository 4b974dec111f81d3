// Folds who has a matter: routings, and what objections to them change.
import type { MatterEvent } from '../../rules/events.ts';
import type { AssignmentState, MatterState } from '../../rules/state.ts';

/** The matter with the unit that it was routed to. */
export function routed(state: MatterState, assignment: AssignmentState): MatterState {
  return {
    ...state,
    holderUnit: assignment.toUnit,
    responsibleUnit: assignment.toUnit,
    assignments: [...state.assignments, assignment],
    claims: state.claims.map((claim) => ({ ...claim, responsibleUnit: assignment.toUnit })),
  };
}

/** The matter after an objection, or after what was decided on it. */
export function changedByObjection(
  state: MatterState,
  event: Extract<MatterEvent, { type: `objection.${string}` }>,
): MatterState {
  if (event.type === 'objection.decided') return decidedObjection(state, event);
  return { ...state, objections: [...(state.objections ?? []), { ...event.data.objection, decision: null }] };
}

function decidedObjection(
  state: MatterState,
  { occurredOn, data }: Extract<MatterEvent, { type: 'objection.decided' }>,
): MatterState {
  const { objectionId, decision, assignment, returnedTo } = data;
  const objections = (state.objections ?? []).map((one) =>
    one.objectionId === objectionId ? { ...one, decision } : one,
  );
  const decided = { ...state, objections };
  if (assignment !== null) return { ...routed(decided, assignment), routedOn: occurredOn };
  if (returnedTo === null) return decided;
  return {
    ...decided,
    stage: 'registered',
    holderUnit: returnedTo,
    responsibleUnit: null,
    routedOn: null,
    claims: state.claims.map((claim) => ({ ...claim, responsibleUnit: null })),
  };
}
