// How people use the fields of the workbench, whatever the library builds them from.
import type { Locator, Page } from 'playwright-core';

/** Chooses from a long list by typing part of the name, with the keyboard alone. */
export async function typeToChoose(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await openList(page).getByText(typed).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The dialog that is open. */
export function openDialog(page: Page): Locator {
  return page.getByRole('dialog').filter({ visible: true });
}

function openList(page: Page): Locator {
  return page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').filter({ visible: true });
}
