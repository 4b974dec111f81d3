// Proves the audit log: that this installation wrote every entry, that the chain over them holds, that the checkpoints
// are signed, and that histories and links are those that the checkpoints signed. Reads everything, changes nothing.
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { covers, holdsTogether, isSignedBy, NO_CHECKPOINT, type Checkpoint } from './checkpoint.ts';
import { checkpointName, compareCheckpointFile } from './checkpoint-file.ts';
import { listCheckpointsAfter, listHeadsOf, listPublicKeys } from './checkpoints.store.ts';
import { listEntriesAfter } from './entries.store.ts';
import { isGenuine, wordsDigest } from './entry.ts';
import { auditFault, type AuditFault } from './faults.ts';
import { linkHash, NO_LINK } from './links.ts';
import { listLinksAfter } from './links.store.ts';
import { keyIdOf } from './signer.ts';
import { wordsPlace } from './words.store.ts';

/** What was proven of the audit log. */
export interface AuditReport {
  readonly entries: number;
  readonly links: number;
  readonly checkpoints: number;
  readonly faults: readonly AuditFault[];
}

const BATCH = 1000;
const MOST_NAMED = 1000;

/** Verifies the audit log and, where one is named, the file of checkpoints outside the database. */
export async function verifyAudit(
  database: Database,
  { file }: { readonly file: string | undefined },
): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  const entries = await verifyEntries(database, faults);
  const links = await verifyLinks(database, faults);
  const checkpoints = await verifyCheckpoints(database, faults);
  faults.push(...(await findRewritten(database)), ...(await findUncovered(database)));
  if (file !== undefined) {
    if (checkpoints > 0 && !existsSync(file)) faults.push(auditFault('file-missing', file));
    faults.push(...(await compareCheckpointFile(database, file)).faults);
  }
  return { entries, links, checkpoints, faults };
}

async function verifyEntries(database: Database, faults: AuditFault[]): Promise<number> {
  let count = 0;
  for (let after = LOWEST_ID; ;) {
    const from = after;
    const page = await database.transaction(async (tx) => {
      const entries = await listEntriesAfter(tx.db, from, BATCH);
      for (const { entry, wordsSealed } of entries) {
        if (!isGenuine(tx.vault, entry)) faults.push(auditFault('entry-changed', entryName(entry.entryId)));
        if (wordsSealed === null) continue;
        // Words that are gone were erased; words that are there must be those that were typed.
        if (openedDigest(tx.vault, entry.entryId, wordsSealed) !== entry.wordsDigest) {
          faults.push(auditFault('words-changed', entryName(entry.entryId)));
        }
      }
      return entries;
    });
    count += page.length;
    const last = page.at(-1);
    if (last === undefined) return count;
    after = last.entry.entryId;
  }
}

function openedDigest(
  vault: Parameters<typeof wordsDigest>[0],
  entryId: string,
  sealed: string,
): string | undefined {
  try {
    return wordsDigest(vault, vault.open(sealed, wordsPlace(entryId)));
  } catch {
    return undefined;
  }
}

async function verifyLinks(database: Database, faults: AuditFault[]): Promise<number> {
  let count = 0;
  let previous = NO_LINK;
  for (;;) {
    const page = await listLinksAfter(database.kysely, previous.seq, BATCH);
    if (page.length === 0) return count;
    for (const { link, entry } of page) {
      if (link.seq !== previous.seq + 1) faults.push(auditFault('link-missing', `link ${previous.seq + 1}`));
      else if (link.previousHash !== previous.hash)
        faults.push(auditFault('link-out-of-place', linkName(link)));
      if (entry === undefined) faults.push(auditFault('entry-missing', linkName(link)));
      else if (linkHash(link, entry) !== link.hash) faults.push(auditFault('link-changed', linkName(link)));
      previous = { seq: link.seq, hash: link.hash };
    }
    count += page.length;
  }
}

