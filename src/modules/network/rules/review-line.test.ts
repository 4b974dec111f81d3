import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Unit } from '../contract.ts';
import { returnsToItself, reviewUnitOf } from './review-line.ts';

const unit = (unitId: string, parentId: string | null, changes: Partial<Unit> = {}): [string, Unit] => [
  unitId,
  {
    unitId,
    name: unitId,
    shortName: unitId,
    kind: 'department',
    level: 'county',
    parentId,
    placeId: 'city',
    activeFrom: plainDate('2000-01-01'),
    activeUntil: null,
    ...changes,
  },
];

const UNITS = new Map<string, Unit>([
  unit('city', null),
  unit('city.petition', 'city'),
  unit('city.housing', 'city.petition'),
  unit('county.petition', 'city.petition'),
  unit('county.housing', 'county.petition', { reviewedBy: 'city.housing' }),
  unit('county.labour', 'county.petition'),
  unit('closed', 'county.petition', { activeUntil: plainDate('2020-01-01') }),
  unit('team', 'closed'),
]);
const on = plainDate('2026-03-02');

describe('who reviews what a unit decided (2022 art. 35)', () => {
  test.each([
    { name: 'the unit it reports to', of: 'county.labour', not: [], by: 'county.petition' },
    { name: 'the unit set for it', of: 'county.housing', not: [], by: 'city.housing' },
    {
      name: 'the next one up, past one that decided already',
      of: 'county.labour',
      not: ['county.petition'],
      by: 'city.petition',
    },
    { name: 'the next one up, past one that has ended', of: 'team', not: [], by: 'county.petition' },
    { name: 'nobody within the network, for its head', of: 'city', not: [], by: undefined },
  ])('$name', ({ of, not, by }) => {
    expect(reviewUnitOf(UNITS, of, { on, not })?.unitId).toBe(by);
  });
});

test('a line that comes back to its unit is found out', () => {
  const set = (unitId: string, reviewedBy: string) =>
    new Map([...UNITS, unit(unitId, UNITS.get(unitId)!.parentId, { reviewedBy })]);
  expect(returnsToItself(UNITS, 'county.housing')).toBe(false);
  expect(returnsToItself(set('city.petition', 'county.labour'), 'city.petition')).toBe(true);
});
