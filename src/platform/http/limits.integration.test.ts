// What is too much, too deep, too slow or too often, and what callers are told then.
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { refuse, succeed } from '#kernel/result.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { testConfig, testInstallation } from '../../../test/support/test-installation.ts';
import { commandRoute, type Authenticate } from './route.ts';
import { createHttpServer } from './server.ts';

const PROXY = '127.0.0.1';
const OF_ADDRESS = 60;
const OF_OFFICER = 5;
const LARGEST_FILE = 3_000_000;

const write = commandRoute({
  method: 'POST',
  url: '/api/v1/notes',
  operation: 'writeNote',
  summary: { zh: '记录', en: 'Write a note' },
  tag: 'test',
  permission: 'public',
  records: { nothing: 'a note of a test' },
  answer: Type.Object({ bytes: Type.Integer(), fields: Type.Array(Type.String()) }),
  largestUpload: LARGEST_FILE,
  work: async (_tx, _actor, { body, uploads, cookies }) => {
    cookies.set('noted', 'yes');
    return succeed({
      bytes: uploads.reduce((sum, { content }) => sum + content.length, 0),
      fields: Object.keys((body ?? {}) as object),
    });
  },
});

const work = commandRoute({
  method: 'POST',
  url: '/api/v1/work/:workId',
  operation: 'doWork',
  summary: { zh: '办理', en: 'Do work' },
  tag: 'test',
  permission: 'working',
  records: { nothing: 'work of a test' },
  params: Type.Object({ workId: Type.String() }),
  answer: Type.Object({}),
  work: async () => succeed({}),
});

const authenticate: Authenticate = async (request) => {
  const officerId = request.headers['x-officer'];
  if (officerId === undefined) {
    const text = { zh: '请先登录。', en: 'Sign in first.' };
    return refuse({ code: 'not-signed-in', kind: 'unauthenticated', text });
  }
  return succeed({
    kind: 'officer',
    officerId: String(officerId),
    name: '',
    postId: '',
    unitId: '',
    role: 'clerk',
    scope: [],
    servedUnits: [],
  });
};

let database: TestDatabase;
let app: FastifyInstance;
let port: number;
let callers = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  const config = testConfig({
    DENGWEN_TRUSTED_PROXIES: PROXY,
    DENGWEN_ADDRESS_REQUESTS_PER_MINUTE: String(OF_ADDRESS),
    DENGWEN_OFFICER_REQUESTS_PER_MINUTE: String(OF_OFFICER),
  });
  app = await createHttpServer({
    installation: testInstallation(database, { clock: clockAt(new Date('2026-03-02T01:00:00Z')), config }),
    authenticate,
    record: async () => undefined,
    routes: [write, work],
    version: '0.0.0',
    patience: { headers: 300, request: 600, betweenRequests: 1_000, silence: 5_000, lookedAfter: 50 },
  });
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

