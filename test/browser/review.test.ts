// A petitioner without JavaScript asks for review; the reviewing unit takes it up, hears, decides and serves it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { faultOf, openDialog, press, typeDay, typeToChoose } from './pages/fields.ts';
import { PortalPage } from './pages/portal.ts';
import { openReviewOffice, type ReviewOffice } from './pages/review-office.ts';
import { signedIn } from './pages/sign-in.ts';
import { lookAt } from './portal-look.ts';

let browser: TestBrowser;
let office: ReviewOffice;
beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(), openReviewOffice()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

const matterPage = () => `${office.url}/workbench/matters/${office.receipt.matterId}`;

async function track(width: number): Promise<{ page: Page; portal: PortalPage }> {
  const page = await browser.newPage({ width, javaScript: false });
  const portal = new PortalPage(page, office.url);
  await portal.open('/track');
  const { number, queryCode } = office.receipt;
  await portal.giveProof({ number, queryCode, lastFour: '1234' });
  return { page, portal };
}

describe('a review', () => {
  test('is asked for by the petitioner, who is told of whom and until when', async () => {
    const { page, portal } = await track(360);
    await expect.poll(() => portal.text()).toContain('2026年4月21日');
    await page.getByRole('link', { name: '在网上提出请求' }).click();
    await page.getByRole('heading', { name: '请求复查' }).waitFor();
    await expect.poll(() => portal.text()).toContain('您的请求将交给岱川市信访局');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请写明请求和理由').first().waitFor();
    await lookAt(browser, page, 'review-fault');
    await page.getByLabel('请求和理由').fill('认定的事实与实际不符，请求重新核实。');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '复查、复核' }).waitFor();
    await expect.poll(() => portal.text()).toContain('尚未决定是否受理');
    await lookAt(browser, page, 'review-asked');
    await page.context().close();
  });

  test('stands in the in-tray of the reviewing unit, which takes it up and holds a hearing', async () => {
    const page = await signedIn(browser, office, office.clerk);
    await page.getByRole('link', { name: '安置房屋顶漏水长期无人维修' }).first().click();
    await page.getByRole('heading', { name: '复查、复核' }).waitFor();
    await page.getByRole('button', { name: '受理复查（复核）申请' }).press('Enter');
    const dialog = openDialog(page);
    await dialog.getByLabel('不予受理').check();
    await press(dialog.getByRole('button', { name: '提交' }));
    await faultOf(dialog.getByLabel('超过申请期限'), '请选择不予受理的理由').waitFor();
    await dialog.getByLabel('受理', { exact: true }).check();
    await look(page, 'review-admit');
    await press(dialog.getByRole('button', { name: '提交' }));
    await page.getByText('2026-04-01受理').first().waitFor();

    await page.getByRole('button', { name: '通知听证' }).press('Enter');
    await typeDay(openDialog(page).getByLabel('举行日期'), '2026-04-08');
    await press(openDialog(page).getByRole('button', { name: '提交' }));
    const participants = openDialog(page).getByLabel('主持人、参加人');
    await faultOf(participants, '请填写主持人、参加人').waitFor();
    await participants.fill('主持人高峰，信访人，市住建局');
    await openDialog(page)
      .getByRole('textbox', { name: '听证通知' })
      .fill('定于四月八日上午九时举行听证，可以申请回避。');
    await press(openDialog(page).getByRole('button', { name: '提交' }));
    const hearings = page.getByRole('region', { name: '听证' });
    await hearings.getByText('通知于2026-04-08举行').waitFor();
    await page.getByRole('button', { name: '取消听证' }).press('Enter');
    await openDialog(page).getByLabel('取消的原因').fill('双方同意书面审理。');
    await press(openDialog(page).getByRole('button', { name: '提交' }));
    await hearings.getByText('2026-04-01取消：双方同意书面审理。').waitFor();
    await look(page, 'review-taken-up');

    await page.getByRole('button', { name: '记录办理情况' }).press('Enter');
    await openDialog(page).getByLabel('联系信访人').check();
    await press(openDialog(page).getByRole('button', { name: '提交' }));
    await faultOf(openDialog(page).getByLabel('内容'), '请填写内容').waitFor();
    await openDialog(page).getByLabel('内容').fill('电话告知听证取消，信访人同意书面审理。');
    await look(page, 'record-note');
    await press(openDialog(page).getByRole('button', { name: '提交' }));
    const notes = page.getByRole('region', { name: '办理记录' });
    await notes.getByText('信访人同意书面审理').waitFor();
    expect(await foreignWords(page)).toEqual([]);
    await page.context().close();
  });

  test('is decided by the head of that unit, and read by the petitioner once it is served', async () => {
    const head = await signedIn(browser, office, office.director, { width: 360 });
    await head.goto(matterPage());
    await head.getByRole('button', { name: '出具复查（复核）意见' }).press('Enter');
    const dialog = openDialog(head);
    await dialog.getByLabel('变更').check();
    await dialog.getByText('变更后各项诉求的办理结果').waitFor();
    await dialog.getByLabel('部分采纳').or(dialog.getByLabel('予以支持')).first().waitFor();
    await look(head, 'review-change');
    await dialog.getByLabel('责令重作').check();
    await typeDay(dialog.getByLabel('重新办理期限'), '2026-05-10');
    await dialog.getByLabel('查明的事实').fill('原办理单位未核实屋面保修期。');
    await dialog.locator('#command-decide-review_opinion').fill('责令原办理单位重新核实后作出处理意见。');
    await dialog.locator('#command-decide-review_basis').fill('《建设工程质量管理条例》第四十条。');
    await dialog.getByRole('combobox', { name: '引用条文' }).press('ArrowDown');
    await typeToChoose(head, '第三十五条');
    await expect
      .poll(() => dialog.locator('#command-decide-review_basis').inputValue())
      .toMatch(/^《建设工程质量管理条例》第四十条。\n《信访工作条例》第三十五条：“.+”$/);
    await look(head, 'review-decide');
    await press(dialog.getByRole('button', { name: '提交' }));
    await head.getByRole('region', { name: '复查、复核' }).getByText('重新办理期限至2026-05-10').waitFor();
    await look(head, 'review-decided');

    const clerk = await signedIn(browser, office, office.clerk);
    await clerk.goto(matterPage());
    await clerk.getByRole('button', { name: '送达复查（复核）意见' }).press('Enter');
    await press(openDialog(clerk).getByRole('button', { name: '提交' }));
    await clerk.getByText('已登记送达').waitFor();

    const { page, portal } = await track(1280);
    await expect.poll(() => portal.text()).toContain('责令重新核实后作出处理意见'.slice(2));
    await expect.poll(() => portal.text()).toContain('责令重作');
    await lookAt(browser, page, 'review-served');
    for (const one of [head, clerk, page]) await one.context().close();
  });
});
