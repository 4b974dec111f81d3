// What every browser test needs: a browser, a page of a known size, and the two questions asked of every screen.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const SCREENSHOTS = fileURLToPath(new URL('./screenshots/', import.meta.url));
const TALLEST_PHONE_VIEW = 800;
const DESK_VIEW = 900;
// Where more is asked for, the browser has no memory left for the pictures after it.
const TALLEST_PICTURE = 5000;

/** A browser for one test file. */
export interface TestBrowser {
  /** A page in a session of its own, as wide as a phone (360) or a desk (1280), with or without JavaScript. */
  newPage(view?: { width?: number; javaScript?: boolean }): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser that reads Chinese and asks nobody outside. Close it in `afterAll`. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser: Browser = await launchChromium();
  return {
    async newPage({ width = 1280, javaScript = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? TALLEST_PHONE_VIEW : DESK_VIEW },
        javaScriptEnabled: javaScript,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

/** Fails with the violations that shut people out (serious and critical), each with the elements it concerns. */
export async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  if (grave.length === 0) return;
  const sentences = grave.map(({ id, help, nodes }) => {
    return `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}  ${node.html}`).join('\n')}`;
  });
  throw new Error(`${page.url()} shuts people out:\n${sentences.join('\n')}`);
}

/** Keeps a picture of the whole page, or of the beginning of a very long one, in test/browser/screenshots, for a person to look at; answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const path = `${SCREENSHOTS}${name}.png`;
  const { width } = page.viewportSize() ?? { width: 0 };
  const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
  const height = Math.min(tall, TALLEST_PICTURE);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
  return path;
}
