// The rows of one-time links. Of the token in a link only the SHA-256 is ever stored.
import type { Tx } from '#platform/db/database.ts';

/** A link as it is stored. */
export interface StoredLink {
  readonly tokenDigest: string;
  readonly kind: 'firstStart' | 'personal';
  readonly officerId: string | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export async function insertLink(tx: Tx, link: Omit<StoredLink, 'usedAt'> & { madeAt: Date }): Promise<void> {
  await tx.db
    .insertInto('one_time_links')
    .values({
      token_digest: link.tokenDigest,
      kind: link.kind,
      officer_id: link.officerId,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** A link by the digest of its token, locked, so that it is used once. */
export async function findLinkForUpdate(tx: Tx, tokenDigest: string): Promise<StoredLink | undefined> {
  const row = await tx.db
    .selectFrom('one_time_links')
    .select([
      'token_digest as tokenDigest',
      'kind',
      'officer_id as officerId',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ])
    .where('token_digest', '=', tokenDigest)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, kind: row.kind as StoredLink['kind'] };
}

/** Until when the newest personal link of an officer counts; undefined where none does. */
export async function personalLinkUntil(tx: Tx, officerId: string, now: Date): Promise<Date | undefined> {
  const row = await tx.db
    .selectFrom('one_time_links')
    .select('expires_at as expiresAt')
    .where('kind', '=', 'personal')
    .where('officer_id', '=', officerId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('expires_at', 'desc')
    .executeTakeFirst();
  return row?.expiresAt;
}

export async function saveUseOfLink(tx: Tx, tokenDigest: string, at: Date): Promise<void> {
  await tx.db
    .updateTable('one_time_links')
    .set({ used_at: at })
    .where('token_digest', '=', tokenDigest)
    .execute();
}

/** Lets earlier links of the same kind, for the same officer, count no longer. */
export async function expireLinks(
  tx: Tx,
  { kind, officerId }: Pick<StoredLink, 'kind' | 'officerId'>,
  at: Date,
): Promise<void> {
  const earlier = tx.db
    .updateTable('one_time_links')
    .set({ expires_at: at })
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at);
  await (officerId === null ? earlier : earlier.where('officer_id', '=', officerId)).execute();
}
