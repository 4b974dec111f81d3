import type { Kysely } from 'kysely';
import type { DB as Tables } from '../db/tables.ts';
import { newWrappedKey, openVault, type Vault } from './vault.ts';
import type { Entropy } from './entropy.ts';

/** Opens the vault of an installation; the first start makes its first data key. */
export async function unlockVault(
  db: Kysely<Tables>,
  master: Buffer,
  entropy: Entropy,
  now: Date,
): Promise<Vault> {
  const first = newWrappedKey(1, master, entropy.bytes);
  // Two processes may start at once: one of the two keys stays, and both read that one.
  await db
    .insertInto('sealing_keys')
    .values({ key_id: first.keyId, provider: first.provider, wrapped: first.wrapped, created_at: now })
    .onConflict((conflict) => conflict.column('key_id').doNothing())
    .execute();
  const rows = await db.selectFrom('sealing_keys').select(['key_id', 'provider', 'wrapped']).execute();
  return openVault(
    rows.map((row) => ({ keyId: row.key_id, provider: row.provider, wrapped: row.wrapped })),
    master,
  );
}
