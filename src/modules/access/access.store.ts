// The rows of accounts and of the passwords they had before.
import type { Tx } from '#platform/db/database.ts';
import type { Attempts } from './rules/session-life.ts';

/** An account as it is stored. */
export interface StoredAccount extends Attempts {
  readonly officerId: string;
  readonly login: string;
  /** Null until the officer has chosen a password through a personal link. */
  readonly passwordHash: string | null;
  /** Whether somebody else chose the password. */
  readonly mustChangePassword: boolean;
}

const ACCOUNT = [
  'officer_id as officerId',
  'login',
  'password_hash as passwordHash',
  'must_change_password as mustChangePassword',
  'failed_attempts as failedAttempts',
  'locked_until as lockedUntil',
] as const;

/** An account by its login, locked, so that guesses at one account come one after another. */
export function findAccountForUpdate(tx: Tx, login: string): Promise<StoredAccount | undefined> {
  return tx.db
    .selectFrom('accounts')
    .select(ACCOUNT)
    .where('login', '=', login)
    .forUpdate()
    .executeTakeFirst();
}

/** The account of an officer. */
export function findAccountOf(tx: Tx, officerId: string): Promise<StoredAccount | undefined> {
  return tx.db.selectFrom('accounts').select(ACCOUNT).where('officer_id', '=', officerId).executeTakeFirst();
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
  account: {
    officerId: string;
    login: string;
    passwordHash: string | null;
    mustChangePassword: boolean;
    at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto('accounts')
    .values({
      officer_id: account.officerId,
      login: account.login,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
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

/** Takes a password that its officer chose, and keeps the one before, so that it is not taken again. */
export async function savePassword(
  tx: Tx,
  account: StoredAccount,
  password: { passwordHash: string; at: Date },
): Promise<void> {
  await keepOldPassword(tx, account, password.at);
  await tx.db
    .updateTable('accounts')
    .set({
      password_hash: password.passwordHash,
      must_change_password: false,
      password_changed_at: password.at,
    })
    .where('officer_id', '=', account.officerId)
    .execute();
}

/** The newest passwords before the present one. */
export async function oldPasswords(tx: Tx, officerId: string, most: number): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('old_passwords')
    .select('password_hash')
    .where('officer_id', '=', officerId)
    .orderBy('nth', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.password_hash);
}

/** From now on no password lets the officer in; the present one is kept among the old ones, and the lock is lifted. */
export async function forgetPassword(tx: Tx, account: StoredAccount, at: Date): Promise<void> {
  await keepOldPassword(tx, account, at);
  await tx.db
    .updateTable('accounts')
    .set({ password_hash: null, must_change_password: false, failed_attempts: 0, locked_until: null })
    .where('officer_id', '=', account.officerId)
    .execute();
}

/** Whether the officer has a password; null where there is no account. */
export async function hasPassword(tx: Tx, officerId: string): Promise<boolean | null> {
  const account = await findAccountOf(tx, officerId);
  return account === undefined ? null : account.passwordHash !== null;
}

async function keepOldPassword(tx: Tx, account: StoredAccount, at: Date): Promise<void> {
  if (account.passwordHash === null) return;
  await tx.db
    .insertInto('old_passwords')
    .values({ officer_id: account.officerId, replaced_at: at, password_hash: account.passwordHash })
    .execute();
}
