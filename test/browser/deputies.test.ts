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
let security: Appointed;
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
      await appoint(database, { unitId: UNITS.housing, role: 'handler', login: 'zheng.jie', name: '郑洁' });
      security = await appoint(database, {
        unitId: UNITS.office,
        role: 'securityOfficer',
        login: 'qin.shulan',
        name: '秦淑兰',
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
  await expect.poll(() => navigation.innerText()).not.toContain('台账导入');
  await look(desk, 'deputies-acting');

  await page.getByRole('button', { name: '撤销对何平的授权' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).press('Enter');
  await page.getByText('已撤销').first().waitFor();
  await desk.reload();
  await desk.getByRole('heading', { name: '登录' }).waitFor();
  await Promise.all([page.context().close(), desk.context().close()]);
});

test('a security officer hands over the post of somebody who is away, sees it among all, and revokes it', async () => {
  const page = await signedIn(browser, office, security);
  await page.getByRole('link', { name: '代行授权' }).click();
  await page.getByText('现在没有代行授权').waitFor();
  await page.getByRole('link', { name: '去“人员”中选择' }).click();
  await page.getByRole('link', { name: '方毅' }).first().click();
  await page.getByRole('button', { name: '登记代行授权' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '将方毅的岗位授权他人代行' });
  await dialog.getByRole('combobox', { name: '代行人', exact: true }).press('ArrowDown');
  await page.getByTitle('何平').waitFor();
  await page.keyboard.press('Escape');
  await dialog.getByRole('combobox', { name: '代行人所在单位' }).fill('住房');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: '代行人', exact: true }).press('ArrowDown');
  await page.getByTitle('郑洁').waitFor();
  await page.keyboard.press('Enter');
  for (const [field, day] of [
    ['起始日期', '20260305'],
    ['截止日期', '20260311'],
  ] as const) {
    await dialog.getByLabel(field).fill(day);
    await dialog.getByLabel(field).press('Tab');
  }
  await dialog.getByRole('checkbox', { name: '批准延长办理期限' }).press('Space');
  await dialog.getByLabel('理由').fill('住院');
  await look(page, 'deputies-for-other');
  await dialog.getByRole('button', { name: '授权代行' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: '代行授权' }).click();
  await page.getByText('方毅 → 郑洁：岱川市信访局 · 副局长').waitFor();
  await page.getByText('2026-03-05 至 2026-03-11 · 住院 · 秦淑兰登记 · 批准延长办理期限').waitFor();
  expect(await foreignWords(page)).toEqual([]);
  await look(page, 'deputies-all');
  await page.getByRole('button', { name: '撤销对郑洁的授权' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).press('Enter');
  await page.getByText('现在没有代行授权').waitFor();
  await page.context().close();
});
