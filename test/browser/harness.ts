// What every browser test needs: a browser, a page of a known size, and the two questions asked of every screen.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const SCREENSHOTS = fileURLToPath(new URL('./screenshots/', import.meta.url));
const TALLEST_PHONE_VIEW = 800;
const DESK_VIEW = 900;
const TALLEST_PICTURE = 3000;
const MOST_TRIES = 3;
const PAUSE = 1000;
/** A busy machine may take this long for one step. */
export const PATIENCE = 90_000;

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
      context.setDefaultTimeout(PATIENCE);
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

/** Keeps a picture of the page, of a long one its beginning, in test/browser/screenshots for people; answers its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const path = `${SCREENSHOTS}${name}.png`;
  const { width } = page.viewportSize() ?? { width: 0 };
  const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
  const height = Math.min(tall, TALLEST_PICTURE);
  for (let tries = 1; ; tries += 1) {
    try {
      await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
      break;
    } catch (error) {
      // After a large picture the process that draws may still be starting again.
      const isDrawing = error instanceof Error && error.message.includes('Unable to capture screenshot');
      if (!isDrawing || tries === MOST_TRIES) throw error;
      await page.waitForTimeout(PAUSE);
    }
  }
  return path;
}
