// Numbers the committed entries and links them, in batches and under a lock: requests write entries side by side and
// never wait for the end of a chain.
import { sql, type Kysely } from 'kysely';
import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { entryOf, listUnlinked } from './entries.store.ts';
import { firstIdAt, instantOf, type AuditEntry } from './entry.ts';
import { linkEntriesAfter, NO_LINK, type AuditLink, type LinkHead } from './links.ts';

/** Held while links or checkpoints are made, so that there is one chain; any number nothing else locks by. */
const CHAIN_LOCK = 4_311_950;
const BATCH = 2000;
// An entry is written just before its transaction commits; what still comes later than this is found by a sweep.
const LATEST_COMMIT_MILLISECONDS = 5 * 60_000;

/** Waits until this transaction alone may lengthen the chains of the audit log. */
export async function lockChains(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)`.execute(tx.db);
}

/**
 * Links every committed entry that has no link. A sweep looks at the whole log; without it at the latest entries only.
 * Answers how many it linked.
 */
export async function linkEntries(
  database: Database,
  clock: Clock,
  { sweep = false }: { readonly sweep?: boolean } = {},
): Promise<number> {
  let linked = 0;
  for (;;) {
    const count = await database.transaction((tx) => linkBatch(tx, sweep, clock));
    linked += count;
    if (count < BATCH) return linked;
  }
}

async function linkBatch(tx: Tx, sweep: boolean, clock: Clock): Promise<number> {
  await lockChains(tx);
  const last = await findLastLink(tx.db);
  const from = sweep || last === undefined ? undefined : earliestOpen(last.entryId, clock);
  const entries = await listUnlinked(tx, { from, limit: BATCH });
  if (entries.length === 0) return 0;
  const rows = linkEntriesAfter(last ?? NO_LINK, entries).map((link) => ({
    seq: link.seq,
    entry_id: link.entryId,
    previous_hash: link.previousHash,
    hash: link.hash,
  }));
  await sql`insert into audit_links (seq, entry_id, previous_hash, hash)
    select seq, entry_id, previous_hash, hash
    from jsonb_populate_recordset(null::audit_links, ${JSON.stringify(rows)}::jsonb)`.execute(tx.db);
  return entries.length;
}

/** Transactions commit in another order than they write: entries somewhat older than the last linked may be new. */
function earliestOpen(lastEntryId: string, clock: Clock): string {
  const latest = Math.min(instantOf(lastEntryId).getTime(), clock.now().getTime());
  return firstIdAt(new Date(latest - LATEST_COMMIT_MILLISECONDS));
}

/** The last link; undefined while there is none. */
export async function findLastLink(
  db: Kysely<Tables>,
): Promise<(LinkHead & { entryId: string }) | undefined> {
  const row = await db
    .selectFrom('audit_links')
    .select(['seq', 'hash', 'entry_id'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { seq: row.seq, hash: row.hash, entryId: row.entry_id };
}

/** A link with its entry, which is missing where somebody removed it. */
export interface LinkedEntry {
  readonly link: AuditLink;
  readonly entry: AuditEntry | undefined;
}

/** Links with their entries, page by page, in the order of the chain. */
export async function listLinksAfter(
  db: Kysely<Tables>,
  after: number,
  limit: number,
): Promise<LinkedEntry[]> {
  const rows = await db
    .selectFrom('audit_links')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  const ids = rows.map((row) => row.entry_id);
  const entries = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('entry_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const byId = new Map(entries.map((row) => [row.entry_id, entryOf(row)]));
  return rows.map((row) => ({
    link: {
      seq: row.seq,
      entryId: row.entry_id,
      previousHash: row.previous_hash,
      hash: row.hash,
    },
    entry: byId.get(row.entry_id),
  }));
}
