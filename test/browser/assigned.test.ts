// A matter assigned with a period: the unit answers, and closes it only with the closing report it owes.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerSubmission, verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf, nameOfFocus, openDialog, typeDay } from './pages/fields.ts';
import { AnswerPage, MatterPage } from './pages/matter.ts';
import { signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';

const TITLE = '安置房屋顶漏水长期无人维修';
const PERIOD_ENDS = '2026-04-10';
const REPORT = '屋面防水层已重做，经两次雨后查看不再渗漏；依据保修规定由建设单位承担费用；信访人表示认可。';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let handler: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-04', async ({ database }) => {
      await buildNetwork(database);
      clerk = await appoint(database, {
        login: 'city-clerk',
        name: '孟素珍',
        unitId: UNITS.office,
        role: 'clerk',
      });
      handler = await appoint(database, {
        login: 'housing-handler',
        name: '白晓燕',
        unitId: UNITS.housing,
        role: 'handler',
      });
      const letter = submission({ title: TITLE });
      await database.transaction(async (tx) =>
        must(await registerSubmission(tx, clerk.actor, letter, on('2026-03-02'))),
      );
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

/** Somebody who found the matter in their in-tray on that day. */
async function atTheMatter(day: string, who: Appointed): Promise<{ page: Page; matter: MatterPage }> {
  office.setDay(day);
  const page = await signedIn(browser, office, who);
  await new MatterListPage(page).open(TITLE);
  const matter = new MatterPage(page);
  await matter.section('办理经过').waitFor();
  return { page, matter };
}

describe('an assigned matter', () => {
  test('is given to a unit only with the day on which its period ends', async () => {
    const { page, matter } = await atTheMatter('2026-03-04', clerk);
    const dialog = await matter.begin('转办');
    await dialog.getByRole('radio', { name: '交办' }).check();
    await matter.trySubmit();
    const period = dialog.getByLabel('要求办结日期');
    await faultOf(period, '请选择要求办结日期').waitFor();
    await look(page, 'assigned-no-period');
    await period.click();
    // A period of no day is none: today cannot be chosen.
    await page.locator('td.ant-picker-cell-disabled[title="2026-03-04"]').waitFor();
    await typeDay(period, PERIOD_ENDS);
    await faultOf(period, '请选择要求办结日期').waitFor({ state: 'detached' });
    await matter.submit();
    await matter.hasStage('已转办');
    await expect.poll(() => matter.section('转办经过').innerText()).toContain(`要求 ${PERIOD_ENDS} 前办结`);
    await expect.poll(() => matter.section('期限').innerText()).toContain(`到期日 ${PERIOD_ENDS}`);
    await look(page, 'assigned-routed');
    expect(await foreignWords(page)).toEqual([]);
    await page.context().close();
  });

  test('is accepted, answered and served by that unit', async () => {
    const { page, matter } = await atTheMatter('2026-03-10', handler);
    await matter.begin('受理');
    await matter.submit();
    await matter.hasStage('已受理');
    await matter.section('下一步').getByRole('link', { name: '答复' }).click();
    const answer = new AnswerPage(page);
    await answer.write({
      查明的事实和理由: '经现场核查，屋面防水层破损，仍在保修期内。',
      处理意见: '责令建设单位三十日内完成屋面维修。',
      法律依据: '《建设工程质量管理条例》第四十条、第四十一条。',
    });
    await answer.decide('予以支持');
    await answer.issue();
    await matter.hasStage('已答复');
    await matter.begin('登记送达');
    await matter.submit();
    await matter.hasStage('已送达');
    await page.context().close();
  });

  test('is closed only with its closing report, and the office that assigned it reads the report', async () => {
    const handling = await atTheMatter('2026-04-08', handler);
    await reportIsAskedFor(handling);
    await handling.matter.hasStage('已办结');
    const period = handling.matter.section('期限').getByRole('listitem').filter({ hasText: PERIOD_ENDS });
    await expect.poll(() => period.innerText()).toContain('已完成');
    await look(handling.page, 'assigned-closed');
    expect(await foreignWords(handling.page)).toEqual([]);
    await handling.page.context().close();

    const page = await signedIn(browser, office, clerk);
    await page.goto(`${office.url}/workbench/matters?stage=closed`);
    await new MatterListPage(page).open(TITLE);
    await page.getByText(REPORT).waitFor();
    await page.context().close();
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });

  async function reportIsAskedFor({ page, matter }: { page: Page; matter: MatterPage }): Promise<void> {
    const dialog = await matter.begin('办结');
    const report = dialog.getByLabel('办结报告');
    for (const nothing of ['', '   \n ']) {
      await report.fill(nothing);
      await matter.trySubmit();
      await faultOf(report, '请填写办结报告').waitFor();
    }
    const summary = dialog.getByRole('alert').filter({ hasText: '需要更正' });
    await look(page, 'assigned-no-report');
    await summary.getByRole('button', { name: '请填写办结报告' }).click();
    await expect.poll(() => nameOfFocus(page)).toContain('办结报告');
    await report.fill(REPORT);
    await faultOf(report, '请填写办结报告').waitFor({ state: 'detached' });
    await matter.submit();
    await openDialog(page).waitFor({ state: 'detached' });
  }
});
