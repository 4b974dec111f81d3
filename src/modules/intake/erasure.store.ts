// What is left of a submission when its matter is destroyed: what figures count, and nobody and nothing else.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Erases people and texts of a matter's submissions. The title stands for what was there. */
export async function eraseSubmissions(tx: Tx, matterId: string, title: string): Promise<void> {
  await tx.db
    .updateTable('submissions')
    .set({ title, body: '', upstream_number: null, query_code_digest: null })
    .where('matter_id', '=', matterId)
    .execute();
  await tx.db
    .updateTable('parties')
    .set({
      name_sealed: null,
      phone_sealed: null,
      id_number_sealed: null,
      address_sealed: null,
      name_index: null,
      phone_index: null,
      id_number_index: null,
    })
    .where('matter_id', '=', matterId)
    .execute();
}

/** Those of the matters named of which somebody is still known, or can still be found. */
export async function listWithPeople(tx: Tx, matterIds: readonly string[]): Promise<string[]> {
  if (matterIds.length === 0) return [];
  const found = await sql<{ matter_id: string }>`
    select distinct matter_id from parties where matter_id = any(${matterIds}::uuid[])
      and num_nonnulls(name_sealed, phone_sealed, id_number_sealed, address_sealed,
        name_index, phone_index, id_number_index) > 0`.execute(tx.db);
  return found.rows.map((row) => row.matter_id);
}
