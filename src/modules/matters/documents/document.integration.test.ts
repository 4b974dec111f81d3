// Official documents of a matter: what is issued stands in the history, is numbered without a gap, says what it said, and
// nobody beyond the matter learns of it.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { confirmDocument, listDocuments, openDocument } from '#modules/documents/index.ts';
import type { DocumentKind } from '#modules/documents/contract.ts';
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
import {
  acceptMatter,
  answerMatter,
  extendDeadline,
  issueByHand,
  issueDocument,
  openDocumentFile,
  previewDocument,
  registerSubmission,
  routeMatter,
  serveAnswer,
  verifyMatters,
  viewDocuments,
  viewMatter,
  viewTracked,
} from '../index.ts';

const TODAY = on('2026-03-10');
const SITE = 'https://petition.example.cn';

let database: TestDatabase;
let clerk: OfficerActor;
let handler: OfficerActor;
let leader: OfficerActor;
let elsewhere: OfficerActor;
beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  handler = await givenOfficer(database, UNITS.housing, 'handler');
  leader = await givenOfficer(database, UNITS.housing, 'leader');
  elsewhere = await givenOfficer(database, UNITS.labour, 'handler');
});
afterAll(() => database.close());

function as<Value>(actor: OfficerActor, work: (tx: Tx) => Promise<Result<Value>>): Promise<Value> {
  return database.transactionAs(actor, async (tx) => must(await work(tx)));
}

async function registered(more: Parameters<typeof submission>[0] = {}): Promise<string> {
  const { matterId } = await as(clerk, (tx) =>
    registerSubmission(
      tx,
      clerk,
      submission({
        parties: [{ role: 'petitioner', name: '林一帆', phone: '19900001234', address: '东河小区三号楼' }],
        ...more,
      }),
      on('2026-03-02'),
    ),
  );
  return matterId;
}

/** A matter that the housing department accepted, took longer over, answered and served. */
async function lived(): Promise<string> {
  const matterId = await registered();
  const route = { way: 'assign', toUnit: UNITS.housing, periodEndsOn: on('2026-06-01').today() } as const;
  await as(clerk, (tx) =>
    routeMatter(tx, clerk, { matterId, input: { ...route, reason: '职责所在' } }, on('2026-03-03')),
  );
  const accept = {
    tracks: [{ claimId: 1, track: 'petitionProcedure' as const }],
    noticeWay: 'post' as const,
    noticeText: '将调查核实后书面答复。',
  };
  await as(handler, (tx) => acceptMatter(tx, handler, { matterId, input: accept }, on('2026-03-05')));
  const extend = { days: 30, reason: '需要专家鉴定', noticeWay: 'post' as const };
  await as(leader, (tx) => extendDeadline(tx, leader, { matterId, input: extend }, on('2026-03-06')));
  const answer = {
    claimText: '请求维修屋面',
    facts: '经查防水层破损。',
    opinion: '限期维修。',
    basis: '《物业管理条例》',
    outcomes: [{ claimId: 1, outcome: 'supported' as const }],
  };
  await as(handler, (tx) => answerMatter(tx, handler, { matterId, input: answer }, on('2026-03-09')));
  return matterId;
}

async function issue(
  actor: OfficerActor,
  matterId: string,
  kind: DocumentKind,
  given: { readonly parts?: Readonly<Record<string, string>>; readonly corrects?: string } = {},
) {
  return database.transactionAs(actor, async (tx) => {
    const { offers } = must(await viewDocuments(tx, actor, matterId, TODAY));
    const offered = offers.find((offer) => offer.kind === kind)?.parts ?? [];
    const parts = offered.map(({ name, text }) => ({ name, text: given.parts?.[name] ?? text }));
    const corrects = given.corrects === undefined ? {} : { corrects: given.corrects };
    return issueByHand(tx, actor, { matterId, input: { kind, parts, ...corrects } }, TODAY);
  });
}

async function wordsOf(matterId: string, documentId: string): Promise<string> {
  return database.transaction(async (tx) =>
    JSON.stringify((await openDocument(tx, { matterId, documentId }))?.paper),
  );
}

