// The names of accused: sealed, opened, and sealed anew when keys are renewed. Each is bound to its row.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { keyOfText, type KeyUse, type SealedStore } from '#platform/crypto/sealed-store.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';

/** A name as it stands in the database. */
interface AccusedName {
  readonly matter_id: string;
  readonly accused_id: number;
  readonly name_sealed: string;
}

const BATCH = 200;
const BEFORE_ALL = [LOWEST_ID, '0'] as const;

/** Names by the number of their row, sealed. */
export function sealNames(
  vault: Vault,
  matterId: string,
  names: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  return new Map(
    [...names].map(([accusedId, name]) => [accusedId, sealName(vault, matterId, accusedId, name)]),
  );
}

/** A name, opened. */
export function openName(vault: Vault, { matter_id, accused_id, name_sealed }: AccusedName): string {
  return vault.open(name_sealed, placeOf(matter_id, accused_id));
}

function sealName(vault: Vault, matterId: string, accusedId: number, name: string): string {
  const sealed = vault.seal(name, placeOf(matterId, accusedId));
  if (sealed === undefined) throw new Error('a name was lost while it was sealed');
  return sealed;
}

function placeOf(matterId: string, accusedId: number): string {
  return `accused.name_sealed/${matterId}/${accusedId}`;
}

/** The names of the accused, as a store of sealed values. */
export const sealedAccused: SealedStore = {
  name: 'accused',
  columns: ['name_sealed'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select ${keyOfText('name_sealed')} as key_id, count(*) as rows from accused
      where name_sealed is not null group by 1`.execute(tx.db);
    return found.rows.map(({ key_id, rows }): KeyUse => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const rows = await staleRows(tx, after ?? BEFORE_ALL);
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    for (const row of rows) {
      await tx.db
        .updateTable('accused')
        .set({ name_sealed: sealName(tx.vault, row.matter_id, row.accused_id, openName(tx.vault, row)) })
        .where('matter_id', '=', row.matter_id)
        .where('accused_id', '=', row.accused_id)
        .execute();
    }
    return { rows: rows.length, position: [last.matter_id, String(last.accused_id)] };
  },
};

async function staleRows(tx: Tx, [matterId, accusedId]: readonly string[]): Promise<AccusedName[]> {
  const found = await sql<AccusedName>`select matter_id, accused_id, name_sealed from accused
    where (matter_id, accused_id) > (${matterId}::uuid, ${accusedId}::integer)
      and ${keyOfText('name_sealed')} <> ${tx.vault.current.sealingKey}
    order by matter_id, accused_id limit ${BATCH} for update`.execute(tx.db);
  return found.rows;
}
