// How people use the fields of the workbench, whatever the library builds them from.
import type { Locator, Page } from 'playwright-core';

/** The dialog that is open. */
export function openDialog(page: Page): Locator {
  return page.getByRole('dialog').filter({ visible: true });
}

function openList(page: Page): Locator {
  return page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').filter({ visible: true });
}
