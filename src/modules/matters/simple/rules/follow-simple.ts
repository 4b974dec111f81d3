// What every step means for a matter that is handled simply. Each event of such a matter goes through here, so that no step needs to
// know of promises: they are kept and begun with the steps that they are about, and a fact that shuts simplified handling out takes
// the matter back to the ordinary procedure with it. A promise never stands in the way of what the Regulation asks for.
import { endClocks, meetClocks } from '../../rules/clock-changes.ts';
import type { ClockChange, MatterEvent } from '../../rules/events.ts';
import { evolve } from '../../rules/evolve.ts';
import type { LawPort } from '../../rules/law-port.ts';
import type { ClockState, MatterState } from '../../rules/state.ts';
import type { ReturnGround } from '../simple.contract.ts';
import { EARLIER, isOnOtherTrack } from './decide-simple.ts';
import { promiseClock, promiseOwed, runningPromises, type Promised } from './promises.ts';
import { isSimple } from './simple-state.ts';

/** The event with what it means for promises; as it is where the matter is not handled simply. */
export function followSimple(
  state: MatterState | undefined,
  event: MatterEvent,
  law: Pick<LawPort, 'dates'>,
): MatterEvent {
  if (state === undefined || !isSimple(state)) return event;
  const ground = groundOfReturn(state, event);
  if (ground === undefined && !STEPS.has(event.type)) return event;
  const clocks = withPromises(state, event, ground !== undefined, law);
  const simpleReturn = ground === undefined ? undefined : { on: event.occurredOn, ground };
  return {
    ...event,
    data: { ...event.data, clocks, ...(simpleReturn === undefined ? {} : { simpleReturn }) },
  } as MatterEvent;
}

/** Steps with which promises are kept. */
const STEPS: ReadonlySet<MatterEvent['type']> = new Set([
  'matter.routed',
  'matter.accepted',
  'matter.answered',
  'matter.ended',
]);

function withPromises(
  state: MatterState,
  event: MatterEvent,
  returns: boolean,
  law: Pick<LawPort, 'dates'>,
): readonly ClockChange[] {
  const promises = runningPromises(state);
  const ids = new Set(promises.map(({ clockId }) => clockId));
  // What ends with everything else is said anew below.
  const others = event.data.clocks.filter(
    (change) => !((change.change === 'met' || change.change === 'ended') && ids.has(change.clockId)),
  );
  const owed = returns ? undefined : promiseOwed(evolve(state, event, state.matterId));
  const goesOn = promises.find((clock) => owed !== undefined && isSame(clock, owed));
  const over = promises.filter((clock) => clock !== goesOn);
  const settle = isKept(event) ? meetClocks : endClocks;
  const started = others.filter(({ change }) => change === 'started').length;
  return [
    ...others,
    ...settle(over, event.occurredOn),
    ...(owed === undefined || goesOn !== undefined
      ? []
      : [
          {
            change: 'started' as const,
            clock: promiseClock(law, owed, state.clocks.length + started + 1),
          },
        ]),
  ];
}

function isSame(clock: ClockState, { ruleId, triggerOn, holderUnit }: Promised): boolean {
  return clock.ruleId === ruleId && clock.triggerOn === triggerOn && clock.holderUnit === holderUnit;
}

/** Whether the step is the one that was promised: of endings, only the reply that is given at once. */
function isKept(event: MatterEvent): boolean {
  if (event.type === 'matter.ended') return event.data.ending.ending === 'directReply';
  return STEPS.has(event.type);
}

/** The fact that shuts simplified handling out, where the event brings one. */
function groundOfReturn(state: MatterState, event: MatterEvent): ReturnGround | undefined {
  switch (event.type) {
    case 'unit.involved':
      return event.data.involved.capacity === 'supports' ? 'severalUnits' : undefined;
    case 'matter.routed':
    case 'matter.accepted':
      return isOnOtherTrack(evolve(state, event, state.matterId)) ? 'otherChannel' : undefined;
    case 'matter.answered':
      return event.data.outcomes.some(({ outcome }) => outcome === 'notSupported')
        ? 'notSupported'
        : undefined;
    case 'matter.ended':
      return ENDINGS[event.data.ending.ending];
    case 'relation.made':
      return EARLIER.has(event.data.relation.is) ? 'notFirst' : undefined;
    case 'relation.undone':
      return event.data.is === 'whole' ? 'joined' : undefined;
    default:
      return ALWAYS[event.type];
  }
}

const ENDINGS: Readonly<Record<string, ReturnGround | undefined>> = {
  ledToOtherProcedure: 'otherChannel',
  noLongerAccepted: 'notFirst',
};

/** Facts that always do. */
const ALWAYS: Readonly<Partial<Record<MatterEvent['type'], ReturnGround>>> = {
  'deadline.extended': 'extension',
  'hearing.called': 'hearing',
  'review.requested': 'disputed',
  'objection.raised': 'objection',
  'matter.moved': 'moved',
  'matter.attached': 'joined',
  'repeat.joined': 'joined',
};
