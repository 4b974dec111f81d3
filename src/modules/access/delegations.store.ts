// The rows of delegations. Their end is the first day on which they no longer stand.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Reader } from '#platform/db/memory.ts';
import type { Action } from './contract.ts';

/** A delegation as it is stored. */
export interface StoredDelegation {
  readonly delegationId: string;
  readonly postId: string;
  /** Who acts. */
  readonly delegateId: string;
  readonly actions: readonly Action[];
  readonly reason: string;
  readonly activeFrom: PlainDate;
  readonly activeUntil: PlainDate;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly revokedAt: Date | null;
}

const DELEGATION = [
  'delegation_id as delegationId',
  'post_id as postId',
  'officer_id as delegateId',
  'actions',
  'reason',
  'active_from as activeFrom',
  'active_until as activeUntil',
  'given_by as givenBy',
  'given_at as givenAt',
  'revoked_at as revokedAt',
] as const;

/** What a list shows at most: more than anybody gives or receives in years. */
const MOST_LISTED = 200;

/** A delegation by its identifier. */
export async function findDelegation(
  { db }: Reader,
  delegationId: string,
): Promise<StoredDelegation | undefined> {
  const row = await db
    .selectFrom('delegations')
    .select(DELEGATION)
    .where('delegation_id', '=', delegationId)
    .executeTakeFirst();
  return row as StoredDelegation | undefined; // actions are names of the table of actions: nothing else is inserted
}

/** Which delegations are asked for. */
export type WhichDelegations =
  | { readonly ofPosts: readonly string[] }
  | { readonly toOfficer: string }
  /** All that may still let somebody act on that day or later. */
  | { readonly until: PlainDate; readonly after: string | undefined; readonly most: number };

/** Delegations, the latest first. */
export async function listDelegations(
  { db }: Reader,
  which: WhichDelegations,
): Promise<readonly StoredDelegation[]> {
  if ('ofPosts' in which && which.ofPosts.length === 0) return [];
  // Identifiers tell the instant at which they were made.
  const all = db.selectFrom('delegations').select(DELEGATION).orderBy('delegation_id', 'desc');
  if ('until' in which) {
    const { until, after, most } = which;
    const standing = all.where('active_until', '>', until).where('revoked_at', 'is', null).limit(most);
    const next = after === undefined ? standing : standing.where('delegation_id', '<', after);
    return (await next.execute()) as StoredDelegation[]; // as above
  }
  const some = all.limit(MOST_LISTED);
  const asked =
    'ofPosts' in which
      ? some.where('post_id', 'in', which.ofPosts)
      : some.where('officer_id', '=', which.toOfficer);
  return (await asked.execute()) as StoredDelegation[]; // as above
}

export async function insertDelegation(
  tx: Tx,
  delegation: Omit<StoredDelegation, 'revokedAt'>,
): Promise<void> {
  await tx.db
    .insertInto('delegations')
    .values({
      delegation_id: delegation.delegationId,
      post_id: delegation.postId,
      officer_id: delegation.delegateId,
      actions: [...delegation.actions],
      reason: delegation.reason,
      active_from: delegation.activeFrom,
      active_until: delegation.activeUntil,
      given_by: delegation.givenBy,
      given_at: delegation.givenAt,
    })
    .execute();
}

/** Revokes a delegation; false where somebody had done so already. */
export async function saveRevoked(
  tx: Tx,
  delegationId: string,
  by: { readonly officerId: string; readonly at: Date },
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('delegations')
    .set({ revoked_by: by.officerId, revoked_at: by.at })
    .where('delegation_id', '=', delegationId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
