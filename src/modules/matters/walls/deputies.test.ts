// Who is kept from a matter when a post is handed over: nobody gets around a wall by acting for another, and the recusal
// of one officer does not shut out the deputy (2022 art. 28). The decision is docs/adr/0018-delegation.md.
import { describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Unit } from '#modules/network/contract.ts';
import { wallAround, type Accused } from '#modules/network/index.ts';
import { matterAt } from '../../../../test/support/pure-matter.ts';
import { isInScope } from '../changing.ts';

const unit = (unitId: string, parentId: string | null): Unit => ({
  unitId,
  name: unitId,
  shortName: unitId,
  kind: 'department',
  level: 'city',
  parentId,
  placeId: '990000',
  activeFrom: plainDate('2020-01-01'),
  activeUntil: null,
});
const UNITS = new Map(
  [unit('office', null), unit('unit', 'office'), unit('elsewhere', 'office')].map((one) => [one.unitId, one]),
);

/** A leader of `unit`, who once served `elsewhere`, has handed the post over to a colleague from `office`. */
const deputy: OfficerActor = {
  kind: 'officer',
  officerId: 'deputy-1',
  name: '副手',
  postId: 'post-of-leader',
  unitId: 'unit',
  role: 'leader',
  scope: ['unit'],
  servedUnits: ['office'],
  onBehalfOf: {
    delegationId: 'd-1',
    officerId: 'leader-1',
    name: '领导',
    servedUnits: ['unit', 'elsewhere'],
    actions: ['readMatter'],
  },
};
const { onBehalfOf: _own, ...own } = deputy;
const leader: OfficerActor = { ...own, officerId: 'leader-1', servedUnits: ['unit', 'elsewhere'] };

const accused = (changes: Partial<Accused>) =>
  wallAround(UNITS, [{ kind: 'person', unitId: null, officerId: null, subordinate: true, ...changes }]);

describe('a matter of the unit', () => {
  test.each<{ name: string; wall: readonly string[]; seenBy: { leader: boolean; deputy: boolean } }>([
    { name: 'without a wall', wall: [], seenBy: { leader: true, deputy: true } },
    {
      name: 'from which the leader was recused: the deputy can go on',
      wall: ['leader-1'],
      seenBy: { leader: false, deputy: true },
    },
    {
      name: 'from which the deputy was recused: the leader’s post does not help',
      wall: ['deputy-1'],
      seenBy: { leader: true, deputy: false },
    },
    {
      name: 'from which both were recused',
      wall: ['deputy-1', 'leader-1'],
      seenBy: { leader: false, deputy: false },
    },
    {
      name: 'that accuses the leader in person, of no unit: nor whoever the leader chose',
      wall: accused({ officerId: 'leader-1' }),
      seenBy: { leader: false, deputy: false },
    },
    {
      name: 'that accuses the deputy in person',
      wall: accused({ officerId: 'deputy-1' }),
      seenBy: { leader: true, deputy: false },
    },
    {
      name: 'that accuses a unit where the leader served',
      wall: accused({ kind: 'unit', unitId: 'elsewhere' }),
      seenBy: { leader: false, deputy: false },
    },
    {
      name: 'that accuses the unit of the post',
      wall: accused({ kind: 'unit', unitId: 'unit' }),
      seenBy: { leader: false, deputy: false },
    },
    {
      name: 'that accuses somebody of the deputy’s own unit',
      wall: accused({ unitId: 'office', officerId: 'somebody' }),
      seenBy: { leader: true, deputy: false },
    },
  ])('$name', ({ wall, seenBy }) => {
    const state = { ...matterAt('routed'), walledFrom: wall };
    expect({ leader: isInScope(state, leader), deputy: isInScope(state, deputy) }).toEqual(seenBy);
  });

  test('beyond the scope of the post is not reached by the deputy’s own posts while acting in it', () => {
    const state = { ...matterAt('registered'), walledFrom: [] };
    expect(isInScope(state, deputy)).toBe(false);
  });
});
