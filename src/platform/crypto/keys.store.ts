// The keys of an installation as they stand in the database, and how the first start makes them.
import { hkdfSync, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { DB as Tables } from '../db/tables.ts';
import {
  KEY_PURPOSES,
  openKeyRing,
  unwrapSecret,
  wrapSecret,
  type KeyPurpose,
  type WrappedKey,
} from './keyring.ts';
import { freshFor, type FreshVault } from './fresh-vault.ts';
import { KEY_BYTES, type ProviderName } from './provider.ts';
import { providerOf } from './providers.ts';

// Any number that nothing else in the database locks by.
const LOCK = 4_311_949;

/**
 * Opens the vault of an installation. The first start makes its keys with the provider given; afterwards the provider
 * stands with the keys. @throws where the master key is not theirs
 */
export async function unlockVault(
  db: Kysely<Tables>,
  master: Buffer,
  now: Date,
  provider: ProviderName = 'intl',
): Promise<FreshVault> {
  const standing = await readKeys(db);
  const complete = KEY_PURPOSES.every((purpose) => standing.some((key) => key.purpose === purpose));
  const keys = complete ? standing : await makeMissing(db, { master, now, provider });
  return freshFor(openKeyRing(keys, master), keys, () => readKeys(db));
}

/** Every key that is not retired, the oldest first. */
export async function readKeys(db: Kysely<Tables>): Promise<WrappedKey[]> {
  const rows = await db
    .selectFrom('sealing_keys')
    .select(['key_id', 'purpose', 'provider', 'wrapped', 'public_key'])
    .where('retired_at', 'is', null)
    .orderBy('key_id')
    .execute();
  return rows.map((row) => ({
    keyId: row.key_id,
    purpose: row.purpose as KeyPurpose, // the table allows no other
    provider: row.provider,
    wrapped: row.wrapped ?? '', // only a retired key lacks it
    publicKey: row.public_key,
  }));
}

/** Every key that ever was, the oldest first, without the secrets. */
export async function listKeyRows(db: Kysely<Tables>) {
  return db
    .selectFrom('sealing_keys')
    .select(['key_id', 'purpose', 'provider', 'created_at', 'superseded_at', 'retired_at'])
    .orderBy('key_id')
    .execute();
}

/** Writes a new key and answers it. Call it under `lockKeys`. */
export async function addKey(
  db: Kysely<Tables>,
  key: {
    readonly purpose: KeyPurpose;
    readonly provider: ProviderName;
    readonly master: Buffer;
    readonly now: Date;
    readonly secret?: Buffer;
  },
): Promise<WrappedKey> {
  const { highest } = await db
    .selectFrom('sealing_keys')
    .select((eb) => eb.fn.max('key_id').as('highest'))
    .executeTakeFirstOrThrow();
  const keyId = ((highest as number | null) ?? 0) + 1;
  const pair = key.purpose === 'sign' ? providerOf(key.provider).newSigningPair() : undefined;
  // Keys come from the machine's own chance always: a demo city may be the same on every run, its keys may not.
  const secret = key.secret ?? pair?.privateKey ?? randomBytes(KEY_BYTES);
  const written: WrappedKey = {
    keyId,
    purpose: key.purpose,
    provider: key.provider,
    wrapped: wrapSecret(secret, key.master, { ...key, keyId }),
    publicKey: pair?.publicKey ?? null,
  };
  await db
    .insertInto('sealing_keys')
    .values({
      key_id: keyId,
      purpose: written.purpose,
      provider: written.provider,
      wrapped: written.wrapped,
      public_key: written.publicKey,
      created_at: key.now,
    })
    .execute();
  return written;
}

/** Holds off every other change of keys until the transaction ends. */
export async function lockKeys(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);
}

/** Two processes may start at once: the second waits, and finds what the first made. */
async function makeMissing(
  db: Kysely<Tables>,
  making: { readonly master: Buffer; readonly now: Date; readonly provider: ProviderName },
): Promise<WrappedKey[]> {
  return db.transaction().execute(async (trx) => {
    await lockKeys(trx);
    const keys = await readKeys(trx);
    const first = keys.find((key) => key.purpose === 'seal');
    for (const purpose of KEY_PURPOSES) {
      if (keys.some((key) => key.purpose === purpose)) continue;
      const secret = first === undefined ? undefined : inheritedSecret(first, purpose, making.master);
      // The signing key of an installation goes by the provider that it already has.
      const provider = first === undefined ? making.provider : (first.provider as ProviderName);
      keys.push(await addKey(trx, { ...making, purpose, provider, ...(secret && { secret }) }));
    }
    return keys;
  });
}

/** The first release derived all digests from its one data key; they must stay what they are. */
function inheritedSecret(first: WrappedKey, purpose: KeyPurpose, master: Buffer): Buffer | undefined {
  if (purpose !== 'index' && purpose !== 'digest') return undefined;
  return Buffer.from(hkdfSync('sha256', unwrapSecret(first, master), '', 'blind-index', KEY_BYTES));
}
