// Decides which day, or which month, a cell means. Ledgers have days as dates, as text in many forms, and as the bare
// number of days that a spreadsheet counts. What could be two days is none: it is asked for, not guessed.
import { addDays, dayOf, parsePlainDate, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { code } from './cell-text.ts';

/** Day 0 of a spreadsheet: it takes 1900 for a leap year, so the count is right from March 1900 on. */
const DAY_ZERO = plainDate('1899-12-30');

/** Bare numbers between these are days from 1954 to 2099; smaller ones are rather a count or a year. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 73_050;

const SEPARATED =
  /^(\d{4})\s*[-./\u2010-\u2015\u2212]\s*(\d{1,2})\s*[-./\u2010-\u2015\u2212]\s*(\d{1,2})(?!\d)(.*)$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(?!\d)(.*)$/;
const BARE = /^(\d{4})(\d{2})(\d{2})$/;
const TIME =
  /^[T,]?\s*(?:星期.|周.)?\s*(?:上午|下午|中午|晚上|凌晨)?\s*(?:\d{1,2}\s*[:时点]\s*(?:\d{1,2}\s*[:分]?)?\s*(?:\d{1,2}(?:\.\d+)?\s*秒?)?)?\s*(?:[AaPp][Mm])?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MONTH = /^(\d{4})\s*(?:[-./]\s*|年\s*)(\d{1,2})\s*月?(?:份)?$/;

/** The day that a cell means; undefined where it means none. Times of the day are left out. */
export function dayIn(raw: string): PlainDate | undefined {
  const text = code(raw);
  if (INSTANT.test(text)) return instantDay(text);
  if (SERIAL.test(text)) return serialDay(Number(text));
  const [, year, month, day, rest = ''] = SEPARATED.exec(text) ?? CHINESE.exec(text) ?? BARE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!TIME.test(rest.trim())) return undefined;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The first day of the month that a cell means: 2006-3, 2006年3月, or any day of it. */
export function monthIn(raw: string): PlainDate | undefined {
  const [, year, month] = MONTH.exec(code(raw)) ?? [];
  if (year !== undefined && month !== undefined)
    return parsePlainDate(`${year}-${month.padStart(2, '0')}-01`);
  const day = dayIn(raw);
  return day === undefined ? undefined : plainDate(`${day.slice(0, 7)}-01`);
}

function instantDay(text: string): PlainDate | undefined {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : dayOf(instant);
}

function serialDay(serial: number): PlainDate | undefined {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL ? addDays(DAY_ZERO, Math.floor(serial)) : undefined;
}
