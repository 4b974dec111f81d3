// What the audit log keeps of real traffic, and that it proves itself.
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { record, readKeptCheckpoints, verifyAudit, verifyExport } from '#modules/audit/index.ts';
import { linkEntries } from '../../src/modules/audit/links.store.ts';
import { openAuditOffice, type AuditOffice } from '../support/audit-office.ts';
import { submission, UNITS } from '../support/given.ts';
import { letCodesCountAgain, PASSWORD } from '../support/sign-in.ts';

let office: AuditOffice;
let matterId: string;
beforeAll(async () => {
  office = await openAuditOffice();
  matterId = await office.register();
});
afterAll(() => office.close());

type Row = Record<string, unknown>;

/** The entries written while something is done, without those of before. */
async function recordedBy(work: () => Promise<unknown>): Promise<Row[]> {
  const before = await office.database.kysely.selectFrom('audit_entries').select('entry_id').execute();
  const known = new Set(before.map((row) => row.entry_id));
  await work();
  const rows = await office.database.kysely.selectFrom('audit_entries').selectAll().execute();
  return rows.filter((row) => !known.has(row.entry_id)) as unknown as Row[];
}

/** Looks at the petitioner of the matter in full. */
async function unmask(who: 'clerk' | 'handler'): Promise<void> {
  const { party_id } = await office.database.kysely
    .selectFrom('parties')
    .select('party_id')
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow();
  const path = `/matters/${matterId}/parties/${party_id}/unmask`;
  const { status } = await office.call(who, 'POST', path, { reason: '电话核实诉求' });
  expect(status).toBe(200);
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('the audit log', () => {
  test('names who read a matter, in which post and unit, and by which request', async () => {
    const rows = await recordedBy(() => office.call('clerk', 'GET', `/matters/${matterId}`));
    const { officerId, postId, unitId } = office.officers.clerk;
    expect(rows).toMatchObject([
      {
        act: 'readMatter',
        operation: 'readMatter',
        outcome: 'done',
        actor_kind: 'officer',
        officer_id: officerId,
        post_id: postId,
        unit_id: unitId,
        role: 'clerk',
        matter_id: matterId,
        request_id: expect.stringMatching(/^[\da-f-]{36}$/),
      },
    ]);
  });

  test('keeps a command with the matter that it made', async () => {
    let made = '';
    const rows = await recordedBy(async () => (made = await office.register('楼道照明损坏')));
    expect(rows).toMatchObject([{ act: 'command', operation: 'registerSubmission', matter_id: made }]);
  });

  test('keeps attempts that were refused: out of scope, by stage, and by post', async () => {
    const rows = await recordedBy(async () => {
      await office.call('stranger', 'GET', `/matters/${matterId}`);
      await office.call('clerk', 'POST', `/matters/${matterId}/close`, {});
      await office.call('administrator', 'GET', `/matters/${matterId}`);
    });
    const refused = { outcome: 'refused', matter_id: matterId };
    expect(rows).toMatchObject([
      {
        ...refused,
        act: 'readMatter',
        refusal: 'matter-unknown',
        officer_id: office.officers.stranger.officerId,
      },
      { ...refused, act: 'command', operation: 'closeMatter', refusal: 'action-not-allowed-now' },
      { ...refused, act: 'readMatter', role: 'administrator', refusal: 'action-not-allowed' },
    ]);
  });

  test('keeps the words of a search sealed, because people type names', async () => {
    const rows = await recordedBy(() => office.call('clerk', 'GET', '/matters?q=林一&box=all'));
    expect(rows).toMatchObject([{ act: 'searchMatters', details: { box: 'all' } }]);
    expect(JSON.stringify(rows)).not.toContain('林一');
    const { words_sealed } = await office.database.kysely
      .selectFrom('audit_words')
      .selectAll()
      .where('entry_id', '=', String(rows[0]?.['entry_id']))
      .executeTakeFirstOrThrow();
    expect(words_sealed).not.toContain('林一');
    await office.database.transaction(async (tx) =>
      expect(tx.vault.open(words_sealed, `audit_words/${String(rows[0]?.['entry_id'])}`)).toBe('林一'),
    );
  });

  test('keeps signing in, failing to, and out', async () => {
    const { officerId } = office.officers.stranger;
    const rows = await recordedBy(async () => {
      await office.signIn('stranger', 'not the password');
      await office.signIn('stranger');
      await office.call('stranger', 'DELETE', '/session');
      await office.call('stranger', 'DELETE', '/session'); // a session that is over is left in silence
    });
    expect(rows).toMatchObject([
      { act: 'signInFailed', outcome: 'refused', officer_id: null, words_digest: expect.any(String) },
      { act: 'signInStep', outcome: 'done', operation: 'signIn', officer_id: officerId },
      { act: 'signIn', outcome: 'done', operation: 'giveCode', officer_id: officerId },
      { act: 'signOut', outcome: 'done', officer_id: officerId },
    ]);
    const [, step, whole] = rows;
    expect(whole).toMatchObject({ subject: step?.['subject'], details: step?.['details'] });
    expect(whole?.['details']).toEqual({ way: 'password', begunAt: office.clock.now().toISOString() });
    await office.signIn('stranger');
  });

  test('keeps a password given by somebody who got no further, and what they tried with it', async () => {
    const { officerId } = office.officers.stranger;
    await letCodesCountAgain(office.database);
    const payload = { login: 'stranger', password: PASSWORD };
    const rows = await recordedBy(async () => {
      const begun = await office.app.inject({ method: 'POST', url: '/api/v1/session', payload });
      const [cookie = ''] = String(begun.headers['set-cookie']).split(';');
      const headers = { cookie };
      const code = { method: 'POST', url: '/api/v1/sign-in/code', payload: { code: '000000' } } as const;
      await office.app.inject({ ...code, headers });
      await office.app.inject({ url: '/api/v1/sessions', headers });
      await office.app.inject({ url: '/api/v1/matters', headers });
    });
    const incomplete = { outcome: 'refused', refusal: 'sign-in-incomplete', officer_id: officerId };
    expect(rows).toMatchObject([
      { act: 'signInStep', outcome: 'done', operation: 'signIn', officer_id: officerId },
      { act: 'signInFailed', outcome: 'refused', operation: 'giveCode', officer_id: officerId },
      { ...incomplete, act: 'attempt', operation: 'listSessions' },
      { ...incomplete, act: 'listMatters' },
    ]);
  });

  test('keeps what a post may not see, even where seeing it leaves no record', async () => {
    const { officerId } = office.officers.clerk;
    const rows = await recordedBy(async () => {
      await office.call('clerk', 'GET', '/recoveries');
      await office.call('security', 'GET', '/recoveries');
      await office.call(undefined, 'GET', '/recoveries'); // nobody known: in the program's log only
    });
    const refused = { outcome: 'refused', refusal: 'action-not-allowed', officer_id: officerId };
    expect(rows).toMatchObject([{ ...refused, act: 'attempt', operation: 'listRecoveries' }]);
  });

  test('keeps what a permission change was about, unmasking, prints, reports and exports', async () => {
    const { officerId } = office.officers.handler;
    const post = { officerId, unitId: UNITS.labour, role: 'leader', title: '副局长' };
    const rows = await recordedBy(async () => {
      await office.call('security', 'POST', '/posts', post);
      await unmask('clerk');
      await office.call('clerk', 'POST', `/matters/${matterId}/prints`);
      await office.call('clerk', 'GET', '/reports/year/2026');
      await office.call('clerk', 'GET', '/reports/year/2026/export.xlsx');
    });
    expect(rows).toMatchObject([
      { act: 'permissionChange', subject: expect.any(String), details: { officerId, role: 'leader' } },
      { act: 'unmask', matter_id: matterId },
      { act: 'print', matter_id: matterId },
      { act: 'report', subject: '2026' },
      { act: 'export', operation: 'exportYearReport', subject: '2026' },
    ]);
  });

  test('keeps a petitioner’s look at their matter under the matter, and a wrong proof as refused', async () => {
    const content = { ...submission({ channel: 'online' }), receivedOn: '2026-03-02' };
    const receipt = await office.call(undefined, 'POST', '/public/submissions', content);
    const { number, queryCode } = receipt.body;
    const rows = await recordedBy(async () => {
      await office.call(undefined, 'POST', '/public/track', { number, queryCode, lastFour: '1234' });
      await office.call(undefined, 'POST', '/public/track', { number, queryCode, lastFour: '9999' });
    });
    expect(rows).toMatchObject([
      { act: 'readMatter', actor_kind: 'petitioner', matter_id: receipt.body['matterId'], outcome: 'done' },
      { act: 'readMatter', actor_kind: 'public', matter_id: null, outcome: 'refused' },
    ]);
  });

  test.each([
    'update audit_entries set act = act',
    'delete from audit_links',
    'truncate audit_checkpoint_heads',
    'delete from audit_checkpoints',
    'update audit_keys set public_key = public_key',
  ])('cannot be altered: %s', async (statement) => {
    await office.call('clerk', 'GET', `/matters/${matterId}`);
    await office.keeper.checkpoint();
    await expect(office.database.pool.query(statement)).rejects.toThrow(/cannot be altered/);
  });
});

describe('reading the audit log', () => {
  const entriesOf = async (query: string, who: 'auditor' | 'clerk' = 'auditor') => {
    const answer = await office.call(who, 'GET', `/audit/entries${query}`);
    return { status: answer.status, items: (answer.body['items'] ?? []) as Row[], body: answer.body };
  };

  test('is for the auditor, who sees names and numbers but no words that were typed', async () => {
    await office.call('clerk', 'GET', '/matters?q=林一');
    const { items } = await entriesOf('?act=searchMatters&limit=1');
    expect(items).toMatchObject([
      { act: 'searchMatters', outcome: 'done', hasWords: true, actor: { name: office.officers.clerk.name } },
    ]);
    expect(JSON.stringify(items)).not.toContain('林一');
    const read = await entriesOf('?act=readMatter&limit=1');
    expect(read.items).toMatchObject([{ matterNumber: expect.stringMatching(/^[A-Z]{2}\d+$/) }]);
  });

  test.each(['clerk', 'leader', 'administrator', 'security'] as const)('is refused to %s', async (who) => {
    for (const path of ['/audit/entries', '/audit/entries.xlsx', '/audit/export.jsonl']) {
      expect((await office.call(who, 'GET', path)).status).toBe(403);
    }
  });

  test('is itself recorded, with what was looked for', async () => {
    const { officerId } = office.officers.clerk;
    const rows = await recordedBy(() => entriesOf(`?officerId=${officerId}&from=2026-03-01`));
    expect(rows).toMatchObject([
      { act: 'readAudit', role: 'auditor', details: { officerId, from: '2026-03-01' }, outcome: 'done' },
    ]);
  });

  test('keeps the number that was looked for sealed, because it may be that of a matter with walls', async () => {
    const rows = await recordedBy(async () => {
      await entriesOf('?number=LX20269999999');
      await office.call('auditor', 'GET', '/audit/entries.xlsx?number=LX20269999999');
    });
    expect(rows).toMatchObject([
      { act: 'readAudit', details: {}, words_digest: expect.any(String) },
      { act: 'export', details: {}, words_digest: expect.any(String) },
    ]);
    expect(JSON.stringify(rows)).not.toContain('LX20269999999');
  });

  test('narrows by officer, act, outcome, unit, matter and day', async () => {
    const number = String((await entriesOf('?act=readMatter&limit=1')).items[0]?.['matterNumber']);
    const { officerId, unitId } = office.officers.stranger;
    const asked = [
      [`?officerId=${officerId}&limit=200`, (row: Row) => (row['actor'] as Row)['officerId'] === officerId],
      ['?outcome=refused&limit=200', (row: Row) => row['outcome'] === 'refused'],
      [`?unitId=${unitId}&limit=200`, (row: Row) => (row['actor'] as Row)['unitId'] === unitId],
      [`?number=${number}&limit=200`, (row: Row) => row['matterNumber'] === number],
    ] as const;
    for (const [query, fits] of asked) {
      const { items } = await entriesOf(query);
      expect(items.length, query).toBeGreaterThan(0);
      expect(items.every(fits), query).toBe(true);
    }
    expect((await entriesOf('?to=2026-03-01')).items).toEqual([]);
    expect((await entriesOf('?from=2026-03-02&to=2026-03-01')).body).toMatchObject({
      code: 'days-out-of-order',
    });
  });

  test('goes on from page to page without a gap or a repeat', async () => {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const { items, body } = await entriesOf(`?act=signIn&limit=2${cursor}`);
      seen.push(...items.map((row) => row['entryId']));
      cursor = body['nextCursor'] === null ? '' : `&cursor=${String(body['nextCursor'])}`;
    } while (cursor !== '');
    const rows = await office.database.kysely
      .selectFrom('audit_entries')
      .select('entry_id')
      .where('act', '=', 'signIn')
      .orderBy('entry_id', 'desc')
      .execute();
    expect(seen).toEqual(rows.map((row) => row.entry_id));
  });

  test('gives it as a workbook and as a file that proves itself', async () => {
    const workbook = await office.call('auditor', 'GET', '/audit/entries.xlsx?act=command');
    expect(workbook).toMatchObject({ status: 200, text: expect.stringMatching(/^PK/) });
    const lines = await office.call('auditor', 'GET', '/audit/export.jsonl');
    const report = await verifyExport(each(lines.text.trimEnd().split('\n')));
    expect(report.faults).toEqual([]);
    expect(lines.text).toContain('"operation":"exportAuditEntries"');
  });
});

