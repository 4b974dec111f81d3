import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { clockAt } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import {
  ANSWER,
  givenNetwork,
  givenOfficer,
  must,
  on,
  refusalOf,
  submission,
  UNITS,
} from '../../../../test/support/given.ts';
import type { TestDatabase } from '../../../../test/support/test-database.ts';
import type { MatterView } from '../contract.ts';
import {
  acceptMatter,
  answerMatter,
  askForOpening,
  checkRepeats,
  closeMatter,
  decideOpening,
  endOpening,
  findRepeatsJob,
  listMatters,
  recuseOfficer,
  registerSubmission,
  routeMatter,
  serveAnswer,
  unmaskParty,
  verifyMatters,
  viewMatter,
  viewTracked,
} from '../index.ts';

const DAY = on('2026-03-02');
const NAME = '欧阳守正';
const PHONE = '19955557777';
const ADDRESS = '柳荫街十九号';
const PERSON = { role: 'petitioner', name: NAME, phone: PHONE, address: ADDRESS } as const;
const WHY = '须当面核对举报材料原件';
const BECAUSE = '同意，仅限核对原件';

let database: TestDatabase;
let clerk: OfficerActor;
let colleague: OfficerActor;
let leader: OfficerActor;
let housing: OfficerActor;
let housingLeader: OfficerActor;

beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  colleague = await givenOfficer(database, UNITS.office, 'clerk');
  leader = await givenOfficer(database, UNITS.office, 'leader');
  housing = await givenOfficer(database, UNITS.housing, 'handler');
  housingLeader = await givenOfficer(database, UNITS.housing, 'leader');
});
afterAll(() => database.close());

