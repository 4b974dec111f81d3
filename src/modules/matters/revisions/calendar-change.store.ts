// Finds the clocks that a change of the calendar may move. A count of calendar days depends on the days from its raw end to its
// last day; a count of working days on every day; a provisional one on whether the year is published.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CalendarChange } from '#modules/calendar/contract.ts';
import { listAddedRules, listLocalRules, listOverlays, listRules } from '#modules/law/index.ts';
import type { ClockState } from '../rules/state.ts';

/** Facts of a clock without whose it is. */
export type AnonymousClock = Omit<ClockState, 'holderUnit' | 'clockId'>;

/** The facts of clocks that may move, of matters without walls: for whoever previews the change and reads no matter. */
export async function listClocksForPreview(
  tx: Tx,
  { days, years }: CalendarChange,
): Promise<AnonymousClock[]> {
  const changed = days.map(({ day }) => day);
  const { rows } = await sql<{ readonly clock: AnonymousClock }>`
    select clock from clocks_a_calendar_may_move(
      ${changed}::date[], ${years.length > 0}, ${IN_WORKING_DAYS}::text[]) as clock`.execute(tx.db);
  return rows.map(({ clock }) => clock);
}

/** How many matters have running clocks that a change may move. */
export async function countTouched(tx: Tx, change: CalendarChange): Promise<number> {
  const { rows } = await sql<{ readonly matters: number }>`
    select count(distinct matter_id)::int as matters from clocks where ${mayMove(change)}`.execute(tx.db);
  return rows[0]?.matters ?? 0;
}

/** Matters with such clocks in the order of their identifiers, after one of them. */
export async function listTouched(
  tx: Tx,
  change: CalendarChange,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<string[]> {
  const { rows } = await sql<{ readonly matter_id: string }>`
    select distinct matter_id from clocks where matter_id > ${after} and ${mayMove(change)}
    order by matter_id limit ${most}`.execute(tx.db);
  return rows.map((row) => row.matter_id);
}

function mayMove({ days, years }: CalendarChange): RawBuilder<boolean> {
  const changed = days.map(({ day }) => day);
  return sql<boolean>`state = 'running' and ((${years.length > 0} and provisional)
    or exists (select from unnest(${changed}::date[]) as changed(day) where changed.day <= due_on
      and changed.day >= case when coalesce(local_rule, rule_id) = any (${IN_WORKING_DAYS}::text[])
        then trigger_on else raw_on end))`;
}

const IN_WORKING_DAYS: readonly string[] = [
  ...listRules('2005'),
  ...listRules('2022'),
  ...listLocalRules(listOverlays()),
  ...listAddedRules(),
]
  .filter(({ length }) => length.unit === 'workingDay')
  .map(({ id }) => id);
