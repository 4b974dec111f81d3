// The whole way of a petitioner without JavaScript: hand in, keep the receipt, track, read the answer, rate.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from './harness.ts';
import type { TestOffice } from './office-server.ts';
import { PortalPage, type Proof } from './pages/portal.ts';
import { answerByOffices, openPortal } from './pages/portal-office.ts';
import { lookAt } from './portal-look.ts';

let browser: TestBrowser;
let office: TestOffice;
beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(), openPortal()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
});

const look = (page: Page, name: string) => lookAt(browser, page, name);

async function tellTheMatter(portal: PortalPage): Promise<void> {
  const { page } = portal;
  await portal.open('/submit');
  await look(page, 'submit-1-kind');
  await page.getByLabel('请求解决问题').check();
  await portal.next();
  await look(page, 'submit-2-subject');
  await page.getByLabel('类别').selectOption({ label: '城乡建设' });
  await page.getByLabel('发生在哪个县').selectOption({ label: '柳湾县' });
  await portal.next();
  await look(page, 'submit-3-closer');
  await page.getByLabel('城乡建设').selectOption({ label: '工程质量' });
  await page.getByLabel('柳湾县').selectOption({ label: '东河街道' });
  await portal.next();
  await page.getByLabel('标题').fill('安置房屋顶漏水长期无人维修');
  await page.getByLabel('事情经过和理由').fill('去年入住后屋顶一直漏水。\n多次找物业都没有结果。');
  await portal.next();
  await look(page, 'submit-4-story-fault');
  await expect.poll(() => page.getByLabel('标题').inputValue()).toBe('安置房屋顶漏水长期无人维修');
  // The keyboard starts at the faults.
  await page.locator('.faults:focus').waitFor();
  await page.getByRole('link', { name: '请填写您的请求' }).click();
  expect(page.url()).toContain('#claim');
  await page.getByLabel('您的请求').fill('督促开发商维修屋顶。');
  await portal.next();
}

async function tellWho(portal: PortalPage): Promise<void> {
  const { page } = portal;
  await look(page, 'submit-5-who');
  await page.getByLabel('署名', { exact: true }).check();
  await page.getByLabel('几个人共同提出同一事项').check();
  await portal.next();
  await look(page, 'submit-6-contact');
  await page.getByLabel('姓名', { exact: true }).fill('林一');
  await page.getByLabel('手机号或者固定电话').fill('１９９００００１２３４');
  await page.getByLabel('住址').fill('东河小区三号楼');
  await page.getByLabel('共有多少人提出').fill('12');
  await page.getByLabel('代表2的姓名').fill('王二');
  await portal.next();
}

describe.each([360, 1280])('at %i px, without JavaScript, a petitioner', (width) => {
  let portal: PortalPage;
  let page: Page;
  let proof: Proof;

  test('hands in a matter and gets a receipt', async () => {
    office.setDay('2026-03-02');
    page = await browser.newPage({ width, javaScript: false });
    portal = new PortalPage(page, office.url);
    await portal.open();
    await look(page, 'home');
    await page.getByRole('main').getByRole('link', { name: '提交信访事项' }).click();
    await tellTheMatter(portal);
    await tellWho(portal);
    await look(page, 'submit-7-check');
    await expect.poll(() => portal.text()).toContain('19900001234');
    await page.getByRole('button', { name: '修改 姓名' }).click();
    await expect.poll(() => page.getByLabel('姓名', { exact: true }).inputValue()).toBe('林一');
    await page.getByLabel('姓名', { exact: true }).fill('林一一');
    await portal.next();
    await expect.poll(() => portal.text()).toContain('林一一');
    await page.getByRole('button', { name: '确认提交' }).click();
    await look(page, 'receipt');
    proof = {
      number: await portal.slip('信访件编号'),
      queryCode: await portal.slip('查询码'),
      lastFour: '1234',
    };
    await page.reload();
    await expect
      .poll(() => portal.slip('信访件编号'), { message: 'a reload registers nothing' })
      .toBe(proof.number);
  });

  test('sees who has it and until when', async () => {
    await page.getByRole('main').getByRole('link', { name: '去查询' }).click();
    await portal.giveProof({ ...proof, queryCode: proof.queryCode.toLowerCase(), lastFour: '9999' });
    await look(page, 'track-fault');
    await page.getByLabel('后四位').fill('1234');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await look(page, 'matter-registered');
    await expect.poll(() => portal.text()).toContain('2026年3月17日');
  });

  test('reads the answer, rates and leaves', async () => {
    await answerByOffices(office, proof);
    await portal.open('/track');
    await expect
      .poll(() => page.getByLabel('查询码').isVisible(), { message: 'after weeks the ticket is over' })
      .toBe(true);
    await portal.giveProof(proof);
    await look(page, 'matter-answered');
    const registrar = page.getByRole('group', { name: '信访工作机构' });
    await registrar.getByLabel('不满意').check();
    await page.getByRole('group', { name: '责任单位' }).getByLabel('满意', { exact: true }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await look(page, 'rating-fault');
    await registrar.getByLabel('原因或者建议').fill('等了很久才转办。');
    await page.getByRole('button', { name: '提交评价' }).click();
    await look(page, 'thanks');
    await page.getByRole('link', { name: '回到我的信访事项' }).click();
    await look(page, 'matter-rated');
    await page.getByRole('button', { name: '退出查询' }).click();
    await look(page, 'left');
    await portal.open('/track/matter');
    await look(page, 'track-over');
  });
});
