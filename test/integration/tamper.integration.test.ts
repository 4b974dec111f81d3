// Whoever owns the database server can switch the triggers off and write what they like. Each such change must be found
// and named: in the database, against the file kept outside it, and in an export.
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  digestOf,
  readKeptCheckpoints,
  verifyAudit,
  verifyExport,
  type AuditFault,
} from '#modules/audit/index.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { readExportLine } from '../../src/modules/audit/export-lines.ts';
import { FIRST_RUNNING, runningHash } from '../../src/modules/audit/export.ts';
import { openAuditOffice, type AuditOffice } from '../support/audit-office.ts';
import { UNITS } from '../support/given.ts';

const TABLES = [
  'events',
  'matters',
  'audit_entries',
  'audit_words',
  'audit_links',
  'audit_keys',
  'audit_checkpoints',
  'audit_checkpoint_heads',
  'audit_waiting_heads',
] as const;

let office: AuditOffice;
let whole: string[];
let matterId: string;
let otherId: string;
let entries: string[];

beforeAll(async () => {
  office = await openAuditOffice();
  matterId = await office.register();
  await office.call('clerk', 'POST', `/matters/${matterId}/route`, {
    way: 'transfer',
    toUnit: UNITS.housing,
  });
  await office.keeper.checkpoint();
  office.pass(10);
  otherId = await office.register('楼道照明损坏');
  await office.call('handler', 'GET', `/matters/${matterId}`);
  await office.call('clerk', 'GET', '/matters?q=照明');
  await office.keeper.checkpoint();
  office.pass(10);
  await office.call('clerk', 'GET', `/matters/${otherId}`);
  await office.keeper.checkpoint();
  whole = await office.exported();
  const rows = await office.database.kysely.selectFrom('audit_links').selectAll().orderBy('seq').execute();
  entries = rows.map((row) => row.entry_id);
  for (const table of TABLES) {
    await office.database.pool.query(`create table kept_${table} as select * from ${table}`);
    await office.database.pool.query(`alter table ${table} disable trigger all`);
  }
});
afterEach(async () => {
  for (const table of TABLES) {
    await office.database.pool.query(`delete from ${table}`);
    await office.database.pool.query(`insert into ${table} select * from kept_${table}`);
  }
});
afterAll(() => office.close());

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** What is found in the database, and in an export made of it afterwards. */
async function findings(): Promise<{ database: string[]; file: string[] }> {
  const verified = await verifyAudit(office.database, { file: office.checkpointFile });
  const kept = await readKeptCheckpoints(office.checkpointFile);
  const exported = await verifyExport(each(await office.exported()), kept);
  return { database: verified.faults.map(named), file: exported.faults.map(named) };
}

function named({ code, at }: AuditFault): string {
  return `${code} | ${at}`;
}

async function alter(statement: string): Promise<void> {
  await office.database.pool.query(statement);
}

const entry = (place: number): string => entries[place] ?? '';

test('without any of this, nothing is found', async () => {
  expect(await findings()).toEqual({ database: [], file: [] });
});

