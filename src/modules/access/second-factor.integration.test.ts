// The second factor over HTTP: what a password alone opens, codes, first enrolment, the demo's way through.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSampleOffice, setUp, type SampleOffice } from '../../../test/support/sample-office.ts';
import { codeOf, letCodesCountAgain, PASSWORD } from '../../../test/support/sign-in.ts';
import { openTestDatabase } from '../../../test/support/test-database.ts';
import { codeAt, createAccount, markAsDemo } from './index.ts';

let office: SampleOffice;
beforeAll(async () => void (office = await openSampleOffice()));
afterAll(() => office.close());
beforeEach(async () => {
  office.pass(24 * 60);
  await letCodesCountAgain(office.database);
});

const ask: SampleOffice['ask'] = (...asked) => office.ask(...asked);
const withPassword = async (login: string) => (await office.givePassword(login)).token ?? '';
const giveCode = (token: string, code: string) => ask('POST', '/sign-in/code', { token, body: { code } });
/** The code of so many seconds from now. */
const codeIn = (seconds: number) => codeOf(new Date(office.clock.now().getTime() + seconds * 1000));

describe('a session that has only the password', () => {
  test('opens nothing but the steps of signing in, and can be left', async () => {
    const token = await withPassword('qin.shulan');
    const closed = [
      await ask('GET', '/session', { token }),
      await ask('GET', '/sessions', { token }),
      await ask('GET', '/units', { token }),
      await ask('GET', '/second-factors', { token }),
      await ask('POST', '/posts', { token, body: {} }),
    ];
    expect(closed.map(({ status, body }) => [status, body.code])).toEqual(
      closed.map(() => [401, 'sign-in-incomplete']),
    );
    expect((await ask('GET', '/sign-in', { token })).body).toMatchObject({
      step: 'secondFactor',
      hasAuthenticator: true,
    });
    expect((await ask('DELETE', '/session', { token })).status).toBe(200);
    expect((await ask('GET', '/sign-in', { token })).status).toBe(401);
  });

  test('enrols no further factor and changes no password before the second factor was given', async () => {
    const token = await withPassword('qin.shulan');
    const next = { current: PASSWORD, next: 'seven quiet harbours' };
    const refused = [
      await ask('POST', '/second-factors/authenticator', { token }),
      await ask('POST', '/second-factors/passkeys/question', { token }),
      await ask('POST', '/password', { token, body: next }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(refused.map(() => 'sign-in-step-not-due'));
  });

  test('is over after a quarter of an hour', async () => {
    const token = await withPassword('qin.shulan');
    office.pass(14);
    expect((await ask('GET', '/sign-in', { token })).status).toBe(200);
    office.pass(1);
    expect((await giveCode(token, codeIn(0))).status).toBe(401);
  });
});

describe('a code', () => {
  test.each([
    { name: 'of the half minute before counts', seconds: -30, status: 200 },
    { name: 'of this half minute counts', seconds: 0, status: 200 },
    { name: 'of the half minute to come counts', seconds: 30, status: 200 },
    { name: 'of a minute ago is wrong', seconds: -60, status: 422 },
    { name: 'of a minute to come is wrong', seconds: 60, status: 422 },
  ])('$name', async ({ seconds, status }) => {
    const given = await giveCode(await withPassword('zhang.min'), codeIn(seconds));
    expect(given.status).toBe(status);
  });

  test('may be typed in two groups, as apps show it', async () => {
    const code = codeIn(0);
    const given = await giveCode(await withPassword('zhang.min'), `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(given.body).toMatchObject({ step: 'complete' });
  });

  test('is refused a second time, and so is an earlier one', async () => {
    expect((await giveCode(await withPassword('zhang.min'), codeIn(0))).status).toBe(200);
    const again = await giveCode(await withPassword('zhang.min'), codeIn(0));
    expect(again).toMatchObject({ status: 422, body: { code: 'code-used', faults: [{ field: 'code' }] } });
    expect((await giveCode(await withPassword('zhang.min'), codeIn(-30))).body.code).toBe('code-used');
    expect((await giveCode(await withPassword('zhang.min'), codeIn(30))).status).toBe(200);
  });

  test('of two requests at once with the same code one is let in', async () => {
    const [one, other] = [await withPassword('zhang.min'), await withPassword('zhang.min')];
    const given = await Promise.all([giveCode(one, codeIn(0)), giveCode(other, codeIn(0))]);
    expect(given.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('wrong five times locks the account, however often the right password is given in between', async () => {
    const codes: string[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      codes.push((await giveCode(await withPassword('tao.jianping'), codeIn(300))).body.code);
    }
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'code-wrong'), 'account-locked']);
    expect((await office.givePassword('tao.jianping')).body.code).toBe('account-locked');
    office.pass(15);
    expect((await giveCode(await withPassword('tao.jianping'), codeIn(0))).status).toBe(200);
  });

  test('is refused in a session that was begun before the account was locked', async () => {
    const token = await withPassword('tao.jianping');
    for (let attempt = 1; attempt <= 5; attempt += 1) await office.givePassword('tao.jianping', 'wrong');
    expect((await giveCode(token, codeIn(0))).body.code).toBe('account-locked');
  });

  test('of other than six digits is told as such', async () => {
    const given = await giveCode(await withPassword('zhang.min'), '12345');
    expect(given.body.faults).toEqual([{ field: 'code', detail: 'A code has six digits.' }]);
  });
});

describe('whoever signs in for the first time', () => {
  const FIRST = 'told in person 7319';
  const OWN = 'seven quiet harbours';

  async function newcomer(login: string): Promise<string> {
    const officerId = await office.hire(`${login}-helper`, '周涛', [['hub', 'clerk']]);
    await office.database.kysely.deleteFrom('authenticators').where('officer_id', '=', officerId).execute();
    await office.database.kysely.deleteFrom('accounts').where('officer_id', '=', officerId).execute();
    await office.database.transaction((tx) =>
      createAccount(tx, setUp, { officerId, login, password: FIRST }, office.clock),
    );
    return (await office.givePassword(login, FIRST)).token ?? '';
  }

  test('changes the password that was told, enrols an authenticator, and is in', async () => {
    const token = await newcomer('zhou.tao');
    expect((await ask('POST', '/second-factors/authenticator', { token })).body.code).toBe(
      'sign-in-step-not-due',
    );
    const change = (next: string) => ask('POST', '/password', { token, body: { current: FIRST, next } });
    expect((await change(FIRST)).body.code).toBe('password-used-before');
    expect((await change(OWN)).body).toMatchObject({ step: 'enrolment', hasAuthenticator: false });
    const { secret, uri } = (await ask('POST', '/second-factors/authenticator', { token })).body;
    expect(decodeURIComponent(uri)).toContain(`otpauth://totp/登闻:zhou.tao?`);
    expect(uri).toContain(secret);
    const confirm = (code: string) =>
      ask('POST', '/second-factors/authenticator/confirm', { token, body: { code } });
    expect((await confirm(codeIn(0))).body.code).toBe('code-wrong'); // a code of another secret
    expect((await ask('GET', '/session', { token })).status).toBe(401);
    expect((await confirm(codeAt(secret, office.clock.now()))).body).toMatchObject({ step: 'complete' });
    expect((await ask('GET', '/session', { token })).body).toMatchObject({ name: '周涛' });
    const whole = office.database.kysely.selectFrom('audit_entries').select('act');
    const confirmed = whole.where('operation', '=', 'confirmAuthenticator').where('outcome', '=', 'done');
    expect(await confirmed.execute(), 'the enrolment completed the sign-in').toEqual([{ act: 'signIn' }]);

    const again = (await office.givePassword('zhou.tao', OWN)).token ?? '';
    expect((await giveCode(again, codeAt(secret, office.clock.now()))).body.code).toBe('code-used');
    office.pass(1);
    expect((await giveCode(again, codeAt(secret, office.clock.now()))).body.step).toBe('complete');
  });

  test('stores the secret sealed', async () => {
    const token = await newcomer('ma.fang');
    await ask('POST', '/password', { token, body: { current: FIRST, next: OWN } });
    const { secret } = (await ask('POST', '/second-factors/authenticator', { token })).body;
    const stored = await office.database.kysely.selectFrom('authenticators').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(secret);
  });
});

describe('one’s own second factors', () => {
  test('are listed without their secrets; another authenticator replaces the first and ends other sessions', async () => {
    const elsewhere = await office.signIn('li.qiang');
    const token = await office.signIn('li.qiang');
    const listed = (await ask('GET', '/second-factors', { token })).body;
    expect(Object.keys(listed)).toEqual(['authenticatorSince', 'passkeys']);
    const { secret } = (await ask('POST', '/second-factors/authenticator', { token })).body;
    office.pass(1);
    const body = { code: codeAt(secret, office.clock.now()) };
    expect((await ask('POST', '/second-factors/authenticator/confirm', { token, body })).status).toBe(200);
    expect((await ask('GET', '/session', { token: elsewhere })).status).toBe(401);
    expect((await ask('GET', '/session', { token })).status).toBe(200);
    const old = (await office.givePassword('li.qiang')).token ?? '';
    expect((await giveCode(old, codeIn(0))).body.code).toBe('code-wrong');
  });

  test('change only a short while after one was given', async () => {
    const token = await office.signIn('zhang.min');
    office.pass(15);
    const refused = await ask('POST', '/second-factors/authenticator', { token });
    expect(refused).toMatchObject({ status: 403, body: { code: 'second-factor-too-long-ago' } });
  });

  test('a made-up passkey proves nothing, and nobody takes away a passkey of somebody else', async () => {
    const token = await office.signIn('zhang.min');
    await ask('POST', '/second-factors/passkeys/question', { token });
    const body = { name: '办公室电脑', response: { id: 'made-up', rawId: 'made-up', type: 'public-key' } };
    expect((await ask('POST', '/second-factors/passkeys', { token, body })).body.code).toBe(
      'passkey-not-proven',
    );
    expect((await ask('DELETE', '/second-factors/passkeys/made-up', { token })).status).toBe(404);
  });
});

describe('the password', () => {
  test('is none of the last five', async () => {
    const token = await office.signIn('wang.lei');
    const change = (current: string, next: string) =>
      ask('POST', '/password', { token, body: { current, next } });
    const passwords = [
      PASSWORD,
      ...['red', 'blue', 'green', 'amber', 'white'].map((one) => `${one} herons over 31`),
    ];
    const [first = '', ...later] = passwords;
    let current = first;
    for (const next of later) {
      expect((await change(current, next)).status).toBe(200);
      expect((await change(next, first)).body.code).toBe(
        next === later.at(-1) ? undefined : 'password-used-before',
      );
      current = next;
    }
  });
});

describe('the demo’s code', () => {
  test('is shown by no installation but the demo', async () => {
    const token = await withPassword('zhang.min');
    expect(await ask('POST', '/sign-in/demo-code', { token })).toMatchObject({
      status: 404,
      body: { code: 'not-a-demo' },
    });
    expect((await ask('GET', '/sign-in/ways')).body).toMatchObject({ demo: false });
    const marked = await office.database.transaction((tx) => markAsDemo(tx, office.clock));
    expect(marked).toMatchObject({ reason: { code: 'installation-not-empty' } });
    expect((await ask('POST', '/sign-in/demo-code', { token })).status).toBe(404);
  });

  test('lets in by one click where an empty database was made the demo, again and again', async () => {
    const database = await openTestDatabase();
    await database.transaction((tx) => markAsDemo(tx, office.clock));
    const demo = await openSampleOffice({}, database);
    for (let visitor = 1; visitor <= 2; visitor += 1) {
      const { token = '' } = await demo.givePassword('zhang.min');
      const { code } = (await demo.ask('POST', '/sign-in/demo-code', { token })).body;
      const given = await demo.ask('POST', '/sign-in/code', { token, body: { code } });
      expect(given.body).toMatchObject({ step: 'complete' });
    }
    expect((await demo.ask('POST', '/sign-in/demo-code')).status).toBe(401);
    await demo.close();
  });
});
