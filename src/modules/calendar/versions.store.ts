// The versions of the office's calendar as rows. Version 0, the national calendar of the program, has none.
import type { Tx } from '#platform/db/database.ts';
import type { Reader } from '#platform/db/memory.ts';
import type { CalendarChange } from './contract.ts';

/** One version as stored. */
export interface CalendarVersion {
  readonly version: number;
  readonly change: CalendarChange;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly state: 'running' | 'done';
  readonly mattersTotal: number | null;
  readonly mattersDone: number;
  readonly lastMatter: string | null;
  readonly passRevised: number;
}

const COLUMNS = [
  'version',
  'change',
  'reason',
  'made_by as madeBy',
  'made_at as madeAt',
  'state',
  'matters_total as mattersTotal',
  'matters_done as mattersDone',
  'last_matter as lastMatter',
  'pass_revised as passRevised',
] as const;

/** Every version, the first one first. */
export async function listCalendarVersions({ db }: Reader): Promise<readonly CalendarVersion[]> {
  const rows = await db.selectFrom('calendar_versions').select(COLUMNS).orderBy('version').execute();
  return rows as unknown as CalendarVersion[]; // change and state are this module's own writing
}

/** A version, held against other chunks of the job that carries it into clocks. */
export async function findVersionForUpdate(
  { db }: Reader,
  version: number,
): Promise<CalendarVersion | undefined> {
  const row = await db
    .selectFrom('calendar_versions')
    .select(COLUMNS)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst();
  return row as unknown as CalendarVersion | undefined; // as above
}

/** Adds a version; false where somebody else added it first. */
export async function addVersion(
  tx: Tx,
  added: Pick<CalendarVersion, 'version' | 'change' | 'reason' | 'madeBy' | 'madeAt'>,
): Promise<boolean> {
  const row = await tx.db
    .insertInto('calendar_versions')
    .values({
      version: added.version,
      change: JSON.stringify(added.change),
      reason: added.reason,
      made_by: added.madeBy,
      made_at: added.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes how far a version has been carried into the open clocks. */
export async function saveProgress(
  tx: Tx,
  version: number,
  progress: {
    readonly mattersTotal?: number;
    readonly mattersDone?: number;
    readonly lastMatter?: string | null;
    readonly passRevised?: number;
    readonly finishedAt?: Date;
  },
): Promise<void> {
  const { mattersTotal, mattersDone, lastMatter, passRevised, finishedAt } = progress;
  await tx.db
    .updateTable('calendar_versions')
    .set({
      ...(mattersTotal === undefined ? {} : { matters_total: mattersTotal }),
      ...(mattersDone === undefined ? {} : { matters_done: mattersDone }),
      ...(lastMatter === undefined ? {} : { last_matter: lastMatter }),
      ...(passRevised === undefined ? {} : { pass_revised: passRevised }),
      ...(finishedAt === undefined ? {} : { state: 'done', finished_at: finishedAt }),
    })
    .where('version', '=', version)
    .execute();
}

/** Versions that are still being carried into clocks. */
export async function listUnfinishedVersions({ db }: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('calendar_versions')
    .select('version')
    .where('state', '=', 'running')
    .orderBy('version')
    .execute();
  return rows.map((row) => row.version);
}