function post(payload: string | object, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.0.${++callers}`, ...headers },
    payload,
  });
}

function form(parts: readonly string[], end = '--x--\r\n') {
  const written = parts.map((part) => `--x\r\ncontent-disposition: form-data; ${part}\r\n`);
  return post(`${written.join('')}${end}`, { 'content-type': 'multipart/form-data; boundary=x' });
}

/** Says something on a connection of its own; answers all that comes back until it is closed. */
function say(words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(words));
    let heard = '';
    socket.on('data', (chunk) => (heard += String(chunk)));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

describe('too often', () => {
  const ask = (officer: string, address: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/work/one',
      headers: { 'x-officer': officer, 'x-forwarded-for': address, 'accept-language': 'en' },
    });

  test('an officer is counted from whatever address, and others are not held up', async () => {
    const statuses: number[] = [];
    for (let at = 0; at <= OF_OFFICER; at += 1)
      statuses.push((await ask('eager', `10.2.0.${at}`)).statusCode);
    expect(statuses).toEqual([...Array.from({ length: OF_OFFICER }, () => 200), 429]);
    const told = await ask('eager', '10.2.1.1');
    const seconds = Number(told.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(told.headers['content-type']).toContain('application/problem+json');
    expect(told.json()).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      detail: `Too many requests. Try again in ${seconds} seconds.`,
    });
    expect((await ask('patient', '10.2.1.1')).statusCode).toBe(200);
  });

  test('an address is counted whoever asks, before it is found out who', async () => {
    const statuses: number[] = [];
    for (let at = 0; at <= OF_ADDRESS; at += 1) {
      const answered = await app.inject({
        method: 'POST',
        url: '/api/v1/work/one',
        headers: { 'x-forwarded-for': '10.3.0.1' },
      });
      statuses.push(answered.statusCode);
    }
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set([401]));
    expect(statuses.at(-1)).toBe(429);
    expect(
      (await app.inject({ url: '/nothing', headers: { 'x-forwarded-for': '10.3.0.1' } })).statusCode,
    ).toBe(429);
    expect(
      (await app.inject({ url: '/nothing', headers: { 'x-forwarded-for': '10.3.0.2' } })).statusCode,
    ).toBe(404);
  });

  test('an address that only a stranger names is not believed', async () => {
    const strangers = { 'x-forwarded-for': '10.3.0.9' };
    const ask = (remoteAddress: string) => app.inject({ url: '/nothing', remoteAddress, headers: strangers });
    for (let at = 0; at < OF_ADDRESS; at += 1) await ask('10.9.9.9');
    expect((await ask('10.9.9.9')).statusCode).toBe(429);
    expect((await ask(PROXY)).statusCode).toBe(404);
  });
});

describe('too much', () => {
  test('a body says how much may be sent', async () => {
    const answered = await post(JSON.stringify({ note: 'a'.repeat(1_100_000) }));
    expect(answered.json()).toMatchObject({
      status: 413,
      code: 'too-large',
      detail: '提交的内容过大，此处最多 1 MB。请减少内容或附件后再试。',
    });
  });

  test('a file says how much may be sent, and files together may not be larger than one', async () => {
    const file = (name: string, bytes: number) =>
      `name="${name}"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n${'a'.repeat(bytes)}`;
    expect((await form([file('one', 1_000_000), file('two', 1_900_000)])).json()).toMatchObject({
      bytes: 2_900_000,
    });
    for (const parts of [[file('one', 3_000_001)], [file('one', 1_600_000), file('two', 1_600_000)]]) {
      expect((await form(parts)).json()).toMatchObject({
        status: 413,
        detail: '提交的内容过大，此处最多 2 MB。请减少内容或附件后再试。',
      });
    }
    const many = Array.from({ length: 11 }, (_, at) => file(`file${at}`, 1));
    expect((await form(many)).json()).toMatchObject({ status: 413, code: 'too-large' });
  });

  test('a field of a form that would be cut off is refused instead', async () => {
    expect((await form([`name="note"\r\n\r\n${'信'.repeat(400_000)}`])).json()).toMatchObject({
      status: 413,
    });
  });

  test('lists in lists in lists are refused, as JSON and in a form', async () => {
    const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    for (const levels of [40, 50_000, 500_000]) {
      expect((await post(`{"note":${deep(levels)}}`)).json()).toMatchObject({
        status: 422,
        code: 'body-too-deep',
      });
    }
    expect((await post(`{"note":${deep(20)}}`)).statusCode).toBe(200);
    const part = `name="note"\r\ncontent-type: application/json\r\n\r\n${deep(30_000)}`;
    expect((await form([part])).json()).toMatchObject({ status: 422, code: 'body-too-deep' });
  });

  test.each([
    { name: 'ends too early', parts: ['name="a"; filename="b"\r\n\r\nhalf'], end: '' },
    {
      name: 'has a broken field',
      parts: ['name="a"\r\ncontent-type: application/json\r\n\r\n{'],
      end: '--x--\r\n',
    },
    { name: 'would change what every object has', parts: ['name="__proto__"\r\n\r\n1'], end: '--x--\r\n' },
  ])('a form that $name is a problem', async ({ parts, end }) => {
    const answered = await form(parts, end);
    expect(answered.statusCode).toBe(400);
    expect(answered.headers['content-type']).toContain('application/problem+json');
  });

  test('a form without a boundary is a problem', async () => {
    const answered = await post('--x', { 'content-type': 'multipart/form-data' });
    expect(answered.json()).toMatchObject({ status: 400, code: 'form-unreadable' });
  });

  test.each([
    { name: 'badly encoded', url: '/api/v1/work/%zz', status: 400, code: 'address-unreadable' },
    { name: 'too long', url: `/api/v1/work/${'a'.repeat(300)}`, status: 414, code: 'address-too-long' },
  ])('an address that is $name is a problem that does not repeat it', async ({ url, status, code }) => {
    const answered = await app.inject({ method: 'POST', url, headers: { 'accept-language': 'en' } });
    expect(answered.json()).toMatchObject({ status, code });
    expect(answered.headers['content-type']).toContain('application/problem+json');
    expect(answered.body).not.toMatch(/%zz|aaa/);
  });

  test('headers without end are a problem', async () => {
    const heard = await say(`GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 431 /);
    expect(heard).toContain('"code":"headers-too-large"');
  });

  test('what is no HTTP is a problem', async () => {
    const heard = await say('hello\r\n\r\n');
    expect(heard).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json/s);
    expect(heard).not.toContain('hello');
  });
});

describe('too slow', () => {
  test.each([
    { name: 'headers that never end', words: 'GET /healthz HTTP/1.1\r\nHost: a\r\n' },
    {
      name: 'a body that never comes',
      words:
        'POST /api/v1/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    },
  ])('$name: the connection is closed with a reason', async ({ words }) => {
    const heard = await say(words);
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('"code":"request-too-slow"');
  });
});

describe('behind a proxy that does TLS', () => {
  const by = (proto: string, remoteAddress = PROXY) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/notes',
      remoteAddress,
      headers: { 'x-forwarded-for': '10.4.0.1', 'x-forwarded-proto': proto },
    });

  test('browsers are told to come by TLS only, and cookies go by TLS only', async () => {
    const secure = await by('https');
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(secure.cookies).toMatchObject([{ name: 'noted', secure: true }]);
  });

  test.each([
    { name: 'without TLS', answer: () => by('http') },
    { name: 'where only a stranger says so', answer: () => by('https', '10.4.0.2') },
  ])('$name nothing is promised', async ({ answer }) => {
    const plain = await answer();
    expect(plain.headers['strict-transport-security']).toBeUndefined();
    expect(plain.cookies[0]?.secure).toBeUndefined();
  });
});
