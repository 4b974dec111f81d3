// Decides what a change makes of a calendar, and whether it is one: a working weekend is a make-up day, a rest day in the week
// is a holiday with its name.
import { weekdayOf, type PlainDate } from '#kernel/plain-date.ts';
import { type Fault, type Refusal } from '#kernel/result.ts';
import type { CalendarChange, ChangedDay } from '../contract.ts';
import { calendarOf, type CalendarData, type CalendarEntry } from './calendar.ts';

/** The data of a calendar after a change; the data before stay as they are. */
export function changeCalendar(before: CalendarData, { days, years }: CalendarChange): CalendarData {
  const entries = new Map(before.entries);
  for (const changed of days) {
    const entry = entryOf(changed);
    if (entry === undefined) entries.delete(changed.day);
    else entries.set(changed.day, entry);
  }
  return { entries, publishedYears: new Set([...before.publishedYears, ...years]) };
}

/** Why a change cannot be made; undefined where it can. */
export function whyNotChange(before: CalendarData, change: CalendarChange): Refusal | undefined {
  const faults = change.days.flatMap((changed, index) => faultsOf(change, changed, index));
  if (faults.length > 0) {
    return {
      code: 'calendar-change-at-fault',
      kind: 'invalid',
      text: {
        zh: '有的日期填写有误，请按提示改正。',
        en: 'Some days are at fault; correct them as each says.',
      },
      faults,
    };
  }
  return changesNothing(before, change) ? NOTHING_CHANGES : undefined;
}

const NOTHING_CHANGES: Refusal = {
  code: 'calendar-unchanged',
  kind: 'invalid',
  field: 'days',
  text: {
    zh: '填写的安排与现行日历相同，没有变更。请填写需要变更的日期或者新公布的年份。',
    en: 'The calendar says so already. Give the days that change, or a year newly published.',
  },
};

function changesNothing(before: CalendarData, change: CalendarChange): boolean {
  const [old, now] = [calendarOf(before), calendarOf(changeCalendar(before, change))];
  const sameYears = change.years.every((year) => before.publishedYears.has(year));
  const sameDays = change.days.every(({ day }) => {
    const [was, is] = [old.describeDay(day), now.describeDay(day)];
    return was.working === is.working && was.reason.zh === is.reason.zh;
  });
  return sameYears && sameDays;
}

function faultsOf({ days }: CalendarChange, changed: ChangedDay, index: number): Fault[] {
  const { day, kind, holiday } = changed;
  const isWeekend = weekdayOf(day) >= 6;
  const fault = (field: string, zh: string, en: string): Fault => ({
    field: `days/${index}/${field}`,
    text: { zh, en },
  });
  if (days.findIndex((other) => other.day === day) !== index) {
    return [fault('day', `${day}重复填写，请保留一处。`, `${day} stands twice; keep one.`)];
  }
  if (kind !== 'ordinary' && (holiday === undefined || holiday.trim() === '')) {
    return [fault('holiday', '请填写因何节日放假或者调休。', 'Say which holiday it is for.')];
  }
  if (kind === 'makeUpWorkingDay' && !isWeekend) {
    return [
      fault(
        'kind',
        `${day}本来就是工作日；调休上班只能是周六、周日。`,
        `${day} is worked anyway; only a Saturday or Sunday is worked in exchange.`,
      ),
    ];
  }
  return [];
}

function entryOf({ kind, holiday = '' }: ChangedDay): CalendarEntry | undefined {
  const name = holiday.trim();
  return kind === 'ordinary' ? undefined : { kind, holiday: { zh: name, en: ENGLISH.get(name) ?? name } };
}

// The names that the yearly notices use; another is shown as it was typed.
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['元旦', 'New Year’s Day'],
  ['春节', 'Spring Festival'],
  ['清明节', 'Tomb-Sweeping Day'],
  ['劳动节', 'Labour Day'],
  ['端午节', 'Dragon Boat Festival'],
  ['中秋节', 'Mid-Autumn Festival'],
  ['国庆节', 'National Day'],
]);

/** The days of a year that depart from the week. */
export function listDepartures(
  { entries }: CalendarData,
  year: number,
): { readonly day: PlainDate; readonly entry: CalendarEntry }[] {
  return [...entries]
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, entry]) => ({ day, entry }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}
