// Keeps the keys of a process up to date: another process may make a new key at any time, and what is written soon
// afterwards has to be sealed with it here too, or the old key could never be retired.
import type { RenewableVault, WrappedKey } from './keyring.ts';
import { DataKeyUnknown } from './vault.ts';

/** How old the keys of a process may be when a transaction begins. */
export const KEYS_FRESH_MILLISECONDS = 5000;

/** A vault that reads its keys again in good time. */
export interface FreshVault extends RenewableVault {
  /**
   * Runs a transaction with keys that are fresh, and once more where it meets a key that was made in the meantime:
   * the first attempt is rolled back by what it throws.
   */
  during<Value>(transaction: () => Promise<Value>): Promise<Value>;
}

/** Lets a vault read its keys again by what is given. */
export function freshFor(
  vault: RenewableVault,
  keys: readonly WrappedKey[],
  readKeys: () => Promise<WrappedKey[]>,
): FreshVault {
  let readAt = performance.now();
  let standing = namesOf(keys);
  const readAgain = async (): Promise<void> => {
    const now = await readKeys();
    readAt = performance.now();
    if (namesOf(now) === standing) return;
    vault.take(now);
    standing = namesOf(now);
  };
  return Object.assign(Object.create(vault) as RenewableVault, {
    during: async <Value>(transaction: () => Promise<Value>): Promise<Value> => {
      if (performance.now() - readAt > KEYS_FRESH_MILLISECONDS) await readAgain();
      try {
        return await transaction();
      } catch (error) {
        if (!(error instanceof DataKeyUnknown)) throw error;
        await readAgain();
        return transaction();
      }
    },
  });
}

/** Keys are never altered, only made and retired; a key wrapped by a new master key is the same key. */
function namesOf(keys: readonly WrappedKey[]): string {
  return keys.map((key) => key.keyId).join();
}
