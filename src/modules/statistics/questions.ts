// What a person is told whose question about figures cannot be answered.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Measure } from './rules/measure.ts';
import { findMeasure, MEASURES } from './rules/measures.ts';
import type { Period } from './rules/period.ts';

/** Long enough to compare decades, short enough to be answered. */
const LONGEST_DAYS = 366 * 30;

/** The period between two days, both included. Refuses one that ends before it begins, or is longer than 30 years. */
export function readPeriod(given: { readonly from: PlainDate; readonly to: PlainDate }): Result<Period> {
  const { from, to } = given;
  if (to < from) return refuse(endsBeforeItBegins(given));
  if (to > addDays(from, LONGEST_DAYS)) return refuse(tooLong());
  return succeed({ from, to });
}

/** The measure of that id. Refuses an id that no measure has, and names those there are. */
export function readMeasure(id: string): Result<Measure> {
  const measure = findMeasure(id);
  return measure === undefined ? refuse(measureUnknown(id)) : succeed(measure);
}

function endsBeforeItBegins({ from, to }: Period): Refusal {
  return {
    code: 'period-ends-before-it-begins',
    kind: 'invalid',
    field: 'to',
    text: {
      zh: `截止日 ${to} 早于起始日 ${from}，请调换或改正。`,
      en: `The period ends on ${to}, before it begins on ${from}; change one of the days.`,
    },
  };
}

function tooLong(): Refusal {
  return {
    code: 'period-too-long',
    kind: 'invalid',
    field: 'to',
    text: { zh: '一次最多统计三十年，请缩短起止日期。', en: 'Ask for thirty years at most.' },
  };
}

function measureUnknown(id: string): Refusal {
  const allowed = MEASURES.map((measure) => measure.id);
  return {
    code: 'measure-unknown',
    kind: 'not-found',
    text: {
      zh: `没有指标“${id}”。可用的指标：${allowed.join('、')}。`,
      en: `There is no measure ${id}. Those there are: ${allowed.join(', ')}.`,
    },
  };
}
