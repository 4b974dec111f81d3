// Changing how a ledger is read, without changing the map at hand.
import {
  LEDGER_FIELDS,
  REQUIRED_FIELDS,
  type InspectedFile,
  type InspectedSheet,
  type LedgerField,
  type LedgerMap,
  type LedgerTarget,
  type SheetMap,
} from '#modules/exchange/contract.ts';

/** A sheet of the file and how it is to be read; not used where it is left out of the import. */
export interface SheetChoice {
  readonly inspected: InspectedSheet;
  readonly used: boolean;
  readonly map: SheetMap;
}

export type FieldValue = string | number | boolean;

/** What the screen begins with: the map at hand, else the guesses, else nothing matched. */
export function choicesFor(file: InspectedFile, map: LedgerMap | undefined): SheetChoice[] {
  return file.sheets.map((inspected) => {
    const known = map?.sheets.find(({ sheet }) => sheet === inspected.sheet || sheet === '*');
    const read = known ?? inspected.guess;
    return {
      inspected,
      used: known !== undefined || (map === undefined && inspected.guess !== null),
      map: { ...(read ?? blankMap(inspected)), sheet: inspected.sheet },
    };
  });
}

export function toMap(source: string, choices: readonly SheetChoice[]): LedgerMap {
  return { source, sheets: choices.filter(({ used }) => used).map(({ map }) => map) };
}

function blankMap({ sheet, headerRow }: InspectedSheet): SheetMap {
  return { sheet, headerRow, target: 'submission', columns: {} };
}

/** The field that a column fills. */
export function fieldOf(map: SheetMap, column: string): LedgerField | undefined {
  return fieldsOf(map.target).find((field) => map.columns[field] === column);
}

export function fieldsOf(target: LedgerTarget): readonly LedgerField[] {
  return LEDGER_FIELDS[target];
}

/** Lets a column fill a field, and no other column that field. */
export function matchColumn(map: SheetMap, column: string, field: LedgerField | undefined): SheetMap {
  const columns: Partial<Record<LedgerField, string>> = {};
  for (const known of fieldsOf(map.target)) {
    const filledBy = map.columns[known];
    if (filledBy !== undefined && filledBy !== column && known !== field) columns[known] = filledBy;
  }
  if (field !== undefined) columns[field] = column;
  return { ...map, columns };
}

/** Makes the rows another kind of thing; columns keep the fields that both kinds have. */
export function changeTarget(map: SheetMap, target: LedgerTarget): SheetMap {
  const kept = Object.entries(map.columns).filter(([field]) =>
    fieldsOf(target).includes(field as LedgerField),
  );
  return { sheet: map.sheet, headerRow: map.headerRow, target, columns: Object.fromEntries(kept) };
}

/** Gives every row the same value of a field; undefined takes it away. */
export function setConstant(map: SheetMap, field: LedgerField, value: FieldValue | undefined): SheetMap {
  const others = Object.entries(map.constants ?? {}).filter(([known]) => known !== field);
  const constants: Partial<Record<LedgerField, FieldValue>> = Object.fromEntries(others);
  if (value !== undefined && value !== '') constants[field] = value;
  return { ...map, constants };
}

/** Says what a word in a column means. */
export function setMeaning(
  map: SheetMap,
  word: { field: LedgerField; text: string; meaning: string },
): SheetMap {
  const values = { ...map.values };
  values[word.field] = { ...values[word.field], [word.text]: word.meaning };
  return { ...map, values };
}

/** Required fields that no column fills; a constant may. */
export function unmatched(map: SheetMap): readonly LedgerField[] {
  return REQUIRED_FIELDS[map.target].filter((field) => map.columns[field] === undefined);
}

/** Required fields that neither a column nor a constant fills. */
export function missing(map: SheetMap): readonly LedgerField[] {
  return unmatched(map).filter((field) => map.constants?.[field] === undefined);
}

/** Of title and body a submission needs one. */
export function lacksText(map: SheetMap): boolean {
  return (
    map.target === 'submission' && map.columns['title'] === undefined && map.columns['body'] === undefined
  );
}
