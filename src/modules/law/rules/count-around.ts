// Counts calendar days around days that are left out, such as those of a hearing.
import { addDays, daysBetween, type PlainDate } from '#kernel/plain-date.ts';

/** The days from one to the other, both included. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Days one after another that all count, or are all left out. */
export interface Stretch extends Span {
  readonly days: number;
  readonly excluded: boolean;
}

/**
 * The stretches from the day after `start` to the last of `count` days that count; the days of `excluded` do not.
 * None is empty, each begins the day after the one before, and the last one counts.
 */
export function countAround(start: PlainDate, count: number, excluded: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  const spans = [...excluded].sort((one, other) => (one.from < other.from ? -1 : 1));
  const add = (last: PlainDate, to: PlainDate, isExcluded: boolean): PlainDate => {
    if (to <= last) return last;
    const before = stretches.at(-1);
    const joined = before?.excluded === isExcluded ? stretches.pop() : undefined;
    const from = joined?.from ?? addDays(last, 1);
    stretches.push({ from, to, days: daysBetween(from, to) + 1, excluded: isExcluded });
    return to;
  };
  let last = start;
  let left = count;
  for (const { from, to } of spans) {
    const free = Math.max(0, daysBetween(last, from) - 1);
    // The last day that counts comes before this hearing, and so before all later ones.
    if (free >= left) break;
    last = add(last, addDays(last, free), false);
    left -= free;
    last = add(last, to, true);
  }
  add(last, addDays(last, left), false);
  return stretches;
}
