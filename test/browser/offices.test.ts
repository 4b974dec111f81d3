// How the three offices keep the system in the browser: an administrator adds a unit, its competence and an officer; a
// security officer gives the post and opens the account; the new officer comes in by the link.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeAt } from '#modules/access/index.ts';
import { buildNetwork, UNITS } from '../support/given.ts';
import { PASSWORD } from '../support/sign-in.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look, settled } from './look.ts';
import { appoint, openOffice, openPage, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf, nameOfFocus, openDialog, press, tabTo, typeDay, typeToChoose } from './pages/fields.ts';
import { signedIn } from './pages/sign-in.ts';

/** The machine may be busy. */
const PATIENCE = 300_000;
const TODAY = '2026-03-25';
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 800 };
const UNIT = '柳湾县住房和城乡建设局';

let browser: TestBrowser;
let office: TestOffice;
let administrator: Appointed;
let security: Appointed;
beforeAll(async () => {
  const opening = openOffice(TODAY, async ({ database }) => {
    await buildNetwork(database);
    const at = { unitId: UNITS.office } as const;
    administrator = await appoint(database, {
      ...at,
      login: 'wang.lei',
      name: '王磊',
      role: 'administrator',
    });
    security = await appoint(database, {
      ...at,
      login: 'qin.shulan',
      name: '秦淑兰',
      role: 'securityOfficer',
    });
  });
  [browser, office] = await Promise.all([openBrowser(), opening]);
}, PATIENCE);
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

