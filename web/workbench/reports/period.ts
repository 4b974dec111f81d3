// The period of a report, in the address: a year, or two days.
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { todayAtOffice } from '../format/days.ts';

export type ReportPeriod =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'days'; readonly from: PlainDate; readonly to: PlainDate };

const EARLIEST_YEAR = 2000;

/** Reads the period; this year where the address names none. */
export function readPeriod(params: URLSearchParams): ReportPeriod {
  const from = parsePlainDate(params.get('from') ?? '');
  const to = parsePlainDate(params.get('to') ?? '');
  if (from !== undefined && to !== undefined && from <= to) return { kind: 'days', from, to };
  const year = Number(params.get('year'));
  return { kind: 'year', year: Number.isInteger(year) && year >= EARLIEST_YEAR ? year : thisYear() };
}

/** The years that may be asked for, the latest first. */
export function yearsOffered(): number[] {
  return Array.from({ length: thisYear() - EARLIEST_YEAR + 1 }, (_none, back) => thisYear() - back);
}

function thisYear(): number {
  return Number(todayAtOffice().slice(0, 4));
}
