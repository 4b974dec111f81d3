// Endings without an answer: a unit leads a matter into another procedure, and the petitioner reads where to turn to; another
// petitioner withdraws, without JavaScript; a third does so at the desk by a signed paper.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '#modules/intake/contract.ts';
import { registerSubmission, routeMatter, verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { MatterPage } from './pages/matter.ts';
import { PortalPage } from './pages/portal.ts';
import { signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';
import { lookAt } from './portal-look.ts';

const LED = '拖欠工资要求支付';
const WITHDRAWN = '楼道堆物无人清理';
const ON_PAPER = '路灯不亮';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let handler: Appointed;
const receipts = new Map<string, Receipt>();
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
      await database.transaction(async (tx) => {
        for (const title of [LED, WITHDRAWN, ON_PAPER])
          receipts.set(
            title,
            must(await registerSubmission(tx, clerk.actor, submission({ title }), on('2026-03-02'))),
          );
        const { matterId = '' } = receipts.get(LED) ?? {};
        const input = { way: 'transfer', toUnit: UNITS.housing } as const;
        must(await routeMatter(tx, clerk.actor, { matterId, input }, on('2026-03-03')));
      });
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

async function atTheMatter(who: Appointed, title: string): Promise<{ page: Page; matter: MatterPage }> {
  const page = await signedIn(browser, office, who);
  await new MatterListPage(page).open(title);
  const matter = new MatterPage(page);
  await matter.section('办理经过').waitFor();
  return { page, matter };
}

async function tracking(title: string): Promise<PortalPage> {
  const { number = '', queryCode = '' } = receipts.get(title) ?? {};
  const portal = new PortalPage(await browser.newPage({ width: 360, javaScript: false }), office.url);
  await portal.prove({ number, queryCode, lastFour: '1234' });
  return portal;
}

describe('a matter for another procedure', () => {
  test('is led there by the ground of the law, and the petitioner reads where to turn to', async () => {
    const { page, matter } = await atTheMatter(handler, LED);
    const dialog = await matter.begin('导入其他法定程序');
    await dialog.getByRole('radio', { name: '应当通过仲裁解决' }).check();
    await dialog.getByLabel('理由', { exact: true }).fill('属于劳动争议');
    await dialog.getByLabel('向何处提出').fill('岱川市劳动人事争议仲裁委员会');
    // The draft of the notice follows what is filled in.
    const drafted = () => dialog.getByLabel('告知内容').inputValue();
    await expect.poll(drafted).toContain('岱川市劳动人事争议仲裁委员会');
    const notice = await drafted();
    expect(notice).toContain('第三十一条第二项');
    await look(page, 'ending-lead-elsewhere');
    await matter.submit();
    await matter.hasStage('已办结');
    await expect.poll(() => matter.section('结束方式').innerText()).toContain('导入其他法定程序');
    await look(page, 'ending-led');
    expect(await foreignWords(page)).toEqual([]);
    await page.context().close();

    const portal = await tracking(LED);
    await expect.poll(() => portal.text()).toContain(notice);
    await expect.poll(() => portal.text()).toContain('岱川市劳动人事争议仲裁委员会');
    await lookAt(browser, portal.page, 'ended');
    await portal.page.context().close();
  });
});

describe('a withdrawal', () => {
  test('is the petitioner’s own, said in so many words, without JavaScript', async () => {
    const portal = await tracking(WITHDRAWN);
    const { page } = portal;
    await page.getByRole('link', { name: '撤回这件信访事项' }).click();
    await lookAt(browser, page, 'withdraw');
    await page.getByRole('button', { name: '撤回' }).click();
    await page.locator('.faults:focus').waitFor();
    await lookAt(browser, page, 'withdraw-unsure');
    await page.getByLabel('我自愿撤回这件信访事项').check();
    await page.getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => portal.text()).toContain('不再办理');
    await lookAt(browser, page, 'withdrawn');
    await page.getByRole('link', { name: '回到我的信访事项' }).click();
    await expect.poll(() => portal.text()).toContain('已经撤回');
    await expect.poll(() => page.getByRole('link', { name: '撤回这件信访事项' }).count()).toBe(0);
    await page.context().close();
  });

  test('is recorded at the desk only with the signed paper', async () => {
    const { page, matter } = await atTheMatter(clerk, ON_PAPER);
    const dialog = await matter.begin('登记撤回');
    await dialog.getByText('请先上传本人签名的撤回申请').waitFor();
    await matter.trySubmit();
    await look(page, 'ending-withdraw-no-paper');
    expect(await foreignWords(page)).toEqual([]);
    await page.context().close();
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });
});
