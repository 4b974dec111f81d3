import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB as Tables } from '../db/tables.ts';
import { newWrappedKey, openVault, type Vault } from './vault.ts';

/** Opens the vault of an installation; the first start makes its first data key. */
export async function unlockVault(db: Kysely<Tables>, master: Buffer, now: Date): Promise<Vault> {
  // Keys come from the machine's own chance always: a demo city may be the same on every run, its keys may not.
  const first = newWrappedKey(1, master, randomBytes);
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
