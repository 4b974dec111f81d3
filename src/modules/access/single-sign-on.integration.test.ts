// Single sign-on over HTTP, with a small identity provider on this machine.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLIENT, startProvider, type TestProvider } from '../../../test/support/identity-provider.ts';
import { openSampleOffice, type SampleOffice } from '../../../test/support/sample-office.ts';
import { codeOf, letCodesCountAgain } from '../../../test/support/sign-in.ts';

let provider: TestProvider;
let office: SampleOffice;
beforeAll(async () => {
  provider = await startProvider();
  office = await openSampleOffice({
    singleSignOn: {
      ...CLIENT,
      issuer: provider.issuer,
      claim: 'preferred_username',
      secondFactor: { acr: [], amr: ['otp'] },
    },
  });
});
afterAll(async () => {
  await Promise.all([office.close(), provider.close()]);
});
beforeEach(async () => {
  await newlyKept();
  provider.claims = { preferred_username: 'zhang.min' };
  await letCodesCountAgain(office.database);
});

const BEGIN = '/sign-in/single-sign-on';
type Jar = Record<string, string>;

/** Sends a browser to the provider and answers where it comes back to, and what it carries meanwhile. */
async function toProvider(next = '/matters') {
  const begun = await office.follow(`${BEGIN}?next=${encodeURIComponent(next)}`);
  const vouched = await fetch(begun.location, { redirect: 'manual' });
  const back = new URL(vouched.headers.get('location') ?? '');
  return { sentTo: new URL(begun.location), back: back.pathname + back.search, jar: begun.jar };
}

/** What the audit log kept of coming back since it was asked the last time. */
async function newlyKept() {
  const rows = await office.database.kysely
    .selectFrom('audit_entries')
    .select(['entry_id', 'act', 'refusal', 'officer_id', 'details', 'words_digest'])
    .where('operation', '=', 'signInByProvider')
    .execute();
  const fresh = rows.filter((row) => !seen.has(row.entry_id));
  for (const row of fresh) seen.add(row.entry_id);
  return fresh;
}
const seen = new Set<string>();

async function comeBack(back: string, jar: Jar) {
  return office.follow(back.replace('/api/v1', ''), jar);
}

describe('single sign-on', () => {
  test('is offered where a provider is configured, and only there', async () => {
    expect((await office.ask('GET', '/sign-in/ways')).body).toEqual({ demo: false, singleSignOn: true });
    const other = await openSampleOffice();
    expect((await other.ask('GET', '/sign-in/ways')).body).toMatchObject({ singleSignOn: false });
    expect((await other.ask('GET', BEGIN)).status).toBe(404);
    await other.close();
  });

  test('asks with state, nonce and PKCE', async () => {
    const { sentTo } = await toProvider();
    const asked = Object.fromEntries(sentTo.searchParams);
    expect(asked).toMatchObject({
      client_id: CLIENT.clientId,
      response_type: 'code',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(20);
  });

  test('still asks for the second factor, and opens the address that was wanted afterwards', async () => {
    const { back, jar } = await toProvider();
    const came = await comeBack(back, jar);
    expect(came.location).toBe('/workbench/sign-in?next=%2Fmatters');
    const token = came.jar['dengwen_session'] ?? '';
    expect((await office.ask('GET', '/session', { token })).body.code).toBe('sign-in-incomplete');
    const body = { code: codeOf(office.clock.now()) };
    expect((await office.ask('POST', '/sign-in/code', { token, body })).body.step).toBe('complete');
    expect((await office.ask('GET', '/session', { token })).body).toMatchObject({ name: '张敏' });
    expect(await newlyKept()).toMatchObject([{ act: 'signInStep', officer_id: expect.any(String) }]);
  });

  test('takes the provider’s second factor where the office has named it', async () => {
    provider.claims = { preferred_username: ' Zhang.Min ', amr: ['pwd', 'otp'] };
    const { back, jar } = await toProvider();
    const came = await comeBack(back, jar);
    expect(came.location).toBe('/workbench/matters');
    const session = await office.ask('GET', '/session', { token: came.jar['dengwen_session'] ?? '' });
    expect(session.body).toMatchObject({ name: '张敏' });
    const details = { way: 'singleSignOn' };
    expect(await newlyKept()).toMatchObject([{ act: 'signIn', officer_id: expect.any(String), details }]);
  });

  test.each([
    { name: 'no login', claims: {}, why: 'unknown' },
    { name: 'the login of nobody here', claims: { preferred_username: 'no.such' }, why: 'unknown' },
    { name: 'somebody without a post', claims: { preferred_username: 'retired' }, why: 'post' },
    { name: 'another nonce', claims: { preferred_username: 'zhang.min', nonce: 'other' }, why: 'failed' },
  ])('lets nobody in whom the provider vouches for with $name', async ({ claims, why }) => {
    provider.claims = claims;
    const { back, jar } = await toProvider();
    const came = await comeBack(back, jar);
    expect([came.location, came.jar['dengwen_session']]).toEqual([
      `/workbench/sign-in?refused=${why}`,
      undefined,
    ]);
    const kept = await newlyKept();
    const vouched = 'preferred_username' in claims && !('nonce' in claims);
    expect(kept).toMatchObject([{ act: 'signInFailed', refusal: `single-sign-on-${why}`, officer_id: null }]);
    expect(typeof kept[0]?.words_digest, 'the login, sealed').toBe(vouched ? 'string' : 'object');
  });

  test('lets nobody in whose account is locked', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await office.givePassword('li.qiang', 'wrong');
    provider.claims = { preferred_username: 'li.qiang', amr: ['otp'] };
    const { back, jar } = await toProvider();
    expect((await comeBack(back, jar)).location).toBe('/workbench/sign-in?refused=locked');
    expect(await newlyKept()).toMatchObject([{ refusal: 'single-sign-on-locked', officer_id: null }]);
  });

  test('lets nobody in who comes back in another browser, with another state, or twice', async () => {
    const { back, jar } = await toProvider();
    const refused = '/workbench/sign-in?refused=failed';
    expect((await comeBack(back, {})).location).toBe(refused);
    expect((await comeBack(back, { dengwen_at_provider: 'made up' })).location).toBe(refused);
    const other = await toProvider();
    expect((await comeBack(back, other.jar)).location).toBe(refused);
    expect((await comeBack(back, jar)).location).toContain('next=');
    expect((await comeBack(back, jar)).location).toBe(refused);
  });

  test('leads to no other site afterwards', async () => {
    provider.claims = { preferred_username: 'zhang.min', amr: ['otp'] };
    for (const next of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example']) {
      const { back, jar } = await toProvider(next);
      expect((await comeBack(back, jar)).location).toBe('/workbench/');
    }
  });
});