describe('in the database', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'an entry changed',
      () => `update audit_entries set officer_id = null where entry_id = '${entry(2)}'`,
      /changed \| entry <2>/,
    ],
    [
      'an entry removed',
      () => `delete from audit_entries where entry_id = '${entry(3)}'`,
      /entry-missing \| entry <3>/,
    ],
    [
      'two entries swapped',
      () => `update audit_entries set entry_id = gen_random_uuid() where entry_id = '${entry(2)}';
        update audit_entries set entry_id = '${entry(2)}' where entry_id = '${entry(3)}';
        update audit_entries set entry_id = '${entry(3)}' where entry_id not in (select entry_id from audit_links)`,
      /changed \| entry <2>/,
    ],
    [
      'an entry inserted',
      () => `insert into audit_entries select '01950000-0000-7000-8000-000000000001', recorded_at, act, operation,
        outcome, refusal, actor_kind, officer_id, post_id, unit_id, role, task, '${matterId}', subject, request_id, details,
        words_digest, digest from audit_entries where entry_id = '${entry(2)}'`,
      /entry-changed \| entry 01950000-0000-7000-8000-000000000001/,
    ],
    [
      'a link changed',
      () => `update audit_links set hash = repeat('0', 64) where seq = 3`,
      /link-changed \| entry <2> \(link 3\)/,
    ],
    ['a link removed', () => 'delete from audit_links where seq = 4', /link-missing \| link 4/],
    [
      'two links swapped',
      () =>
        'update audit_links set seq = case seq when 3 then 1004 else 1003 end where seq in (3, 4); update audit_links set seq = seq - 1000 where seq > 1000',
      /link-out-of-place \| entry <3> \(link 3\)/,
    ],
    [
      'a link inserted',
      () => `update audit_links set seq = seq + 1000 where seq > 4; update audit_links set seq = seq - 999 where seq > 1000;
        insert into audit_links select 5, gen_random_uuid(), previous_hash, hash from audit_links where seq = 4`,
      /link-out-of-place \| entry .* \(link 5\)/,
    ],
    [
      'a checkpoint changed',
      () => `update audit_checkpoints set made_at = made_at - interval '1 day' where seq = 2`,
      /checkpoint-(changed|unsigned) \| checkpoint 2/,
    ],
    [
      'a checkpoint removed',
      () => 'delete from audit_checkpoints where seq = 2',
      /checkpoint-missing \| checkpoint 2/,
    ],
    [
      'the signature replaced',
      () => `update audit_checkpoints set signature = encode('x', 'base64') where seq = 1`,
      /checkpoint-unsigned \| checkpoint 1/,
    ],
    [
      'a checkpoint inserted',
      () => `insert into audit_checkpoints select 4, made_at, hash, link_seq, link_hash, heads, heads_digest, hash, key_id, signature
        from audit_checkpoints where seq = 3`,
      /checkpoint-(changed|unsigned) \| checkpoint 4/,
    ],
    [
      'two checkpoints swapped',
      () =>
        'update audit_checkpoints set seq = case seq when 1 then 1002 else 1001 end where seq in (1, 2); update audit_checkpoints set seq = seq - 1000 where seq > 1000',
      /checkpoint-changed \| checkpoint 1/,
    ],
    [
      'a covered head removed',
      () => `delete from audit_checkpoint_heads where matter_id = '${otherId}'`,
      /checkpoint-heads-changed \| checkpoint 2/,
    ],
    [
      'an event removed at the end with its head',
      () => `delete from events where matter_id = '${matterId}' and seq = 2;
        update matters set head_seq = 1, head_hash = (select hash from events where matter_id = '${matterId}' and seq = 1) where matter_id = '${matterId}'`,
      /history-rewritten \| event 2 of <matter>/,
    ],
    [
      'a whole matter removed',
      () =>
        `delete from events where matter_id = '${matterId}'; delete from matters where matter_id = '${matterId}'`,
      /history-rewritten \| event 2 of <matter>/,
    ],
    [
      'the public key replaced',
      () => `update audit_keys set public_key = replace(public_key, 'A', 'B')`,
      /key-changed \| key/,
    ],
  ])('%s is found and named, here and in an export', async (_name, statement, expected) => {
    const pattern = new RegExp(
      expected.source
        .replaceAll(/<(\d)>/g, (_all, place: string) => entry(Number(place)))
        .replace('<matter>', matterId),
    );
    await alter(statement());
    const { database, file } = await findings();
    expect(database).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]));
    expect(file).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]));
  });

  test('an event changed, removed, swapped or inserted is named by the chain of its matter', async () => {
    const altered: [string, string][] = [
      [
        `update events set data = '{}' where matter_id = '${matterId}' and seq = 1`,
        `event-changed | event 1 of ${matterId}`,
      ],
      [
        `delete from events where matter_id = '${matterId}' and seq = 1`,
        `event-missing | event 2 of ${matterId}`,
      ],
      [
        `update events set seq = case seq when 1 then 102 else 101 end where matter_id = '${matterId}';
         update events set seq = seq - 100 where matter_id = '${matterId}'`,
        `event-changed | event 1 of ${matterId}`,
      ],
      [
        `insert into events select matter_id, 3, type, recorded_at, occurred_on, actor, data, previous_hash, hash
         from events where matter_id = '${matterId}' and seq = 2`,
        `event-missing | event 3 of ${matterId}`,
      ],
    ];
    for (const [statement, expected] of altered) {
      await alter(statement);
      expect((await findings()).file).toContain(expected);
      const faults = (await verifyMatters(office.database)).faults;
      expect(faults.map((fault) => fault.matterId)).toContain(matterId);
      await alter(`delete from events; insert into events select * from kept_events`);
    }
  });

  test('a history rewritten from its first event on, consistently, is found by the checkpoints alone', async () => {
    await rewriteHistory();
    expect((await verifyMatters(office.database)).faults).toEqual([]);
    const { database, file } = await findings();
    expect(database).toContain(`history-rewritten | event 2 of ${matterId} (checkpoint 1)`);
    expect(file).toContain(`history-rewritten | event 2 of ${matterId} (checkpoint 1)`);
  });

  test('a history rewritten with the heads of its checkpoint is found by the signature', async () => {
    const hash = await rewriteHistory();
    await alter(`update audit_checkpoint_heads set hash = '${hash}' where matter_id = '${matterId}'`);
    const { database, file } = await findings();
    expect(database).toContain('checkpoint-heads-changed | checkpoint 1');
    expect(file).toContain('checkpoint-heads-changed | checkpoint 1');
  });

  test('checkpoints cut off at the end with all that they cover are found in the file outside', async () => {
    await alter(`delete from audit_checkpoint_heads where checkpoint_seq >= 2; delete from audit_checkpoints where seq >= 2;
      delete from audit_links where seq > (select link_seq from audit_checkpoints where seq = 1);
      delete from audit_entries where not exists (select 1 from audit_links where audit_links.entry_id = audit_entries.entry_id);
      delete from audit_words; delete from events where matter_id = '${otherId}'; delete from matters where matter_id = '${otherId}'`);
    const verified = await verifyAudit(office.database, { file: office.checkpointFile });
    expect(verified.faults.map(named)).toEqual([
      'not-in-database | checkpoint 2',
      'not-in-database | checkpoint 3',
    ]);
    const kept = await readKeptCheckpoints(office.checkpointFile);
    const exported = await verifyExport(each(await office.exported()), kept);
    expect(exported.faults.map(named)).toEqual([
      'not-in-database | checkpoint 2',
      'not-in-database | checkpoint 3',
    ]);
  });

  test('a head taken off the list before a checkpoint covers it is named', async () => {
    const late = await office.register('路灯不亮');
    await alter('delete from audit_waiting_heads');
    const verified = await verifyAudit(office.database, { file: undefined });
    expect(verified.faults.map(named)).toContain(`history-not-covered | event 1 of ${late}`);
  });

  test('words that were erased are no fault, words that were exchanged are', async () => {
    await alter('delete from audit_words');
    expect((await verifyAudit(office.database, { file: undefined })).faults).toEqual([]);
    const searched = await office.database.kysely
      .selectFrom('audit_entries')
      .select('entry_id')
      .where('act', '=', 'searchMatters')
      .executeTakeFirstOrThrow();
    const other = await office.database.transaction(async (tx) => tx.vault.seal('别的词'));
    await alter(`insert into audit_words values ('${searched.entry_id}', '${other}')`);
    const { faults } = await verifyAudit(office.database, { file: undefined });
    expect(faults.map(named)).toEqual([`words-changed | entry ${searched.entry_id}`]);
  });
});

