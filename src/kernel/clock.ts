import { dayOf, type PlainDate } from './plain-date.ts';

/** Where commands learn what time it is; rules take the day itself as an argument. */
export interface Clock {
  now(): Date;
  today(): PlainDate;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
};

/** A clock that stands still at one instant: for tests, demos and imports of past days. */
export function clockAt(instant: Date): Clock {
  return { now: () => new Date(instant), today: () => dayOf(instant) };
}
