import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { selvesOf } from '#platform/db/reach.ts';
import { withinScope } from '#modules/access/index.ts';
import type { Scope } from './grains.ts';

/**
 * Fits the rest of the transaction to counting: no just-in-time compiling, which takes longer than the counting
 * itself, and memory to join a unit's matters without writing to disk.
 */
export async function prepareCounting(tx: Tx): Promise<void> {
  await sql`set local jit = off`.execute(tx.db);
  await sql`set local work_mem = '64MB'`.execute(tx.db);
}

/** The matters of a wider scope are most of what there is. */
const WIDEST = 60;

/**
 * Has the figures of a wide scope counted by reading all that there is. A unit's rows are asked for twice, by the query
 * and by the database, so that the planner expects few of them and would look each matter up by itself.
 */
export async function readThrough(tx: Tx, scope: Scope): Promise<void> {
  if (scope !== null && scope.units.length > WIDEST)
    await sql`set local enable_nestloop = off`.execute(tx.db);
}

/**
 * What an actor's figures are counted on: the matters of their units, without those that a wall keeps from them. `by` is
 * null where the units are all there are: every matter has been registered by one of them, and no join is needed.
 */
export async function scopeOf(tx: Tx, actor: Actor): Promise<Scope> {
  const units = withinScope(actor);
  const { rows } = await sql<{ readonly whole: boolean }>`
    select not exists (select from units where unit_id <> all(${units}::text[])) as whole`.execute(tx.db);
  const own = actor.kind === 'officer' || actor.kind === 'system' ? actor.unitId : undefined;
  return {
    units,
    by: rows[0]?.whole === true ? null : own !== undefined && units.includes(own) ? [own] : [],
    selves: actor.kind === 'officer' ? selvesOf(actor) : [],
  };
}
