import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { writeWorkbook } from './workbook.ts';

const SHEET = {
  title: '名册',
  columns: [{ name: { zh: '编号', en: 'Number' }, cell: (row: number) => row }],
  language: 'zh' as const,
};

test('a table comes out with its headings', async () => {
  const out = new PassThrough();
  const [file] = await Promise.all([buffer(out), writeWorkbook(out, { ...SHEET, rows: [1, 2] })]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('名册');
  expect(sheet?.getColumn(1).values.slice(1)).toEqual(['编号', 1, 2]);
});

test.each([
  { name: 'before the first row', rows: 0 },
  { name: 'after a few rows', rows: 3 },
  { name: 'in the middle of many', rows: 20_000 },
])('whoever leaves $name is not waited for', async ({ rows }) => {
  const out = new PassThrough();
  const written = writeWorkbook(out, { ...SHEET, rows: Array.from({ length: rows }, (_, at) => at) });
  setImmediate(() => out.destroy());
  await expect(written).rejects.toThrow('the reader has gone');
});

test('whoever has left already is not waited for', async () => {
  const out = new PassThrough();
  out.destroy();
  await expect(writeWorkbook(out, { ...SHEET, rows: [1] })).rejects.toThrow('the reader has gone');
});
