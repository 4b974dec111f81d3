import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Place, Unit } from '../contract.ts';
import { supervisorsOf } from './supervision-line.ts';

const DAY = plainDate('2026-03-02');

function unit(
  unitId: string,
  kind: Unit['kind'],
  level: Unit['level'],
  parentId: string | null,
  changes: Partial<Unit> = {},
): Unit {
  const placeId = level === 'city' ? 'city' : 'county';
  const span = { activeFrom: plainDate('2000-01-01'), activeUntil: null };
  return { unitId, name: unitId, shortName: unitId, kind, level, parentId, placeId, ...span, ...changes };
}

const UNITS = [
  unit('government', 'leadership', 'city', null),
  unit('city-office', 'petitionOffice', 'city', 'government'),
  unit('housing', 'department', 'city', 'city-office'),
  unit('discipline', 'discipline', 'city', 'government'),
  unit('county-office', 'petitionOffice', 'county', 'city-office'),
  unit('county-housing', 'department', 'county', 'county-office'),
  unit('town', 'township', 'township', 'county-office'),
  unit('other-office', 'petitionOffice', 'county', 'city-office', { placeId: 'other' }),
];
const NETWORK = {
  units: new Map(UNITS.map((one) => [one.unitId, one])),
  places: new Map(
    [
      { placeId: 'city', name: '市', level: 'city', parentId: null },
      { placeId: 'county', name: '县', level: 'county', parentId: 'city' },
      { placeId: 'other', name: '另一县', level: 'county', parentId: 'city' },
    ].map((place) => [place.placeId, place as Place]),
  ),
};

describe('who may supervise a unit', () => {
  test.each([
    { name: 'a department of the city', of: 'housing', by: ['city-office'] },
    { name: 'a department of a county', of: 'county-housing', by: ['county-office', 'city-office'] },
    { name: 'a township', of: 'town', by: ['county-office', 'city-office'] },
    { name: 'the petition office of a county', of: 'county-office', by: ['city-office'] },
    { name: 'a body beside the petition office', of: 'discipline', by: ['city-office'] },
    { name: 'the petition office of the city, which nobody here stands above', of: 'city-office', by: [] },
    { name: 'the government that the office reports to', of: 'government', by: [] },
    { name: 'a unit that does not exist', of: 'nowhere', by: [] },
  ])('$name', ({ of, by }) => {
    expect(supervisorsOf(NETWORK, of, DAY).map(({ unitId }) => unitId)).toEqual(by);
  });

  test('an office that has ended supervises nobody', () => {
    const ended = unit('county-office', 'petitionOffice', 'county', 'city-office', {
      activeUntil: plainDate('2026-01-01'),
    });
    const units = new Map(NETWORK.units).set('county-office', ended);
    expect(supervisorsOf({ ...NETWORK, units }, 'town', DAY).map(({ unitId }) => unitId)).toEqual([
      'city-office',
    ]);
  });
});
