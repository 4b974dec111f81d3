// What the auditor sees, and what the registering office is told of who read a matter.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerSubmission } from '#modules/matters/index.ts';
import { buildNetwork, must, on, submission, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look, settled } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { signedIn } from './pages/sign-in.ts';

/** The machine may be busy. */
const PATIENCE = 300_000;
const TODAY = '2026-03-25';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let auditor: Appointed;
let matterId: string;
beforeAll(async () => {
  const opening = openOffice(TODAY, async ({ database }) => {
    await buildNetwork(database);
    const at = { unitId: UNITS.office } as const;
    clerk = await appoint(database, { ...at, login: 'desk-clerk', name: '孟素珍', role: 'clerk' });
    auditor = await appoint(database, { ...at, login: 'log-auditor', name: '许正言', role: 'auditor' });
    const receipt = await database.transaction(async (tx) =>
      must(await registerSubmission(tx, clerk.actor, submission(), on('2026-03-24'))),
    );
    ({ matterId } = receipt);
  });
  [browser, office] = await Promise.all([openBrowser(), opening]);
}, PATIENCE);
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

describe('the audit log', { timeout: PATIENCE }, () => {
  test('tells the registering office who read a matter, when it asks', async () => {
    const page = await signedIn(browser, office, clerk);
    await page.goto(`${office.url}/workbench/matters/${matterId}`);
    const section = page.getByRole('region', { name: '查阅记录' });
    await section.getByRole('button', { name: '显示查阅记录' }).click();
    await section
      .getByRole('row', { name: /孟素珍.*查看事项/ })
      .first()
      .waitFor();
    await look(page, 'audit-readings');
    const told = page.waitForResponse(/prints$/);
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    expect((await told).status()).toBe(200);
    expect(await foreignWords(page)).toEqual([]);
    await page.goto(`${office.url}/workbench/matters?q=漏水`);
    await settled(page);
    await page.close();
  });

  test('opens to the auditor at once: who, when, what and which matter, narrowed in the address', async () => {
    const page = await signedIn(browser, office, auditor);
    await page.waitForURL(`${office.url}/workbench/audit`);
    await page
      .getByRole('row', { name: /孟素珍.*检索.*已加密保存.*已办/ })
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('table').innerText()).not.toContain('漏水');
    await look(page, 'audit-log');
    await page.getByRole('button', { name: '孟素珍' }).first().click();
    await page.waitForURL(/officerId=/);
    await settled(page);
    await page
      .getByRole('row', { name: /许正言/ })
      .first()
      .waitFor({ state: 'detached' });
    await page.goto(`${office.url}/workbench/audit?act=unmask`);
    await page.getByText('没有符合条件的记录').waitFor();
    await look(page, 'audit-empty');
    await page.getByRole('button', { name: '清除条件' }).last().click();
    await page
      .getByRole('row', { name: /许正言.*查看审计日志/ })
      .first()
      .waitFor();
    await downloads(page);
    await page.close();
  });

  async function downloads(page: Page): Promise<void> {
    for (const [link, name] of [
      ['导出 Excel', /^audit-.*\.xlsx$/],
      ['导出核验文件', /^audit-.*\.jsonl$/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(name);
    }
  }
});
