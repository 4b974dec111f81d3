// What security officers do for the accounts of colleagues, over HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSampleOffice, type SampleOffice } from '../../../test/support/sample-office.ts';
import { PASSWORD } from '../../../test/support/sign-in.ts';

let office: SampleOffice;
beforeAll(async () => void (office = await openSampleOffice()));
afterAll(() => office.close());
beforeEach(() => office.pass(24 * 60));

const ask: SampleOffice['ask'] = (...asked) => office.ask(...asked);

/** A new officer with a post. */
async function hired(name: string): Promise<string> {
  const administrator = await office.signIn('wang.lei');
  const { officerId } = (await ask('POST', '/officers', { token: administrator, body: { name } })).body;
  const security = await office.signIn('qin.shulan');
  const body = { officerId, unitId: 'liuwan-housing', role: 'handler', title: '科员' };
  await ask('POST', '/posts', { token: security, body });
  return officerId;
}

describe('an account opened by a one-time link', () => {
  test('is its officer’s from the moment the link is used; a lost link is made again only before', async () => {
    const officerId = await hired('孙丽');
    const token = await office.signIn('qin.shulan');
    const account = async () => (await ask('GET', `/officers/${officerId}/account`, { token })).body.account;
    const invite = (login: string) => ask('POST', '/invitations', { token, body: { officerId, login } });
    const read = (link: string) => ask('POST', '/personal-link/read', { body: { token: link } });
    expect(await account()).toBeNull();

    const first = await invite('Sun.Li');
    expect(first).toMatchObject({ status: 201, body: { name: '孙丽', login: 'sun.li' } });
    expect(await account()).toMatchObject({ login: 'sun.li', used: false, openSessions: 0 });
    expect(new Date((await account()).linkUntil).getTime() - office.clock.now().getTime()).toBe(
      24 * 3_600_000,
    );

    expect((await invite('sun.li.2')).body.code).toBe('account-exists');
    const second = await invite('sun.li');
    expect((await read(first.body.token)).body.code).toBe('link-over');
    expect((await read(second.body.token)).body).toEqual({ name: '孙丽', login: 'sun.li' });

    const body = { token: second.body.token, password: PASSWORD };
    expect((await ask('POST', '/personal-link', { body })).body.step).toBe('enrolment');
    expect(await account()).toMatchObject({
      used: true,
      linkUntil: null,
      hasAuthenticator: false,
      openSessions: 1,
    });
    expect((await invite('sun.li')).body.code).toBe('account-exists');
  });

  test('is refused for an officer who is not there, a login that is taken or of no proper form', async () => {
    const officerId = await hired('钱进');
    const token = await office.signIn('qin.shulan');
    const faultOf = async (body: object) => {
      const { code, faults } = (await ask('POST', '/invitations', { token, body })).body;
      return [code, faults?.[0]?.field];
    };
    const nobody = '019c0000-0000-7000-8000-00000000dead';
    expect(await faultOf({ officerId: nobody, login: 'qian.jin' })).toEqual(['officer-unknown', 'officerId']);
    expect(await faultOf({ officerId, login: 'zhang.min' })).toEqual(['login-taken', 'login']);
    expect(await faultOf({ officerId, login: '钱进' })).toEqual(['login-unfit', 'login']);
  });

  test('of somebody who comes by single sign-on is no longer handed out', async () => {
    const officerId = await hired('郑和');
    const token = await office.signIn('qin.shulan');
    const body = { officerId, login: 'zheng.he' };
    await ask('POST', '/invitations', { token, body });
    const [post] = (await ask('GET', `/officers/${officerId}`, { token })).body.posts;
    const at = office.clock.now();
    await office.database.kysely
      .insertInto('sessions')
      .values({
        token_digest: 'f'.repeat(64),
        officer_id: officerId,
        post_id: post.postId,
        way: 'singleSignOn',
        factor_given_at: at,
        completed_at: at,
        created_at: at,
        last_seen_at: at,
        expires_at: at,
        ended_at: at,
      })
      .execute();
    expect((await ask('POST', '/invitations', { token, body })).body.code).toBe('account-exists');
  });
});

test('all sessions of a colleague are ended at once', async () => {
  const theirs = await office.signIn('zhang.min');
  const { officerId } = (await ask('GET', '/session', { token: theirs })).body;
  const token = await office.signIn('qin.shulan');
  expect(await ask('DELETE', `/officers/${officerId}/sessions`, { token })).toMatchObject({
    status: 200,
    body: { ended: 1 },
  });
  expect((await ask('GET', '/session', { token: theirs })).status).toBe(401);
  expect((await ask('GET', '/session', { token })).status).toBe(200);
});

test.each([
  ['GET', '/officers/019c0000-0000-7000-8000-00000000dead/account'],
  ['POST', '/invitations'],
  ['DELETE', '/officers/019c0000-0000-7000-8000-00000000dead/sessions'],
] as const)('%s %s is for security officers alone', async (method, url) => {
  for (const login of ['wang.lei', 'tao.jianping', 'zhang.min']) {
    const token = await office.signIn(login);
    const body = { officerId: '019c0000-0000-7000-8000-00000000dead', login: 'sun.li' };
    const refused = await ask(method, url, { token, ...(method === 'POST' ? { body } : {}) });
    expect([login, refused.status, refused.body.code]).toEqual([login, 403, 'action-not-allowed']);
  }
});
