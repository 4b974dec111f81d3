// `dengwen audit export`, `dengwen audit verify` and `dengwen verify` as a person types them, on an installation in a
// directory of its own that a server ran in before.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInstallation, type Installation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { registerSubmission } from '#modules/matters/index.ts';
import { runCommandLine } from '../../src/apps/cli.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { startServer } from '../../src/apps/server.ts';
import { buildNetwork, givenOfficer, must, on, submission, UNITS } from '../support/given.ts';
import { testConfig } from '../support/test-installation.ts';

const folder = mkdtempSync(join(tmpdir(), 'dengwen-audit-cli-'));
const data = join(folder, 'data');
const checkpoints = join(data, 'checkpoints.jsonl');
const exported = join(folder, 'audit.jsonl');

beforeAll(async () => {
  const opened = await open();
  const { database } = opened;
  await buildNetwork(database);
  const clerk = await givenOfficer(database, UNITS.office, 'clerk');
  const today = on('2026-03-02');
  await database.transaction(async (tx) => must(await registerSubmission(tx, clerk, submission(), today)));
  const server = await startServer(opened);
  await fetch(`${server.url}/api/v1/public/track`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: 'LX20260000001', queryCode: 'wrong', lastFour: '0000' }),
  });
  await server.close();
});
async function open(): Promise<Installation> {
  const config = testConfig({ DENGWEN_DATA: data, PORT: '0', DENGWEN_CHECKPOINT_FILE: checkpoints });
  const opened = await openInstallation(
    { ...config, dataDirectory: data, address: { engine: 'embedded', directory: data } },
    { jobs, log: createLog('silent') },
  );
  if (!opened.ok) throw new Error(opened.reason.text.en);
  return opened.value;
}
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
  };
  const code = await runCommandLine(words, {}, terminal);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const inData = (...words: string[]) => run('--data', data, '--lang', 'en', ...words);
/** Without a data directory, in a place where there is none: nothing but the file is needed. */
const anywhere = (...words: string[]) => run('--data', join(folder, 'nowhere'), ...words);

test('a server that ended leaves its checkpoint in the file, and everything holds', async () => {
  expect(readFileSync(checkpoints, 'utf8')).toContain('"kind":"checkpoint"');
  const verified = await inData('verify', '--json');
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({
    matters: 1,
    audit: { entries: 1, checkpoints: 1, faults: [] },
  });
});

test('an export is written, records itself, and holds without a database', async () => {
  const written = await inData('audit', 'export', '--out', exported);
  expect(written).toMatchObject({ code: 0, out: expect.stringContaining('1 events, 2 entries') });
  expect(readFileSync(exported, 'utf8')).toContain('"operation":"exportAudit"');
  const verified = await anywhere('audit', 'verify', exported);
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('全部一致') });
  const compared = await anywhere('audit', 'verify', exported, '--checkpoints', checkpoints, '--json');
  expect(compared.code).toBe(0);
});

test('what the command line shows of the whole city is recorded', async () => {
  expect((await inData('report', 'year', '2026')).code).toBe(0);
  const lines = join(folder, 'after-report.jsonl');
  await inData('audit', 'export', '--out', lines);
  expect(readFileSync(lines, 'utf8')).toMatch(/"act":"report","operation":"report".*"task":"commandLine"/);
});

test('an altered or cut-off export ends with 1, naming the line in both languages', async () => {
  const lines = readFileSync(exported, 'utf8').split('\n');
  const altered = join(folder, 'altered.jsonl');
  const place = lines.findIndex((line) => line.includes('"kind":"event"'));
  writeFileSync(
    altered,
    lines.with(place, (lines[place] ?? '').replace('2026-03-02', '2026-03-03')).join('\n'),
  );
  const chinese = await anywhere('audit', 'verify', altered);
  expect(chinese).toMatchObject({ code: 1, out: expect.stringContaining(`line ${place + 1} (event 1 of`) });
  expect(chinese.out).toContain('这一行被改动');
  const english = await anywhere('audit', 'verify', altered, '--lang', 'en');
  expect(english.out).toContain('the event was changed');
  writeFileSync(altered, lines.slice(0, -2).join('\n'));
  const cut = await anywhere('audit', 'verify', altered, '--json');
  expect(cut.code).toBe(1);
  expect(JSON.parse(cut.out)).toMatchObject({ faults: [{ code: 'trailer-missing' }] });
});

test.each([
  { name: 'no file to write', words: ['audit', 'export'], field: '--out' },
  {
    name: 'no day of the calendar',
    words: ['audit', 'export', '--out', 'x', '--from', '2026-02-30'],
    field: '--from',
  },
  {
    name: 'days the wrong way round',
    words: ['audit', 'export', '--out', 'x', '--from', '2026-02-02', '--to', '2026-02-01'],
    field: '--to',
  },
  { name: 'no file to prove', words: ['audit', 'verify', 'gone.jsonl'], field: 'FILE' },
  {
    name: 'no file to compare with',
    words: ['audit', 'verify', exported, '--checkpoints', 'gone'],
    field: '--checkpoints',
  },
])('$name: exit code 2, naming the option', async ({ words, field }) => {
  const { code, error } = await inData(...words, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(error)).toMatchObject({ faults: [{ field }] });
});

test('a database rewritten by its owner is named by dengwen verify', async () => {
  const opened = await open();
  await opened.database.pool.query(`alter table audit_entries disable trigger all;
    delete from audit_entries where act = 'readMatter'`);
  await opened.close();
  const verified = await inData('verify');
  expect(verified).toMatchObject({
    code: 1,
    out: expect.stringMatching(/entry [\da-f-]{36} \(link 1\): the entry was removed/),
  });
});
