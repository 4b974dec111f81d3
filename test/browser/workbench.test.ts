// The whole way of a matter through the workbench, as clerk and handler go it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { on } from '../support/given.ts';
import { codeOf, PASSWORD } from '../support/sign-in.ts';
import { assertAccessible, openBrowser, screenshot, type TestBrowser } from './harness.ts';
import { MatterPage } from './pages/matter-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { openPage, openWorkbench, TODAY, type TestWorkbench } from './pages/workbench-server.ts';

const PATIENCE = 180_000;
const PHONE = 390;

let browser: TestBrowser;
let workbench: TestWorkbench;
beforeAll(async () => {
  [browser, workbench] = await Promise.all([openBrowser(), openWorkbench()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), workbench.close()]);
});

/** Looks at a screen as everybody does: within its width and open to all. */
async function look(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  await screenshot(page, `workbench-${name}-${width}`);
  await assertAccessible(page);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(wide, `${name} fits ${width} px`).toBeLessThanOrEqual(width);
}

/** The element that has the focus, by its visible words or its tag. */
const focused = (page: Page) => page.evaluate<string>('document.activeElement.tagName');

describe('signing in', () => {
  test('a wrong password is told in words, and the right one leads to the address asked for', async () => {
    const page = await openPage(browser, workbench);
    const signIn = new SignInPage(page);
    await page.goto(`${workbench.url}/workbench/reports`);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await look(page, 'sign-in');
    await signIn.signIn('clerk', 'wrong');
    await page.getByRole('alert').waitFor();
    await signIn.signIn('clerk', PASSWORD);
    await signIn.giveCode(codeOf(on(TODAY).now()));
    await page.getByRole('heading', { name: '统计报表' }).waitFor();
    expect(page.url()).toContain('/workbench/reports');
    await page.context().close();
  });
});

describe('registering', () => {
  test(
    'a visit is registered from the keyboard; what is missing is told at its field and nothing typed is lost',
    async () => {
      const page = await openPage(browser, workbench, { login: 'clerk' });
      const form = new RegisterPage(page);
      await form.open(workbench.url);
      await page.getByLabel('概况').fill('楼道照明损坏多月');
      await form.submit();
      const summary = page.getByRole('alert').filter({ hasText: '需要更正' });
      await summary.waitFor();
      await look(page, 'register-faults');
      await summary.getByRole('button', { name: /反映的内容/ }).click();
      expect(await page.evaluate('document.activeElement.id')).toBe('register_body');
      await page.reload();
      expect(await page.getByLabel('概况').inputValue()).toBe('楼道照明损坏多月');
      await form.choosePlace('柳湾县');
      await form.tell({
        name: '周二',
        phone: '19900005678',
        title: '楼道照明损坏多月',
        body: '和平里五号楼楼道照明损坏三个月，老人上下楼害怕，请求修复。',
      });
      await form.submit();
      expect(await form.number()).toMatch(/^LF2026\d{7}$/);
      await look(page, 'receipt');
      await page.getByRole('button', { name: '再登记一件' }).click();
      expect(await page.getByLabel('概况').inputValue()).toBe('');
      await page.context().close();
    },
    PATIENCE,
  );

  test(
    'the same matter raised again is found while the clerk types',
    async () => {
      const { number } = await workbench.register();
      const page = await openPage(browser, workbench, { login: 'clerk' });
      const form = new RegisterPage(page);
      await form.open(workbench.url);
      await page.getByLabel('姓名').fill('林一');
      await page.getByLabel('电话').fill('19900001234');
      const panel = page.getByRole('complementary');
      await panel.getByRole('link', { name: number }).waitFor();
      await look(page, 'register-repeats');
      await page.context().close();
    },
    PATIENCE,
  );
});

