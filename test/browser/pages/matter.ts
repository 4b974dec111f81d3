import type { Locator, Page } from 'playwright-core';
import { openDialog, press } from './fields.ts';

/** One matter and what may be done to it. */
export class MatterPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string, matterId: string): Promise<void> {
    await this.page.goto(`${url}/workbench/matters/${matterId}`);
    await this.section('办理经过').waitFor();
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Opens the dialog of a step. */
  async begin(action: string): Promise<Locator> {
    await this.section('下一步').getByRole('button', { name: action, exact: true }).click();
    const dialog = openDialog(this.page);
    await dialog.waitFor();
    return dialog;
  }

  /** Presses the button of the open dialog. */
  async trySubmit(words = '提交'): Promise<void> {
    await press(openDialog(this.page).getByRole('button', { name: words, exact: true }));
  }

  /** Submits the open dialog and waits until it is gone. */
  async submit(words = '提交'): Promise<void> {
    await this.trySubmit(words);
    await openDialog(this.page).waitFor({ state: 'detached' });
  }

  /** Opens the reason of the first date. */
  async whyThisDate(): Promise<string> {
    const why = this.section('期限').locator('details').first();
    await why.getByText('为什么是这一天').click();
    return why.innerText();
  }

  async hasStage(stage: string): Promise<void> {
    await this.page.locator('.matter-header .stage', { hasText: stage }).waitFor();
  }

  async history(): Promise<string> {
    return this.section('办理经过').innerText();
  }
}

/** The page on which a matter is answered. */
export class AnswerPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async write(parts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(parts)) await this.page.getByLabel(label).fill(text);
  }

  /** Chooses the first article found among those offered, by keyboard alone. */
  async cite(typed: string, whileOpen: () => Promise<void>): Promise<void> {
    const picker = this.page.getByRole('combobox', { name: '引用条文' });
    await picker.focus();
    await picker.press('ArrowDown');
    await picker.pressSequentially(typed);
    await this.page.locator('.citable-words').first().waitFor();
    await whileOpen();
    await picker.press('Enter');
  }

  async decide(outcome: string): Promise<void> {
    await this.page.getByLabel(outcome, { exact: true }).check();
  }

  async issue(): Promise<void> {
    await press(this.page.getByRole('button', { name: '出具答复' }));
    await press(openDialog(this.page).getByRole('button', { name: '出具答复' }));
  }
}
