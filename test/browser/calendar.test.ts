// The calendar in the browser: an administrator looks at a year, previews a change, applies it with a reason, and puts local
// rules in force.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNetwork, givenOfficer, must, on, submission, UNITS } from '../support/given.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { registerSubmission } from '#modules/matters/index.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf, openDialog, press, typeDay } from './pages/fields.ts';
import { signedIn } from './pages/sign-in.ts';

const TODAY = '2026-03-02';

let browser: TestBrowser;
let office: TestOffice;
let administrator: Appointed;
beforeAll(async () => {
  const opening = openOffice(TODAY, async ({ database }) => {
    await buildNetwork(database);
    administrator = await appoint(database, {
      unitId: UNITS.office,
      login: 'wang.lei',
      name: '王磊',
      role: 'administrator',
    });
    const clerk = await givenOfficer(database, UNITS.office, 'clerk');
    await database.transactionAs(clerk, async (tx) => {
      const letter = submission({ receivedOn: plainDate(TODAY) });
      must(await registerSubmission(tx, clerk, letter, on(TODAY)));
    });
  });
  [browser, office] = await Promise.all([openBrowser(), opening]);
}, 300_000);
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

test('a change is previewed, applied with a reason, and local rules are put in force', async () => {
  const page = await signedIn(browser, office, administrator);
  await page.getByRole('link', { name: '工作日历' }).press('Enter');
  await page.getByRole('heading', { name: '2026 · 国家公布的安排' }).waitFor();
  await page.getByRole('row', { name: '2026-10-01' }).waitFor();
  await look(page, 'calendar');

  await page.getByRole('button', { name: '变更日历' }).press('Enter');
  const dialog = openDialog(page);
  await typeDay(dialog.getByLabel('日期'), '2026-03-17');
  await press(dialog.getByRole('button', { name: '预览影响' }));
  await faultOf(dialog.getByLabel('节日名称'), '请填写因何节日放假或者调休').waitFor();
  await dialog.getByLabel('节日名称').fill('临时放假');
  await press(dialog.getByRole('button', { name: '预览影响' }));
  await dialog.getByText('1 个进行中的期限受影响').waitFor();
  await dialog.getByRole('row', { name: 'P22-01' }).waitFor();
  await look(page, 'calendar-preview');
  await dialog.getByLabel('变更的理由和依据').fill('省政府通知');
  await press(dialog.getByRole('button', { name: '应用变更' }));
  await page.getByRole('heading', { name: '2026 · 第1版' }).waitFor();
  await page.getByRole('row', { name: '省政府通知' }).getByText('已完成').waitFor();
  expect(await foreignWords(page)).toEqual([]);

  await page.getByRole('button', { name: '启用“浙江省信访条例（2016年）”' }).press('Enter');
  await openDialog(page).getByLabel('理由和依据').fill('市信访局决定');
  await press(openDialog(page).getByRole('button', { name: '确定' }));
  await page.getByText('自 2026-03-02 起启用').waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  await look(page, 'calendar-phone');
  await page.context().close();
});
