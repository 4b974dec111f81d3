// Decides what a day is for an office: working or rest, and why. Everything that counts working days or moves a last
// day must ask here, so that the screen, the letter and the report give the same reason.
import { weekdayOf, yearOf, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

/** What rules take as an argument to learn about days; built once, outside rules. */
export interface Calendar {
  /** What the day is and why; answers for every day, also of years whose holidays are not published. */
  describeDay(day: PlainDate): OfficeDay;
}

/** What one day is for an office. */
export interface OfficeDay {
  readonly day: PlainDate;
  readonly kind: 'workingDay' | 'makeUpWorkingDay' | 'weekend' | 'holiday';
  /** True for `workingDay` and `makeUpWorkingDay`. */
  readonly working: boolean;
  /** Why, in words that finish "this day counts (not) because …": 劳动节放假, Labour Day holiday. */
  readonly reason: Text;
  /**
   * False where the yearly notice that could still change this day is not known: then only weekends and the holidays
   * with a fixed date (1 January, 1–2 May, 1–3 October) are told.
   */
  readonly published: boolean;
}

/** A day on which the yearly notice departs from the week: a rest day by a holiday, or a weekend worked in exchange. */
export interface CalendarEntry {
  readonly kind: 'holiday' | 'makeUpWorkingDay';
  /** The holiday that causes it. */
  readonly holiday: Text;
}

/** The data of a calendar: which years are known, and the days that depart from the week. */
export interface CalendarData {
  readonly publishedYears: ReadonlySet<number>;
  readonly entries: ReadonlyMap<PlainDate, CalendarEntry>;
}

const WEEKDAYS = {
  1: { zh: '周一', en: 'Monday' },
  2: { zh: '周二', en: 'Tuesday' },
  3: { zh: '周三', en: 'Wednesday' },
  4: { zh: '周四', en: 'Thursday' },
  5: { zh: '周五', en: 'Friday' },
  6: { zh: '周六', en: 'Saturday' },
  7: { zh: '周日', en: 'Sunday' },
} as const satisfies Record<number, Text>;

// The notice for a year also moves the last days of the December before it (2006, 2007, 2011, 2018 and 2022 did).
const FIRST_DAY_OF_NEXT_NOTICE = '12-29';

// 《全国年节及纪念日放假办法》 art. 2 fixes these by their date, whatever the notice adds around them.
const FIXED_HOLIDAYS: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    '01-01': { zh: '元旦', en: 'New Year’s Day' },
    '05-01': { zh: '劳动节', en: 'Labour Day' },
    '05-02': { zh: '劳动节', en: 'Labour Day' },
    '10-01': { zh: '国庆节', en: 'National Day' },
    '10-02': { zh: '国庆节', en: 'National Day' },
    '10-03': { zh: '国庆节', en: 'National Day' },
  }),
);

/** A calendar that answers from the given data and, for every other day, from the week. */
export function calendarOf(data: CalendarData): Calendar {
  return { describeDay: (day) => describeDay(day, data) };
}

function describeDay(day: PlainDate, data: CalendarData): OfficeDay {
  const published = isPublished(day, data);
  const name = WEEKDAYS[weekdayOf(day)];
  const entry = data.entries.get(day) ?? (published ? undefined : findFixedHoliday(day));
  if (entry?.kind === 'holiday') {
    const { zh, en } = entry.holiday;
    return {
      day,
      kind: 'holiday',
      working: false,
      reason: { zh: zh.endsWith('放假') ? zh : `${zh}放假`, en: `${en} holiday` },
      published,
    };
  }
  if (entry?.kind === 'makeUpWorkingDay') {
    const { zh, en } = entry.holiday;
    const reason = { zh: `${name.zh}，因${zh}调休上班`, en: `${name.en}, make-up working day for ${en}` };
    return { day, kind: 'makeUpWorkingDay', working: true, reason, published };
  }
  if (weekdayOf(day) >= 6) return { day, kind: 'weekend', working: false, reason: name, published };
  const reason = { zh: `${name.zh}，工作日`, en: `${name.en}, a working day` };
  return { day, kind: 'workingDay', working: true, reason, published };
}

function findFixedHoliday(day: PlainDate): CalendarEntry | undefined {
  const holiday = FIXED_HOLIDAYS.get(day.slice(5));
  return holiday === undefined ? undefined : { kind: 'holiday', holiday };
}

function isPublished(day: PlainDate, { publishedYears }: CalendarData): boolean {
  const year = yearOf(day);
  if (!publishedYears.has(year)) return false;
  return day.slice(5) < FIRST_DAY_OF_NEXT_NOTICE || publishedYears.has(year + 1);
}
