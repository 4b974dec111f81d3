// The rows of the network: places, topics, units, competences. Those of officers and posts: `officers.store.ts`.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Reader } from '#platform/db/memory.ts';
import type { Competence, Place, RenameUnit, Topic, Unit } from './contract.ts';

const UNIT = [
  'unit_id as unitId',
  'name',
  'short_name as shortName',
  'kind',
  'level',
  'parent_id as parentId',
  'reviewed_by as reviewedBy',
  'opinions_approved as opinionsApproved',
  'place_id as placeId',
  'active_from as activeFrom',
  'active_until as activeUntil',
] as const;

const COMPETENCE = [
  'competence_id as competenceId',
  'unit_id as unitId',
  'topic_id as topicId',
  'place_id as placeId',
  'kind',
  'basis',
  'active_from as activeFrom',
  'active_until as activeUntil',
] as const;

/** Every unit, also those that have ended: their names stand in old matters. */
export async function allUnits({ db }: Reader): Promise<readonly Unit[]> {
  const rows = await db.selectFrom('units').select(UNIT).orderBy('unit_id').execute();
  return rows as Unit[]; // the checks of the table hold kind and level to the words of the contract
}

/** Every place. */
export async function allPlaces({ db }: Reader): Promise<readonly Place[]> {
  const rows = await db
    .selectFrom('places')
    .select(['place_id as placeId', 'name', 'level', 'parent_id as parentId'])
    .orderBy('place_id')
    .execute();
  return rows as Place[]; // as above
}

/** Every topic in the order of the list. */
export async function allTopics({ db }: Reader): Promise<readonly Topic[]> {
  return db
    .selectFrom('topics')
    .select(['topic_id as topicId', 'parent_id as parentId', 'level', 'name', 'path'])
    .orderBy('topic_id')
    .execute();
}

/** Every competence, also those that have ended. */
export async function allCompetences({ db }: Reader): Promise<readonly Competence[]> {
  const rows = await db.selectFrom('competences').select(COMPETENCE).orderBy('competence_id').execute();
  return rows as Competence[]; // as above
}

/** The day on which the latest of those posts and competences of a unit begins that still stand on a day or later. */
export async function latestBeginningIn(
  tx: Tx,
  unitId: string,
  day: PlainDate,
): Promise<PlainDate | undefined> {
  const begins = (table: 'posts' | 'competences') =>
    tx.db
      .selectFrom(table)
      .select('active_from as day')
      .where('unit_id', '=', unitId)
      .where((row) => row.or([row('active_until', 'is', null), row('active_until', '>', day)]));
  const rows = await begins('posts').unionAll(begins('competences')).execute();
  return rows
    .map((row) => row.day)
    .toSorted()
    .at(-1);
}

/** Adds topics that are not there yet and renames those that are. */
export async function saveTopics(tx: Tx, topics: readonly Topic[]): Promise<void> {
  await tx.db
    .insertInto('topics')
    .values(
      topics.map((topic) => ({
        topic_id: topic.topicId,
        parent_id: topic.parentId,
        level: topic.level,
        name: topic.name,
        path: topic.path,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('topic_id').doUpdateSet((set) => ({
        name: set.ref('excluded.name'),
        path: set.ref('excluded.path'),
      })),
    )
    .execute();
}

/** Adds one. */
export async function insertPlace(tx: Tx, place: Place): Promise<void> {
  await insertPlaces(tx, [place]);
}

/** Adds many in one statement. */
export async function insertPlaces(tx: Tx, given: readonly Place[]): Promise<void> {
  if (given.length === 0) return;
  await tx.db
    .insertInto('places')
    .values(
      given.map((place) => ({
        place_id: place.placeId,
        name: place.name,
        level: place.level,
        parent_id: place.parentId,
      })),
    )
    .execute();
}

/** Adds one. */
export async function insertUnit(tx: Tx, unit: Unit): Promise<void> {
  await insertUnits(tx, [unit]);
}

/** Adds many in one statement. */
export async function insertUnits(tx: Tx, given: readonly Unit[]): Promise<void> {
  if (given.length === 0) return;
  await tx.db
    .insertInto('units')
    .values(
      given.map((unit) => ({
        unit_id: unit.unitId,
        name: unit.name,
        short_name: unit.shortName,
        kind: unit.kind,
        level: unit.level,
        parent_id: unit.parentId,
        reviewed_by: unit.reviewedBy ?? null,
        opinions_approved: unit.opinionsApproved ?? false,
        place_id: unit.placeId,
        active_from: unit.activeFrom,
        active_until: unit.activeUntil,
      })),
    )
    .execute();
}

/** Adds one. */
export async function insertCompetence(tx: Tx, competence: Competence): Promise<void> {
  await insertCompetences(tx, [competence]);
}

/** Adds many in one statement. */
export async function insertCompetences(tx: Tx, given: readonly Competence[]): Promise<void> {
  if (given.length === 0) return;
  await tx.db
    .insertInto('competences')
    .values(
      given.map((competence) => ({
        competence_id: competence.competenceId,
        unit_id: competence.unitId,
        topic_id: competence.topicId,
        place_id: competence.placeId,
        kind: competence.kind,
        basis: competence.basis,
        active_from: competence.activeFrom,
        active_until: competence.activeUntil,
      })),
    )
    .execute();
}

/** Gives a unit other names. */
export async function renameUnit(tx: Tx, unitId: string, { name, shortName }: RenameUnit): Promise<void> {
  await tx.db
    .updateTable('units')
    .set({ name, short_name: shortName })
    .where('unit_id', '=', unitId)
    .execute();
}

export async function setReviewLine(tx: Tx, unitId: string, reviewedBy: string | null): Promise<void> {
  await tx.db.updateTable('units').set({ reviewed_by: reviewedBy }).where('unit_id', '=', unitId).execute();
}

export async function setApproval(tx: Tx, unitId: string, opinionsApproved: boolean): Promise<void> {
  await tx.db
    .updateTable('units')
    .set({ opinions_approved: opinionsApproved })
    .where('unit_id', '=', unitId)
    .execute();
}

/** Ends a unit, and its posts and competences that would outlast it. */
export async function endUnit(tx: Tx, unitId: string, endsOn: PlainDate): Promise<void> {
  for (const table of ['units', 'posts', 'competences'] as const) {
    await tx.db
      .updateTable(table)
      .set({ active_until: endsOn })
      .where('unit_id', '=', unitId)
      .where((row) => row.or([row('active_until', 'is', null), row('active_until', '>', endsOn)]))
      .execute();
  }
}

export async function endCompetence(tx: Tx, competenceId: string, endsOn: PlainDate): Promise<void> {
  await tx.db
    .updateTable('competences')
    .set({ active_until: endsOn })
    .where('competence_id', '=', competenceId)
    .execute();
}
