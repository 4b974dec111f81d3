// The rows that measures are counted on: one grain, one role of time, one period, one scope.
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Grain } from './contract.ts';
import { GRAINS, type Scope, type Sql } from './grains.ts';
import type { Filter } from './rules/measure.ts';
import type { Period } from './rules/period.ts';

/** What is counted besides the measure: which days, whose matters, and on which day the counting is done. */
export interface Selection {
  readonly period: Period;
  readonly scope: Scope;
  readonly today: PlainDate;
}

/** What measures must share to be counted on the same rows. */
export interface Source {
  readonly grain: Grain;
  readonly timeRole: string;
}

/**
 * The rows as a query, to stand in brackets under the alias `r`: `r.day`, `r.id` and the grain's columns.
 * Days are written out, not sent as parameters, so that a plan made for one year is not used for another.
 */
export function rowsQuery(source: Source, { period, scope }: Omit<Selection, 'today'>): Sql {
  const { columns, days, id, from, inScope, outsideWalls } = GRAINS[source.grain];
  const day = days[source.timeRole];
  if (day === undefined) throw new Error(`${source.grain} has no day ${source.timeRole}`);
  const whose = scope === null || scope.by === null ? sql`` : sql`and ${inScope(scope.by, scope.units)}`;
  const walls = scope === null ? sql`` : outsideWalls(scope.selves);
  return sql`select ${day} as day, ${id} as id, ${columns} ${from}
    where ${day} between ${sql.lit(period.from)} and ${sql.lit(period.to)} ${whose} ${walls}`;
}

/** The order of every list and every digest: by day, then by key. */
export function orderOf(grain: Grain): Sql {
  return sql.join([sql`r.day`, ...GRAINS[grain].key.map(({ column }) => sql`r.${sql.ref(column)}`)]);
}

/** The condition that a row `r` passes the filter. */
export function condition(grain: Grain, filter: Filter, today: PlainDate): Sql {
  const fields = GRAINS[grain].fields(today);
  const parts = Object.entries(filter).map(([name, wanted]) => {
    const field = fields[name];
    if (field === undefined || wanted === undefined) throw new Error(`${grain} has no field ${name}`);
    if (typeof wanted === 'boolean') return wanted ? field : sql`not ${field}`;
    return sql`${field} in (${sql.join(wanted.map((value) => sql.lit(value)))})`;
  });
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** What must be joined to rows `r` of a scope before they can be asked whether they pass the filter. */
export function joinsOf(grain: Grain, filter: Filter, scope: Scope): Sql {
  const { joins } = GRAINS[grain];
  const needed = Object.keys(filter).flatMap((field) => joins[field]?.(scope) ?? []);
  return needed.length === 0 ? sql`` : sql.join(needed, sql` `);
}