describe('who read a matter', () => {
  test('is told to clerks and leaders of the office that registered it, and is a reading too', async () => {
    await office.call('clerk', 'POST', `/matters/${matterId}/route`, {
      way: 'transfer',
      toUnit: UNITS.housing,
    });
    office.pass(1);
    await office.call('handler', 'GET', `/matters/${matterId}`);
    office.pass(1);
    await unmask('handler');
    const rows = await recordedBy(async () => {
      const { body } = await office.call('clerk', 'GET', `/matters/${matterId}/readings`);
      expect((body['items'] as Row[]).slice(0, 2)).toMatchObject([
        { act: 'unmask', actor: { officerId: office.officers.handler.officerId, unitId: UNITS.housing } },
        { act: 'readMatter', actor: { officerId: office.officers.handler.officerId } },
      ]);
      expect(JSON.stringify(body)).not.toContain('"refused"');
    });
    expect(rows).toMatchObject([{ act: 'readAudit', operation: 'listReadings', matter_id: matterId }]);
  });

  test('is not told to other units, nor is the matter to those out of scope', async () => {
    const leader = await office.call('leader', 'GET', `/matters/${matterId}/readings`);
    expect(leader).toMatchObject({ status: 403, body: { code: 'readings-not-yours' } });
    const stranger = await office.call('stranger', 'GET', `/matters/${matterId}/readings`);
    expect(stranger).toMatchObject({ status: 404, body: { code: 'matter-unknown' } });
  });
});

