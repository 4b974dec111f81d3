// The whole life of a matter over HTTP, on the server as `serve` starts it: real sockets, cookies, headers, jobs.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Installation } from '#platform/installation.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { startServer, type RunningServer } from '../../src/apps/server.ts';
import { hireStaff, openFreshInstallation, type Staff } from '../support/fresh-installation.ts';
import { ANSWER, buildNetwork, on, submission, UNITS } from '../support/given.ts';
import { sessionCookie } from '../support/sign-in.ts';

const TODAY = on('2026-03-02');
const MATTERS_AT_ONCE = 8;

const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  handler: [UNITS.housing, 'handler'],
  colleague: [UNITS.housing, 'handler'],
  head: [UNITS.housing, 'leader'],
  stranger: [UNITS.labour, 'handler'],
} as const satisfies Staff<string>;
type Who = keyof typeof STAFF;

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

let installation: Installation;
let server: RunningServer;
let drop: () => Promise<void>;
const cookies = new Map<Who, string>();

beforeAll(async () => {
  ({ installation, drop } = await openFreshInstallation({ clock: TODAY }));
  await buildNetwork(installation.database);
  await hireStaff(installation.database, STAFF, TODAY);
  server = await startServer(installation);
  for (const who of Object.keys(STAFF) as Who[]) {
    cookies.set(who, await sessionCookie(server.url, { login: who }, TODAY.now()));
  }
});

afterAll(async () => {
  await server.close();
  await drop();
});

async function call(
  who: Who | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const cookie = who === undefined ? undefined : cookies.get(who);
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as Answered['body'] };
}

async function register(title = '安置房屋顶漏水长期无人维修'): Promise<Record<string, string>> {
  const answered = await call('clerk', 'POST', '/submissions', submission({ title }));
  expect(answered.status).toBe(201);
  return answered.body as Record<string, string>;
}

/** One step on a matter; the version is the one that the officer saw. */
function step(who: Who, matterId: unknown, name: string, body: unknown, version?: number): Promise<Answered> {
  const seen = version === undefined ? {} : { 'if-match': `"${version}"` };
  return call(who, 'POST', `/matters/${String(matterId)}/${name}`, body, seen);
}

const ROUTE = { way: 'transfer', toUnit: UNITS.housing };
const ACCEPT = {
  tracks: [{ claimId: 1, track: 'petitionProcedure' }],
  noticeWay: 'post',
  noticeText: '您的来信已收到，现予受理，将在六十日内办结。',
};
const EXTEND = { days: 20, reason: '需委托检测机构鉴定', noticeWay: 'post' };
const ANSWER_ALL = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] };

/** Every step after registration, each on the version that the one before answered. */
async function handle(matterId: unknown): Promise<void> {
  const steps = [
    ['clerk', 'notice', { way: 'post', text: '您的来信已收到并登记。' }, 'registered', 2],
    ['clerk', 'route', ROUTE, 'routed', 1],
    ['handler', 'accept', ACCEPT, 'accepted', 1],
    ['head', 'extend', EXTEND, 'accepted', 2],
    ['handler', 'answer', ANSWER_ALL, 'answered', 1],
    ['handler', 'serve', { way: 'post' }, 'served', 1],
    ['handler', 'close', {}, 'closed', 1],
  ] as const;
  let version = 1;
  // Where a step issues a document, that stands in the history as well.
  for (const [who, name, body, stage, events] of steps) {
    const answered = await step(who, matterId, name, body, version);
    version += events;
    expect(answered).toMatchObject({ status: 200, body: { matterId, version, stage } });
    expect(answered.headers.get('etag')).toBe(`"${version}"`);
  }
}

