import type { Locator, Page } from 'playwright-core';

/** One matter. */
export class MatterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string, matterId: string): Promise<void> {
    await this.page.goto(`${url}/workbench/matters/${matterId}`);
    await this.page.getByRole('list', { name: '办理进度' }).waitFor();
  }

  /** Begins a step; its dialog is open. */
  async begin(action: string): Promise<void> {
    await this.page.getByRole('region', { name: '下一步' }).getByRole('button', { name: action }).click();
    await this.dialog.waitFor();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async submit(words = '提交'): Promise<void> {
    await this.dialog.getByRole('button', { name: words, exact: true }).click();
  }

  /** Waits until the matter stands there. */
  async standsAt(stage: string): Promise<void> {
    await this.page.locator('[aria-current="step"]', { hasText: stage }).waitFor();
  }
}
