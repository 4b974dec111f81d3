// A first look at a file: its sheets, their headings, some rows, and what the columns seem to mean.
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { InspectedFile } from './contract.ts';
import { firstRows, headingsOf } from './ledger-lines.ts';
import type { LedgerSheet } from './reading/cells.ts';
import { openLedgerFile, stemOf } from './reading/ledger-file.ts';
import { refusalOf } from './reading/unreadable.ts';
import { line } from './rules/cell-text.ts';
import { guessHeaderRow, guessSheet } from './rules/guess-map.ts';

const ROWS_LOOKED_AT = 10;
const SAMPLES = 5;
const LONGEST_SAMPLE = 120;

/** The sheets of a file with their headings, first rows, and what the columns seem to mean. Nothing is stored. */
export async function inspectFile(fileName: string, content: Buffer): Promise<Result<InspectedFile>> {
  try {
    const sheets: InspectedFile['sheets'] = [];
    for (const sheet of await openLedgerFile(fileName, content)) sheets.push(await inspectSheet(sheet));
    const guesses = sheets.flatMap(({ guess }) => (guess === null ? [] : [guess]));
    const map =
      guesses.length === 0 ? null : { source: stemOf(fileName).slice(0, 100) || 'ledger', sheets: guesses };
    return succeed({ fileName, sheets, map });
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

async function inspectSheet(sheet: LedgerSheet): Promise<InspectedFile['sheets'][number]> {
  const top = await firstRows(sheet, ROWS_LOOKED_AT);
  const byNumber = Array.from(
    { length: ROWS_LOOKED_AT },
    (_, index) => top.find(({ row }) => row === index + 1)?.cells ?? [],
  );
  const headerRow = guessHeaderRow(byNumber);
  const headings = await headingsOf(sheet, headerRow);
  const samples: string[][] = [];
  let rows = 0;
  for await (const { row, cells } of sheet.rows()) {
    if (row <= headerRow || cells.every((cell) => cell === '' || line(cell) === '')) continue;
    rows += 1;
    if (samples.length < SAMPLES) samples.push(headings.map((_, index) => sampleOf(cells[index] ?? '')));
  }
  const guess = guessSheet({ name: sheet.name, headings, headerRow }) ?? null;
  return { sheet: sheet.name, headerRow, headings, rows, samples, guess };
}

function sampleOf(cell: string): string {
  const text = line(cell);
  return text.length <= LONGEST_SAMPLE ? text : `${text.slice(0, LONGEST_SAMPLE)}…`;
}
