// On which days submissions came in, and the days of each step after that, in the order the Regulation asks for.
import { addDays, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { isWorkingDay, nationalCalendar, rollToWorkingDay } from '#modules/calendar/index.ts';
import type { Chance } from '../chance.ts';

// Few around the Spring Festival, many in March and before the winter; 1 = January.
const MONTH_WEIGHTS = [0, 6, 5, 11, 9, 9, 9, 8, 8, 9, 8, 11, 9];

/** The working days of a year. */
export function workingDaysOf(year: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = plainDate(`${year}-01-01`); day.startsWith(String(year)); day = addDays(day, 1))
    if (isWorkingDay(day, nationalCalendar())) days.push(day);
  return days;
}

/** That many days of the year, busy months more often; a few fall on days off, when the duty room took them. */
export function daysOfArrival(chance: Chance, year: number, amount: number): PlainDate[] {
  const byMonth = Map.groupBy(workingDaysOf(year), (day) => Number(day.slice(5, 7)));
  const months = [...byMonth.keys()];
  return Array.from({ length: amount }, () => {
    const month = chance.pickWeighted(months, (one) => MONTH_WEIGHTS[one] ?? 0);
    const day = chance.pick(byMonth.get(month) ?? []);
    const moved = addDays(day, chance.pick([-1, 1]));
    return chance.happens(0.02) && moved.startsWith(String(year)) ? moved : day;
  }).sort();
}

/** The reception days of leaders: the first working days from those days of each month on. */
export function receptionDays(year: number, from: readonly number[]): PlainDate[] {
  return Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) =>
    from.map((day) => {
      const nominal = plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
      return rollToWorkingDay(nominal, nationalCalendar());
    }),
  );
}

/** The days of one matter's steps. */
export interface Steps {
  readonly registeredOn: PlainDate;
  readonly routedOn: PlainDate;
  readonly acceptedOn: PlainDate;
  readonly answeredOn: PlainDate;
  readonly servedOn: PlainDate;
  readonly closedOn: PlainDate;
  /** Whether the head of the unit gave up to thirty days more. */
  readonly extended: boolean;
}

/** How a matter went: most in time, a few late at some step, a few extended. */
export function stepsFrom(
  chance: Chance,
  receivedOn: PlainDate,
  { own, quick }: { readonly own: boolean; readonly quick: boolean },
): Steps {
  const later = (day: PlainDate, least: number, most: number): PlainDate =>
    rollToWorkingDay(addDays(day, chance.between(least, most)), nationalCalendar());
  const late = (share: number): boolean => !quick && chance.happens(share);
  const registeredOn = later(receivedOn, 0, own ? 0 : 1);
  const routedOn = own ? registeredOn : late(0.02) ? later(registeredOn, 16, 24) : later(registeredOn, 0, 9);
  const acceptedOn = own ? routedOn : late(0.03) ? later(routedOn, 16, 26) : later(routedOn, 0, 11);
  const extended = late(0.04);
  const overdue = !extended && late(0.05);
  const answeredOn = extended
    ? later(acceptedOn, 58, 78)
    : overdue
      ? later(acceptedOn, 60, 85)
      : later(acceptedOn, own ? 1 : 6, quick ? 26 : 44);
  const servedOn = later(answeredOn, 0, 4);
  const closedOn = later(servedOn, 0, quick ? 2 : 4);
  return { registeredOn, routedOn, acceptedOn, answeredOn, servedOn, closedOn, extended };
}
