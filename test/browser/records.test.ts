// What an office counts and what it brings along: each figure with exactly its list, and a ledger from file to result.
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { openBrowser, type TestBrowser } from './harness.ts';
import { foreignWords, look } from './look.ts';
import { openDesk, type DeskOffice } from './pages/desk-office.ts';
import { openDialog, press } from './pages/fields.ts';
import { signedIn } from './pages/sign-in.ts';
import { MatterListPage } from './pages/tray.ts';

let browser: TestBrowser;
let office: DeskOffice;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
  [browser, office] = await Promise.all([openBrowser(), openDesk()]);
  page = await signedIn(browser, office, office.clerk);
});
afterAll(async () => {
  await Promise.all([browser.close(), office.close()]);
  await rm(folder, { recursive: true });
});

describe('the report', () => {
  test('opens behind each figure a list of exactly as many', async () => {
    const visitors = { channel: 'visit' as const, parties: [{ role: 'petitioner' as const, name: '鲁十' }] };
    await office.register({ ...visitors, participants: 3, title: '三人来访' });
    await office.register({ ...visitors, participants: 12, title: '十二人来访' });
    await page.goto(`${office.url}/workbench/reports`);
    const rows = page.locator('.measure-table tbody tr');
    await rows.first().waitFor();
    await look(page, 'records-report');
    expect(await foreignWords(page)).toEqual([]);
    const figures = await filledFigures();
    // Letters, calls, all of them, individual and collective visits, each with its people.
    expect(figures.length).toBeGreaterThanOrEqual(7);
    for (const { name, value, address } of figures) {
      await page.goto(office.url + address);
      const list = new MatterListPage(page);
      await list.rows().first().waitFor();
      if (name.includes('人次')) {
        const people = await page.locator('tbody td.figure').allInnerTexts();
        expect(
          people.map(Number).reduce((sum, each) => sum + each, 0),
          name,
        ).toBe(value);
      } else {
        await list.shows(value);
        await expect.poll(() => list.rows().count(), { message: name }).toBe(value);
      }
    }
    await look(page, 'records-list');
  });

  test('is carried away as a workbook of the same figures', async () => {
    await page.goto(`${office.url}/workbench/reports`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Excel' }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await download.path());
    const words = JSON.stringify(book.worksheets[0]?.getSheetValues());
    expect(words).toContain('集体访批次');
  });

  /** The figures of this year that are counts and not nothing. */
  async function filledFigures(): Promise<{ name: string; value: number; address: string }[]> {
    const links = await page.locator('.measure-table tbody tr td:nth-child(2) a').all();
    const all = await Promise.all(
      links.map(async (link) => ({
        name: (await link.getAttribute('aria-label')) ?? '',
        text: (await link.innerText()).trim(),
        address: (await link.getAttribute('href')) ?? '',
      })),
    );
    return all
      .filter(({ text }) => /^[1-9]\d*$/.test(text))
      .map(({ name, text, address }) => ({ name, value: Number(text), address }));
  }
});

describe('a ledger', () => {
  test('is matched, tried, explained, imported, and its faulty rows come back as a workbook', async () => {
    const file = await writeLedger();
    await page.goto(`${office.url}/workbench/ledgers`);
    await page.getByText('还没有导入过台账').waitFor();
    await look(page, 'records-no-ledger');
    await page.getByRole('link', { name: '导入台账' }).first().click();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: '试运行' }).waitFor();
    await columnsAreGuessed();
    await press(page.getByRole('button', { name: '试运行' }));
    await wordIsExplained();
    await result({ 共: 4, 可以导入: 3, 有错误: 1 });
    const faults = page.getByRole('region', { name: '有错误的行' }).first();
    await expect.poll(() => faults.innerText()).toContain('来访日期');
    await look(page, 'records-dry-run');
    expect(await foreignWords(page)).toEqual([]);
    await press(page.getByRole('button', { name: '开始导入' }));
    await openDialog(page).getByText('将导入 3 行').waitFor();
    await press(openDialog(page).getByRole('button', { name: '开始导入' }));
    await page.getByText('导入完成').waitFor();
    await result({ 共: 4, 已导入: 3, 有错误: 1 });
    await look(page, 'records-imported');
    await expect.poll(() => faultyRows()).toEqual(['门前道路积水']);
    await page.goto(`${office.url}/workbench/matters?q=${encodeURIComponent('古树')}`);
    await new MatterListPage(page).shows(1);
    expect((await verifyMatters(office.database)).faults).toEqual([]);
  });

  async function writeLedger(): Promise<string> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('登记簿');
    sheet.addRow(['编号', '信访形式', '来访日期', '信访人', '人数', '属地', '概况', '诉求']);
    sheet.addRow([
      '甲1',
      '来信',
      '2019-03-04',
      '严一',
      1,
      '柳湾县',
      '古树被移走',
      '村口古树被移走，请求查明。',
    ]);
    sheet.addRow(['甲2', '来访', '2019-03-05', '严二', 6, '柳湾县', '水渠被填', '灌溉水渠被填，请求恢复。']);
    sheet.addRow(['甲3', '喊话', '2019-03-06', '严三', 1, '柳湾县', '路障拦路', '村道设了路障，请求拆除。']);
    sheet.addRow(['甲4', '来信', '某日', '严四', 1, '柳湾县', '门前道路积水', '门前道路积水，请求疏通。']);
    const file = join(folder, '2019年登记簿.xlsx');
    await writeFile(file, Buffer.from(await book.xlsx.writeBuffer()));
    return file;
  }

  async function columnsAreGuessed(): Promise<void> {
    for (const [column, field] of [
      ['信访形式', 'channel'],
      ['来访日期', 'receivedOn'],
      ['概况', 'title'],
    ] as const) {
      await expect.poll(() => page.getByLabel(`“${column}”对应的内容`).inputValue()).toBe(field);
    }
    await look(page, 'records-columns');
  }

  async function wordIsExplained(): Promise<void> {
    const word = page.getByLabel('信访形式：“喊话”');
    await word.waitFor();
    await look(page, 'records-unknown-word');
    await word.selectOption({ label: '来访' });
    await press(page.getByRole('button', { name: '保存并重新试运行' }));
    await word.waitFor({ state: 'detached' });
  }

  async function result(counts: Readonly<Record<string, number>>): Promise<void> {
    for (const [term, count] of Object.entries(counts)) {
      const line = page.locator('.row-counts > div').filter({ has: page.getByText(term, { exact: true }) });
      await line.locator('dd', { hasText: new RegExp(`^${count}$`) }).waitFor();
    }
  }

  /** The synopses of the rows in the workbook of errors. */
  async function faultyRows(): Promise<string[]> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载错误表' }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await readFile(await download.path())) as never);
    const sheet = book.worksheets[0];
    const heading = sheet?.getRow(1).values as string[];
    const column = heading.indexOf('概况');
    return (sheet?.getColumn(column).values ?? []).slice(2).map(String);
  }
});
