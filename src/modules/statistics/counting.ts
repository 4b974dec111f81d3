import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scope } from './rows.query.ts';

/**
 * Fits the rest of the transaction to counting: no just-in-time compiling, which takes longer than the counting
 * itself, and memory to join a unit's matters without writing to disk.
 */
export async function prepareCounting(tx: Tx): Promise<void> {
  await sql`set local jit = off`.execute(tx.db);
  await sql`set local work_mem = '64MB'`.execute(tx.db);
}

/**
 * The scope that an officer's units make: null, the whole network, where they are all the units there are. Every
 * matter has been registered by a unit, so nothing is counted that the units would leave out, and no join is needed.
 */
export async function scopeOf(tx: Tx, units: readonly string[]): Promise<Scope> {
  const { rows } = await sql<{ readonly whole: boolean }>`
    select not exists (select from units where unit_id <> all(${units}::text[])) as whole`.execute(tx.db);
  return rows[0]?.whole === true ? null : units;
}
