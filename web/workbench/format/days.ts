// Days, instants and numbers as people read them: the only place that formats them.
import type { Language } from '#kernel/text.ts';
import { dayOf, daysBetween, parsePlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/index.tsx';

const LOCALE: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };
const OFFICE_ZONE = 'Asia/Shanghai';

/** Nothing to show: not zero, not unknown by mistake. */
export const NOTHING = '—';

/** Formats in one language. */
export interface Formats {
  /** In tables and forms: 2026-03-01, the same width everywhere. */
  readonly day: (day: string | null) => string;
  /** In sentences and papers: 2026年3月1日, 1 March 2026. */
  readonly dayInWords: (day: string) => string;
  /** 2026-03-01 14:05 at the office. */
  readonly instant: (instant: string) => string;
  readonly number: (value: number | null) => string;
  /** A change with its sign: +274, −20. */
  readonly change: (value: number | null) => string;
  /** Per cent as the server counts them, 8.6 being 8.6%. */
  readonly perCent: (value: number | null) => string;
  /** The same with its sign and one decimal: +8.6%. */
  readonly changeRate: (value: number | null) => string;
  /** A share of one, 0.86 being 86%. */
  readonly share: (value: number) => string;
}

export function formatsIn(language: Language): Formats {
  const locale = LOCALE[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const signedTenths = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const or = (value: number | null, format: Intl.NumberFormat, after = '') =>
    value === null ? NOTHING : format.format(value).replace('-', '−') + after;
  return {
    day: (day) => day ?? NOTHING,
    dayInWords: (day) =>
      parsePlainDate(day) === undefined ? day : words.format(Date.parse(`${day}T00:00:00Z`)),
    instant: (instant) => atOffice(instant),
    number: (value) => or(value, number),
    change: (value) => or(value, signed),
    perCent: (value) => or(value, number, '%'),
    changeRate: (value) => or(value, signedTenths, '%'),
    share: (value) => share.format(value),
  };
}

export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsIn(language), [language]);
}

/** Today at the office, by this computer's clock: for days left and for defaults, never for a decision. */
export function todayAtOffice(): PlainDate {
  return dayOf(new Date());
}

/** Calendar days until a day; negative once it has passed. */
export function daysUntil(day: PlainDate, today: PlainDate): number {
  return daysBetween(today, day);
}

const officeClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: OFFICE_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

function atOffice(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : officeClock.format(time);
}
