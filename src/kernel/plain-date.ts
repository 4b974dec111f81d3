/**
 * A legal day in the calendar of the office (Asia/Shanghai), written `YYYY-MM-DD`.
 * Two plain dates compare with `<` and `>`; they carry no time and no zone.
 */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const MILLISECONDS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const OFFICE_OFFSET_MILLISECONDS = 8 * 3_600_000;

/** Reads a day; undefined where the text is no day of the calendar (2026-02-30 is none). */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!SHAPE.test(text)) return undefined;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  return new Date(midnight).toISOString().slice(0, 10) === text ? (text as PlainDate) : undefined;
}

/** Reads a day that the program itself wrote; throws where it is none. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === undefined) throw new Error(`not a day of the calendar: ${text}`);
  return day;
}

/** The day at the office (UTC+8, no summer time since 1991) when the instant falls. */
export function dayOf(instant: Date): PlainDate {
  return new Date(instant.getTime() + OFFICE_OFFSET_MILLISECONDS).toISOString().slice(0, 10) as PlainDate;
}

/** The instant when a day begins at the office. */
export function startOfDay(day: PlainDate): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFICE_OFFSET_MILLISECONDS);
}

/** The day that many calendar days later (earlier where negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_PER_DAY)
    .toISOString()
    .slice(0, 10) as PlainDate;
}

/** Calendar days from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sundayIsZero = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (sundayIsZero === 0 ? 7 : sundayIsZero) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The calendar year of a day. */
export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
