import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { assertAccessible, screenshot, type TestBrowser } from './harness.ts';

const LARGEST_PAGE = 40 * 1024;

/**
 * Looks at a page as every person does: whole, within its width, small, and open to all. The tool that finds barriers
 * needs scripts, so it looks at a copy of the page at the same address.
 */
export async function lookAt(browser: TestBrowser, page: Page, name: string): Promise<void> {
  await page.waitForLoadState();
  const html = await page.content();
  expect(Buffer.byteLength(html), `${name} is small`).toBeLessThan(LARGEST_PAGE);
  const { width } = page.viewportSize() ?? { width: 0 };
  await screenshot(page, `portal-${name}-${width}`);
  const copy = await browser.newPage({ width });
  await copy.route(page.url(), (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await copy.goto(page.url());
  await assertAccessible(copy);
  const wide = await copy.evaluate<number>('document.documentElement.scrollWidth');
  expect(wide, `${name} fits ${width} px`).toBeLessThanOrEqual(width);
  await copy.context().close();
}
