// A day at the desk of a petition office: signing in, the in-tray, searching, registering, repeats, colleagues.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveNotice, verifyMatters } from '#modules/matters/index.ts';
import { must } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { openPage, type Appointed } from './office-server.ts';
import { IN_TRAY, LIGHTS, openDesk, type DeskOffice } from './pages/desk-office.ts';
import { nameOfFocus, openDialog, press, tabTo, typeToChoose } from './pages/fields.ts';
import { MatterPage } from './pages/matter.ts';
import { SignInPage, signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';

const FIRST_PAGE = 50;

let browser: TestBrowser;
let office: DeskOffice;
beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(), openDesk()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

/** Lets somebody work at a page of their own and closes it, however the work ends. */
async function at(who: Appointed, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, office, who);
  await work(page);
  await page.context().close();
}

async function openMatter(page: Page, matterId: string): Promise<MatterPage> {
  const matter = new MatterPage(page);
  await matter.open(office.url, matterId);
  return matter;
}

describe('signing in', () => {
  test('a wrong password is told in words, and after five the account is locked for a while', async () => {
    const page = await openPage(browser, office);
    const signIn = new SignInPage(page);
    await signIn.open(office);
    const wrong = { login: office.colleague.login, password: 'not the password' };
    await signIn.submit(wrong);
    await signIn.refusal('密码不对').waitFor();
    // The password is ready to be typed again.
    await expect.poll(() => nameOfFocus(page)).toContain('密码');
    await look(page, 'desk-sign-in-wrong');
    for (let attempt = 2; attempt <= 5; attempt += 1) await signIn.submit(wrong);
    await signIn.refusal('已锁定').waitFor();
    await signIn.submit(office.colleague);
    await signIn.refusal('15分钟后再试').waitFor();
    await look(page, 'desk-sign-in-locked');
    await page.context().close();
  });
});

describe('the in-tray', () => {
  test('shows the most urgent first, fifty at a time, and as many of each light as there are', () =>
    at(office.clerk, async (page) => {
      const tray = new MatterListPage(page);
      await tray.shows(FIRST_PAGE);
      await look(page, 'desk-tray');
      expect(await foreignWords(page)).toEqual([]);
      expect((await tray.titles()).slice(0, 2).sort()).toEqual(
        ['路灯不亮（第1件）', '公交线路停运（第2件）'].sort(),
      );
      await page.getByRole('button', { name: '继续加载' }).click();
      await tray.shows(IN_TRAY);
      expect(new Set(await tray.titles()).size, 'no matter twice').toBe(IN_TRAY);
      for (const [light, count] of Object.entries(LIGHTS)) {
        await expect.poll(() => tray.count(light), { message: light }).toBe(count);
        await tray.light(light).click();
        await tray.shows(count);
        await expect.poll(() => tray.rows().count(), { message: light }).toBe(count);
        await tray.light(light).click();
        await tray.shows(IN_TRAY);
      }
    }));

  test('is narrowed by filters that the address keeps', () =>
    at(office.clerk, async (page) => {
      const tray = new MatterListPage(page);
      await page.getByLabel('信访形式').selectOption({ label: '来电' });
      await page.waitForURL(/channel=call/);
      await tray.shows(Math.ceil(IN_TRAY / 3));
      await page.getByLabel('类别').selectOption({ label: '建议意见' });
      await page.getByText('没有符合筛选条件的待办事项').waitFor();
      await look(page, 'desk-tray-nothing');
      await page.reload();
      await page.getByRole('status').getByRole('button', { name: '清除筛选' }).click();
      await tray.shows(FIRST_PAGE);
    }));

  test('is walked with j and k, opened with Enter, and left for the search with /', () =>
    at(office.clerk, async (page) => {
      const tray = new MatterListPage(page);
      await tray.shows(FIRST_PAGE);
      const titles = await tray.titles();
      for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
      await expect.poll(() => nameOfFocus(page)).toBe(titles[1]);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: titles[1] ?? '' }).waitFor();
      await page.keyboard.press('/');
      await expect.poll(() => nameOfFocus(page)).toBe('查找事项');
      await page.keyboard.type('jk/', { delay: 5 });
      await expect
        .poll(() => page.getByLabel('查找事项').inputValue(), { message: 'letters are typed, not commands' })
        .toBe('jk/');
    }));
});

describe('the search', () => {
  test.each([
    { words: '物业', title: '小区门禁常年损坏', body: '小区物业收了费不修门禁，陌生人随便进出。' },
    { words: '停车费', title: '停车费乱涨价', body: '地下停车费从每月二百元涨到五百元，没有公示。' },
  ])('finds $words', async ({ words, title, body }) => {
    await office.register({ title, body, claims: [{ text: title, kind: 'appeal' }] });
    await at(office.clerk, async (page) => {
      await new MatterListPage(page).shows(FIRST_PAGE);
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      const found = new MatterListPage(page);
      await found.shows(1);
      await expect.poll(() => found.titles()).toEqual([title]);
      await look(page, `desk-search-${words}`);
    });
  });
});