describe('documents', () => {
  test('of every kind that a matter has the facts for are issued, and the history proves them', async () => {
    const matterId = await lived();
    const issued = [
      must(await issue(clerk, matterId, 'registrationForm')),
      must(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '已交办市住建局。' } })),
      must(await issue(handler, matterId, 'acceptanceNotice')),
      must(await issue(handler, matterId, 'opinionLetter')),
      must(await issue(handler, matterId, 'proofOfService')),
      must(await issue(handler, matterId, 'closingReport', { parts: { attitude: '表示满意。' } })),
    ];
    const { items } = await as(clerk, (tx) => viewDocuments(tx, clerk, matterId, TODAY));
    // Two came with their steps.
    const [assigned, extended, ...byHand] = items;
    expect([assigned?.kind, extended?.kind]).toEqual(['assignmentLetter', 'extensionNotice']);
    expect(byHand.map(({ number }) => number)).toEqual(issued.map(({ number }) => number));
    const opinion = await wordsOf(matterId, issued[3]?.documentId ?? '');
    for (const said of [
      '林一帆：',
      '请求维修屋面',
      '经查防水层破损。',
      '限期维修。',
      '《物业管理条例》',
      '予以支持',
      '请求复查',
    ]) {
      expect(opinion).toContain(said);
    }
    expect(await wordsOf(matterId, issued[4]?.documentId ?? '')).toContain(issued[3]?.number);
    const { history } = await as(clerk, (tx) => viewMatter(tx, clerk, matterId, TODAY));
    expect(history.at(-1)?.text.zh).toContain('出具办结报告');
    expect((await verifyMatters(database)).faults).toEqual([]);
  });

  test('of a unit, a series and a year are counted from one, and no number is lost with a refusal', async () => {
    const matterId = await registered();
    const first = must(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '一' } }));
    expect(refusalOf(await issue(clerk, matterId, 'receiptNotice', { parts: { path: ' ' } }))).toBe(
      'document-part-missing',
    );
    const abandoned = database.transactionAs(clerk, async (tx) => {
      const content = { kind: 'receiptNotice', parts: [{ name: 'path', text: '二' }] } as const;
      must(
        await issueByHand(tx, clerk, { matterId, input: { ...content, parts: [...content.parts] } }, TODAY),
      );
      throw new Error('given up');
    });
    await expect(abandoned).rejects.toThrow('given up');
    const next = must(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '三' } }));
    const ordinal = (number: string): number => Number(/〔2026〕(\d+)号$/.exec(number)?.[1]);
    expect(ordinal(next.number)).toBe(ordinal(first.number) + 1);
  });

  test('are refused where the matter has no facts for them, with what to do instead', async () => {
    const matterId = await registered();
    for (const kind of [
      'acceptanceNotice',
      'opinionLetter',
      'closingReport',
      'transferLetter',
      'reviewOpinion',
    ] as const) {
      expect(refusalOf(await issue(clerk, matterId, kind))).toBe('document-without-facts');
    }
    expect(refusalOf(await issue(clerk, matterId, 'policyRecommendation'))).toBe('document-not-by-hand');
    expect(refusalOf(await issue(leader, await lived(), 'opinionLetter'))).toBe('role-may-not');
  });

  test('are corrected by another that says so, once', async () => {
    const matterId = await registered();
    const former = must(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '转送市水利局。' } }));
    const corrects = former.documentId;
    const later = must(
      await issue(clerk, matterId, 'receiptNotice', { parts: { path: '转送市住建局。' }, corrects }),
    );
    expect(await wordsOf(matterId, later.documentId)).toContain(`更正并替代${former.number}`);
    expect(
      refusalOf(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '再改' }, corrects })),
    ).toBe('document-corrected-already');
    expect(refusalOf(await issue(clerk, matterId, 'registrationForm', { corrects }))).toBe(
      'document-not-yours-to-correct',
    );
    const { items } = await as(clerk, (tx) => viewDocuments(tx, clerk, matterId, TODAY));
    expect(items[0]?.correctedBy).toBe(later.number);
  });

  test('once issued cannot be changed or removed, and what was altered all the same is found', async () => {
    const matterId = await registered();
    const { documentId } = must(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '一' } }));
    for (const statement of [
      sql`update documents set number = 'x' where document_id = ${documentId}`,
      sql`update documents set content_sealed = null where document_id = ${documentId}`,
      sql`delete from documents where document_id = ${documentId}`,
    ]) {
      await expect(statement.execute(database.kysely)).rejects.toThrow(/cannot be changed/);
    }
    await database.transaction(async (tx) => {
      const forged = tx.vault.seal('{"paper":{}}', `documents.content_sealed/${documentId}`);
      await sql`update documents set content_sealed = ${forged} where document_id = ${documentId}`.execute(
        tx.db,
      );
    });
    const { faults } = await verifyMatters(database);
    expect(faults.map(({ what }) => what)).toEqual([
      expect.stringContaining('is not the one that was issued'),
    ]);
    await sql`alter table documents disable trigger documents_stay`.execute(database.kysely);
    await sql`delete from documents where document_id = ${documentId}`.execute(database.kysely);
    await sql`alter table documents enable trigger documents_stay`.execute(database.kysely);
    expect((await verifyMatters(database)).faults.map(({ what }) => what)).toEqual([
      expect.stringContaining('is missing'),
    ]);
  });
});

describe('a draft', () => {
  test('takes no number, is kept nowhere, and names people as the screen does', async () => {
    const matterId = await registered();
    const input = { kind: 'receiptNotice' as const, parts: [{ name: 'path', text: '已收到。' }] };
    const draft = await as(clerk, (tx) => previewDocument(tx, clerk, { matterId, input }, TODAY));
    expect(draft.number).toBeNull();
    expect(JSON.stringify(draft)).toContain('林*');
    expect(JSON.stringify(draft)).not.toContain('林一帆');
    expect(await database.transaction((tx) => listDocuments(tx, matterId))).toEqual([]);
  });
});

