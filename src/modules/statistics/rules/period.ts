// What a report's period is: whole days, both ends included, and the same days a year earlier to compare with.
import { addDays, parsePlainDate, plainDate, yearOf, type PlainDate } from '#kernel/plain-date.ts';

/** Days that a report covers; both ends are included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A month of the calendar: its year, and 1 to 12. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/** The calendar year. */
export function yearPeriod(year: number): Period {
  return { from: firstOfMonth({ year, month: 1 }), to: lastOfMonth({ year, month: 12 }) };
}

/** A quarter of the year, 1 to 4. */
export function quarterPeriod(asked: { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }): Period {
  const first = asked.quarter * 3 - 2;
  return {
    from: firstOfMonth({ year: asked.year, month: first }),
    to: lastOfMonth({ year: asked.year, month: first + 2 }),
  };
}

/** A month of the calendar. */
export function monthPeriod(asked: CalendarMonth): Period {
  return { from: firstOfMonth(asked), to: lastOfMonth(asked) };
}

/** The same days a year earlier. The last day of February stays the last day of February, in leap years too. */
export function previousPeriod(period: Period): Period {
  return { from: aYearEarlier(period.from), to: endAYearEarlier(period.to) };
}

/** The first days of the months that make up the period; undefined where it is not made of whole months. */
export function wholeMonthsOf(period: Period): readonly PlainDate[] | undefined {
  if (!period.from.endsWith('-01') || !addDays(period.to, 1).endsWith('-01')) return undefined;
  const months: PlainDate[] = [];
  for (let first = period.from; first <= period.to; first = monthAfter(first)) months.push(first);
  return months;
}

function firstOfMonth(asked: CalendarMonth): PlainDate {
  return plainDate(`${String(asked.year).padStart(4, '0')}-${String(asked.month).padStart(2, '0')}-01`);
}

function lastOfMonth(asked: CalendarMonth): PlainDate {
  return addDays(monthAfter(firstOfMonth(asked)), -1);
}

function monthAfter(first: PlainDate): PlainDate {
  return plainDate(`${addDays(first, 31).slice(0, 8)}01`);
}

function aYearEarlier(day: PlainDate): PlainDate {
  const sameName = `${String(yearOf(day) - 1).padStart(4, '0')}${day.slice(4)}`;
  return parsePlainDate(sameName) ?? plainDate(`${sameName.slice(0, 8)}28`);
}

function endAYearEarlier(day: PlainDate): PlainDate {
  const endsFebruary = addDays(day, 1).endsWith('-03-01');
  return endsFebruary ? lastOfMonth({ year: yearOf(day) - 1, month: 2 }) : aYearEarlier(day);
}
