// The rows of retention: rules, holds, destruction lists and what they name.
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { rowsWithin } from '#platform/db/query-reach.ts';
import type { ListState, RetentionRule } from './contract.ts';
import type { KeptBecause } from './rules/retention.ts';

/** The rules, in the order in which they are asked. */
export async function listRules({ db }: Tx): Promise<RetentionRule[]> {
  const rows = await db.selectFrom('retention_rules').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    ruleId: row.rule_id,
    channel: row.channel,
    kind: row.kind,
    outcome: row.outcome,
    years: row.years,
    basis: { zh: row.basis_zh, en: row.basis_en },
  }));
}

/** Changes a period; false where there is no such rule. */
export async function saveYears(tx: Tx, ruleId: string, years: number | null): Promise<boolean> {
  const saved = await tx.db
    .updateTable('retention_rules')
    .set({ years })
    .where('rule_id', '=', ruleId)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** A hold as it is stored. */
export interface StoredHold {
  readonly holdId: string;
  readonly matterId: string;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly releasedAt: Date | null;
  readonly releasedBy: string | null;
}

/** The holds of a matter, the latest first. */
export async function listHolds({ db }: Tx, matterId: string): Promise<StoredHold[]> {
  return db
    .selectFrom('retention_holds')
    .select([
      'hold_id as holdId',
      'matter_id as matterId',
      'reason',
      'placed_by as placedBy',
      'placed_at as placedAt',
      'released_at as releasedAt',
      'released_by as releasedBy',
    ])
    .where('matter_id', '=', matterId)
    .orderBy('placed_at', 'desc')
    .orderBy('hold_id', 'desc')
    .execute();
}

/** Those of the matters named that somebody holds back. */
export async function listHeld(tx: Tx, matterIds: readonly string[]): Promise<Set<string>> {
  if (matterIds.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('retention_holds')
    .select('matter_id')
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .where('released_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.matter_id));
}

export async function insertHold(tx: Tx, hold: Omit<StoredHold, 'releasedAt' | 'releasedBy'>): Promise<void> {
  await tx.db
    .insertInto('retention_holds')
    .values({
      matter_id: hold.matterId,
      hold_id: hold.holdId,
      reason: hold.reason,
      placed_by: hold.placedBy,
      placed_at: hold.placedAt,
    })
    .execute();
}

/** Releases a hold; false where somebody had done so already. */
export async function saveReleased(
  tx: Tx,
  of: { readonly matterId: string; readonly holdId: string },
  by: { readonly officerId: string; readonly at: Date },
): Promise<boolean> {
  const saved = await tx.db
    .updateTable('retention_holds')
    .set({ released_by: by.officerId, released_at: by.at })
    .where('matter_id', '=', of.matterId)
    .where('hold_id', '=', of.holdId)
    .where('released_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Erases what officers wrote of a matter that is destroyed. */
export async function eraseHoldReasons(tx: Tx, matterId: string): Promise<void> {
  await tx.db.updateTable('retention_holds').set({ reason: '' }).where('matter_id', '=', matterId).execute();
}

/** A list as it is stored. */
export interface StoredList {
  readonly listId: string;
  readonly unitId: string;
  readonly state: ListState;
  readonly reason: string;
  readonly items: number;
  readonly digest: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly firstApprovedBy: string | null;
  readonly firstApprovedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly rejectedBy: string | null;
  readonly rejectedAt: Date | null;
  readonly rejection: string | null;
  readonly finishedAt: Date | null;
}

const LIST = [
  'list_id as listId',
  'unit_id as unitId',
  'state',
  'reason',
  'items',
  'digest',
  'proposed_by as proposedBy',
  'proposed_at as proposedAt',
  'first_approved_by as firstApprovedBy',
  'first_approved_at as firstApprovedAt',
  'approved_by as approvedBy',
  'approved_at as approvedAt',
  'rejected_by as rejectedBy',
  'rejected_at as rejectedAt',
  'rejection',
  'finished_at as finishedAt',
] as const;
const MOST_LISTS = 200;

/** The lists of these units, the latest first. */
export async function listLists({ db }: Tx, unitIds: readonly string[]): Promise<StoredList[]> {
  const rows = await db
    .selectFrom('destruction_lists')
    .select(LIST)
    .where(rowsWithin(unitIds))
    .orderBy('proposed_at', 'desc')
    .orderBy('list_id', 'desc')
    .limit(MOST_LISTS)
    .execute();
  return rows as StoredList[]; // the table's check holds the state to the words of the contract
}

/** A list by its identifier. */
export async function findList({ db }: Tx, listId: string): Promise<StoredList | undefined> {
  const row = await db
    .selectFrom('destruction_lists')
    .select(LIST)
    .where('list_id', '=', listId)
    .executeTakeFirst();
  return row as StoredList | undefined; // as above
}

/** The same, held against whoever else decides on it or carries it out. */
export async function findListForUpdate({ db }: Tx, listId: string): Promise<StoredList | undefined> {
  const row = await db
    .selectFrom('destruction_lists')
    .select(LIST)
    .where('list_id', '=', listId)
    .forUpdate()
    .executeTakeFirst();
  return row as StoredList | undefined; // as above
}

/** One matter of a list. */
export interface StoredItem {
  readonly matterId: string;
  readonly position: number;
  readonly number: string;
  readonly ruleId: string;
  readonly closedOn: PlainDate;
  readonly keepUntil: PlainDate;
  readonly state: 'listed' | 'erased' | 'kept';
  readonly keptBecause: KeptBecause | null;
}

/** Writes a list that is proposed, with what it names. */
export async function insertList(
  tx: Tx,
  list: Pick<StoredList, 'listId' | 'unitId' | 'reason' | 'items' | 'digest' | 'proposedBy' | 'proposedAt'>,
  items: readonly Omit<StoredItem, 'state' | 'keptBecause'>[],
): Promise<void> {
  await tx.db
    .insertInto('destruction_lists')
    .values({
      list_id: list.listId,
      unit_id: list.unitId,
      state: 'proposed',
      reason: list.reason,
      items: list.items,
      digest: list.digest,
      proposed_by: list.proposedBy,
      proposed_at: list.proposedAt,
    })
    .execute();
  const rows = items.map((item) => ({
    matter_id: item.matterId,
    list_id: list.listId,
    position: item.position,
    number: item.number,
    rule_id: item.ruleId,
    closed_on: item.closedOn,
    keep_until: item.keepUntil,
    state: 'listed',
  }));
  await sql`insert into destruction_items
    select row.* from jsonb_populate_recordset(null::destruction_items, ${JSON.stringify(rows)}::jsonb) row`.execute(
    tx.db,
  );
}

/** What an approval, a rejection or the end changes of a list. */
export async function saveList(
  tx: Tx,
  listId: string,
  changes: Partial<
    Pick<
      StoredList,
      | 'state'
      | 'firstApprovedBy'
      | 'firstApprovedAt'
      | 'approvedBy'
      | 'approvedAt'
      | 'rejectedBy'
      | 'rejectedAt'
      | 'rejection'
      | 'finishedAt'
    >
  >,
): Promise<void> {
  const columns = {
    state: changes.state,
    first_approved_by: changes.firstApprovedBy,
    first_approved_at: changes.firstApprovedAt,
    approved_by: changes.approvedBy,
    approved_at: changes.approvedAt,
    rejected_by: changes.rejectedBy,
    rejected_at: changes.rejectedAt,
    rejection: changes.rejection,
    finished_at: changes.finishedAt,
  };
  await tx.db.updateTable('destruction_lists').set(columns).where('list_id', '=', listId).execute();
}
