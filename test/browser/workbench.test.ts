// The whole way of a matter through the workbench, as clerk and handler go it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerSubmission, routeMatter } from '#modules/matters/index.ts';
import type { Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { codeOf } from '../support/sign-in.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { look } from './look.ts';
import { appoint, openOffice, openPage, type Appointed, type TestOffice } from './office-server.ts';
import { nameOfFocus, openDialog } from './pages/fields.ts';
import { AnswerPage, MatterPage } from './pages/matter.ts';
import { RegisterPage } from './pages/register.ts';
import { SignInPage, signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let handler: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-04', async ({ database }) => {
      await buildNetwork(database);
      const at = { city: UNITS.office, housing: UNITS.housing } as const;
      clerk = await appoint(database, { login: 'clerk', name: '孟素珍', unitId: at.city, role: 'clerk' });
      handler = await appoint(database, {
        login: 'handler',
        name: '白晓燕',
        unitId: at.housing,
        role: 'handler',
      });
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

/** Registers a letter of 2 March 2026 with whatever a test wants different. */
function register(changes: Partial<RegisterSubmission> = {}): Promise<Receipt> {
  return office.database.transaction(async (tx) =>
    must(await registerSubmission(tx, clerk.actor, submission(changes), on('2026-03-02'))),
  );
}

/** Looks at the screen, in a picture that says where it belongs. */
const see = (page: Page, name: string): Promise<void> => look(page, `workbench-${name}`);

describe('signing in', () => {
  test('a wrong password is told in words, and the right one leads to the address asked for', async () => {
    const page = await openPage(browser, office);
    const signIn = new SignInPage(page);
    await signIn.open(office, '/reports');
    await see(page, 'sign-in');
    await signIn.submit({ login: clerk.login, password: 'wrong' });
    await signIn.refusal('密码不对').waitFor();
    await signIn.submit(clerk);
    await signIn.giveCode(codeOf(office.clock.now()));
    await page.getByRole('heading', { name: '统计报表' }).waitFor();
    expect(page.url()).toContain('/workbench/reports');
    await page.context().close();
  });
});

describe('registering', () => {
  test('a visit is registered from the keyboard; what is missing is told at its field and nothing typed is lost', async () => {
    const page = await signedIn(browser, office, clerk);
    const form = new RegisterPage(page);
    await form.open(office.url);
    await page.getByLabel('概况').fill('楼道照明损坏多月');
    await form.submit();
    const summary = page.getByRole('alert').filter({ hasText: '需要更正' });
    await summary.waitFor();
    await see(page, 'register-faults');
    await summary.getByRole('button', { name: /反映的内容/ }).click();
    await expect.poll(() => nameOfFocus(page)).toContain('反映的内容');
    await page.reload();
    await expect.poll(() => page.getByLabel('概况').inputValue()).toBe('楼道照明损坏多月');
    await form.choosePlace('柳湾县');
    await form.tell({
      name: '周二',
      phone: '19900005678',
      title: '楼道照明损坏多月',
      body: '和平里五号楼楼道照明损坏三个月，老人上下楼害怕，请求修复。',
    });
    await form.submit();
    await expect.poll(() => form.number()).toMatch(/^LF2026\d{7}$/);
    await see(page, 'receipt');
    await page.getByRole('button', { name: '再登记一件' }).click();
    await expect.poll(() => page.getByLabel('概况').inputValue()).toBe('');
    await page.context().close();
  });

  test('the same matter raised again is found while the clerk types', async () => {
    const { number } = await register();
    const page = await signedIn(browser, office, clerk);
    const form = new RegisterPage(page);
    await form.open(office.url);
    await page.getByLabel('姓名').fill('林一');
    await page.getByLabel('电话').fill('19900001234');
    const panel = page.getByRole('complementary');
    await panel.getByRole('link', { name: number }).waitFor();
    await see(page, 'register-repeats');
    await page.context().close();
  });
});

describe('handling', () => {
  test('a matter is routed, accepted, answered and served; each step says what is next', async () => {
    const { matterId } = await register({ title: '外墙脱落砸坏车辆' });
    const routing = new MatterPage(await signedIn(browser, office, clerk));
    await routing.open(office.url, matterId);
    await see(routing.page, 'matter-registered');
    await routing.begin('转办');
    await see(routing.page, 'route');
    await routing.submit();
    await routing.hasStage('已转办');
    // Its button is gone; the keyboard goes on at the heading.
    await routing.page.locator('h1:focus').waitFor();
    await routing.page.context().close();

    const handling = new MatterPage(await signedIn(browser, office, handler));
    const { page } = handling;
    await handling.open(office.url, matterId);
    await handling.begin('受理');
    await see(page, 'accept');
    await handling.submit();
    await handling.hasStage('已受理');
    await handling.section('下一步').getByRole('link', { name: '答复' }).click();
    const answer = new AnswerPage(page);
    await answer.write({ 查明的事实和理由: '经核查，外墙保温层老化脱落属实。' });
    await page.reload();
    await expect.poll(() => page.getByLabel('查明的事实和理由').inputValue()).toContain('老化脱落');
    await answer.write({
      处理意见: '责令物业服务企业三十日内修复并协商赔偿。',
      法律依据: '《物业管理条例》第三十五条。',
    });
    await answer.decide('予以支持');
    await see(page, 'answer');
    await answer.issue();
    await handling.hasStage('已答复');
    await handling.begin('登记送达');
    await handling.submit();
    await handling.hasStage('已送达');
    await see(page, 'matter-served');
    await page.context().close();
  });

  test('when somebody else changed the matter, the officer sees what happened and keeps what was typed', async () => {
    const { matterId } = await register({ title: '电梯停运多日' });
    const matter = new MatterPage(await signedIn(browser, office, clerk));
    await matter.open(office.url, matterId);
    const dialog = await matter.begin('告知');
    const text = dialog.getByLabel('告知内容');
    await text.fill('已收到您反映的电梯停运问题，正在核实。');
    const input = { way: 'transfer' as const, toUnit: UNITS.housing };
    await office.database.transaction(async (tx) =>
      must(await routeMatter(tx, clerk.actor, { matterId, input }, office.clock)),
    );
    await matter.trySubmit();
    await openDialog(matter.page).getByText('这件事项刚刚有变动').waitFor();
    await expect.poll(() => text.inputValue()).toContain('正在核实');
    await see(matter.page, 'changed-meanwhile');
    await matter.page.context().close();
  });
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
  test.each([390, 1440])('is open to everybody at %i px', async (width) => {
    const page = await signedIn(browser, office, clerk, { width });
    for (const { name, path, heading } of screens) {
      await page.goto(`${office.url}/workbench${path}`);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await see(page, name);
    }
    await page.context().close();
  });

  test('j and k move down and up the in-tray, Enter opens, / searches', async () => {
    const page = await signedIn(browser, office, clerk);
    const tray = new MatterListPage(page);
    await tray.rows().first().waitFor();
    await page.keyboard.press('j');
    const [first] = await tray.titles();
    await expect.poll(() => nameOfFocus(page)).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '办理进度' }).waitFor();
    await page.keyboard.press('/');
    await expect.poll(() => nameOfFocus(page)).toBe('查找事项');
    await page.context().close();
  });

  test('a figure leads to the matters behind it', async () => {
    const page = await signedIn(browser, office, clerk);
    await page.goto(`${office.url}/workbench/reports?year=2026`);
    const figure = page.getByRole('link', { name: /来信：查看名单/ }).first();
    const value = Number((await figure.innerText()).trim());
    await figure.click();
    await page.getByRole('heading', { name: /来信/ }).waitFor();
    const list = new MatterListPage(page);
    await list.shows(value);
    await expect.poll(() => list.rows().count()).toBe(value);
    await page.context().close();
  });
});
