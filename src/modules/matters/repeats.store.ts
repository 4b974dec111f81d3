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
}

const COLUMNS = ['matter_id', 'number', 'title', 'state', 'received_on', 'holder_unit'] as const;

/** Matters received since a day whose texts have any of these words, the newest first; those an officer may read, or all. */
export async function findWithAnyWord(
  tx: Tx,
  officer: OfficerActor | undefined,
  words: readonly string[],
  { since, most }: { readonly since: PlainDate; readonly most: number },
): Promise<PossibleRepeat[]> {
  if (words.length === 0) return [];
  const query = words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ');
  return tx.db
    .selectFrom('matters')
    .select(COLUMNS)
    .where(sql<boolean>`search @@ ${query}::tsquery`)
    .where('received_on', '>=', since)
    .where('state', '<>', 'attached')
    .where(readableBy(officer))
    .orderBy('received_on', 'desc')
    .limit(most)
    .execute();
}

/** The matters named, those joined to others left out; those an officer may read, or all. */
export async function listPossible(
  tx: Tx,
  officer: OfficerActor | undefined,
  matterIds: readonly string[],
): Promise<PossibleRepeat[]> {
  return tx.db
    .selectFrom('matters')
    .select(COLUMNS)
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .where('state', '<>', 'attached')
    .where(readableBy(officer))
    .execute();
}

/** Within an officer's reach; everything is within that of the program, which looks on nobody's behalf. */
function readableBy(officer: OfficerActor | undefined): Expression<SqlBool> {
  return officer === undefined ? sql.lit(true) : sql`(${eachInScope(officer)} and ${outsideWalls(officer)})`;
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
    .execute();
}
