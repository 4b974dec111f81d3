import { sql, type Kysely } from 'kysely';
import type { DB as Tables } from '#platform/db/tables.ts';
import type { RecordedEvent } from './chain.ts';
import type { CoveredHead } from './checkpoint.ts';
import { eventOf } from './events.store.ts';

/** Where the next page begins. */
interface Place {
  readonly matterId: string;
  readonly seq: number;
}

/** Events of all matters, or of one, recorded within a time, matter by matter, page by page. */
export async function listEventsAfter(
  db: Kysely<Tables>,
  asked: {
    readonly matterId: string | undefined;
    readonly after: Place | undefined;
    readonly since: Date | undefined;
    readonly before: Date | undefined;
    readonly limit: number;
  },
): Promise<RecordedEvent[]> {
  const { matterId, after, since, before } = asked;
  let events = db.selectFrom('events').selectAll().orderBy('matter_id').orderBy('seq').limit(asked.limit);
  if (after !== undefined) {
    events = events.where(sql<boolean>`(matter_id, seq) > (${after.matterId}::uuid, ${after.seq}::integer)`);
  }
  if (matterId !== undefined) events = events.where('matter_id', '=', matterId);
  if (since !== undefined) events = events.where('recorded_at', '>=', since);
  if (before !== undefined) events = events.where('recorded_at', '<', before);
  return (await events.execute()).map(eventOf);
}

/** A head, and the checkpoint that covers it. */
export interface ExportedHead extends CoveredHead {
  readonly checkpoint: number;
}

/** The heads that some checkpoints cover, of all matters or of one, matter by matter, page by page. */
export async function listHeadsBetween(
  db: Kysely<Tables>,
  asked: {
    readonly matterId: string | undefined;
    readonly after: ExportedHead | undefined;
    readonly first: number;
    readonly last: number;
    readonly limit: number;
  },
): Promise<ExportedHead[]> {
  const { matterId, after, first, last } = asked;
  let heads = db
    .selectFrom('audit_checkpoint_heads')
    .selectAll()
    .where('checkpoint_seq', '>=', first)
    .where('checkpoint_seq', '<=', last)
    .orderBy('matter_id')
    .orderBy('seq')
    .orderBy('checkpoint_seq')
    .limit(asked.limit);
  if (after !== undefined) {
    heads = heads.where(
      sql<boolean>`(matter_id, seq, checkpoint_seq) >
        (${after.matterId}::uuid, ${after.seq}::integer, ${after.checkpoint}::bigint)`,
    );
  }
  if (matterId !== undefined) heads = heads.where('matter_id', '=', matterId);
  return (await heads.execute()).map((row) => ({
    matterId: row.matter_id,
    seq: row.seq,
    hash: row.hash,
    checkpoint: row.checkpoint_seq,
  }));
}
