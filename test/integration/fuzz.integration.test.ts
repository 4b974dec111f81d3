// Thousands of requests to every route, in form and out of it, as nobody and as an officer of each role. Whatever
// comes, the answer is the thing asked for or a reason, never a failure of the program, and nothing that was typed into
// a secret field stands in a problem or in the log.
import { connect } from 'node:net';
import * as fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { shippedMap } from '#modules/exchange/index.ts';
import { ANSWER_NAMES, STEPS } from '../../web/portal/submit/answers.ts';
import { submission, UNITS } from '../support/given.ts';
import {
  HOSTILE_TEXTS,
  hostileText,
  hostileValue,
  shaped,
  spoiled,
  type Known,
  type Schema,
} from '../support/hostile.ts';
import { openWholeServer, ROLES, type WholeServer } from '../support/whole-server.ts';

const SEED = 20_260_302;
const CASES = { nobody: 8, officer: 24, page: 120 };
const SLOW = 120_000;
/** Fields whose values are nobody else's business. */
const SECRET = /^(password|current|next|queryCode|lastFour|idNumber|phone|token)$/;
/** Ends what the cases after it need: last of all. */
const LAST = 'DELETE /api/v1/session';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Route {
  readonly method: NonNullable<InjectOptions['method']>;
  readonly path: string;
  readonly operation: Operation;
}

interface Case {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly payload?: string | Buffer;
}

let whole: WholeServer;
let routes: readonly Route[];
let known: Known;
let port: number;
let callers = 0;
const secrets = new Set<string>();

beforeAll(async () => {
  whole = await openWholeServer();
  port = Number(new URL(await whole.app.listen({ host: '127.0.0.1', port: 0 })).port);
  const { paths } = (await whole.app.inject({ url: '/api/openapi.json' })).json<{
    paths: Record<string, Record<string, Operation>>;
  }>();
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Route['method'],
      path,
      operation,
    })),
  );
  routes = all.toSorted((left, right) => Number(nameOf(left) === LAST) - Number(nameOf(right) === LAST));
  known = await plant();
}, SLOW);
afterAll(() => whole.close());

function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** Puts something there to be asked for: matters, an upload. The officers' own unit is not for ending. */
async function plant(): Promise<Known> {
  const send = async (role: Role, path: string, payload: object) => {
    const answered = await inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { cookie: whole.cookies.get(role) ?? '' },
      payload,
    });
    expect([path, answered.statusCode]).toEqual([path, path.endsWith('route') ? 200 : 201]);
    return answered.json<Record<string, string>>();
  };
  const matters: Record<string, string>[] = [];
  for (let at = 0; at < 6; at += 1) {
    const receipt = await send('clerk', '/submissions', submission({ title: `第${at + 1}件` }));
    if (at < 4) {
      await send('clerk', `/matters/${receipt['matterId']}/route`, {
        way: 'transfer',
        toUnit: UNITS.housing,
      });
    }
    matters.push(receipt);
  }
  const ids = matters.map(({ matterId }) => matterId);
  const units = Object.values(UNITS);
  return {
    matterId: ids,
    otherMatterId: ids,
    toUnit: units,
    unitId: units,
    parentId: [...units, '990000'],
    placeId: ['990000', '990100'],
    topicId: ['010000', '020000'],
    competenceId: ['none'],
    year: ['2025', '2026'],
    id: ['submissions.received', 'matters.open'],
    number: matters.map(({ number }) => number),
    queryCode: matters.map(({ queryCode }) => queryCode),
    login: ROLES,
    password: ['silver canary 7781 harbour', 'amber canary 2260 meadow'],
    current: ['green canary 5519 orchard'],
    next: ['white canary 9034 station', 'canary'],
    phone: ['19955550177', '0539-5550177'],
    idNumber: ['990101199003070018'],
    cursor: ['', 'x', 'bnVsbA', 'eyJhIjoxfQ'],
    map: [JSON.stringify(shippedMap('online-messages'))],
  };
}

