import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { units } from './sample-city.test-support.ts';
import { unitAndBelow } from './tree.ts';
import { keeperOutside, wallAround, type Accused } from './wall.ts';

const unit = (unitId: string): Accused => ({ kind: 'unit', unitId, officerId: null, subordinate: false });
const person = (unitId: string | null, changes: Partial<Accused> = {}): Accused => ({
  kind: 'person',
  unitId,
  officerId: null,
  subordinate: false,
  ...changes,
});

describe('who must not learn of an accusation (2022 art. 30(3))', () => {
  test.each([
    { name: 'an accused department', accused: [unit('city-housing')], wall: ['city-housing'] },
    {
      name: 'an accused county office, with all that stands below it',
      accused: [unit('liuwan-office')],
      wall: ['liuwan-discipline', 'liuwan-housing', 'liuwan-office', 'shiqiao-town'],
    },
    {
      name: 'the head of the network, all but the discipline body of its level',
      accused: [unit('hub')],
      wall: [...units.keys()].filter((unitId) => unitId !== 'city-discipline').sort(),
    },
    {
      name: 'the head and its discipline body together: everybody',
      accused: [unit('hub'), unit('city-discipline')],
      wall: [...units.keys()].sort(),
    },
    {
      name: 'somebody of a unit whose rank is not known: as if they led it',
      accused: [person('liuwan-office')],
      wall: ['liuwan-discipline', 'liuwan-housing', 'liuwan-office', 'shiqiao-town'],
    },
    {
      name: 'somebody known not to lead: the person, whoever acts for them, and the unit',
      accused: [person('liuwan-office', { officerId: 'officer-1', subordinate: true })],
      wall: ['deputy:officer-1', 'liuwan-office', 'officer-1'],
    },
    { name: 'somebody of no unit of this network', accused: [person(null)], wall: [] },
    { name: 'a unit that is not of this network', accused: [unit('elsewhere')], wall: [] },
  ])('$name', ({ accused, wall }) => {
    expect(wallAround(units, accused)).toEqual(wall);
  });

  const some = fc.constantFrom(...units.keys());
  test('whoever is accused is always within, and naming more never lets anybody out but discipline bodies', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const one = wallAround(units, [unit(first)]);
        const both = wallAround(units, [unit(first), unit(second)]);
        expect(one).toContain(first);
        expect(both).toEqual(expect.arrayContaining([...one]));
      }),
    );
  });
});

describe('who keeps it', () => {
  test.each([
    {
      name: 'the unit that received it, where it is outside',
      at: 'hub',
      wall: ['liuwan-office'],
      keeper: 'hub',
    },
    {
      name: 'the nearest petition office above, where it is not',
      at: 'shiqiao-town',
      wall: ['shiqiao-town'],
      keeper: 'liuwan-office',
    },
    {
      name: 'one further up, where that is within too',
      at: 'shiqiao-town',
      wall: wallAround(units, [unit('liuwan-office')]),
      keeper: 'hub',
    },
    {
      name: 'the discipline body, where the head of the network is accused',
      at: 'hub',
      wall: wallAround(units, [unit('hub')]),
      keeper: 'city-discipline',
    },
    {
      name: 'nobody, where nobody is outside',
      at: 'hub',
      wall: unitAndBelow(units, 'hub'),
      keeper: undefined,
    },
  ])('$name', ({ at, wall, keeper }) => {
    expect(keeperOutside(units, at, wall)).toBe(keeper);
  });
});
