// Figures and lists as Excel files. Rows are written as they come and forgotten.
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Language } from '#kernel/text.ts';
import type { Grain, ListRow, Report } from './contract.ts';
import { COLUMNS, REPORT_COLUMNS, type Column } from './columns.ts';
import type { Measure } from './rules/measure.ts';
import type { Period } from './rules/period.ts';

/** Excel ends at 1,048,576 rows; a longer list goes on in the next sheet. */
const MOST_ROWS = 1_000_000;
/** Rows between two looks at whether the reader keeps up. */
const BREATH = 500;

/** Writes a report: one row for each figure. */
export async function writeReportWorkbook(out: Writable, report: Report, language: Language): Promise<void> {
  const title = `${report.period.from} ${report.period.to}`;
  const rows = report.measures.map((figure) => ({ ...figure, asOf: report.asOf }));
  await writeWorkbook(out, { title, columns: REPORT_COLUMNS, rows, language });
}

/** Writes the list behind a figure: one row for each row. */
export async function writeListWorkbook(
  out: Writable,
  list: {
    readonly measure: Measure;
    readonly period: Period;
    readonly rows: AsyncIterable<ListRow>;
    readonly language: Language;
  },
): Promise<void> {
  const { measure, rows, language } = list;
  const grain: Grain = measure.grain;
  await writeWorkbook(out, {
    title: measure.name[language].slice(0, 25),
    columns: COLUMNS[grain],
    rows,
    language,
  });
}

interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<object> | Iterable<object>;
  readonly language: Language;
}

async function writeWorkbook(out: Writable, { title, columns, rows, language }: Sheet): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false });
  const newSheet = (name: string) => {
    const added = workbook.addWorksheet(name);
    added.addRow(columns.map((column) => column.name[language])).commit();
    return added;
  };
  let sheet = newSheet(title);
  let written = 0;
  for await (const row of rows) {
    if (written > 0 && written % MOST_ROWS === 0) {
      sheet.commit();
      sheet = newSheet(`${title} ${written / MOST_ROWS + 1}`);
    }
    sheet
      .addRow(columns.map((column) => column.cell(row as Readonly<Record<string, unknown>>, language)))
      .commit();
    written += 1;
    if (written % BREATH === 0) await letOthersCatchUp(out);
  }
  sheet.commit();
  await workbook.commit();
}

/** Waits until what was written has gone out; throws where nobody reads any more. */
async function letOthersCatchUp(out: Writable): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (out.writableNeedDrain && !out.destroyed) await drained(out);
  if (out.destroyed) throw new Error('the reader has gone');
}

function drained(out: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      out.off('drain', done).off('close', done);
      resolve();
    };
    out.on('drain', done).on('close', done);
  });
}
