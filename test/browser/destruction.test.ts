// Matters that were kept for their period: a clerk lists them, two leaders approve the very list they read, the job
// destroys what it names, and everybody who still opens one of them, its petitioner too, is told so.
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { holdMatter } from '#modules/retention/index.ts';
import { must, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look, settled } from './look.ts';
import { appoint, openPage, type Appointed } from './office-server.ts';
import { faultOf, nameOfFocus, openDialog, press } from './pages/fields.ts';
import { openOldOffice, type OldOffice } from './pages/old-office.ts';
import { PortalPage } from './pages/portal.ts';
import { signedIn } from './pages/sign-in.ts';
import { lookAt } from './portal-look.ts';

const LIST = '岱川市信访局 2037-01-05 拟定的清单';

let browser: TestBrowser;
let office: OldOffice;
let clerk: Page;
beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(), openOldOffice()]);
  const { actor } = office.clerk;
  await office.database.transactionAs(actor, async (tx) => {
    const held = { matterId: office.second.matterId, reason: '人民法院调卷' };
    must(await holdMatter(tx, actor, held, office.clock));
  });
  clerk = await signedIn(browser, office, office.clerk);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

test('a clerk sees what would be destroyed and what is kept back, and proposes it with a reason', async () => {
  await clerk.getByRole('link', { name: '销毁清单' }).press('Enter');
  await clerk.getByText('还没有销毁清单').waitFor();
  await look(clerk, 'destruction-none');
  await clerk.getByRole('link', { name: '拟定清单' }).press('Enter');
  await clerk.getByRole('heading', { name: '将列入 1 件' }).waitFor();
  await clerk.getByRole('heading', { name: '期满但继续保管 1 件' }).waitFor();
  await clerk.getByText('已登记暂缓销毁：1 件').waitFor();
  await clerk.getByRole('link', { name: office.second.number }).waitFor();
  await clerk.getByRole('row', { name: office.ripe.number }).getByText('2036-04-03').waitFor();

  const reason = clerk.getByLabel('拟定理由');
  await press(clerk.getByRole('button', { name: '拟定 1 件的清单' }));
  await faultOf(reason, '请填写拟定理由').waitFor();
  await reason.fill('保管期满，经档案人员核对无留存必要');
  await clerk.reload();
  await expect
    .poll(() => reason.inputValue(), { message: 'nothing that was typed is lost' })
    .toContain('无留存必要');
  expect(await foreignWords(clerk)).toEqual([]);
  await look(clerk, 'destruction-propose');
  await press(clerk.getByRole('button', { name: '拟定 1 件的清单' }));

  await clerk.getByRole('heading', { name: LIST }).waitFor();
  await clerk.getByText('信访受理岗不能批准、退回销毁清单').waitFor();
  await expect.poll(() => clerk.getByRole('button', { name: '批准销毁' }).count()).toBe(0);
  await look(clerk, 'destruction-proposed');
  await clerk.getByRole('link', { name: '返回销毁清单' }).click();
  await clerk.getByRole('link', { name: LIST }).waitFor();
  await look(clerk, 'destruction-lists');
});

test('a leader sends a list back with a reason, and what it named can be listed anew', async () => {
  const page = await openList(office.leader);
  await press(page.getByRole('button', { name: '退回清单' }));
  const dialog = openDialog(page);
  await press(dialog.getByRole('button', { name: '退回清单' }));
  const reason = dialog.getByLabel('退回理由');
  await faultOf(reason, '请填写退回理由').waitFor();
  await reason.fill('请先请档案馆核对');
  await look(page, 'destruction-reject');
  await press(dialog.getByRole('button', { name: '退回清单' }));
  await page.getByText('已退回').first().waitFor();
  await page.getByText('请先请档案馆核对').waitFor();
  await expect.poll(() => nameOfFocus(page)).toBe(LIST);
  await page.context().close();

  await clerk.goto(`${office.url}/workbench/destruction/new`);
  await clerk.getByLabel('拟定理由').fill('档案馆已核对，无留存必要');
  await press(clerk.getByRole('button', { name: '拟定 1 件的清单' }));
  await clerk.getByRole('heading', { name: LIST }).waitFor();
});

test('two leaders approve, the second on a phone; it is carried out before their eyes', async () => {
  const first = await openList(office.leader);
  await first.getByRole('button', { name: '批准销毁' }).press('Enter');
  await openDialog(first).getByText('您是第一人').waitFor();
  await look(first, 'destruction-approve');
  await openDialog(first).getByRole('button', { name: '批准销毁' }).press('Enter');
  await first.getByText('您已经批准；还须另一名负责人批准').waitFor();
  await expect.poll(() => first.getByRole('button', { name: '批准销毁' }).count()).toBe(0);
  await expect.poll(() => nameOfFocus(first)).toBe(LIST);

  const petitioner = await openPage(browser, office, { javaScript: false });
  const portal = new PortalPage(petitioner, office.url);
  await portal.prove({ ...office.ripe, lastFour: '1234' });
  await expect.poll(() => portal.text()).toContain('屋面渗水');

  const second = await openList(office.above, 360);
  await second.getByRole('button', { name: '批准销毁' }).press('Enter');
  await openDialog(second).getByText('您是第二人').waitFor();
  await look(second, 'destruction-approve');
  await openDialog(second).getByRole('button', { name: '批准销毁' }).press('Enter');
  await second.getByText('执行完毕：销毁 1 件，继续保管 0 件').waitFor();
  await second.getByText('（材料已销毁）').waitFor();
  await look(second, 'destruction-done');
  await Promise.all([first.context().close(), second.context().close()]);

  await petitioner.reload();
  await expect.poll(() => portal.text()).toContain('已于2037年1月5日按批准的销毁清单销毁');
  await expect.poll(() => portal.text()).not.toContain('屋面');
  await lookAt(browser, petitioner, 'destroyed');
  await petitioner.context().close();
  expect((await verifyMatters(office.database)).faults).toEqual([]);
});

