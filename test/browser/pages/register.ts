import type { Page } from 'playwright-core';
import { typeToChoose } from './fields.ts';

/** 登记, worked from the keyboard. */
export class RegisterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/workbench/register`);
    await this.page.getByRole('heading', { name: '登记信访件' }).waitFor();
  }

  async choosePlace(words: string): Promise<void> {
    await this.page.getByLabel('问题属地').focus();
    await typeToChoose(this.page, words);
  }

  async tell(words: { name: string; phone: string; title: string; body: string }): Promise<void> {
    await this.page.getByLabel('姓名').fill(words.name);
    await this.page.getByLabel('电话').fill(words.phone);
    await this.page.getByLabel('概况').fill(words.title);
    await this.page.getByLabel('反映的内容').fill(words.body);
  }

  async submit(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }

  async number(): Promise<string> {
    const receipt = this.page.getByRole('region', { name: '信访件登记凭证' });
    await receipt.waitFor();
    return (await receipt.locator('dd').first().innerText()).trim();
  }
}
