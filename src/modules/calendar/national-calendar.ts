// Builds the national calendar from the days that the npm package chinese-days carries.
// The package's data file is read rather than its functions: they answer for the day before when the machine's zone
// lies west of Greenwich. Its file holds a name per day ("Labour Day,劳动节,1") and nothing that depends on a zone.
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { plainDate, yearOf, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { calendarOf, type Calendar, type CalendarData, type CalendarEntry } from './rules/calendar.ts';

// The package's names where the office says another.
const NAMES: ReadonlyMap<string, Text> = new Map([
  ['元旦', { zh: '元旦', en: 'New Year’s Day' }],
  ['清明', { zh: '清明节', en: 'Tomb-Sweeping Day' }],
  ['端午', { zh: '端午节', en: 'Dragon Boat Festival' }],
  ['中秋', { zh: '中秋节', en: 'Mid-Autumn Festival' }],
  [
    '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日',
    { zh: '抗战胜利70周年纪念日', en: '70th Victory Day' },
  ],
]);

let national: { readonly data: CalendarData; readonly calendar: Calendar } | undefined;

/**
 * The working days of the whole country as the State Council's yearly notices set them: 2004 to the last year that
 * the package knows (2026). Later years answer by the week and the fixed holidays, and say that they are not published.
 */
export function nationalCalendar(): Calendar {
  return built().calendar;
}

/** What it is made of: the first version of an office's own calendar. */
export function nationalCalendarData(): CalendarData {
  return built().data;
}

function built() {
  if (national === undefined) {
    const data = build();
    national = { data, calendar: calendarOf(data) };
  }
  return national;
}

function build(): CalendarData {
  const entries = new Map<PlainDate, CalendarEntry>();
  for (const [day, label] of Object.entries(published.holidays)) {
    entries.set(plainDate(day), { kind: 'holiday', holiday: nameOf(label) });
  }
  for (const [day, label] of Object.entries(published.workdays)) {
    entries.set(plainDate(day), { kind: 'makeUpWorkingDay', holiday: nameOf(label) });
  }
  return { entries, publishedYears: yearsOf(entries) };
}

// A notice always names 1 October; the end of December alone may belong to the notice of the next year.
function yearsOf(entries: ReadonlyMap<PlainDate, CalendarEntry>): ReadonlySet<number> {
  return new Set([...entries.keys()].filter((day) => day.endsWith('-10-01')).map(yearOf));
}

function nameOf(label: string): Text {
  const [en, zh] = label.split(',');
  if (en === undefined || zh === undefined) throw new Error(`not a holiday of chinese-days: ${label}`);
  return NAMES.get(zh) ?? { zh, en };
}
