// The rows that could not be taken, as the ledger had them, with what to correct in a last column. Sheets, titles and
// headings stand where they stood, so that the corrected file is imported with the same map.
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Language } from '#kernel/text.ts';
import { finishWorkbook } from '#platform/http/workbook.ts';
import type { CellFault, LedgerMap, RowFaults } from './contract.ts';
import { firstRows, matchSheets, type MatchedSheet } from './ledger-lines.ts';
import { REASONS_HEADING } from './rules/read-row.ts';

/** The faults of rows by sheet and row number. */
export type FaultsByRow = ReadonlyMap<string, ReadonlyMap<number, readonly CellFault[]>>;

/** The file whose faulty rows are given back. */
export interface FaultyLedger {
  readonly fileName: string;
  readonly content: Buffer;
  readonly map: LedgerMap;
}

const REASONS_WIDTH = 60;
const ROWS_BETWEEN_BREATHS = 200;

/** Orders faults for looking them up. */
export function faultsByRow(rows: Iterable<RowFaults>): FaultsByRow {
  const found = new Map<string, Map<number, readonly CellFault[]>>();
  for (const { sheet, row, faults } of rows) {
    const ofSheet = found.get(sheet) ?? new Map<number, readonly CellFault[]>();
    ofSheet.set(row, faults);
    found.set(sheet, ofSheet);
  }
  return found;
}

/** Writes the error workbook. */
export async function writeErrorWorkbook(
  out: Writable,
  ledger: FaultyLedger,
  faults: FaultsByRow,
  language: Language,
): Promise<void> {
  const matched = await matchSheets(ledger.fileName, ledger.content, ledger.map);
  if (!matched.ok) throw new Error(`the map of a stored ledger does not fit it: ${matched.reason.code}`);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  for (const { sheet, plan } of matched.value) {
    await writeSheet(workbook, { sheet, plan }, faults.get(sheet.name) ?? new Map(), language);
  }
  await finishWorkbook(out, workbook);
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { sheet, plan }: MatchedSheet,
  faults: ReadonlyMap<number, readonly CellFault[]>,
  language: Language,
): Promise<void> {
  const { headings, map } = plan;
  const own = headings.indexOf(REASONS_HEADING);
  const at = own === -1 ? headings.length : own;
  const written = workbook.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: map.headerRow }],
  });
  written.getColumn(at + 1).width = REASONS_WIDTH;
  const above = new Map((await firstRows(sheet, map.headerRow - 1)).map(({ row, cells }) => [row, cells]));
  for (let row = 1; row < map.headerRow; row += 1) written.addRow([...(above.get(row) ?? [])]).commit();
  const header = written.addRow(withReason(headings, at, REASONS_HEADING));
  header.font = { bold: true };
  header.commit();
  let count = 0;
  for await (const { row, cells } of sheet.rows()) {
    const found = faults.get(row);
    if (row <= map.headerRow || found === undefined) continue;
    const added = written.addRow(withReason(cells, at, reasonsOf(found, language)));
    added.getCell(at + 1).alignment = { wrapText: true, vertical: 'top' };
    added.commit();
    count += 1;
    if (count % ROWS_BETWEEN_BREATHS === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  written.commit();
}

function withReason(cells: readonly string[], at: number, reason: string): (string | null)[] {
  const row = Array.from({ length: Math.max(cells.length, at + 1) }, (_, index) => cells[index] || null);
  row[at] = reason;
  return row;
}

/** A name that a spreadsheet allows; that of a .csv file may be longer. */
function sheetName(name: string): string {
  return name.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31);
}

function reasonsOf(faults: readonly CellFault[], language: Language): string {
  return faults
    .map(({ column, text }) => (column === null ? text[language] : `${column}：${text[language]}`))
    .join('\n');
}
