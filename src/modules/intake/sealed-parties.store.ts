// Seals parties anew when keys are renewed, and makes their blind indexes again.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { keyOfText, type KeyUse, type SealedStore } from '#platform/crypto/sealed-store.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { openPerson, sealPerson, type SealedPerson } from './sealed-person.ts';

const COLUMNS = ['name_sealed', 'phone_sealed', 'id_number_sealed', 'address_sealed'] as const;
const BATCH = 200;

/** The people of the matters, as a store of sealed values. */
export const sealedParties: SealedStore = {
  name: 'parties',
  columns: COLUMNS,
  countByKey,
  resealNext: async (tx, after) => {
    const rows = await staleRows(tx, after ?? [LOWEST_ID, LOWEST_ID]);
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    const sealed = rows.map((row) => ({
      matter_id: row.matter_id,
      party_id: row.party_id,
      ...sealPerson(tx.vault, row.party_id, openPerson(tx.vault, row)),
    }));
    await sql`update parties set
        name_sealed = row.name_sealed, phone_sealed = row.phone_sealed,
        id_number_sealed = row.id_number_sealed, address_sealed = row.address_sealed,
        name_index = row.name_index, phone_index = row.phone_index, id_number_index = row.id_number_index,
        index_key = row.index_key
      from jsonb_populate_recordset(null::parties, ${JSON.stringify(sealed)}::jsonb) row
      where parties.matter_id = row.matter_id and parties.party_id = row.party_id`.execute(tx.db);
    return { rows: rows.length, position: [last.matter_id, last.party_id] };
  },
};

type StaleRow = SealedPerson & { readonly matter_id: string; readonly party_id: string };

async function staleRows(tx: Tx, [matterId, partyId]: readonly string[]): Promise<StaleRow[]> {
  const { sealingKey, indexKey } = tx.vault.current;
  const stale = COLUMNS.map((column) => sql`${keyOfText(column)} <> ${sealingKey}`);
  const found = await sql<StaleRow>`
    select matter_id, party_id, name_sealed, phone_sealed, id_number_sealed, address_sealed from parties
    where (matter_id, party_id) > (${matterId}::uuid, ${partyId}::uuid)
      and (index_key is distinct from ${indexKey} or ${sql.join(stale, sql` or `)})
    order by matter_id, party_id limit ${BATCH} for update`.execute(tx.db);
  return found.rows;
}

async function countByKey(tx: Tx): Promise<KeyUse[]> {
  const named = COLUMNS.map((column) => sql`(${keyOfText(column)})`);
  const found = await sql<{ key_id: number | null; rows: number }>`
    select key_id, count(*) as rows from (
      select distinct matter_id, party_id, key_id from parties, lateral (values ${sql.join(named)}) v (key_id)
      where key_id is not null) sealed
    group by key_id
    union all select index_key, count(*) from parties group by index_key`.execute(tx.db);
  return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
}
