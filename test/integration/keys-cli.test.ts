// Keys renewed, old ones retired, and the master key changed, through the program itself and with power cuts between.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, Tx } from '#platform/db/database.ts';
import { openInstallation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import type { PartyView, Receipt } from '#modules/intake/contract.ts';
import { findSamePerson, proveMatter, viewParties, viewPartyInFull } from '#modules/intake/index.ts';
import { registerSubmission } from '#modules/matters/index.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { buildNetwork, givenOfficer, must, on, submission, UNITS } from '../support/given.ts';
import { killProgram, runProgram, startServerProcess, type Start } from '../support/server-process.ts';
import { freshDatabase, TEST_MASTER_KEY } from '../support/test-database.ts';
import { testConfig } from '../support/test-installation.ts';

const MATTERS = 40;
const PEOPLE_EACH = 20; // as many as a submission takes; together they fill four batches
/** Each command is a process that opens the database anew. */
const PATIENCE = 420_000;
const onServer = Boolean(process.env['TEST_DATABASE_URL']);

let environment: Record<string, string>;
let start: Start;
let drop: () => Promise<unknown>;
const receipts: Receipt[] = [];

beforeAll(async () => {
  if (onServer) {
    const fresh = await freshDatabase();
    if (fresh.address.engine !== 'server') throw new Error('the tests run on a server');
    environment = {
      DATABASE_URL: fresh.address.url,
      DENGWEN_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
      DENGWEN_LOG_LEVEL: 'error',
    };
    drop = fresh.drop;
  } else {
    const directory = mkdtempSync(join(tmpdir(), 'dengwen-test-'));
    environment = { DENGWEN_DATA: directory, DENGWEN_LOG_LEVEL: 'error' };
    drop = async () => rmSync(directory, { recursive: true, force: true });
  }
  start = { environment };
  await withDatabase(async (database) => {
    await buildNetwork(database);
    const clerk = await givenOfficer(database, UNITS.office, 'clerk');
    for (let matter = 0; matter < MATTERS; matter += 1) {
      const parties = Array.from({ length: PEOPLE_EACH }, (_, at) => person(matter * PEOPLE_EACH + at));
      receipts.push(
        await database.transaction(async (tx) =>
          must(
            await registerSubmission(
              tx,
              clerk,
              submission({ participants: PEOPLE_EACH, parties }),
              on('2026-03-02'),
            ),
          ),
        ),
      );
    }
  });
}, 120_000);

afterAll(() => drop());

function person(serial: number) {
  return {
    role: 'petitioner',
    name: `林${serial}`,
    phone: String(19_900_000_000 + serial),
    address: `东河小区${serial}号`,
  } as const;
}

async function withDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  const opened = await openInstallation(testConfig(environment), { jobs, log: createLog('silent') });
  if (!opened.ok) throw new Error(opened.reason.text.en);
  try {
    return await work(opened.value.database);
  } finally {
    await opened.value.close();
  }
}

async function keys(...words: string[]): Promise<Record<string, unknown>> {
  const done = await runProgram(['keys', ...words, '--json'], start);
  return JSON.parse(done.code === 0 ? done.out : done.err) as Record<string, unknown>;
}

async function keyList(): Promise<{ keyId: number; purpose: string; state: string; rows: number | null }[]> {
  return (await keys('list'))['keys'] as never;
}

/** Everybody is there as they were registered, is found again, and proves their matter. */
async function expectNothingLost(): Promise<void> {
  await withDatabase((database) =>
    database.transaction(async (tx) => {
      for (const [matter, receipt] of receipts.entries()) {
        const people = await peopleInFull(tx, receipt.matterId);
        const wanted = Array.from({ length: PEOPLE_EACH }, (_, at) => person(matter * PEOPLE_EACH + at));
        const known = (one: { name: string | null; phone: string | null; address: string | null }): string =>
          `${one.name} ${one.phone} ${one.address}`;
        expect(people.map(known).toSorted()).toEqual(wanted.map(known).toSorted());
      }
      await expectFound(tx);
    }),
  );
}

async function peopleInFull(tx: Tx, matterId: string): Promise<PartyView[]> {
  const people = await viewParties(tx, matterId);
  const full = await Promise.all(people.map(({ partyId }) => viewPartyInFull(tx, matterId, partyId)));
  return full.filter((party) => party !== undefined);
}

async function expectFound(tx: Tx): Promise<void> {
  for (const [matter, receipt] of receipts.entries()) {
    const someone = person(matter * PEOPLE_EACH + 3);
    expect(await findSamePerson(tx, undefined, [someone])).toEqual([receipt.matterId]);
    const proof = { number: receipt.number, queryCode: receipt.queryCode, lastFour: someone.phone.slice(-4) };
    expect(await proveMatter(tx, proof)).toMatchObject({ ok: true });
  }
}

