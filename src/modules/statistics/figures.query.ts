// The one statement that answers a report: every measure, this period and the one a year earlier, from one snapshot.
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Sql } from './grains.ts';
import { condition, orderOf, rowsQuery, type Scope } from './rows.query.ts';
import type { Filter, Measure } from './rules/measure.ts';
import { wholeMonthsOf, type Period } from './rules/period.ts';

/** What a report asks of the database. */
export interface Question {
  readonly measures: readonly Measure[];
  readonly period: Period;
  readonly previous: Period;
  readonly scope: Scope;
  readonly today: PlainDate;
}

/** Which of the two periods. */
interface Turn {
  readonly name: 'current' | 'previous';
  readonly period: Period;
}

/** A statement whose rows are `source`, `turn` and `figures`: JSON with one member for each measure of the source. */
export function figuresQuery(question: Question): Sql {
  const turns: readonly Turn[] = [
    { name: 'current', period: question.period },
    { name: 'previous', period: question.previous },
  ];
  const parts = turns.flatMap((turn) => [
    ...bySource(question.measures).map((measures) => figuresOfSource(measures, turn, question)),
    provinceTotals(turn),
  ]);
  return sql.join(parts, sql` union all `);
}

function bySource(measures: readonly Measure[]): readonly (readonly [Measure, ...Measure[]])[] {
  const sources = new Map<string, [Measure, ...Measure[]]>();
  for (const measure of measures) {
    const name = `${measure.grain} ${measure.timeRole}`;
    const known = sources.get(name);
    if (known === undefined) sources.set(name, [measure]);
    else known.push(measure);
  }
  return [...sources.values()];
}

/** Only this period's rows are sorted, for the digest: counting the earlier ones may use every processor. */
function figuresOfSource(measures: readonly [Measure, ...Measure[]], turn: Turn, question: Question): Sql {
  const [source] = measures;
  const { scope, today } = question;
  const digested = turn.name === 'current';
  const rows = rowsQuery(source, { period: turn.period, scope });
  const order = digested ? sql`order by ${orderOf(source.grain)}` : sql``;
  const members = measures.flatMap((measure) => [
    sql.lit(measure.id),
    figureOf(measure, { digested, today }),
  ]);
  return sql`select ${sql.lit(turn.name)} as turn, json_build_object(${sql.join(members)}) as figures
    from (select r.* from (${rows}) r ${order}) r
    where ${condition(source.grain, sharedFilter(measures), today)}`;
}

function figureOf(measure: Measure, how: { readonly digested: boolean; readonly today: PlainDate }): Sql {
  const { grain, value } = measure;
  const counted = condition(grain, measure.filter, how.today);
  const passing = sql`filter (where ${counted})`;
  const members = [sql`'rows', count(*) ${passing}`];
  // An aggregate takes its rows in the order of the sorted query under it.
  if (how.digested) {
    members.push(sql`'digest', encode(sha256(coalesce(string_agg(r.id, '') ${passing}, '')), 'hex')`);
  }
  if (typeof value === 'object' && 'rate' in value) {
    const also = condition(grain, value.rate, how.today);
    members.push(sql`'part', count(*) filter (where ${counted} and ${also})`);
  }
  if (addsUp(measure)) members.push(sql`'participants', coalesce(sum(r.participants) ${passing}, 0)`);
  return sql`json_build_object(${sql.join(members)})`;
}

function addsUp({ value }: Measure): boolean {
  return typeof value === 'object' && ('sum' in value || 'shareOfProvince' in value);
}

/** What every measure of the source asks alike: said of the rows themselves, so that an index can answer it. */
function sharedFilter([first, ...others]: readonly [Measure, ...Measure[]]): Filter {
  const alike = Object.entries(first.filter).filter(([field, wanted]) =>
    others.every(({ filter }) => JSON.stringify((filter as Filter)[field]) === JSON.stringify(wanted)),
  );
  return Object.fromEntries(alike);
}

/** The whole province's visits to the capital, and of how many months of the period the total is known. */
function provinceTotals({ name, period }: Turn): Sql {
  const months = wholeMonthsOf(period) ?? [];
  const known =
    months.length === 0 ? sql`false` : sql`month in (${sql.join(months.map((month) => sql.lit(month)))})`;
  return sql`select ${sql.lit(name)} as turn, json_build_object('province', json_build_object(
      'months', count(*), 'batches', coalesce(sum(batches), 0), 'participants', coalesce(sum(participants), 0))) as figures
    from circular_totals where level = 'capital' and ${known}`;
}
