// The file that an auditor downloads withholds what is about matters with walls, from everybody alike, and proves it all
// the same.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKeptCheckpoints, verifyExport } from '#modules/audit/index.ts';
import { readExportLine } from '../../src/modules/audit/export-lines.ts';
import { FIRST_RUNNING, runningHash } from '../../src/modules/audit/export.ts';
import { openAuditOffice, type AuditOffice } from '../support/audit-office.ts';
import { submission, UNITS } from '../support/given.ts';

let office: AuditOffice;
let accusation: { readonly matterId: string; readonly number: string };
let plainId: string;
let comparedId: string;
let lines: string[];

beforeAll(async () => {
  office = await openAuditOffice();
  plainId = await office.register();
  const accused = [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }] as const;
  const claims = [{ text: '请求查处收受好处', kind: 'accusation' }] as const;
  const content = submission({ title: '举报', claims: [...claims], accused: [...accused] });
  const receipt = (await office.call('clerk', 'POST', '/submissions', content)).body;
  accusation = { matterId: String(receipt['matterId']), number: String(receipt['number']) };
  await office.keeper.checkpoint();
  office.pass(10);
  comparedId = await office.register('楼道照明损坏');
  await office.call('clerk', 'GET', `/matters/${accusation.matterId}`);
  await office.call('clerk', 'POST', `/matters/${comparedId}/dismiss-repeat`, {
    otherMatterId: accusation.matterId,
    reason: '不是同一事项',
  });
  await office.call('clerk', 'POST', `/matters/${accusation.matterId}/route`, {
    way: 'transfer',
    toUnit: UNITS.discipline,
    reason: '依法转纪检监察机关',
  });
  await office.call('clerk', 'POST', `/matters/${plainId}/route`, { way: 'transfer', toUnit: UNITS.housing });
  await office.keeper.checkpoint();
  lines = await office.exported({}, true);
});
afterAll(() => office.close());

async function* each(given: readonly string[]): AsyncGenerator<string> {
  yield* given;
}

async function faultsOf(given: readonly string[]): Promise<string[]> {
  const { faults } = await verifyExport(each(given));
  return faults.map(({ code, at }) => `${code} | ${at}`);
}

test('it holds, against the file outside too, and counts what it withholds', async () => {
  const kept = await readKeptCheckpoints(office.checkpointFile);
  const whole = await verifyExport(each(await office.exported()), kept);
  const report = await verifyExport(each(lines), kept);
  expect(report).toMatchObject({ faults: [], events: whole.events, entries: whole.entries });
  // Registered, routed and told of that in writing; compared with: registered and compared. Registering, reading and
  // routing are on record.
  expect(report.withheld).toBe(5 + 3);
  expect(whole.withheld).toBe(0);
});

test('no line tells which matter it is, or what was compared with it; others are whole', async () => {
  const text = lines.join('\n');
  const told = (await office.exported()).join('\n');
  for (const mark of [accusation.matterId, accusation.number]) {
    expect(told).toContain(mark);
    expect(text).not.toContain(mark);
  }
  const [events, withheld] = [text, text].map((all, at) =>
    all.split('\n').filter((line) => line.includes(at === 0 ? '"kind":"event"' : '"kind":"withheldEvent"')),
  );
  expect(events?.every((line) => line.includes(`"matterId":"${plainId}"`))).toBe(true);
  expect(events).toHaveLength(2);
  for (const line of withheld ?? [])
    expect(Object.keys(JSON.parse(line) as object).toSorted()).toEqual(
      ['line', 'kind', 'history', 'seq', 'previousHash', 'hash', 'genuine', 'running'].toSorted(),
    );
});

test('over HTTP it is withheld whoever asks', async () => {
  const answer = await office.call('auditor', 'GET', '/audit/export.jsonl');
  expect(answer.text).not.toContain(accusation.matterId);
  expect(answer.text).toContain('"kind":"withheldEvent"');
  expect(await faultsOf(answer.text.trimEnd().split('\n'))).toEqual([]);
  const days = await office.call('auditor', 'GET', '/audit/export.jsonl?from=2026-03-02&to=2026-03-02');
  expect(days.text).toContain('"kind":"withheldEvent"');
  expect(await faultsOf(days.text.trimEnd().split('\n'))).toEqual([]);
});

