// Seals old values anew under the current keys, a few rows in each transaction. How far it has come stands in the
// database, so that a run killed at any point goes on from there, and two runs at once share the work.
import type { Database, Tx } from '../db/database.ts';
import type { Position, SealedStore } from './sealed-store.ts';

/** What was done, and what still needs an old key. */
export interface ResealReport {
  readonly resealed: number;
  /** Rows that still need another key than the current ones; zero unless a process wrote some meanwhile. */
  readonly left: number;
}

/** How far one store has come. */
export interface ResealProgress {
  readonly store: string;
  readonly done: number;
}

// Rows written by a process that had not heard of the new key yet are found by going through once more.
const MOST_ROUNDS = 3;

/** Seals everything anew that is not under the current keys. */
export async function reseal(
  database: Database,
  stores: readonly SealedStore[],
  onProgress: (progress: ResealProgress) => void = () => undefined,
): Promise<ResealReport> {
  let resealed = 0;
  let left = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const store of stores) resealed += await resealStore(database, store, onProgress);
    left = await database.transaction((tx) => countLeft(tx, stores));
    if (left === 0) break;
  }
  return { resealed, left };
}

/** How many rows of all stores need each key. */
export async function countKeyUse(
  tx: Tx,
  stores: readonly SealedStore[],
): Promise<Map<number | null, number>> {
  const total = new Map<number | null, number>();
  for (const store of stores) {
    for (const { keyId, rows } of await store.countByKey(tx)) {
      total.set(keyId, (total.get(keyId) ?? 0) + rows);
    }
  }
  return total;
}

async function countLeft(tx: Tx, stores: readonly SealedStore[]): Promise<number> {
  const { sealingKey, indexKey } = tx.vault.current;
  const uses = [...(await countKeyUse(tx, stores))];
  return uses
    .filter(([keyId]) => keyId !== sealingKey && keyId !== indexKey)
    .reduce((sum, [, rows]) => sum + rows, 0);
}

async function resealStore(
  database: Database,
  store: SealedStore,
  onProgress: (progress: ResealProgress) => void,
): Promise<number> {
  let resealed = 0;
  for (;;) {
    const step = await database.transaction((tx) => resealStep(tx, store));
    if (step === undefined) return resealed;
    resealed += step.rows;
    onProgress({ store: store.name, done: step.done });
  }
}

async function resealStep(
  tx: Tx,
  store: SealedStore,
): Promise<{ readonly rows: number; readonly done: number } | undefined> {
  const { sealingKey, indexKey } = tx.vault.current;
  const standing = await lockProgress(tx, store.name);
  const same = standing.sealing_key === sealingKey && standing.index_key === indexKey;
  const next = await store.resealNext(tx, same ? (standing.position as Position | null) : null);
  const done = (same ? Number(standing.done) : 0) + (next?.rows ?? 0);
  await tx.db
    .updateTable('resealing')
    .set({
      sealing_key: sealingKey,
      index_key: indexKey,
      position: next === undefined ? null : JSON.stringify(next.position),
      done: next === undefined ? 0 : done,
    })
    .where('store', '=', store.name)
    .execute();
  return next === undefined ? undefined : { rows: next.rows, done };
}

async function lockProgress(tx: Tx, store: string) {
  const { sealingKey, indexKey } = tx.vault.current;
  await tx.db
    .insertInto('resealing')
    .values({ store, sealing_key: sealingKey, index_key: indexKey, position: null, done: 0 })
    .onConflict((conflict) => conflict.column('store').doNothing())
    .execute();
  return tx.db
    .selectFrom('resealing')
    .select(['sealing_key', 'index_key', 'position', 'done'])
    .where('store', '=', store)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