describe('the database itself', () => {
  const seenBy = (who: 'auditor' | 'clerk' | 'stranger' | 'administrator') => {
    const officer = office.officers[who];
    // As signing in gives it: the offices that keep the system have no scope.
    const scope = who === 'clerk' || who === 'stranger' ? officer.scope : [];
    return office.database.transactionAs({ ...officer, scope }, (tx) =>
      tx.db.selectFrom('audit_entries').select(['matter_id', 'act']).execute(),
    );
  };

  test('shows the audit log to the auditor, and to others what is about matters within their reach', async () => {
    const all = await office.database.kysely.selectFrom('audit_entries').select('act').execute();
    expect(await seenBy('auditor')).toHaveLength(all.length);
    expect(await seenBy('administrator')).toEqual([]);
    expect(await seenBy('stranger')).toEqual([]);
    const clerks = await seenBy('clerk');
    expect(clerks.length).toBeGreaterThan(0);
    expect(clerks.every((row) => row.matter_id !== null)).toBe(true);
  });

  test.each([
    ['change', "update audit_entries set act = 'print'"],
    ['remove', 'delete from audit_entries'],
    ['read what was typed in', 'select * from audit_words'],
    ['read the key of', 'select * from audit_keys'],
    ['take heads off the list of', 'delete from audit_waiting_heads'],
  ])('lets nobody who signed in %s the audit log', async (_what, statement) => {
    const trying = office.database.transactionAs(office.officers.auditor, (tx) =>
      sql.raw(statement).execute(tx.db),
    );
    await expect(trying).rejects.toThrow(/permission denied/);
  });
});