describe('registering', () => {
  test('works with the keyboard alone, tells faults at their fields and loses nothing', () =>
    at(office.clerk, async (page) => {
      await new MatterListPage(page).shows(FIRST_PAGE);
      await tabTo(page, '登记信访件');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '登记信访件' }).waitFor();
      await tabTo(page, '概况');
      await page.keyboard.type('楼道电梯停运一个月');
      await page.keyboard.press('Control+Enter');
      const summary = page.locator('.error-summary:focus');
      await summary.waitFor();
      await expect.poll(() => summary.innerText()).toMatch(/有 2 处需要更正[^]*问题属地[^]*反映的内容/);
      await look(page, 'desk-register-faults');
      await tabTo(page, '反映的内容');
      await page.keyboard.press('Enter');
      await expect.poll(() => nameOfFocus(page)).toContain('反映的内容');
      await page.keyboard.type('三号楼电梯停运一个月，七楼的老人下不了楼。');
      await page.reload();
      await page.getByText('已恢复上次没有提交的内容').waitFor();
      await expect.poll(() => page.getByLabel('概况').inputValue()).toBe('楼道电梯停运一个月');
      await expect.poll(() => page.getByLabel('反映的内容').inputValue()).toContain('七楼的老人');
      await tabTo(page, '问题属地');
      await typeToChoose(page, '柳湾县');
      await tabTo(page, '姓名');
      await page.keyboard.type('周二');
      await tabTo(page, '电话');
      await page.keyboard.type('电话不详');
      await page.keyboard.press('Tab');
      await page.getByText('电话只含数字').first().waitFor();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('19900005678');
      await page.keyboard.press('Control+Enter');
      await receiptIsPrinted(page);
    }));

  async function receiptIsPrinted(page: Page): Promise<void> {
    const receipt = page.getByRole('region', { name: '凭证' });
    await receipt.waitFor();
    await expect.poll(() => receipt.innerText()).toMatch(/LF\d{11}/);
    await look(page, 'desk-receipt');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
    await expect.poll(() => receipt.isVisible()).toBe(true);
    await look(page, 'desk-receipt-print');
  }
});

describe('the people of a matter', () => {
  test('are masked, shown in full for a reason by keyboard alone, and masked again on the next visit', async () => {
    const { matterId } = await office.register({
      parties: [{ role: 'petitioner', name: '林一', phone: '19900001234', idNumber: '11010119900307123X' }],
    });
    await at(office.clerk, async (page) => {
      const people = (await openMatter(page, matterId)).section('信访人');
      await expect.poll(() => people.innerText()).toMatch(/林\*[\s\S]*199\*{4}1234[\s\S]*110\*+3X/);
      await look(page, 'desk-people-masked');
      const button = people.getByRole('button', { name: '查看完整信息：林*' });
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = openDialog(page);
      await dialog.getByRole('button', { name: '查看完整信息' }).click();
      await dialog.getByText('请填写用途').first().waitFor();
      await look(page, 'desk-unmask');
      await dialog.getByLabel('用途').fill('电话核实情况');
      await dialog.getByRole('button', { name: '查看完整信息' }).focus();
      await page.keyboard.press('Enter');
      await people.getByText('19900001234').waitFor();
      await expect.poll(() => people.innerText()).toContain('11010119900307123X');
      await expect.poll(() => people.getByRole('button').count()).toBe(0);
      await look(page, 'desk-people-shown');
      const again = await openMatter(page, matterId);
      await expect.poll(() => again.section('信访人').innerText()).not.toContain('19900001234');
    });
  });
});

describe('the attachments of a matter', () => {
  test('are added by keyboard and had back; what is not taken is told', async () => {
    const { matterId } = await office.register({});
    await at(office.clerk, async (page) => {
      const attachments = (await openMatter(page, matterId)).section('附件');
      await attachments.getByText('没有附件').waitFor();
      const choose = async (name: string, content: string): Promise<void> => {
        const chooser = page.waitForEvent('filechooser');
        await attachments.getByRole('button', { name: '添加附件' }).focus();
        await page.keyboard.press('Enter');
        await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
      };
      await choose('网页.html', '<p>');
      await attachments.getByText('不是可以接收的类型').waitFor();
      await look(page, 'desk-attachment-refused');
      await choose('经过.txt', '屋顶漏水的经过');
      const link = attachments.getByRole('link', { name: '经过.txt' });
      await link.waitFor();
      await look(page, 'desk-attachments');
      const download = page.waitForEvent('download');
      await link.click();
      expect((await download).suggestedFilename()).toBe('经过.txt');
    });
  });
});

