// Decides what a row says: finds the cell of each field by its heading, gives words the meaning that the map gives
// them, fills in what is constant, and reads each cell. Whether the row makes sense as a whole is decided elsewhere.
import { refuse, succeed, type Result } from '#kernel/result.ts';
import { LEDGER_FIELDS, type CellFault, type LedgerField, type SheetMap } from '../contract.ts';
import { isFormulaError, line, nameKey } from './cell-text.ts';
import { readCell, type RowValues } from './cell-value.ts';
import type { Lookups } from './names.ts';
import { saysNothing } from './words.ts';

/** Heading of the column that an error workbook adds; never data. */
export const REASONS_HEADING = '需更正之处 / What to correct';

/** A sheet with its columns found. */
export interface SheetPlan {
  readonly map: SheetMap;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<LedgerField, number>;
  readonly meanings: ReadonlyMap<LedgerField, ReadonlyMap<string, string>>;
}

/** What a row says, and what is wrong in its cells. */
export interface RowReading {
  readonly values: RowValues;
  readonly faults: readonly CellFault[];
  /** Words that lack a meaning only. */
  readonly unknown: readonly {
    readonly field: LedgerField;
    readonly column: string;
    readonly text: string;
  }[];
}

/** Finds the columns of a map among the headings of a sheet; refuses with the headings that are not there. */
export function planSheet(map: SheetMap, headings: readonly string[]): Result<SheetPlan, readonly string[]> {
  const places = new Map<string, number>();
  headings.forEach((heading, index) => {
    if (!places.has(nameKey(heading))) places.set(nameKey(heading), index);
  });
  const wanted = Object.entries(map.columns) as [LedgerField, string][]; // the schema knows no other keys
  const missing = wanted.map(([, heading]) => heading).filter((heading) => !places.has(nameKey(heading)));
  if (missing.length > 0) return refuse(missing);
  return succeed({
    map,
    headings,
    columns: new Map(wanted.map(([field, heading]) => [field, places.get(nameKey(heading)) ?? -1])),
    meanings: meaningsOf(map),
  });
}

/** Reads the cells of a row. */
export function readRow(plan: SheetPlan, cells: readonly string[], lookups: Lookups): RowReading {
  const values: Record<string, unknown> = {};
  const faults: CellFault[] = [];
  const unknown: RowReading['unknown'][number][] = [];
  for (const field of LEDGER_FIELDS[plan.map.target]) {
    const raw = textFor(plan, field, cells);
    if (raw === undefined) continue;
    const read = isFormulaError(raw) ? refuse({ text: FORMULA }) : readCell(field, raw, lookups);
    if (read.ok) values[field] = read.value;
    else {
      const column = headingOf(plan, field);
      faults.push({ field, column, text: read.reason.text });
      if ('unknown' in read.reason && column !== null) unknown.push({ field, column, text: line(raw) });
    }
  }
  return { values: values as RowValues, faults, unknown }; // each was read by the reader of its own field
}

/** The heading under which a field stands; null where it is constant or not in the ledger. */
export function headingOf(plan: SheetPlan, field: LedgerField): string | null {
  const column = plan.columns.get(field);
  return column === undefined ? null : (plan.headings[column] ?? null);
}

/** What stands for a field: the meaning that the map gives its cell, the cell, or else the constant. */
export function textFor(plan: SheetPlan, field: LedgerField, cells: readonly string[]): string | undefined {
  const column = plan.columns.get(field);
  const cell = column === undefined ? '' : (cells[column] ?? '');
  const meant = plan.meanings.get(field)?.get(nameKey(cell)) ?? cell;
  if (!saysNothing(meant)) return meant;
  const constant = plan.map.constants?.[field];
  return constant === undefined || constant === '' ? undefined : String(constant);
}

/** What identifies the content of a row whatever the map: its cells under their headings, empty ones left out. */
export function contentOf(headings: readonly string[], cells: readonly string[]): Record<string, string> {
  const content: Record<string, string> = {};
  cells.forEach((cell, index) => {
    const heading = headings[index] ?? '';
    const text = line(cell);
    if (text === '' || heading === REASONS_HEADING) return;
    content[heading === '' || heading in content ? `${heading}#${index}` : heading] = text;
  });
  return content;
}

function meaningsOf(map: SheetMap): SheetPlan['meanings'] {
  const given = Object.entries(map.values ?? {}) as [LedgerField, Record<string, string>][]; // as above
  return new Map(
    given.map(([field, meanings]) => [
      field,
      new Map(Object.entries(meanings).map(([word, meaning]) => [nameKey(word), meaning])),
    ]),
  );
}

const FORMULA = {
  zh: '公式没有结果。请改为填写数值或文字。',
  en: 'The formula has no result. Enter the value itself.',
} as const;
