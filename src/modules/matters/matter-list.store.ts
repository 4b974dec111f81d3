// The one query builder for lists, counts and searches of matters: whatever is asked, the officer's scope is in it.
import { sql, type Expression, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import {
  eachInScope,
  inScope,
  isNarrow,
  otherInReach,
  outsideWalls,
  rowsOf,
} from '#platform/db/query-reach.ts';
import { searchQuery } from '#platform/words/words.ts';
import { normalizeTyped } from '#modules/intake/index.ts';
import type { ListMatters } from './list.contract.ts';
import { withinUnit } from './unit-words.ts';

/** Tables of a query for matters: rows come from a view that only shows what is within reach. */
type Within = Tables & { readonly matters: Tables['matters_within_reach'] };
type Matters = SelectQueryBuilder<Within, 'matters', object>;

/** Where a matter without a running clock stands in an in-tray: last. */
const NO_CLOCK = sql<PlainDate>`date '9999-12-31'`;
const URGENCY = sql<PlainDate>`coalesce(matters.next_raw_on, ${NO_CLOCK})`;
const NUMBER = /^[A-Z]{2}\d{4,11}$/;
const NUMBER_LENGTH = 13;

/** Matters in the officer's scope, narrowed by what they ask for. Every list and count begins here. */
export function scopedMatters(tx: Tx, actor: OfficerActor, asked: ListMatters, today: PlainDate): Matters {
  const reached = reachedMatters(tx, actor);
  const scoped =
    asked.box === 'tray'
      ? reached.where(({ or, and, eb }) =>
          or([
            and([
              eb('matters.holder_unit', '=', actor.unitId),
              eb('matters.state', 'not in', ['closed', 'attached']),
            ]),
            // An objection or review that this unit has to decide; the matter itself stays where it is.
            eb('matters.decider_unit', '=', actor.unitId),
          ]),
        )
      : reached.where(hasWords(asked.q) && isNarrow(actor) ? eachInScope(actor) : inScope(actor));
  return searched(lit(filtered(tx, actor, scoped, asked), asked.light, today), asked.q, actor);
}

/** What the unit whose draft it is stands under. */
const DRAFTS = { approval: 'drafted.approving_unit', changes: 'drafted.redrafting_unit' } as const;

/** Those with a draft of the officer's unit, for its head or back from it; the index of each has no others. */
function withDraft(tx: Tx, actor: OfficerActor, waits: keyof typeof DRAFTS): Expression<SqlBool> {
  const drafted = tx.db
    .selectFrom('matters as drafted')
    .select('drafted.matter_id')
    .where(DRAFTS[waits], '=', actor.unitId);
  return sql<SqlBool>`matters.matter_id in (${drafted})`;
}

function reachedMatters(tx: Tx, actor: OfficerActor): Matters {
  return tx.db.selectFrom('matters_within_reach as matters').where(outsideWalls(actor));
}

function hasWords(q: string | undefined): boolean {
  const typed = q?.trim() ?? '';
  return typed !== '' && !NUMBER.test(normalizeTyped(typed));
}

function filtered(tx: Tx, actor: OfficerActor, query: Matters, asked: ListMatters): Matters {
  let narrowed = query;
  if (asked.waits !== undefined) narrowed = narrowed.where(withDraft(tx, actor, asked.waits));
  if (asked.stage !== undefined) narrowed = narrowed.where('matters.state', '=', asked.stage);
  if (asked.channel !== undefined) narrowed = narrowed.where('matters.channel', '=', asked.channel);
  if (asked.kind !== undefined) narrowed = narrowed.where('matters.kind', '=', asked.kind);
  if (asked.holderUnit !== undefined) narrowed = narrowed.where('matters.holder_unit', '=', asked.holderUnit);
  if (asked.receivedFrom !== undefined)
    narrowed = narrowed.where('matters.received_on', '>=', asked.receivedFrom);
  if (asked.receivedTo !== undefined)
    narrowed = narrowed.where('matters.received_on', '<=', asked.receivedTo);
  return narrowed;
}

/** The lights of the law module's dueLight, as SQL. */
function lit(query: Matters, light: ListMatters['light'], today: PlainDate): Matters {
  switch (light) {
    case 'overdue':
      return query.where('matters.next_due_on', '<', today);
    case 'today':
      return query.where('matters.next_raw_on', '<=', today).where('matters.next_due_on', '>=', today);
    case 'soon':
      return query.where('matters.next_internal_on', '<=', today).where('matters.next_raw_on', '>', today);
    default:
      return query;
  }
}

function searched(query: Matters, q: string | undefined, actor: OfficerActor): Matters {
  const typed = q?.trim() ?? '';
  if (typed === '') return query;
  const number = normalizeTyped(typed);
  if (NUMBER.test(number)) return numbered(query, number);
  const words = searchQuery(typed);
  return words === undefined
    ? query.where(sql<SqlBool>`false`)
    : query.where(sql<SqlBool>`matters.search @@ ${withinUnit(words, actor)}::tsquery`);
}

/** By the beginning of a number. As a range, because a prepared LIKE reads every number there is. */
function numbered(query: Matters, beginning: string): Matters {
  return query
    .where('matters.number', '>=', beginning.padEnd(NUMBER_LENGTH, '0'))
    .where('matters.number', '<=', beginning.padEnd(NUMBER_LENGTH, '9'));
}

const COLUMNS = [
  'matters.matter_id',
  'matters.number',
  'matters.title',
  'matters.state',
  'matters.kind',
  'matters.channel',
  'matters.received_on',
  'matters.place_id',
  'matters.topic_id',
  'matters.registered_unit',
  'matters.holder_unit',
  'matters.next_rule',
  'matters.next_raw_on',
  'matters.next_due_on',
  'matters.next_internal_on',
] as const;

/** Where a page ended. */
export interface Position {
  readonly day: PlainDate;
  readonly matterId: string;
}

/** A stretch of a list. */
interface Stretch {
  readonly after: Position | undefined;
  readonly limit: number;
}

/**
 * One page: the in-tray by urgency, everything else by the day received, newest first. What a row shows is read for
 * the rows of the page only, not for all among which they are chosen.
 */
export async function listPage(
  tx: Tx,
  actor: OfficerActor,
  asked: ListMatters,
  today: PlainDate,
  stretch: Stretch,
) {
  const ordered = asked.box === 'tray' ? byUrgency : byReceived;
  const matters: Matters = tx.db.selectFrom('matters_within_reach as matters');
  const chosen = chosenBy(tx, actor, asked, today, stretch);
  return ordered(matters.where('matters.matter_id', 'in', chosen))
    .select(COLUMNS)
    .select([
      URGENCY.as('urgency'),
      sql<number>`matters.participants`.as('participants'),
      sql<number>`(select count(*) from repeat_candidates where repeat_candidates.matter_id = matters.matter_id
        and ${otherInReach(actor, 'other_matter_id')})`.as('repeat_candidates'),
    ])
    .execute();
}

/** The identifiers of the page. The limit is written out: a plan for any number of rows is a plan for too many. */
function chosenBy(tx: Tx, actor: OfficerActor, asked: ListMatters, today: PlainDate, stretch: Stretch) {
  if (asked.box === 'all' && (asked.q?.trim() ?? '') === '')
    return newestOf(tx, actor, asked, today, stretch);
  const scoped = scopedMatters(tx, actor, asked, today).where(beyond(asked.box, stretch.after));
  return (asked.box === 'tray' ? byUrgency : byReceived)(scoped)
    .select('matters.matter_id')
    .limit(sql.lit(stretch.limit));
}

/** The newest of a unit, by its own rows, which stand in that order: a narrow scope is not sought among everything. */
function newestOf(
  tx: Tx,
  actor: OfficerActor,
  asked: ListMatters,
  today: PlainDate,
  { after, limit }: Stretch,
) {
  // `offset 0` has each row's matter looked up by itself: the planner would else join all that the unit ever had.
  const matter = lit(filtered(tx, actor, reachedMatters(tx, actor), asked), asked.light, today)
    .whereRef('matters.matter_id', '=', sql.ref('mine.matter_id'))
    .select(sql`true`.as('found'))
    .offset(sql.lit(0));
  let mine = tx.db
    .selectFrom('matter_units as mine')
    .where(rowsOf(actor, 'mine'))
    .where(sql<SqlBool>`exists (${matter})`);
  if (asked.receivedFrom !== undefined) mine = mine.where('mine.received_on', '>=', asked.receivedFrom);
  if (asked.receivedTo !== undefined) mine = mine.where('mine.received_on', '<=', asked.receivedTo);
  if (after !== undefined)
    mine = mine.where(
      sql<SqlBool>`(mine.received_on, mine.matter_id) < (${after.day}::date, ${after.matterId}::uuid)`,
    );
  return mine
    .select('mine.matter_id')
    .orderBy('mine.received_on', 'desc')
    .orderBy('mine.matter_id', 'desc')
    .limit(sql.lit(limit));
}

function byUrgency<Row>(query: SelectQueryBuilder<Within, 'matters', Row>) {
  return query.orderBy(URGENCY).orderBy('matters.matter_id');
}

function byReceived<Row>(query: SelectQueryBuilder<Within, 'matters', Row>) {
  return query.orderBy('matters.received_on', 'desc').orderBy('matters.matter_id', 'desc');
}

function beyond(box: ListMatters['box'], position: Position | undefined): Expression<SqlBool> {
  if (position === undefined) return sql`true`;
  const { day, matterId } = position;
  return box === 'tray'
    ? sql<SqlBool>`(${URGENCY}, matters.matter_id) > (${day}::date, ${matterId}::uuid)`
    : sql<SqlBool>`(matters.received_on, matters.matter_id) < (${day}::date, ${matterId}::uuid)`;
}

/** How many matters of the in-tray stand in each light. */
export async function countTray(tx: Tx, actor: OfficerActor, today: PlainDate) {
  const when = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})`;
  return scopedMatters(tx, actor, { box: 'tray' }, today)
    .select([
      when(sql`matters.next_due_on < ${today}`).as('overdue'),
      when(sql`matters.next_raw_on <= ${today} and matters.next_due_on >= ${today}`).as('today'),
      when(sql`matters.next_internal_on <= ${today} and matters.next_raw_on > ${today}`).as('soon'),
      when(sql`matters.next_internal_on > ${today}`).as('ahead'),
      when(sql`matters.next_raw_on is null`).as('none'),
      when(withDraft(tx, actor, 'approval')).as('toApprove'),
      when(withDraft(tx, actor, 'changes')).as('toChange'),
    ])
    .executeTakeFirstOrThrow();
}

/** Those of the matters named that the officer may read. */
export async function readableAmong(
  tx: Tx,
  actor: OfficerActor,
  matterIds: readonly string[],
): Promise<string[]> {
  if (matterIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('matters')
    .select('matters.matter_id')
    .where('matters.matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .where(inScope(actor))
    .where(outsideWalls(actor))
    .execute();
  return rows.map((row) => row.matter_id);
}

/** A matter found by its number. */
export interface NumberedMatter {
  readonly matterId: string;
  readonly number: string;
  /** An accusation, or one with a wall: somebody must not learn of it. */
  readonly apart: boolean;
}

/** The matters of these numbers that the officer may read. */
export async function findNumbered(
  tx: Tx,
  actor: OfficerActor,
  numbers: readonly string[],
): Promise<NumberedMatter[]> {
  if (numbers.length === 0) return [];
  const rows = await tx.db
    .selectFrom('matters')
    .select(['matters.matter_id', 'matters.number', 'matters.kind', 'matters.walled_from'])
    .where('matters.number', '=', sql<string>`any(${numbers}::text[])`)
    .where(inScope(actor))
    .where(outsideWalls(actor))
    .orderBy('matters.matter_id')
    .execute();
  return rows.map((row) => ({
    matterId: row.matter_id,
    number: row.number,
    apart: row.kind === 'accusation' || row.walled_from.length > 0,
  }));
}
