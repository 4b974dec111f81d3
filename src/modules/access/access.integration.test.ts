import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role, SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { addDays, dayOf, plainDate } from '#kernel/plain-date.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { recorder } from '#modules/audit/index.ts';
import * as network from '#modules/network/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { testInstallation } from '../../../test/support/test-installation.ts';
import { accessRoutes, authenticator, createAccount } from './index.ts';

const PASSWORD = 'copper lantern 42 rivers';
const MINUTE = 60_000;
const setUp: SystemActor = { kind: 'system', task: 'demo', unitId: 'hub' };
const since = plainDate('2020-01-01');

let now = new Date('2026-03-02T01:00:00Z');
const clock: Clock = { now: () => now, today: () => dayOf(now) };
const pass = (minutes: number): void => void (now = new Date(now.getTime() + minutes * MINUTE));

let database: TestDatabase;
let server: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase();
  const installation = testInstallation(database, { clock });
  server = await createHttpServer({
    installation,
    authenticate: authenticator(clock),
    record: recorder(clock),
    routes: [...accessRoutes(installation), ...network.networkRoutes(installation)],
    version: 'test',
  });
  await database.transaction(buildOffices);
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(() => {
  // The next day, so that no lock or session of the test before still stands.
  pass(24 * 60);
});

async function buildOffices(tx: Tx): Promise<void> {
  done(await network.createPlace(tx, setUp, { placeId: 'city', name: '柳川市', level: 'city' }));
  const county = { placeId: 'liuwan', name: '柳湾县', level: 'county', parentId: 'city' } as const;
  done(await network.createPlace(tx, setUp, county));
  const office = { kind: 'petitionOffice', activeFrom: since } as const;
  const hub = { unitId: 'hub', name: '柳川市信访局', level: 'city', placeId: 'city', ...office } as const;
  const below = { unitId: 'liuwan-office', name: '柳湾县信访局', level: 'county', parentId: 'hub' } as const;
  const housing = { unitId: 'liuwan-housing', name: '柳湾县住建局', level: 'county' } as const;
  done(await network.createUnit(tx, setUp, hub, clock));
  done(await network.createUnit(tx, setUp, { ...below, placeId: 'liuwan', ...office }, clock));
  const department = { kind: 'department', activeFrom: since, parentId: 'liuwan-office' } as const;
  done(await network.createUnit(tx, setUp, { ...housing, placeId: 'liuwan', ...department }, clock));
  await hire(tx, { login: 'zhang.min', name: '张敏', posts: [['liuwan-office', 'clerk']] });
  await hire(tx, { login: 'wang.lei', name: '王磊', posts: [['hub', 'administrator']] });
  await hire(tx, { login: 'qin.shulan', name: '秦淑兰', posts: [['hub', 'securityOfficer']] });
  await hire(tx, { login: 'tao.jianping', name: '陶建平', posts: [['hub', 'auditor']] });
  await hire(tx, {
    login: 'li.qiang',
    name: '李强',
    posts: [
      ['liuwan-housing', 'handler'],
      ['hub', 'leader'],
    ],
  });
  await hire(tx, { login: 'retired', name: '赵刚', posts: [] });
}

async function hire(
  tx: Tx,
  who: {
    login: string;
    name: string;
    posts: readonly (readonly [string, Role])[];
  },
): Promise<void> {
  const { officerId } = done(await network.createOfficer(tx, setUp, { name: who.name }, clock));
  for (const [index, [unitId, role]] of who.posts.entries()) {
    const post = { officerId, unitId, role, title: '科员', activeFrom: addDays(since, index) };
    done(await network.appointToPost(tx, setUp, post, clock));
  }
  done(await createAccount(tx, setUp, { officerId, login: who.login, password: PASSWORD }, clock));
}

function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask(method: Method, url: string, options: { token?: string; body?: object } = {}) {
  const response = await server.inject({
    method,
    url: `/api/v1${url}`,
    headers: { 'accept-language': 'en' },
    ...(options.token === undefined ? {} : { cookies: { dengwen_session: options.token } }),
    ...(options.body === undefined ? {} : { payload: options.body }),
  });
  return { status: response.statusCode, body: response.json(), cookies: response.cookies };
}

const signIn = (login: string, password = PASSWORD) => ask('POST', '/session', { body: { login, password } });

async function tokenOf(login: string, password = PASSWORD): Promise<string> {
  const { cookies } = await signIn(login, password);
  return cookies.find(({ name }) => name === 'dengwen_session')?.value ?? '';
}

