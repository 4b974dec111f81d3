// Tables as Excel files. Rows are written as they come and forgotten.
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Language, Text } from '#kernel/text.ts';

/** Excel ends at 1,048,576 rows; a longer list goes on in the next sheet. */
const MOST_ROWS = 1_000_000;
/** Rows between two looks at whether the reader keeps up. */
const BREATH = 500;

/** A column: its heading, and what stands in it for a row. */
export interface Column<Row> {
  readonly name: Text;
  readonly cell: (row: Row, language: Language) => ExcelJS.CellValue;
}

/** A table of any length. */
export interface Sheet<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
  readonly language: Language;
}

/** Writes a table as an Excel file while its rows are read. */
export async function writeWorkbook<Row>(
  out: Writable,
  { title, columns, rows, language }: Sheet<Row>,
): Promise<void> {
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
    sheet.addRow(columns.map((column) => column.cell(row, language))).commit();
    written += 1;
    if (written % BREATH === 0) await letOthersCatchUp(out);
  }
  sheet.commit();
  await finishWorkbook(out, workbook);
}

/** A list as its pages give it. */
interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** All rows of a list, page by page, in its order: for a file that holds what pages show. */
export async function* everyPage<Row>(
  read: (page: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page<Row> = await read({ limit: BREATH, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.items;
    cursor = page.nextCursor;
  }
}

/** Waits until an Excel file has gone out; throws where its reader left, of whom the library would wait for ever. */
export async function finishWorkbook(
  out: Writable,
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
): Promise<void> {
  const left = Promise.withResolvers<never>();
  const onClose = (): void => {
    if (!out.writableFinished) left.reject(new Error('the reader has gone'));
  };
  out.once('close', onClose);
  if (out.destroyed) onClose();
  try {
    await Promise.race([workbook.commit(), left.promise]);
  } finally {
    out.off('close', onClose);
  }
}

/** Writes a line of a file; resolves when the next may come, and throws where nobody reads any more. */
export async function writtenOut(out: Writable, text: string): Promise<void> {
  if (out.destroyed) throw new Error('the reader has gone');
  if (!out.write(text)) await drained(out);
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
