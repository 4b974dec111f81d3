// The office's calendar in its versions: each the one before with some days changed, the first one the national calendar.
import { nationalCalendarData } from './national-calendar.ts';
import { calendarOf, type Calendar, type CalendarData } from './rules/calendar.ts';
import { changeCalendar } from './rules/change-calendar.ts';
import type { CalendarVersion } from './versions.store.ts';

/** All versions at once. */
export interface Calendars {
  /** The version in force. */
  readonly current: number;
  readonly data: CalendarData;
  /** The calendar of a version; throws where there is none. */
  of(version: number): Calendar;
}

/** Puts the versions together, in their order. */
export function calendarsOf(versions: readonly Pick<CalendarVersion, 'version' | 'change'>[]): Calendars {
  let data = nationalCalendarData();
  const calendars = new Map<number, Calendar>([[0, calendarOf(data)]]);
  for (const { version, change } of versions) {
    data = changeCalendar(data, change);
    calendars.set(version, calendarOf(data));
  }
  return {
    current: versions.at(-1)?.version ?? 0,
    data,
    of: (version) => {
      const calendar = calendars.get(version);
      if (calendar === undefined) throw new Error(`there is no version ${version} of the calendar`);
      return calendar;
    },
  };
}
