// Visits to province and capital, and the province's totals: numbers from notices and circulars.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';

/** Visits to higher levels, by their notices. */
export async function insertHigherVisits(
  tx: Tx,
  visits: readonly {
    readonly visit_id: string;
    readonly visited_on: PlainDate;
    readonly level: string;
    readonly place_id: string;
    readonly participants: number;
    readonly notice_number: string;
    readonly topic_id: string | null;
  }[],
): Promise<void> {
  if (visits.length > 0)
    await tx.db
      .insertInto('higher_visits')
      .values([...visits])
      .execute();
}

/** A month's totals as the circular states them. */
export interface CircularRecord {
  readonly month: PlainDate;
  readonly level: string;
  readonly batches: number;
  readonly participants: number;
  readonly circular_number: string;
}

/** The totals that stand for some months. */
export async function findCircularTotals(tx: Tx, months: readonly PlainDate[]): Promise<CircularRecord[]> {
  if (months.length === 0) return [];
  return tx.db
    .selectFrom('circular_totals')
    .select(['month', 'level', 'batches', 'participants', 'circular_number'])
    .where('month', 'in', [...months])
    .execute();
}

/** Writes totals of months that have none. */
export async function insertCircularTotals(tx: Tx, totals: readonly CircularRecord[]): Promise<void> {
  if (totals.length > 0)
    await tx.db
      .insertInto('circular_totals')
      .values([...totals])
      .execute();
}
