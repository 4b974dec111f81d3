// Folds the record of the handling into the state of its matter.
import type { MatterEvent } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';

type RecordEvent = Extract<MatterEvent, { type: 'note.added' | 'agreement.recorded' | 'execution.reported' }>;

/** The state after one more note, agreement or report. */
export function changedByRecord(state: MatterState, event: RecordEvent): MatterState {
  switch (event.type) {
    case 'note.added':
      return { ...state, handlingNotes: [...(state.handlingNotes ?? []), event.data.note] };
    case 'agreement.recorded':
      return { ...state, agreements: [...(state.agreements ?? []), event.data.agreement] };
    case 'execution.reported':
      return { ...state, execution: [...(state.execution ?? []), event.data.report] };
  }
}
