// Folds what happens to the clocks of a matter.
import type { ClockChange } from './events.ts';
import type { ClockRevision, ClockState } from './state.ts';

/** The clocks after the changes that an event carries. */
export function changeClocks(
  clocks: readonly ClockState[],
  changes: readonly ClockChange[],
): readonly ClockState[] {
  return changes.reduce<readonly ClockState[]>(
    (now, change) =>
      change.change === 'started'
        ? [...now, change.clock]
        : now.map((clock) => (clock.clockId === change.clockId ? changeClock(clock, change) : clock)),
    clocks,
  );
}

function changeClock(clock: ClockState, change: Exclude<ClockChange, { change: 'started' }>): ClockState {
  switch (change.change) {
    case 'met':
    case 'ended':
      return { ...clock, state: change.change, endedOn: change.on };
    case 'resumed':
      return { ...clock, state: 'running', endedOn: null };
    case 'extended': {
      const { change: _change, clockId: _clockId, ...dates } = change;
      return { ...clock, ...dates };
    }
    case 'hearing-left-out': {
      const { change: _change, clockId: _clockId, ...dates } = change;
      return { ...clock, ...dates };
    }
    case 'revised': {
      const { change: _change, clockId: _clockId, dueBefore: _dueBefore, on, ...dates } = change;
      return { ...clock, ...dates, revisions: [...(clock.revisions ?? []), revisionOf(clock, on)] };
    }
  }
}

function revisionOf(clock: ClockState, until: ClockRevision['until']): ClockRevision {
  const { rawOn, dueOn, internalOn, provisional, extensionDays, hearings, calendar } = clock;
  return {
    until,
    rawOn,
    dueOn,
    internalOn,
    provisional,
    extensionDays,
    ...(hearings === undefined ? {} : { hearings }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}