test('the list is carried away and printed whole; who printed it is on record', async () => {
  await clerk.goto(`${office.url}/workbench/destruction`);
  await clerk.getByRole('row', { name: LIST }).filter({ hasText: '已执行' }).getByRole('link').click();
  await clerk.getByText('执行完毕').first().waitFor();
  await look(clerk, 'destruction-done');
  const [download] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('link', { name: '导出清单' }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain(office.ripe.number);

  await clerk.evaluate('window.print = () => window.dispatchEvent(new Event("beforeprint"))');
  const told = clerk.waitForResponse((answer) => answer.url().endsWith('/prints') && answer.ok());
  await press(clerk.getByRole('button', { name: '打印全部' }));
  await told;
  const prints = await office.database.kysely
    .selectFrom('audit_entries')
    .select('operation')
    .where('act', '=', 'print')
    .execute();
  expect(prints).toEqual([{ operation: 'recordDestructionPrint' }]);
});

test('what was destroyed is shown as that in lists and on its page, in both languages', async () => {
  await clerk.goto(`${office.url}/workbench/matters?q=${office.ripe.number}`);
  const row = clerk.getByRole('row', { name: office.ripe.number });
  await row.getByText('材料已于 2037-01-05 销毁').waitFor();
  await look(clerk, 'destruction-row');
  await row.getByRole('link').press('Enter');
  await clerk.getByRole('heading', { name: '销毁记录' }).waitFor();
  const stone = clerk.getByRole('region', { name: '销毁记录' });
  await stone.getByText('方毅、程克俭').waitFor();
  await stone.getByText('附件', { exact: true }).waitFor();
  await expect.poll(() => clerk.getByRole('main').innerText()).not.toContain('屋面');
  for (const gone of ['信访人', '信访内容', '附件', '答复', '保管'])
    await expect
      .poll(() => clerk.getByRole('region', { name: gone, exact: true }).count(), { message: gone })
      .toBe(0);
  expect(await foreignWords(clerk)).toEqual([]);
  await look(clerk, 'destruction-tombstone');
  await clerk.getByRole('button', { name: 'English' }).click();
  await clerk.getByRole('heading', { name: '(texts destroyed)' }).waitFor();
  await clerk.setViewportSize({ width: 360, height: 800 });
  await look(clerk, 'destruction-tombstone-en');
  await clerk.getByRole('link', { name: 'To the destruction list' }).click();
  await clerk.getByText('Carried out: 1 destroyed, 0 kept.').waitFor();
  await look(clerk, 'destruction-done-en');
});

test('an administrator changes a period only after reading what that does', async () => {
  const page = await signedIn(browser, office, office.administrator);
  await page.getByRole('link', { name: '保管期限' }).press('Enter');
  await look(page, 'retention-rules');
  expect(await foreignWords(page)).toEqual([]);
  await page.getByRole('button', { name: '变更“其他信访材料”的保管期限' }).press('Enter');
  const dialog = openDialog(page);
  const years = dialog.getByLabel('年数（自办结之日起）');
  await years.fill('0');
  await press(dialog.getByRole('button', { name: '下一步' }));
  await faultOf(years, '请填写1到200之间的整数').waitFor();
  await years.fill('5');
  await press(dialog.getByRole('button', { name: '下一步' }));
  await dialog.getByText('由10 年改为5 年').waitFor();
  await dialog.getByText('提前期满').waitFor();
  await look(page, 'retention-change');
  await press(dialog.getByRole('button', { name: '确认变更' }));
  await page.getByRole('row', { name: '其他信访材料' }).getByText('5 年').waitFor();
  await page.context().close();

  const handler = await appoint(office.database, {
    login: 'old-reader',
    name: '白晓燕',
    unitId: UNITS.office,
    role: 'handler',
  });
  const reading = await signedIn(browser, office, handler, { width: 360 });
  await reading.goto(`${office.url}/workbench/retention`);
  await reading.getByRole('row', { name: '其他信访材料' }).waitFor();
  await expect.poll(() => reading.getByRole('button', { name: '变更' }).count()).toBe(0);
  await look(reading, 'retention-rules');
  await reading.context().close();
});

/** The waiting list, as an officer opens it from the overview. */
async function openList(who: Appointed, width = 1280): Promise<Page> {
  const page = await signedIn(browser, office, who, { width });
  await page.goto(`${office.url}/workbench/destruction`);
  const rows = page.getByRole(width < 600 ? 'listitem' : 'row').filter({ hasText: '待批准' });
  await rows.getByRole('link', { name: LIST }).click();
  await page.getByRole('heading', { name: '批准或者退回' }).waitFor();
  await settled(page);
  return page;
}
