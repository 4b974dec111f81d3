import { sql, type Expression, type SqlBool } from 'kysely';
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { eachInScope, outsideWalls } from '#platform/db/query-reach.ts';

/** A matter that may be the same one, with what the comparison needs. */
export interface PossibleRepeat {
  readonly matter_id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly received_on: PlainDate;
  readonly holder_unit: string;
  /** Whom walls keep from it. */
  readonly walled_from: readonly string[];
}

const COLUMNS = [
  'matter_id',
  'number',
  'title',
  'state',
  'received_on',
  'holder_unit',
  'walled_from',
] as const;
const WITHOUT_WALLS = sql<boolean>`walled_from = '{}'`;

/** Matters received since a day whose texts have any of these words, the newest first: among those an officer may read. */
export async function findWithAnyWord(
  tx: Tx,
  officer: OfficerActor,
  words: readonly string[],
  { since, most }: { readonly since: PlainDate; readonly most: number },
): Promise<PossibleRepeat[]> {
  if (words.length === 0) return [];
  return newest(tx, [...haveAnyWord(words, since), readableBy(officer)], most);
}

/**
 * The same among all matters, for nobody in particular. So many of those without walls, and so many of those that the same
 * people are kept from: whoever may not see a matter misses no other for it.
 */
export async function findAnywhereWithAnyWord(
  tx: Tx,
  words: readonly string[],
  { since, most }: { readonly since: PlainDate; readonly most: number },
): Promise<PossibleRepeat[]> {
  if (words.length === 0) return [];
  const alike = haveAnyWord(words, since);
  return [
    ...(await newest(tx, [...alike, WITHOUT_WALLS], most)),
    ...(await newestOfEachWall(tx, [...alike, sql<boolean>`walled_from <> '{}'`], most)),
  ];
}

function haveAnyWord(words: readonly string[], since: PlainDate): Expression<SqlBool>[] {
  const query = words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ');
  return [sql<boolean>`search @@ ${query}::tsquery`, sql<boolean>`received_on >= ${since}::date`];
}

async function newest(
  tx: Tx,
  conditions: readonly Expression<SqlBool>[],
  most: number,
): Promise<PossibleRepeat[]> {
  // Through the view, because under a policy no index answers for words (ADR 16).
  const rows = await tx.db
    .selectFrom('matters_within_reach as matters')
    .select(COLUMNS)
    .where('state', '<>', 'attached')
    .where((eb) => eb.and(conditions))
    .orderBy('received_on', 'desc')
    .orderBy('matter_id', 'desc')
    .limit(most)
    .execute();
  return rows as PossibleRepeat[]; // the columns of a view are of unknown nullability; those of the table are not null
}

async function newestOfEachWall(
  tx: Tx,
  conditions: readonly Expression<SqlBool>[],
  most: number,
): Promise<PossibleRepeat[]> {
  const place = sql<number>`row_number() over (partition by walled_from order by received_on desc, matter_id desc)`;
  return tx.db
    .selectFrom((db) =>
      db
        .selectFrom('matters')
        .select([...COLUMNS, place.as('place')])
        .where('state', '<>', 'attached')
        .where((eb) => eb.and(conditions))
        .as('placed'),
    )
    .select(COLUMNS)
    .where('place', '<=', most)
    .orderBy('received_on', 'desc')
    .orderBy('matter_id', 'desc')
    .execute();
}

/** The matters named, those joined to others left out: those an officer may read, or so many behind each wall. */
export async function listPossible(
  tx: Tx,
  officer: OfficerActor | undefined,
  matterIds: readonly string[],
  most: number,
): Promise<PossibleRepeat[]> {
  const named = sql<boolean>`matter_id = any(${matterIds}::uuid[])`;
  return newestOfEachWall(tx, officer === undefined ? [named] : [named, readableBy(officer)], most);
}

/** Within an officer's reach. */
function readableBy(officer: OfficerActor): Expression<SqlBool> {
  return sql`(${eachInScope(officer)} and ${outsideWalls(officer)})`;
}

/** Keeps what the search found for a matter; done again, it finds the same. */
export async function saveCandidates(
  tx: Tx,
  matterId: string,
  found: readonly { readonly otherMatterId: string; readonly ground: string; readonly similarity: number }[],
): Promise<void> {
  await tx.db.deleteFrom('repeat_candidates').where('matter_id', '=', matterId).execute();
  if (found.length === 0) return;
  await tx.db
    .insertInto('repeat_candidates')
    .values(
      found.map((one) => ({
        matter_id: matterId,
        other_matter_id: one.otherMatterId,
        ground: one.ground,
        similarity: one.similarity,
      })),
    )
    .execute();
}

/** Takes candidates of a matter off its list: one that was decided on, or all. */
export async function dropCandidates(tx: Tx, matterId: string, otherMatterId?: string): Promise<void> {
  let query = tx.db.deleteFrom('repeat_candidates').where('matter_id', '=', matterId);
  if (otherMatterId !== undefined) query = query.where('other_matter_id', '=', otherMatterId);
  await query.execute();
}

/** The candidates kept for a matter, the likeliest first. */
export async function listCandidates(tx: Tx, matterId: string) {
  return tx.db
    .selectFrom('repeat_candidates')
    .innerJoin('matters', 'matters.matter_id', 'repeat_candidates.other_matter_id')
    .select([
      'matters.matter_id',
      'matters.number',
      'matters.title',
      'matters.state',
      'matters.received_on',
      'matters.holder_unit',
      'repeat_candidates.ground',
      'repeat_candidates.similarity',
    ])
    .where('repeat_candidates.matter_id', '=', matterId)
    .orderBy('repeat_candidates.similarity', 'desc')
    .orderBy('matters.received_on', 'desc')
    .orderBy('matters.matter_id', 'desc')
    .execute();
}

/** Matters still to be routed that have this one among their candidates. */
export async function listComparedWith(tx: Tx, otherMatterId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('repeat_candidates')
    .innerJoin('matters', 'matters.matter_id', 'repeat_candidates.matter_id')
    .select('matters.matter_id')
    .where('repeat_candidates.other_matter_id', '=', otherMatterId)
    .where('matters.state', 'in', ['registered', 'routed'])
    .execute();
  return rows.map((row) => row.matter_id);
}
