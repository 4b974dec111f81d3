import type { Page } from 'playwright-core';

/** What a petitioner keeps to find the matter again. */
export interface Proof {
  readonly number: string;
  readonly queryCode: string;
  readonly lastFour: string;
}

/** The public pages, without JavaScript. */
export class PortalPage {
  readonly page: Page;
  readonly url: string;
  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(this.url + path);
  }

  async next(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: '下一步' }).click();
  }

  async aboutWhat(what: { topic: string; closer: string; county: string }): Promise<void> {
    await this.page.getByLabel('请求解决问题').check();
    await this.next();
    await this.page.getByLabel('类别').selectOption({ label: what.topic });
    await this.page.getByLabel('发生在哪个县').selectOption({ label: what.county });
    await this.next();
    await this.page.getByLabel(what.topic).selectOption({ label: what.closer });
    await this.next();
  }

  async tell(story: { title: string; body: string; claim: string }): Promise<void> {
    await this.page.getByLabel('标题').fill(story.title);
    await this.page.getByLabel('事情经过和理由').fill(story.body);
    await this.page.getByLabel('您的请求').fill(story.claim);
    await this.next();
  }

  async who(person: { name: string; phone: string; address: string }): Promise<void> {
    await this.page.getByLabel('署名', { exact: true }).check();
    await this.page.getByLabel('我一个人').check();
    await this.next();
    await this.page.getByLabel('姓名', { exact: true }).fill(person.name);
    await this.page.getByLabel('手机号或者固定电话').fill(person.phone);
    await this.page.getByLabel('住址').fill(person.address);
    await this.next();
  }

  /** What stands beside a term of the receipt. */
  async slip(term: string): Promise<string> {
    const value = this.page.locator('.slip div').filter({ hasText: term }).locator('dd');
    return (await value.innerText()).trim();
  }

  async prove(proof: Proof): Promise<void> {
    await this.open('/track');
    await this.giveProof(proof);
  }

  /** Proves on the page that asks for it. */
  async giveProof(proof: Proof): Promise<void> {
    await this.page.getByLabel('信访件编号').fill(proof.number);
    await this.page.getByLabel('查询码').fill(proof.queryCode);
    await this.page.getByLabel('后四位').fill(proof.lastFour);
    await this.page.getByRole('button', { name: '查询', exact: true }).click();
  }

  /** Rates one of the two; the reason only where one is given. */
  async rate(whom: string, value: string, reason?: string): Promise<void> {
    const group = this.page.getByRole('group', { name: whom });
    await group.getByLabel(value, { exact: true }).check();
    if (reason !== undefined) await group.getByLabel('原因或者建议').fill(reason);
  }

  async submitRatings(): Promise<void> {
    await this.page.getByRole('button', { name: '提交评价' }).click();
  }

  async text(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }
}
