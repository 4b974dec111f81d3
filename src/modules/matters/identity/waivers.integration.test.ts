// Confidentiality given up in writing: by two officers and a paper, seen and taken back by the petitioner.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { addAttachments } from '#modules/attachments/index.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import {
  givenNetwork,
  givenOfficer,
  must,
  on,
  refusalOf,
  submission,
  UNITS,
} from '../../../../test/support/given.ts';
import type { TestDatabase } from '../../../../test/support/test-database.ts';
import type { TrackedMatter } from '../contract.ts';
import {
  askConfidentialityAgain,
  checkRepeats,
  decideWaiver,
  findRepeatsJob,
  giveNotice,
  openDocumentFile,
  openOwnDocument,
  recordWaiver,
  registerSubmission,
  unmaskParty,
  verifyMatters,
  viewMatter,
  viewTracked,
} from '../index.ts';

const DAY = on('2026-03-02');
const BOUNDS = { largestBytes: 9_999, mostBytesPerMatter: 99_999, clamd: undefined, scanRequired: false };
const PERSON = { role: 'petitioner', name: '欧阳守正', phone: '19955557777' } as const;

let database: TestDatabase;
let clerk: OfficerActor;
let leader: OfficerActor;
let housingLeader: OfficerActor;
beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  leader = await givenOfficer(database, UNITS.office, 'leader');
  housingLeader = await givenOfficer(database, UNITS.housing, 'leader');
});
afterAll(() => database.close());

