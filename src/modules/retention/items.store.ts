// The matters that destruction lists name, and how far each has come.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { StoredItem } from './retention.store.ts';
import type { KeptBecause } from './rules/retention.ts';

const ITEM = [
  'matter_id as matterId',
  'position',
  'number',
  'rule_id as ruleId',
  'closed_on as closedOn',
  'keep_until as keepUntil',
  'state',
  'kept_because as keptBecause',
] as const;

/** Matters of a list after a position, in its order. */
export async function listItems(
  { db }: Tx,
  listId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<StoredItem[]> {
  const rows = await db
    .selectFrom('destruction_items')
    .select(ITEM)
    .where('list_id', '=', listId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows as StoredItem[]; // the table's check holds the state to these words
}

/** The next matters of a list that nothing has become of yet. */
export async function nextListed({ db }: Tx, listId: string, limit: number): Promise<StoredItem[]> {
  const rows = await db
    .selectFrom('destruction_items')
    .select(ITEM)
    .where('list_id', '=', listId)
    .where('state', '=', 'listed')
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows as StoredItem[]; // as above
}

/** The matters that a list destroyed. */
export async function listErased({ db }: Tx, listId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('destruction_items')
    .select('matter_id')
    .where('list_id', '=', listId)
    .where('state', '=', 'erased')
    .execute();
  return rows.map((row) => row.matter_id);
}

/** Says what became of a matter of a list. */
export async function saveItem(
  tx: Tx,
  of: { readonly listId: string; readonly matterId: string },
  became: 'erased' | KeptBecause,
): Promise<void> {
  await tx.db
    .updateTable('destruction_items')
    .set(became === 'erased' ? { state: 'erased' } : { state: 'kept', kept_because: became })
    .where('matter_id', '=', of.matterId)
    .where('list_id', '=', of.listId)
    .execute();
}

/** How many matters of each list were erased and kept. */
export async function countItems(
  tx: Tx,
  listIds: readonly string[],
): Promise<Map<string, { readonly erased: number; readonly kept: number }>> {
  if (listIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('destruction_items')
    .select('list_id')
    .select(sql<number>`count(*) filter (where state = 'erased')`.as('erased'))
    .select(sql<number>`count(*) filter (where state = 'kept')`.as('kept'))
    .where('list_id', '=', sql<string>`any(${listIds}::uuid[])`)
    .groupBy('list_id')
    .execute();
  return new Map(rows.map(({ list_id, erased, kept }) => [list_id, { erased, kept }]));
}

/** Those of the matters named that stand on a list that is not over. */
export async function listAlreadyListed(tx: Tx, matterIds: readonly string[]): Promise<Set<string>> {
  if (matterIds.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('destruction_items')
    .innerJoin('destruction_lists', 'destruction_lists.list_id', 'destruction_items.list_id')
    .select('destruction_items.matter_id')
    .where('destruction_items.matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .where('destruction_lists.state', 'in', ['proposed', 'approved'])
    .execute();
  return new Set(rows.map((row) => row.matter_id));
}