/** Gives the first event another instant and makes every hash after it right again, as a careful forger would. */
async function rewriteHistory(): Promise<string> {
  const rows = await office.database.kysely
    .selectFrom('events')
    .selectAll()
    .where('matter_id', '=', matterId)
    .orderBy('seq')
    .execute();
  let previousHash = digestOf(`dengwen:${matterId}`);
  for (const row of rows) {
    const recordedAt = new Date(row.recorded_at.getTime() - 86_400_000).toISOString();
    const { type, seq, occurred_on: occurredOn, actor, data } = row;
    const hash = digestOf({ matterId, seq, type, recordedAt, occurredOn, actor, data, previousHash });
    await alter(`update events set recorded_at = '${recordedAt}', previous_hash = '${previousHash}', hash = '${hash}'
      where matter_id = '${matterId}' and seq = ${seq}`);
    previousHash = hash;
  }
  await alter(`update matters set head_hash = '${previousHash}' where matter_id = '${matterId}'`);
  return previousHash;
}

describe('in the file outside', () => {
  test.each<[string, (lines: string[]) => string[], string]>([
    ['a checkpoint removed', (lines) => lines.toSpliced(2, 1), 'file-lacks-checkpoint | checkpoint 2'],
    [
      'a checkpoint changed',
      (lines) => lines.with(2, (lines[2] ?? '').replace('"heads":', '"heads":1')),
      'file-differs | checkpoint 2',
    ],
    ['a line that is none', (lines) => [...lines, '{"kind":'], 'file-line-unreadable | <file>:<last>'],
  ])('%s is named', async (_name, edit, expected) => {
    const kept = readFileSync(office.checkpointFile, 'utf8');
    const lines = edit(kept.trimEnd().split('\n'));
    writeFileSync(office.checkpointFile, `${lines.join('\n')}\n`);
    const { faults } = await verifyAudit(office.database, { file: office.checkpointFile });
    writeFileSync(office.checkpointFile, kept);
    const place = expected.replace('<file>', office.checkpointFile).replace('<last>', String(lines.length));
    expect(faults.map(named)).toEqual([place]);
  });
});

