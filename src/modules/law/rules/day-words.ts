// How the ledger writes days, in both languages.
import { weekdayOf, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 2024年5月4日（周六） / Sat 4 May 2024. */
export function sayDay(day: PlainDate): Text {
  const [year, month, date] = partsOf(day);
  const weekday = weekdayOf(day) - 1;
  return {
    zh: `${year}年${month}月${date}日（周${WEEKDAYS_ZH[weekday]}）`,
    en: `${WEEKDAYS_EN[weekday]} ${date} ${MONTHS[month - 1]} ${year}`,
  };
}

/** 5月4日至5月5日 / 4 May to 5 May; one day stands alone. */
export function sayRun(from: PlainDate, to: PlainDate): Text {
  const [first, last] = [from, to].map((day) => {
    const [, month, date] = partsOf(day);
    return { zh: `${month}月${date}日`, en: `${date} ${MONTHS[month - 1]}` };
  }) as [Text, Text];
  if (from === to) return first;
  return { zh: `${first.zh}至${last.zh}`, en: `${first.en} to ${last.en}` };
}

/** "1 day", "60 days", "5 working days". */
export function sayCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function partsOf(day: PlainDate): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
