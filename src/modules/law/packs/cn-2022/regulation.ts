// What all rules of 《信访工作条例》 (2022) share: its name, its dates of force, and how its periods are counted.
import type { Citation } from '#kernel/citation.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { IN_CALENDAR_DAYS } from '../counting.ts';

/** The first day on which it applies. */
export const EFFECTIVE_FROM = plainDate('2022-05-01');

/** An article of the Regulation with its own words. */
export const cite = (article: string, words: string): Citation => ({
  instrument: '《信访工作条例》',
  article,
  words,
});

/** What most of its rules have in common. */
export const COMMON = {
  regime: '2022',
  effectiveFrom: EFFECTIVE_FROM,
  nature: 'duty',
  counting: IN_CALENDAR_DAYS,
  exclusions: [],
  exceptions: [],
} as const;
