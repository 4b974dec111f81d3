// Makes checkpoints and reads them. Which histories changed is not searched for: each change left its head in
// audit_waiting_heads, so that a checkpoint costs what changed and not what there is.
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { AuditCheckpoints, DB as Tables } from '#platform/db/tables.ts';
import {
  HeadsDigest,
  NO_CHECKPOINT,
  signCheckpoint,
  type Checkpoint,
  type CoveredHead,
  type PublicKey,
} from './checkpoint.ts';
import { NO_LINK } from './links.ts';
import { findLastLink, lockChains } from './links.store.ts';
import { loadSigner } from './signer.ts';

const MOST_HEADS = 20_000;

/** Makes checkpoints until they cover all that was committed; answers how many. None where nothing changed. */
export async function makeCheckpoints(database: Database, clock: Clock): Promise<number> {
  for (let made = 0; ; made += 1) {
    const checkpoint = await database.transaction((tx) => makeCheckpoint(tx, clock));
    if (checkpoint === undefined) return made;
  }
}

async function makeCheckpoint(tx: Tx, clock: Clock): Promise<Checkpoint | undefined> {
  await lockChains(tx);
  const heads = await takeWaitingHeads(tx);
  const last = await findLastCheckpoint(tx.db);
  const link = (await findLastLink(tx.db)) ?? NO_LINK;
  if (heads.length === 0 && link.seq === (last?.linkSeq ?? 0)) return undefined;
  const digest = new HeadsDigest();
  for (const head of heads) digest.add(head);
  const previous = last ?? NO_CHECKPOINT;
  const content = {
    seq: previous.seq + 1,
    madeAt: clock.now().toISOString(),
    previousHash: previous.hash,
    linkSeq: link.seq,
    linkHash: link.hash,
    ...digest.finish(),
  };
  const checkpoint = signCheckpoint(content, await loadSigner(tx, clock));
  await insertCheckpoint(tx, checkpoint, heads);
  return checkpoint;
}

/** Takes committed heads off the list, of each matter the latest, in the order of the matters. */
async function takeWaitingHeads(tx: Tx): Promise<CoveredHead[]> {
  const taken = await sql<{ matter_id: string; seq: number; hash: string }>`
    with taken as (
      delete from audit_waiting_heads
      where ctid = any(array(select ctid from audit_waiting_heads limit ${MOST_HEADS}))
      returning matter_id, seq, hash)
    select distinct on (matter_id) matter_id, seq, hash from taken order by matter_id, seq desc`.execute(
    tx.db,
  );
  return taken.rows.map(({ matter_id, seq, hash }) => ({ matterId: matter_id, seq, hash }));
}

async function insertCheckpoint(
  tx: Tx,
  checkpoint: Checkpoint,
  heads: readonly CoveredHead[],
): Promise<void> {
  await tx.db
    .insertInto('audit_checkpoints')
    .values({
      seq: checkpoint.seq,
      made_at: checkpoint.madeAt,
      previous_hash: checkpoint.previousHash,
      link_seq: checkpoint.linkSeq,
      link_hash: checkpoint.linkHash,
      heads: checkpoint.heads,
      heads_digest: checkpoint.headsDigest,
      hash: checkpoint.hash,
      key_id: checkpoint.keyId,
      signature: checkpoint.signature,
    })
    .execute();
  const rows = heads.map(({ matterId, seq, hash }) => ({ matter_id: matterId, seq, hash }));
  await sql`insert into audit_checkpoint_heads (matter_id, seq, checkpoint_seq, hash)
    select matter_id, seq, ${checkpoint.seq}::bigint, hash
    from jsonb_populate_recordset(null::audit_checkpoint_heads, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx.db,
  );
}

/** The last checkpoint; undefined while there is none. */
export async function findLastCheckpoint(db: Kysely<Tables>): Promise<Checkpoint | undefined> {
  const row = await db
    .selectFrom('audit_checkpoints')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : checkpointOf(row);
}

/** Checkpoints page by page, in their order. */
export async function listCheckpointsAfter(
  db: Kysely<Tables>,
  after: number,
  limit: number,
): Promise<Checkpoint[]> {
  const rows = await db
    .selectFrom('audit_checkpoints')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(checkpointOf);
}

/** The heads that a checkpoint covers, in the order of their matters. */
export async function listHeadsOf(db: Kysely<Tables>, checkpointSeq: number): Promise<CoveredHead[]> {
  const rows = await db
    .selectFrom('audit_checkpoint_heads')
    .select(['matter_id', 'seq', 'hash'])
    .where('checkpoint_seq', '=', checkpointSeq)
    .orderBy('matter_id')
    .execute();
  return rows.map(({ matter_id, seq, hash }) => ({ matterId: matter_id, seq, hash }));
}

/** Every key that signed, the oldest first. */
export async function listPublicKeys(db: Kysely<Tables>): Promise<PublicKey[]> {
  const rows = await db
    .selectFrom('audit_keys')
    .select(['key_id', 'public_key'])
    .orderBy('created_at')
    .orderBy('key_id')
    .execute();
  return rows.map(({ key_id, public_key }) => ({ keyId: key_id, publicKey: public_key }));
}

function checkpointOf(row: Selectable<AuditCheckpoints>): Checkpoint {
  return {
    seq: row.seq,
    madeAt: row.made_at.toISOString(),
    previousHash: row.previous_hash,
    linkSeq: row.link_seq,
    linkHash: row.link_hash,
    heads: row.heads,
    headsDigest: row.heads_digest,
    keyId: row.key_id,
    hash: row.hash,
    signature: row.signature,
  };
}