describe('the proof of the audit log', () => {
  test('holds after all this, in the database, against the file outside and in an export', async () => {
    await office.keeper.checkpoint();
    const verified = await verifyAudit(office.database, { file: office.checkpointFile });
    expect(verified.faults).toEqual([]);
    expect(verified.links).toBe(verified.entries);
    const lines = await office.exported();
    await office.keeper.checkpoint();
    const report = await verifyExport(each(lines), await readKeptCheckpoints(office.checkpointFile));
    expect(report).toMatchObject({ faults: [], lines: lines.length });
    expect(report.events).toBeGreaterThan(2);
    expect(report.entries).toBe(verified.entries);
  });

  test('holds for an export of some days, which names no person', async () => {
    office.pass(24 * 60);
    await office.signIn('clerk');
    await office.call('clerk', 'GET', `/matters/${matterId}`);
    await office.keeper.checkpoint();
    const range = { from: office.clock.today(), to: office.clock.today() };
    const lines = await office.exported(range);
    const report = await verifyExport(each(lines));
    expect(report.faults).toEqual([]);
    expect(report.entries, 'password, code and reading').toBe(3);
    expect((await office.exported()).join('\n')).not.toMatch(/林一|19900001234/);
  });

  test('leaves no entry out that commits after later ones were linked', async () => {
    const late = async (minutesAgo: number) => {
      const at = clockAt(new Date(office.clock.now().getTime() - minutesAgo * 60_000));
      const deed = { act: 'report', operation: 'late', actor: office.officers.clerk } as const;
      await office.database.transaction((tx) => record(tx, deed, at));
    };
    await linkEntries(office.database, office.clock);
    await late(1);
    expect(await linkEntries(office.database, office.clock)).toBe(1);
    await late(600);
    expect(await linkEntries(office.database, office.clock, { sweep: true })).toBe(1);
  });

  test('numbers links without gaps though several processes make them at once', async () => {
    for (let count = 0; count < 5; count += 1) await office.call('clerk', 'GET', '/reports/year/2026');
    await Promise.all([1, 2, 3].map(() => linkEntries(office.database, office.clock)));
    expect((await verifyAudit(office.database, { file: undefined })).faults).toEqual([]);
  });

  test('keeps every checkpoint in the file outside, once, and the key before it', async () => {
    await office.keeper.checkpoint();
    const kept = readFileSync(office.checkpointFile, 'utf8').trimEnd().split('\n');
    const parsed = kept.map((line) => JSON.parse(line) as { kind: string; seq?: number });
    expect(parsed[0]?.kind).toBe('key');
    const seqs = parsed.flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
    expect(seqs).toEqual(seqs.map((_seq, place) => place + 1));
    const length = kept.length;
    await office.keeper.checkpoint(); // nothing changed
    expect(readFileSync(office.checkpointFile, 'utf8').trimEnd().split('\n')).toHaveLength(length);
  });
});
