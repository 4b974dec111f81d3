import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal } from '#kernel/result.ts';
import { Day } from '#kernel/schema.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { testInstallation } from '../../../test/support/test-installation.ts';
import { html } from './html.ts';
import { commandRoute, pageRoute, queryRoute, type Authenticate } from './route.ts';
import type { Deed, Recorder } from './recording.ts';
import { createHttpServer } from './server.ts';
import { staleVersion } from './version.ts';

const Month = Type.Object(
  { month: Day, batches: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);
const TAKEN: Refusal = {
  code: 'month-taken',
  kind: 'conflict',
  text: { zh: '该月已录入。', en: 'That month is entered already.' },
};

const addMonth = commandRoute({
  method: 'POST',
  url: '/api/v1/months',
  operation: 'addMonth',
  summary: { zh: '录入月份', en: 'Enter a month' },
  tag: 'months',
  permission: 'enter',
  body: Month,
  answer: Type.Object({ month: Type.String(), batches: Type.Integer() }),
  records: {
    act: 'command',
    subject: (_asked, entered) => entered?.month,
    details: ({ body }) => ({ batches: body.batches }),
  },
  status: 201,
  work: async (tx, actor, { body, version }) => {
    const stale = staleVersion(version, 7);
    if (stale !== undefined) return refuse(stale);
    const inserted = await tx.db
      .insertInto('circular_totals')
      .values({
        month: body.month,
        level: 'capital',
        batches: body.batches,
        participants: body.batches,
        circular_number: actor.kind,
      })
      .returning('batches')
      .executeTakeFirstOrThrow();
    await tx.enqueue({ kind: 'test.counted', payload: { month: body.month } });
    if (body.batches === 13) return refuse(TAKEN);
    return succeed({ month: body.month, batches: inserted.batches });
  },
});

const showMonths = queryRoute({
  url: '/api/v1/months',
  operation: 'listMonths',
  summary: { zh: '月份列表', en: 'List the months' },
  tag: 'months',
  permission: 'read',
  query: Type.Object(
    { limit: Type.Integer({ minimum: 1, maximum: 50, default: 20 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ months: Type.Array(Type.String()), limit: Type.Integer() }),
  records: { act: 'report', words: ({ query }) => `${query.limit}` },
  versionOf: (answer) => answer.months.length,
  read: async (tx, _actor, { query }) => {
    const rows = await tx.db
      .selectFrom('circular_totals')
      .select('month')
      .orderBy('month')
      .limit(query.limit)
      .execute();
    return succeed({ months: rows.map((row) => row.month), limit: query.limit });
  },
});

const fail = queryRoute({
  url: '/api/v1/bug',
  operation: 'fail',
  summary: { zh: '出错', en: 'Fail' },
  tag: 'months',
  permission: 'public',
  answer: Type.Object({}),
  records: { act: 'report' },
  read: () => Promise.reject(new Error('张三 at line 7')),
});

const greet = pageRoute({
  method: 'GET',
  url: '/greeting',
  permission: 'public',
  query: Type.Object({ name: Type.String() }),
  records: { nothing: 'a greeting' },
  work: async (_tx, _actor, { query, cookies }) => {
    cookies.set('greeted', 'yes');
    return succeed({ html: html`<p>您好，${query.name}</p>` });
  },
});

const handIn = commandRoute({
  method: 'POST',
  url: '/api/v1/files',
  operation: 'handIn',
  summary: { zh: '上传', en: 'Hand in a file' },
  tag: 'months',
  permission: 'public',
  body: Type.Object({ title: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
  answer: Type.Object({ title: Type.String(), fileName: Type.String(), bytes: Type.Integer() }),
  records: { noted: 'never here' },
  largestUpload: 1000,
  work: async (_tx, _actor, { body, uploads }) =>
    succeed({
      title: body.title,
      fileName: uploads[0]?.fileName ?? '',
      bytes: uploads[0]?.content.length ?? 0,
    }),
});

const limited = queryRoute({
  url: '/api/v1/limited',
  operation: 'readLimited',
  summary: { zh: '限次', en: 'Read, but not too often' },
  tag: 'months',
  permission: 'public',
  rateLimit: { max: 2, minutes: 1 },
  records: { nothing: 'there is nothing to read' },
  answer: Type.Object({}),
  read: async () => succeed({}),
});

const authenticate: Authenticate = async (request) =>
  request.headers['x-officer'] === undefined
    ? refuse({
        code: 'not-signed-in',
        kind: 'unauthenticated',
        text: { zh: '请先登录。', en: 'Sign in first.' },
      })
    : succeed({ kind: 'petitioner', matterId: String(request.headers['x-officer']) });

let database: TestDatabase;
let app: FastifyInstance;
const lines: string[] = [];
/** What was recorded; a record of batches that nobody wants fails, as one that cannot be written. */
const recorded: Deed[] = [];
const record: Recorder = async (tx, deed) => {
  if (deed.details?.['batches'] === 99) throw new Error('the audit log cannot be written');
  await tx.db.selectFrom('circular_totals').select('month').execute();
  recorded.push(deed);
};
const workbenchDirectory = mkdtempSync(join(tmpdir(), 'workbench-'));

beforeAll(async () => {
  mkdirSync(join(workbenchDirectory, 'assets'));
  writeFileSync(
    join(workbenchDirectory, 'index.html'),
    '<!doctype html><meta nonce="{csp-nonce}"><title>登闻</title>',
  );
  writeFileSync(join(workbenchDirectory, 'assets', 'main-1a2b.js'), 'export {}');
  database = await openTestDatabase();
  app = await createHttpServer({
    installation: testInstallation(database, {
      clock: clockAt(new Date('2026-03-02T01:00:00Z')),
      logTo: (line) => void lines.push(line),
    }),
    authenticate,
    record,
    routes: [addMonth, showMonths, fail, greet, handIn, limited],
    workbenchDirectory,
    version: '0.0.0',
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(workbenchDirectory, { recursive: true });
});

function post(body: unknown, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: '/api/v1/months',
    headers: { 'content-type': 'application/json', 'x-officer': 'one', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function months(): Promise<string[]> {
  const rows = await database.kysely.selectFrom('circular_totals').select('month').orderBy('month').execute();
  return rows.map((row) => row.month);
}

test('a command that succeeds is stored and answered', async () => {
  const answer = await post({ month: '2024-01-01', batches: 3 });
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toEqual({ month: '2024-01-01', batches: 3 });
  expect(await months()).toContain(plainDate('2024-01-01'));
});

test('a command that refuses leaves nothing behind and says why', async () => {
  const answer = await post({ month: '2024-02-01', batches: 13 }, { 'accept-language': 'en' });
  expect(answer.statusCode).toBe(409);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toEqual({
    type: 'urn:dengwen:problem:month-taken',
    title: 'In conflict with the present state',
    status: 409,
    detail: 'That month is entered already.',
    code: 'month-taken',
  });
  expect(await months()).not.toContain(plainDate('2024-02-01'));
});

test('fields at fault are named in the language of the caller, without what was typed', async () => {
  const answer = await post({ month: '2024-02-31', batches: 0, 联系人: '张三' });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({
    code: 'fields-at-fault',
    faults: [
      { field: '联系人', detail: '没有这个栏目，请去掉。' },
      { field: 'month', detail: '应为日历上的日期，如 2026-03-02。' },
      { field: 'batches', detail: '不能小于 1。' },
    ],
  });
  expect(answer.body).not.toMatch(/张三|02-31/);
});

test('who is not known is asked to sign in before anything else is said', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/months', payload: {} });
  expect(answer.statusCode).toBe(401);
  expect(answer.json()).toMatchObject({ code: 'not-signed-in', title: '请先登录' });
});

test('an act is recorded with what it was about; one that was refused as well, though nothing of it is left', async () => {
  recorded.length = 0;
  const done = await post({ month: '2025-01-01', batches: 3 });
  await post({ month: '2025-02-01', batches: 13 });
  await app.inject({ url: '/api/v1/months?limit=7', headers: { 'x-officer': 'one' } });
  const actor = { kind: 'petitioner', matterId: 'one' };
  expect(recorded).toMatchObject([
    {
      act: 'command',
      operation: 'addMonth',
      actor,
      refusal: undefined,
      subject: '2025-01-01',
      details: { batches: 3 },
      requestId: done.headers['x-request-id'],
    },
    { act: 'command', operation: 'addMonth', actor, refusal: 'month-taken', subject: undefined },
    { act: 'report', operation: 'listMonths', words: '7' },
  ]);
});

test('what cannot be recorded does not happen', async () => {
  const answer = await post({ month: '2025-03-01', batches: 99 });
  expect(answer.statusCode).toBe(500);
  expect(await months()).not.toContain(plainDate('2025-03-01'));
});

test('a request repeated under one key is answered alike and stored once', async () => {
  const headers = { 'idempotency-key': 'a-key-of-sixteen-characters' };
  const body = { month: '2024-03-01', batches: 4 };
  const first = await post(body, headers);
  const again = await post(body, headers);
  expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
  expect(again.json()).toEqual(first.json());
  expect(again.headers['idempotency-replayed']).toBe('true');
  const other = await post({ ...body, batches: 5 }, headers);
  expect(other.statusCode).toBe(422);
  expect(other.json()).toMatchObject({ code: 'idempotency-key-reused' });
});

test('requests under one key at the same moment are stored once and answered alike', async () => {
  const headers = { 'idempotency-key': 'another-key-of-characters' };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => post({ month: '2024-04-01', batches: 6 }, headers)),
  );
  expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
  expect(answers.filter((answer) => answer.headers['idempotency-replayed'] === 'true')).toHaveLength(4);
});

test('what is remembered for a repetition cannot be read in the database', async () => {
  const stored = await database.pool.query('select body::text from idempotent_requests');
  expect(JSON.stringify(stored.rows)).not.toContain('2024-03-01');
});

test('a key of a request that was refused is free again', async () => {
  const headers = { 'idempotency-key': 'a-third-key-of-characters' };
  expect((await post({ month: '2024-05-01', batches: 13 }, headers)).statusCode).toBe(409);
  expect((await post({ month: '2024-05-01', batches: 1 }, headers)).statusCode).toBe(201);
});

test('whoever saw an older version is told so', async () => {
  expect((await post({ month: '2024-06-01', batches: 1 }, { 'if-match': '"6"' })).statusCode).toBe(412);
  expect((await post({ month: '2024-06-01', batches: 1 }, { 'if-match': 'six' })).statusCode).toBe(422);
  expect((await post({ month: '2024-06-01', batches: 1 }, { 'if-match': '"7"' })).statusCode).toBe(201);
});

test('a reading converts and completes its query and carries a version', async () => {
  const answer = await app.inject({ url: '/api/v1/months', headers: { 'x-officer': 'one' } });
  expect(answer.json()).toMatchObject({ limit: 20 });
  expect(answer.headers['etag']).toMatch(/^"\d+"$/);
  const few = await app.inject({ url: '/api/v1/months?limit=1', headers: { 'x-officer': 'one' } });
  expect(few.json()).toMatchObject({ limit: 1, months: ['2024-01-01'] });
  const bad = await app.inject({ url: '/api/v1/months?limit=many', headers: { 'x-officer': 'one' } });
  expect(bad.json()).toMatchObject({ status: 422, faults: [{ field: 'limit', detail: '应为整数。' }] });
});

test('a bug is told without detail, and logged under the number of its request', async () => {
  const answer = await app.inject({ url: '/api/v1/bug?name=13800001111' });
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'unexpected', requestId: answer.headers['x-request-id'] });
  expect(answer.body).not.toMatch(/line 7|\.ts/);
  expect(lines.join('')).toContain(String(answer.headers['x-request-id']));
});

test('the log names routes, never addresses', async () => {
  await app.inject({ url: '/greeting?name=13800001111' });
  const line = lines.find((each) => each.includes('/greeting'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({ method: 'GET', route: '/greeting', status: 200 });
  expect(lines.join('')).not.toContain('13800001111');
});

test.each([
  { name: 'an unknown address', request: { url: '/api/v1/nothing' }, status: 404, code: 'route-unknown' },
  {
    name: 'a body that is no JSON',
    request: {
      method: 'POST',
      url: '/api/v1/months',
      payload: '{"month":',
      headers: { 'content-type': 'application/json', 'x-officer': '1' },
    },
    status: 400,
    code: 'body-unreadable',
  },
  {
    name: 'a body of another kind',
    request: {
      method: 'POST',
      url: '/api/v1/months',
      payload: '<a/>',
      headers: { 'content-type': 'text/xml', 'x-officer': '1' },
    },
    status: 415,
    code: 'media-type-unknown',
  },
  {
    name: 'a body that is too large',
    request: {
      method: 'POST',
      url: '/api/v1/months',
      payload: `"${'a'.repeat(1_100_000)}"`,
      headers: { 'content-type': 'application/json', 'x-officer': '1' },
    },
    status: 413,
    code: 'too-large',
  },
  {
    name: 'a request of another site',
    request: {
      method: 'POST',
      url: '/api/v1/months',
      payload: {},
      headers: { 'sec-fetch-site': 'cross-site', 'x-officer': '1' },
    },
    status: 403,
    code: 'from-another-site',
  },
] as const)('$name is a problem: $status', async ({ request, status, code }) => {
  const answer = await app.inject({ ...request });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status, code, type: `urn:dengwen:problem:${code}` });
});

test('a page escapes what people typed, sets its cookie and may not be framed', async () => {
  const answer = await app.inject({ url: '/greeting?name=%3Cb%3E' });
  expect(answer.body).toContain('您好，&#60;b&#62;');
  expect(answer.headers['set-cookie']).toMatch(/greeted=yes;.*HttpOnly; SameSite=Lax/);
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('health, readiness and the description of the interface are there', async () => {
  expect((await app.inject({ url: '/healthz' })).json()).toEqual({ status: 'up' });
  const ready = await app.inject({ url: '/readyz' });
  expect(ready.json()).toMatchObject({ database: true, migrations: true });
  const description = (await app.inject({ url: '/api/openapi.json' })).json();
  expect(description.openapi).toBe('3.1.0');
  expect(description.paths['/api/v1/months'].post).toMatchObject({
    operationId: 'addMonth',
    tags: ['months'],
    'x-permission': 'enter',
  });
  expect(description.paths['/greeting']).toBeUndefined();
});

function form(fields: Record<string, string>, file: string) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  parts.push(
    `--x\r\ncontent-disposition: form-data; name="file"; filename="信.txt"\r\ncontent-type: text/plain\r\n\r\n${file}\r\n--x--\r\n`,
  );
  return app.inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: parts.join(''),
  });
}

test('a form with a file is checked like any other input', async () => {
  expect((await form({ title: '来信' }, '内容')).json()).toEqual({
    title: '来信',
    fileName: '信.txt',
    bytes: 6,
  });
  expect((await form({ title: '' }, '内容')).json()).toMatchObject({
    status: 422,
    faults: [{ field: 'title' }],
  });
  expect((await form({ title: '来信' }, 'a'.repeat(2000))).json()).toMatchObject({
    status: 413,
    code: 'too-large',
  });
});

test('who asks too often is told to wait', async () => {
  const ask = () => app.inject({ url: '/api/v1/limited' });
  await ask();
  await ask();
  const third = await ask();
  expect(third.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(third.headers['retry-after']).toBeDefined();
});

test('every address of the workbench is the application, in an answer of its own; its files last', async () => {
  const nonces = new Set<string>();
  for (const url of ['/workbench/', '/workbench/matters/1']) {
    const page = await app.inject({ url });
    expect(page.body).toContain('登闻');
    const nonce = /nonce="([\w-]{20,})"/.exec(page.body)?.[1] ?? '';
    const { 'content-security-policy': policy = '', ...headers } = page.headers;
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers['cache-control']).toBe('no-store');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
  const file = await app.inject({ url: '/workbench/assets/main-1a2b.js' });
  expect(file.headers['cache-control']).toContain('immutable');
  expect((await app.inject({ url: '/workbench/assets/gone.js' })).statusCode).toBe(404);
  expect((await app.inject({ url: '/workbench/..%2fpackage.json' })).statusCode).toBeGreaterThanOrEqual(400);
});