describe('a matter over HTTP', () => {
  test('goes from registration to closing, each step by whose duty it is', async () => {
    const { matterId } = await register();
    await handle(matterId);
    const seen = await call('clerk', 'GET', `/matters/${matterId}`);
    expect(seen).toMatchObject({ status: 200, body: { stage: 'closed', version: 10 } });
    expect(seen.headers.get('etag')).toBe('"10"');
    expect(seen.body['history']).toHaveLength(10);
  });

  test('eight lives at once end as one does', async () => {
    const titles = Array.from({ length: MATTERS_AT_ONCE }, (_, at) => `同时办理的第 ${at + 1} 件`);
    const receipts = await Promise.all(titles.map(register));
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(MATTERS_AT_ONCE);
    await Promise.all(receipts.map(({ matterId }) => handle(matterId)));
  });

  test('a registration sent again under its key is answered with the same receipt', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const letter = submission({ title: '重发的登记' });
    const answers = await Promise.all(
      [1, 2, 3].map(() => call('clerk', 'POST', '/submissions', letter, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const replayed = answers.map(({ headers }) => headers.get('idempotency-replayed'));
    expect(replayed.filter((flag) => flag === 'true')).toHaveLength(2);
    const other = await call('clerk', 'POST', '/submissions', submission({ title: '另一件' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  test('of two officers who accept at once exactly one does', async () => {
    const { matterId } = await register();
    await step('clerk', matterId, 'route', ROUTE);
    const both = await Promise.all(
      (['handler', 'colleague'] as const).map((who) => step(who, matterId, 'accept', ACCEPT, 2)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'matter-changed' });
  });
});

test('whoever asks at the same time as others is answered as themselves', async () => {
  const names = Object.keys(STAFF) as Who[];
  const asked = Array.from({ length: 60 }, (_, at) => names[at % names.length] as Who);
  const answers = await Promise.all(asked.map((who) => call(who, 'GET', '/session')));
  const officers = Map.groupBy(answers, (_, at) => asked[at]);
  expect(officers.size).toBe(names.length);
  for (const own of officers.values()) {
    expect(new Set(own.map(({ status, body }) => `${status} ${String(body['officerId'])}`)).size).toBe(1);
  }
  expect(new Set(answers.map(({ body }) => body['officerId'])).size).toBe(names.length);
});

describe('a petitioner over the public interface', () => {
  const letter = submission({ title: '网上提交的一件', channel: 'online' });

  async function handIn(): Promise<{ number: string; queryCode: string; matterId: string }> {
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      [1, 2].map(() => call(undefined, 'POST', '/public/submissions', letter, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    return answers[0]?.body as { number: string; queryCode: string; matterId: string };
  }

  test('hands in, follows, and rates what was served, once', async () => {
    const { number, queryCode, matterId } = await handIn();
    const proof = { number, queryCode, lastFour: '1234' };
    const tracked = await call(undefined, 'POST', '/public/track', proof);
    expect(tracked).toMatchObject({ status: 200, body: { number, stage: 'registered', mayRate: [] } });
    await handle(matterId);
    const ratings = [
      { target: 'office', value: 'satisfied' },
      { target: 'unit', value: 'dissatisfied', reason: '赔偿没有说清楚' },
    ];
    expect(await call(undefined, 'POST', '/public/ratings', { proof, ratings })).toMatchObject({
      status: 201,
    });
    expect((await call(undefined, 'POST', '/public/ratings', { proof, ratings })).status).not.toBe(201);
    const after = await call(undefined, 'POST', '/public/track', proof);
    expect(after.body).toMatchObject({ stage: 'closed', mayRate: [] });
  });

  test('is not told whether a number exists', async () => {
    const { number, queryCode } = await handIn();
    const wrong = [
      { number, queryCode, lastFour: '9999' },
      { number, queryCode: 'AAAA-AAAA-AAAA', lastFour: '1234' },
      { number: 'WS20269999999', queryCode, lastFour: '1234' },
    ];
    const answers = await Promise.all(wrong.map((proof) => call(undefined, 'POST', '/public/track', proof)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('cannot say what only officers record', async () => {
    const answered = await call(undefined, 'POST', '/public/submissions', { ...letter, channel: 'letter' });
    expect(answered).toMatchObject({ status: 422, body: { code: 'officers-record-this' } });
  });
});

describe('what is refused or hidden over HTTP', () => {
  test('a step on a version that is not the present one', async () => {
    const { matterId } = await register();
    const answered = await step('clerk', matterId, 'route', ROUTE, 7);
    expect(answered).toMatchObject({ status: 409, body: { code: 'matter-changed' } });
    expect(answered.headers.get('content-type')).toContain('application/problem+json');
  });

  test.each([
    { name: 'a clerk who would accept', who: 'clerk', does: 'accept', body: ACCEPT },
    { name: 'a handler who would extend', who: 'handler', does: 'extend', body: EXTEND },
    { name: 'a leader who would answer', who: 'head', does: 'answer', body: ANSWER_ALL },
  ] as const)('$name: not their role', async ({ who, does, body }) => {
    const { matterId } = await register();
    await step('clerk', matterId, 'route', ROUTE);
    expect(await step(who, matterId, does, body)).toMatchObject({ status: 403 });
  });

  test('a matter of other units is not there: not to read, not to change, not in lists', async () => {
    const { matterId } = await register();
    const unknown = { status: 404, body: { code: 'matter-unknown' } };
    expect(await call('stranger', 'GET', `/matters/${matterId}`)).toMatchObject(unknown);
    expect(await step('stranger', matterId, 'accept', ACCEPT)).toMatchObject(unknown);
    for (const asked of ['', '&q=漏水', '&box=tray']) {
      const listed = await call('stranger', 'GET', `/matters?limit=200${asked}`);
      expect(JSON.stringify(listed.body)).not.toContain(matterId);
    }
  });

  test('a unit finds a matter by its words and its number once the matter came to it, and not before', async () => {
    const { matterId, number } = await register('屋顶漏水待转办');
    const found = async (q: string): Promise<boolean> => {
      const listed = await call('handler', 'GET', `/matters?q=${encodeURIComponent(q)}`);
      return JSON.stringify(listed.body).includes(matterId ?? '');
    };
    const asked = ['漏水', '待转办', number ?? '', (number ?? '').slice(0, 11)];
    expect(await Promise.all(asked.map(found))).toEqual(asked.map(() => false));
    await step('clerk', matterId, 'route', ROUTE);
    expect(await Promise.all(asked.map(found))).toEqual(asked.map(() => true));
  });

  test('a step before its turn says what comes first', async () => {
    const { matterId } = await register();
    await step('clerk', matterId, 'route', ROUTE);
    const answered = await step('handler', matterId, 'serve', { way: 'post' });
    expect(answered).toMatchObject({ status: 409, body: { code: 'action-not-allowed-now' } });
  });

  test('a form at fault, naming every field, and nothing is stored', async () => {
    const wrong = { ...submission({ title: '有错的表单' }), channel: 'pigeon', participants: 0, claims: [] };
    const answered = await call('clerk', 'POST', '/submissions', wrong);
    expect(answered).toMatchObject({ status: 422, body: { code: 'fields-at-fault' } });
    const { faults } = answered.body as { faults: { field: string; detail: string }[] };
    expect(new Set(faults.map(({ field }) => field))).toEqual(new Set(['channel', 'participants', 'claims']));
    const rows = await installation.database.pool.query("select from matters where title = '有错的表单'");
    expect(rows.rowCount).toBe(0);
  });

  test.each(['attach', 'dismiss-repeat'])('%s with what is no matter, naming the field', async (name) => {
    const { matterId } = await register();
    const answered = await step('clerk', matterId, name, { otherMatterId: '另一件', reason: '同一件事' });
    expect(answered).toMatchObject({ status: 422, body: { faults: [{ field: 'otherMatterId' }] } });
  });

  test('whoever is not signed in, and says in which language they would read it', async () => {
    const answered = await call(undefined, 'GET', '/matters', undefined, { 'accept-language': 'en' });
    expect(answered).toMatchObject({ status: 401, body: { title: 'Sign in first' } });
    expect(await call(undefined, 'POST', '/submissions', submission())).toMatchObject({ status: 401 });
  });

  test.each([
    { name: 'by its Origin', headers: { origin: 'https://elsewhere.example' } },
    { name: 'by Sec-Fetch-Site', headers: { 'sec-fetch-site': 'cross-site' } },
  ])('a page of another site, known $name', async ({ headers }) => {
    const answered = await call('clerk', 'POST', '/submissions', submission({ title: '别站代填' }), headers);
    expect(answered).toMatchObject({ status: 403, body: { code: 'from-another-site' } });
    const rows = await installation.database.pool.query("select from matters where title = '别站代填'");
    expect(rows.rowCount).toBe(0);
  });
});

test('after all of this, verification finds nothing', async () => {
  const { matters, faults } = await verifyMatters(installation.database);
  expect(faults).toEqual([]);
  expect(matters).toBeGreaterThan(MATTERS_AT_ONCE);
});
