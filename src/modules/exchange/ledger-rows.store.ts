// Which rows were taken, so that none is taken twice, and what was wrong in the others.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CellFault, RowFaults } from './contract.ts';

/** Lets one import at a time take rows of a source, so that two of the same ledger cannot both find a row unknown. */
export async function lockSource(tx: Tx, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ledger:${source}`}, 0))`.execute(tx.db);
}

/** Of some keys those that were taken, with the ledger that brought them. */
export async function findTakenKeys(
  tx: Tx,
  source: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('ledger_rows')
    .select(['row_key', 'ledger_id'])
    .where('source', '=', source)
    .where('row_key', '=', sql<string>`any(${keys}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.row_key, row.ledger_id]));
}

/** Remembers the keys of rows that were taken; a key that is there already stays with its ledger. */
export async function insertTakenKeys(
  tx: Tx,
  rows: readonly {
    readonly source: string;
    readonly row_key: string;
    readonly ledger_id: string;
    readonly matter_id: string | null;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into ledger_rows (source, row_key, ledger_id, matter_id)
    select source, row_key, ledger_id, matter_id
    from jsonb_populate_recordset(null::ledger_rows, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(tx.db);
}

/** Writes the faulty rows of a chunk. Their cells stay in the file, sealed, and are read from there when needed. */
export async function insertFaults(tx: Tx, ledgerId: string, faulty: readonly RowFaults[]): Promise<void> {
  if (faulty.length === 0) return;
  const rows = faulty.map(({ sheet, row, faults }) => ({
    ledger_id: ledgerId,
    sheet,
    row_number: row,
    faults,
    cells: [],
  }));
  await sql`insert into ledger_faults (ledger_id, sheet, row_number, faults, cells)
    select ledger_id, sheet, row_number, faults, cells
    from jsonb_populate_recordset(null::ledger_faults, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(tx.db);
}

/** The faulty rows of a ledger, sheet by sheet, after the one named. */
export async function listFaults(
  tx: Tx,
  ledgerId: string,
  page: {
    readonly after?: { readonly sheet: string; readonly row: number } | undefined;
    readonly limit: number;
  },
): Promise<RowFaults[]> {
  const { after, limit } = page;
  const rows = await tx.db
    .selectFrom('ledger_faults')
    .select(['sheet', 'row_number', 'faults'])
    .where('ledger_id', '=', ledgerId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(sheet, row_number) > (${after?.sheet}, ${after?.row}::integer)`),
    )
    .orderBy('sheet')
    .orderBy('row_number')
    .limit(limit)
    .execute();
  return rows.map(({ sheet, row_number, faults }) => ({
    sheet,
    row: row_number,
    faults: faults as unknown as CellFault[], // as insertFaults wrote them
  }));
}