describe('handling', () => {
  test(
    'a matter is routed, accepted, answered and served; each step says what is next',
    async () => {
      const { matterId } = await workbench.register({ title: '外墙脱落砸坏车辆' });
      const clerk = new MatterPage(await openPage(browser, workbench, { login: 'clerk' }));
      await clerk.open(workbench.url, matterId);
      await look(clerk.page, 'matter-registered');
      await clerk.begin('转办');
      await look(clerk.page, 'route');
      await clerk.submit();
      await clerk.standsAt('已转办');
      expect(await focused(clerk.page)).toBe('H1');
      await clerk.page.context().close();

      const handler = new MatterPage(await openPage(browser, workbench, { login: 'handler' }));
      await handler.open(workbench.url, matterId);
      await handler.begin('受理');
      await look(handler.page, 'accept');
      await handler.submit();
      await handler.standsAt('已受理');
      await handler.page.getByRole('link', { name: '答复' }).click();
      await handler.page.getByLabel('查明的事实和理由').fill('经核查，外墙保温层老化脱落属实。');
      await handler.page.reload();
      expect(await handler.page.getByLabel('查明的事实和理由').inputValue()).toContain('老化脱落');
      await handler.page.getByLabel('处理意见').fill('责令物业服务企业三十日内修复并协商赔偿。');
      await handler.page.getByLabel('法律依据').fill('《物业管理条例》第三十五条。');
      await handler.page.getByLabel('予以支持', { exact: true }).check();
      await look(handler.page, 'answer');
      await handler.page.getByRole('button', { name: '出具答复' }).click();
      await handler.submit('出具答复');
      await handler.standsAt('已答复');
      await handler.begin('登记送达');
      await handler.submit();
      await handler.standsAt('已送达');
      await look(handler.page, 'matter-served');
      await handler.page.context().close();
    },
    PATIENCE,
  );

  test(
    'when somebody else changed the matter, the officer sees what happened and keeps what was typed',
    async () => {
      const { matterId } = await workbench.register({ title: '电梯停运多日' });
      const matter = new MatterPage(await openPage(browser, workbench, { login: 'clerk' }));
      await matter.open(workbench.url, matterId);
      await matter.begin('告知');
      const text = matter.dialog.getByLabel('告知内容');
      await text.fill('已收到您反映的电梯停运问题，正在核实。');
      const api = matter.page.context().request;
      const address = `${workbench.url}/api/v1/matters/${matterId}`;
      const { version } = (await (await api.get(address)).json()) as { version: number };
      await api.post(`${address}/route`, {
        data: { way: 'transfer', toUnit: 'city-housing' },
        headers: { 'if-match': `"${version}"` },
      });
      await matter.submit();
      await matter.dialog.getByText('这件事项刚刚有变动').waitFor();
      expect(await text.inputValue()).toContain('正在核实');
      await look(matter.page, 'changed-meanwhile');
      await matter.page.context().close();
    },
    PATIENCE,
  );
});

describe('every screen', () => {
  const screens = [
    { name: 'tray', path: '/', heading: '待办' },
    { name: 'search', path: '/matters?q=漏水', heading: '事项查询' },
    { name: 'register', path: '/register', heading: '登记信访件' },
    { name: 'reports', path: '/reports?year=2026', heading: '统计报表' },
    {
      name: 'list',
      path: '/reports/measures/letters?from=2026-01-01&to=2026-12-31',
      heading: /名单/,
    },
    { name: 'ledgers', path: '/ledgers', heading: '台账导入' },
    { name: 'new-ledger', path: '/ledgers/new', heading: '导入台账' },
  ];
  for (const width of [PHONE, 1440]) {
    test(
      `is open to everybody at ${width} px`,
      async () => {
        const page = await openPage(browser, workbench, { login: 'clerk', width });
        for (const { name, path, heading } of screens) {
          await page.goto(`${workbench.url}/workbench${path}`);
          await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
          await page.waitForLoadState('networkidle');
          await look(page, name);
        }
        await page.context().close();
      },
      PATIENCE,
    );
  }

  test('j and k move down and up the in-tray, Enter opens, / searches', async () => {
    const page = await openPage(browser, workbench, { login: 'clerk' });
    await page.goto(`${workbench.url}/workbench/`);
    await page.locator('[data-row-link]').first().waitFor();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('A');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '办理进度' }).waitFor();
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('INPUT');
    await page.context().close();
  });

  test('a figure leads to the matters behind it', async () => {
    const page = await openPage(browser, workbench, { login: 'clerk' });
    await page.goto(`${workbench.url}/workbench/reports?year=2026`);
    const figure = page.getByRole('link', { name: /来信：查看名单/ }).first();
    const value = Number((await figure.innerText()).trim());
    await figure.click();
    await page.getByRole('heading', { name: /来信/ }).waitFor();
    await page.locator('[data-row-link]').first().waitFor();
    expect(await page.locator('[data-row-link]').count()).toBe(value);
    await page.context().close();
  });
});
