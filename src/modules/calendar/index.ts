// Front door of the calendar: what a day is for an office, and how working days are counted.

/** What a day is for an office, what a calendar is made of, and how to make one from data (tests, an office's own table). */
export {
  calendarOf,
  type Calendar,
  type CalendarData,
  type CalendarEntry,
  type OfficeDay,
} from './rules/calendar.ts';

/** Whether offices work on a day; the working day a last day moves to; the end of a count of working days. */
export { addWorkingDays, isWorkingDay, rollToWorkingDay } from './rules/working-days.ts';

/** The national calendar, 2004 to 2026, with make-up working days; later years are said to be unpublished. */
export { nationalCalendar } from './national-calendar.ts';

/** The office's own calendar: its versions, what a change makes of it, and whether it is one. */
export { calendarsOf, type Calendars } from './versions.ts';
export { listDepartures, whyNotChange, changeCalendar } from './rules/change-calendar.ts';
export {
  addVersion,
  findVersionForUpdate,
  listCalendarVersions,
  listUnfinishedVersions,
  saveProgress,
  type CalendarVersion,
} from './versions.store.ts';
