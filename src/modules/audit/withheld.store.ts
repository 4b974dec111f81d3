import { sql, type Kysely } from 'kysely';
import type { DB as Tables } from '#platform/db/tables.ts';

/** Every matter that is kept from anybody, and those whose histories name one of them: repeats that were compared. */
export async function listWithheldMatters(db: Kysely<Tables>): Promise<string[]> {
  const rows = await sql<{ matter_id: string }>`
    with walled as materialized (select matter_id from matters where walled_from <> '{}')
    select matter_id from walled
    union
    select events.matter_id from events
    where exists (select from walled) and exists (
      select from jsonb_each_text(events.data) named where named.value in (select matter_id::text from walled))`.execute(
    db,
  );
  return rows.rows.map((row) => row.matter_id);
}

/**
 * Of the entries named, those about a matter that is kept from anybody. What somebody tried who does not reach the
 * matter is not among them: it looks the same where there is no such matter.
 */
export async function listAboutWalled(
  db: Kysely<Tables>,
  entryIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit_entries')
    .innerJoin('matters', 'matters.matter_id', 'audit_entries.matter_id')
    .select('entry_id')
    .where('entry_id', '=', sql<string>`any(${entryIds}::uuid[])`)
    .where(sql<boolean>`matters.walled_from <> '{}'`)
    .where(
      sql<boolean>`not tried_out_of_reach(audit_entries.matter_id, refusal, officer_id, unit_id, role, on_behalf_of)`,
    )
    .execute();
  return new Set(rows.map((row) => row.entry_id));
}