async function verifyCheckpoints(database: Database, faults: AuditFault[]): Promise<number> {
  const keys = new Map<string, string>();
  for (const { keyId, publicKey } of await listPublicKeys(database.kysely)) {
    if (keyIdOf(publicKey) !== keyId) faults.push(auditFault('key-changed', `key ${keyId}`));
    else keys.set(keyId, publicKey);
  }
  let count = 0;
  let previous: { readonly seq: number; readonly hash: string } = NO_CHECKPOINT;
  for (;;) {
    const page = await listCheckpointsAfter(database.kysely, previous.seq, BATCH);
    if (page.length === 0) return count;
    for (const checkpoint of page) {
      const at = checkpointName(checkpoint.seq);
      if (checkpoint.seq !== previous.seq + 1) {
        faults.push(auditFault('checkpoint-missing', checkpointName(previous.seq + 1)));
      } else if (checkpoint.previousHash !== previous.hash) faults.push(auditFault('checkpoint-changed', at));
      if (!holdsTogether(checkpoint)) faults.push(auditFault('checkpoint-changed', at));
      if (!isSignedBy(keys.get(checkpoint.keyId), checkpoint))
        faults.push(auditFault('checkpoint-unsigned', at));
      if (!covers(checkpoint, await listHeadsOf(database.kysely, checkpoint.seq))) {
        faults.push(auditFault('checkpoint-heads-changed', at));
      }
      if (!(await linkStands(database, checkpoint))) faults.push(auditFault('checkpoint-link-changed', at));
      previous = checkpoint;
    }
    count += page.length;
  }
}

async function linkStands(database: Database, { linkSeq, linkHash: signed }: Checkpoint): Promise<boolean> {
  if (linkSeq === 0) return signed === NO_LINK.hash;
  const row = await database.kysely
    .selectFrom('audit_links')
    .select('hash')
    .where('seq', '=', linkSeq)
    .executeTakeFirst();
  return row?.hash === signed;
}

/** Events that a checkpoint signed and that are others now, or gone: even where the whole history is consistent. */
async function findRewritten(database: Database): Promise<AuditFault[]> {
  const found = await sql<{ matter_id: string; seq: number; checkpoint_seq: number }>`
    select covered.matter_id, covered.seq, covered.checkpoint_seq
    from audit_checkpoint_heads covered
    left join events on events.matter_id = covered.matter_id and events.seq = covered.seq
    where events.hash is distinct from covered.hash
    order by covered.matter_id, covered.seq limit ${MOST_NAMED}`.execute(database.kysely);
  return found.rows.map(({ matter_id, seq, checkpoint_seq }) =>
    auditFault('history-rewritten', `${eventName(matter_id, seq)} (${checkpointName(checkpoint_seq)})`),
  );
}

/** Matters whose head no checkpoint covers and none will, because somebody took it off the list. */
async function findUncovered(database: Database): Promise<AuditFault[]> {
  const found = await sql<{ matter_id: string; head_seq: number }>`
    select matter_id, head_seq from (select matter_id, head_seq from matters
      union all select recommendation_id, head_seq from recommendations) matters
    where not exists (select 1 from audit_checkpoint_heads covered
        where covered.matter_id = matters.matter_id and covered.seq = matters.head_seq)
      and not exists (select 1 from audit_waiting_heads waiting
        where waiting.matter_id = matters.matter_id and waiting.seq = matters.head_seq)
    order by matter_id limit ${MOST_NAMED}`.execute(database.kysely);
  return found.rows.map(({ matter_id, head_seq }) =>
    auditFault('history-not-covered', eventName(matter_id, head_seq)),
  );
}

/** How an event is named in faults. */
export function eventName(matterId: string, seq: number): string {
  return `event ${seq} of ${matterId}`;
}

/** How an entry is named in faults. */
export function entryName(entryId: string): string {
  return `entry ${entryId}`;
}

/** How a link is named in faults. */
export function linkName({ seq, entryId }: { readonly seq: number; readonly entryId: string }): string {
  return `${entryName(entryId)} (link ${seq})`;
}
