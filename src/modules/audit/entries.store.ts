import type { Kysely, Selectable } from 'kysely';
import type { Act } from '#kernel/act.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Json } from '#kernel/canonical-json.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AuditEntries, DB as Tables } from '#platform/db/tables.ts';
import type { AuditEntry } from './entry.ts';

/** Appends one entry, and beside it what a person typed, in one statement. */
export async function insertEntry(tx: Tx, entry: AuditEntry, wordsSealed: string | undefined): Promise<void> {
  const row = {
    entry_id: entry.entryId,
    recorded_at: entry.recordedAt,
    act: entry.act,
    operation: entry.operation,
    outcome: entry.outcome,
    refusal: entry.refusal,
    actor_kind: entry.actor.kind,
    officer_id: entry.actor.officerId,
    post_id: entry.actor.postId,
    unit_id: entry.actor.unitId,
    role: entry.actor.role,
    on_behalf_of: entry.actor.onBehalfOf?.officerId ?? null,
    delegation_id: entry.actor.onBehalfOf?.delegationId ?? null,
    task: entry.actor.task,
    matter_id: entry.matterId,
    subject: entry.subject,
    request_id: entry.requestId,
    details: JSON.stringify(entry.details),
    words_digest: entry.wordsDigest,
    digest: entry.digest,
  };
  await tx.write(tx.db.insertInto('audit_entries').values(row));
  if (wordsSealed === undefined) return;
  const words = { entry_id: entry.entryId, words_sealed: wordsSealed };
  await tx.write(tx.db.insertInto('audit_words').values(words));
}

/** An entry from its row. */
export function entryOf(row: Selectable<AuditEntries>): AuditEntry {
  return {
    entryId: row.entry_id,
    recordedAt: row.recorded_at.toISOString(),
    act: row.act as Act,
    operation: row.operation,
    outcome: row.outcome as AuditEntry['outcome'],
    refusal: row.refusal,
    actor: {
      kind: row.actor_kind as Actor['kind'],
      officerId: row.officer_id,
      postId: row.post_id,
      unitId: row.unit_id,
      role: row.role,
      ...behalf(row),
      task: row.task,
    },
    matterId: row.matter_id,
    subject: row.subject,
    requestId: row.request_id,
    details: row.details as Json,
    wordsDigest: row.words_digest,
    digest: row.digest,
  };
}

function behalf(row: Selectable<AuditEntries>): Pick<AuditEntry['actor'], 'onBehalfOf'> {
  const { on_behalf_of: officerId, delegation_id: delegationId } = row;
  return officerId === null || delegationId === null ? {} : { onBehalfOf: { officerId, delegationId } };
}

/** Entries that no link names yet, the earliest first; only those from an identifier on, where one is given. */
export async function listUnlinked(
  tx: Tx,
  asked: { readonly from: string | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  const entries = tx.db
    .selectFrom('audit_entries')
    .selectAll()
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit_links')
            .select('seq')
            .whereRef('audit_links.entry_id', '=', 'audit_entries.entry_id'),
        ),
      ),
    )
    .orderBy('entry_id')
    .limit(asked.limit);
  const rows = await (
    asked.from === undefined ? entries : entries.where('entry_id', '>=', asked.from)
  ).execute();
  return rows.map(entryOf);
}

/** Entries page by page in the order of their identifiers: for proving them. */
export async function listEntriesAfter(
  db: Kysely<Tables>,
  after: string,
  limit: number,
): Promise<{ readonly entry: AuditEntry; readonly wordsSealed: string | null }[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .leftJoin('audit_words', 'audit_words.entry_id', 'audit_entries.entry_id')
    .selectAll('audit_entries')
    .select('audit_words.words_sealed')
    .where('audit_entries.entry_id', '>', after)
    .orderBy('audit_entries.entry_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ entry: entryOf(row), wordsSealed: row.words_sealed }));
}
