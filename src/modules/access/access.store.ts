// The rows of accounts and sessions. Of a session token only the SHA-256 is ever stored.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import type { Attempts, SessionTimes } from './rules/session-life.ts';

/** An account as it is stored. */
export interface StoredAccount extends Attempts {
  readonly officerId: string;
  readonly login: string;
  readonly passwordHash: string;
}

/** A session as it is stored. */
export interface StoredSession extends SessionTimes {
  readonly tokenDigest: string;
  readonly officerId: string;
  readonly postId: string;
  readonly createdAt: Date;
}

const ACCOUNT = [
  'officer_id as officerId',
  'login',
  'password_hash as passwordHash',
  'failed_attempts as failedAttempts',
  'locked_until as lockedUntil',
] as const;

const SESSION = [
  'token_digest as tokenDigest',
  'officer_id as officerId',
  'post_id as postId',
  'created_at as createdAt',
  'last_seen_at as lastSeenAt',
  'expires_at as expiresAt',
  'ended_at as endedAt',
] as const;

/** What a session is known by in the database. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** An account by its login, locked, so that guesses at one account come one after another. */
export function findAccountForUpdate(tx: Tx, login: string): Promise<StoredAccount | undefined> {
  return tx.db
    .selectFrom('accounts')
    .select(ACCOUNT)
    .where('login', '=', login)
    .forUpdate()
    .executeTakeFirst();
}

/** The account of an officer, locked as above. */
export function findAccountOfForUpdate(tx: Tx, officerId: string): Promise<StoredAccount | undefined> {
  return tx.db
    .selectFrom('accounts')
    .select(ACCOUNT)
    .where('officer_id', '=', officerId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertAccount(
  tx: Tx,
  account: { officerId: string; login: string; passwordHash: string; at: Date },
): Promise<void> {
  await tx.db
    .insertInto('accounts')
    .values({
      officer_id: account.officerId,
      login: account.login,
      password_hash: account.passwordHash,
      failed_attempts: 0,
      locked_until: null,
      password_changed_at: account.at,
    })
    .execute();
}

export async function saveAttempts(tx: Tx, officerId: string, attempts: Attempts): Promise<void> {
  await tx.db
    .updateTable('accounts')
    .set({ failed_attempts: attempts.failedAttempts, locked_until: attempts.lockedUntil })
    .where('officer_id', '=', officerId)
    .execute();
}

export async function savePassword(
  tx: Tx,
  account: { officerId: string; passwordHash: string; at: Date },
): Promise<void> {
  await tx.db
    .updateTable('accounts')
    .set({ password_hash: account.passwordHash, password_changed_at: account.at })
    .where('officer_id', '=', account.officerId)
    .execute();
}

/** A session by the digest of its token, whether it still stands or not. */
export function findSession(db: Kysely<Tables>, tokenDigest: string): Promise<StoredSession | undefined> {
  return db.selectFrom('sessions').select(SESSION).where('token_digest', '=', tokenDigest).executeTakeFirst();
}

/** The sessions of an officer that nobody has ended, the newest first. */
export function openSessionsOf(tx: Tx, officerId: string): Promise<readonly StoredSession[]> {
  return tx.db
    .selectFrom('sessions')
    .select(SESSION)
    .where('officer_id', '=', officerId)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
}

export async function insertSession(tx: Tx, session: StoredSession): Promise<void> {
  await tx.db
    .insertInto('sessions')
    .values({
      token_digest: session.tokenDigest,
      officer_id: session.officerId,
      post_id: session.postId,
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

export async function savePostOfSession(tx: Tx, tokenDigest: string, postId: string): Promise<void> {
  await tx.db
    .updateTable('sessions')
    .set({ post_id: postId })
    .where('token_digest', '=', tokenDigest)
    .execute();
}

/** Ends sessions of an officer: the one named, or all but one. */
export async function endSessions(
  tx: Tx,
  officerId: string,
  which: { readonly only: string } | { readonly allBut: string },
  at: Date,
): Promise<void> {
  const open = tx.db
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('officer_id', '=', officerId)
    .where('ended_at', 'is', null);
  await (
    'only' in which
      ? open.where('token_digest', '=', which.only)
      : open.where('token_digest', '<>', which.allBut)
  ).execute();
}
