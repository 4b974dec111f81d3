// Claims that go their own way, matters of several people handled as one, and the other Regulation: each is begun with the
// keyboard, says plainly what does not go, and can be taken back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import { registerSubmission, verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf, openDialog, press } from './pages/fields.ts';
import { MatterPage } from './pages/matter.ts';
import { signedIn } from './pages/sign-in.ts';

const TODAY = '2026-03-04';

const WATER = {
  title: '供热管道漏水淹了地下室',
  body: '小区供热管道漏水，地下室被淹，电表箱泡在水里，请求抢修。',
  claims: [{ text: '请求抢修供热管道', kind: 'appeal' as const }],
};
const LETTERS = {
  whole: {
    title: '屋面漏水、拖欠工资和路灯',
    claims: [
      { text: '请求修理屋面', kind: 'appeal' },
      { text: '请求发放拖欠的工资', kind: 'appeal' },
      { text: '建议在巷口增设路灯', kind: 'suggestion' },
    ],
  },
  lead: { ...WATER, parties: [{ role: 'petitioner', name: '高九', phone: '19911112222' }] },
  beside: {
    ...WATER,
    title: '供热管道漏水没有人修',
    parties: [{ role: 'petitioner', name: '沈十', phone: '19911113333' }],
  },
  old: { title: '征地补偿款没有发放到户', receivedOn: plainDate('2022-04-20') },
} as const satisfies Record<string, Partial<RegisterSubmission>>;

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let director: Appointed;
const received = new Map<string, Receipt>();
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice(TODAY, async ({ database }) => {
      await buildNetwork(database);
      const at = { unitId: UNITS.office } as const;
      clerk = await appoint(database, { ...at, login: 'city-clerk', name: '孟素珍', role: 'clerk' });
      director = await appoint(database, { ...at, login: 'city-head', name: '高峰', role: 'leader' });
      for (const [name, letter] of Object.entries(LETTERS)) {
        const registered = await database.transaction((tx) =>
          registerSubmission(tx, clerk.actor, submission({ ...letter }), on(TODAY)),
        );
        received.set(name, must(registered));
      }
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

function receiptOf(name: keyof typeof LETTERS): Receipt {
  const receipt = received.get(name);
  if (receipt === undefined) throw new Error(`${name} did not come in`);
  return receipt;
}

async function atTheMatter(
  who: Appointed,
  name: keyof typeof LETTERS,
): Promise<{ page: Page; matter: MatterPage }> {
  const page = await signedIn(browser, office, who);
  const matter = new MatterPage(page);
  await matter.open(office.url, receiptOf(name).matterId);
  return { page, matter };
}

/** Opens the dialog of a step with the keyboard. */
async function beginByKey(matter: MatterPage, action: string) {
  await matter.section('下一步').getByRole('button', { name: action, exact: true }).press('Enter');
  const dialog = openDialog(matter.page);
  await dialog.waitFor();
  return dialog;
}

/** The same picture on a desk and on a phone. */
async function lookTwice(page: Page, name: string): Promise<void> {
  await look(page, name);
  const desk = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 360, height: 800 });
  await look(page, name);
  await page.setViewportSize(desk);
}