describe('signing in', () => {
  test('answers who is signed in, with scope and permissions, and sets a cookie no script can read', async () => {
    const { status, body, cookies } = await signIn(' Zhang.Min ');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: '张敏',
      post: { unitId: 'liuwan-office', unitName: '柳湾县信访局', role: 'clerk' },
      scope: ['liuwan-housing', 'liuwan-office'],
    });
    expect(body.permissions).toContain('registerSubmission');
    expect(cookies[0]).toMatchObject({ name: 'dengwen_session', httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  test('a wrong password and an unknown login get the same answer', async () => {
    const wrong = await signIn('zhang.min', 'not the password at all');
    const unknown = await signIn('nobody.here');
    expect(wrong.status).toBe(401);
    expect(unknown).toMatchObject({ status: 401, body: wrong.body });
    expect(wrong.body.code).toBe('sign-in-refused');
  });

  test('five wrong passwords lock the account for 15 minutes, for the right password too', async () => {
    await signIn('zhang.min'); // begins the count anew
    for (let attempt = 1; attempt < 5; attempt += 1) {
      expect((await signIn('zhang.min', 'wrong')).body.code).toBe('sign-in-refused');
    }
    expect((await signIn('zhang.min', 'wrong')).body).toMatchObject({ code: 'account-locked', status: 429 });
    const locked = await signIn('zhang.min');
    expect(locked.body.detail).toContain('try again in 15 minutes');
    pass(15);
    expect((await signIn('zhang.min')).status).toBe(200);
  });

  test('is refused without a post', async () => {
    expect(await signIn('retired')).toMatchObject({ status: 403, body: { code: 'post-not-held' } });
  });

  test('with nothing typed names both fields', async () => {
    const { status, body } = await ask('POST', '/session', { body: {} });
    expect([status, body.faults.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['login', 'password'],
    ]);
  });
});

describe('a session', () => {
  const whoAmI = async (token: string) => (await ask('GET', '/session', { token })).status;

  test('ends after half an hour without a request', async () => {
    const token = await tokenOf('zhang.min');
    pass(29);
    expect(await whoAmI(token)).toBe(200);
    pass(29);
    expect(await whoAmI(token)).toBe(200);
    pass(30);
    expect(await whoAmI(token)).toBe(401);
  });

  test('ends after ten hours in any case', async () => {
    const token = await tokenOf('zhang.min');
    for (let waited = 0; waited < 600 - 20; waited += 20) {
      pass(20);
      expect(await whoAmI(token)).toBe(200);
    }
    pass(20);
    expect(await whoAmI(token)).toBe(401);
  });

  test('ends when its officer signs out', async () => {
    const token = await tokenOf('zhang.min');
    expect((await ask('DELETE', '/session', { token })).status).toBe(200);
    expect(await whoAmI(token)).toBe(401);
  });

  test('can be ended from another one, by its own officer only', async () => {
    const [first, second] = [await tokenOf('zhang.min'), await tokenOf('zhang.min')];
    const stranger = await tokenOf('li.qiang');
    const { body } = await ask('GET', '/sessions', { token: second });
    const forgotten = body.items.find(({ current }: { current: boolean }) => !current).sessionId;
    expect(body.items).toHaveLength(2);
    expect((await ask('DELETE', `/sessions/${forgotten}`, { token: stranger })).status).toBe(404);
    expect((await ask('DELETE', `/sessions/${forgotten}`, { token: second })).status).toBe(200);
    expect([await whoAmI(first), await whoAmI(second)]).toEqual([401, 200]);
  });

  test('ends with the post it acts in', async () => {
    const token = await tokenOf('zhang.min');
    const { body } = await ask('GET', '/session', { token });
    const { postId } = body.post;
    const endsOn = clock.today();
    done(await database.transaction((tx) => network.closePost(tx, setUp, { postId, endsOn }, clock)));
    expect(await whoAmI(token)).toBe(401);
    const { officerId } = body;
    const again = { officerId, unitId: 'liuwan-office', role: 'clerk', title: '科员' } as const;
    done(await database.transaction((tx) => network.appointToPost(tx, setUp, again, clock)));
  });

  test('goes on in another of the officer’s posts, but in no one else’s', async () => {
    const token = await tokenOf('li.qiang');
    const { body } = await ask('GET', '/session', { token });
    expect(body.posts.map(({ role }: { role: string }) => role)).toEqual(['handler', 'leader']);
    const switched = await ask('PUT', '/session/post', { token, body: { postId: body.posts[1].postId } });
    expect(switched.body).toMatchObject({ post: { role: 'leader', unitId: 'hub' } });
    expect(switched.body.scope).toHaveLength(3);
    const other = (await ask('GET', '/session', { token: await tokenOf('zhang.min') })).body.post.postId;
    expect((await ask('PUT', '/session/post', { token, body: { postId: other } })).status).toBe(403);
  });
});

describe('a changed password', () => {
  test('ends the other sessions and replaces the old one', async () => {
    const [here, elsewhere] = [await tokenOf('li.qiang'), await tokenOf('li.qiang')];
    const next = 'seven quiet harbours';
    const change = (current: string, wanted: string) =>
      ask('POST', '/password', { token: here, body: { current, next: wanted } });
    expect((await change('wrong', next)).body).toMatchObject({ code: 'current-password-wrong' });
    expect((await change(PASSWORD, 'short')).body.faults[0]).toMatchObject({ field: 'next' });
    expect((await change(PASSWORD, next)).status).toBe(200);
    expect((await ask('GET', '/session', { token: elsewhere })).status).toBe(401);
    expect((await ask('GET', '/session', { token: here })).status).toBe(200);
    expect((await signIn('li.qiang')).status).toBe(401);
    expect((await signIn('li.qiang', next)).status).toBe(200);
  });
});

describe('what a post may do', () => {
  test('nobody who has not signed in sees the network', async () => {
    expect((await ask('GET', '/units')).status).toBe(401);
    expect((await ask('GET', '/units', { token: 'made-up' })).status).toBe(401);
  });

  test('a clerk sees the units but adds none', async () => {
    const token = await tokenOf('zhang.min');
    expect((await ask('GET', '/units', { token })).body.items).toHaveLength(3);
    const body = { name: '松山区信访局', kind: 'petitionOffice', level: 'county', placeId: 'city' };
    const refused = await ask('POST', '/units', { token, body });
    expect(refused).toMatchObject({ status: 403, body: { code: 'action-not-allowed' } });
    expect(refused.body.detail).toContain('administrator');
  });

  test('an administrator builds a unit, a security officer lets somebody work there; neither reads a matter', async () => {
    const administrator = await tokenOf('wang.lei');
    const security = await tokenOf('qin.shulan');
    const postAs = (token: string) => async (url: string, body: object) => {
      const answer = await ask('POST', url, { token, body });
      expect([url, answer.status, answer.body.detail]).toEqual([url, 201, undefined]);
      return answer.body;
    };
    const [post, grant] = [postAs(administrator), postAs(security)];
    await post('/places', { placeId: 'songshan', name: '松山区', level: 'county', parentId: 'city' });
    const unit = { kind: 'petitionOffice', level: 'county', placeId: 'songshan', parentId: 'hub' };
    const { unitId } = await post('/units', { name: '松山区信访局', ...unit });
    const { officerId } = await post('/officers', { name: '孙丽' });
    await grant('/posts', { officerId, unitId, role: 'clerk', title: '科员' });
    await grant('/accounts', { officerId, login: 'sun.li', password: PASSWORD });
    await post('/competences', { unitId, kind: 'suggestion', placeId: 'songshan', basis: '职责清单' });
    expect((await signIn('sun.li')).body.scope).toEqual([unitId]);
    const officers = await ask('GET', `/officers?unitId=${unitId}`, { token: administrator });
    expect(officers.body.items[0]).toMatchObject({ name: '孙丽', posts: [{ title: '科员' }] });
    const ended = await ask('POST', `/units/${unitId}/end`, { token: administrator, body: {} });
    expect(ended.body.code).toBe('ends-before-it-begins');
    const appointing = { officerId, unitId, role: 'leader', title: '局长' };
    const refused = await ask('POST', '/posts', { token: administrator, body: appointing });
    expect(refused).toMatchObject({ status: 403, body: { code: 'action-not-allowed' } });
    expect(refused.body.detail).toContain('security officer');
  });

  test.each([
    { login: 'wang.lei', permissions: ['readNetwork', 'manageNetwork'] },
    { login: 'qin.shulan', permissions: ['readNetwork', 'managePosts', 'manageAccounts'] },
    { login: 'tao.jianping', permissions: ['readNetwork', 'readAudit', 'exportAudit'] },
  ])('the office of $login has its own duties and no matter in scope', async ({ login, permissions }) => {
    const { body } = await ask('GET', '/session', { token: await tokenOf(login) });
    expect(body).toMatchObject({ scope: [], permissions });
  });

  test('an account is refused for a login that is taken, an officer who has one, and a weak password', async () => {
    const token = await tokenOf('qin.shulan');
    const { officerId } = (await ask('GET', '/session', { token })).body;
    const administrator = await tokenOf('wang.lei');
    const hired = await ask('POST', '/officers', { token: administrator, body: { name: '周涛' } });
    const fresh = hired.body.officerId;
    const codeFor = async (body: object) => (await ask('POST', '/accounts', { token, body })).body.code;
    const account = { officerId: fresh, login: 'zhou.tao', password: PASSWORD };
    expect(await codeFor({ ...account, login: 'zhang.min' })).toBe('login-taken');
    expect(await codeFor({ ...account, officerId })).toBe('account-exists');
    expect(await codeFor({ ...account, password: 'Password2026' })).toBe('password-unfit');
    expect(await codeFor({ ...account, login: '周涛' })).toBe('login-unfit');
  });
});

test('of token and password only digests are stored', async () => {
  const token = await tokenOf('zhang.min');
  const stored = JSON.stringify([
    await database.kysely.selectFrom('sessions').selectAll().execute(),
    await database.kysely.selectFrom('accounts').selectAll().execute(),
  ]);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(PASSWORD);
  expect(stored).toContain('$argon2id$');
});

test('one address may try to sign in only so often', async () => {
  const statuses: number[] = [];
  while (statuses.length < 61) statuses.push((await ask('POST', '/session', { body: {} })).status);
  expect(statuses.at(-1)).toBe(429);
});
