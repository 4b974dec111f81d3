// Writes the ledgers as workbooks, the same bytes on every run.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { ledgerRows, type LedgerYear } from './rows.ts';
import { SHEETS, type Sheet } from './sheets.ts';
import { withFixedTimes } from './zip-times.ts';

/** The workbooks by year, as the office named them. */
export const LEDGER_FILES: Readonly<Record<LedgerYear, string>> = {
  2005: '2005年信访台账.xlsx',
  2006: '2006年信访台账.xlsx',
  2007: '2007年1-2月.xlsx',
};

/** Row of the headings; the title stands above it, the first entry below. */
export const HEADER_ROW = 2;

/** How far writing has come. */
export interface LedgerProgress {
  readonly file: string;
  readonly rows: number;
  /** Files finished so far, this one included, of how many. */
  readonly done: number;
  readonly of: number;
}

// The day on which the book of 2007 was handed over; a file's own time would change its bytes.
const KEPT_UNTIL = new Date('2007-03-05T00:00:00Z');

/** Writes the three workbooks into a directory, which is made where it is missing; answers their paths. */
export async function writeLedgers(
  directory: string,
  onProgress: (progress: LedgerProgress) => void = () => {},
): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const years: readonly LedgerYear[] = [2005, 2006, 2007];
  const paths: string[] = [];
  for (const year of years) {
    const { bytes, rows } = await ledgerWorkbook(year);
    const path = join(directory, LEDGER_FILES[year]);
    await writeFile(path, bytes);
    paths.push(path);
    onProgress({ file: LEDGER_FILES[year], rows, done: paths.length, of: years.length });
  }
  return paths;
}

/** The bytes of one workbook, and how many entries it holds. */
export async function ledgerWorkbook(year: LedgerYear): Promise<{ bytes: Uint8Array; rows: number }> {
  const ledger = ledgerRows(year);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '岱川市信访局';
  workbook.created = KEPT_UNTIL;
  workbook.modified = KEPT_UNTIL;
  let rows = 0;
  for (const sheet of SHEETS) {
    const cells = sheet.cells(ledger);
    if (cells.length === 0) continue;
    const worksheet = ruled(workbook, sheet, year);
    for (const row of cells) worksheet.addRow(row);
    rows += cells.length;
  }
  const written = await workbook.xlsx.writeBuffer({ zip: { compressionOptions: { level: 1 } } });
  return { bytes: withFixedTimes(new Uint8Array(written)), rows };
}

function ruled(workbook: ExcelJS.Workbook, sheet: Sheet, year: number): ExcelJS.Worksheet {
  const { columns, name, title } = sheet;
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: HEADER_ROW }] });
  worksheet.columns = columns.map(({ width, heading }) => ({
    width,
    style: heading.endsWith('日期') || heading === '月份' ? { numFmt: 'yyyy-mm-dd' } : {},
  }));
  worksheet.addRow([title(year)]).font = { bold: true, size: 16 };
  worksheet.mergeCells(1, 1, 1, columns.length);
  worksheet.addRow(columns.map(({ heading }) => heading)).font = { bold: true };
  return worksheet;
}
