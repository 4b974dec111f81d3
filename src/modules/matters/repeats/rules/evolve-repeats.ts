import type { MatterEvent } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';

type RepeatEvent = Extract<
  MatterEvent,
  { type: 'matter.attached' | 'matter.detached' | 'repeat.joined' | 'repeat.left' | 'repeat.dismissed' }
>;

/** Folds the joining of a matter to an earlier one, and its end. */
export function changedByRepeat(state: MatterState, event: RepeatEvent): MatterState {
  switch (event.type) {
    case 'matter.attached':
      return {
        ...state,
        stage: 'attached',
        attachment: {
          matterId: event.data.toMatterId,
          stageBefore: state.stage,
          ...(event.data.merged === true ? { merged: true } : {}),
          ...(event.data.resting === undefined ? {} : { resting: event.data.resting }),
        },
      };
    case 'matter.detached':
      return { ...state, stage: state.attachment?.stageBefore ?? state.stage, attachment: null };
    case 'repeat.joined':
      return { ...state, attached: [...state.attached, event.data.matterId] };
    case 'repeat.left':
      return { ...state, attached: state.attached.filter((other) => other !== event.data.matterId) };
    case 'repeat.dismissed':
      return { ...state, notRepeats: [...state.notRepeats, event.data.matterId] };
  }
}
