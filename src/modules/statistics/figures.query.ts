// The one statement that answers a report: every measure, this period and the one a year earlier, from one snapshot.
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Grain } from './contract.ts';
import { GRAINS, type Scope, type Sql } from './grains.ts';
import { groupMeasures, ownFilter, type MeasureGroup } from './measure-groups.ts';
import { condition, joinsOf, orderOf, rowsQuery } from './rows.query.ts';
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

/** Which of the two periods, and whether a digest is taken of its rows. */
interface Turn {
  readonly name: 'current' | 'previous';
  readonly period: Period;
  readonly digested: boolean;
}

/** A statement whose rows are `turn` and `figures`: JSON with one member for each measure counted together. */
export function figuresQuery(question: Question): Sql {
  const turns: readonly Turn[] = [
    { name: 'current', period: question.period, digested: true },
    { name: 'previous', period: question.previous, digested: false },
  ];
  const groups = groupMeasures(question.measures);
  const countsOf = (chosen: readonly MeasureGroup[]): Sql[] =>
    turns.flatMap((turn) => chosen.map((group) => countGroup(group, turn, question)));
  const quick = countsOf(groups.filter(({ looksElsewhere }) => !looksElsewhere));
  const apart = countsOf(groups.filter(({ looksElsewhere }) => looksElsewhere));
  // The quick counts are shared among the processors. Looking up row by row cannot be; within the same list of
  // counts it would keep the others from being shared.
  return sql`with quick as materialized (
      ${sql.join([...quick, ...turns.map(provinceTotals)], sql` union all `)})
    ${sql.join([sql`select turn, figures from quick`, ...apart], sql` union all `)}`;
}

/** Only this period's rows are sorted, for the digest: counting the earlier ones may use every processor. */
function countGroup(
  { grain, timeRole, shared, measures }: MeasureGroup,
  turn: Turn,
  question: Question,
): Sql {
  const { scope, today } = question;
  const rows = rowsQuery({ grain, timeRole }, { period: turn.period, scope });
  const order = turn.digested ? sql`order by ${orderOf(grain)}` : sql``;
  const members = measures.flatMap((measure) => [
    sql.lit(measure.id),
    countMeasure(measure, { turn, shared, today }),
  ]);
  return sql`select ${sql.lit(turn.name)} as turn, json_build_object(${sql.join(members)}) as figures
    from (select r.* from (${rows}) r ${order}) r ${joinsOf(grain, shared, scope)}
    where ${condition(grain, shared, today)}`;
}

function countMeasure(
  measure: Measure,
  how: { readonly turn: Turn; readonly shared: Filter; readonly today: PlainDate },
): Sql {
  const { grain, value } = measure;
  const own = condition(grain, ownFilter(measure, how.shared), how.today);
  const ofRows = sql`filter (where ${own})`;
  const members = how.turn.digested ? digestAndRows(grain, ofRows) : [sql`'rows', count(*) ${ofRows}`];
  if (typeof value === 'object' && 'rate' in value) {
    const also = condition(grain, value.rate, how.today);
    members.push(sql`'part', count(*) filter (where ${own} and ${also})`);
  }
  if (addsUp(measure)) members.push(sql`'participants', coalesce(sum(r.participants) ${ofRows}, 0)`);
  return sql`json_build_object(${sql.join(members)})`;
}

/**
 * The ids strung together, in the order of the sorted query under them: the digest is their hash, and the number of
 * rows is their length, so that one pass says both and they cannot differ.
 */
function digestAndRows(grain: Grain, ofRows: Sql): Sql[] {
  const ids = sql`coalesce(string_agg(r.id, '') ${ofRows}, '')`;
  return [
    sql`'digest', encode(sha256(${ids}), 'hex')`,
    sql`'rows', octet_length(${ids}) / ${sql.lit(GRAINS[grain].idBytes)}`,
  ];
}

function addsUp({ value }: Measure): boolean {
  return typeof value === 'object' && ('sum' in value || 'shareOfProvince' in value);
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
