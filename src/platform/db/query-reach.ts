// What queries ask by themselves of whoever acts: the units that a matter is with, and the walls around it. Row-level
// security asks the same of every statement (reach.ts); each is enough alone. Every list, count, search, figure, page and
// command asks here and nowhere else, so that a test can take these conditions away and look at what is left.
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import { selvesOf } from './reach.ts';

/** A matter as far as its reach goes. */
interface Reached {
  readonly matterId: string;
  /** The units that it is with, or was, those that its walls keep out left out. */
  readonly units: readonly string[];
  /** Whom its walls keep out. */
  readonly walledFrom: readonly string[];
}

type Condition = Expression<SqlBool>;

/** A wider scope holds most of what there is, and lists of it end early without help. */
const WIDEST = 60;

/** Whether an actor reaches a matter: it is with their unit or one below it, or was, and no wall keeps them out. */
export function reaches(actor: Actor, { matterId, units, walledFrom }: Reached): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'petitioner') return actor.matterId === matterId;
  if (actor.kind === 'public') return false;
  const walled = selvesOf(actor).some((self) => walledFrom.includes(self));
  return !walled && units.some((unitId) => actor.scope.includes(unitId));
}

/**
 * The condition that a matter, named as `matters` unless said, is or was with the officer's unit or one below it: a unit
 * above has a row for each of those.
 */
export function inScope(officer: OfficerActor, matter = 'matters'): Condition {
  return sql<SqlBool>`exists (select 1 from matter_units
    where matter_units.matter_id = ${sql.ref(matter)}.matter_id and matter_units.unit_id = ${unitOf(officer)})`;
}

/**
 * The same, asked of each row found instead of gathering the whole scope first: for searches that find few. What the unit holds
 * or registered itself is known from the row.
 */
export function eachInScope(officer: OfficerActor): Condition {
  return sql<SqlBool>`(${unitOf(officer)} in (matters.holder_unit, matters.registered_unit) or exists (select 1 from matter_units
    where matter_units.matter_id = matters.matter_id and matter_units.unit_id = ${unitOf(officer)} offset 0))`;
}

/** The condition that a row of `matter_units` is one by which the officer's unit finds a matter. */
export function rowsOf(officer: OfficerActor, rows: string): Condition {
  return sql<SqlBool>`${sql.ref(rows)}.unit_id = ${unitOf(officer)}`;
}

/** The condition that another matter, which a row names, is within the officer's reach, too. */
export function otherInReach(officer: OfficerActor, matterId: string): Condition {
  const unitId = unitOf(officer);
  const found = namedFor(unitId === null ? [] : [unitId], matterId);
  return sql<SqlBool>`(${found} and ${notWalledFrom(selvesOf(officer), matterId)})`;
}

/** The condition that no wall keeps a matter from the officer: none around an accused they serve, and no recusal. */
export function outsideWalls(officer: OfficerActor, matter = 'matters'): Condition {
  return sql<SqlBool>`not ${sql.ref(matter)}.walled_from && ${selvesOf(officer)}::text[]`;
}

/** Whether a scope holds only a part of what there is, so that naming it among the words of a search spares work. */
export function isNarrow({ scope }: Pick<OfficerActor, 'scope'>): boolean {
  return scope.length > 0 && scope.length <= WIDEST;
}

/** The condition that a row about a matter is of one that these units find; for counting, which reads whole tables. */
export function countedFor(units: readonly string[]): Condition {
  return sql<SqlBool>`matter_id in (select mu.matter_id from matter_units mu where mu.unit_id = any(${units}::text[]))`;
}

/** The same of a matter named in a row that is counted, looked up row by row: few rows name another. */
export function namedFor(units: readonly string[], matterId: string): Condition {
  return sql<SqlBool>`exists (select 1 from matter_units mu
    where mu.matter_id = ${sql.ref(matterId)} and mu.unit_id = any(${units}::text[]) offset 0)`;
}

/** The condition that a row is of no matter that a wall keeps from these selves. */
export function notWalledFrom(selves: readonly string[], matterId = 'matter_id'): Condition {
  // Few matters have walls: their own function finds them by index.
  return sql<SqlBool>`(${sql.ref(matterId)} not in (select walled_matters(${selves}::text[])))`;
}

/** The condition that a row about a matter, or about none, is of no matter that a wall keeps from whoever asks. */
export function rowsOutsideWalls(actor: Actor, matterId: string): Condition {
  const selves = actor.kind === 'officer' ? selvesOf(actor) : [];
  return sql<SqlBool>`(${sql.ref(matterId)} is null or ${notWalledFrom(selves, matterId)})`;
}

/** Whether what belongs to a unit, such as a ledger, is within a scope. */
export function isWithin(scope: readonly string[], unitId: string): boolean {
  return scope.includes(unitId);
}

/** The condition that a row which names its unit is within a scope. */
export function rowsWithin(scope: readonly string[]): Condition {
  return sql<SqlBool>`unit_id = any(${scope}::text[])`;
}

/** The condition that one of the units that a row names, in these columns, is within a scope. */
export function namesWithin(scope: readonly string[], columns: readonly string[]): Condition {
  const named = columns.map((column) => sql`${sql.ref(column)} = any(${scope}::text[])`);
  return sql<SqlBool>`(${sql.join(named, sql` or `)})`;
}

/** The condition that a recommendation comes from no matter that a wall keeps from these selves. */
export function recommendationOutsideWalls(selves: readonly string[]): Condition {
  return sql<SqlBool>`(recommendation_id not in (select walled_recommendations(${selves}::text[])))`;
}

/** The officer's unit; none for whoever has no scope. */
function unitOf({ scope, unitId }: OfficerActor): string | null {
  return scope.includes(unitId) ? unitId : null;
}
