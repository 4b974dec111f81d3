// Decides where a count of working days ends and where a last day that is a rest day moves to.
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Calendar } from './calendar.ts';

/** Whether offices work on the day: make-up working days do, weekends and holidays do not. */
export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  return calendar.describeDay(day).working;
}

/**
 * The day itself where it is a working day, else the first working day after it: where a period ends whose last
 * day is a rest day (by analogy with Civil Code art. 203(1)).
 */
export function rollToWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  let last = day;
  while (!isWorkingDay(last, calendar)) last = addDays(last, 1);
  return last;
}

/**
 * The last of `count` working days, the start not counted (by analogy with Civil Code art. 201(1)).
 * `count` is a whole number of working days, 0 or more; 0 answers the start itself, whatever day it is.
 */
export function addWorkingDays(start: PlainDate, count: number, calendar: Calendar): PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  let last = start;
  for (let counted = 0; counted < count;) {
    last = addDays(last, 1);
    if (isWorkingDay(last, calendar)) counted += 1;
  }
  return last;
}
