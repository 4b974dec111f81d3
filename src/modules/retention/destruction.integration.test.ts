// Matters that were kept for their period: which of them a list names, who agrees, and what is left when a list has been
// carried out. A process that dies in the middle, and a job that is done twice, destroy nothing twice.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { exportAudit, record, verifyAudit, verifyExport } from '#modules/audit/index.ts';
import { addAttachments, verifyAttachments } from '#modules/attachments/index.ts';
import { readLedgerMap, shippedMap, uploadLedger } from '#modules/exchange/index.ts';
import { proveMatter } from '#modules/intake/index.ts';
import {
  acceptMatter,
  answerMatter,
  attachMatter,
  closeMatter,
  enterLedgerMatters,
  giveNotice,
  issueByHand,
  listMatters,
  nameAccused,
  rateMatter,
  registerSubmission,
  routeMatter,
  serveAnswer,
  unmaskParty,
  verifyMatters,
  viewMatter,
  viewTracked,
} from '#modules/matters/index.ts';
import { getReport, scopeOf, yearPeriod } from '#modules/statistics/index.ts';
import {
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
  approveDestruction,
  carryOutDestructionJob,
  holdMatter,
  proposeDestruction,
  rejectDestruction,
  releaseHold,
  viewCandidates,
  viewItems,
  viewRetention,
} from './index.ts';

const THEN = '2026-03-02';
/** More than ten years after every closing day of this test, and less than thirty. */
const NOW = on('2037-01-04');
const BOUNDS = { largestBytes: 9_999, mostBytesPerMatter: 99_999, clamd: undefined, scanRequired: false };

let database: TestDatabase;
let clerk: OfficerActor;
let handler: OfficerActor;
let leader: OfficerActor;
let above: OfficerActor;
let elsewhere: OfficerActor;
beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  handler = await givenOfficer(database, UNITS.office, 'handler');
  leader = await givenOfficer(database, UNITS.office, 'leader');
  above = await givenOfficer(database, UNITS.leadership, 'leader');
  elsewhere = await givenOfficer(database, UNITS.county, 'leader');
});
afterAll(() => database.close());

function as<Value>(actor: OfficerActor, work: (tx: Tx) => Promise<Result<Value>>): Promise<Value> {
  return database.transactionAs(actor, async (tx) => must(await work(tx)));
}

/** What must be found nowhere any more. */
const SECRETS = {
  title: '屋顶渗水',
  body: '连下三天雨',
  claim: '督促维修屋面',
  person: '林一',
  phone: '19900001234',
  notice: '来信收悉',
  answer: '防水层破损',
  rating: '答非所问',
  report: '结案说明',
  unmasked: '电话核实住址',
  file: '漏水的照片',
  typed: '搜寻林一',
  hold: '法院调卷',
} as const;

/** A matter that went from registration to a rating and its end, with everything that a matter can have of texts. */
async function lived(outcome: 'explained' | 'supported' = 'explained'): Promise<string> {
  const receipt = await as(clerk, (tx) =>
    registerSubmission(
      tx,
      clerk,
      submission({
        title: SECRETS.title,
        body: SECRETS.body,
        claims: [{ text: SECRETS.claim, kind: 'appeal' }],
        parties: [
          { role: 'petitioner', name: SECRETS.person, phone: SECRETS.phone, address: '东河小区三号楼' },
        ],
      }),
      on(THEN),
    ),
  );
  const { matterId } = receipt;
  await as(clerk, (tx) =>
    giveNotice(tx, clerk, { matterId, input: { way: 'post', text: SECRETS.notice } }, on(THEN)),
  );
  const route = { way: 'own', toUnit: UNITS.office, reason: '本局自办' } as const;
  await as(clerk, (tx) => routeMatter(tx, clerk, { matterId, input: route }, on('2026-03-04')));
  const accept = {
    tracks: [{ claimId: 1, track: 'petitionProcedure' as const }],
    noticeWay: 'post' as const,
    noticeText: SECRETS.notice,
  };
  await as(handler, (tx) => acceptMatter(tx, handler, { matterId, input: accept }, on('2026-03-05')));
  const parts = { claimText: SECRETS.claim, facts: SECRETS.answer, opinion: SECRETS.answer, basis: '依据' };
  const answer = { ...parts, outcomes: [{ claimId: 1, outcome }] };
  await as(handler, (tx) => answerMatter(tx, handler, { matterId, input: answer }, on('2026-04-01')));
  await as(handler, (tx) => serveAnswer(tx, handler, { matterId, input: { way: 'post' } }, on('2026-04-02')));
  await as(clerk, (tx) =>
    closeMatter(tx, clerk, { matterId, input: { closingReport: SECRETS.report } }, on('2026-04-03')),
  );
  const { number, queryCode } = receipt;
  await database.transaction(async (tx) => {
    const petitioner = must(await proveMatter(tx, { number, queryCode, lastFour: '1234' }));
    const ratings = [{ target: 'unit' as const, value: 'dissatisfied' as const, reason: SECRETS.rating }];
    must(await rateMatter(tx, petitioner, { ratings }, on('2026-04-05')));
  });
  await leaveTraces(matterId);
  return matterId;
}

