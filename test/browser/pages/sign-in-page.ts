import type { Page } from 'playwright-core';

/** 登录. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/workbench/`);
    await this.page.getByRole('heading', { name: '登录' }).waitFor();
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.page.getByLabel('账号').fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.keyboard.press('Enter');
  }

  async giveCode(code: string): Promise<void> {
    await this.page.getByLabel('动态口令').fill(code);
    await this.page.keyboard.press('Enter');
  }
}
