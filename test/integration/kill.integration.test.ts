// Pulls the plug: the server is killed in the middle of its work, again and again, and callers send again what was not
// acknowledged, under the same keys. What was acknowledged is there once, what was not is there once or not at all.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { openInstallation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { shippedMap } from '#modules/exchange/index.ts';
import { chanceOf } from '../../db/seed/chance.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { buildNetwork, givenOfficer, on, submission, UNITS } from '../support/given.ts';
import { letCodesCountAgain, letSignIn, sessionCookie } from '../support/sign-in.ts';
import { runProgram, startServerProcess, type ServerProcess, type Start } from '../support/server-process.ts';
import { freshDatabase, TEST_MASTER_KEY } from '../support/test-database.ts';
import { testConfig } from '../support/test-installation.ts';

const KILLS = 3;
const CALLERS = 8;
const chance = chanceOf('the plug');

/** One matter on its way; each step is sent under its own key until it is acknowledged. */
interface Errand {
  readonly title: string;
  readonly keys: Readonly<Record<'register' | 'route' | 'accept', string>>;
  receipt?: Readonly<Record<string, string>>;
  routed?: true;
  accepted?: true;
}

type Who = 'clerk' | 'handler';

let start: Start;
let environment: Record<string, string>;
let drop: () => Promise<unknown>;

beforeAll(async () => {
  if (process.env['TEST_DATABASE_URL']) {
    const fresh = await freshDatabase();
    if (fresh.address.engine !== 'server') throw new Error('the tests run on a server');
    const key = TEST_MASTER_KEY.toString('base64');
    environment = { DATABASE_URL: fresh.address.url, DENGWEN_MASTER_KEY: key, DENGWEN_LOG_LEVEL: 'error' };
    drop = fresh.drop;
  } else {
    const directory = mkdtempSync(join(tmpdir(), 'dengwen-test-'));
    environment = { DENGWEN_DATA: directory, DENGWEN_LOG_LEVEL: 'error' };
    drop = async () => rmSync(directory, { recursive: true, force: true });
  }
  start = { environment };
  await withDatabase(async (database) => {
    await buildNetwork(database);
    await hire(database, 'clerk', UNITS.office, 'clerk');
    await hire(database, 'handler', UNITS.housing, 'handler');
  });
}, 120_000);

afterAll(() => drop());

async function withDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  const opened = await openInstallation(testConfig(environment), { jobs, log: createLog('silent') });
  if (!opened.ok) throw new Error(opened.reason.text.en);
  try {
    return await work(opened.value.database);
  } finally {
    await opened.value.close();
  }
}

async function hire(database: Database, login: Who, unitId: string, role: Role): Promise<void> {
  const { officerId } = await givenOfficer(database, unitId, role);
  await letSignIn(database, { officerId, login }, on('2026-03-02'));
}

const cookies = new Map<Who, string>();

async function signIn(server: ServerProcess, login: Who): Promise<void> {
  cookies.set(login, await sessionCookie(server.url, { login }));
}

