import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { isOpenOtherwise } from './rules/erasure.ts';
import type { MatterState } from '../rules/state.ts';

/** What decides whether a matter may be destroyed, and what a list shows of it. */
export interface ClosedMatter {
  readonly matterId: string;
  readonly number: string;
  readonly title: string;
  readonly stage: MatterState['stage'];
  readonly kind: MatterState['kind'];
  readonly channel: MatterState['submission']['channel'];
  readonly outcomes: readonly MatterState['claims'][number]['outcome'][];
  readonly closedOn: PlainDate | null;
  readonly walled: boolean;
  readonly clocksRunning: boolean;
  readonly erased: boolean;
  /** Matters joined to it: they are the same one raised again, and go with it. */
  readonly attached: readonly string[];
  /** The matter that it was joined to itself. */
  readonly attachedTo: string | null;
}

/** Matters that a unit registered, closed before a day and not destroyed, the longest closed first. */
export async function listClosedBefore(
  tx: Tx,
  asked: {
    readonly unitId: string;
    readonly before: PlainDate;
    readonly after: { readonly closedOn: PlainDate; readonly matterId: string } | undefined;
    readonly limit: number;
  },
): Promise<ClosedMatter[]> {
  let query = tx.db
    .selectFrom('matters')
    .select(['title', 'snapshot'])
    .where('registered_unit', '=', asked.unitId)
    .where('closed_on', '<', asked.before)
    .where('erased_on', 'is', null)
    .orderBy('closed_on')
    .orderBy('matter_id')
    .limit(asked.limit);
  if (asked.after !== undefined) {
    const { closedOn, matterId } = asked.after;
    query = query.where(sql<boolean>`(closed_on, matter_id) > (${closedOn}::date, ${matterId}::uuid)`);
  }
  return (await query.execute()).map(asClosedMatter);
}

/** The matters named, as far as they are within reach, in no order. */
export async function listForRetention(tx: Tx, matterIds: readonly string[]): Promise<ClosedMatter[]> {
  if (matterIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('matters')
    .select(['title', 'snapshot'])
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .execute();
  return rows.map(asClosedMatter);
}

/** The days on which those of the matters named were destroyed. */
export async function listErasedDays(
  tx: Tx,
  matterIds: readonly string[],
): Promise<Map<string, PlainDate | null>> {
  if (matterIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('matters')
    .select(['matter_id', 'erased_on'])
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.matter_id, row.erased_on]));
}

/** How many of the matters named still have their texts. */
export async function countKept(tx: Tx, matterIds: readonly string[]): Promise<number> {
  const counted = await tx.db
    .selectFrom('matters')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .where('erased_on', 'is', null)
    .executeTakeFirstOrThrow();
  return counted.kept;
}

function asClosedMatter(row: { readonly title: string; readonly snapshot: unknown }): ClosedMatter {
  const state = row.snapshot as MatterState; // this module's own writing
  return {
    matterId: state.matterId,
    number: state.submission.number,
    title: row.title,
    stage: state.stage,
    kind: state.kind,
    channel: state.submission.channel,
    outcomes: state.claims.map(({ outcome }) => outcome),
    closedOn: state.closedOn,
    walled: state.walledFrom.length > 0,
    clocksRunning: isOpenOtherwise(state),
    erased: state.erased !== undefined,
    attached: state.attached,
    attachedTo: state.attachment?.matterId ?? null,
  };
}

/** Erases every text of a matter in the tables of this module; `title` stands for them. */
export async function eraseTexts(tx: Tx, matterId: string, title: string): Promise<void> {
  const { db } = tx;
  await db
    .updateTable('matters')
    .set({
      title,
      search: sql`''::tsvector`,
      closing_report: sql`case when closing_report is null then null else '' end`,
    })
    .where('matter_id', '=', matterId)
    .execute();
  await db.updateTable('claims').set({ text: '' }).where('matter_id', '=', matterId).execute();
  await db.updateTable('notices').set({ text: '' }).where('matter_id', '=', matterId).execute();
  await db.updateTable('matter_texts').set({ body: '' }).where('matter_id', '=', matterId).execute();
  await db
    .updateTable('answers')
    .set({ claim_text: '', facts: '', opinion: '', basis: '' })
    .where('matter_id', '=', matterId)
    .execute();
  await db
    .updateTable('ratings')
    .set({ reason: '' })
    .where('matter_id', '=', matterId)
    .where('reason', 'is not', null)
    .execute();
  await db.updateTable('accused').set({ name_sealed: null }).where('matter_id', '=', matterId).execute();
  await db
    .updateTable('identity_openings')
    .set({ reason_sealed: null, decision_sealed: null })
    .where('matter_id', '=', matterId)
    .execute();
  await db
    .updateTable('endings')
    .set({ reason: '', turn_to: '' })
    .where('matter_id', '=', matterId)
    .where('reason', 'is not', null)
    .execute();
  await db
    .updateTable('objections')
    .set({ reason: '', decision_reason: sql`case when decision_reason is null then null else '' end` })
    .where('matter_id', '=', matterId)
    .execute();
  await db.updateTable('disclosures').set({ reason: '' }).where('matter_id', '=', matterId).execute();
  await db
    .deleteFrom('repeat_candidates')
    .where(({ or, eb }) => or([eb('matter_id', '=', matterId), eb('other_matter_id', '=', matterId)]))
    .execute();
}