function as<Value>(officer: OfficerActor, work: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>> {
  return database.transactionAs(officer, work);
}

/** A sealed matter with the paper on which its petitioner gives confidentiality up. */
async function givenPaper(changes: Partial<RegisterSubmission> = {}) {
  const letter = submission({ parties: [PERSON], sealIdentity: true, ...changes });
  const { matterId } = must(await as(clerk, (tx) => registerSubmission(tx, clerk, letter, DAY)));
  const files = [{ fileName: '声明.txt', content: Buffer.from('本人自愿放弃身份保密。') }];
  must(
    await as(clerk, (tx) => addAttachments(tx, clerk, { matterId, files }, { clock: DAY, bounds: BOUNDS })),
  );
  const { attachment_id: attachmentId } = await database.kysely
    .selectFrom('attachments')
    .select('attachment_id')
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow();
  return { matterId, attachmentId };
}

const record = (target: { matterId: string; attachmentId: string }, officer = clerk) =>
  as(officer, (tx) => {
    const { matterId, attachmentId } = target;
    return recordWaiver(tx, officer, { matterId, input: { attachmentId } }, DAY);
  });
const decide = (matterId: string, officer: OfficerActor, confirmed = true) =>
  as(officer, (tx) => decideWaiver(tx, officer, { matterId, input: { waiverId: 1, confirmed } }, DAY));
const view = async (matterId: string, officer = clerk) =>
  must(await as(officer, (tx) => viewMatter(tx, officer, matterId, DAY)));

async function unmask(matterId: string) {
  const partyId = (await view(matterId)).parties[0]?.partyId ?? '';
  return as(clerk, (tx) => unmaskParty(tx, clerk, { matterId, partyId, input: { reason: '回访' } }, DAY));
}

function asPetitioner<Value>(
  matterId: string,
  work: (tx: Tx, petitioner: { kind: 'petitioner'; matterId: string }) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const petitioner = { kind: 'petitioner', matterId } as const;
  return database.transactionAs(petitioner, (tx) => work(tx, petitioner));
}
const track = async (matterId: string): Promise<TrackedMatter> =>
  must(await asPetitioner(matterId, (tx, petitioner) => viewTracked(tx, petitioner, DAY.today())));
const again = (matterId: string) =>
  asPetitioner(matterId, (tx, petitioner) => askConfidentialityAgain(tx, petitioner, DAY));

test('takes two people: until the second has compared the paper, nothing is shown', async () => {
  const paper = await givenPaper();
  const { matterId, attachmentId } = paper;
  expect(refusalOf(await record(paper, leader))).toBe('role-may-not');
  must(await record(paper));
  expect(refusalOf(await unmask(matterId))).toBe('identity-sealed');
  expect(refusalOf(await decide(matterId, clerk))).toBe('role-may-not');
  expect(refusalOf(await decide(matterId, housingLeader))).toBe('matter-unknown');
  expect((await view(matterId, leader)).identity.waivers).toMatchObject([
    {
      standing: 'waiting',
      attachmentId,
      recordedBy: { name: clerk.name, unitId: UNITS.office, role: 'clerk' },
      mayDecide: true,
    },
  ]);
  expect((await view(matterId)).identity.waivers[0]?.mayDecide).toBe(false);
  expect((await track(matterId)).waiver).toMatchObject({ standing: 'waiting', recordedOn: '2026-03-02' });

  must(await decide(matterId, leader));
  const page = await view(matterId);
  expect(page.identity).toMatchObject({ ground: null, waivers: [{ standing: 'standing' }] });
  expect(page.parties).toMatchObject([{ sealed: false, name: expect.stringContaining('*') }]);
  expect(must(await unmask(matterId))).toMatchObject({ name: PERSON.name, phone: PERSON.phone });
  expect(page.history.map(({ type }) => type).slice(-2)).toEqual(['waiver.recorded', 'waiver.decided']);
});

test('taken back, it keeps what named them meanwhile from officers, and not from the petitioner', async () => {
  const paper = await givenPaper({ parties: [{ ...PERSON, address: '东河小区' }] });
  const { matterId } = paper;
  must(await record(paper));
  must(await decide(matterId, leader));
  const input = { way: 'post', text: '已收到。' } as const;
  must(await as(clerk, (tx) => giveNotice(tx, clerk, { matterId, input }, DAY)));
  const [notice] = (await track(matterId)).documents;
  const of = { matterId, documentId: notice?.documentId ?? '', format: 'pdf' } as const;
  const download = () => as(clerk, (tx) => openDocumentFile(tx, clerk, of, undefined));
  expect(must(await download()).fileName).toContain(notice?.number);
  must(await again(matterId));
  expect(refusalOf(await download())).toBe('document-names-the-sealed');
  const own = await asPetitioner(matterId, (tx, petitioner) =>
    openOwnDocument(tx, petitioner, of.documentId, undefined),
  );
  expect(must(own).mediaType).toBe('application/pdf');
});

test('one that the paper does not bear out changes nothing', async () => {
  const paper = await givenPaper();
  must(await record(paper));
  must(await decide(paper.matterId, leader, false));
  expect((await view(paper.matterId)).identity.ground).toBe('asked');
  expect(refusalOf(await unmask(paper.matterId))).toBe('identity-sealed');
  expect((await track(paper.matterId)).waiver).toBeNull();
  expect(refusalOf(await again(paper.matterId))).toBe('confidentiality-not-given-up');
});

test('a paper of another matter is none', async () => {
  const paper = await givenPaper();
  const other = await givenPaper();
  expect(refusalOf(await record({ ...paper, attachmentId: other.attachmentId }))).toBe(
    'waiver-without-paper',
  );
});

test('the petitioner, an accuser too, sees who recorded it and seals it again, with all that told of them', async () => {
  const claims = [{ text: '请求查处', kind: 'accusation' as const }];
  const parties = [{ ...PERSON, phone: '19955550001' }];
  const earlier = must(
    await as(clerk, (tx) =>
      registerSubmission(tx, clerk, submission({ parties, title: '路灯损坏', body: '路灯坏了。' }), DAY),
    ),
  );
  const paper = await givenPaper({ parties, claims, title: '违规收费', body: '停车场违规收费。' });
  const { matterId } = paper;
  const found = async () => {
    await findRepeatsJob.run(database, { matterId }, DAY);
    const seen = await database.transactionAs(clerk, (tx) =>
      checkRepeats(tx, clerk, { parties }, DAY.today()),
    );
    return {
      candidates: (await view(matterId)).repeatCandidates.map((one) => one.matterId),
      desk: seen.map((one) => one.matterId).toSorted(),
    };
  };
  expect(await found()).toEqual({ candidates: [], desk: [earlier.matterId] });
  must(await record(paper));
  must(await decide(matterId, leader));
  const { candidates, desk } = await found();
  expect(candidates).toEqual([earlier.matterId]);
  expect(desk).toEqual([earlier.matterId, matterId].toSorted());
  const tracked = await track(matterId);
  expect(tracked).toMatchObject({ identitySealed: false, waiver: { standing: 'standing' } });
  expect(JSON.stringify(tracked)).not.toContain(clerk.name);
  expect(JSON.stringify(tracked.history)).toContain('放弃身份保密');

  must(await again(matterId));
  expect((await view(matterId)).repeatCandidates).toEqual([]);
  expect(await found()).toEqual({ candidates: [], desk: [earlier.matterId] });
  expect((await view(matterId)).identity).toMatchObject({
    ground: 'accusation',
    waivers: [{ standing: 'revoked' }],
  });
  expect((await view(matterId)).parties).toMatchObject([{ sealed: true, name: null }]);
  expect(refusalOf(await unmask(matterId))).toBe('identity-sealed');
  expect(refusalOf(await record(paper)), 'what was written before').toBe('waiver-paper-used');
  expect(await track(matterId)).toMatchObject({ identitySealed: true, waiver: null });
});

test('every history and every seal hold afterwards, and one broken by hand is named', async () => {
  expect((await verifyMatters(database)).faults).toEqual([]);
  const { matterId } = await givenPaper();
  await database.pool.query('update parties set confidential = false where matter_id = $1', [matterId]);
  const faults = (await verifyMatters(database)).faults.map(({ what }) => what);
  expect(faults).toEqual(['people are not kept confidential as history says']);
});
