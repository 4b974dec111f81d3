// The portal in its other shapes: narrow and wide, larger text, English, on paper, by keyboard, and when things go wrong.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerSubmission } from '#modules/matters/index.ts';
import { must, on, submission } from '../support/given.ts';
import { openBrowser, screenshot, type TestBrowser } from './harness.ts';
import { PortalPage } from './pages/portal.ts';
import { lookAt } from './portal-look.ts';
import type { TestOffice } from './office-server.ts';
import { openPortal } from './pages/portal-office.ts';

let browser: TestBrowser;
let portal: TestOffice;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), portal.close()]);
});

const PAGES = [
  { name: 'home', path: '/' },
  { name: 'law', path: '/law' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'receipt-gone', path: '/receipt' },
  { name: 'not-found', path: '/nothing-here' },
  { name: 'track', path: '/track' },
];

test.each([
  { name: 'small', width: 320, choose: '大字版' },
  { name: 'english', width: 360, choose: 'English' },
  { name: 'wide', width: 1440, choose: undefined },
])('every page fits: $name', async ({ name: view, width, choose }) => {
  const page = await browser.newPage({ width, javaScript: false });
  await page.goto(portal.url);
  if (choose !== undefined) await page.getByRole('link', { name: choose }).click();
  for (const { name, path } of PAGES) {
    await page.goto(portal.url + path);
    await lookAt(browser, page, `${view}-${name}`);
  }
});

test('choosing English and larger text in the middle of a form loses nothing', async () => {
  const page = await browser.newPage({ width: 360, javaScript: false });
  await page.goto(`${portal.url}/submit`);
  await page.getByLabel('检举、控告').check();
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.getByLabel('Report misconduct').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Larger text' }).click();
  await lookAt(browser, page, 'english-large-kind');
  await page.getByRole('button', { name: 'Continue' }).click();
  await lookAt(browser, page, 'english-subject');
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the keyboard alone is enough', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: false });
  await page.goto(portal.url);
  await press(page, 'Tab');
  await expect.poll(() => page.locator(':focus').innerText()).toBe('跳到正文');
  await press(page, 'Enter', 'Tab', 'Enter');
  await page.waitForURL(/submit/);
  await page.locator('#kind').focus();
  await press(page, 'Space', 'Enter');
  // The first button of the form chooses the text size; Enter must not press it.
  await page.getByRole('heading', { level: 1, name: '属于哪一类' }).waitFor();
  await page.getByLabel('类别').focus();
  await screenshot(page, 'portal-focus-1280');
});

test('a petitioner adds attachments and sees them, without scripts', async () => {
  const receipt = await portal.database.transaction(async (tx) =>
    must(
      await registerSubmission(tx, { kind: 'public' }, submission({ channel: 'online' }), on('2026-03-02')),
    ),
  );
  const page = await browser.newPage({ width: 360, javaScript: false });
  await new PortalPage(page, portal.url).prove({ ...receipt, lastFour: '1234' });
  await page.getByRole('link', { name: '附件：查看和提交材料' }).click();
  const send = async (name: string, content: string): Promise<void> => {
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
    await page.getByLabel('选择文件').setInputFiles([file]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
  };
  await send('网页.html', '<p>');
  await page.getByRole('alert').getByText('不是可以接收的类型').waitFor();
  await lookAt(browser, page, 'attachment-refused');
  await send('漏水经过.txt', '屋顶漏水的经过');
  await page.getByRole('link', { name: '漏水经过.txt' }).waitFor();
  await lookAt(browser, page, 'attachments');
});

test('the receipt can be printed without what belongs to the screen', async () => {
  const page = await browser.newPage({ width: 800, javaScript: false });
  await page.goto(`${portal.url}/law`);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.menu').isVisible()).toBe(false);
  await screenshot(page, 'portal-law-print');
});
