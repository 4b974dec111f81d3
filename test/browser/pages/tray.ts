import type { Locator, Page } from 'playwright-core';

/** 待办, and the other lists of matters, which look the same. */
export class MatterListPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The titles of the matters shown, in their order. */
  async titles(): Promise<string[]> {
    return this.rows().allInnerTexts();
  }

  rows(): Locator {
    return this.page.locator('[data-row-link]');
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: title }) });
  }

  async open(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).first().click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  light(words: string): Locator {
    return this.page.getByRole('group', { name: '按期限筛选' }).getByRole('button', { name: words });
  }

  /** How many matters of this light there are, by the figure on its button. */
  async count(words: string): Promise<number> {
    const figure = this.light(words).locator('strong').filter({ hasText: /^\d/ });
    return Number(await figure.innerText());
  }

  /** Waits until the foot of the list says so many. */
  async shows(count: number): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: new RegExp(`(共|已显示) ${count} 件`) })
      .waitFor();
  }
}
