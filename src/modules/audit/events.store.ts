import { sql, type Kysely, type Selectable } from 'kysely';
import type { Json } from '#kernel/canonical-json.ts';
import type { DB as Tables, Events } from '#platform/db/tables.ts';
import type { Tx } from '#platform/db/database.ts';
import type { HistoryActor, RecordedEvent } from './chain.ts';

/**
 * Appends events to the history, in the transaction of the change that they tell of. The same statement leaves the new
 * heads for the next checkpoint; it returns nothing, because who hands in may not read what they wrote.
 */
export async function appendEvents(tx: Tx, events: readonly RecordedEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    matter_id: event.matterId,
    seq: event.seq,
    type: event.type,
    recorded_at: event.recordedAt,
    occurred_on: event.occurredOn,
    actor: event.actor,
    data: event.data,
    previous_hash: event.previousHash,
    hash: event.hash,
  }));
  await tx.write(sql`with appended as (
      insert into events (matter_id, seq, type, recorded_at, occurred_on, actor, data, previous_hash, hash)
      select matter_id, seq, type, recorded_at, occurred_on, actor, data, previous_hash, hash
      from jsonb_populate_recordset(null::events, ${JSON.stringify(rows)}::jsonb))
    insert into audit_waiting_heads (matter_id, seq, hash)
    select distinct on (matter_id) matter_id, seq, hash
    from jsonb_populate_recordset(null::events, ${JSON.stringify(rows)}::jsonb) order by matter_id, seq desc`);
}

/** The histories of the matters named, each in order. */
export async function readHistories(
  db: Kysely<Tables>,
  matterIds: readonly string[],
): Promise<Map<string, RecordedEvent[]>> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .orderBy('matter_id')
    .orderBy('seq')
    .execute();
  const histories = new Map<string, RecordedEvent[]>(matterIds.map((matterId) => [matterId, []]));
  for (const row of rows) histories.get(row.matter_id)?.push(eventOf(row));
  return histories;
}

/** An event from its row. */
export function eventOf(row: Selectable<Events>): RecordedEvent {
  return {
    matterId: row.matter_id,
    seq: row.seq,
    type: row.type,
    recordedAt: row.recorded_at.toISOString(),
    occurredOn: row.occurred_on,
    actor: row.actor as HistoryActor,
    data: row.data as Json,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** Histories of no matter and no recommendation that there is: only somebody who altered the database can leave such. */
export async function listOrphanedHistories(db: Kysely<Tables>): Promise<string[]> {
  const rows = await sql<{ matter_id: string }>`select distinct matter_id from events
    where not exists (select 1 from matters where matters.matter_id = events.matter_id)
      and not exists (select 1 from recommendations where recommendation_id = events.matter_id) limit 100`.execute(
    db,
  );
  return rows.rows.map((row) => row.matter_id);
}
