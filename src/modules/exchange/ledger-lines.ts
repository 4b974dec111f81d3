// The rows of a ledger in a fixed order, each with its place, its plan and its keys. The order is the same on every
// reading of a file, so that an import that was stopped can go on by counting.
import { refuse, succeed, type Fault, type Refusal, type Result } from '#kernel/result.ts';
import { digestOf } from '#modules/audit/index.ts';
import type { LedgerMap, SheetMap } from './contract.ts';
import type { CellRow, LedgerSheet } from './reading/cells.ts';
import { openLedgerFile } from './reading/ledger-file.ts';
import { refusalOf } from './reading/unreadable.ts';
import { checkMap } from './rules/check-map.ts';
import { line, nameKey } from './rules/cell-text.ts';
import { contentOf, planSheet, textFor, type SheetPlan } from './rules/read-row.ts';

/** A ledger ready to be read: its sheets that the map names, with their columns found. */
export interface MatchedSheet {
  readonly sheet: LedgerSheet;
  readonly plan: SheetPlan;
}

/** One row that holds something. */
export interface LedgerLine {
  /** Counted from 0 over all sheets of the file. */
  readonly position: number;
  readonly sheet: string;
  readonly row: number;
  readonly plan: SheetPlan;
  readonly cells: readonly string[];
  /** Equal for rows of one source whose cells are equal. */
  readonly contentKey: string;
  /** Equal for rows that bear the same number; null where the ledger numbers nothing. */
  readonly numberKey: string | null;
  /** Whether an equal row stands above it in the file. */
  readonly repeated: boolean;
}

const SAYS_ANY_SHEET = '*';
const DIGEST_SIGNS = 32;