describe('claims of one letter', () => {
  test('are split off with numbers of their own, and one is taken back', async () => {
    const { page, matter } = await atTheMatter(clerk, 'whole');
    const dialog = await beginByKey(matter, '分立');
    await matter.trySubmit();
    await faultOf(dialog.getByRole('checkbox').first(), '请选择分立的诉求').waitFor();
    await lookTwice(page, 'split-faults');
    for (const words of ['请求修理屋面', '请求发放拖欠的工资']) await dialog.getByLabel(words).press('Space');
    await dialog.getByLabel('理由').fill('由不同单位办理');
    await matter.trySubmit();
    await faultOf(dialog.getByRole('checkbox').first(), '至少要留下一项').waitFor();
    await look(page, 'split-refused');
    await dialog.getByLabel('请求修理屋面').press('Space');
    await dialog.getByLabel('建议在巷口增设路灯').press('Space');
    await matter.trySubmit();

    const numbers = page.getByRole('dialog', { name: '分立后的编号' });
    await numbers.waitFor();
    await expect.poll(() => numbers.getByRole('rowheader').count()).toBe(2);
    await numbers.getByRole('rowheader', { name: '请求发放拖欠的工资' }).waitFor();
    await lookTwice(page, 'split-numbers');
    await press(numbers.getByRole('button', { name: '关闭' }).last());
    const related = matter.section('关联事项');
    await expect.poll(() => related.getByRole('listitem').count()).toBe(2);
    await related.getByText('由本件分立的信访事项').first().waitFor();
    await lookTwice(page, 'split-whole');
    expect(await foreignWords(page)).toEqual([]);

    await related.getByRole('listitem').filter({ hasText: '路灯' }).getByRole('link').press('Enter');
    await matter.section('关联事项').getByText('分立前的信访事项').waitFor();
    const undo = await beginByKey(matter, '撤销分立');
    await matter.trySubmit();
    await faultOf(undo.getByLabel('理由'), '请填写理由').waitFor();
    await undo.getByLabel('理由').fill('与屋面一并答复');
    await lookTwice(page, 'split-undo');
    await matter.submit();
    await matter.hasStage('已并入');
    await matter.open(office.url, receiptOf('whole').matterId);
    await expect.poll(() => matter.section('关联事项').getByRole('listitem').count()).toBe(1);
    await page.context().close();
  });
});

describe('what two people bring', () => {
  test('is handled as one, and taken apart again', async () => {
    const { page, matter } = await atTheMatter(clerk, 'beside');
    const lead = receiptOf('lead').number;
    await expect.poll(() => page.reload().then(() => matter.section('疑似重复').innerText())).toContain(lead);
    await page.getByRole('button', { name: `对照 ${lead}` }).press('Enter');
    const dialog = openDialog(page);
    await dialog.getByRole('link', { name: lead }).waitFor();
    await dialog.getByLabel('并案（不同信访人反映同一问题）').check();
    await press(dialog.getByRole('button', { name: '并案办理' }));
    await faultOf(dialog.getByLabel('理由'), '请填写理由').waitFor();
    await dialog.getByLabel('理由').fill('同一处管道漏水，两户都受影响。');
    await lookTwice(page, 'merge-compare');
    await press(dialog.getByRole('button', { name: '并案办理' }));
    await matter.hasStage('已并入');
    await page.getByRole('link', { name: lead }).first().waitFor();
    await lookTwice(page, 'merge-done');

    const undo = await beginByKey(matter, '撤销并入');
    await matter.trySubmit();
    await faultOf(undo.getByLabel('理由'), '请填写理由').waitFor();
    await undo.getByLabel('理由').fill('两处不是同一根管道。');
    await lookTwice(page, 'merge-undo');
    await matter.submit();
    await matter.hasStage('已登记');
    expect(await foreignWords(page)).toEqual([]);
    await page.context().close();
  });
});

describe('what came in under 2005', () => {
  test('is moved to the other Regulation by a leader, who says why', async () => {
    const { page, matter } = await atTheMatter(director, 'old');
    const dialog = await beginByKey(matter, '改按另一条例办理');
    await matter.trySubmit();
    await faultOf(dialog.getByLabel('变更的理由'), '请填写变更的理由').waitFor();
    await lookTwice(page, 'move-faults');
    await dialog.getByLabel('变更的理由').fill('经研究，适用现行条例更有利于信访人。');
    await matter.submit();
    await expect.poll(() => page.locator('#content').innerText()).toContain('《信访工作条例》（2022年）');
    await expect.poll(() => matter.history()).toContain('经研究，适用现行条例更有利于信访人。');
    await lookTwice(page, 'move-done');
    expect(await foreignWords(page)).toEqual([]);
    await page.context().close();
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });
});
