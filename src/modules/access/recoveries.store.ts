// The rows of recoveries: who asked for whom and why, and who confirmed.
import type { Tx } from '#platform/db/database.ts';
import type { Recovery } from './rules/recovery.ts';

/** A recovery as it is stored. */
export interface StoredRecovery extends Recovery {
  readonly recoveryId: string;
  readonly reason: string;
}

const RECOVERY = [
  'recovery_id as recoveryId',
  'officer_id as officerId',
  'reason',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'confirmed_at as confirmedAt',
] as const;

export async function insertRecovery(tx: Tx, recovery: Omit<StoredRecovery, 'confirmedAt'>): Promise<void> {
  await tx.db
    .insertInto('recoveries')
    .values({
      recovery_id: recovery.recoveryId,
      officer_id: recovery.officerId,
      reason: recovery.reason,
      asked_by: recovery.askedBy,
      asked_at: recovery.askedAt,
      confirmed_by: null,
      confirmed_at: null,
    })
    .execute();
}

/** A recovery, locked, so that it is confirmed once. */
export function findRecoveryForUpdate(tx: Tx, recoveryId: string): Promise<StoredRecovery | undefined> {
  return tx.db
    .selectFrom('recoveries')
    .select(RECOVERY)
    .where('recovery_id', '=', recoveryId)
    .forUpdate()
    .executeTakeFirst();
}

/** Those that nobody has confirmed, the newest first. */
export function unconfirmedRecoveries(tx: Tx): Promise<readonly StoredRecovery[]> {
  return tx.db
    .selectFrom('recoveries')
    .select(RECOVERY)
    .where('confirmed_at', 'is', null)
    .orderBy('asked_at', 'desc')
    .execute();
}

export async function saveConfirmation(
  tx: Tx,
  recoveryId: string,
  by: { readonly officerId: string; readonly at: Date },
): Promise<void> {
  await tx.db
    .updateTable('recoveries')
    .set({ confirmed_by: by.officerId, confirmed_at: by.at })
    .where('recovery_id', '=', recoveryId)
    .execute();
}
