// The rows of ledgers, of what was taken from them and of what was wrong in them. A ledger file holds personal data,
// so it is kept sealed.
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CellFault, LedgerMap, LedgerState, RowFaults } from './contract.ts';

/** A ledger without its file. */
export interface LedgerRecord {
  readonly ledgerId: string;
  readonly name: string;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly map: LedgerMap;
  readonly unitId: string;
  readonly uploadedBy: string | null;
  readonly uploadedAt: Date;
  readonly state: LedgerState;
  readonly rowsTotal: number;
  readonly rowsTaken: number;
  readonly rowsKnown: number;
  readonly rowsFaulty: number;
  readonly nextRow: number;
  readonly finishedAt: Date | null;
  readonly failure: string | null;
}

/** How many rows became what. */
export interface RowCounts {
  readonly taken: number;
  readonly known: number;
  readonly faulty: number;
}

const LEDGER = [
  'ledger_id as ledgerId',
  'name',
  'file_name as fileName',
  'file_digest as fileDigest',
  'map',
  'unit_id as unitId',
  'uploaded_by as uploadedBy',
  'uploaded_at as uploadedAt',
  'state',
  'rows_total as rowsTotal',
  'rows_taken as rowsTaken',
  'rows_known as rowsKnown',
  'rows_faulty as rowsFaulty',
  'next_row as nextRow',
  'finished_at as finishedAt',
  'failure',
] as const;

/** Writes a new ledger with its file. */
export async function insertLedger(
  tx: Tx,
  ledger: Pick<
    LedgerRecord,
    | 'ledgerId'
    | 'name'
    | 'fileName'
    | 'fileDigest'
    | 'map'
    | 'unitId'
    | 'uploadedBy'
    | 'uploadedAt'
    | 'rowsTotal'
  >,
  content: Buffer,
): Promise<void> {
  const sealed = tx.vault.seal(content.toString('base64')) ?? '';
  await tx.db
    .insertInto('ledgers')
    .values({
      ledger_id: ledger.ledgerId,
      name: ledger.name,
      file_name: ledger.fileName,
      file_digest: ledger.fileDigest,
      content: Buffer.from(sealed),
      map: JSON.stringify(ledger.map),
      unit_id: ledger.unitId,
      uploaded_by: ledger.uploadedBy,
      uploaded_at: ledger.uploadedAt,
      state: 'uploaded',
      rows_total: ledger.rowsTotal,
      rows_taken: 0,
      rows_known: 0,
      rows_faulty: 0,
      next_row: 0,
    })
    .execute();
}

/** A ledger, or undefined where there is none of that identifier. */
export async function findLedger(tx: Tx, ledgerId: string): Promise<LedgerRecord | undefined> {
  const row = await tx.db
    .selectFrom('ledgers')
    .select(LEDGER)
    .where('ledger_id', '=', ledgerId)
    .executeTakeFirst();
  return row as LedgerRecord | undefined; // the map was checked before it was written, the state by the table
}

/** A ledger, held against everybody else who would import it until this transaction ends. */
export async function findLedgerForUpdate(tx: Tx, ledgerId: string): Promise<LedgerRecord | undefined> {
  const row = await tx.db
    .selectFrom('ledgers')
    .select(LEDGER)
    .where('ledger_id', '=', ledgerId)
    .forUpdate()
    .executeTakeFirst();
  return row as LedgerRecord | undefined; // as above
}

/** The file of a ledger. */
export async function getLedgerFile(tx: Tx, ledgerId: string): Promise<Buffer> {
  const { content } = await tx.db
    .selectFrom('ledgers')
    .select('content')
    .where('ledger_id', '=', ledgerId)
    .executeTakeFirstOrThrow();
  return Buffer.from(tx.vault.open(content.toString()), 'base64');
}

/** The ledgers of some units, the newest first, after the one named. */
export async function listLedgers(
  tx: Tx,
  asked: {
    readonly units: readonly string[];
    readonly after: { readonly at: string; readonly ledgerId: string } | undefined;
    readonly limit: number;
  },
): Promise<LedgerRecord[]> {
  const { units, after, limit } = asked;
  const rows = await tx.db
    .selectFrom('ledgers')
    .select(LEDGER)
    .where('unit_id', '=', sql<string>`any(${units}::text[])`)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(uploaded_at, ledger_id) < (${after?.at}::timestamptz, ${after?.ledgerId}::uuid)`,
      ),
    )
    .orderBy('uploaded_at', 'desc')
    .orderBy('ledger_id', 'desc')
    .limit(limit)
    .execute();
  return rows as LedgerRecord[]; // as above
}

/** Replaces the map of a ledger whose import has not begun. */
export async function setMap(tx: Tx, ledgerId: string, map: LedgerMap, rowsTotal: number): Promise<void> {
  await tx.db
    .updateTable('ledgers')
    .set({ map: JSON.stringify(map), rows_total: rowsTotal })
    .where('ledger_id', '=', ledgerId)
    .execute();
}

/** Changes where an import stands; `failure` is null unless it failed. */
export async function setState(
  tx: Tx,
  ledgerId: string,
  to: { readonly state: LedgerState; readonly failure?: string; readonly finishedAt?: Date },
): Promise<void> {
  await tx.db
    .updateTable('ledgers')
    .set({ state: to.state, failure: to.failure ?? null, finished_at: to.finishedAt ?? null })
    .where('ledger_id', '=', ledgerId)
    .execute();
}

/** Counts the rows of a chunk and remembers where to go on. */
export async function advance(tx: Tx, ledgerId: string, counts: RowCounts, nextRow: number): Promise<void> {
  await tx.db
    .updateTable('ledgers')
    .set((row) => ({
      rows_taken: row('rows_taken', '+', counts.taken),
      rows_known: row('rows_known', '+', counts.known),
      rows_faulty: row('rows_faulty', '+', counts.faulty),
      next_row: nextRow,
    }))
    .where('ledger_id', '=', ledgerId)
    .execute();
}

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

/** Visits to higher levels, by their notices. */
export async function insertHigherVisits(
  tx: Tx,
  visits: readonly {
    readonly visit_id: string;
    readonly visited_on: PlainDate;
    readonly level: string;
    readonly place_id: string;
    readonly participants: number;
    readonly notice_number: string;
    readonly topic_id: string | null;
  }[],
): Promise<void> {
  if (visits.length > 0)
    await tx.db
      .insertInto('higher_visits')
      .values([...visits])
      .execute();
}

/** A month's totals as the circular states them. */
export interface CircularRecord {
  readonly month: PlainDate;
  readonly level: string;
  readonly batches: number;
  readonly participants: number;
  readonly circular_number: string;
}

/** The totals that stand for some months. */
export async function findCircularTotals(tx: Tx, months: readonly PlainDate[]): Promise<CircularRecord[]> {
  if (months.length === 0) return [];
  return tx.db
    .selectFrom('circular_totals')
    .select(['month', 'level', 'batches', 'participants', 'circular_number'])
    .where('month', 'in', [...months])
    .execute();
}

/** Writes totals of months that have none. */
export async function insertCircularTotals(tx: Tx, totals: readonly CircularRecord[]): Promise<void> {
  if (totals.length > 0)
    await tx.db
      .insertInto('circular_totals')
      .values([...totals])
      .execute();
}
