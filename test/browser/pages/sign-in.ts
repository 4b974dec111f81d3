import type { Locator, Page } from 'playwright-core';
import { openPage, type Appointed, type TestOffice, type View } from '../office-server.ts';
import type { TestBrowser } from '../harness.ts';
import { codeOf, letCodesCountAgain } from '../../support/sign-in.ts';
import { settled } from '../look.ts';
import { press } from './fields.ts';

/** 登录. */
export class SignInPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(office: TestOffice, path = '/'): Promise<void> {
    await this.page.goto(`${office.url}/workbench${path}`);
    await this.page.getByRole('heading', { name: '登录' }).waitFor();
  }

  /** Tries once and waits for the server's answer. */
  async submit({ login, password }: { login: string; password: string }): Promise<void> {
    await this.page.getByLabel('账号').fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    const answer = this.page.waitForResponse(
      (one) => one.request().method() === 'POST' && one.url().endsWith('/api/v1/session'),
    );
    await Promise.all([answer, press(this.page.getByRole('button', { name: '登录' }))]);
    await settled(this.page);
  }

  async giveCode(code: string): Promise<void> {
    await this.page.getByRole('heading', { name: '两步验证' }).waitFor();
    await this.page.getByLabel('动态口令').fill(code);
    await press(this.page.getByRole('button', { name: '确认' }));
  }

  /** Where it says why it does not let somebody in. */
  refusal(because: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: because });
  }
}

/** A page on which an officer has signed in and sees what their post opens first. */
export async function signedIn(
  browser: TestBrowser,
  office: TestOffice,
  who: Pick<Appointed, 'login' | 'password'>,
  view: View = {},
): Promise<Page> {
  const page = await openPage(browser, office, view);
  const signIn = new SignInPage(page);
  await signIn.open(office);
  await letCodesCountAgain(office.database);
  await signIn.submit(who);
  await signIn.giveCode(codeOf(office.clock.now()));
  await page.locator('#content').waitFor();
  return page;
}

/** A page on which somebody has signed in to the demo city, where the server gives the code in one click. */
export async function signedInToDemo(
  browser: TestBrowser,
  office: TestOffice,
  who: Pick<Appointed, 'login' | 'password'>,
  view: View = {},
): Promise<Page> {
  const page = await openPage(browser, office, view);
  const signIn = new SignInPage(page);
  await signIn.open(office);
  await signIn.submit(who);
  await page.getByRole('button', { name: '使用演示口令' }).click();
  await page.locator('#content').waitFor();
  await settled(page);
  return page;
}
