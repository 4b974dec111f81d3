// Pages and counts of matters: whatever is asked, the officer's scope is in it.
import { sql, type Expression, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  eachInScope,
  inScope,
  isNarrow,
  otherInReach,
  outsideWalls,
  rowsOf,
} from '#platform/db/query-reach.ts';
import type { ListMatters } from './list.contract.ts';
import {
  everyMatter,
  hasWords,
  heldBy,
  narrowed,
  reachedMatters,
  toDecide,
  URGENCY,
  withDraft,
  type Matters,
  type Within,
} from './matter-conditions.store.ts';

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
 * the rows of the page only, not for all among which they are chosen; where words choose them, by a statement of its own,
 * because those with words are planned at each call.
 */
export async function listPage(
  tx: Tx,
  actor: OfficerActor,
  asked: ListMatters,
  today: PlainDate,
  stretch: Stretch,
) {
  const ordered = asked.box === 'tray' ? byUrgency : byReceived;
  const matters = everyMatter(tx);
  const chosen = chosenBy(tx, actor, asked, today, stretch);
  const onPage = hasWords(asked.q)
    ? matters.where('matters.matter_id', '=', sql<string>`any(${await identifiersOf(chosen)}::uuid[])`)
    : matters.where('matters.matter_id', 'in', chosen);
  return ordered(onPage)
    .select(COLUMNS)
    .select([
      URGENCY.as('urgency'),
      sql<number>`matters.participants`.as('participants'),
      sql<number>`(select count(*) from repeat_candidates where repeat_candidates.matter_id = matters.matter_id
        and ${otherInReach(actor, 'other_matter_id')})`.as('repeat_candidates'),
    ])
    .execute();
}

type Chosen = SelectQueryBuilder<Within, never, { matter_id: string }>;

async function identifiersOf(chosen: Chosen): Promise<string[]> {
  const rows = await chosen.execute();
  return rows.map((row) => row.matter_id);
}

/** The identifiers of the page. The limit is written out: a plan for any number of rows is a plan for too many. */
function chosenBy(
  tx: Tx,
  actor: OfficerActor,
  asked: ListMatters,
  today: PlainDate,
  stretch: Stretch,
): Chosen {
  const narrow = (query: Matters): Matters => narrowed(tx, actor, query, asked, today);
  if (asked.box === 'tray') return mostUrgent(tx, actor, narrow, stretch);
  if (!hasWords(asked.q)) {
    if (asked.box === 'all' && (asked.q?.trim() ?? '') === '')
      return newestOf(tx, actor, asked, narrow, stretch);
  } else if (isNarrow(actor)) return newestWithWords(tx, actor, narrow, stretch);
  return byReceived(narrow(reachedMatters(tx, actor)).where(inScope(actor)))
    .where(sinceReceived(stretch.after))
    .select('matters.matter_id')
    .limit(sql.lit(stretch.limit));
}

type Narrow = (query: Matters) => Matters;

/** The most urgent of an in-tray: of those held and of those to decide each in the order of its index, then of both. */
function mostUrgent(tx: Tx, actor: OfficerActor, narrow: Narrow, { after, limit }: Stretch): Chosen {
  const first = (query: Matters) =>
    tx.db
      .selectFrom(
        byUrgency(narrow(query).where(sinceUrgent(after)))
          .select(['matters.matter_id', URGENCY.as('urgency')])
          .limit(sql.lit(limit))
          .as('part'),
      )
      .select(['part.matter_id', 'part.urgency']);
  const reached = reachedMatters(tx, actor);
  return tx.db
    .selectFrom(
      first(reached.where(heldBy(actor)))
        .union(first(reached.where(toDecide(actor))))
        .as('tray'),
    )
    .select('tray.matter_id')
    .orderBy('tray.urgency')
    .orderBy('tray.matter_id')
    .limit(sql.lit(limit));
}

/** The newest of a unit, by its own rows, which stand in that order: a narrow scope is not sought among everything. */
function newestOf(
  tx: Tx,
  actor: OfficerActor,
  asked: ListMatters,
  narrow: Narrow,
  { after, limit }: Stretch,
): Chosen {
  // `offset 0` has each row's matter looked up by itself: the planner would else join all that the unit ever had.
  const matter = narrow(reachedMatters(tx, actor))
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

/**
 * The newest with words, for a narrow scope, by whose unit the words find them: the query asks for their reach in that order,
 * and no longer once the page is full.
 */
function newestWithWords(tx: Tx, actor: OfficerActor, narrow: Narrow, { after, limit }: Stretch): Chosen {
  const found = byReceived(narrow(everyMatter(tx)).where(sinceReceived(after)))
    .select([
      'matters.matter_id',
      'matters.received_on',
      'matters.holder_unit',
      'matters.registered_unit',
      'matters.walled_from',
    ])
    .offset(sql.lit(0));
  return tx.db
    .selectFrom(found.as('matters'))
    .where(outsideWalls(actor))
    .where(eachInScope(actor))
    .select('matters.matter_id')
    .orderBy('matters.received_on', 'desc')
    .orderBy('matters.matter_id', 'desc')
    .limit(sql.lit(limit));
}

function byUrgency<Row>(query: SelectQueryBuilder<Within, 'matters', Row>) {
  return query.orderBy(URGENCY).orderBy('matters.matter_id');
}

function byReceived<Row>(query: SelectQueryBuilder<Within, 'matters', Row>) {
  return query.orderBy('matters.received_on', 'desc').orderBy('matters.matter_id', 'desc');
}

function sinceUrgent(after: Position | undefined): Expression<SqlBool> {
  if (after === undefined) return sql`true`;
  return sql<SqlBool>`(${URGENCY}, matters.matter_id) > (${after.day}::date, ${after.matterId}::uuid)`;
}

function sinceReceived(after: Position | undefined): Expression<SqlBool> {
  if (after === undefined) return sql`true`;
  return sql<SqlBool>`(matters.received_on, matters.matter_id) < (${after.day}::date, ${after.matterId}::uuid)`;
}

/** How many matters of the in-tray stand in each light. */
export async function countTray(tx: Tx, actor: OfficerActor, today: PlainDate) {
  const when = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})`;
  return reachedMatters(tx, actor)
    .where(sql<SqlBool>`(${heldBy(actor)} or ${toDecide(actor)})`)
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
