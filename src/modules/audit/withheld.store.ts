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
 * Of the entries named, those about a matter that is kept from anybody, and those that name a matter which never was: somebody
 * tried its identifier, and the file must not tell the two apart.
 */
export async function listAboutWalled(
  db: Kysely<Tables>,
  entryIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit_entries')
    .leftJoin('matters', 'matters.matter_id', 'audit_entries.matter_id')
    .select('entry_id')
    .where('entry_id', '=', sql<string>`any(${entryIds}::uuid[])`)
    .where('audit_entries.matter_id', 'is not', null)
    .where(sql<boolean>`coalesce(matters.walled_from <> '{}', true)`)
    .execute();
  return new Set(rows.map((row) => row.entry_id));
}
