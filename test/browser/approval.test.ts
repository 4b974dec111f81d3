// The approval of an opinion: the handler drafts, the head returns it with a reason and approves the next one, and what was
// approved is issued with its letter.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptMatter, registerSubmission, routeMatter, verifyMatters } from '#modules/matters/index.ts';
import { setApproval } from '#modules/network/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf, openDialog, press } from './pages/fields.ts';
import { AnswerPage, MatterPage } from './pages/matter.ts';
import { signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';

const TITLE = '安置房屋顶漏水长期无人维修';
const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;

let browser: TestBrowser;
let office: TestOffice;
let handler: Appointed;
let head: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-10', async ({ database }) => {
      await buildNetwork(database);
      const at = (login: string, name: string, unitId: string, role: 'clerk' | 'handler' | 'leader') =>
        appoint(database, { login, name, unitId, role });
      const clerk = await at('city-clerk', '孟素珍', UNITS.office, 'clerk');
      handler = await at('housing-handler', '白晓燕', UNITS.housing, 'handler');
      head = await at('housing-head', '程克俭', UNITS.housing, 'leader');
      await database.transaction(async (tx) => {
        must(await setApproval(tx, SETUP, { unitId: UNITS.housing, opinionsApproved: true }));
        const letter = submission({ title: TITLE });
        const { matterId } = must(await registerSubmission(tx, clerk.actor, letter, on('2026-03-02')));
        const route = { way: 'transfer', toUnit: UNITS.housing } as const;
        must(await routeMatter(tx, clerk.actor, { matterId, input: route }, on('2026-03-03')));
        const tracks = [{ claimId: 1, track: 'petitionProcedure' as const }];
        const accept = { tracks, noticeWay: 'post' as const, noticeText: '现予受理。' };
        must(await acceptMatter(tx, handler.actor, { matterId, input: accept }, on('2026-03-05')));
      });
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

async function atTheMatter(who: Appointed): Promise<{ page: Page; matter: MatterPage }> {
  const page = await signedIn(browser, office, who);
  await new MatterListPage(page).open(TITLE);
  const matter = new MatterPage(page);
  await matter.section('办理经过').waitFor();
  return { page, matter };
}

async function handUp(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: '报负责人审批' }));
  await press(openDialog(page).getByRole('button', { name: '报负责人审批' }));
}

test('an opinion is drafted, returned, approved and issued', async () => {
  const drafting = await atTheMatter(handler);
  await drafting.matter.section('下一步').getByRole('link', { name: '起草意见报批' }).click();
  const answer = new AnswerPage(drafting.page);
  await answer.write({
    查明的事实和理由: '经核查，屋面防水层破损属实。',
    处理意见: '责令限期维修。',
    法律依据: '《建设工程质量管理条例》第四十条。',
  });
  await answer.decide('予以支持');
  await look(drafting.page, 'approval-draft');
  expect(await foreignWords(drafting.page)).toEqual([]);
  await handUp(drafting.page);
  await drafting.matter.section('意见审批').getByText('等待负责人审批').waitFor();

  const deciding = await signedIn(browser, office, head);
  await deciding.goto(`${office.url}/workbench/?waits=approval`);
  await new MatterListPage(deciding).open(TITLE);
  const judged = new MatterPage(deciding);
  const dialog = await judged.begin('审批意见');
  await dialog.getByText('责令限期维修。').waitFor();
  await dialog.getByLabel('退回修改').check();
  await judged.trySubmit();
  const reason = dialog.getByLabel('审批意见', { exact: true });
  await faultOf(reason, '请填写审批意见').waitFor();
  await reason.fill('请写明由谁验收。');
  await look(deciding, 'approval-decision');
  await judged.submit();
  await judged.section('意见审批').getByText('请写明由谁验收。').waitFor();

  await drafting.page.goto(`${office.url}/workbench/`);
  const drafts = drafting.page.getByRole('group', { name: '意见审批' });
  const cameBack = drafts.getByRole('button', { name: '退回修改 1' });
  await press(cameBack);
  const list = new MatterListPage(drafting.page);
  await list.row(TITLE).getByText('由您起草。程克俭于2026-03-10退回，要求修改：请写明由谁验收。').waitFor();
  await look(drafting.page, 'approval-returned');
  expect(await foreignWords(drafting.page)).toEqual([]);
  await list.open(TITLE);
  await drafting.matter.section('下一步').getByRole('link', { name: '起草意见报批' }).click();
  await drafting.page.getByText('程克俭退回，要求修改：请写明由谁验收。').waitFor();
  const facts = drafting.page.getByLabel('查明的事实和理由');
  expect(await facts.inputValue(), 'nothing typed is lost').toBe('经核查，屋面防水层破损属实。');
  await answer.write({ 处理意见: '责令限期维修，由质监站验收。' });
  await handUp(drafting.page);
  await drafting.matter.section('意见审批').getByText('等待负责人审批').waitFor();

  await drafting.page.goto(`${office.url}/workbench/?waits=changes`);
  await drafting.page.getByText('没有退回修改的意见').waitFor();
  await list.page.getByRole('button', { name: '清除筛选' }).first().click();
  await list.open(TITLE);

  await deciding.reload();
  const again = await judged.begin('审批意见');
  await again.getByText('由质监站验收。').waitFor();
  await again.getByLabel('批准', { exact: true }).check();
  await judged.submit();

  await drafting.page.reload();
  await drafting.matter.section('下一步').getByRole('link', { name: '答复' }).click();
  await drafting.page.getByText('责令限期维修，由质监站验收。').waitFor();
  await look(drafting.page, 'approval-issue');
  await press(drafting.page.getByRole('button', { name: '按批准的内容出具' }));
  await drafting.matter.hasStage('已答复');
  await drafting.matter.section('文书').getByRole('heading', { name: '处理意见书' }).waitFor();
  await Promise.all([drafting.page.context().close(), deciding.context().close()]);
  expect((await verifyMatters(office.database)).faults).toEqual([]);
});