describe('in an export', () => {
  /** Lines are named by their number, or by what stands in them. */
  function namesOf(lines: readonly string[], ...places: readonly number[]): string[] {
    return places.flatMap((place) => {
      const line = readExportLine(lines[place] ?? '');
      return line === undefined ? [] : [`line ${line.number}`, line.name];
    });
  }

  /** Whether a fault is about that line or entry, and not about one whose number only begins alike. */
  function tells(at: string, name: string): boolean {
    const place = at.indexOf(name);
    return place !== -1 && !/\d/.test(at[place + name.length] ?? '');
  }

  const place = fc.nat();
  const edits = fc.oneof(
    fc.record({ edit: fc.constant('remove' as const), at: place }),
    fc.record({ edit: fc.constant('repeat' as const), at: place, to: place }),
    fc.record({ edit: fc.constant('swap' as const), at: place, to: place }),
    fc.record({ edit: fc.constant('change' as const), at: place, character: place }),
    fc.record({ edit: fc.constant('insert' as const), at: place, text: fc.json() }),
    fc.record({ edit: fc.constant('cut' as const), at: place }),
  );

  function apply(change: typeof edits extends fc.Arbitrary<infer Edit> ? Edit : never) {
    const at = change.at % whole.length;
    const names = (...places: number[]): string[] => namesOf(whole, ...places);
    switch (change.edit) {
      case 'remove':
        return { lines: whole.toSpliced(at, 1), names: [...names(at), `line ${at + 1}`] };
      case 'repeat': {
        const to = change.to % whole.length;
        return {
          lines: whole.toSpliced(to, 0, whole[at] ?? ''),
          names: [...names(at, to), `line ${to + 1}`, `line ${to + 2}`],
        };
      }
      case 'swap': {
        const to = change.to % whole.length;
        const lines = whole.with(at, whole[to] ?? '').with(to, whole[at] ?? '');
        return { lines: at === to ? whole.slice(1) : lines, names: at === to ? names(0) : names(at, to) };
      }
      case 'change': {
        const line = whole[at] ?? '';
        const character = change.character % line.length;
        const other = line[character] === '7' ? '8' : '7';
        const changed = line.slice(0, character) + other + line.slice(character + 1);
        return {
          lines: whole.with(at, changed),
          names: [...names(at), `line ${at + 1}`, ...namesOf([changed], 0)],
        };
      }
      case 'insert':
        return { lines: whole.toSpliced(at, 0, change.text), names: [`line ${at + 1}`] };
      case 'cut':
        return { lines: whole.slice(0, at), names: [`line ${at + 1}`] };
    }
  }

  test('every edit of any line is found and named', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (edit) => {
        const { lines, names } = apply(edit);
        const { faults } = await verifyExport(each(lines));
        const found = faults.map(({ at }) => at);
        expect(
          found.filter((at) => names.some((name) => tells(at, name))),
          found.join(),
        ).not.toEqual([]);
      }),
      { numRuns: 1500, seed: 20_260_302 },
    );
  });

  test('a line changed with all the hashes after it is named by its own chain, and the end by its signature', async () => {
    const forged = rehashed((text) =>
      text.includes(`"matterId":"${otherId}","seq":1,"type"`)
        ? text.replace('matter.registered', 'matter.closed')
        : text,
    );
    const codes = (await verifyExport(each(forged))).faults.map(named);
    expect(codes).toContain(`event-changed | event 1 of ${otherId}`);
    expect(codes).toContain(`trailer-unsigned | line ${whole.length}`);
  });

  test('an end that was forged with another key is found by the key that the file outside knows', async () => {
    const kept = await readKeptCheckpoints(office.checkpointFile);
    const other = { ...kept, keyIds: new Set(['0123456789abcdef']) };
    const codes = (await verifyExport(each(whole), other)).faults.map(({ code }) => code);
    expect(codes).toEqual(['key-changed']);
  });

  function rehashed(edit: (text: string) => string): string[] {
    let running = FIRST_RUNNING;
    return whole.map((raw) => {
      const text = edit(readExportLine(raw)?.text ?? '');
      running = runningHash(running, text);
      return `${text},"running":"${running}"}`;
    });
  }
});