async function leaveTraces(matterId: string): Promise<void> {
  await database.transactionAs(clerk, async (tx) => {
    const { parties } = must(await viewMatter(tx, clerk, matterId, on('2026-04-06')));
    const partyId = parties[0]?.partyId ?? '';
    must(
      await unmaskParty(
        tx,
        clerk,
        { matterId, partyId, input: { reason: SECRETS.unmasked } },
        on('2026-04-06'),
      ),
    );
    const files = [{ fileName: `${SECRETS.file}.txt`, content: Buffer.from(SECRETS.file) }];
    must(await addAttachments(tx, clerk, { matterId, files }, { clock: on('2026-04-06'), bounds: BOUNDS }));
    const document = {
      kind: 'registrationForm' as const,
      parts: [{ name: 'proposal', text: SECRETS.typed }],
    };
    must(await issueByHand(tx, clerk, { matterId, input: document }, on('2026-04-06')));
    const deed = {
      act: 'command',
      operation: 'checkRepeats',
      actor: clerk,
      matterId,
      words: SECRETS.typed,
    } as const;
    await record(tx, deed, on('2026-04-06'));
  });
}

/** Closed matters of a ledger, as many as one asks for. */
async function entered(amount: number): Promise<string[]> {
  const closedOn = plainDate('2026-05-01');
  const entry = {
    submission: submission({ title: SECRETS.title }),
    registeredUnit: UNITS.office,
    routing: null,
    acceptedOn: null,
    answer: null,
    outcome: 'explained' as const,
    closedOn,
  };
  return database.transaction((tx) =>
    enterLedgerMatters(
      tx,
      clerk,
      Array.from({ length: amount }, () => entry),
      on('2026-05-02'),
    ),
  );
}

async function approvedByTwo(listId: string, digest: string): Promise<void> {
  await as(leader, (tx) => approveDestruction(tx, leader, { listId, digest }, NOW));
  await as(above, (tx) => approveDestruction(tx, above, { listId, digest }, NOW));
}

const propose = () => as(clerk, (tx) => proposeDestruction(tx, clerk, { reason: '保管期满' }, NOW));
const carryOut = (listId: string, by = database) => carryOutDestructionJob.run(by, { listId }, NOW);
const itemsOf = async (listId: string) =>
  (await as(clerk, (tx) => viewItems(tx, clerk, { listId, limit: 500 }))).items;
const candidates = () => database.transactionAs(clerk, (tx) => viewCandidates(tx, clerk, NOW.today()));
const rows = async () =>
  (await database.transactionAs(clerk, (tx) => listMatters(tx, clerk, { box: 'all' }, NOW.today()))).items;
const pageOf = (matterId: string) => as(clerk, (tx) => viewMatter(tx, clerk, matterId, NOW));