test('what somebody tried who does not reach it is told as of a matter that never existed', async () => {
  const never = '0190aaaa-0000-7000-8000-000000000000';
  for (const id of [accusation.matterId, never]) {
    await office.call('handler', 'GET', `/matters/${id}`);
    await office.call('administrator', 'GET', `/matters/${id}`);
    await office.call('handler', 'POST', `/matters/${id}/close`, {});
  }
  const { text } = await office.call('auditor', 'GET', '/audit/export.jsonl');
  expect(text).not.toContain(never);
  expect(text).not.toContain(accusation.matterId);
  const listed = await office.call('auditor', 'GET', '/audit/entries?outcome=refused');
  expect(listed.text).not.toContain(never);
  // No wall keeps this auditor out: they see what was tried.
  expect(listed.text).toContain(accusation.matterId);
  // And so to an auditor whom the wall keeps out, entry by entry; what others did about it is not.
  const auditor = { ...office.officers.auditor, scope: [], servedUnits: [UNITS.office, UNITS.housing] };
  const entries = await office.database.transactionAs(auditor, (tx) =>
    tx.db
      .selectFrom('audit_entries')
      .select(['matter_id', 'operation', 'refusal', 'role'])
      .where('matter_id', 'in', [never, accusation.matterId])
      .orderBy('operation')
      .orderBy('role')
      .execute(),
  );
  const of = (id: string) =>
    entries.filter(({ matter_id }) => matter_id === id).map(({ matter_id: _id, ...told }) => told);
  expect(of(accusation.matterId)).toEqual(of(never));
  expect(of(never)).toHaveLength(3);
});

describe('an alteration is found and named', () => {
  test('where a line is removed, changed or swapped', async () => {
    for (const [at, line] of lines.entries()) {
      const name = readExportLine(line)?.name ?? '';
      const changed = line.replace(/[0-9](?=[^0-9]*$)/, (digit) => (digit === '7' ? '8' : '7'));
      for (const altered of [
        lines.toSpliced(at, 1),
        lines.with(at, changed),
        lines.toSpliced(at, 0, lines[at - 1] ?? line),
      ]) {
        expect((await faultsOf(altered)).length, `${at} ${name}`).toBeGreaterThan(0);
      }
    }
  });

  test.each([
    ['event-changed | event 1 of withheld history', 'withheldEvent', '"genuine":true', '"genuine":false'],
    ['event-missing | event 3 of withheld history', 'withheldEvent', '"seq":2', '"seq":3'],
    ['event-missing | event 2 of withheld history', 'withheldEvent', '"seq":1', '"seq":2'],
    ['entry-changed | withheld entry', 'withheldEntry', '"genuine":true', '"genuine":false'],
    ['link-out-of-place | withheld entry', 'withheldEntry', '"previousHash":"', '"previousHash":"0'],
    ['history-rewritten | event 1 of withheld history', 'withheldHead', '"hash":"', '"hash":"0'],
    ['checkpoint-heads-changed | checkpoint', 'withheldHead', '"genuine":true', '"genuine":false'],
  ])('by its own chain, though all hashes of the file were made anew: %s', async (fault, kind, what, by) => {
    let running = FIRST_RUNNING;
    const forged = lines.map((raw) => {
      const text = readExportLine(raw)?.text ?? '';
      const changed = text.includes(`"kind":"${kind}"`) ? text.replace(what, by) : text;
      running = runningHash(running, changed);
      return `${changed},"running":"${running}"}`;
    });
    const found = await faultsOf(forged);
    expect(found.filter((one) => one.startsWith(fault)).length, found.join()).toBeGreaterThan(0);
    expect(found.join()).toContain('trailer-unsigned');
  });

  test.each([
    [
      "update events set data = '{}' where matter_id = $1 and seq = 1",
      'event-changed | event 1 of withheld history',
    ],
    ['delete from events where matter_id = $1 and seq = 1', 'event-missing | event 2 of withheld history'],
    [
      "update audit_entries set unit_id = 'nowhere' where matter_id = $1 and refusal is null",
      'entry-changed | withheld entry',
    ],
    [
      'update audit_checkpoint_heads set hash = reverse(hash) where matter_id = $1',
      'checkpoint-heads-changed | checkpoint 1',
    ],
  ])('where the owner of the database made it: %s', async (statement, fault) => {
    const { pool } = office.database;
    const tables = ['events', 'audit_entries', 'audit_checkpoint_heads'];
    for (const table of tables) {
      await pool.query(`alter table ${table} disable trigger all`);
      await pool.query(`create table if not exists before_${table} as select * from ${table}`);
    }
    await pool.query(statement, [accusation.matterId]);
    const found = await faultsOf(await office.exported({}, true));
    expect(found.filter((one) => one.startsWith(fault)).length, found.join('; ')).toBeGreaterThan(0);
    for (const table of tables) {
      await pool.query(`delete from ${table}`);
      await pool.query(`insert into ${table} select * from before_${table}`);
    }
  });
});
