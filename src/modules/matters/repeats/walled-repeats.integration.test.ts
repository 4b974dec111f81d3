// What an officer sees of a matter's repeats does not depend on matters that walls keep from them: a candidate that is
// missing would tell of a hidden one in its place.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import { givenNetwork, givenOfficer, must, on, submission, UNITS } from '../../../../test/support/given.ts';
import type { TestDatabase } from '../../../../test/support/test-database.ts';
import { findRepeatsJob, nameAccused, registerSubmission, viewMatter } from '../index.ts';

const CLOCK = on('2026-03-03');
const LATER = on('2026-03-04');
/** More than are compared for one matter. */
const MANY = 61;

let database: TestDatabase;
/** Who may know of everything here, and two who may not. */
let clerk: OfficerActor;
let housing: OfficerActor;
let labour: OfficerActor;
beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  housing = await givenOfficer(database, UNITS.housing, 'handler');
  labour = await givenOfficer(database, UNITS.labour, 'handler');
});
afterAll(() => database.close());

async function register(
  by: OfficerActor,
  changes: Partial<RegisterSubmission>,
  clock = CLOCK,
): Promise<string> {
  const receipt = await database.transactionAs(by, (tx) =>
    registerSubmission(tx, by, submission(changes), clock),
  );
  return must(receipt).matterId;
}

/** Accusations in the very words, behind a wall around a unit. */
async function accuse(unitId: string, title: string, times: number): Promise<string[]> {
  const accused = [{ kind: 'unit' as const, name: '被反映单位', unitId }];
  const claims = [{ text: '请求查处', kind: 'accusation' as const }];
  const matterIds: string[] = [];
  for (let count = 0; count < times; count += 1)
    matterIds.push(await register(clerk, { title, claims, accused }, LATER));
  return matterIds;
}

const compare = (matterId: string) => findRepeatsJob.run(database, { matterId }, LATER);

async function candidatesOf(matterId: string, officer: OfficerActor): Promise<string[]> {
  const page = await database.transactionAs(officer, (tx) => viewMatter(tx, officer, matterId, LATER));
  return must(page).repeatCandidates.map((one) => one.matterId);
}

test('however many there are behind a wall, no candidate outside is left out for them', async () => {
  const title = '河道淤积多年无人清理';
  const visible = await register(housing, { title: `${title}，请予解决` });
  await accuse(UNITS.housing, title, MANY);
  const matterId = await register(housing, { title }, LATER);
  await compare(matterId);
  expect(await candidatesOf(matterId, housing)).toEqual([visible]);
  const known = await candidatesOf(matterId, clerk);
  expect(known).toContain(visible);
  expect(known, 'ten of those behind the wall').toHaveLength(11);
});

test('nor a candidate behind one wall for those behind another', async () => {
  const title = '集贸市场污水外溢';
  const [visible] = await accuse(UNITS.housing, `${title}，请予解决`, 1);
  const hidden = await accuse(UNITS.labour, title, 11);
  const matterId = await register(labour, { title }, LATER);
  await compare(matterId);
  const known = await candidatesOf(matterId, clerk);
  expect(known).toContain(visible);
  expect(hidden.filter((one) => known.includes(one))).toHaveLength(10);
});

test('where a candidate is walled off later, the next one takes its place', async () => {
  const title = '公交站台破损';
  const [last = '', ...others] = await Promise.all(
    Array.from({ length: 11 }, (_none, index) =>
      register(housing, {
        title: index === 0 ? `${title}，请予解决` : title,
        claims: [{ text: '请求查处', kind: 'accusation' as const }],
      }),
    ),
  );
  const matterId = await register(housing, { title }, LATER);
  await compare(matterId);
  expect((await candidatesOf(matterId, housing)).toSorted()).toEqual(others.toSorted());

  const [walled = ''] = others;
  const input = { accused: [{ kind: 'unit' as const, name: '住建局', unitId: UNITS.housing }] };
  const asked = database.jobs.length;
  must(
    await database.transactionAs(housing, (tx) =>
      nameAccused(tx, housing, { matterId: walled, input }, LATER),
    ),
  );
  expect(database.jobs.slice(asked)).toEqual([{ kind: findRepeatsJob.kind, payload: { matterId } }]);
  await compare(matterId);
  const left = [last, ...others.slice(1)];
  expect((await candidatesOf(matterId, housing)).toSorted()).toEqual(left.toSorted());
});
