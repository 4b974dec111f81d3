// Ledgers and how far their import is. A ledger file holds personal data, so it is kept sealed.
import { sql } from 'kysely';
import { keyOfBytes, type SealedStore } from '#platform/crypto/sealed-store.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Tx } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { rowsWithin } from '#platform/db/query-reach.ts';
import type { LedgerMap, LedgerState } from './contract.ts';

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
  await tx.db
    .insertInto('ledgers')
    .values({
      ledger_id: ledger.ledgerId,
      name: ledger.name,
      file_name: ledger.fileName,
      file_digest: ledger.fileDigest,
      content: tx.vault.sealBytes(content, placeOf(ledger.ledgerId)),
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
  return openContent(tx.vault, content, ledgerId);
}

// The first release sealed a file as text, which begins with a digit.
const DIGIT = /^\d/;

function openContent(vault: Vault, content: Buffer, ledgerId: string): Buffer {
  return DIGIT.test(content.toString('latin1', 0, 1))
    ? Buffer.from(vault.open(content.toString()), 'base64')
    : vault.openBytes(content, placeOf(ledgerId));
}

function placeOf(ledgerId: string): string {
  return `ledgers.content/${ledgerId}`;
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
    .where(rowsWithin(units))
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

/** Ledgers whose import has begun and not ended. */
export async function listRunning(tx: Tx): Promise<string[]> {
  const rows = await tx.db.selectFrom('ledgers').select('ledger_id').where('state', '=', 'running').execute();
  return rows.map((row) => row.ledger_id);
}

/** Puts nothing, sealed, in place of a file. Its digest stays: it tells which file it was. */
export async function emptyFile(tx: Tx, ledgerId: string): Promise<void> {
  await tx.db
    .updateTable('ledgers')
    .set({ content: tx.vault.sealBytes(Buffer.alloc(0), placeOf(ledgerId)) })
    .where('ledger_id', '=', ledgerId)
    .execute();
}

/** The files of ledgers, as a store of sealed values. One at a time, because one may be large. */
export const sealedLedgers: SealedStore = {
  name: 'ledgers',
  columns: ['content'],
  countByKey: async (tx) => {
    const key = keyOfBytes('content');
    const found = await tx.db
      .selectFrom('ledgers')
      .select((eb) => [key.as('key_id'), eb.fn.countAll<number>().as('rows')])
      .groupBy('key_id')
      .execute();
    return found.map((row) => ({ keyId: row.key_id, rows: row.rows }));
  },
  resealNext: async (tx, after) => {
    const row = await tx.db
      .selectFrom('ledgers')
      .select(['ledger_id', 'content'])
      .where('ledger_id', '>', after?.[0] ?? LOWEST_ID)
      .where(keyOfBytes('content'), '<>', tx.vault.current.sealingKey)
      .orderBy('ledger_id')
      .limit(1)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { ledger_id: ledgerId, content } = row;
    await tx.db
      .updateTable('ledgers')
      .set({
        content: tx.vault.sealBytes(openContent(tx.vault, content, ledgerId), placeOf(ledgerId)),
      })
      .where('ledger_id', '=', ledgerId)
      .execute();
    return { rows: 1, position: [ledgerId] };
  },
};
