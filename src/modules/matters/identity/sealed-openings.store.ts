// The words of openings: why somebody asked and why somebody else decided so. Sealed, opened, and sealed anew when keys
// are renewed; each is bound to its row and column.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { keyOfText, type KeyUse, type SealedStore } from '#platform/crypto/sealed-store.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';

const COLUMNS = ['reason_sealed', 'decision_sealed'] as const;
type Column = (typeof COLUMNS)[number];

/** The words of an opening as they stand in the database. */
export interface OpeningWords {
  readonly matter_id: string;
  readonly opening_id: number;
  /** Null once the texts of the matter were destroyed; the decision too. */
  readonly reason_sealed: string | null;
  readonly decision_sealed: string | null;
}

const BATCH = 200;
const BEFORE_ALL = [LOWEST_ID, '0'] as const;

/** Words of an opening, sealed for one column of its row. */
export function sealWords(
  vault: Vault,
  place: { readonly matterId: string; readonly openingId: number; readonly column: Column },
  words: string,
): string {
  const sealed = vault.seal(words, placeOf(place.column, place.matterId, place.openingId));
  if (sealed === undefined) throw new Error('words were lost while they were sealed');
  return sealed;
}

/** The words of an opening, opened. */
export function openWords(vault: Vault, row: OpeningWords): { reason: string; decision: string | null } {
  const opened = (column: Column, sealed: string) =>
    vault.open(sealed, placeOf(column, row.matter_id, row.opening_id));
  return {
    reason: row.reason_sealed === null ? '' : opened('reason_sealed', row.reason_sealed),
    decision: row.decision_sealed === null ? null : opened('decision_sealed', row.decision_sealed),
  };
}

/** The words of a matter's openings, by their number. */
export async function listOpeningWords(tx: Tx, matterId: string) {
  const rows = await tx.db
    .selectFrom('identity_openings')
    .select(['matter_id', 'opening_id', 'reason_sealed', 'decision_sealed'])
    .where('matter_id', '=', matterId)
    .execute();
  return new Map(rows.map((row) => [row.opening_id, openWords(tx.vault, row)]));
}

function placeOf(column: Column, matterId: string, openingId: number): string {
  return `identity_openings.${column}/${matterId}/${openingId}`;
}

/** The words of openings, as a store of sealed values. */
export const sealedOpenings: SealedStore = {
  name: 'identity_openings',
  columns: COLUMNS,
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select key_id, count(distinct (matter_id, opening_id)) as rows from (
        select matter_id, opening_id, ${keyOfText('reason_sealed')} as key_id from identity_openings
        union all select matter_id, opening_id, ${keyOfText('decision_sealed')} from identity_openings) sealed
      where key_id is not null group by key_id`.execute(tx.db);
    return found.rows.map(({ key_id, rows }): KeyUse => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const rows = await staleRows(tx, after ?? BEFORE_ALL);
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    for (const row of rows) await reseal(tx, row);
    return { rows: rows.length, position: [last.matter_id, String(last.opening_id)] };
  },
};

async function reseal(tx: Tx, row: OpeningWords): Promise<void> {
  const { reason, decision } = openWords(tx.vault, row);
  const at = { matterId: row.matter_id, openingId: row.opening_id };
  await tx.db
    .updateTable('identity_openings')
    .set({
      reason_sealed:
        row.reason_sealed === null ? null : sealWords(tx.vault, { ...at, column: 'reason_sealed' }, reason),
      decision_sealed:
        decision === null ? null : sealWords(tx.vault, { ...at, column: 'decision_sealed' }, decision),
    })
    .where('matter_id', '=', row.matter_id)
    .where('opening_id', '=', row.opening_id)
    .execute();
}

async function staleRows(tx: Tx, [matterId, openingId]: readonly string[]): Promise<OpeningWords[]> {
  const { sealingKey } = tx.vault.current;
  const found = await sql<OpeningWords>`
    select matter_id, opening_id, reason_sealed, decision_sealed from identity_openings
    where (matter_id, opening_id) > (${matterId}::uuid, ${openingId}::integer)
      and (${keyOfText('reason_sealed')} <> ${sealingKey} or ${keyOfText('decision_sealed')} <> ${sealingKey})
    order by matter_id, opening_id limit ${BATCH} for update`.execute(tx.db);
  return found.rows;
}
