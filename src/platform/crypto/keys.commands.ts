// What the keeper of an installation does to its keys: make a new one, retire an old one, change the master key.
import { sql } from 'kysely';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '../db/database.ts';
import { KEYS_FRESH_MILLISECONDS } from './fresh-vault.ts';
import { unwrapSecret, wrapSecret, type KeyPurpose } from './keyring.ts';
import { addKey, listKeyRows, lockKeys, readKeys } from './keys.store.ts';
import type { ProviderName } from './provider.ts';
import { countKeyUse } from './reseal.ts';
import type { SealedStore } from './sealed-store.ts';

/** A key as its keeper sees it. */
export interface KeyView {
  readonly keyId: number;
  readonly purpose: KeyPurpose;
  readonly provider: string;
  readonly createdAt: string;
  readonly state: 'current' | 'superseded' | 'retired';
  /** Rows that hold something under it; only for keys that can be renewed. */
  readonly rows: number | null;
}

/** Purposes whose keys can be renewed. Digests cannot be computed again; signatures are checked for ever. */
export const RENEWABLE = ['seal', 'index'] as const satisfies readonly KeyPurpose[];

/** Every key that ever was, the oldest first. */
export async function listKeys(tx: Tx, stores: readonly SealedStore[]): Promise<KeyView[]> {
  const uses = await countKeyUse(tx, stores);
  const rows = await listKeyRows(tx.db);
  const oldestIndex = rows.find((row) => row.purpose === 'index')?.key_id;
  return rows.map((row) => ({
    keyId: row.key_id,
    purpose: row.purpose as KeyPurpose, // the table allows no other
    provider: row.provider,
    createdAt: row.created_at.toISOString(),
    state: row.retired_at !== null ? 'retired' : row.superseded_at !== null ? 'superseded' : 'current',
    rows: RENEWABLE.some((purpose) => purpose === row.purpose)
      ? (uses.get(row.key_id) ?? 0) + (row.key_id === oldestIndex ? (uses.get(null) ?? 0) : 0)
      : null,
  }));
}

/** Makes a new key that seals, or indexes, from now on. Processes that run learn of it within seconds. */
export async function rotateKey(
  tx: Tx,
  given: {
    readonly purpose: (typeof RENEWABLE)[number];
    readonly provider?: ProviderName | undefined;
    readonly master: Buffer;
    readonly now: Date;
  },
): Promise<{ readonly keyId: number; readonly provider: ProviderName }> {
  await lockKeys(tx.db);
  const provider = given.provider ?? tx.vault.current.provider;
  const { keyId } = await addKey(tx.db, { ...given, provider });
  await tx.db
    .updateTable('sealing_keys')
    .set({ superseded_at: sql<Date>`clock_timestamp()` })
    .where('purpose', '=', given.purpose)
    .where('key_id', '<>', keyId)
    .where('superseded_at', 'is', null)
    .execute();
  return { keyId, provider };
}

/** Destroys the secret of a key that nothing needs any more. */
export async function retireKey(
  tx: Tx,
  given: { readonly keyId: number; readonly stores: readonly SealedStore[]; readonly now: Date },
): Promise<Result<{ readonly keyId: number }>> {
  await lockKeys(tx.db);
  const key = (await listKeys(tx, [])).find(({ keyId }) => keyId === given.keyId);
  if (key === undefined || key.state === 'retired') return refuse(KEY_UNKNOWN);
  if (key.state === 'current') return refuse(KEY_CURRENT);
  if (await mayStillBeUsed(tx, given.keyId)) return refuse(KEY_IN_USE);
  const rows = (await listKeys(tx, given.stores)).find(({ keyId }) => keyId === given.keyId)?.rows ?? 0;
  if (rows > 0) return refuse(keyNeeded(rows));
  await tx.db
    .updateTable('sealing_keys')
    .set({ wrapped: null, retired_at: given.now })
    .where('key_id', '=', given.keyId)
    .execute();
  return succeed({ keyId: given.keyId });
}

/** Wraps every key by another master key, all at once or none. */
export async function rewrapKeys(
  tx: Tx,
  masters: { readonly from: Buffer; readonly to: Buffer },
): Promise<number> {
  await lockKeys(tx.db);
  const keys = await readKeys(tx.db);
  for (const key of keys) {
    const secret = unwrapSecret(key, masters.from);
    const wrapped = wrapSecret(secret, masters.to, { ...key, provider: key.provider as ProviderName });
    await tx.db.updateTable('sealing_keys').set({ wrapped }).where('key_id', '=', key.keyId).execute();
  }
  return keys.length;
}

/**
 * Whether a transaction is under way that may have begun with this key as the newest: what it has sealed is not to be
 * seen yet. Processes read their keys again within some seconds, so one that began later knows the newer key.
 */
async function mayStillBeUsed(tx: Tx, keyId: number): Promise<boolean> {
  const margin = 2 * KEYS_FRESH_MILLISECONDS;
  const found = await sql<{ busy: boolean }>`
    select superseded_at + ${margin} * interval '1 millisecond' > clock_timestamp() or exists (
      select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and xact_start < superseded_at + ${margin} * interval '1 millisecond') as busy
    from sealing_keys where key_id = ${keyId}`.execute(tx.db);
  return found.rows[0]?.busy ?? true;
}

const KEY_UNKNOWN: Refusal = {
  code: 'key-unknown',
  kind: 'not-found',
  text: {
    zh: '没有这个密钥，或已停用。用 dengwen keys list 查看全部密钥。',
    en: 'There is no such key, or it is retired already. dengwen keys list shows them all.',
  },
};

const KEY_CURRENT: Refusal = {
  code: 'key-current',
  kind: 'conflict',
  text: {
    zh: '该密钥正在使用，不能停用。请先用 dengwen keys rotate 更换，再用 dengwen keys reseal 重新加密。',
    en: 'This key is in use and cannot be retired. Make a new one with dengwen keys rotate, then dengwen keys reseal.',
  },
};

const KEY_IN_USE: Refusal = {
  code: 'key-still-in-use',
  kind: 'conflict',
  text: {
    zh: '密钥刚刚更换，可能还有未结束的事务在使用旧密钥。请稍候片刻再试。',
    en: 'The key was replaced a moment ago, and transactions that began before may still use it. Try again in a while.',
  },
};

function keyNeeded(rows: number): Refusal {
  return {
    code: 'key-still-needed',
    kind: 'conflict',
    text: {
      zh: `还有 ${rows} 行数据要用该密钥，不能停用。请先运行 dengwen keys reseal。`,
      en: `${rows} rows still need this key, so it cannot be retired. Run dengwen keys reseal first.`,
    },
  };
}
