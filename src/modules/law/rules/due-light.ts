// Decides whether a clock is late, and which light the office shows beside it.
import type { PlainDate } from '#kernel/plain-date.ts';

/** From most to least pressing. */
export type DueLight = 'overdue' | 'today' | 'soon' | 'ahead';

/** Whether the time is over: the day after `due` is the first day too late. */
export function isOverdue(due: PlainDate, today: PlainDate): boolean {
  return today > due;
}

/**
 * The light of a running duty of the office. It warns by `raw`, which superior systems measure, and calls late only
 * what is late in law:
 * `ahead` before the internal due day; `soon` from that day; `today` from the bare statutory day on (`raw`) while the
 * last day in time (`due`) is not over, so over a rolled weekend too; `overdue` after it.
 * Lists are ordered by `raw`.
 */
export function dueLight(
  clock: { readonly raw: PlainDate; readonly due: PlainDate; readonly internalDue: PlainDate },
  today: PlainDate,
): DueLight {
  if (isOverdue(clock.due, today)) return 'overdue';
  if (today >= clock.raw) return 'today';
  if (today >= clock.internalDue) return 'soon';
  return 'ahead';
}