/** Within the reach that the database itself gives the officer. */
function as<Value>(officer: OfficerActor, work: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>> {
  return database.transactionAs(officer, work);
}

async function register(changes: Partial<RegisterSubmission> = {}) {
  const input = submission({ parties: [PERSON], sealIdentity: true, ...changes });
  return must(await as(clerk, (tx) => registerSubmission(tx, clerk, input, DAY)));
}

async function view(matterId: string, officer = clerk, clock: Clock = DAY): Promise<MatterView> {
  return must(await as(officer, (tx) => viewMatter(tx, officer, matterId, clock)));
}

async function unmask(matterId: string, officer: OfficerActor, clock: Clock = DAY) {
  const partyId = (await view(matterId, officer, clock)).parties[0]?.partyId ?? '';
  const input = { reason: '核对原件' };
  return as(officer, (tx) => unmaskParty(tx, officer, { matterId, partyId, input }, clock));
}

const ask = (matterId: string, officer = clerk, hours = 24) =>
  as(officer, (tx) => askForOpening(tx, officer, { matterId, input: { reason: WHY, hours } }, DAY));
const decide = (matterId: string, officer: OfficerActor, allowed = true, openingId = 1) =>
  as(officer, (tx) =>
    decideOpening(tx, officer, { matterId, input: { openingId, allowed, reason: BECAUSE } }, DAY),
  );

function mayNow({ actions }: MatterView, action: string): boolean {
  return actions.some((one) => one.action === action && one.allowed);
}

describe('a petitioner who asks for confidentiality', () => {
  test('is shown to nobody, in no part, on no page and in no list', async () => {
    const { matterId, identitySealed } = await register();
    expect(identitySealed).toBe(true);
    const page = await view(matterId);
    expect(page.identity.ground).toBe('asked');
    expect(page.parties).toMatchObject([
      { role: 'petitioner', sealed: true, name: null, phone: null, idNumber: null, address: null },
    ]);
    const list = await database.transactionAs(clerk, async (tx) => listMatters(tx, clerk, {}, DAY.today()));
    const seen = JSON.stringify([page, list]);
    for (const part of [NAME, '欧阳', '欧*', PHONE, '7777', ADDRESS, '柳荫'])
      expect(seen).not.toContain(part);
  });

  test('is not found by their name, and no other matter is offered as theirs', async () => {
    const open = await register({ sealIdentity: false, title: '路灯损坏', body: '巷口路灯坏了。' });
    const { matterId } = await register({ title: '河道污染', body: '村后河道有异味。' });
    const found = await database.transactionAs(clerk, (tx) =>
      Promise.all([
        listMatters(tx, clerk, { q: NAME }, DAY.today()),
        checkRepeats(tx, clerk, { parties: [PERSON] }, DAY.today()),
      ]),
    );
    expect(found[0].items).toEqual([]);
    expect(found[1].map((one) => one.matterId)).toEqual([open.matterId]);
    await findRepeatsJob.run(database, { matterId }, DAY);
    expect((await view(matterId)).repeatCandidates).toEqual([]);
  });

  test('is not unmasked, and who asks is told how it is done', async () => {
    const { matterId } = await register();
    const refused = await unmask(matterId, clerk);
    expect(refusalOf(refused)).toBe('identity-sealed');
    expect(refused.ok ? '' : refused.reason.text.zh).toContain('请求启封');
    expect(mayNow(await view(matterId), 'unmask')).toBe(false);
    expect(mayNow(await view(matterId), 'askOpening')).toBe(true);
  });
});

test('an accusation is confidential without asking', async () => {
  const claims = [{ text: '举报违规收费', kind: 'accusation' as const }];
  const { matterId, identitySealed } = await register({ sealIdentity: false, claims });
  expect(identitySealed).toBe(true);
  expect((await view(matterId)).identity.ground).toBe('accusation');
  expect(refusalOf(await unmask(matterId, clerk))).toBe('identity-sealed');
});

describe('an opening', () => {
  test('is asked by one, allowed by another, and shows the people to whoever asked alone', async () => {
    const { matterId } = await register();
    must(await ask(matterId));
    expect(refusalOf(await unmask(matterId, clerk))).toBe('identity-sealed');
    expect(mayNow(await view(matterId, leader), 'decideOpening')).toBe(true);
    must(await decide(matterId, leader));
    expect(must(await unmask(matterId, clerk))).toMatchObject({ name: NAME, phone: PHONE, address: ADDRESS });
    expect(refusalOf(await unmask(matterId, colleague))).toBe('identity-sealed');
    expect((await view(matterId)).parties).toMatchObject([{ sealed: true, name: null }]);
    const shown = await database.kysely
      .selectFrom('disclosures')
      .select(['officer_id', 'opening_id'])
      .where('matter_id', '=', matterId)
      .execute();
    expect(shown).toEqual([{ officer_id: clerk.officerId, opening_id: 1 }]);
  });

  test('is told with who, when and why on the page, in words kept sealed', async () => {
    const { matterId } = await register();
    must(await ask(matterId));
    must(await decide(matterId, leader));
    const { identity, history } = await view(matterId, colleague);
    expect(identity.openings).toMatchObject([
      {
        standing: 'open',
        askedBy: { name: clerk.name, unitId: UNITS.office, role: 'clerk' },
        reason: WHY,
        decidedBy: { name: leader.name, role: 'leader' },
        decisionReason: BECAUSE,
        openUntil: '2026-03-03T02:00:00.000Z',
        mayEnd: false,
      },
    ]);
    expect(history.map(({ type }) => type)).toEqual([
      'matter.registered',
      'opening.asked',
      'opening.decided',
    ]);
    const rows = await database.kysely.selectFrom('identity_openings').selectAll().execute();
    const events = await database.kysely.selectFrom('events').select('data').execute();
    expect(JSON.stringify([rows, events])).not.toContain('核对');
  });

  test('ends by the clock, with no job run', async () => {
    const { matterId } = await register();
    must(await ask(matterId, clerk, 2));
    must(await decide(matterId, leader));
    expect((await unmask(matterId, clerk, clockAt(new Date('2026-03-02T03:59:59Z')))).ok).toBe(true);
    const after = clockAt(new Date('2026-03-02T04:00:00Z'));
    expect(refusalOf(await unmask(matterId, clerk, after))).toBe('identity-sealed');
    expect((await view(matterId, clerk, after)).identity.openings[0]?.standing).toBe('over');
  });

  test('is ended early by whoever allowed it', async () => {
    const { matterId } = await register();
    must(await ask(matterId));
    must(await decide(matterId, leader));
    const end = (officer: OfficerActor) =>
      as(officer, (tx) => endOpening(tx, officer, { matterId, input: { openingId: 1 } }, DAY));
    expect(refusalOf(await end(colleague))).toBe('opening-not-yours');
    must(await end(leader));
    expect(refusalOf(await unmask(matterId, clerk))).toBe('identity-sealed');
  });

  test('is not allowed by those who may not, nor by leaders of another line or walled off', async () => {
    const { matterId } = await register();
    must(await ask(matterId));
    expect(refusalOf(await decide(matterId, clerk))).toBe('role-may-not');
    expect(refusalOf(await decide(matterId, housingLeader))).toBe('matter-unknown');
    must(
      await as(clerk, (tx) =>
        routeMatter(tx, clerk, { matterId, input: { way: 'transfer', toUnit: UNITS.housing } }, DAY),
      ),
    );
    expect(refusalOf(await decide(matterId, housingLeader))).toBe('opening-of-another-unit');
    const recused = await givenOfficer(database, UNITS.office, 'leader');
    must(
      await as(recused, (tx) =>
        recuseOfficer(tx, recused, { matterId, input: { reason: '与信访人相识' } }, DAY),
      ),
    );
    expect(refusalOf(await decide(matterId, recused))).toBe('matter-unknown');
    expect(refusalOf(await ask(matterId, leader))).toBe('role-may-not');
  });
});

describe('once the matter is closed', () => {
  test('the petitioner learns when, by which posts and why it was opened; not before, and never names', async () => {
    const { matterId } = await register();
    const tracked = async () => {
      const petitioner = { kind: 'petitioner', matterId } as const;
      return must(await database.transactionAs(petitioner, (tx) => viewTracked(tx, petitioner, DAY.today())));
    };
    must(
      await as(clerk, (tx) =>
        routeMatter(tx, clerk, { matterId, input: { way: 'transfer', toUnit: UNITS.housing } }, DAY),
      ),
    );
    must(await ask(matterId, housing, 8));
    must(await decide(matterId, housingLeader));
    const before = await tracked();
    expect(before).toMatchObject({ identitySealed: true, identityOpenings: [] });
    expect(JSON.stringify(before.history)).not.toContain('启封');
    await finish(matterId);
    const after = await tracked();
    expect(after.identityOpenings).toEqual([
      {
        openedOn: '2026-03-02',
        hours: 8,
        unitName: '岱川市住房和城乡建设局',
        role: 'handler',
        allowedByUnit: '岱川市住房和城乡建设局',
        reason: WHY,
      },
    ]);
    expect(JSON.stringify(after)).not.toContain(housing.name);
  });

  async function finish(matterId: string): Promise<void> {
    const tracks = [{ claimId: 1, track: 'petitionProcedure' as const }];
    const accept = { tracks, noticeWay: 'post' as const, noticeText: '已受理。' };
    const answer = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' as const }] };
    must(await as(housing, (tx) => acceptMatter(tx, housing, { matterId, input: accept }, DAY)));
    must(await as(housing, (tx) => answerMatter(tx, housing, { matterId, input: answer }, DAY)));
    must(await as(housing, (tx) => serveAnswer(tx, housing, { matterId, input: { way: 'post' } }, DAY)));
    must(await as(housing, (tx) => closeMatter(tx, housing, { matterId, input: {} }, DAY)));
  }
});

describe('the proof', () => {
  test('holds over everything above', async () => {
    expect((await verifyMatters(database)).faults).toEqual([]);
  });

  test('names a seal that somebody broke in the tables, and words that somebody altered', async () => {
    const { matterId } = await register();
    must(await ask(matterId));
    const faults = async () => (await verifyMatters(database)).faults.map(({ what }) => what);
    await database.pool.query('update parties set confidential = false where matter_id = $1', [matterId]);
    expect(await faults()).toEqual(['people are not kept confidential as history says']);
    await database.pool.query('update parties set confidential = true where matter_id = $1', [matterId]);
    await database.pool.query("update identity_openings set reason_sealed = 'x' where matter_id = $1", [
      matterId,
    ]);
    expect(await faults()).toEqual(['words of 1 openings differ from history']);
  });
});
