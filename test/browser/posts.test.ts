// One officer with two posts: they act in one at a time, and each opens what belongs to it and nothing else.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerSubmission, routeMatter } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { appoint, appointAlso, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { AccountMenu } from './pages/account.ts';
import { signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';

const AT_THE_OFFICE = '岱川市信访局 · 接访科科员';
const AT_HOUSING = '岱川市住房和城乡建设局 · 信访科科长';
const WAITING = '路灯不亮';
const ROUTED = '安置房屋顶漏水长期无人维修';

let browser: TestBrowser;
let office: TestOffice;
let officer: Appointed;
beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(),
    openOffice('2026-03-05', async ({ database }) => {
      await buildNetwork(database);
      const at = { unitId: UNITS.office, role: 'clerk' } as const;
      officer = await appoint(database, { ...at, login: 'two-posts', name: '孟素珍' });
      await appointAlso(database, officer, { unitId: UNITS.housing, role: 'handler' });
      const { actor } = officer;
      await database.transaction(async (tx) => {
        must(await registerSubmission(tx, actor, submission({ title: WAITING }), on('2026-03-02')));
        const letter = submission({ title: ROUTED });
        const { matterId } = must(await registerSubmission(tx, actor, letter, on('2026-03-02')));
        const input = { way: 'transfer' as const, toUnit: UNITS.housing };
        must(await routeMatter(tx, actor, { matterId, input }, on('2026-03-04')));
      });
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

async function trayHolds(page: Page, titles: readonly string[]): Promise<void> {
  const tray = new MatterListPage(page);
  await tray.shows(titles.length);
  await expect.poll(() => tray.titles()).toEqual(titles);
}

describe('an officer with two posts', () => {
  test('begins in the older post, switches in the account menu and sees what the other opens', async () => {
    const page = await signedIn(browser, office, officer);
    const account = new AccountMenu(page);
    const navigation = page.getByRole('navigation');
    await account.actsAs(AT_THE_OFFICE);
    await trayHolds(page, [WAITING]);
    await expect.poll(() => navigation.innerText()).toContain('台账导入');
    await look(page, 'posts-first');
    await page.goto(`${office.url}/workbench/ledgers`);
    await page.getByRole('heading', { level: 1, name: '台账导入' }).waitFor();

    await account.switchTo(AT_HOUSING);
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await account.actsAs(AT_HOUSING);
    await trayHolds(page, [ROUTED]);
    await expect.poll(() => navigation.innerText()).not.toContain('台账导入');
    await look(page, 'posts-second');
    expect(await foreignWords(page)).toEqual([]);
    await page.goto(`${office.url}/workbench/ledgers`);
    await page.getByText('您所在的岗位不能使用这一页').waitFor();
    await page.context().close();
  });

  test('stays in the post chosen while signed in, and goes back on a phone as well', async () => {
    const page = await signedIn(browser, office, officer, { width: 390 });
    const account = new AccountMenu(page);
    await account.openOnPhone();
    await account.actsAs(AT_THE_OFFICE);
    await look(page, 'posts-drawer');
    await account.switchTo(AT_HOUSING);
    await trayHolds(page, [ROUTED]);
    await page.reload();
    await trayHolds(page, [ROUTED]);
    await account.openOnPhone();
    await account.switchTo(AT_THE_OFFICE);
    await trayHolds(page, [WAITING]);
    await page.context().close();
  });
});
