// `dengwen import ledger` as a person types it, on an installation in a directory of its own.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInstallation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { runCommandLine } from '../../src/apps/cli.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { buildNetwork, UNITS } from '../support/given.ts';
import { testConfig } from '../support/test-installation.ts';

const folder = mkdtempSync(join(tmpdir(), 'dengwen-cli-'));
const data = join(folder, 'data');
const ledger = join(folder, '来信.csv');
const mapFile = join(folder, 'map.json');
const MAP = {
  source: 'letters',
  sheets: [
    {
      sheet: '*',
      headerRow: 1,
      target: 'submission',
      constants: { channel: 'letter' },
      columns: { sourceKey: '编号', receivedOn: '日期', body: '内容' },
    },
  ],
};

beforeAll(async () => {
  const config = testConfig({ DENGWEN_DATA: data });
  const opened = await openInstallation(
    { ...config, dataDirectory: data, address: { engine: 'embedded', directory: data } },
    { jobs, log: createLog('silent') },
  );
  if (!opened.ok) throw new Error(opened.reason.text.en);
  await buildNetwork(opened.value.database);
  await opened.value.close();
  writeFileSync(ledger, '编号,日期,内容\n1,2006-3-7,路灯不亮\n2,某日,水管漏水\n3,2006.3.9,垃圾清运\n');
  writeFileSync(mapFile, JSON.stringify(MAP));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
  };
  const code = await runCommandLine(
    ['--data', data, '--lang', 'en', 'import', 'ledger', ...words],
    {},
    terminal,
  );
  return { code, out: out.join('\n'), error: error.join('\n') };
}

test('tries, imports, says what was faulty and where it stands, and adds nothing the second time', async () => {
  const tried = await run(ledger, '--map', mapFile, '--dry-run', '--errors', join(folder, 'tried.xlsx'));
  expect(tried).toMatchObject({
    code: 0,
    out: expect.stringMatching(/3 rows, 2 can be imported.*1 have errors/),
  });

  const imported = await run(ledger, '--map', mapFile);
  const errors = join(folder, '来信-errors.xlsx');
  expect(imported).toMatchObject({
    code: 0,
    out: expect.stringMatching(/3 rows, 2 new, 0 there already, 1 with errors/),
    error: expect.stringMatching(/3 of 3 rows/),
  });
  expect(imported.out).toContain(errors);
  expect(existsSync(errors)).toBe(true);

  const again = await run(ledger, '--map', mapFile, '--unit', UNITS.office, '--json');
  expect(JSON.parse(again.out)).toMatchObject({ rowsTotal: 3, rowsTaken: 0, rowsKnown: 2, rowsFaulty: 1 });
});

test.each([
  { name: 'no map', words: [ledger], says: /--map/ },
  { name: 'a map that is not there', words: [ledger, '--map', 'nowhere.json'], says: /nowhere\.json/ },
  { name: 'a ledger that is not there', words: ['nowhere.xlsx', '--map', mapFile], says: /nowhere\.xlsx/ },
  { name: 'a unit that is not there', words: [ledger, '--map', mapFile, '--unit', 'nobody'], says: /nobody/ },
  { name: 'a map of other columns', words: [ledger, '--map', 'online-messages'], says: /map\/sheets\/0/ },
])('$name ends with exit code 2 and names what is wrong', async ({ words, says }) => {
  expect(await run(...words)).toMatchObject({ code: 2, error: expect.stringMatching(says) });
});

test('a wrong field of the map is named', async () => {
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, readFileSync(mapFile, 'utf8').replace('"body"', '"text"'));
  expect(await run(ledger, '--map', wrong)).toMatchObject({
    code: 2,
    error: expect.stringContaining('map/sheets/0/columns/text'),
  });
});