test(
  'keys are renewed while power cuts fall, nothing is lost, and the old ones are retired',
  async () => {
    expect((await keyList()).map(({ purpose, state, rows }) => [purpose, state, rows])).toEqual([
      ['seal', 'current', MATTERS * PEOPLE_EACH],
      ['index', 'current', MATTERS * PEOPLE_EACH],
      ['digest', 'current', null],
      ['sign', 'current', null],
    ]);
    expect(await keys('retire', '1')).toMatchObject({ code: 'key-current' });
    expect(await keys('rotate', '--provider', 'gm')).toMatchObject({ keyId: 5, provider: 'gm' });
    expect(await keys('rotate', '--purpose', 'index')).toMatchObject({ keyId: 6, provider: 'gm' });
    const rotatedAt = Date.now();

    let left = MATTERS * PEOPLE_EACH;
    for (let cut = 0; cut < 2; cut += 1) {
      const killed = await killProgram(['keys', 'reseal'], start, { afterNotes: 1 });
      expect(killed.code).toBeNull();
      await expectNothingLost();
      const rows = (await keyList()).find(({ keyId }) => keyId === 1)?.rows ?? 0;
      expect(rows).toBeLessThan(left);
      expect(rows).toBeGreaterThan(0);
      left = rows;
    }
    // What began under the old key has surely ended ten seconds later.
    await pause(Math.max(0, rotatedAt + 10_500 - Date.now()));
    expect(await keys('retire', '1')).toMatchObject({ code: 'key-still-needed' });

    expect(await keys('reseal')).toEqual({ resealed: left, left: 0 });
    expect(await keys('retire', '1')).toEqual({ keyId: 1 });
    expect(await keys('retire', '2')).toEqual({ keyId: 2 });
    expect(await keys('retire', '2')).toMatchObject({ code: 'key-unknown' });
    expect((await keyList()).map(({ state, rows }) => [state, rows])).toEqual([
      ['retired', 0],
      ['retired', 0],
      ['current', null],
      ['current', null],
      ['current', MATTERS * PEOPLE_EACH],
      ['current', MATTERS * PEOPLE_EACH],
    ]);
    await expectNothingLost();
    expect((await runProgram(['verify', '--json'], start)).code).toBe(0);
  },
  PATIENCE,
);

test(
  'a key cannot be retired in the very moment in which it was replaced',
  async () => {
    expect(await keys('rotate')).toMatchObject({ provider: 'gm' });
    expect(await keys('retire', '5')).toMatchObject({ code: 'key-still-in-use' });
  },
  PATIENCE,
);

test(
  'the master key is changed, and only the new one opens the database afterwards',
  async () => {
    const next = Buffer.alloc(32, 3).toString('base64');
    expect(await keys('rewrap')).toMatchObject({ code: 'options-at-fault' });
    const before = { ...environment };
    const directory = environment['DENGWEN_DATA'] ?? '';
    const oldKey = onServer ? '' : readFileSync(join(directory, 'master.key'), 'utf8');
    start = { environment: { ...before, DENGWEN_NEW_MASTER_KEY: next } };
    expect(await keys('rewrap')).toMatchObject({ rewrapped: 5 });
    if (onServer) {
      start = { environment: before };
      expect(await keys('list')).toMatchObject({ code: 'master-key-wrong' });
      environment = { ...before, DENGWEN_MASTER_KEY: next };
    } else {
      expect(readFileSync(join(directory, 'master.key'), 'utf8').trim()).toBe(next);
      // As it stands where the power went after the database had changed and before the file had.
      writeFileSync(join(directory, 'master.key.next'), `${next}\n`);
      writeFileSync(join(directory, 'master.key'), oldKey);
    }
    start = { environment };
    await expectNothingLost();
    if (!onServer) expect(readFileSync(join(directory, 'master.key'), 'utf8').trim()).toBe(next);
  },
  PATIENCE,
);

test.runIf(onServer)(
  'a server that runs opens what another process has just sealed with a new key, and soon seals with it too',
  async () => {
    const server = await startServerProcess(start);
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${server.url}/api/v1/public/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    try {
      const { keyId } = (await keys('rotate')) as { keyId: number };
      const { number, queryCode } = await withDatabase((database) =>
        database.transaction(async (tx) => {
          const clerk = { kind: 'system', task: 'demo', unitId: UNITS.office } as const;
          return must(await registerSubmission(tx, clerk, submission(), on('2026-03-02')));
        }),
      );
      expect((await post('track', { number, queryCode, lastFour: '1234' })).status).toBe(200);
      await pause(5500);
      expect((await post('submissions', submission({ channel: 'online' }))).status).toBe(201);
      expect((await keyList()).find((key) => key.keyId === keyId)?.rows).toBe(2);
    } finally {
      await server.stop();
    }
  },
  PATIENCE,
);