/** Looks at the page as wide as a desk and as narrow as a phone. */
async function lookTwice(page: Page, name: string): Promise<void> {
  await look(page, `offices-${name}`);
  await page.setViewportSize(PHONE);
  await look(page, `offices-${name}`);
  await page.setViewportSize(DESK);
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Submits the open dialog and waits until it is gone. */
async function submitted(page: Page, words: string): Promise<void> {
  await press(openDialog(page).getByRole('button', { name: words, exact: true }));
  await openDialog(page).waitFor({ state: 'detached' });
  await settled(page);
}

async function choose(page: Page, name: string, typed: string): Promise<void> {
  await openDialog(page).getByRole('combobox', { name }).focus();
  await typeToChoose(page, typed);
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

describe('the administrator', { timeout: PATIENCE }, () => {
  let page: Page;
  beforeAll(async () => void (page = await signedIn(browser, office, administrator)), PATIENCE);
  afterAll(() => page.context().close());

  test('begins at the tree of units, searches and folds it, and goes through it with the keyboard', async () => {
    await heading(page, '机构网络');
    const tree = page.getByRole('list', { name: '机构树' });
    await tree.getByRole('link', { name: '柳湾县信访局' }).waitFor();
    await lookTwice(page, 'network');
    expect(await foreignWords(page)).toEqual([]);

    await page.getByRole('button', { name: '收起岱川市信访局的下级' }).click();
    await tree.getByRole('link', { name: '柳湾县信访局' }).waitFor({ state: 'detached' });
    await page.getByLabel('查找单位', { exact: true }).last().fill('柳湾');
    await tree.getByRole('link', { name: '柳湾县信访局' }).waitFor();
    await expect
      .poll(() => tree.getByRole('link').allInnerTexts())
      .toEqual(['岱川市委、市政府', '岱川市信访局', '柳湾县信访局']);
    await page.getByLabel('查找单位', { exact: true }).last().fill('铁路');
    await page.getByText('没有名称符合的单位').waitFor();
    await look(page, 'offices-network-none');
    await page.getByLabel('查找单位', { exact: true }).last().fill('柳湾');
    await page.getByRole('heading', { level: 1 }).click();
    for (const key of ['j', 'j', 'j', 'Enter']) await page.keyboard.press(key);
    await heading(page, '柳湾县信访局');
  });

  test('adds a unit: what is wrong is told at its field, nothing typed is lost', async () => {
    await page.getByRole('link', { name: '机构网络' }).click();
    await heading(page, '机构网络');
    await tabTo(page, '新增单位');
    await page.keyboard.press('Enter');
    const dialog = openDialog(page);
    await dialog.waitFor();
    await press(dialog.getByRole('button', { name: '新增单位' }));
    await dialog.getByText('有 4 处需要更正').waitFor();
    await lookTwice(page, 'unit-faults');
    await dialog.getByLabel('名称', { exact: true }).fill('柳湾县信访局');
    await dialog.getByLabel('性质').selectOption({ label: '职能部门' });
    await dialog.getByLabel('层级').selectOption({ label: '县（区）级' });
    await choose(page, '上级单位', '柳湾县信访局');
    await choose(page, '所在地', '柳湾县');
    await press(dialog.getByRole('button', { name: '新增单位' }));
    await faultOf(dialog.getByLabel('名称', { exact: true }), '已有单位').waitFor();
    await expect.poll(() => dialog.getByLabel('性质').inputValue()).toBe('department');
    expect(await foreignWords(page)).toEqual([]);
    await dialog.getByLabel('名称', { exact: true }).fill(UNIT);
    await typeDay(dialog.getByLabel('设立日期'), '20260301');
    await submitted(page, '新增单位');
    await page.getByRole('link', { name: UNIT }).click();
    await heading(page, UNIT);
  });

  test('says what the unit is competent for, on what basis, and ends it again', async () => {
    const competences = section(page, '职责');
    await competences.getByText('没有登记职责').waitFor();
    await press(competences.getByRole('button', { name: '新增职责' }));
    const dialog = openDialog(page);
    await dialog.getByLabel('依据').fill('县住房和城乡建设局职责清单');
    await press(dialog.getByRole('button', { name: '新增职责' }));
    await faultOf(dialog.getByRole('combobox', { name: '内容分类' }), '职责不能涵盖一切').waitFor();
    await look(page, 'offices-competence');
    await expect.poll(() => dialog.getByLabel('依据').inputValue()).toBe('县住房和城乡建设局职责清单');
    await dialog.getByLabel('信访事项类别').selectOption({ label: '申诉求决' });
    await typeDay(dialog.getByLabel('开始日期'), '2026-03-02');
    await choose(page, '所在地', '柳湾县');
    await submitted(page, '新增职责');
    await competences.getByText('申诉求决').waitFor();
    await lookTwice(page, 'unit');
    await press(competences.getByRole('button', { name: '终止职责' }));
    await typeDay(openDialog(page).getByLabel('终止日期'), '2026-03-01');
    await press(openDialog(page).getByRole('button', { name: '终止', exact: true }));
    await faultOf(openDialog(page).getByLabel('终止日期'), '须晚于').waitFor();
    await typeDay(openDialog(page).getByLabel('终止日期'), '2026-03-24');
    await submitted(page, '终止');
    await competences.getByText('已终止').waitFor();
  });

  test('renames a unit and cannot end one that others report to', async () => {
    await section(page, '基本情况').getByRole('link', { name: '柳湾县信访局' }).click();
    await heading(page, '柳湾县信访局');
    await press(page.getByRole('button', { name: '更名' }));
    await openDialog(page).getByLabel('名称', { exact: true }).fill('柳湾县委信访局');
    await submitted(page, '更名');
    await heading(page, '柳湾县委信访局');
    await section(page, '下级单位').getByRole('link', { name: UNIT }).waitFor();
    await press(page.getByRole('button', { name: '终止单位' }));
    await press(openDialog(page).getByRole('button', { name: '终止', exact: true }));
    await openDialog(page).getByText(`${UNIT}仍隶属该单位`).waitFor();
    await look(page, 'offices-unit-end');
    await page.keyboard.press('Escape');
    await openDialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => nameOfFocus(page)).toBe('终止单位');
  });

  test('adds an officer, and gives no post', async () => {
    await page.getByRole('link', { name: '人员与岗位' }).click();
    await heading(page, '人员与岗位');
    await press(page.getByRole('button', { name: '登记人员' }));
    await openDialog(page).getByLabel('姓名').fill('孙丽');
    await submitted(page, '登记人员');
    await heading(page, '孙丽');
    await page.getByText('没有岗位不能登录').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '任职' }).count()).toBe(0);
    await expect.poll(() => section(page, '账号').count()).toBe(0);
  });

  test('would be told of a style that the content policy refuses', async () => {
    await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
    await expect(look(page, 'offices-refused')).rejects.toThrow('content policy refuses');
  });
});

