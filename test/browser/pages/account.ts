import type { Locator, Page } from 'playwright-core';

/** Who is signed in, and in which of their posts. */
export class AccountMenu {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** On a phone it stands in the drawer. */
  async openOnPhone(): Promise<void> {
    await this.page.getByRole('button', { name: '打开导航' }).click();
    await this.posts().waitFor();
  }

  /** Waits until the officer acts in that post. */
  async actsAs(post: string): Promise<void> {
    await this.posts().locator('option:checked', { hasText: post }).waitFor({ state: 'attached' });
  }

  /** Goes on in another post: the server is told, and the workbench is loaded anew. */
  async switchTo(post: string): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.posts().selectOption({ label: post });
    await loaded;
  }

  private posts(): Locator {
    return this.page.getByRole('combobox', { name: '岗位' });
  }
}
