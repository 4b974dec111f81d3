// The rows of sessions. Of a session token only the SHA-256 is ever stored.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import type { SessionTimes } from './rules/session-life.ts';

/** A session as it is stored. */
export interface StoredSession extends SessionTimes {
  readonly tokenDigest: string;
  readonly officerId: string;
  /** A post of the officer's own. */
  readonly postId: string;
  /** By what leave they act in another's; null where they act in their own. */
  readonly delegationId: string | null;
  readonly way: 'password' | 'singleSignOn';
  readonly factorGivenAt: Date | null;
}

const SESSION = [
  'token_digest as tokenDigest',
  'officer_id as officerId',
  'post_id as postId',
  'delegation_id as delegationId',
  'way',
  'factor_given_at as factorGivenAt',
  'completed_at as completedAt',
  'created_at as createdAt',
  'last_seen_at as lastSeenAt',
  'expires_at as expiresAt',
  'ended_at as endedAt',
] as const;

/** What a session is known by in the database. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A session by the digest of its token, whether it still stands or not. */
export async function findSession(
  db: Kysely<Tables>,
  tokenDigest: string,
): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select(SESSION)
    .where('token_digest', '=', tokenDigest)
    .executeTakeFirst();
  return row === undefined ? undefined : asSession(row);
}

/** The sessions of an officer that nobody has ended, the newest first. */
export async function openSessionsOf(tx: Tx, officerId: string): Promise<readonly StoredSession[]> {
  const rows = await tx.db
    .selectFrom('sessions')
    .select(SESSION)
    .where('officer_id', '=', officerId)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('token_digest')
    .execute();
  return rows.map(asSession);
}

export async function insertSession(tx: Tx, session: StoredSession): Promise<void> {
  await tx.db
    .insertInto('sessions')
    .values({
      token_digest: session.tokenDigest,
      officer_id: session.officerId,
      post_id: session.postId,
      delegation_id: session.delegationId,
      way: session.way,
      factor_given_at: session.factorGivenAt,
      completed_at: session.completedAt,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      ended_at: session.endedAt,
    })
    .execute();
}

export async function saveLastSeen(db: Kysely<Tables>, tokenDigest: string, at: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: at })
    .where('token_digest', '=', tokenDigest)
    .execute();
}

/** From now on the session acts in another post of its officer, or in one handed over to them. */
export async function savePostOfSession(
  tx: Tx,
  tokenDigest: string,
  post: { readonly postId: string } | { readonly delegationId: string },
): Promise<void> {
  await tx.db
    .updateTable('sessions')
    .set(
      'postId' in post ? { post_id: post.postId, delegation_id: null } : { delegation_id: post.delegationId },
    )
    .where('token_digest', '=', tokenDigest)
    .execute();
}

/** The second factor was given in this session. */
export async function saveFactorGiven(tx: Tx, tokenDigest: string, at: Date): Promise<void> {
  await tx.db
    .updateTable('sessions')
    .set({ factor_given_at: at })
    .where('token_digest', '=', tokenDigest)
    .execute();
}

/** Nothing more is asked: the session lets its officer work. */
export async function saveCompleted(tx: Tx, tokenDigest: string, at: Date): Promise<void> {
  await tx.db
    .updateTable('sessions')
    .set({ completed_at: at })
    .where('token_digest', '=', tokenDigest)
    .execute();
}

/** Keeps what a passkey must sign next. */
export async function saveChallenge(
  tx: Tx,
  tokenDigest: string,
  challenge: { readonly challenge: string; readonly until: Date },
): Promise<void> {
  await tx.db
    .updateTable('sessions')
    .set({ challenge: challenge.challenge, challenge_until: challenge.until })
    .where('token_digest', '=', tokenDigest)
    .execute();
}

/** What a passkey must sign now; it is used up by asking. */
export async function takeChallenge(tx: Tx, tokenDigest: string, now: Date): Promise<string | undefined> {
  const kept = await tx.db
    .selectFrom('sessions')
    .select(['challenge', 'challenge_until as until'])
    .where('token_digest', '=', tokenDigest)
    .forUpdate()
    .executeTakeFirst();
  await tx.db
    .updateTable('sessions')
    .set({ challenge: null, challenge_until: null })
    .where('token_digest', '=', tokenDigest)
    .execute();
  if (kept === undefined || kept.challenge === null || kept.until === null) return undefined;
  return now < kept.until ? kept.challenge : undefined;
}

/** Ends sessions of an officer: the one named, all but one, or all. */
export async function endSessions(
  tx: Tx,
  officerId: string,
  which: { readonly only: string } | { readonly allBut: string } | 'all',
  at: Date,
): Promise<void> {
  const open = tx.db
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('officer_id', '=', officerId)
    .where('ended_at', 'is', null);
  if (which === 'all') await open.execute();
  else if ('only' in which) await open.where('token_digest', '=', which.only).execute();
  else await open.where('token_digest', '<>', which.allBut).execute();
}

function asSession(row: Omit<StoredSession, 'way'> & { readonly way: string }): StoredSession {
  return { ...row, way: row.way as StoredSession['way'] }; // the table's check allows no other
}
