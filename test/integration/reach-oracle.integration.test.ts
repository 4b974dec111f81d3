// Random networks, matters, walls and officers: what each officer finds in lists, by searching and by opening is what an
// independent reading of the design says, by the queries alone and by row-level security as well.
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficerActor, Role } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  involveUnit,
  listMatters,
  nameAccused,
  recuseOfficer,
  registerSubmission,
  routeMatter,
  verifyMatters,
  viewMatter,
} from '#modules/matters/index.ts';
import { appointToPost, createOfficer, createUnit, isOffice, loadNetwork } from '#modules/network/index.ts';
import { sees, type Tree, type Watched, type Watcher } from '../authorization/oracle.ts';
import { buildNetwork, must, on, submission } from '../support/given.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const RUNS = 15;
const SEED = 20_260_303;
const TODAY = plainDate('2026-03-03');
const CLOCK = on('2026-03-03');
const FOUNDED = on('2020-01-06');
const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await buildNetwork(database);
});
afterAll(() => database.close());

/** A place in a list that is as long as it happens to be. */
const pick = fc.nat({ max: 99 });
const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;

const step = fc.oneof(
  fc.record({ does: fc.constant('route' as const), unit: pick }),
  fc.record({
    does: fc.constant('involve' as const),
    unit: pick,
    capacity: fc.constantFrom('supports' as const, 'supervises' as const, 'reviews' as const),
  }),
  fc.record({ does: fc.constant('accuseUnit' as const), unit: pick }),
  fc.record({ does: fc.constant('accuseOfficer' as const), officer: pick }),
  fc.record({ does: fc.constant('recuse' as const), officer: pick }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const role = fc.constantFrom<Role>('clerk', 'handler', 'leader', 'clerk', 'leader', 'auditor');
const world = fc.record({
  /** The unit that each reports to: one of those before it. */
  units: fc.array(pick, { minLength: 2, maxLength: 6 }),
  officers: fc.array(fc.record({ unit: pick, role, once: fc.option(fc.record({ unit: pick, role })) }), {
    minLength: 3,
    maxLength: 5,
  }),
  matters: fc.array(fc.record({ unit: pick, steps: fc.array(step, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
});

interface Officer {
  readonly actor: OfficerActor;
  readonly watcher: Watcher;
}

/** A matter with what has happened to it, noted as it was done. */
interface Noted extends Watched {
  readonly matterId: string;
  readonly word: string;
}

let networks = 0;

/** Units under a head of their own, beside all that were made before. */
async function makeUnits(parents: readonly number[]): Promise<Tree> {
  networks += 1;
  const tree = new Map<string, string | null>();
  await database.transaction(async (tx) => {
    for (const [index, parent] of [0, ...parents].entries()) {
      const unitId = `n${networks}-${index}`;
      const parentId = index === 0 ? null : at([...tree.keys()], parent);
      const kind = index === 0 ? 'petitionOffice' : 'department';
      const unit = { unitId, name: `单位${unitId}`, kind, level: 'city', placeId: '990000' } as const;
      must(await createUnit(tx, SETUP, { ...unit, ...(parentId === null ? {} : { parentId }) }, FOUNDED));
      tree.set(unitId, parentId);
    }
  });
  return tree;
}

interface Held {
  readonly unitId: string;
  readonly role: Role;
}

async function makeOfficer({ unitId, role: now }: Held, once?: Held): Promise<Officer> {
  const posts = [
    { unitId, role: now },
    // The three offices are kept apart from all else, so their holder served nowhere before.
    ...(once === undefined || isOffice(now) || isOffice(once.role)
      ? []
      : [{ ...once, activeUntil: plainDate('2025-01-01') }]),
  ];
  return database.transaction(async (tx) => {
    const { officerId, name } = must(await createOfficer(tx, SETUP, { name: '某人' }, FOUNDED));
    const made = [];
    for (const post of posts)
      made.push(must(await appointToPost(tx, SETUP, { officerId, title: '科员', ...post }, FOUNDED)));
    const actor: OfficerActor = {
      kind: 'officer',
      officerId,
      name,
      postId: made[0]!.postId,
      unitId,
      role: now,
      scope: isOffice(now) ? [] : (await loadNetwork(tx)).scopeOf(unitId),
      servedUnits: [...new Set(posts.map((post) => post.unitId))],
    };
    const led = (one: string) => posts.some((post) => post.unitId === one && post.role === 'leader');
    const served = actor.servedUnits.map((one) => ({ unitId: one, led: led(one) }));
    return { actor, watcher: { officerId, unitId, served, readsMatters: !isOffice(now) } };
  });
}

type Post = { readonly unit: number; readonly role: Role };
const postOf = (tree: Tree, { unit, role: of }: Post): Held => ({
  unitId: at([...tree.keys()], unit),
  role: of,
});
const once = (tree: Tree, given: { readonly once: Post | null }): Held | undefined =>
  given.once === null ? undefined : postOf(tree, given.once);

/** Registers a matter, has done to it what may be done, and notes what was done. */
async function makeMatter(
  tree: Tree,
  officers: readonly Officer[],
  { unit, steps }: { readonly unit: number; readonly steps: readonly Step[] },
): Promise<Noted> {
  const units = [...tree.keys()];
  const registrar = await makeOfficer({ unitId: at(units, unit), role: 'clerk' });
  const word = `第${networks}号网络`;
  const claims = [{ text: '请求查处', kind: 'accusation' as const }];
  const input = submission({ title: `${word}收受好处的举报`, claims, receivedOn: TODAY });
  const { matterId } = await database.transaction(async (tx) =>
    must(await registerSubmission(tx, registrar.actor, input, CLOCK)),
  );
  const noted = {
    parts: [registrar.actor.unitId],
    accusedUnits: [] as string[],
    accusedOfficers: [] as Watcher[],
    recused: [] as string[],
  };
  for (const one of steps) await take(one);
  return { matterId, word, ...noted };

  async function take(one: Step): Promise<void> {
    const holder = await makeOfficer({ unitId: await holderOf(matterId), role: 'leader' });
    const by = one.does === 'route' || one.does === 'recuse' ? holder.actor : registrar.actor;
    const done = await database.transaction(async (tx) => {
      const result = await carryOut(tx, by, one);
      return result.ok;
    });
    if (!done) return;
    if (one.does === 'route' || one.does === 'involve') noted.parts.push(at(units, one.unit));
    if (one.does === 'accuseUnit') noted.accusedUnits.push(at(units, one.unit));
    if (one.does === 'accuseOfficer') noted.accusedOfficers.push(at(officers, one.officer).watcher);
    if (one.does === 'recuse') noted.recused.push(at(officers, one.officer).actor.officerId);
    // Where the accused held it, it went to somebody else.
    noted.parts.push(await holderOf(matterId));
  }

  function carryOut(tx: Tx, by: OfficerActor, one: Step): Promise<Result<unknown>> {
    switch (one.does) {
      case 'route': {
        const toUnit = at(units, one.unit);
        const way = toUnit === by.unitId ? 'own' : 'transfer';
        return routeMatter(tx, by, { matterId, input: { way, toUnit, reason: '属其职权' } }, CLOCK);
      }
      case 'involve': {
        const { capacity } = one;
        return involveUnit(tx, by, { matterId, input: { unitId: at(units, one.unit), capacity } }, CLOCK);
      }
      case 'accuseUnit': {
        const accused = [{ kind: 'unit' as const, name: '某单位', unitId: at(units, one.unit) }];
        return nameAccused(tx, by, { matterId, input: { accused } }, CLOCK);
      }
      case 'accuseOfficer': {
        const { officerId } = at(officers, one.officer).actor;
        const accused = [{ kind: 'person' as const, name: '某人', officerId }];
        return nameAccused(tx, by, { matterId, input: { accused } }, CLOCK);
      }
      case 'recuse': {
        const { officerId } = at(officers, one.officer).actor;
        return recuseOfficer(tx, by, { matterId, input: { officerId, reason: '有利害关系' } }, CLOCK);
      }
    }
  }
}

async function holderOf(matterId: string): Promise<string> {
  const row = await database.kysely
    .selectFrom('matters')
    .select('holder_unit')
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow();
  return row.holder_unit;
}

/** The matters that an officer finds: in the list, by a word, by opening each. */
async function found(tx: Tx, officer: OfficerActor, matters: readonly Noted[]) {
  const ids = matters.map(({ matterId }) => matterId);
  const among = (items: readonly { readonly matterId: string }[]): string[] =>
    ids.filter((id) => items.some(({ matterId }) => matterId === id));
  const opened: string[] = [];
  for (const id of ids) if ((await viewMatter(tx, officer, id, CLOCK)).ok) opened.push(id);
  return {
    listed: among((await listMatters(tx, officer, { limit: 200 }, TODAY)).items),
    searched: among((await listMatters(tx, officer, { q: matters[0]!.word, limit: 200 }, TODAY)).items),
    opened,
  };
}

test('officers find exactly the matters that the design lets them see', async () => {
  let seen = 0;
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const tree = await makeUnits(given.units);
      const officers: Officer[] = [];
      for (const one of given.officers) officers.push(await makeOfficer(postOf(tree, one), once(tree, one)));
      const matters: Noted[] = [];
      for (const one of given.matters) matters.push(await makeMatter(tree, officers, one));
      for (const { actor, watcher } of officers) {
        const due = matters.filter((matter) => sees(tree, watcher, matter)).map(({ matterId }) => matterId);
        seen += due.length;
        hidden += matters.length - due.length;
        const all = { listed: due, searched: due, opened: due };
        expect(await database.transactionAs(actor, (tx) => found(tx, actor, matters))).toEqual(all);
        expect(await database.transaction((tx) => found(tx, actor, matters))).toEqual(all);
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // It would prove little if everybody saw everything, or nothing.
  expect(Math.min(seen, hidden)).toBeGreaterThan(30);
});

test('every history holds afterwards', async () => {
  expect((await verifyMatters(database)).faults).toEqual([]);
});
