// Adds the rows up again, by nothing but counting, and compares with what the year should give.
import { CAPITAL_2007, FIGURES, type Count } from './figures.ts';
import type { YearLedger } from './rows.ts';

/** The figures that the speech names, of any ledger. */
export interface Totals {
  readonly letters: number;
  readonly individualVisits: Count;
  readonly collectiveVisits: Count;
  readonly cityLeaders: { readonly individual: Count; readonly collective: Count };
  readonly countyLeaders: Count;
  readonly higherVisits: { readonly province: Count; readonly capital: Count };
  readonly circularCapital: Count;
  readonly assigned: { readonly cases: number; readonly closed: number };
}

const COLLECTIVE_FROM = 5;

/** What the rows give. */
export function countTotals(ledger: YearLedger): Totals {
  const visits = (leader: '市级' | '县级' | undefined, collective: boolean | undefined): Count =>
    sumOf(
      ledger.visits.filter(
        (row) =>
          (leader === undefined || row.leader === leader) &&
          (collective === undefined || row.participants >= COLLECTIVE_FROM === collective),
      ),
    );
  const higher = (level: '省' | '京'): Count =>
    sumOf(ledger.higherVisits.filter((row) => row.level === level));
  const capital = ledger.circulars.filter((row) => row.level === '京');
  return {
    letters: ledger.letters.length,
    individualVisits: visits(undefined, false),
    collectiveVisits: visits(undefined, true),
    cityLeaders: { individual: visits('市级', false), collective: visits('市级', true) },
    countyLeaders: visits('县级', undefined),
    higherVisits: { province: higher('省'), capital: higher('京') },
    circularCapital: {
      cases: capital.reduce((sum, row) => sum + row.batches, 0),
      persons: sumOf(capital).persons,
    },
    assigned: {
      cases: ledger.assigned.length,
      closed: ledger.assigned.filter((row) => row.closedOn !== null).length,
    },
  };
}

/** Every total that is not what it should be, as a sentence; none when all are. */
export function checkTotals(year: 2005 | 2006 | 2007, ledger: YearLedger): string[] {
  const is = countTotals(ledger);
  if (year === 2007) {
    return differences(year, [
      ['visits to the capital', is.higherVisits.capital, sumOfCounts(CAPITAL_2007.city)],
      ['the province’s visits to the capital', is.circularCapital, sumOfCounts(CAPITAL_2007.province)],
    ]);
  }
  const should = FIGURES[year];
  return differences(year, [
    ['letters', is.letters, should.letters],
    ['individual visits', is.individualVisits.cases, should.individualVisits],
    ['collective visits', is.collectiveVisits, should.collectiveVisits],
    ['individual visits received by city leaders', is.cityLeaders.individual, should.cityLeaders.individual],
    ['collective visits received by city leaders', is.cityLeaders.collective, should.cityLeaders.collective],
    [
      'visits received by county leaders',
      is.countyLeaders,
      sumOfCounts([should.countyLeaders.individual, should.countyLeaders.collective]),
    ],
    ['visits to the province', is.higherVisits.province, should.higherVisits.province],
    ['visits to the capital', is.higherVisits.capital, should.higherVisits.capital],
    ['assigned matters', is.assigned.cases, should.assigned.cases],
    ['assigned matters closed', is.assigned.closed, should.assigned.closed],
  ]);
}

type Compared = readonly [name: string, is: number | Count, should: number | Count];

function differences(year: number, compared: readonly Compared[]): string[] {
  return compared
    .map(([name, is, should]) => ({ name, is: JSON.stringify(is), should: JSON.stringify(should) }))
    .filter(({ is, should }) => is !== should)
    .map(({ name, is, should }) => `${year}: ${name} are ${is}, not ${should}`);
}

function sumOf(rows: readonly { readonly participants: number }[]): Count {
  return { cases: rows.length, persons: rows.reduce((sum, row) => sum + row.participants, 0) };
}

function sumOfCounts(counts: readonly Count[]): Count {
  return {
    cases: counts.reduce((sum, one) => sum + one.cases, 0),
    persons: counts.reduce((sum, one) => sum + one.persons, 0),
  };
}
