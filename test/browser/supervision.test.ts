// A period ran out: the rule tells the office, the office supervises, the unit replies, the office accepts; and a recommendation
// with its answer.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBreachesJob, registerSubmission, routeMatter, verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { openDialog, press } from './pages/fields.ts';
import { MatterPage } from './pages/matter.ts';
import { signedIn } from './pages/sign-in.ts';

const TITLE = '安置房屋顶漏水长期无人维修';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let handler: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-04-10', async ({ database }) => {
      await buildNetwork(database);
      const at = (login: string, name: string, unitId: string, role: 'clerk' | 'handler') =>
        appoint(database, { login, name, unitId, role });
      clerk = await at('city-clerk', '孟素珍', UNITS.office, 'clerk');
      handler = await at('housing-handler', '白晓燕', UNITS.housing, 'handler');
      await database.transaction(async (tx) => {
        const letter = submission({ title: TITLE });
        const { matterId } = must(await registerSubmission(tx, clerk.actor, letter, on('2026-03-02')));
        const input = { way: 'transfer', toUnit: UNITS.housing } as const;
        must(await routeMatter(tx, clerk.actor, { matterId, input }, on('2026-03-03')));
      });
      await findBreachesJob.run(database, {}, on('2026-04-09'));
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

async function openList(page: Page, tab: string): Promise<void> {
  await page.getByRole('link', { name: /^督办/ }).click();
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
}

async function fetchesWorkbook(page: Page, name: RegExp): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 Excel' }).click();
  expect((await saved).suggestedFilename()).toMatch(name);
}

async function atTheMatter(page: Page): Promise<MatterPage> {
  await page.getByRole('link', { name: TITLE }).click();
  const matter = new MatterPage(page);
  await matter.section('办理经过').waitFor();
  return matter;
}

test('what a rule found is supervised, replied to and accepted', async () => {
  const desk = await signedIn(browser, office, clerk);
  await openList(desk, '按规则提请');
  await desk.getByText('P22-04').waitFor();
  await look(desk, 'supervision-proposals');
  await fetchesWorkbook(desk, /^proposals-.*\.xlsx$/);
  const matter = await atTheMatter(desk);
  const dialog = await matter.begin('督办');
  await dialog.getByLabel('有关情况').fill('收到转送一个多月，没有受理，也没有告知信访人。');
  await dialog.getByLabel('要求', { exact: true }).fill('请立即受理并书面告知，说明逾期原因。');
  await look(desk, 'supervision-order');
  await matter.submit();
  await matter.section('督办').getByText('违反信访工作规定受理、办理信访事项').waitFor();
  await look(desk, 'supervision-section');

  const unit = await signedIn(browser, office, handler);
  await openList(unit, '待本单位回复');
  await unit.getByText('等待回复').waitFor();
  await look(unit, 'supervision-owed');
  const owed = await atTheMatter(unit);
  const reply = await owed.begin('回复督办');
  await reply.getByLabel('回复内容').fill('已受理并告知，逾期系人员调整，已整改。');
  await owed.submit();
  await owed.section('督办').getByText('已受理并告知，逾期系人员调整，已整改。').waitFor();
  await unit.context().close();

  await desk.reload();
  const accept = await matter.begin('认可回复');
  await accept.getByLabel('认可意见').fill('整改到位。');
  await matter.submit();
  await matter.section('督办').getByText('整改到位。').waitFor();
  await matter.section('文书').getByText('督办函').waitFor();
  expect(await foreignWords(desk)).toEqual([]);
  await desk.context().close();
  expect((await verifyMatters(office.database)).faults).toEqual([]);
});

test('a recommendation is made, answered and listed', async () => {
  const desk = await signedIn(browser, office, clerk);
  await desk.getByRole('link', { name: /^三项建议/ }).click();
  await desk.getByText('没有建议').waitFor();
  await look(desk, 'recommendations-empty');
  await desk.getByRole('button', { name: '提出建议' }).click();
  const dialog = openDialog(desk);
  await dialog.waitFor();
  await dialog.getByRole('combobox', { name: '接收单位' }).click();
  await desk.getByText('岱川市住房和城乡建设局').last().click();
  await dialog.getByLabel('存在的问题').fill('同类事项反复发生，材料没有一次告知。');
  await dialog.getByLabel('建议', { exact: true }).fill('建议在窗口公示所需材料。');
  await look(desk, 'recommendation-form');
  await press(dialog.getByRole('button', { name: '提出建议' }));
  await desk.getByText('尚未反馈').waitFor();
  await look(desk, 'recommendation');
  await desk.context().close();

  const unit = await signedIn(browser, office, handler);
  await unit.getByRole('link', { name: /^三项建议/ }).click();
  await unit.getByRole('link', { name: /^改进工作建议/ }).click();
  await unit.getByRole('button', { name: '反馈采纳情况' }).click();
  const answer = openDialog(unit);
  await answer.waitFor();
  await answer.getByLabel('采纳', { exact: true }).check();
  await answer.getByLabel('落实情况和理由').fill('已在窗口公示。');
  await press(answer.getByRole('button', { name: '反馈采纳情况' }));
  await unit.getByText('已在窗口公示。').last().waitFor();
  await look(unit, 'recommendation-answered');
  await unit.getByRole('link', { name: /^三项建议/ }).click();
  await fetchesWorkbook(unit, /^recommendations-.*\.xlsx$/);
  expect(await foreignWords(unit)).toEqual([]);
  await unit.context().close();
});
