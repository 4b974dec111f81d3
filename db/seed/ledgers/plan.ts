// How many came on which day, in what number, received by whom: the arithmetic of the year before any words.
import type { PlainDate } from '#kernel/plain-date.ts';
import { split, type Chance } from '../chance.ts';
import { daysOfArrival, receptionDays } from './days.ts';
import { FIGURES, type Count } from './figures.ts';

/** One row to be written. */
export interface Planned {
  readonly sheet: 'letters' | 'visits' | 'assigned';
  readonly on: PlainDate;
  readonly participants: number;
  readonly leader: '市级' | '县级' | null;
  /** false for the few still open when the book was closed. */
  readonly closed: boolean;
}

type Group = Omit<Planned, 'on' | 'closed'>;

const MOST_INDIVIDUAL = 4;
const LEAST_COLLECTIVE = 5;
const MOST_COLLECTIVE = 168;
// Letters and visits left open at the end of the books, beside what the assigned ones leave.
const LEFT_OPEN = 3;

/** All rows of a year in the order of their days, adding up to its figures. */
export function planOf(chance: Chance, year: 2005 | 2006): Planned[] {
  const figures = FIGURES[year];
  const dated = [
    ...onDays(lettersOf(chance, figures.letters), daysOfArrival(chance, year, figures.letters)),
    ...visitsOf(chance, year),
    ...onDays(
      Array.from({ length: figures.assigned.cases }, (): Group => ({
        sheet: 'assigned',
        participants: chance.happens(0.8) ? 1 : chance.between(2, 12),
        leader: null,
      })),
      daysOfArrival(chance, year, figures.assigned.cases),
    ),
  ];
  const ordered = dated.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  return closing(ordered, figures.assigned.cases - figures.assigned.closed);
}

function visitsOf(chance: Chance, year: 2005 | 2006): Omit<Planned, 'closed'>[] {
  const { cityLeaders, countyLeaders, individualVisits, collectiveVisits } = FIGURES[year];
  const received = [
    ...groups(chance, cityLeaders.individual, '市级'),
    ...groups(chance, cityLeaders.collective, '市级'),
  ];
  const receivedByCounties = [
    ...groups(chance, countyLeaders.individual, '县级'),
    ...groups(chance, countyLeaders.collective, '县级'),
  ];
  const others = [
    ...Array.from(
      { length: individualVisits - cityLeaders.individual.cases - countyLeaders.individual.cases },
      () => ({
        sheet: 'visits' as const,
        participants: chance.pickWeighted([1, 2, 3, MOST_INDIVIDUAL], (size) => [0, 66, 20, 9, 5][size] ?? 0),
        leader: null,
      }),
    ),
    ...groups(chance, remainder(collectiveVisits, cityLeaders.collective, countyLeaders.collective), null),
  ];
  return [
    ...onDays(chance.shuffled(received), spread(chance, receptionDays(year, [10, 25]), received.length)),
    ...onDays(
      chance.shuffled(receivedByCounties),
      spread(chance, receptionDays(year, [5, 15, 25]), receivedByCounties.length),
    ),
    ...onDays(chance.shuffled(others), daysOfArrival(chance, year, others.length)),
  ];
}

function lettersOf(chance: Chance, amount: number): Group[] {
  return Array.from({ length: amount }, () => ({
    sheet: 'letters',
    participants: chance.happens(0.93) ? 1 : chance.between(2, MOST_INDIVIDUAL),
    leader: null,
  }));
}

function groups(chance: Chance, { cases, persons }: Count, leader: Group['leader']): Group[] {
  const collective = persons >= cases * LEAST_COLLECTIVE;
  const bounds = collective
    ? { least: LEAST_COLLECTIVE, most: MOST_COLLECTIVE, lean: 6 }
    : { least: 1, most: MOST_INDIVIDUAL, lean: 1.6 };
  return split(chance, persons, { parts: cases, ...bounds }).map((participants) => ({
    sheet: 'visits',
    participants,
    leader,
  }));
}

function remainder(all: Count, ...parts: readonly Count[]): Count {
  return parts.reduce(
    (left, part) => ({ cases: left.cases - part.cases, persons: left.persons - part.persons }),
    all,
  );
}

function spread(chance: Chance, days: readonly PlainDate[], amount: number): PlainDate[] {
  return Array.from({ length: amount }, () => chance.pick(days));
}

function onDays(list: readonly Group[], days: readonly PlainDate[]): Omit<Planned, 'closed'>[] {
  return list.map((group, at) => {
    const on = days[at];
    if (on === undefined) throw new Error('fewer days than rows');
    return { ...group, on };
  });
}

/** The last of the year are the ones still open. */
function closing(ordered: readonly Omit<Planned, 'closed'>[], openAssigned: number): Planned[] {
  const last = (assigned: boolean, amount: number) =>
    amount === 0 ? [] : ordered.filter(({ sheet }) => (sheet === 'assigned') === assigned).slice(-amount);
  const open = new Set([...last(true, openAssigned), ...last(false, LEFT_OPEN)]);
  return ordered.map((planned) => ({ ...planned, closed: !open.has(planned) }));
}
