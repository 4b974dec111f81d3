// From an empty database to three people who are signed in, and recovery by two, over HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { dayOf } from '#kernel/plain-date.ts';
import { recorder } from '#modules/audit/index.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { openSampleOffice, type SampleOffice } from '../../../test/support/sample-office.ts';
import { PASSWORD } from '../../../test/support/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { testInstallation } from '../../../test/support/test-installation.ts';
import { accessRoutes, authenticator, codeAt, offerFirstStart } from './index.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const tokenIn = (path: string) => path.split('#')[1] ?? '';

describe('a first start', () => {
  let now = NOW;
  let database: TestDatabase;
  let server: Awaited<ReturnType<typeof createHttpServer>>;
  beforeAll(async () => {
    database = await openTestDatabase();
    const installation = testInstallation(database, {
      clock: { now: () => now, today: () => dayOf(now) },
    });
    server = await createHttpServer({
      installation,
      authenticate: authenticator(installation.clock),
      record: recorder(installation.clock),
      routes: accessRoutes(installation),
      version: 'test',
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const start = () => database.transaction((tx) => offerFirstStart(tx, clockAt(now)));
  const post = async (url: string, payload: object, session?: string) => {
    const response = await server.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      payload,
      headers: { 'accept-language': 'en' },
      ...(session === undefined ? {} : { cookies: { dengwen_session: session } }),
    });
    const cookie = response.cookies.find(({ name }) => name === 'dengwen_session')?.value;
    return { status: response.statusCode, body: response.json(), session: cookie };
  };
  const PEOPLE = [
    { role: 'administrator', name: '王磊', login: 'wang.lei' },
    { role: 'securityOfficer', name: '秦淑兰', login: 'qin.shulan' },
    { role: 'auditor', name: '陶建平', login: 'tao.jianping' },
  ] as const;
  const unit = { city: '柳川市', office: '柳川市信访局' };

  test('offers one link, which the next start replaces', async () => {
    const [first] = await start();
    const [second] = await start();
    expect(first).toMatchObject({ kind: 'firstStart' });
    const read = (path = '') => post('/first-start/read', { token: tokenIn(path) });
    expect(await read(first?.path)).toMatchObject({ status: 404, body: { code: 'link-over' } });
    expect((await read(second?.path)).body).toEqual({
      offices: ['administrator', 'securityOfficer', 'auditor'],
      needsUnit: true,
    });
    const stored = await database.kysely.selectFrom('one_time_links').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(tokenIn(second?.path ?? ''));
  });

  test('refuses what is missing, each at its field, and keeps nothing of it', async () => {
    const [link] = await start();
    const token = tokenIn(link?.path ?? '');
    const setUp = (changes: object) => post('/first-start', { token, ...unit, people: PEOPLE, ...changes });
    const fieldOf = async (changes: object) => (await setUp(changes)).body.faults[0].field;
    expect(await fieldOf({ people: PEOPLE.slice(0, 2) })).toBe('people');
    expect(await fieldOf({ city: undefined })).toBe('city');
    const twice = [PEOPLE[0], PEOPLE[1], { ...PEOPLE[2], login: 'wang.lei' }];
    expect(await setUp({ people: twice })).toMatchObject({
      status: 409,
      body: { code: 'login-taken', faults: [{ field: 'people/2/login' }] },
    });
    expect(await database.kysely.selectFrom('officers').selectAll().execute()).toEqual([]);
  });

  test('lets three people in, each with a password and a second factor of their own', async () => {
    const [link] = await start();
    const token = tokenIn(link?.path ?? '');
    const setUp = await post('/first-start', { token, ...unit, people: PEOPLE });
    expect(setUp.status).toBe(201);
    expect((await post('/first-start', { token, ...unit, people: PEOPLE })).body.code).toBe('link-over');
    const [administrator, , auditor] = setUp.body.links;
    expect((await post('/session', { login: 'wang.lei', password: PASSWORD })).status).toBe(401);

    const mine = { token: administrator.token };
    expect((await post('/personal-link/read', mine)).body).toEqual({ name: '王磊', login: 'wang.lei' });
    expect((await post('/personal-link', { ...mine, password: 'short' })).body.faults[0].field).toBe(
      'password',
    );
    const chosen = await post('/personal-link', { ...mine, password: PASSWORD });
    expect(chosen.body).toMatchObject({ step: 'enrolment', login: 'wang.lei' });
    expect((await post('/personal-link', { ...mine, password: PASSWORD })).body.code).toBe('link-over');
    const { secret } = (await post('/second-factors/authenticator', {}, chosen.session)).body;
    const code = { code: codeAt(secret, NOW) };
    const confirmed = await post('/second-factors/authenticator/confirm', code, chosen.session);
    expect(confirmed.body).toMatchObject({ step: 'complete' });

    // The security officer's link was lost: the next start makes another, and the auditor's is renewed as well.
    const again = await start();
    expect(again.map(({ kind, name }) => [kind, name])).toEqual([
      ['personal', '秦淑兰'],
      ['personal', '陶建平'],
    ]);
    expect((await post('/personal-link/read', { token: auditor.token })).body.code).toBe('link-over');
    const security = { token: tokenIn(again[0]?.path ?? ''), password: PASSWORD };
    expect((await post('/personal-link', security)).body).toMatchObject({ step: 'enrolment' });
    expect(await start()).toEqual([]);
  });

  test('its links are over after a day', async () => {
    await database.kysely.updateTable('accounts').set({ password_hash: null }).execute();
    const [link] = await start();
    const read = () => post('/personal-link/read', { token: tokenIn(link?.path ?? '') });
    now = new Date(NOW.getTime() + 24 * 3_600_000 - 1);
    expect((await read()).status).toBe(200);
    now = new Date(NOW.getTime() + 24 * 3_600_000);
    expect((await read()).body.code).toBe('link-over');
  });
});

describe('recovery', () => {
  let office: SampleOffice;
  beforeAll(async () => void (office = await openSampleOffice()));
  afterAll(() => office.close());
  beforeEach(() => office.pass(24 * 60));

  const ask: SampleOffice['ask'] = (...asked) => office.ask(...asked);
  const askFor = async (who: string, login: string) =>
    ask('POST', '/recoveries', {
      token: await office.signIn(who),
      body: { login, reason: '手机丢失，本人当面提出' },
    });
  const confirm = async (who: string, recoveryId: string) =>
    ask('POST', `/recoveries/${recoveryId}/confirm`, { token: await office.signIn(who) });

  test('by two ends the officer’s sessions and lets them enrol anew, once', async () => {
    const before = await office.signIn('zhang.min');
    const asked = await askFor('wang.lei', 'zhang.min');
    expect(asked).toMatchObject({ status: 201, body: { name: '张敏', askedBy: '王磊', mayConfirm: false } });
    expect((await confirm('wang.lei', asked.body.recoveryId)).body.code).toBe('recovery-needs-another');
    expect((await ask('GET', '/session', { token: before })).status).toBe(200);

    const security = await office.signIn('qin.shulan');
    const waiting = (await ask('GET', '/recoveries', { token: security })).body.items;
    expect(waiting).toMatchObject([{ login: 'zhang.min', mayConfirm: true }]);
    const confirmed = await confirm('qin.shulan', asked.body.recoveryId);
    expect(confirmed).toMatchObject({ status: 200, body: { login: 'zhang.min' } });
    expect((await confirm('qin.shulan', asked.body.recoveryId)).body.code).toBe('recovery-over');
    expect((await ask('GET', '/session', { token: before })).status).toBe(401);
    expect((await office.givePassword('zhang.min')).body.code).toBe('sign-in-refused');

    const { token } = confirmed.body;
    const choose = (password: string) => ask('POST', '/personal-link', { body: { token, password } });
    expect((await choose(PASSWORD)).body.code).toBe('password-used-before');
    const chosen = await choose('seven quiet harbours');
    expect(chosen.body).toMatchObject({ step: 'enrolment', hasAuthenticator: false });
    expect((await choose('eight quiet harbours')).body.code).toBe('link-over');
  });

  test('is for nobody’s own access, on either side', async () => {
    expect((await askFor('wang.lei', 'wang.lei')).body.code).toBe('recovery-for-oneself');
    const asked = await askFor('wang.lei', 'qin.shulan');
    expect((await confirm('qin.shulan', asked.body.recoveryId)).body.code).toBe('recovery-for-oneself');
  });

  test('is no business of other posts, and lapses after a day', async () => {
    expect((await askFor('li.qiang', 'wang.lei')).status).toBe(403);
    expect((await askFor('tao.jianping', 'wang.lei')).status).toBe(403);
    const asked = await askFor('wang.lei', 'li.qiang');
    expect((await askFor('qin.shulan', 'li.qiang')).body.code).toBe('recovery-already-asked');
    expect((await askFor('qin.shulan', 'no.such')).body.faults[0].field).toBe('login');
    office.pass(24 * 60);
    expect((await confirm('qin.shulan', asked.body.recoveryId)).body.code).toBe('recovery-over');
  });

  test('is kept to two people by the database as well', async () => {
    const asked = await askFor('wang.lei', 'li.qiang');
    const { recoveryId } = asked.body;
    const one = office.database.kysely.updateTable('recoveries').where('recovery_id', '=', recoveryId);
    const byAsker = one.set((row) => ({
      confirmed_by: row.ref('asked_by'),
      confirmed_at: office.clock.now(),
    }));
    await expect(byAsker.execute()).rejects.toThrow(/check/u);
  });

  test('an account is unlocked by the security officer alone', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await office.givePassword('li.qiang', 'wrong');
    const unlock = async (who: string) =>
      ask('POST', '/accounts/unlock', { token: await office.signIn(who), body: { login: 'li.qiang' } });
    expect((await unlock('wang.lei')).status).toBe(403);
    expect((await office.givePassword('li.qiang')).body.code).toBe('account-locked');
    expect((await unlock('qin.shulan')).status).toBe(200);
    expect((await office.givePassword('li.qiang')).status).toBe(200);
  });
});
