// One way to the rows of a ledger, whatever kind of file it came in. The kind is told by the content, not by the name.
import type { CellRow, LedgerSheet } from './cells.ts';
import { readSeparated } from './csv.ts';
import { LedgerUnreadable, tooMuch } from './unreadable.ts';
import { readWorkbook } from './xlsx.ts';

/** One import takes this many rows. */
const MOST_ROWS = 300_000;

const ZIP = Buffer.from([0x50, 0x4b]);
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The sheets of a ledger file. @throws LedgerUnreadable, also while rows are read */
export async function openLedgerFile(fileName: string, content: Buffer): Promise<LedgerSheet[]> {
  if (content.length === 0) throw empty();
  if (content.subarray(0, 4).equals(OLD_OFFICE)) throw oldOffice();
  const sheets = content.subarray(0, 2).equals(ZIP)
    ? await readWorkbook(content)
    : [{ name: stemOf(fileName), rows: () => readSeparated(content) }];
  if (sheets.length === 0) throw empty();
  return sheets.map((sheet) => ({ ...sheet, rows: () => bounded(sheet.rows()) }));
}

/** The name of a file without folder and ending. */
export function stemOf(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}

async function* bounded(rows: AsyncIterable<CellRow>): AsyncGenerator<CellRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MOST_ROWS) throw tooMuch();
    yield row;
  }
}

function empty(): LedgerUnreadable {
  return new LedgerUnreadable({
    zh: '文件里没有工作表。请选择有内容的台账文件。',
    en: 'There is no sheet in this file. Choose a file with a ledger in it.',
  });
}

function oldOffice(): LedgerUnreadable {
  return new LedgerUnreadable({
    zh: '这是旧版 .xls 文件，或设有打开密码。请在 Excel 或 WPS 中打开，另存为不加密码的 .xlsx 后再导入。',
    en: 'This is an old .xls file, or one with a password. Open it in a spreadsheet program and save it as .xlsx without a password.',
  });
}
