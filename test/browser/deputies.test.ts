// A leader hands the post over on their own page; the deputy finds it among their posts and acts in it until it is
// taken back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNetwork, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { AccountMenu } from './pages/account.ts';
import { signedIn } from './pages/sign-in.ts';

const OWN = '岱川市信访局 · 接访科科员';
const HANDED = '代行 方毅 · 岱川市信访局 · 副局长';

let browser: TestBrowser;
let office: TestOffice;
let leader: Appointed;
let deputy: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-05', async ({ database }) => {
      await buildNetwork(database);
      leader = await appoint(database, {
        unitId: UNITS.office,
        role: 'leader',
        login: 'fang.yi',
        name: '方毅',
      });
      deputy = await appoint(database, {
        unitId: UNITS.office,
        role: 'clerk',
        login: 'he.ping',
        name: '何平',
      });
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

async function ownPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: '账号与安全' }).click();
  await page.getByRole('heading', { name: '代行授权' }).waitFor();
}

test('a post is handed over by keyboard, acted in, and taken back', async () => {
  const page = await signedIn(browser, office, leader);
  await ownPage(page);
  await page.getByRole('button', { name: '授权代行' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '授权代行' });
  await dialog.getByRole('combobox', { name: '代行人' }).press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('起始日期').fill('20260305');
  await dialog.getByLabel('起始日期').press('Tab');
  await dialog.getByLabel('截止日期').fill('20260701');
  await dialog.getByLabel('截止日期').press('Tab');
  await dialog.getByRole('checkbox', { name: '批准延长办理期限' }).press('Space');
  await dialog.getByLabel('理由').fill('外出培训');
  await look(page, 'deputies-give');
  await dialog.getByRole('button', { name: '授权代行' }).press('Enter');
  await dialog.getByText('一次授权最长90日').first().waitFor();
  await dialog.getByLabel('截止日期').fill('20260311');
  await dialog.getByLabel('截止日期').press('Tab');
  await dialog.getByRole('button', { name: '授权代行' }).press('Enter');
  await page.getByText('2026-03-05 至 2026-03-11 · 外出培训').waitFor();
  await look(page, 'deputies-given');
  await page.reload();
  await page.getByText('2026-03-05 至 2026-03-11 · 外出培训').waitFor();
  expect(await foreignWords(page)).toEqual([]);

  const desk = await signedIn(browser, office, deputy);
  const account = new AccountMenu(desk);
  await account.actsAs(OWN);
  await account.switchTo(HANDED);
  await account.actsAs(HANDED);
  const navigation = desk.getByRole('navigation');
  expect(await navigation.innerText()).not.toContain('台账导入');
  await look(desk, 'deputies-acting');

  await page.getByRole('button', { name: '撤销对何平的授权' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).press('Enter');
  await page.getByText('已撤销').first().waitFor();
  await desk.reload();
  await desk.getByRole('heading', { name: '登录' }).waitFor();
  await Promise.all([page.context().close(), desk.context().close()]);
});
