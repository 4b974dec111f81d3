// Signing in through the office's own identity provider, as the sign-in screen offers it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNetwork, UNITS } from '../support/given.ts';
import { CLIENT, startProvider, type TestProvider } from '../support/identity-provider.ts';
import { codeOf, letCodesCountAgain } from '../support/sign-in.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, openPage, type TestOffice } from './office-server.ts';
import { SignInPage } from './pages/sign-in.ts';

const PATIENCE = 300_000;

let browser: TestBrowser;
let provider: TestProvider;
let office: TestOffice;
beforeAll(async () => {
  browser = await openBrowser();
  provider = await startProvider();
  office = await openOffice(
    '2026-03-25',
    async ({ database }) => {
      await buildNetwork(database);
      const clerk = { login: 'desk-clerk', name: '孟素珍', unitId: UNITS.office, role: 'clerk' } as const;
      await appoint(database, clerk);
    },
    {
      DENGWEN_OIDC_ISSUER: provider.issuer,
      DENGWEN_OIDC_CLIENT_ID: CLIENT.clientId,
      DENGWEN_OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    },
  );
}, PATIENCE);
afterAll(async () => {
  await Promise.all([browser.close(), office.close(), provider.close()]);
});

test.each([1440, 390])(
  'the provider’s word takes the place of the password, not of the second factor, at %i px',
  async (width) => {
    const page = await openPage(browser, office, { width });
    const signIn = new SignInPage(page);
    const way = page.getByRole('link', { name: '统一身份认证登录' });
    provider.claims = { preferred_username: 'no.such' };
    await page.goto(`${office.url}/workbench/register`);
    await way.click();
    await page.getByRole('alert').filter({ hasText: '在本系统没有账号' }).waitFor();
    await look(page, 'identity-single-sign-on');
    expect(await foreignWords(page)).toEqual([]);
    provider.claims = { preferred_username: 'desk-clerk' };
    await page.goto(`${office.url}/workbench/register`);
    await way.click();
    await letCodesCountAgain(office.database);
    await signIn.giveCode(codeOf(office.clock.now()));
    await page.getByRole('heading', { name: '登记信访件' }).waitFor();
    await page.context().close();
  },
  PATIENCE,
);