/** Each request from an address of its own, so that no limit for one address hides what lies behind it. */
function inject(request: InjectOptions): Promise<LightMyRequestResponse> {
  callers += 1;
  const remoteAddress = `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
  return whole.app.inject({ ...request, remoteAddress });
}

// ── What is sent ───────────────────────────────────────────────────────────────────────────────────────────────────

function casesOf({ method, path, operation }: Route): fc.Arbitrary<Case> {
  const parameters = operation.parameters ?? [];
  const asked = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const params = fc.tuple(...asked('path').map(({ name, schema }) => paramOf(path, name, schema)));
  const query = fc.tuple(
    ...asked('query').map(({ name, schema }) =>
      fc.option(fc.tuple(fc.constant(name), fc.oneof(shaped(schema, known, name), hostileText)), { freq: 3 }),
    ),
    fc.option(fc.tuple(hostileText, hostileText), { freq: 8 }),
  );
  return fc
    .record({
      params,
      query,
      body: method === 'GET' ? fc.constant(NO_BODY) : bodyOf(operation),
      headers: HEADERS,
    })
    .map(({ params: values, query: given, body, headers }) => ({
      url: `${fill(path, values)}${questionOf(given)}`,
      headers: { ...body.headers, ...headers },
      ...(body.payload === undefined ? {} : { payload: body.payload }),
    }));
}

function paramOf(path: string, name: string, schema: Schema): fc.Arbitrary<string> {
  // Ending the unit or the post of an officer would make everything after it a request of nobody.
  if (path.endsWith('/end'))
    return fc.constantFrom<string>(UNITS.labour, 'none', '00000000-0000-4000-8000-000000000000');
  return fc.oneof(
    { weight: 5, arbitrary: shaped(schema, known, name).map(String) },
    { weight: 1, arbitrary: hostileText },
  );
}

function fill(path: string, values: readonly string[]): string {
  let at = 0;
  return path.replaceAll(/\{\w+\}/g, () => encode(values[at++] ?? ''));
}

function questionOf(given: readonly (readonly [string, unknown] | null)[]): string {
  const asked = given.flatMap((each) =>
    each === null ? [] : [`${encode(each[0])}=${encode(textOf(each[1]))}`],
  );
  return asked.length === 0 ? '' : `?${asked.join('&')}`;
}

/** Half a character cannot be encoded; it is sent as the bytes that some programs make of it. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

/** As a form or an address says it. */
function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

interface Body {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

const NO_BODY: Body = { headers: {} };
const JSON_TYPE = { 'content-type': 'application/json' };

function bodyOf({ requestBody }: Operation): fc.Arbitrary<Body> {
  const schema = requestBody?.content['application/json']?.schema ?? { type: 'object' };
  const json = (value: unknown): Body => ({
    headers: JSON_TYPE,
    payload: JSON.stringify(noteSecrets(value)) ?? '',
  });
  const inForm = shaped(schema, known);
  return fc.oneof(
    { weight: 6, arbitrary: inForm.map(json) },
    { weight: 6, arbitrary: spoiled(schema, known).map(json) },
    { weight: 2, arbitrary: hostileValue.map(json) },
    { weight: 2, arbitrary: fc.tuple(inForm, fc.nat(200)).map(([value, end]) => brokenJson(value, end)) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_BODIES) },
    { weight: 3, arbitrary: formOf(schema) },
  );
}

function brokenJson(value: unknown, end: number): Body {
  return { headers: JSON_TYPE, payload: JSON.stringify(value).slice(0, end) };
}

const ODD_BODIES: readonly Body[] = [
  NO_BODY,
  { headers: JSON_TYPE },
  { headers: JSON_TYPE, payload: '{"a":1,"a":2}' },
  { headers: JSON_TYPE, payload: '{"__proto__":{"role":"administrator"}}' },
  { headers: JSON_TYPE, payload: '{"constructor":{"prototype":{"role":1}}}' },
  { headers: JSON_TYPE, payload: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
  { headers: JSON_TYPE, payload: `{"a":"${'a'.repeat(1_048_600)}"}` },
  { headers: JSON_TYPE, payload: Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22]) },
  { headers: JSON_TYPE, payload: '\ufeff{}' },
  { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, payload: 'not gzip' },
  { headers: { 'content-type': 'application/json; charset=utf-16' }, payload: '{}' },
  { headers: { 'content-type': 'application/JSON;;;=' }, payload: '{}' },
  {
    headers: { 'content-type': 'text/xml' },
    payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  },
  { headers: { 'content-type': '%00' }, payload: 'a' },
  {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'a=%zz&a[b]=1&__proto__=1&=&&',
  },
  { headers: { 'content-type': 'multipart/form-data' }, payload: 'no boundary' },
  { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\n\r\n' },
  { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '' },
  { headers: { 'content-type': `multipart/form-data; boundary=${'x'.repeat(300)}` }, payload: '--x--' },
];

const FILES: readonly (readonly [string, Buffer])[] = [
  ['台账.csv', Buffer.from('编号,来信日期,标题\n1,2026-03-01,漏水\n')],
  ['../../台账.csv', Buffer.from('a,b\n"unclosed')],
  ['台账.xlsx', Buffer.from('PK\u0003\u0004 no workbook')],
  ['\u0000.xlsx', Buffer.alloc(0)],
  ['台账.exe', Buffer.from([0x4d, 0x5a, 0xff, 0x00])],
  ['', Buffer.from('no name')],
  ['a.csv', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a])],
];

/** A form with a file, often cut off somewhere. */
function formOf(schema: Schema): fc.Arbitrary<Body> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) =>
    fc.tuple(fc.constant(name), fc.oneof(shaped(inner, known, name), hostileText)),
  );
  const cut = fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat(400) },
  );
  return fc
    .tuple(fc.tuple(...fields), fc.constantFrom(...FILES), cut)
    .map(([given, [name, content], end]) => {
      const parts = given.map(
        ([field, value]) =>
          `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${textOf(value)}\r\n`,
      );
      const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
      const payload = Buffer.concat([
        Buffer.from(parts.join('') + file),
        content,
        Buffer.from('\r\n--x--\r\n'),
      ]);
      return {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: payload.subarray(0, end),
      };
    });
}

/** Header values a client can send: what cannot stand in one is left to the requests by hand below. */
const inHeader = hostileText.map((text) => text.replaceAll(/[^\t\x20-\x7e]/g, '?'));

const HEADERS: fc.Arbitrary<Case['headers']> = fc
  .record(
    {
      'if-match': fc.oneof(inHeader, fc.constantFrom('"1"', 'W/"2"', '*', '"1", "2"')),
      'idempotency-key': fc.oneof(inHeader, fc.constantFrom('the-same-key-for-everybody', 'short')),
      'accept-language': fc.oneof(inHeader, fc.constantFrom('en', 'zh;q=0', '*;q=x,,,')),
      accept: fc.constantFrom('text/html', 'application/json', '*/*;q=', ''),
      range: fc.constantFrom('bytes=0-', 'bytes=9-1,-1'),
      'x-forwarded-for': inHeader,
      'x-request-id': inHeader,
      'accept-version': inHeader,
      'x-http-method-override': fc.constant('DELETE'),
      origin: fc.constantFrom('null', 'http://localhost', 'javascript:alert(1)', 'http://[::1'),
    },
    { requiredKeys: [] },
  )
  .chain((headers) => fc.boolean().map((plain): Case['headers'] => (plain ? {} : headers)));

/** Remembers what stands in secret fields, to look for it afterwards. */
function noteSecrets(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, member] of Object.entries(value)) {
    if (SECRET.test(name) && typeof member === 'string' && isTelling(member)) secrets.add(member);
    else noteSecrets(member);
  }
  return value;
}

/** Long enough, and not one of the texts that stand in other fields as well. */
function isTelling(text: string): boolean {
  return text.length >= 6 && /^[\x20-\x7e]+$/.test(text) && !HOSTILE_TEXTS.includes(text);
}

// ── What may come back ─────────────────────────────────────────────────────────────────────────────────────────────

const TRACES = /\bat \S+ \(|node_modules|\/src\/|\.ts:\d+|SELECT |insert into|PostgresError|DatabaseError/i;
const UNESCAPED = /<script>alert|<img src=x/;

/** What is wrong with an answer; undefined where nothing is. */
function faultOf(answered: LightMyRequestResponse): string | undefined {
  const { statusCode, body } = answered;
  const type = String(answered.headers['content-type'] ?? '');
  if (statusCode >= 500) return `a failure of the program: ${body.slice(0, 300)}`;
  if (type.startsWith('text/html')) {
    if (UNESCAPED.test(body)) return 'typed text is part of the page';
    return body.includes('<h1') ? undefined : 'a page without a heading';
  }
  if (statusCode < 400) return undefined;
  if (!type.startsWith('application/problem+json')) return `not a problem but ${type}: ${body.slice(0, 200)}`;
  if (TRACES.test(body)) return `it tells of the program: ${body.slice(0, 300)}`;
  const problem = JSON.parse(body) as { code?: string; detail?: string; status?: number; faults?: unknown[] };
  if (problem.status !== statusCode || !problem.code || !problem.detail) return `no reason: ${body}`;
  if (problem.code === 'fields-at-fault' && !problem.faults?.length) return `no field: ${body}`;
  if (body.length > 40_000) return `a problem of ${body.length} characters`;
  const told = [...secrets].find((secret) => body.includes(secret));
  return told === undefined ? undefined : `it repeats a secret: ${body.slice(0, 300)}`;
}

/** Sends every case; answers the statuses that came, and the faults with what led to them. */
async function sendAll(
  method: Route['method'],
  cases: readonly Case[],
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly faults: string[]; readonly statuses: number[] }> {
  const faults: string[] = [];
  const statuses: number[] = [];
  for (const { url, headers: own, payload } of cases) {
    const request = {
      method,
      url,
      headers: { ...own, ...headers },
      ...(payload === undefined ? {} : { payload }),
    };
    const answered = await inject(request);
    statuses.push(answered.statusCode);
    const fault = faultOf(answered);
    if (fault !== undefined) {
      faults.push(
        `${method} ${url.slice(0, 200)} ${JSON.stringify(own)} ${String(payload).slice(0, 600)}\n → ${answered.statusCode} ${fault}`,
      );
    }
  }
  return { faults, statuses };
}

function sample(arbitrary: fc.Arbitrary<Case>, numRuns: number, seed: number): readonly Case[] {
  return fc.sample(arbitrary, { numRuns, seed: SEED + seed });
}

// ── The tests ──────────────────────────────────────────────────────────────────────────────────────────────────────

describe('every route of the interface answers with a reason', () => {
  test.each(['nobody', ...ROLES] as const)('asked by %s', { timeout: SLOW }, async (who) => {
    const faults: string[] = [];
    const statuses: number[] = [];
    const cookie = who === 'nobody' ? {} : { cookie: whole.cookies.get(who) ?? '' };
    for (const [at, route] of routes.entries()) {
      if (nameOf(route) === LAST && who !== 'nobody') continue;
      const cases = sample(casesOf(route), who === 'nobody' ? CASES.nobody : CASES.officer, at);
      const sent = await sendAll(route.method, cases, cookie);
      faults.push(...sent.faults);
      statuses.push(...sent.statuses);
    }
    expect(faults).toEqual([]);
    const came = new Set(statuses);
    expect([400, 415, 422].every((status) => came.has(status)) || who === 'nobody').toBe(true);
    if (who === 'nobody') return;
    expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(20);
    const session = await inject({ url: '/api/v1/session', headers: cookie });
    expect(session.statusCode).toBe(200);
  });

  test('leaving at the end does as well', async () => {
    const route = routes.find((each) => nameOf(each) === LAST)!;
    const cookie = whole.cookies.get('handler') ?? '';
    const sent = await sendAll('DELETE', sample(casesOf(route), CASES.officer, 0), { cookie });
    expect(sent.faults).toEqual([]);
  });
});

describe('every page of the portal answers with a page', () => {
  const fields = [...ANSWER_NAMES, 'step', 'go', 'returning', 'token', 'view', 'lang', 'over'];
  const names = [
    ...fields,
    'number',
    'queryCode',
    'lastFour',
    'officeValue',
    'officeReason',
    'unitValue',
    'unitReason',
  ];
  const values = fc.oneof(
    hostileText,
    fc.constantFrom<string>(
      ...STEPS,
      'check',
      'next',
      'back',
      'yes',
      'en',
      'zh',
      'large',
      'appeal',
      'accusation',
    ),
    fc.constantFrom('010000', '020000', '990000', '990100', 'named', 'alone', 'satisfied', '1234', '5'),
  );
  const forms = fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: hostileText }),
        values,
      ),
      {
        maxLength: 25,
      },
    )
    .map((given) => given.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'));
  const broken = fc
    .tuple(forms, fc.constantFrom('&%zz=%', '&a=%ff%fe', '&&&==', '\u0000'))
    .map((two) => two.join(''));
  const payloads = fc.oneof({ weight: 5, arbitrary: forms }, { weight: 1, arbitrary: broken });

  function pageCases(method: string, url: string): fc.Arbitrary<Case> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = payloads.map((payload) =>
      method === 'GET' ? { url: `${url}?${payload}`, headers: {} } : { url, headers: type, payload },
    );
    const odd = fc.constantFrom(...ODD_BODIES).map((body) => ({ url, ...body }));
    return method === 'GET' ? sent : fc.oneof({ weight: 6, arbitrary: sent }, { weight: 1, arbitrary: odd });
  }

  test('asked by nobody, and by a petitioner who has proved a matter', { timeout: SLOW }, async () => {
    const pages = whole.routes.filter(
      ({ isPage, method, url }) => isPage && method !== 'HEAD' && !url.includes('.'),
    );
    expect(pages.filter(({ method }) => method === 'POST').length).toBeGreaterThanOrEqual(5);
    const ticket = await prove();
    const faults: string[] = [];
    const statuses: number[] = [];
    for (const cookie of ['portal-language=%00; portal-size=x; portal-ticket=a.b.c', ticket]) {
      for (const [at, { method, url }] of pages.entries()) {
        const cases = sample(pageCases(method, url), CASES.page, 1000 + at);
        const sent = await sendAll(method as Route['method'], cases, { cookie, accept: 'text/html' });
        faults.push(...sent.faults);
        statuses.push(...sent.statuses);
      }
    }
    expect(faults).toEqual([]);
    expect(statuses.length).toBeGreaterThan(1000);
    expect(new Set(statuses)).toContain(422);
  });

  async function prove(): Promise<string> {
    const { number, queryCode } = (
      await inject({
        method: 'POST',
        url: '/api/v1/public/submissions',
        payload: submission({ channel: 'online' }),
      })
    ).json<Record<'number' | 'queryCode', string>>();
    const proven = await inject({
      method: 'POST',
      url: '/track',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ number, queryCode, lastFour: '1234' }).toString(),
    });
    expect(proven.headers.location).toBe('/track/matter');
    return proven.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
});

describe('requests written by hand', () => {
  const HOST = 'Host: localhost\r\nConnection: close\r\n';
  const LENGTH = 'Content-Type: application/json\r\nContent-Length: 2\r\n';
  test.each([
    ['two lengths', `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Content-Length: 9\r\n\r\n{}`],
    [
      'a length and chunks',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'broken chunks',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ],
    [
      'two keys',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Idempotency-Key: aaaaaaaaaaaaaaaaaaaa\r\nIdempotency-Key: b\r\n\r\n{}`,
    ],
    [
      'two kinds of body',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Content-Type: text/plain\r\n\r\n{}`,
    ],
    [
      'two cookies',
      `GET /api/v1/session HTTP/1.1\r\n${HOST}Cookie: dengwen_session=a\r\nCookie: dengwen_session=b\r\n\r\n`,
    ],
    [
      'bytes that are no text in a header',
      `GET /api/v1/session HTTP/1.1\r\n${HOST}Accept-Language: \xff\xfe\r\n\r\n`,
    ],
    ['a zero sign in a header', `GET /api/v1/session HTTP/1.1\r\n${HOST}Cookie: a\u0000b\r\n\r\n`],
    ['no host', 'GET /api/v1/session HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a whole address', `GET http://elsewhere.example/api/v1/session HTTP/1.1\r\n${HOST}\r\n`],
    ['a way up', `GET /workbench/../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`],
    ['an encoded way up', `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${HOST}\r\n`],
    ['a bad encoding', `GET /api/v1/matters/%c0%af HTTP/1.1\r\n${HOST}\r\n`],
    ['two slashes', `GET //api//v1/session HTTP/1.1\r\n${HOST}\r\n`],
    ['a method that traces', `TRACE / HTTP/1.1\r\n${HOST}\r\n`],
    ['a method nobody knows', `BREW / HTTP/1.1\r\n${HOST}\r\n`],
    ['all addresses', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s: an answer with a reason', async (_name, words) => {
    const heard = await say(words);
    expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(heard).toContain('application/problem+json');
    expect(heard).not.toMatch(TRACES);
    expect(heard).not.toContain('root:');
  });

  function say(words: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(words, 'latin1'));
      let heard = '';
      socket.on('data', (chunk) => (heard += String(chunk)));
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });
  }
});

describe('after all of this', () => {
  test('the program works, and no failure stands in its log', async () => {
    expect((await inject({ url: '/readyz' })).json()).toMatchObject({ database: true, queue: true });
    expect(whole.log.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  });

  test('nothing that was typed into a secret field stands in the log', () => {
    expect([...secrets].filter((secret) => /canary|5550177|99010119/.test(secret)).length).toBeGreaterThan(6);
    const written = whole.log.join('');
    expect(whole.log.length).toBeGreaterThan(4000);
    expect([...secrets].filter((secret) => written.includes(secret))).toEqual([]);
  });

  test('verification finds nothing', async () => {
    const { matters, faults } = await verifyMatters(whole.installation.database);
    expect(faults).toEqual([]);
    expect(matters).toBeGreaterThan(6);
  });
});