describe('people', () => {
  test('named in full on a document are on record as shown', async () => {
    const matterId = await registered();
    const { number } = must(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '一' } }));
    const shown = await sql<{ reason: string }>`
      select reason from disclosures where matter_id = ${matterId}`.execute(database.kysely);
    expect(shown.rows).toEqual([{ reason: `出具接收告知书（${number}）` }]);
  });

  test('whose identity is sealed are named on none', async () => {
    const matterId = await registered({ sealIdentity: true });
    for (const kind of ['registrationForm', 'receiptNotice'] as const) {
      const { documentId } = must(await issue(clerk, matterId, kind, { parts: { path: '一' } }));
      expect(await wordsOf(matterId, documentId)).not.toMatch(/林|1990000/);
    }
  });
});

test('the petitioner reads in the history of what is for them, and not of letters between units', async () => {
  const matterId = await registered();
  must(await issue(clerk, matterId, 'registrationForm'));
  const { number } = must(await issue(clerk, matterId, 'receiptNotice', { parts: { path: '一' } }));
  const petitioner = { kind: 'petitioner', matterId } as const;
  const { history } = await database.transactionAs(petitioner, async (tx) =>
    must(await viewTracked(tx, petitioner, TODAY.today())),
  );
  expect(history.map(({ text }) => text.zh).filter((text) => text.includes('出具'))).toEqual([
    `岱川市信访局出具接收告知书（${number}）`,
  ]);
});

describe('who may have a document', () => {
  test('officers of the matter, as PDF and Word; others are told that there is no such matter', async () => {
    const matterId = await registered();
    const { documentId, number } = must(
      await issue(clerk, matterId, 'receiptNotice', { parts: { path: '一' } }),
    );
    for (const format of ['pdf', 'docx'] as const) {
      const of = { matterId, documentId, format };
      const file = await as(clerk, (tx) => openDocumentFile(tx, clerk, of, SITE));
      expect(file.fileName).toBe(`${number}接收告知书.${format}`);
      expect(file.bytes).toBeGreaterThan(5000);
      const refused = await database.transactionAs(elsewhere, (tx) =>
        openDocumentFile(tx, elsewhere, of, SITE),
      );
      expect(refusalOf(refused)).toBe('matter-unknown');
    }
    // The database alone keeps it back, too.
    const rows = await database.transactionAs(elsewhere, (tx) => listDocuments(tx, matterId));
    expect(rows).toEqual([]);
  });

  test('the public, with the code on the paper, number, day and unit, and never of an accusation', async () => {
    const matterId = await registered();
    const { documentId, number } = must(
      await issue(clerk, matterId, 'receiptNotice', { parts: { path: '一' } }),
    );
    const opened = await database.transaction((tx) => openDocument(tx, { matterId, documentId }));
    const ask = (code: string) =>
      database.transactionAs({ kind: 'public' }, (tx) => confirmDocument(tx, code));
    expect(await ask(opened?.confirmation ?? '')).toEqual({
      number,
      issuedOn: '2026-03-10',
      unitName: expect.any(String),
    });
    expect(await ask('AAAAAAAAAAAAAAAAAAAAAA')).toBeUndefined();
    const accusation = await registered({ claims: [{ text: '举报违规', kind: 'accusation' }] });
    const secret = must(await issue(clerk, accusation, 'receiptNotice', { parts: { path: '一' } }));
    const none = await database.transaction((tx) =>
      openDocument(tx, { matterId: accusation, documentId: secret.documentId }),
    );
    expect(none?.confirmation).toBeNull();
    // Nor does it leave a gap among the numbers of the others.
    expect(secret.number).toMatch(/〔2026〕LX2026\d{7}-1号$/);
    const next = must(await issue(clerk, await registered(), 'receiptNotice', { parts: { path: '一' } }));
    const ordinal = (of: string): number => Number(/〕(\d+)号$/.exec(of)?.[1]);
    expect(ordinal(next.number)).toBe(ordinal(number) + 1);
    // A wall that came after the paper went out silences it as well.
    await database.transaction((tx) =>
      sql`update matters set walled_from = '{x}' where matter_id = ${matterId}`.execute(tx.db),
    );
    expect(await ask(opened?.confirmation ?? '')).toBeUndefined();
    await database.transaction((tx) =>
      sql`update matters set walled_from = '{}' where matter_id = ${matterId}`.execute(tx.db),
    );
  });
});

test('a command that decided on a document issues it in its own transaction', async () => {
  const matterId = await lived();
  const serve = { way: 'inPerson' as const };
  const issued = await as(handler, async (tx) => {
    must(await serveAnswer(tx, handler, { matterId, input: serve }, TODAY));
    const matter = { number: 'X', petitioner: '林一帆', receivedOn: TODAY.today(), synopsis: '概况' };
    const facts = {
      matter,
      toUnit: '市水利局',
      ground: '期限将满',
      requirement: '请抓紧。',
      answerBy: TODAY.today(),
    };
    return issueDocument(tx, handler, { matterId, content: { kind: 'urgingLetter', facts } }, TODAY);
  });
  expect(issued.number).toMatch(/信催〔2026〕1号$/);
});
