// How days are counted where a Regulation only gives a number. Data only.
import type { Citation } from '#kernel/citation.ts';
import type { Counting } from '../rules/rule.ts';

// The Civil Code is in force since 2021-01-01; the General Principles of Civil Law said the same before it.
const FIRST_DAY: Citation = {
  instrument: '《中华人民共和国民法典》',
  article: '第二百零一条第一款',
  words: '按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。',
};
const LAST_DAY: Citation = {
  instrument: '《中华人民共和国民法典》',
  article: '第二百零三条第一款',
  words: '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。',
};
const firstDay = { counted: false, citation: FIRST_DAY, basis: 'inference' } as const;

/** 日: calendar days; a last day that is a rest day moves to the next working day. */
export const IN_CALENDAR_DAYS: Counting = {
  firstDay,
  roll: { to: 'nextWorkingDay', citation: LAST_DAY, basis: 'inference' },
};

/** 工作日: the last day is a working day by the way it is counted. */
export const IN_WORKING_DAYS: Counting = { firstDay, roll: { to: 'none', basis: 'inference' } };

/** A day that somebody names, or no day at all: nothing is counted and nothing moves. */
export const NOT_COUNTED: Counting = { firstDay, roll: { to: 'none', basis: 'inference' } };
