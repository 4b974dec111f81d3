// What one matter says of another that is beyond the officer's reach: nothing, whichever of the two, the queries and
// row-level security, is asked alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { getReport, scopeOf, yearPeriod } from '#modules/statistics/index.ts';
import {
  ANSWER,
  givenNetwork,
  givenOfficer,
  must,
  on,
  refusalOf,
  submission,
  UNITS,
} from '../../../test/support/given.ts';
import type { TestDatabase } from '../../../test/support/test-database.ts';
import {
  acceptMatter,
  answerMatter,
  attachMatter,
  checkRepeats,
  closeMatter,
  detachMatter,
  involveUnit,
  listMatters,
  recuseOfficer,
  registerSubmission,
  routeMatter,
  serveAnswer,
  verifyMatters,
  viewMatter,
} from './index.ts';

const TODAY = plainDate('2026-03-03');
const CLOCK = on('2026-03-03');
const FROM_ABOVE = { channel: 'superior', upstreamLevel: 'province' } as const;

let database: TestDatabase;
let clerk: OfficerActor;
let handler: OfficerActor;
let colleague: OfficerActor;
let county: OfficerActor;
/** Joined to `earlier`, which is closed, and from which the colleague has recused themself. */
let later: string;
let earlier: string;
/** One in which the county takes part, and another that it does not see; they may be the same. */
let shared: string;
let like: string;

beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  handler = await givenOfficer(database, UNITS.office, 'handler');
  colleague = await givenOfficer(database, UNITS.office, 'clerk');
  county = await givenOfficer(database, UNITS.county, 'clerk');
  earlier = await register({ ...FROM_ABOVE, upstreamNumber: 'S-1' });
  later = await register({ ...FROM_ABOVE, upstreamNumber: 'S-2' });
  const reason = '同一事项';
  await by(clerk, (tx) =>
    attachMatter(tx, clerk, { matterId: later, input: { otherMatterId: earlier, reason } }, CLOCK),
  );
  const interest = { reason: '信访人是本人亲属' };
  await by(colleague, (tx) => recuseOfficer(tx, colleague, { matterId: earlier, input: interest }, CLOCK));
  await close(earlier);
  like = await register({ title: '路灯长期不亮' });
  shared = await register({ title: '路灯长期不亮' });
  const input = { unitId: UNITS.county, capacity: 'supports' } as const;
  await by(clerk, (tx) => involveUnit(tx, clerk, { matterId: shared, input }, CLOCK));
  await database.kysely
    .insertInto('repeat_candidates')
    .values({ matter_id: shared, other_matter_id: like, ground: 'similarText', similarity: 0.9 })
    .execute();
});
afterAll(() => database.close());

async function by<Value>(actor: OfficerActor, work: (tx: Tx) => Promise<Parameters<typeof must<Value>>[0]>) {
  return database.transactionAs(actor, async (tx) => must(await work(tx)));
}

async function register(changes: Parameters<typeof submission>[0]): Promise<string> {
  const { matterId } = await by(clerk, (tx) => registerSubmission(tx, clerk, submission(changes), CLOCK));
  return matterId;
}

async function close(matterId: string): Promise<void> {
  const route = { way: 'own', toUnit: UNITS.office, reason: '直接办理' } as const;
  await by(clerk, (tx) => routeMatter(tx, clerk, { matterId, input: route }, CLOCK));
  const accept = {
    tracks: [{ claimId: 1, track: 'petitionProcedure' as const }],
    noticeWay: 'post' as const,
    noticeText: '现予受理。',
  };
  await by(handler, (tx) => acceptMatter(tx, handler, { matterId, input: accept }, CLOCK));
  const answer = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' as const }] };
  await by(handler, (tx) => answerMatter(tx, handler, { matterId, input: answer }, CLOCK));
  await by(handler, (tx) => serveAnswer(tx, handler, { matterId, input: { way: 'post' } }, CLOCK));
  await by(handler, (tx) => closeMatter(tx, handler, { matterId, input: {} }, CLOCK));
}

const WAYS: readonly {
  readonly name: string;
  readonly ask: <V>(actor: Actor, work: (tx: Tx) => Promise<V>) => Promise<V>;
}[] = [
  { name: 'with both', ask: (actor, work) => database.transactionAs(actor, work) },
  { name: 'with the query builder alone', ask: (_actor, work) => database.transaction(work) },
];

describe.each(WAYS)('of a matter that they do not see, $name', ({ ask }) => {
  test('an officer is offered no candidate, and not told that there is one', async () => {
    const listed = await ask(county, (tx) => listMatters(tx, county, {}, TODAY));
    expect(listed.items.map(({ matterId, repeatCandidates }) => [matterId, repeatCandidates])).toEqual([
      [shared, 0],
    ]);
    const page = (officer: OfficerActor) =>
      ask(officer, async (tx) => must(await viewMatter(tx, officer, shared, CLOCK)));
    expect((await page(county)).repeatCandidates).toEqual([]);
    expect((await page(clerk)).repeatCandidates).toHaveLength(1);
    const text = { title: '路灯长期不亮', body: submission().body };
    const found = async (officer: OfficerActor) =>
      (await ask(officer, (tx) => checkRepeats(tx, officer, text, TODAY))).map(({ matterId }) => matterId);
    expect(await found(county)).toEqual([shared]);
    expect(await found(clerk)).toEqual(expect.arrayContaining([shared, like]));
  });
});

describe.each(WAYS)('of a matter to which another is joined, $name', ({ ask }) => {
  const closedFromAbove = (officer: OfficerActor) =>
    ask(officer, async (tx) => {
      const scope = await scopeOf(tx, officer);
      const report = await getReport(tx, { period: yearPeriod(2026), scope }, CLOCK);
      return report.measures.find(({ id }) => id === 'assignedFromAboveClosed')?.value;
    });

  test('an officer who recused themself reads neither number nor end', async () => {
    const seen = await ask(clerk, async (tx) => must(await viewMatter(tx, clerk, later, CLOCK)));
    expect(seen.attachedTo).toMatchObject({ matterId: earlier });
    expect(await closedFromAbove(clerk)).toBe(2);
    const view = await ask(colleague, async (tx) => must(await viewMatter(tx, colleague, later, CLOCK)));
    expect([view.stage, view.attachedTo]).toEqual(['attached', null]);
    expect(JSON.stringify(view)).not.toContain(earlier);
    expect(await closedFromAbove(colleague)).toBe(0);
  });

  test('they do not part the two: that is for whoever sees both', async () => {
    const own = { matterId: later, input: { reason: '误并' } };
    const refused = await ask(colleague, (tx) => detachMatter(tx, colleague, own, CLOCK));
    expect(refusalOf(refused)).toBe('joined-beyond-reach');
  });
});

test('every history holds afterwards', async () => {
  expect((await verifyMatters(database)).faults).toEqual([]);
});
