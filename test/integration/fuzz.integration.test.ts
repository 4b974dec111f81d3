// Thousands of requests to every route, in form and out of it, as nobody and as an officer of each role. Whatever
// comes, the answer is the thing asked for or a reason, never a failure of the program, and nothing that was typed into
// a secret field stands in a problem or in the log.
import * as fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { shippedMap } from '#modules/exchange/index.ts';
import { ANSWER_NAMES, STEPS } from '../../web/portal/submit/answers.ts';
import { submission, UNITS } from '../support/given.ts';
import { HOSTILE_TEXTS, hostileText, type Known } from '../support/hostile.ts';
import {
  casesOf,
  encode,
  ODD_BODIES,
  type Case,
  type Operation,
  type Route,
} from '../support/hostile-requests.ts';
import { openWholeServer, ROLES, type WholeServer } from '../support/whole-server.ts';

const SEED = 20_260_302;
const CASES = { nobody: 8, officer: 24, page: 120 };
const SLOW = 120_000;
/** Fields whose values are nobody else's business. */
const SECRET = /^(password|current|next|queryCode|lastFour|idNumber|phone|token)$/;
/** No field with a name lies deeper. */
const DEEPEST = 10;
/** Ends what the cases after it need: last of all. */
const LAST = 'DELETE /api/v1/session';

let whole: WholeServer;
let routes: readonly Route[];
let known: Known;
let callers = 0;
const secrets = new Set<string>();

beforeAll(async () => {
  whole = await openWholeServer();
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

/** Puts something there to be asked for: matters, of which some are with a unit, and a ledger. */
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
  const ledger = await upload();
  const ids = matters.map(({ matterId }) => matterId);
  const units = Object.values(UNITS);
  return {
    matterId: ids,
    otherMatterId: ids,
    ledgerId: [ledger],
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

async function upload(): Promise<string> {
  const map = JSON.stringify(shippedMap('online-messages'));
  const rows =
    '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n1,A1,停车难,2019/4/25 9:32:09,请求解决,已列入计划,2019/5/10';
  const answered = await inject({
    method: 'POST',
    url: '/api/v1/ledgers',
    headers: {
      cookie: whole.cookies.get('clerk') ?? '',
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: `--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n${map}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="台账.csv"\r\n\r\n${rows}\r\n--x--\r\n`,
  });
  expect(answered.statusCode).toBe(201);
  return answered.json<{ ledgerId: string }>().ledgerId;
}

/** Each request from an address of its own, so that no limit for one address hides what lies behind it. */
function inject(request: InjectOptions): Promise<LightMyRequestResponse> {
  callers += 1;
  const remoteAddress = `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
  return whole.app.inject({ ...request, remoteAddress });
}

/** Remembers what stands in secret fields, to look for it afterwards. */
function noteSecrets(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const [name, member] of Object.entries(value)) {
    if (SECRET.test(name) && typeof member === 'string' && isTelling(member)) secrets.add(member);
    else noteSecrets(member, depth + 1);
  }
}

/** A body as JSON; undefined where it is none. */
function jsonOf(payload: string | Buffer | undefined): unknown {
  try {
    return JSON.parse(String(payload));
  } catch {
    return undefined;
  }
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
    noteSecrets(jsonOf(payload));
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
      const cases = sample(casesOf(route, known), who === 'nobody' ? CASES.nobody : CASES.officer, at);
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
    const sent = await sendAll('DELETE', sample(casesOf(route, known), CASES.officer, 0), { cookie });
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
