// Folds what happens to simplified handling.
import type { EventOf } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';
import type { SimpleReturn } from './simple-state.ts';

/** The matter with the mark; a return comes with whichever event brings it. */
export function changedBySimple(
  state: MatterState,
  event: EventOf<'simple.marked' | 'simple.returned'>,
): MatterState {
  return event.type === 'simple.marked' ? { ...state, simple: event.data.simple } : state;
}

/** The matter back in the ordinary procedure. @throws where it was never simple */
export function returnedToOrdinary(state: MatterState, returned: SimpleReturn): MatterState {
  if (state.simple === undefined) throw new Error(`matter ${state.matterId} was not handled simply`);
  return { ...state, simple: { ...state.simple, returned } };
}
