// How people use the fields of the workbench with the keyboard alone, whatever the library builds them from.
import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 80;

const NAME_OF_FOCUS = `(() => {
  const one = document.activeElement;
  const words = one?.getAttribute('aria-label') ?? one?.labels?.[0]?.innerText ?? one?.innerText ?? '';
  return words.replace(/^[\\s*]+/, '').trim();
})()`;

/** What has the focus, by the words that name it. */
export function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate<string>(NAME_OF_FOCUS);
}

/** Presses Tab until what is named so has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const reached = await nameOfFocus(page);
    if (reached.startsWith(name)) return;
    passed.push(reached);
  }
  throw new Error(`Tab never came to ${name}, only to: ${passed.join(' | ')}`);
}

/** Presses a button as soon as it listens: one that still waits for an answer ignores whoever presses it. */
export async function press(button: Locator): Promise<void> {
  await button.and(button.page().locator(':not(.ant-btn-loading)')).click();
}

/** What stands beside a field about its fault, and belongs to that field. */
export function faultOf(field: Locator, words: string): Locator {
  const item = field.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-form-item ")][1]');
  return item.locator('.ant-form-item-explain-error', { hasText: words });
}

/** Types a day and takes it with Enter, which sends nothing. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
}

/** Chooses in the focused list by typing part of a name. */
export async function typeToChoose(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  // What Enter will take; before the list has been narrowed it is another.
  const list = page.locator('.ant-select-dropdown').filter({ visible: true });
  await list.locator('.ant-select-item-option-active', { hasText: typed }).waitFor();
  await page.keyboard.press('Enter');
}

/** The dialog that is open. */
export function openDialog(page: Page): Locator {
  return page.getByRole('dialog').filter({ visible: true });
}
