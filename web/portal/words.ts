// How a page speaks: its language chosen once, days and codes written in one way.
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Language, Text } from '#kernel/text.ts';

/** The words of one page; what needs a value is a function of it. */
export type Words = Readonly<Record<string, Text | ((...given: never[]) => Text)>>;

/** Says a text in the language of the page. */
export type Say = (text: Text) => string;

/** The voice of a page in one language. */
export function sayIn(language: Language): Say {
  return (text) => text[language];
}

/** The value of the `lang` attribute. */
export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it. */
export function dayInWords(day: PlainDate): Text {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${ofMonth}日`, en: `${ofMonth} ${MONTHS[month - 1]} ${year}` };
}

/** A sentence of the office with its days as people write them. */
export function withDays(sentence: Text): Text {
  const write = (language: Language) =>
    sentence[language].replaceAll(/\d{4}-\d{2}-\d{2}/g, (text) => {
      const day = parsePlainDate(text);
      return day === undefined ? text : dayInWords(day)[language];
    });
  return { zh: write('zh'), en: write('en') };
}

/** A number such as WX20260000123, with spaces where the eye rests: WX 2026 0000123. */
export function numberInGroups(number: string): string {
  return number.replace(/^([A-Z]+)(\d{4})(\d+)$/, '$1 $2 $3');
}