describe('the same matter raised again', () => {
  test('is offered, compared, joined and taken apart again', async () => {
    const person = {
      parties: [{ role: 'petitioner' as const, name: '高九', phone: '19911112222' }],
      title: '供热管道漏水淹了地下室',
      body: '小区供热管道漏水，地下室被淹，电表箱泡在水里，请求抢修。',
      claims: [{ text: '请求抢修供热管道', kind: 'appeal' as const }],
    };
    const earlier = await office.register(person);
    const later = await office.register({ ...person, title: '供热管道还在漏水' });
    await at(office.clerk, async (page) => {
      const matter = await openMatter(page, later.matterId);
      const compare = page.getByRole('button', { name: `对照 ${earlier.number}` });
      await expect
        .poll(() => page.reload().then(() => matter.section('疑似重复').innerText()))
        .toContain(earlier.number);
      await compare.click();
      const dialog = openDialog(page);
      await dialog.getByRole('link', { name: earlier.number }).waitFor();
      await look(page, 'desk-compare');
      await press(dialog.getByRole('button', { name: '是同一事项，并入' }));
      await dialog.getByText('请填写理由').first().waitFor();
      await dialog.getByLabel('理由').fill('同一人、同一处漏水。');
      await press(dialog.getByRole('button', { name: '是同一事项，并入' }));
      await matter.hasStage('已并入');
      await page.getByRole('link', { name: earlier.number }).first().waitFor();
      await look(page, 'desk-joined');
      await matter.begin('撤销并入');
      await openDialog(page).getByLabel('理由').fill('实际是两处漏水。');
      await matter.submit();
      await matter.hasStage('已登记');
      await expect.poll(() => matter.history()).toContain('撤销并入');
    });
  });
});

describe('a colleague who came first', () => {
  test('is told of in words, and what was typed is kept and can be sent again', async () => {
    const { matterId } = await office.register({ title: '围墙倒塌无人清理' });
    await at(office.clerk, async (page) => {
      const matter = await openMatter(page, matterId);
      const dialog = await matter.begin('转办');
      await dialog.getByLabel('其他单位').check();
      await tabTo(page, '承办单位');
      await typeToChoose(page, '人力资源');
      await dialog.getByLabel('转给这个单位的理由').fill('倒塌的围墙属于该局培训中心。');
      const input = { way: 'phone' as const, text: '已电话告知信访人。' };
      await office.database.transaction(async (tx) =>
        must(await giveNotice(tx, office.colleague.actor, { matterId, input }, office.clock)),
      );
      await matter.trySubmit();
      await dialog.getByText('这件事项刚刚有变动').waitFor();
      await dialog.getByText(office.colleague.actor.name).waitFor();
      const reason = dialog.getByLabel('转给这个单位的理由');
      await expect.poll(() => reason.inputValue()).toBe('倒塌的围墙属于该局培训中心。');
      await look(page, 'desk-changed');
      await matter.submit('再次提交');
      await matter.hasStage('已转办');
      await expect.poll(() => matter.section('转办经过').innerText()).toContain('培训中心');
    });
  });
});

describe('who may see what', () => {
  test('a handler is offered no import of ledgers and told so in words', () =>
    at(office.handler, async (page) => {
      await page.getByText('没有待办事项').waitFor();
      await look(page, 'desk-tray-empty');
      await expect.poll(() => page.getByRole('navigation').innerText()).not.toContain('台账导入');
      await page.goto(`${office.url}/workbench/ledgers`);
      await page.getByText('您所在的岗位不能使用这一页').waitFor();
      await look(page, 'desk-not-permitted');
    }));

  test('an administrator keeps the system and sees no matter', () =>
    at(office.administrator, async (page) => {
      await page.getByRole('heading', { level: 1, name: '机构网络' }).waitFor();
      await expect.poll(() => page.getByRole('banner').getByRole('search').count()).toBe(0);
      await look(page, 'desk-administrator');
      for (const path of ['matters', 'tray/counts', 'reports/year/2026']) {
        const answer = await page.request.get(`${office.url}/api/v1/${path}`);
        expect(answer.status(), path).toBe(403);
      }
    }));
});

describe('the way out', () => {
  test('the language is changed everywhere and kept', () =>
    at(office.clerk, async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'In-tray' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'In-tray' }).waitFor();
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
      await look(page, 'desk-english');
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    }));

  test('signing out asks about drafts, deletes them and lets nobody back', () =>
    at(office.clerk, async (page) => {
      await page.goto(`${office.url}/workbench/register`);
      await page.getByLabel('概况').fill('没有提交的内容');
      await page.getByRole('button', { name: '退出', exact: true }).click();
      await openDialog(page).getByText('还有 1 份没有提交的草稿').waitFor();
      await look(page, 'desk-sign-out');
      await press(openDialog(page).getByRole('button', { name: '退出并删除草稿' }));
      await page.getByRole('heading', { name: '登录' }).waitFor();
      const kept = `Object.keys({ ...sessionStorage, ...localStorage }).filter((key) => key.includes('draft'))`;
      expect(await page.evaluate(kept)).toEqual([]);
      await page.goto(`${office.url}/workbench/register`);
      await page.getByRole('heading', { name: '登录' }).waitFor();
    }));

  test('the whole day leaves histories that hold', async () => {
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });
});
