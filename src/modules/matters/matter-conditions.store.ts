// What an officer asks of a list of matters, as conditions of a query. Who may see what stands in query-reach.ts.
import { sql, type Expression, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { isNarrow, outsideWalls } from '#platform/db/query-reach.ts';
import { searchQuery } from '#platform/words/words.ts';
import { normalizeTyped } from '#modules/intake/index.ts';
import type { ListMatters } from './list.contract.ts';
import { withinUnit } from './unit-words.ts';

/** Tables of a query for matters: rows come from a view that only shows what is within reach. */
export type Within = Tables & { readonly matters: Tables['matters_within_reach'] };
/** A query for matters, to be narrowed. */
export type Matters = SelectQueryBuilder<Within, 'matters', object>;

/** Where a matter without a running clock stands in an in-tray: last. */
const NO_CLOCK = sql<PlainDate>`date '9999-12-31'`;
/** The day by which an in-tray is ordered. */
export const URGENCY = sql<PlainDate>`coalesce(matters.next_raw_on, ${NO_CLOCK})`;
const NUMBER = /^[A-Z]{2}\d{4,11}$/;
const NUMBER_LENGTH = 13;

/** What row-level security shows of matters. */
export function everyMatter(tx: Tx): Matters {
  return tx.db.selectFrom('matters_within_reach as matters');
}

/** Matters outside the walls around whoever asks. */
export function reachedMatters(tx: Tx, actor: OfficerActor): Matters {
  return everyMatter(tx).where(outsideWalls(actor));
}

/** In the hands of the officer's unit. Written out as in the index of in-trays, for a plan that is kept to find it. */
export function heldBy(actor: OfficerActor): Expression<SqlBool> {
  return sql<SqlBool>`(matters.holder_unit = ${actor.unitId} and matters.state not in ('closed', 'attached'))`;
}

/** With an objection or review that the officer's unit has to decide; the matter itself stays where it is. */
export function toDecide(actor: OfficerActor): Expression<SqlBool> {
  return sql<SqlBool>`matters.decider_unit = ${actor.unitId}`;
}

/** Narrowed by whatever is asked besides the box. */
export function narrowed(
  tx: Tx,
  actor: OfficerActor,
  query: Matters,
  asked: ListMatters,
  today: PlainDate,
): Matters {
  return searched(lit(filtered(tx, actor, query, asked), asked.light, today), asked.q, actor);
}

/** What the unit whose draft it is stands under. */
const DRAFTS = { approval: 'drafted.approving_unit', changes: 'drafted.redrafting_unit' } as const;

/** With a draft of the officer's unit, for its head or back from it; the index of each has no others. */
export function withDraft(tx: Tx, actor: OfficerActor, waits: keyof typeof DRAFTS): Expression<SqlBool> {
  const drafted = tx.db
    .selectFrom('matters as drafted')
    .select('drafted.matter_id')
    .where(DRAFTS[waits], '=', actor.unitId);
  return sql<SqlBool>`matters.matter_id in (${drafted})`;
}

/** Whether words are sought, not a number. */
export function hasWords(q: string | undefined): boolean {
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
  if (words === undefined) return query.where(sql<SqlBool>`false`);
  // Within a unit the index of words always leads: spelt so, its plan is kept (database.ts).
  return isNarrow(actor)
    ? query.where(sql<SqlBool>`matters.search @@ cast(${withinUnit(words, actor)} as tsquery)`)
    : query.where(sql<SqlBool>`matters.search @@ ${words}::tsquery`);
}

/** By the beginning of a number. As a range, because a prepared LIKE reads every number there is. */
function numbered(query: Matters, beginning: string): Matters {
  return query
    .where('matters.number', '>=', beginning.padEnd(NUMBER_LENGTH, '0'))
    .where('matters.number', '<=', beginning.padEnd(NUMBER_LENGTH, '9'));
}
