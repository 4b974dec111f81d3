// Decides what the columns of a sheet seem to mean, from their headings: a map to begin with, which a person corrects.
import { LEDGER_FIELDS, type LedgerField, type LedgerTarget, type SheetMap } from '../contract.ts';
import { nameKey } from './cell-text.ts';
import { SYNONYMS } from './headings.ts';
import { REASONS_HEADING } from './read-row.ts';
import { meaningOf } from './words.ts';

/** Headings stand within these first rows; above them are titles. */
const ROWS_LOOKED_AT = 10;
const FEWEST_COLUMNS = 2;

/** The row in which the headings seem to stand, counted from 1. */
export function guessHeaderRow(rows: readonly (readonly string[])[]): number {
  const scores = rows
    .slice(0, ROWS_LOOKED_AT)
    .map((cells) => Object.keys(columnsFor('submission', cells)).length);
  const best = Math.max(0, ...scores);
  if (best >= FEWEST_COLUMNS) return scores.indexOf(best) + 1;
  const firstWide = rows.findIndex(
    (cells) => cells.filter((cell) => cell.trim() !== '').length >= FEWEST_COLUMNS,
  );
  return Math.max(firstWide, 0) + 1;
}

/** What a sheet seems to hold; undefined where its headings tell nothing. */
export function guessSheet(sheet: {
  readonly name: string;
  readonly headings: readonly string[];
  readonly headerRow: number;
}): SheetMap | undefined {
  const target = guessTarget(sheet.name, sheet.headings);
  const columns = columnsFor(target, sheet.headings);
  if (Object.keys(columns).length < FEWEST_COLUMNS) return undefined;
  const channel = target === 'submission' && columns.channel === undefined ? channelOf(sheet) : undefined;
  return {
    sheet: sheet.name,
    headerRow: sheet.headerRow,
    target,
    columns,
    ...(channel === undefined ? {} : { constants: { channel } }),
  };
}

function guessTarget(name: string, headings: readonly string[]): LedgerTarget {
  const keys = new Set(headings.map(headingKey));
  if (keys.has('批次') && (keys.has('月份') || keys.has('年月'))) return 'circularTotal';
  const higher = /[赴进到]省|[赴进到]京/.test(name) || keys.has('省/京');
  return higher && keys.has('通报文号') ? 'higherVisit' : 'submission';
}

/** The column of each field: the first synonym that heads a column wins, and a column fills one field only. */
function columnsFor(target: LedgerTarget, headings: readonly string[]): Partial<Record<LedgerField, string>> {
  const free = new Map(
    headings
      .filter((heading) => heading.trim() !== '' && heading !== REASONS_HEADING)
      .toReversed()
      .map((heading) => [headingKey(heading), heading]),
  );
  const columns: Partial<Record<LedgerField, string>> = {};
  for (const field of LEDGER_FIELDS[target]) {
    const key = SYNONYMS[target][field]?.map(headingKey).find((synonym) => free.has(synonym));
    const heading = key === undefined ? undefined : free.get(key);
    if (key === undefined || heading === undefined) continue;
    columns[field] = heading;
    free.delete(key);
  }
  return columns;
}

/** 来信登记簿, 留言时间: the name of the sheet or of a column often says how everything in it came in. */
function channelOf({
  name,
  headings,
}: {
  readonly name: string;
  readonly headings: readonly string[];
}): string | undefined {
  const hints = [name, ...headings].flatMap((text) => nameKey(text).match(HINTS) ?? []);
  return hints.map((hint) => meaningOf('channel', hint)).find((channel) => channel !== undefined);
}

const HINTS = /上级交办|来信|来访|接访|来电|网信|网上|留言|信箱/g;

/** A heading without what stands in brackets: 受理日期（年月日） is 受理日期. */
function headingKey(heading: string): string {
  const key = nameKey(heading);
  return key.replaceAll(/\([^)]*\)/g, '') || key;
}
