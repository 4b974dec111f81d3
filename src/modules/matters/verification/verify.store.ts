import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ChainHead } from '#modules/audit/index.ts';

/** The tables that hang on a matter, by the names that the projection gives them. */
export const CHILD_TABLES = [
  'units',
  'claims',
  'assignments',
  'clocks',
  'notices',
  'answers',
  'ratings',
  'accused',
  'openings',
  'texts',
  'proceedings',
  'hearings',
  'supervisions',
  'proposals',
  'objections',
  'endings',
] as const;
type Row = Readonly<Record<string, unknown>>;

/** One matter with all its rows, days as text. */
export interface StoredMatter {
  readonly matterId: string;
  readonly number: string;
  readonly head: ChainHead;
  readonly snapshot: unknown;
  readonly matter: Row;
  readonly rows: Readonly<Record<(typeof CHILD_TABLES)[number], readonly Row[]>>;
}

const TABLES = {
  units: 'matter_units',
  claims: 'claims',
  assignments: 'assignments',
  clocks: 'clocks',
  notices: 'notices',
  answers: 'answers',
  ratings: 'ratings',
  accused: 'accused',
  openings: 'identity_openings',
  texts: 'matter_texts',
  proceedings: 'proceedings',
  hearings: 'hearings',
  supervisions: 'supervisions',
  proposals: 'supervision_proposals',
  objections: 'objections',
  endings: 'endings',
} as const;

/** The next matters in the order of their identifiers, with their rows. */
export async function readRows(tx: Tx, after: string, limit: number): Promise<StoredMatter[]> {
  const matters = await tx.db
    .selectFrom('matters')
    .selectAll()
    .where('matter_id', '>', after)
    .orderBy('matter_id')
    .limit(limit)
    .execute();
  const ids = matters.map((row) => row.matter_id);
  const children = new Map<string, Map<string, Row[]>>();
  for (const table of CHILD_TABLES) {
    const rows =
      await sql<Row>`select * from ${sql.table(TABLES[table])} where matter_id = any(${ids}::uuid[])`.execute(
        tx.db,
      );
    children.set(
      table,
      Map.groupBy(rows.rows, (row) => String(row['matter_id'])),
    );
  }
  return matters.map((row) => ({
    matterId: row.matter_id,
    number: row.number,
    head: { seq: row.head_seq, hash: row.head_hash },
    snapshot: row.snapshot,
    matter: row,
    rows: Object.fromEntries(
      CHILD_TABLES.map((table) => [table, children.get(table)?.get(row.matter_id) ?? []]),
    ) as unknown as StoredMatter['rows'],
  }));
}