/** Opens a file and finds in it what the map names; every mismatch is told at its place in the map. */
export async function matchSheets(
  fileName: string,
  content: Buffer,
  map: LedgerMap,
): Promise<Result<readonly MatchedSheet[], Refusal>> {
  const faults = [...checkMap(map)];
  if (faults.length > 0) return refuse(mapAtFault(faults));
  try {
    const sheets = await openLedgerFile(fileName, content);
    const matched: MatchedSheet[] = [];
    const used = new Set<SheetMap>();
    for (const sheet of sheets) {
      for (const candidate of candidatesFor(sheet, sheets, map)) {
        const plan = planSheet(candidate, await headingsOf(sheet, candidate.headerRow));
        if (plan.ok || !isAny(candidate)) used.add(candidate);
        if (plan.ok) matched.push({ sheet, plan: plan.value });
        else if (!isAny(candidate)) {
          faults.push(...missingHeadings(map.sheets.indexOf(candidate), sheet.name, plan.reason));
        }
        if (plan.ok) break;
      }
    }
    faults.push(...missingSheets(map, used, sheets));
    return faults.length > 0 ? refuse(mapAtFault(faults)) : succeed(matched);
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

/**
 * The parts of the map that may fit a sheet: the one of its name, else those for any sheet. Where file and map have one
 * sheet each they belong together, whatever the name: a file of values has none, and people rename sheets.
 */
function candidatesFor(
  { name }: LedgerSheet,
  sheets: readonly LedgerSheet[],
  map: LedgerMap,
): readonly SheetMap[] {
  const named = map.sheets.find((one) => nameKey(one.sheet) === nameKey(name));
  if (named !== undefined) return [named];
  return sheets.length === 1 && map.sheets.length === 1 ? map.sheets : map.sheets.filter(isAny);
}

/** The rows of the matched sheets that hold anything. @throws LedgerUnreadable */
export async function* ledgerLines(matched: readonly MatchedSheet[]): AsyncGenerator<LedgerLine> {
  const seen = new Set<string>();
  let position = 0;
  for (const { sheet, plan } of matched) {
    for await (const { row, cells } of sheet.rows()) {
      if (row <= plan.map.headerRow || isBlank(cells)) continue;
      const contentKey = contentKeyOf(plan, cells);
      const repeated = seen.has(contentKey);
      seen.add(contentKey);
      yield {
        position,
        sheet: sheet.name,
        row,
        plan,
        cells,
        contentKey,
        numberKey: numberKeyOf(plan, cells),
        repeated,
      };
      position += 1;
    }
  }
}

/** How many rows hold something. @throws LedgerUnreadable */
export async function countLines(matched: readonly MatchedSheet[]): Promise<number> {
  let count = 0;
  for (const { sheet, plan } of matched) {
    for await (const { row, cells } of sheet.rows()) {
      if (row > plan.map.headerRow && !isBlank(cells)) count += 1;
    }
  }
  return count;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || line(cell) === '');
}

/** The texts in the row of the headings. */
export async function headingsOf(sheet: LedgerSheet, headerRow: number): Promise<string[]> {
  const rows = await firstRows(sheet, headerRow);
  return (rows.find(({ row }) => row === headerRow)?.cells ?? []).map(line);
}

/** The first rows of a sheet, up to the one of that number. */
export async function firstRows(sheet: LedgerSheet, last: number): Promise<CellRow[]> {
  const rows: CellRow[] = [];
  for await (const row of sheet.rows()) {
    if (row.row > last) break;
    rows.push(row);
  }
  return rows;
}

function contentKeyOf(plan: SheetPlan, cells: readonly string[]): string {
  return `${plan.map.target}#${digestOf(contentOf(plan.headings, cells)).slice(0, DIGEST_SIGNS)}`;
}

/** What numbers a row: its number in the ledger; for the totals of a circular its month and level. */
function numberKeyOf(plan: SheetPlan, cells: readonly string[]): string | null {
  const { target } = plan.map;
  if (target === 'circularTotal') return null;
  const number = textFor(plan, 'sourceKey', cells);
  return number === undefined ? null : `${target}/${nameKey(number)}`;
}

function isAny({ sheet }: { readonly sheet: string }): boolean {
  return sheet === SAYS_ANY_SHEET;
}

function missingHeadings(index: number, sheet: string, headings: readonly string[]): Fault[] {
  const names = headings.map((heading) => `“${heading}”`);
  return [
    {
      field: `sheets/${index}/columns`,
      text: {
        zh: `工作表“${sheet}”的标题行里没有${names.join('、')}。请更正列标题或标题所在行（headerRow）。`,
        en: `The headings of the sheet “${sheet}” lack ${names.join(', ')}. Correct the headings, or the row in which they stand (headerRow).`,
      },
    },
  ];
}

function missingSheets(map: LedgerMap, used: ReadonlySet<object>, sheets: readonly LedgerSheet[]): Fault[] {
  const names = sheets.map(({ name }) => `“${name}”`);
  return map.sheets.flatMap((sheet, index) =>
    used.has(sheet)
      ? []
      : [
          {
            field: `sheets/${index}/sheet`,
            text: isAny(sheet)
              ? {
                  zh: `没有一张工作表有对照表所列的全部列标题：${Object.values(sheet.columns).join('、')}。`,
                  en: `No sheet has all the headings of the map: ${Object.values(sheet.columns).join(', ')}.`,
                }
              : {
                  zh: `文件里没有工作表“${sheet.sheet}”。文件里有：${names.join('、')}。`,
                  en: `The file has no sheet “${sheet.sheet}”. It has ${names.join(', ')}.`,
                },
          },
        ],
  );
}

function mapAtFault(faults: readonly Fault[]): Refusal {
  return {
    code: 'ledger-map-at-fault',
    kind: 'invalid',
    text: {
      zh: '对照表与台账对不上，请按提示更正。尚未导入任何内容。',
      en: 'The map does not fit the ledger. Correct it as noted; nothing has been imported.',
    },
    faults: faults.map(({ field, text }) => ({ field: field === '' ? 'map' : `map/${field}`, text })),
  };
}