/** Sends one step; the answer where it was acknowledged, undefined where the server was gone before. */
async function send(
  server: ServerProcess,
  who: Who,
  step: { readonly path: string; readonly key: string; readonly body: unknown },
): Promise<Record<string, string> | undefined> {
  let response: Response;
  let answered: Record<string, string>;
  try {
    response = await fetch(`${server.url}/api/v1${step.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: cookies.get(who) ?? '',
        'idempotency-key': step.key,
      },
      body: JSON.stringify(step.body),
    });
    answered = (await response.json()) as Record<string, string>;
  } catch {
    return undefined;
  }
  if (!response.ok) throw new Error(`${step.path}: ${response.status} ${JSON.stringify(answered)}`);
  return answered;
}

/** Takes an errand as far as the server lives; true where it is done. */
async function runErrand(server: ServerProcess, errand: Errand): Promise<boolean> {
  const { title, keys } = errand;
  const registered = await send(server, 'clerk', {
    path: '/submissions',
    key: keys.register,
    body: submission({ title }),
  });
  if (registered === undefined) return false;
  // Sent again after it was acknowledged, a registration is answered with the receipt that was given then.
  errand.receipt ??= registered;
  expect(registered).toEqual(errand.receipt);
  const path = `/matters/${errand.receipt['matterId']}`;
  const route = { way: 'transfer', toUnit: UNITS.housing };
  if ((await send(server, 'clerk', { path: `${path}/route`, key: keys.route, body: route })) === undefined)
    return false;
  errand.routed = true;
  const accept = {
    tracks: [{ claimId: 1, track: 'petitionProcedure' }],
    noticeWay: 'post',
    noticeText: '您的来信已收到，现予受理。',
  };
  if (
    (await send(server, 'handler', { path: `${path}/accept`, key: keys.accept, body: accept })) === undefined
  )
    return false;
  errand.accepted = true;
  return true;
}

function newErrand(serial: number): Errand {
  const keys = { register: randomUUID(), route: randomUUID(), accept: randomUUID() };
  return { title: `断电时登记的第 ${serial} 件`, keys };
}

test('a server killed in the middle of its work loses nothing acknowledged and doubles nothing', async () => {
  const errands: Errand[] = [];
  let open: Errand[] = [];
  for (let round = 0; round <= KILLS; round += 1) {
    const last = round === KILLS;
    const server = await startServerProcess(start);
    // The sessions of the first start stand through every kill.
    if (round === 0) for (const who of ['clerk', 'handler'] as const) await signIn(server, who);
    let alive = true;
    const unfinished: Errand[] = [];
    // In the last round everything is sent once more, also what was acknowledged long ago.
    const waiting = last ? [...errands] : [...open];
    const call = async (): Promise<void> => {
      while (alive) {
        let errand = waiting.shift();
        if (errand === undefined) {
          if (last) return;
          errands.push((errand = newErrand(errands.length + 1)));
        }
        if (!(await runErrand(server, errand))) unfinished.push(errand);
      }
    };
    const calling = Promise.all(Array.from({ length: CALLERS }, call));
    if (!last) {
      await Promise.race([calling, pause(chance.between(300, 2500))]);
      await server.kill();
      alive = false;
    }
    await calling;
    if (last) await server.stop();
    open = unfinished;
  }

  expect(open).toEqual([]);
  expect(errands.length).toBeGreaterThan(KILLS * CALLERS);
  const stored = await withDatabase(({ pool }) =>
    pool.query<{ title: string; number: string; matter_id: string; state: string }>(
      'select title, number, matter_id, state from matters',
    ),
  );
  const wanted = errands.map(({ title, receipt }) => [title, receipt?.['number'], receipt?.['matterId']]);
  const found = stored.rows.map((row) => [row.title, row.number, row.matter_id]);
  expect(found.toSorted()).toEqual(wanted.toSorted());
  expect(new Set(stored.rows.map(({ number }) => number)).size).toBe(errands.length);
  expect(new Set(stored.rows.map(({ state }) => state))).toEqual(new Set(['accepted']));

  await expectVerified(errands.length);
}, 120_000);

const ROWS = 4000;
const MOST_KILLS = 12;
const LEDGER_KILLS = 3;

test('an import killed in the middle goes on by itself and takes every row once', async () => {
  const before = await countMatters();
  await withDatabase(letCodesCountAgain);
  let server = await startServerProcess(start);
  await signIn(server, 'clerk');
  const ledger = await upload(server, ledgerOf(ROWS));
  await ask(server, 'POST', `/ledgers/${ledger}/start`);
  // Killed after ever longer, until it was in the middle twice: how soon that is depends on the machine.
  let inTheMiddle = 0;
  for (let kill = 1; inTheMiddle < LEDGER_KILLS && kill <= MOST_KILLS; kill += 1) {
    await pause(100 * kill + chance.below(150));
    await server.kill();
    const taken = await rowsTaken(ledger);
    if (taken > 0 && taken < ROWS) inTheMiddle += 1;
    server = await startServerProcess(start);
    if (taken === ROWS) break;
  }
  expect(inTheMiddle, 'kills in the middle').toBeGreaterThan(0);
  while ((await ask(server, 'GET', `/ledgers/${ledger}`))['state'] !== 'done') await pause(200);
  expect(await ask(server, 'GET', `/ledgers/${ledger}`)).toMatchObject({
    rowsTotal: ROWS,
    rowsTaken: ROWS,
    rowsKnown: 0,
    rowsFaulty: 0,
  });
  await server.stop();

  const titles = await withDatabase(({ pool }) =>
    pool.query<{ title: string; times: number }>(
      "select title, count(*)::integer as times from matters where title like '台账第%' group by title",
    ),
  );
  expect(titles.rows).toHaveLength(ROWS);
  expect(titles.rows.filter(({ times }) => times !== 1)).toEqual([]);
  await expectVerified(before + ROWS);
}, 120_000);

async function expectVerified(matters: number): Promise<void> {
  const verified = await runProgram(['verify', '--json'], start);
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(verified.out)).toMatchObject({ matters, faults: [] });
}

async function countMatters(): Promise<number> {
  const counted = await withDatabase(({ pool }) =>
    pool.query<{ times: number }>('select count(*)::integer as times from matters'),
  );
  return counted.rows[0]?.times ?? 0;
}

function ledgerOf(rows: number): string {
  const headings = '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间';
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${at + 1},A${at + 1},台账第${at + 1}件,2019-04-25,第${at + 1}号楼门前无处停车。,已列入计划。,2019-05-10`,
  );
  return [headings, ...lines, ''].join('\n');
}

async function upload(server: ServerProcess, csv: string): Promise<string> {
  const form = new FormData();
  form.append('map', JSON.stringify(shippedMap('online-messages')));
  form.append('file', new Blob([csv]), '留言导出.csv');
  const sent = { method: 'POST', headers: { cookie: cookies.get('clerk') ?? '' }, body: form };
  const response = await fetch(`${server.url}/api/v1/ledgers`, sent);
  expect(response.status).toBe(201);
  return ((await response.json()) as { ledgerId: string }).ledgerId;
}

async function ask(
  server: ServerProcess,
  method: 'GET' | 'POST',
  path: string,
): Promise<Record<string, unknown>> {
  const headers = { cookie: cookies.get('clerk') ?? '' };
  const response = await fetch(`${server.url}/api/v1${path}`, { method, headers });
  expect(response.ok).toBe(true);
  return (await response.json()) as Record<string, unknown>;
}

/** How many rows of a ledger stand in the database; asked while no server runs. */
async function rowsTaken(ledgerId: string): Promise<number> {
  const found = await withDatabase(({ pool }) =>
    pool.query<{ rows_taken: number }>('select rows_taken from ledgers where ledger_id = $1', [ledgerId]),
  );
  return found.rows[0]?.rows_taken ?? 0;
}