describe('the security officer', { timeout: PATIENCE }, () => {
  let page: Page;
  let link: string;
  beforeAll(async () => void (page = await signedIn(browser, office, security)), PATIENCE);
  afterAll(() => page.context().close());

  test('finds who has no post yet and gives one; nobody gets two of the three offices', async () => {
    await heading(page, '人员与岗位');
    await page.getByRole('link', { name: '王磊' }).waitFor();
    await lookTwice(page, 'officers');
    expect(await foreignWords(page)).toEqual([]);
    await page.getByLabel('任职情况').selectOption({ label: '未任职' });
    await page.getByRole('link', { name: '王磊' }).waitFor({ state: 'detached' });
    await page.getByLabel('查找人员').fill('无此人');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的人员').waitFor();
    await look(page, 'offices-officers-none');
    await page.getByRole('button', { name: '清除条件' }).last().click();
    await page.getByRole('link', { name: '孙丽' }).click();
    await heading(page, '孙丽');
    await appointTo(UNIT, '承办岗', '住房股股长');
    await submitted(page, '任职');
    await section(page, '岗位').getByText('住房股股长').waitFor();

    await appointTo('岱川市信访局', '审计员', '审计员');
    await press(openDialog(page).getByRole('button', { name: '任职', exact: true }));
    await faultOf(openDialog(page).getByLabel('岗位', { exact: true }), '须由不同的人担任').waitFor();
    await expect.poll(() => openDialog(page).getByLabel('职务').inputValue()).toBe('审计员');
    await lookTwice(page, 'appoint');
    await page.keyboard.press('Escape');
    await openDialog(page).waitFor({ state: 'detached' });
  });

  test('opens the account and hands over a link that is shown once', async () => {
    await press(page.getByRole('button', { name: '开通账号' }));
    await openDialog(page).getByLabel('登录名').fill('孙丽');
    await press(openDialog(page).getByRole('button', { name: '开通账号' }));
    await faultOf(openDialog(page).getByLabel('登录名'), '3至40个字符').waitFor();
    await openDialog(page).getByLabel('登录名').fill('sun.li');
    await submitted(page, '开通账号');
    const lost = await page.locator('.link-address').innerText();
    await lookTwice(page, 'account');
    await page.reload();
    await section(page, '账号').getByText('等待本人使用一次性网址').waitFor();
    await expect.poll(() => page.locator('.link-address').count()).toBe(0);
    await press(page.getByRole('button', { name: '重新生成网址' }));
    await press(openDialog(page).getByRole('button', { name: '重新生成网址' }));
    link = await page.locator('.link-address').innerText();
    expect(link).not.toBe(lost);
  });

  test('the new officer comes in by the link and works', async () => {
    const own = await openPage(browser, office, PHONE);
    await own.goto(link);
    await own.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await own.getByLabel('再输一次新密码').fill(PASSWORD);
    await own.getByRole('button', { name: '继续' }).click();
    await own.getByRole('heading', { name: '登记两步验证' }).waitFor();
    const key = (await own.locator('.enrol-key').innerText()).replaceAll(' ', '');
    await own.getByLabel('动态口令', { exact: true }).fill(codeAt(key, office.clock.now()));
    await own.getByRole('button', { name: '确认' }).click();
    await own.getByText('没有待办事项').waitFor();
    // Everybody reads the network; only the offices change it.
    await own.goto(`${office.url}/workbench/network`);
    await own.getByRole('link', { name: UNIT }).click();
    await section(own, '人员').getByRole('link', { name: '孙丽' }).waitFor();
    await expect.poll(() => own.getByRole('button', { name: '更名' }).count()).toBe(0);
    await look(own, 'offices-unit-read');

    await page.reload();
    await section(page, '账号').getByText('已启用').waitFor();
    await look(page, 'offices-account-used');
    await press(page.getByRole('button', { name: '结束全部登录' }));
    await press(openDialog(page).getByRole('button', { name: '结束全部登录' }));
    await page.getByText('已结束 1 处登录').waitFor();
    await own.reload();
    await own.getByRole('heading', { name: '登录', exact: true }).waitFor();
    await own.context().close();
  });

  test('ends the post from a day on, and reads all of it in English', async () => {
    await press(page.getByRole('button', { name: /免职.*住房股股长/ }));
    await typeDay(openDialog(page).getByLabel('终止日期'), '2026-04-01');
    await submitted(page, '免职');
    await section(page, '岗位').getByText('2026-04-01 止').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('region', { name: 'Posts', exact: true }).getByText('2026-04-01 Until').waitFor();
    await look(page, 'offices-english');
  });

  async function appointTo(unit: string, role: string, title: string): Promise<void> {
    await press(page.getByRole('button', { name: '任职', exact: true }));
    const dialog = openDialog(page);
    await choose(page, '单位', unit);
    await dialog.getByLabel('岗位', { exact: true }).selectOption({ label: role });
    await dialog.getByLabel('职务').fill(title);
    if (title !== '审计员') await typeDay(dialog.getByLabel('任职日期'), '2026-03-02');
  }
});
