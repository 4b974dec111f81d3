// The whole way of a petitioner without JavaScript: hand in, keep the receipt, track, read the answer, rate.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from './harness.ts';
import { lookAt } from './portal-look.ts';
import { answerByOffices, openPortal, type TestPortal } from './portal-server.ts';

/** The journey is long, and the machine may be busy. */
const PATIENCE = 240_000;

interface Proof {
  readonly number: string;
  readonly queryCode: string;
  readonly lastFour: string;
}

let browser: TestBrowser;
let portal: TestPortal;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), portal.close()]);
});

const look = (page: Page, name: string) => lookAt(browser, page, name);
const next = (page: Page) => page.getByRole('main').getByRole('button', { name: '下一步' }).click();

async function tellTheMatter(page: Page): Promise<void> {
  await page.goto(`${portal.url}/submit`);
  await look(page, 'submit-1-kind');
  await page.getByLabel('请求解决问题').check();
  await next(page);
  await look(page, 'submit-2-subject');
  await page.getByLabel('类别').selectOption({ label: '城乡建设' });
  await page.getByLabel('发生在哪个县').selectOption({ label: '柳湾县' });
  await next(page);
  await look(page, 'submit-3-closer');
  await page.getByLabel('城乡建设').selectOption({ label: '工程质量' });
  await page.getByLabel('柳湾县').selectOption({ label: '东河街道' });
  await next(page);
  await page.getByLabel('标题').fill('安置房屋顶漏水长期无人维修');
  await page.getByLabel('事情经过和理由').fill('去年入住后屋顶一直漏水。\n多次找物业都没有结果。');
  await next(page);
  await look(page, 'submit-4-story-fault');
  expect(await page.getByLabel('标题').inputValue()).toBe('安置房屋顶漏水长期无人维修');
  expect(await page.locator('.faults:focus').count(), 'the keyboard starts at the faults').toBe(1);
  await page.getByRole('link', { name: '请填写您的请求' }).click();
  expect(page.url()).toContain('#claim');
  await page.getByLabel('您的请求').fill('督促开发商维修屋顶。');
  await next(page);
}

async function tellWho(page: Page): Promise<void> {
  await look(page, 'submit-5-who');
  await page.getByLabel('署名', { exact: true }).check();
  await page.getByLabel('几个人共同提出同一事项').check();
  await next(page);
  await look(page, 'submit-6-contact');
  await page.getByLabel('姓名', { exact: true }).fill('林一');
  await page.getByLabel('手机号或者固定电话').fill('１９９００００１２３４');
  await page.getByLabel('住址').fill('东河小区三号楼');
  await page.getByLabel('共有多少人提出').fill('12');
  await page.getByLabel('代表2的姓名').fill('王二');
  await next(page);
}

async function valueOf(page: Page, term: string): Promise<string> {
  const value = page.locator('.slip div').filter({ hasText: term }).locator('dd');
  return (await value.innerText()).trim();
}

async function giveProof(page: Page, proof: Proof): Promise<void> {
  await page.getByLabel('信访件编号').fill(proof.number);
  await page.getByLabel('查询码').fill(proof.queryCode);
  await page.getByLabel('后四位').fill(proof.lastFour);
  await page.getByRole('button', { name: '查询', exact: true }).click();
}

describe.each([360, 1280])('at %i px, without JavaScript, a petitioner', (width) => {
  let page: Page;
  let proof: Proof;

  test('hands in a matter and gets a receipt', { timeout: PATIENCE }, async () => {
    portal.setDay('2026-03-02');
    page = await browser.newPage({ width, javaScript: false });
    await page.goto(portal.url);
    await look(page, 'home');
    await page.getByRole('main').getByRole('link', { name: '提交信访事项' }).click();
    await tellTheMatter(page);
    await tellWho(page);
    await look(page, 'submit-7-check');
    expect(await page.getByRole('main').innerText()).toContain('19900001234');
    await page.getByRole('button', { name: '修改 姓名' }).click();
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('林一');
    await page.getByLabel('姓名', { exact: true }).fill('林一一');
    await next(page);
    expect(await page.getByRole('main').innerText()).toContain('林一一');
    await page.getByRole('button', { name: '确认提交' }).click();
    await look(page, 'receipt');
    proof = {
      number: await valueOf(page, '信访件编号'),
      queryCode: await valueOf(page, '查询码'),
      lastFour: '1234',
    };
    await page.reload();
    expect(await valueOf(page, '信访件编号'), 'a reload registers nothing').toBe(proof.number);
  });

  test('sees who has it and until when', { timeout: PATIENCE }, async () => {
    await page.getByRole('main').getByRole('link', { name: '去查询' }).click();
    await giveProof(page, { ...proof, queryCode: proof.queryCode.toLowerCase(), lastFour: '9999' });
    await look(page, 'track-fault');
    await page.getByLabel('后四位').fill('1234');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await look(page, 'matter-registered');
    expect(await page.getByRole('main').innerText()).toContain('2026年3月17日');
  });

  test('reads the answer, rates and leaves', { timeout: PATIENCE }, async () => {
    await answerByOffices(portal, proof);
    await page.goto(`${portal.url}/track`);
    expect(await page.getByLabel('查询码').isVisible(), 'after weeks the ticket is over').toBe(true);
    await giveProof(page, proof);
    await look(page, 'matter-answered');
    const office = page.getByRole('group', { name: '信访工作机构' });
    await office.getByLabel('不满意').check();
    await page.getByRole('group', { name: '责任单位' }).getByLabel('满意', { exact: true }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await look(page, 'rating-fault');
    await office.getByLabel('原因或者建议').fill('等了很久才转办。');
    await page.getByRole('button', { name: '提交评价' }).click();
    await look(page, 'thanks');
    await page.getByRole('link', { name: '回到我的信访事项' }).click();
    await look(page, 'matter-rated');
    await page.getByRole('button', { name: '退出查询' }).click();
    await look(page, 'left');
    await page.goto(`${portal.url}/track/matter`);
    await look(page, 'track-over');
  });
});
