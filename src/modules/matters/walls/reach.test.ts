// Who reaches a matter by its state, which pages and commands ask, and who by its rows, which lists and row-level security
// ask: the same, and what an independent reading of the design says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { reaches } from '#platform/db/query-reach.ts';
import { wallAround, type Accused } from '#modules/network/index.ts';
import type { Unit } from '#modules/network/contract.ts';
import {
  isWithin,
  sees,
  type Tree,
  type Watched,
  type Watcher,
} from '../../../../test/authorization/oracle.ts';
import { circumstances, matterAt } from '../../../../test/support/pure-matter.ts';
import { must } from '../../../../test/support/given.ts';
import { routeMatter } from '../handling/rules/decide-routing.ts';
import { evolve } from '../rules/evolve.ts';
import { unitsInReach, unitsOf, type MatterState } from '../rules/state.ts';

const DAY = plainDate('2020-01-06');
const pick = fc.nat({ max: 99 });
const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;

const world = fc.record({
  parents: fc.array(pick, { minLength: 1, maxLength: 9 }),
  registered: pick,
  routed: fc.array(pick, { maxLength: 3 }),
  involved: fc.array(pick, { maxLength: 2 }),
  accused: fc.array(fc.record({ unit: pick, kind: fc.constantFrom('unit', 'leader', 'subordinate') }), {
    maxLength: 2,
  }),
  recused: fc.boolean(),
  officer: fc.record({ unit: pick, once: pick, reads: fc.boolean() }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function treeOf(parents: readonly number[]): Tree {
  const tree = new Map<string, string | null>([['u0', null]]);
  for (const parent of parents) tree.set(`u${tree.size}`, at([...tree.keys()], parent));
  return tree;
}

function unitsIn(tree: Tree): ReadonlyMap<string, Unit> {
  const words = {
    kind: 'department',
    level: 'city',
    placeId: 'city',
    activeFrom: DAY,
    activeUntil: null,
  } as const;
  return new Map(
    [...tree].map(([unitId, parentId]) => [
      unitId,
      { unitId, name: unitId, shortName: unitId, parentId, ...words },
    ]),
  );
}

/** A matter as the program keeps it, and as the oracle is told of it. */
function matterOf(given: World, tree: Tree): { readonly state: MatterState; readonly watched: Watched } {
  const units = [...tree.keys()];
  const named = given.accused.map(({ unit, kind }, index) => ({
    unitId: at(units, unit),
    kind,
    id: `accused-${index}`,
  }));
  const around = named.map(({ unitId, kind, id }): Accused => {
    if (kind === 'unit') return { kind, unitId, officerId: null, subordinate: false };
    return { kind: 'person', unitId, officerId: id, subordinate: kind === 'subordinate' };
  });
  const recused = given.recused ? ['officer'] : [];
  const parts = [given.registered, ...given.routed].map((unit) => at(units, unit));
  const involved = given.involved.map((unit) => at(units, unit));
  const walledFrom = [...wallAround(unitsIn(tree), around), ...recused];
  const opened = matterAt('registered', { registeredUnit: parts[0]!, walledFrom });
  const ground = { competenceId: null, zh: '', en: '' };
  const assignments = parts.slice(1).map((toUnit, index) => ({
    assignmentId: index + 1,
    way: 'transfer' as const,
    fromUnit: parts[index]!,
    toUnit,
    assignedOn: DAY,
    periodEndsOn: null,
    ground,
  }));
  return {
    state: {
      ...opened,
      assignments,
      holderUnit: parts.at(-1)!,
      involved: involved.map((unitId) => ({ unitId, capacity: 'supports' as const })),
    },
    watched: {
      parts: [...parts, ...involved],
      accusedUnits: named.filter(({ kind }) => kind === 'unit').map(({ unitId }) => unitId),
      accusedOfficers: named
        .filter(({ kind }) => kind !== 'unit')
        .map(({ unitId, kind, id }) => ({
          officerId: id,
          unitId,
          served: [{ unitId, led: kind === 'leader' }],
          readsMatters: true,
        })),
      recused,
    },
  };
}

function officerOf(
  { officer }: World,
  tree: Tree,
): { readonly actor: OfficerActor; readonly watcher: Watcher } {
  const units = [...tree.keys()];
  const unitId = at(units, officer.unit);
  const servedUnits = [...new Set([unitId, at(units, officer.once)])];
  const scope = officer.reads ? units.filter((one) => isWithin(tree, one, unitId)) : [];
  const known = { officerId: 'officer', unitId };
  return {
    actor: { kind: 'officer', name: '', postId: 'p', role: 'clerk', ...known, scope, servedUnits },
    watcher: {
      ...known,
      served: servedUnits.map((one) => ({ unitId: one, led: false })),
      readsMatters: officer.reads,
    },
  };
}

test('a matter is within reach by its state, by its rows and by the design alike', () => {
  const above = (tree: Tree) => (unitId: string) =>
    [...tree.keys()].filter((one) => one !== unitId && isWithin(tree, unitId, one));
  fc.assert(
    fc.property(world, (given) => {
      const tree = treeOf(given.parents);
      const { state, watched } = matterOf(given, tree);
      const { actor, watcher } = officerOf(given, tree);
      const { matterId, walledFrom } = state;
      const byState = reaches(actor, {
        matterId,
        walledFrom,
        units: unitsOf(state).map((one) => one.unitId),
      });
      const selves = [actor.officerId, ...actor.servedUnits];
      const byRows =
        actor.scope.includes(actor.unitId) &&
        unitsInReach(state, above(tree)).includes(actor.unitId) &&
        !selves.some((self) => walledFrom.includes(self));
      expect([byState, byRows]).toEqual([sees(tree, watcher, watched), sees(tree, watcher, watched)]);
    }),
    { numRuns: 2000, seed: 20_260_303 },
  );
});

test('a unit that kept an accusation and passed it on has it within reach as one that held it', () => {
  const kept = evolve(
    matterAt('registered', { kind: 'accusation' }),
    {
      type: 'accused.named',
      occurredOn: DAY,
      data: { accused: [], walledFrom: ['office'], movedTo: 'keeper', clocks: [] },
    },
    'm-1',
  );
  const ground = { competenceId: null, zh: '', en: '' };
  const input = { way: 'transfer' as const, toUnit: 'unit' };
  const routed = evolve(
    kept,
    must(routeMatter(kept, input, ground, circumstances('keeper', '2026-03-03'))),
    'm-1',
  );
  expect(unitsOf(routed).map(({ unitId }) => unitId)).toEqual(expect.arrayContaining(['keeper', 'unit']));
});
