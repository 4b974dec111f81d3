// Signing in with a second factor: a first sign-in, an authenticator, a passkey, and where one is signed in.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeAt, createAccount } from '#modules/access/index.ts';
import { appointToPost, createOfficer } from '#modules/network/index.ts';
import { buildNetwork, must, on, UNITS } from '../support/given.ts';
import { letCodesCountAgain } from '../support/sign-in.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, openPage, type Appointed, type TestOffice } from './office-server.ts';
import { SignInPage, signedIn } from './pages/sign-in.ts';

const TODAY = '2026-03-25';
const PATIENCE = 300_000;
const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;
const FIRST = 'told in person 7319';
const OWN = 'seven quiet harbours';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice(TODAY, async ({ database }) => {
      await buildNetwork(database);
      clerk = await appoint(database, {
        login: 'desk-clerk',
        name: '孟素珍',
        unitId: UNITS.office,
        role: 'clerk',
      });
    }),
  ]);
}, PATIENCE);
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

/** Somebody whose account was opened a moment ago, with a password that they were told. */
async function newcomer(login: string): Promise<void> {
  await office.database.transaction(async (tx) => {
    const { officerId } = must(await createOfficer(tx, SETUP, { name: '邵永斌' }, on(TODAY)));
    const post = { officerId, unitId: UNITS.office, role: 'clerk', title: '办信科科员' } as const;
    must(await appointToPost(tx, SETUP, post, on('2026-03-02')));
    must(await createAccount(tx, SETUP, { officerId, login, password: FIRST }, on(TODAY)));
  });
}

async function see(page: Page, name: string): Promise<void> {
  await look(page, `identity-${name}`);
  expect(await foreignWords(page), name).toEqual([]);
}

async function changeFirstPassword(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '设置新密码' }).waitFor();
  await page.getByLabel('现在的密码').fill(FIRST);
  await page.getByLabel('新密码', { exact: true }).fill(OWN);
  await page.getByLabel('再输一次新密码').fill(OWN);
}

/** The key that the enrolment shows, as somebody types it over. */
async function shownKey(page: Page): Promise<string> {
  return (await page.locator('.enrol-key').innerText()).replaceAll(' ', '');
}

describe.each([1440, 390])('at %i px', { timeout: PATIENCE }, (width) => {
  test('a first sign-in changes the password, enrols an authenticator and signs in with it the next time', async () => {
    const login = `newcomer-${width}`;
    await newcomer(login);
    const page = await openPage(browser, office, { width });
    const signIn = new SignInPage(page);
    await signIn.open(office);
    await expect
      .poll(() => page.getByText('统一身份认证').count(), { message: 'without a provider' })
      .toBe(0);
    await signIn.submit({ login, password: FIRST });
    await changeFirstPassword(page);
    await see(page, 'new-password');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('heading', { name: '登记两步验证' }).waitFor();
    const key = await shownKey(page);
    await look(page, 'identity-enrol');
    await page.getByLabel('动态口令', { exact: true }).fill('000000');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('alert').filter({ hasText: '动态口令不对' }).waitFor();
    await page.getByLabel('动态口令', { exact: true }).fill(codeAt(key, office.clock.now()));
    await page.getByRole('button', { name: '确认' }).click();
    await page.locator('#content').waitFor();

    await page.context().clearCookies();
    await letCodesCountAgain(office.database);
    await signIn.open(office);
    await signIn.submit({ login, password: OWN });
    await page.getByRole('heading', { name: '两步验证' }).waitFor();
    await see(page, 'second-factor');
    await expect
      .poll(() => page.getByRole('button', { name: '使用演示口令' }).count(), { message: 'outside the demo' })
      .toBe(0);
    await page.reload(); // what was begun is not lost
    await signIn.giveCode(codeAt(key, office.clock.now()));
    await page.locator('#content').waitFor();
    await page.context().close();
  });

  test('an officer sees where they are signed in and ends a session forgotten elsewhere', async () => {
    const elsewhere = await signedIn(browser, office, clerk, { width });
    const page = await signedIn(browser, office, clerk, { width });
    await page.goto(`${office.url}/workbench/account`);
    await page.getByRole('heading', { name: '账号与安全' }).waitFor();
    const rows = page.getByRole('region', { name: '登录记录' }).getByRole('listitem');
    await rows.first().waitFor();
    await see(page, 'account');
    await expect.poll(() => rows.filter({ hasText: '当前' }).count()).toBe(1);
    const others = page.getByRole('button', { name: '结束', exact: true });
    for (let left = await others.count(); left > 0; left -= 1) {
      await others.first().click();
      await expect.poll(() => others.count()).toBe(left - 1);
    }
    await elsewhere.reload();
    await elsewhere.getByRole('heading', { name: '登录' }).waitFor();
    await Promise.all([page.context().close(), elsewhere.context().close()]);
  });
});

test(
  'a passkey is enrolled at the first sign-in and opens the next one',
  async () => {
    await newcomer('passkey-holder');
    const page = await openPage(browser, office);
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    // A passkey belongs to a name; at a bare address there is none.
    const named = { ...office, url: office.url.replace('127.0.0.1', 'localhost') };
    const signIn = new SignInPage(page);
    await signIn.open(named);
    await signIn.submit({ login: 'passkey-holder', password: FIRST });
    await changeFirstPassword(page);
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '改用通行密钥（指纹、面容或者安全密钥）' }).click();
    await page.getByLabel('名称').fill('接待窗口电脑');
    await see(page, 'enrol-passkey');
    await page.getByRole('button', { name: '创建通行密钥' }).click();
    await page.locator('#content').waitFor();

    await page.context().clearCookies();
    await signIn.open(named);
    await signIn.submit({ login: 'passkey-holder', password: OWN });
    await page.getByRole('button', { name: '使用通行密钥' }).click();
    await page.locator('#content').waitFor();
    await page.goto(`${named.url}/workbench/account`);
    await page.getByText('通行密钥：接待窗口电脑').waitFor();
    await expect.poll(() => page.getByText('最近使用').count()).toBeGreaterThan(0);
    await see(page, 'account-passkey');
    await page.context().close();
  },
  PATIENCE,
);
