// A first start in the browser: three people named, each with a link of their own; later, recovery by two of them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAt, offerFirstStart } from '#modules/access/index.ts';
import { letCodesCountAgain, PASSWORD } from '../support/sign-in.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { look } from './look.ts';
import { openOffice, openPage, type TestOffice } from './office-server.ts';
import { SignInPage } from './pages/sign-in.ts';

const TODAY = '2026-03-25';
const PATIENCE = 300_000;

let browser: TestBrowser;
let office: TestOffice;
beforeAll(async () => {
  browser = await openBrowser();
  office = await openOffice(TODAY, async () => undefined);
}, PATIENCE);
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

/** Chooses a password by a personal link and enrols an authenticator; answers its key. */
async function enrol(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再输一次新密码').fill(PASSWORD);
  await look(page, 'identity-personal-link');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: '登记两步验证' }).waitFor();
  const key = (await page.locator('.enrol-key').innerText()).replaceAll(' ', '');
  await page.getByLabel('动态口令', { exact: true }).fill(codeAt(key, office.clock.now()));
  await page.getByRole('button', { name: '确认' }).click();
  await page.locator('#content').waitFor();
  return key;
}

/** Hands out the links that the page shows, in the order of the offices. */
async function shownLinks(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: '已设置' }).waitFor();
  return page.locator('.link-address').allInnerTexts();
}

test(
  'whoever started the server names three people, who let themselves in and help a fourth',
  async () => {
    const [offered] = await office.database.transaction((tx) => offerFirstStart(tx, office.clock));
    const page = await openPage(browser, office, { width: 390 });
    await page.goto(`${office.url}/workbench${offered?.path ?? ''}`);
    await page.getByLabel('城市').fill('柳川市');
    await page.getByLabel('信访部门').fill('柳川市信访局');
    const people = { 系统管理员: 'wang.lei', 安全保密员: 'qin.shulan', 审计员: 'Tao Jianping' };
    for (const [role, login] of Object.entries(people)) {
      await page.getByLabel(`${role}姓名`).fill(`${role}甲`);
      await page.getByLabel(`${role}登录名`).fill(login);
    }
    await page.getByRole('button', { name: '设置' }).click();
    const summary = page.getByRole('alert').filter({ hasText: '需要更正' });
    await summary.filter({ hasText: '登录名为3至40个字符' }).waitFor();
    await look(page, 'identity-first-start-faults');
    await page.getByLabel('审计员登录名').fill('tao.jianping');
    await look(page, 'identity-first-start');
    await page.getByRole('button', { name: '设置' }).click();
    const [administrator = '', security = '', auditor = ''] = await shownLinks(page);
    await look(page, 'identity-first-start-links');

    await enrol(page, auditor);
    await page.context().clearCookies();
    const key = await enrol(page, security);
    await page.context().clearCookies();
    await enrol(page, administrator);
    await page.goto(`${office.url}/workbench/recoveries`);
    await page.getByLabel('登录名').fill('tao.jianping');
    await page.getByLabel('理由').fill('手机进水无法开机');
    await page.getByRole('button', { name: '申请', exact: true }).click();
    await page.getByText('须由另一人确认').waitFor();
    await page.context().close();

    const desk = await openPage(browser, office, { width: 1440 });
    const signIn = new SignInPage(desk);
    await letCodesCountAgain(office.database);
    await signIn.open(office);
    await signIn.submit({ login: 'qin.shulan', password: PASSWORD });
    await signIn.giveCode(codeAt(key, office.clock.now()));
    await desk.getByRole('link', { name: '登录恢复' }).click();
    await desk.getByText('手机进水无法开机').waitFor();
    await look(desk, 'identity-recoveries');
    await desk.getByRole('button', { name: '确认恢复' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '确认恢复' }).click();
    const link = await desk.locator('.link-address').innerText();
    await look(desk, 'identity-recovered');
    await desk.context().clearCookies();
    await desk.goto(link);
    await desk.getByText('您的登录名是 tao.jianping').waitFor();
    await expect.poll(() => desk.getByRole('alert').count()).toBe(0);
    await desk.context().close();
  },
  PATIENCE,
);
