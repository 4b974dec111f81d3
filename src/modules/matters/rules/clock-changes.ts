// What a step does to clocks: which running ones it meets, and how those that rested go on.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { ClockChange } from './events.ts';
import type { Circumstances } from './law-port.ts';
import { runningClocks, type ClockState, type MatterState } from './state.ts';

/** The rules of both Regulations behind each name; the law module's packs are the source, a test compares. */
export const RULES_OF = {
  route: ['P22-01', 'P05-01'],
  routeLawAndDiscipline: ['P22-02'],
  noticeDirect: ['P22-03', 'P05-03'],
  noticeByOwnRules: ['P22-07'],
  noticeTransferred: ['P22-04', 'P05-02'],
  objection: ['P22-05'],
  handle: ['P22-08', 'P05-04'],
  reportAssigned: ['P22-14', 'P05-10'],
  requestReview: ['P22-09', 'P05-05'],
  review: ['P22-10', 'P05-06'],
  requestReReview: ['P22-11', 'P05-07'],
  reReview: ['P22-12', 'P05-08'],
  simpleRoute: ['SIM-01'],
  simpleAccept: ['SIM-02'],
  simpleAnswer: ['SIM-03'],
} as const;

/** Running clocks of those names. */
export function clocksByKey(
  state: MatterState,
  keys: readonly (keyof typeof RULES_OF)[],
): readonly ClockState[] {
  const rules = new Set<string>(keys.flatMap((key) => RULES_OF[key]));
  return runningClocks(state).filter((clock) => rules.has(clock.ruleId));
}

/** Running clocks of one name. */
export function runningByKey(state: MatterState, key: keyof typeof RULES_OF): readonly ClockState[] {
  return clocksByKey(state, [key]);
}

/** Rights of the petitioner that were neither used nor ended. */
export function runningRights(state: MatterState): readonly ClockState[] {
  return state.clocks.filter((clock) => clock.state === 'running' && clock.right === true);
}

/** Those clocks met on a day. */
export function meetClocks(clocks: readonly ClockState[], on: PlainDate): ClockChange[] {
  return clocks.map((clock) => ({ change: 'met', clockId: clock.clockId, on }));
}

/** Everything that still runs ended on a day, without having been met. */
export function endClocks(clocks: readonly ClockState[], on: PlainDate): ClockChange[] {
  return clocks.map((clock) => ({ change: 'ended', clockId: clock.clockId, on }));
}

/**
 * Those clocks running again from the fact that started them, since no law pauses them, by the calendar in force: while they
 * rested nobody revised them.
 */
export function resumeClocks(
  clocks: readonly ClockState[],
  circumstances: Pick<Circumstances, 'law' | 'today'>,
): ClockChange[] {
  return clocks.flatMap((clock) => [
    { change: 'resumed', clockId: clock.clockId },
    ...reviseClock(clock, circumstances),
  ]);
}

/** The revision of a clock by the calendar in force; none where it does not move it. */
export function reviseClock(
  clock: ClockState,
  { law, today }: Pick<Circumstances, 'law' | 'today'>,
): ClockChange[] {
  const dates = law.revised(clock);
  if (dates === undefined) return [];
  return [{ change: 'revised', clockId: clock.clockId, on: today, dueBefore: clock.dueOn, ...dates }];
}
