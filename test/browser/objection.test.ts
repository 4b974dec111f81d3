// A unit objects to a routing: it says why, the sender decides, and the whole exchange stands on the page of the matter.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerSubmission, routeMatter, verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { faultOf } from './pages/fields.ts';
import { MatterPage } from './pages/matter.ts';
import { signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';

const TITLE = '安置房屋顶漏水长期无人维修';
const REASON = '根据职责清单，物业服务合同纠纷由人力资源和社会保障部门以外的单位负责，不属于本单位职权范围。';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let handler: Appointed;
let chief: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-04', async ({ database }) => {
      await buildNetwork(database);
      const at = (login: string, name: string, unitId: string, role: 'clerk' | 'handler' | 'leader') =>
        appoint(database, { login, name, unitId, role });
      clerk = await at('city-clerk', '孟素珍', UNITS.office, 'clerk');
      handler = await at('housing-handler', '白晓燕', UNITS.housing, 'handler');
      chief = await at('city-chief', '程克俭', UNITS.leadership, 'leader');
      const letter = submission({ title: TITLE });
      await database.transaction(async (tx) => {
        const { matterId } = must(await registerSubmission(tx, clerk.actor, letter, on('2026-03-02')));
        const input = { way: 'transfer', toUnit: UNITS.housing } as const;
        must(await routeMatter(tx, clerk.actor, { matterId, input }, on('2026-03-03')));
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

async function objects(name: string): Promise<void> {
  const { page, matter } = await atTheMatter(handler);
  const dialog = await matter.begin('提出异议');
  await expect.poll(() => dialog.innerText()).toContain('2026-03-10');
  const reason = dialog.getByLabel('理由', { exact: true });
  await reason.fill('不归我们管');
  await matter.trySubmit();
  await faultOf(reason, '详细说明理由').waitFor();
  await look(page, `${name}-short`);
  await reason.fill(REASON);
  await matter.submit();
  await matter.section('转办经过').getByText(REASON).last().waitFor();
  const accept = matter.section('下一步').getByRole('button', { name: '受理', exact: true });
  await accept.waitFor({ state: 'detached' });
  await look(page, name);
  expect(await foreignWords(page)).toEqual([]);
  await page.context().close();
}

describe('an objection', () => {
  test('gives its reasons, and the unit can neither accept nor object again until it is decided', () =>
    objects('objection'));

  test('is in the tray of the sender, who refuses it with reasons', async () => {
    const { page, matter } = await atTheMatter(clerk);
    const dialog = await matter.begin('决定异议');
    await expect.poll(() => dialog.innerText()).toContain(REASON);
    await dialog.getByRole('radio', { name: '不同意，由原单位继续办理' }).check();
    await dialog.getByLabel('理由', { exact: true }).fill('经核实，属其职权。');
    await look(page, 'objection-decide');
    await matter.submit();
    await matter.section('转办经过').getByText('经核实，属其职权。').waitFor();
    await page.context().close();
  });

  test('raised again is settled above, for good, and the exchange stands on one section', async () => {
    await objects('objection-again');
    const { page, matter } = await atTheMatter(chief);
    const dialog = await matter.begin('决定异议');
    await expect.poll(() => dialog.innerText()).toContain('第二十四条第一款');
    await dialog.getByRole('radio', { name: '由提出异议的单位受理' }).check();
    await dialog.getByLabel('理由', { exact: true }).fill('物业维修属住建部门职责。');
    await matter.submit();
    const exchange = matter.section('转办经过');
    await exchange.getByText('物业维修属住建部门职责。').waitFor();
    await expect.poll(() => exchange.getByRole('listitem').count()).toBe(5);
    await look(page, 'objection-exchange');
    await page.context().close();
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });
});