/** Every value of every table that names the matter, as one text; of what is sealed, only whether something is there. */
async function everythingOf(matterId: string): Promise<string> {
  const tables = await sql<{ name: string }>`select c.relname as name from pg_class c join pg_attribute a
    on a.attrelid = c.oid and a.attname = 'matter_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`.execute(database.kysely);
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const rows = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(name)} t
      where matter_id = ${matterId}::uuid`.execute(database.kysely);
    texts.push(JSON.stringify(rows.rows));
  }
  const words = await sql<{ words: number }>`select count(*)::int as words from audit_words
    join audit_entries using (entry_id) where matter_id = ${matterId}::uuid`.execute(database.kysely);
  return `${texts.join('\n')}\nwords: ${String(words.rows[0]?.words)}`;
}

describe('a destruction list', () => {
  let ripe: string;
  let joined: string;
  let held: string;
  let listId: string;
  let digest: string;

  beforeAll(async () => {
    ripe = await lived();
    await lived('supported'); // kept for thirty years
    held = await lived();
    joined = await database.transactionAs(clerk, async (tx) => {
      const later = must(
        await registerSubmission(tx, clerk, submission({ title: SECRETS.title }), on('2026-04-10')),
      );
      const input = { otherMatterId: ripe, reason: '同一事项' };
      must(await attachMatter(tx, clerk, { matterId: later.matterId, input }, on('2026-04-10')));
      return later.matterId;
    });
    await as(clerk, (tx) => holdMatter(tx, clerk, { matterId: held, reason: SECRETS.hold }, NOW));
    const accusation = await as(clerk, (tx) =>
      registerSubmission(tx, clerk, submission({ claims: [{ text: '查处', kind: 'accusation' }] }), on(THEN)),
    );
    const accused = { accused: [{ kind: 'unit' as const, name: '某局', unitId: UNITS.labour }] };
    await as(clerk, (tx) =>
      nameAccused(tx, clerk, { matterId: accusation.matterId, input: accused }, on(THEN)),
    );
  });

  test('is shown before it is proposed, with what it passes by and why', async () => {
    const shown = await candidates();
    expect(shown).toMatchObject({ unitId: UNITS.office, count: 2, full: false });
    expect(shown.items.map((item) => item.matterId)).toEqual([ripe, joined]);
    expect(shown.items[0]).toMatchObject({ title: SECRETS.title, keepUntil: '2036-04-03', state: 'listed' });
    expect(shown.keptBack).toMatchObject([
      { because: { zh: '已登记暂缓销毁' }, count: 1, matters: [{ matterId: held }] },
    ]);
  });

  test('names what was kept for its period, and what was joined to it, and nothing else', async () => {
    const list = await propose();
    ({ listId, digest } = list);
    expect(list).toMatchObject({ state: 'proposed', items: 2, approvals: [], mayApprove: false });
    const items = await itemsOf(listId);
    expect(items.map((item) => item.matterId)).toEqual([ripe, joined]);
    expect(items[0]).toMatchObject({ closedOn: '2026-04-03', keepUntil: '2036-04-03', ruleId: 'other' });
    const again = await database.transactionAs(clerk, (tx) =>
      proposeDestruction(tx, clerk, { reason: '再拟一份' }, NOW),
    );
    expect(refusalOf(again)).toBe('nothing-to-destroy');
    const { count, keptBack } = await candidates();
    expect(count).toBe(0);
    expect(Object.fromEntries(keptBack.map(({ because, count: those }) => [because.zh, those]))).toEqual({
      已列入另一份尚未执行完毕的清单: 1,
      已登记暂缓销毁: 1,
    });
  });

  test('is approved by two leaders who read this very list, of the unit and of one above', async () => {
    const approve = (by: OfficerActor, read = digest) =>
      database.transactionAs(by, (tx) => approveDestruction(tx, by, { listId, digest: read }, NOW));
    expect(refusalOf(await approve(clerk))).toBe('role-may-not');
    expect(refusalOf(await approve(elsewhere))).toBe('destruction-list-unknown');
    expect(refusalOf(await approve(leader, 'f'.repeat(64)))).toBe('destruction-list-differs');
    expect(must(await approve(leader))).toMatchObject({
      state: 'proposed',
      approvals: [{ name: leader.name }],
    });
    expect(refusalOf(await approve(leader))).toBe('destruction-not-approved');
    await carryOut(listId); // not yet: nothing happens
    expect((await pageOf(ripe)).erasedOn).toBeNull();
    expect(must(await approve(above))).toMatchObject({ state: 'approved' });
    expect(database.jobs).toContainEqual(
      expect.objectContaining({ kind: 'retention.carry-out-destruction', payload: { listId } }),
    );
    const proposerAsLeader = { ...clerk, role: 'leader' as const };
    expect(refusalOf(await approve(proposerAsLeader))).toBe('destruction-not-approved');
  });

  test('carried out leaves figures, history and proofs, and no text and nobody', async () => {
    const figures = async () =>
      database.transactionAs(clerk, async (tx) =>
        (
          await getReport(tx, { period: yearPeriod(2026), scope: await scopeOf(tx, clerk) }, NOW)
        ).measures.map(({ id, value, digest: behind }) => ({ id, value, behind })),
      );
    const before = await figures();
    const stood = await everythingOf(ripe);
    for (const secret of [SECRETS.title, SECRETS.body, SECRETS.rating, SECRETS.unmasked])
      expect(stood).toContain(secret);
    await Promise.all([carryOut(listId), carryOut(listId)]);

    const left = await everythingOf(ripe);
    for (const secret of Object.values(SECRETS)) expect(left).not.toContain(secret);
    expect(left).not.toMatch(/"\w+_sealed": ?"/u);
    expect(left).toContain('words: 0');
    expect(await figures()).toEqual(before);
    expect(before.some(({ value }) => (value ?? 0) > 0)).toBe(true);

    for (const matterId of [ripe, joined]) {
      const page = await pageOf(matterId);
      expect(page).toMatchObject({ title: '（材料已销毁）', erasedOn: '2037-01-04' });
      expect(page.tombstone).toMatchObject({
        listId,
        listDigest: digest,
        proposedBy: clerk.name,
        approvedBy: [leader.name, above.name],
      });
      expect(page.tombstone?.parts.map(({ zh }) => zh)).toContain('附件');
      expect(page.history.filter(({ type }) => type === 'matter.erased')).toHaveLength(1);
      expect(page.actions.filter(({ allowed }) => allowed)).toEqual([]);
      expect(page.actions[0]?.whyNot?.zh).toContain('按销毁清单销毁');
    }
    const row = (await rows()).find((one) => one.matterId === ripe);
    expect(row).toMatchObject({ title: '（材料已销毁）', erasedOn: '2037-01-04' });
    expect((await rows()).find((one) => one.matterId === held)?.erasedOn).toBeNull();
    const told = await database.transaction((tx) =>
      viewTracked(tx, { kind: 'petitioner', matterId: ripe }, plainDate('2037-01-04')),
    );
    expect(must(told)).toMatchObject({ erasedOn: '2037-01-04', answers: [], remedy: null, mayRate: [] });
    const tombstone = await database.kysely
      .selectFrom('events')
      .select(['data', 'actor'])
      .where('matter_id', '=', ripe)
      .where('type', '=', 'matter.erased')
      .executeTakeFirstOrThrow();
    expect(tombstone.data).toMatchObject({
      listId,
      listDigest: digest,
      proposedBy: clerk.officerId,
      approvedBy: [leader.officerId, above.officerId],
      parts: expect.arrayContaining(['people', 'texts', 'attachments', 'auditWords']),
    });
    const lists = await itemsOf(listId);
    expect(lists.map(({ state }) => state)).toEqual(['erased', 'erased']);
    await provedClean();
  });

  test('that was destroyed is not found by its petitioner, nor joined to again', async () => {
    const { matterId } = await as(clerk, (tx) => registerSubmission(tx, clerk, submission(), NOW));
    const joining = await database.transactionAs(clerk, (tx) =>
      attachMatter(tx, clerk, { matterId, input: { otherMatterId: ripe, reason: '又来信' } }, NOW),
    );
    expect(refusalOf(joining)).toBe('cannot-join');
    const codes = await database.kysely
      .selectFrom('submissions')
      .select('query_code_digest')
      .where('matter_id', '=', ripe)
      .execute();
    expect(codes).toEqual([{ query_code_digest: null }]);
  });

  test('leaves no way to put a text back unseen', async () => {
    const put = (text: string) =>
      database.kysely.updateTable('claims').set({ text }).where('matter_id', '=', ripe).execute();
    await put('补回的诉求');
    const { faults } = await verifyMatters(database);
    expect(faults.map(({ what }) => what)).toEqual(['texts stand that the history says were destroyed']);
    await put('');
    await provedClean();
  });

  test('lets go on the next list what is held back no longer; rejected, it lets go what it named', async () => {
    const retention = await as(clerk, (tx) => viewRetention(tx, clerk, held));
    expect(retention).toMatchObject({ ruleId: 'other', years: 10, keepUntil: '2036-04-03' });
    const holdId = retention.holds[0]?.holdId ?? '';
    await as(leader, (tx) => releaseHold(tx, leader, { matterId: held, holdId }, NOW));
    const released = await as(clerk, (tx) => viewRetention(tx, clerk, held));
    expect(released.holds).toMatchObject([{ placedBy: clerk.name, releasedBy: leader.name }]);
    const first = await propose();
    expect((await itemsOf(first.listId)).map(({ matterId }) => matterId)).toEqual([held]);
    const reason = { listId: first.listId, reason: '请先核对' };
    const rejected = await as(leader, (tx) => rejectDestruction(tx, leader, reason, NOW));
    expect(rejected).toMatchObject({ state: 'rejected', rejection: '请先核对' });
    expect((await propose()).items).toBe(1);
  });

  test('passes by what somebody held back after the approval', async () => {
    const lists = await database.kysely
      .selectFrom('destruction_lists')
      .select(['list_id', 'digest'])
      .where('state', '=', 'proposed')
      .execute();
    const { list_id: open = '', digest: read = '' } = lists[0] ?? {};
    await approvedByTwo(open, read);
    await as(leader, (tx) => holdMatter(tx, leader, { matterId: held, reason: SECRETS.hold }, NOW));
    await carryOut(open);
    expect(await itemsOf(open)).toMatchObject([{ state: 'kept', keptBecause: { zh: '已登记暂缓销毁' } }]);
    expect((await pageOf(held)).title).toBe(SECRETS.title);
  });
});

test('a list of which the process died in the middle goes on, and nothing is destroyed twice', async () => {
  const matters = await entered(55);
  const ledgerId = await ledgerThatBrought(matters);
  const { listId, digest, items } = await propose();
  expect(items).toBe(55);
  await approvedByTwo(listId, digest);
  let chunks = 0;
  const dying: TestDatabase = {
    ...database,
    transaction: (work) =>
      database.transaction(async (tx) => {
        const done = await work(tx);
        chunks += 1;
        if (chunks === 2) throw new Error('the power went out');
        return done;
      }),
  };
  await expect(carryOut(listId, dying)).rejects.toThrow('the power went out');
  expect((await itemsOf(listId)).filter(({ state }) => state === 'erased')).toHaveLength(50);
  expect(await fileOf(ledgerId)).toContain(SECRETS.title);
  await carryOut(listId);
  const tombstones = await database.kysely
    .selectFrom('events')
    .select(({ fn }) => ['matter_id', fn.countAll<number>().as('times')])
    .where('type', '=', 'matter.erased')
    .where('matter_id', 'in', matters)
    .groupBy('matter_id')
    .execute();
  expect(await fileOf(ledgerId)).toBe('');
  expect(tombstones.map(({ times }) => Number(times))).toEqual(matters.map(() => 1));
  await provedClean();
});

/** A ledger whose file tells of these matters. */
async function ledgerThatBrought(matters: readonly string[]): Promise<string> {
  const content = Buffer.from(
    `留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n1,A1,${SECRETS.title},,,,`,
  );
  const upload = {
    fileName: '台账.csv',
    content,
    map: must(readLedgerMap(JSON.stringify(shippedMap('online-messages')))),
  };
  const { ledgerId } = await as(clerk, (tx) => uploadLedger(tx, clerk, upload, on(THEN)));
  await database.kysely.updateTable('ledgers').set({ state: 'done' }).execute();
  const rows = matters.map((matter_id, index) => ({
    source: 'test',
    row_key: String(index),
    ledger_id: ledgerId,
    matter_id,
  }));
  await database.kysely.insertInto('ledger_rows').values(rows).execute();
  return ledgerId;
}

async function fileOf(ledgerId: string): Promise<string> {
  return database.transaction(async (tx) => {
    const { content } = await tx.db
      .selectFrom('ledgers')
      .select('content')
      .where('ledger_id', '=', ledgerId)
      .executeTakeFirstOrThrow();
    return tx.vault.openBytes(content, `ledgers.content/${ledgerId}`).toString();
  });
}

/** Histories, rows, attachments and the audit log hold, in the database and in an export of it. */
async function provedClean(): Promise<void> {
  const lines: string[] = [];
  await exportAudit(database, async (line) => void lines.push(line), { clock: NOW, withheld: false });
  expect((await verifyMatters(database)).faults).toEqual([]);
  expect((await verifyAttachments(database)).faults).toEqual([]);
  expect((await verifyAudit(database, { file: undefined })).faults).toEqual([]);
  expect((await verifyExport(each(lines.join('').split('\n')))).faults).toEqual([]);
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/**
 * Every column that could hold a text, in every table about a matter: what is erased, and what stays and why. A new column
 * is written down here (and erased, if people or their words can stand in it), or the test fails.
 */
const TABLES: Readonly<
  Record<string, { readonly erased: string; readonly stays: string; readonly why?: string }>
> = {
  accused: { erased: 'name_sealed', stays: 'kind unit_id', why: 'words of a list; units of the network' },
  answers: { erased: 'basis claim_text facts opinion', stays: 'served_way unit_id', why: 'as above' },
  assignments: {
    erased: '',
    stays: 'from_unit ground to_unit way',
    why: 'the ground of a routing stands in the history in words: of units and duties, not of people (ADR 19)',
  },
  attachments: {
    erased: 'digest file_name_sealed finding media_type origin scan_state',
    stays: '',
    why: 'the row goes',
  },
  attachment_pieces: { erased: 'content_sealed', stays: '', why: 'the row goes' },
  audit_checkpoint_heads: { erased: '', stays: 'hash', why: 'proofs' },
  audit_entries: {
    erased: '',
    stays:
      'act actor_kind details digest operation outcome refusal request_id role subject task unit_id words_digest',
    why: 'identifiers and keyed digests; what was typed stands in audit_words, which is erased',
  },
  audit_waiting_heads: { erased: '', stays: 'hash', why: 'proofs' },
  claims: { erased: 'text', stays: 'kind outcome responsible_unit topic_id track', why: 'counted' },
  clocks: {
    erased: '',
    stays: 'holder_unit ledger local_rule rule_id state',
    why: 'counted; dates and articles',
  },
  destruction_items: {
    erased: '',
    stays: 'kept_because number rule_id state',
    why: 'the list itself is kept',
  },
  disclosures: { erased: 'reason', stays: 'unit_id', why: 'that somebody was shown stays' },
  documents: {
    erased: 'content_sealed',
    stays: 'confirm_digest digest kind number unit_id',
    why: 'that it was issued stays, and can be confirmed',
  },
  events: { erased: '', stays: 'actor data hash previous_hash type', why: 'facts and digests (ADR 3, 19)' },
  identity_openings: { erased: 'decision_sealed reason_sealed', stays: '', why: 'that it was opened stays' },
  ledger_rows: { erased: '', stays: 'row_key source', why: 'keyed by the ledger, so that no row comes back' },
  hearings: { erased: '', stays: 'unit_id', why: 'that and when it was held' },
  matter_texts: { erased: 'body', stays: '' },
  matter_units: { erased: '', stays: 'unit_id', why: 'units' },
  matters: {
    erased: 'closing_report search title',
    stays:
      'approving_unit channel decider_unit head_hash holder_unit kind next_rule number place_id redrafting_unit regime registered_unit responsible_unit routing_way snapshot state topic_id track walled_from',
    why: 'counted; the snapshot is the history folded',
  },
  proceedings: { erased: '', stays: 'against_unit ground kind outcome unit_id', why: 'counted' },
  supervisions: { erased: '', stays: 'ended_how ground kind office_unit to_unit', why: 'counted' },
  supervision_proposals: { erased: '', stays: 'office_unit rule_id to_unit', why: 'units and rules' },
  endings: { erased: 'reason turn_to', stays: 'ending ground unit_id', why: 'counted' },
  notices: { erased: 'text', stays: 'kind unit_id way', why: 'counted' },
  objections: {
    erased: 'decision_reason reason',
    stays: 'by_unit decider decider_unit decision proposed_unit to_unit',
    why: 'who was found competent stays',
  },
  parties: {
    erased: 'address_sealed id_number_index id_number_sealed name_index name_sealed phone_index phone_sealed',
    stays: 'role',
    why: 'how many people of which part',
  },
  ratings: { erased: 'reason', stays: 'target unit_id value', why: 'counted' },
  repeat_candidates: { erased: 'ground', stays: '', why: 'the row goes' },
  retention_holds: { erased: 'reason', stays: '', why: 'that somebody held it back stays' },
  submissions: {
    erased: 'body query_code_digest title upstream_number',
    stays:
      'channel content_digest number origin place_id received_by_leader registered_unit topic_id upstream_level',
    why: 'counted; the digest stands in the history as well',
  },
};

test('every column about a matter is erased, or stays for a reason', async () => {
  const found = await sql<{ table: string; columns: string }>`
    select c.relname as "table", string_agg(a.attname, ' ' order by a.attname) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'bytea'::regtype, 'tsvector'::regtype, 'text[]'::regtype)
      and exists (select from pg_attribute m where m.attrelid = c.oid and m.attname = 'matter_id')
    group by 1 order by 1`.execute(database.kysely);
  const written = Object.entries(TABLES).map(([table, { erased, stays }]) => ({
    table,
    columns: `${erased} ${stays}`.split(' ').filter(Boolean).toSorted().join(' '),
  }));
  expect(found.rows).toEqual(written.toSorted((one, other) => (one.table < other.table ? -1 : 1)));
});
