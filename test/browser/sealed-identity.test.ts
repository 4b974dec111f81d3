// Who must not be known: a petitioner asks for confidentiality, two officers open it for a while, and a lost query code is
// made anew after an identity check.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { buildNetwork, UNITS } from '../support/given.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look, settled } from './look.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from './office-server.ts';
import { openDialog, press } from './pages/fields.ts';
import { MatterPage } from './pages/matter.ts';
import { RegisterPage } from './pages/register.ts';
import { signedIn } from './pages/sign-in.ts';

const NAME = '欧阳守正';
const WHY = '须当面核对举报材料原件';

let browser: TestBrowser;
let office: TestOffice;
let clerk: Appointed;
let leader: Appointed;
let desk: Page;
let matterId: string;

beforeAll(async () => {
  browser = await openBrowser();
  office = await openOffice('2026-03-25', async ({ database }) => {
    await buildNetwork(database);
    const at = { unitId: UNITS.office } as const;
    clerk = await appoint(database, { ...at, login: 'seal-clerk', name: '孟素珍', role: 'clerk' });
    leader = await appoint(database, { ...at, login: 'seal-leader', name: '韩立群', role: 'leader' });
  });
  desk = await signedIn(browser, office, clerk);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

async function openMatter(page: Page): Promise<MatterPage> {
  const matter = new MatterPage(page);
  await matter.open(office.url, matterId);
  await settled(page);
  return matter;
}

describe('a petitioner who asks for confidentiality', () => {
  test('is registered, and from then on not shown', async () => {
    const form = new RegisterPage(desk);
    await form.open(office.url);
    await form.tell({ name: NAME, phone: '19955557777', title: '反映收费问题', body: '停车场违规收费。' });
    await form.choosePlace('柳湾县');
    await desk.getByLabel('请求对身份保密').check();
    await look(desk, 'seal-register');
    await form.submit();
    await form.number();
    await expect
      .poll(() => desk.getByRole('region', { name: '信访件登记凭证' }).innerText())
      .toContain('身份保密');
    await desk.getByRole('link', { name: '打开这件事项' }).click();
    await desk.waitForURL(/matters\/[0-9a-f-]{36}$/);
    matterId = desk.url().split('/').at(-1) ?? '';
    const matter = await openMatter(desk);
    await expect.poll(() => matter.section('信访人').innerText()).toContain('信访人（身份保密）');
    await expect.poll(() => desk.locator('body').innerText()).not.toContain('欧');
    expect(await foreignWords(desk)).toEqual([]);
    await look(desk, 'seal-sealed');
  });

  test('is opened by two: one asks, another allows, and only the first sees', async () => {
    const matter = await openMatter(desk);
    await matter.section('身份保密').getByRole('button', { name: '请求启封' }).click();
    await openDialog(desk).getByLabel('理由').fill(WHY);
    await look(desk, 'seal-ask');
    await matter.submit();
    await matter.section('身份保密').getByText('待批复').waitFor();

    const head = await signedIn(browser, office, leader);
    const theirs = await openMatter(head);
    await theirs.section('身份保密').getByRole('button', { name: '批复孟素珍的启封请求' }).click();
    await expect.poll(() => openDialog(head).innerText()).toContain(WHY);
    await openDialog(head).getByLabel('批准', { exact: true }).check();
    await openDialog(head).getByLabel('批复理由').fill('同意，仅限核对原件');
    await look(head, 'seal-decide');
    await theirs.submit();
    await theirs.section('身份保密').getByText('启封中').waitFor();
    await expect.poll(() => theirs.section('信访人').getByRole('button').count()).toBe(0);
    await head.close();

    await openMatter(desk);
    await matter.section('信访人').getByRole('button', { name: '查看完整信息' }).click();
    await openDialog(desk).getByLabel('用途').fill('核对原件');
    await matter.submit('查看完整信息');
    await matter.section('信访人').getByText(NAME).waitFor();
    await look(desk, 'seal-open');
  });

  test('has a lost query code made anew while the identity is open, shown once', async () => {
    const matter = await openMatter(desk);
    await desk.getByRole('button', { name: '补发查询码' }).click();
    await openDialog(desk).getByLabel('本人出示身份证件').check();
    await look(desk, 'seal-reissue');
    await press(openDialog(desk).getByRole('button', { name: '已核对，补发' }));
    const slip = desk.getByRole('region', { name: '信访件登记凭证' });
    await slip.waitFor();
    await expect.poll(() => slip.innerText()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await look(desk, 'seal-reissued');
    await desk.getByRole('button', { name: '回到事项' }).click();
    await matter.section('办理经过').waitFor();
    await expect.poll(() => matter.history()).toContain('补发查询码，原查询码作废');
  });

  test('is sealed again as soon as whoever asked ends it', async () => {
    const matter = await openMatter(desk);
    await matter.section('身份保密').getByRole('button', { name: '结束启封' }).click();
    await matter.submit();
    await matter.section('身份保密').getByText('已提前结束').waitFor();
    await expect.poll(() => matter.section('信访人').getByRole('button').count()).toBe(0);
    await look(desk, 'seal-ended');
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });

  test('gives confidentiality up in writing: one records the paper, another compares it', async () => {
    const matter = await openMatter(desk);
    const chooser = desk.waitForEvent('filechooser');
    await matter.section('附件').getByRole('button', { name: '添加附件' }).click();
    const content = Buffer.from('本人自愿放弃身份保密。');
    await (await chooser).setFiles({ name: '声明.txt', mimeType: 'text/plain', buffer: content });
    await matter.section('附件').getByRole('link', { name: '声明.txt' }).waitFor();
    await matter.section('身份保密').getByRole('button', { name: '登记放弃保密' }).click();
    await openDialog(desk).getByLabel('书面材料').click();
    await desk.getByTitle('声明.txt').click();
    await look(desk, 'seal-waive');
    await matter.submit();
    await matter.section('身份保密').getByText('待核对').waitFor();
    await expect.poll(() => matter.section('信访人').innerText()).toContain('身份保密');

    const head = await signedIn(browser, office, leader);
    const theirs = await openMatter(head);
    await theirs.section('身份保密').getByRole('button', { name: '核对孟素珍登记的放弃保密' }).click();
    const download = head.waitForEvent('download');
    await openDialog(head).getByRole('link', { name: '打开书面材料' }).click();
    expect((await download).suggestedFilename()).toBe('声明.txt');
    await openDialog(head).getByLabel('材料写明放弃保密，予以确认').check();
    await look(head, 'seal-confirm');
    await theirs.submit();
    await theirs.section('身份保密').getByText('放弃保密：已确认').waitFor();
    await head.close();

    await openMatter(desk);
    await expect.poll(() => matter.section('信访人').innerText()).not.toContain('身份保密');
    await expect.poll(() => matter.section('身份保密').innerText()).toContain('信访人已书面放弃身份保密');
    await expect.poll(() => matter.history()).toContain('确认信访人放弃身份保密');
    expect(await foreignWords(desk), 'of the file').toEqual(['txt', 'KB']);
    await look(desk, 'seal-waived');
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });
});
