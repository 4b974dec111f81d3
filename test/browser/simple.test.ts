// Simplified handling in the browser: an administrator puts the method in force, the clerk marks a matter, the petitioner reads it,
// and the handling unit takes it back to the ordinary procedure.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '#modules/intake/contract.ts';
import { registerSubmission, routeMatter, verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf, openDialog, press } from './pages/fields.ts';
import { MatterPage } from './pages/matter.ts';
import { PortalPage } from './pages/portal.ts';
import { signedIn } from './pages/sign-in.ts';
import { lookAt } from './portal-look.ts';

const METHOD = '信访事项简易办理办法（试行）';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let handler: Appointed;
let administrator: Appointed;
let receipt: Receipt;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-02', async ({ database }) => {
      await buildNetwork(database);
      const at = (login: string, name: string, unitId: string, role: Parameters<typeof appoint>[1]['role']) =>
        appoint(database, { login, name, unitId, role });
      clerk = await at('city-clerk', '孟素珍', UNITS.office, 'clerk');
      handler = await at('housing-handler', '白晓燕', UNITS.housing, 'handler');
      administrator = await at('wang.lei', '王磊', UNITS.office, 'administrator');
      await database.transaction(async (tx) => {
        receipt = must(await registerSubmission(tx, clerk.actor, submission(), on('2026-03-02')));
      });
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

test('the method is put in force, a matter marked, read by its petitioner, and taken back', async () => {
  const { matterId } = receipt;
  const keeping = await signedIn(browser, office, administrator);
  await keeping.getByRole('link', { name: '工作日历' }).press('Enter');
  await keeping.getByRole('button', { name: `启用“${METHOD}”` }).press('Enter');
  await openDialog(keeping).getByLabel('理由和依据').fill('已对照原文，市信访局决定试行');
  await press(openDialog(keeping).getByRole('button', { name: '确定' }));
  await keeping.getByText('自 2026-03-02 起启用').waitFor();
  await look(keeping, 'simple-in-force');
  expect(await foreignWords(keeping)).toEqual([]);

  const marking = await signedIn(browser, office, clerk);
  const matter = new MatterPage(marking);
  await matter.open(office.url, matterId);
  const dialog = await matter.begin('按简易办理');
  await matter.trySubmit();
  const easy = dialog.getByLabel('事实清楚、责任明确、争议不大、易于解决');
  await faultOf(easy, '请选择').waitFor();
  await easy.focus();
  await marking.keyboard.press('Space');
  await look(marking, 'simple-mark');
  await matter.submit();
  await matter.hasStage('简易办理');
  await matter.section('期限').getByText('简易办理：信访部门转送、交办').waitFor();
  await matter.section('简易办理').getByText('事实清楚、责任明确、争议不大、易于解决').waitFor();
  await matter.section('期限').locator('details').nth(1).getByText('为什么是这一天').click();
  await matter.section('期限').getByText('规则凭记忆录入，未见原文，把握中等。').waitFor();
  await look(marking, 'simple-matter');
  expect(await foreignWords(marking)).toEqual([]);

  const { number, queryCode } = receipt;
  const portal = new PortalPage(await browser.newPage({ width: 360, javaScript: false }), office.url);
  await portal.prove({ number, queryCode, lastFour: '1234' });
  await expect.poll(() => portal.text()).toContain('本件按简易办理');
  await expect.poll(() => portal.text()).toContain('承诺：2026年3月5日');
  await lookAt(browser, portal.page, 'simple');

  await office.database.transaction(async (tx) => {
    const input = { way: 'transfer', toUnit: UNITS.housing } as const;
    must(await routeMatter(tx, clerk.actor, { matterId, input }, on('2026-03-02')));
  });
  const handling = await signedIn(browser, office, handler);
  const held = new MatterPage(handling);
  await held.open(office.url, matterId);
  const leaving = await held.begin('转为普通程序');
  await leaving.getByLabel('转为普通程序的理由').fill('需要现场勘查。');
  await held.submit();
  await held.section('简易办理').getByText('2026-03-02 转为普通程序').waitFor();
  await held.section('办理经过').getByText('不再适用简易办理（经研究决定），转为普通程序').waitFor();
  await look(handling, 'simple-returned');
  await Promise.all([keeping, marking, handling, portal.page].map((page) => page.context().close()));
  expect((await verifyMatters(office.database)).faults).toEqual([]);
});
