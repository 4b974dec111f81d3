// The questions asked of every screen that runs scripts.
import type { Page, Request } from 'playwright-core';
import { expect, vi } from 'vitest';
import { assertAccessible, PATIENCE, screenshot } from './harness.ts';

/** Looks at a screen as people do: open to all, within its width, in a picture for review. */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  expect(refusedByPolicy.get(page), `${name} writes nothing that its content policy refuses`).toEqual([]);
  const { width } = page.viewportSize() ?? { width: 0 };
  await screenshot(page, `${name}-${width}`);
  await assertAccessible(page);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(wide, `${name} fits ${width} px`).toBeLessThanOrEqual(width);
  // Taking a picture and looking for barriers may write styles of their own.
  refusedByPolicy.set(page, []);
}

const underway = new WeakMap<Page, Set<Request>>();
const refusedByPolicy = new WeakMap<Page, string[]>();

/** Counts what the page asks the server for, from its first request on, and what its content policy refuses. */
export function watchPage(page: Page): void {
  refusedByPolicy.set(page, []);
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusedByPolicy.get(page)?.push(message.text());
  });
  const asked = new Set<Request>();
  underway.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** Nothing is being read and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await vi.waitUntil(() => (underway.get(page)?.size ?? 0) === 0, { timeout: PATIENCE, interval: 50 });
  const busy = page.locator('.loading-block, .ant-btn-loading, .ant-btn-loading-icon, [aria-busy="true"]');
  await busy.first().waitFor({ state: 'detached' });
  await page.evaluate(`Promise.allSettled(
    document.getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
      .map((one) => one.finished),
  ).then(() => undefined)`);
}

/** Words that are no Chinese and stand in the Chinese screens all the same. */
const KNOWN = /^(English|Excel|Ctrl|Enter|xlsx|csv|MB|PDF|Word|SIM)$/;

/** The words of a Chinese screen, seen or spoken, that were left in another language. */
export async function foreignWords(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(`[
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')]
      .filter((one) => one.closest('[aria-hidden="true"]') === null)
      .flatMap((one) => ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? '')),
  ].join('\\n')`);
  // A digest in hexadecimal is no word, whatever letters it happens to begin or end with.
  const words = text.replaceAll(/\b(?=[\da-f]*\d)[\da-f]{8,}\b/g, ' ').match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  return [...new Set(words)].filter((word) => word.length > 1 && !KNOWN.test(word) && !/\d/.test(word));
}
