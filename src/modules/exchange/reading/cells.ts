// What every kind of ledger file is read into.

/** One row: its number in the spreadsheet, and the text of each cell. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One sheet; its rows are read anew at each call, those without any cell may be missing. */
export interface LedgerSheet {
  readonly name: string;
  rows(): AsyncIterable<CellRow>;
}
