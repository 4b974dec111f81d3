import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as network from '#modules/network/index.ts';
import { done, openSampleOffice, setUp, type SampleOffice } from '../../../test/support/sample-office.ts';
import { PASSWORD } from '../../../test/support/sign-in.ts';

let office: SampleOffice;
beforeAll(async () => void (office = await openSampleOffice()));
afterAll(() => office.close());
// The next day, so that no lock or session of the test before still stands.
beforeEach(() => office.pass(24 * 60));

const ask: SampleOffice['ask'] = (...asked) => office.ask(...asked);
const givePassword: SampleOffice['givePassword'] = (...given) => office.givePassword(...given);
const tokenOf = (login: string, password?: string) => office.signIn(login, password);

describe('signing in', () => {
  test('answers who is signed in, with scope and permissions, and sets a cookie no script can read', async () => {
    const begun = await givePassword(' Zhang.Min ');
    expect(begun).toMatchObject({ status: 200, body: { step: 'secondFactor', login: 'zhang.min' } });
    const { body } = await ask('GET', '/session', { token: await tokenOf('zhang.min') });
    expect(body).toMatchObject({
      name: '张敏',
      post: { unitId: 'liuwan-office', unitName: '柳湾县信访局', role: 'clerk' },
      scope: ['liuwan-housing', 'liuwan-office'],
    });
    expect(body.permissions).toContain('registerSubmission');
    expect(begun.cookies[0]).toMatchObject({
      name: 'dengwen_session',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    });
  });

  test('a wrong password and an unknown login get the same answer', async () => {
    const wrong = await givePassword('zhang.min', 'not the password at all');
    const unknown = await givePassword('nobody.here');
    expect(wrong.status).toBe(401);
    expect(unknown).toMatchObject({ status: 401, body: wrong.body });
    expect(wrong.body.code).toBe('sign-in-refused');
  });

  test('five wrong passwords lock the account for 15 minutes, for the right password too', async () => {
    await tokenOf('zhang.min'); // begins the count anew
    for (let attempt = 1; attempt < 5; attempt += 1) {
      expect((await givePassword('zhang.min', 'wrong')).body.code).toBe('sign-in-refused');
    }
    expect((await givePassword('zhang.min', 'wrong')).body).toMatchObject({
      code: 'account-locked',
      status: 429,
    });
    const locked = await givePassword('zhang.min');
    expect(locked.body.detail).toContain('try again in 15 minutes');
    office.pass(15);
    expect((await givePassword('zhang.min')).status).toBe(200);
  });

  test('is refused without a post', async () => {
    expect(await givePassword('retired')).toMatchObject({ status: 403, body: { code: 'post-not-held' } });
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
    office.pass(29);
    expect(await whoAmI(token)).toBe(200);
    office.pass(29);
    expect(await whoAmI(token)).toBe(200);
    office.pass(30);
    expect(await whoAmI(token)).toBe(401);
  });

  test('ends after ten hours in any case', async () => {
    const token = await tokenOf('zhang.min');
    for (let waited = 0; waited < 600 - 20; waited += 20) {
      office.pass(20);
      expect(await whoAmI(token)).toBe(200);
    }
    office.pass(20);
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
    const { clock, database } = office;
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
    expect((await givePassword('li.qiang')).status).toBe(401);
    expect((await givePassword('li.qiang', next)).status).toBe(200);
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
    expect((await givePassword('sun.li')).body).toMatchObject({ step: 'newPassword', name: '孙丽' });
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
    {
      login: 'wang.lei',
      permissions: ['readNetwork', 'manageNetwork', 'manageRetention', 'keepLaw', 'recoverAccess'],
    },
    {
      login: 'qin.shulan',
      permissions: ['readNetwork', 'managePosts', 'manageAccounts', 'delegatePost', 'recoverAccess'],
    },
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
    await office.database.kysely.selectFrom('sessions').selectAll().execute(),
    await office.database.kysely.selectFrom('accounts').selectAll().execute(),
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
