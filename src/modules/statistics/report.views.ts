// Reports: every measure of a period, each with the same figure a year earlier and a digest of the rows behind it.
import { sql } from 'kysely';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Figure, MeasureView, Report } from './contract.ts';
import { figuresQuery } from './figures.query.ts';
import { prepareCounting, readThrough } from './counting.ts';
import type { Scope } from './grains.ts';
import { compareFigures } from './rules/compare.ts';
import { evaluate, type Count, type Province, type ProvinceTotals } from './rules/evaluate.ts';
import { kindOf, type Measure } from './rules/measure.ts';
import { MEASURES } from './rules/measures.ts';
import { previousPeriod, wholeMonthsOf, type Period } from './rules/period.ts';

/** What a report is asked about. */
export interface ReportRequest {
  readonly period: Period;
  readonly scope: Scope;
  /** All measures where absent. */
  readonly measures?: readonly Measure[];
}

type Counted = Count & { readonly digest?: string };

interface CountedTurn {
  readonly figures: Readonly<Record<string, Counted>>;
  readonly province: Province;
}

/** Counts a report. All its figures are of one instant. */
export async function getReport(tx: Tx, request: ReportRequest, clock: Clock): Promise<Report> {
  const { period, scope, measures = MEASURES } = request;
  const previous = previousPeriod(period);
  const today = clock.today();
  await prepareCounting(tx);
  await readThrough(tx, scope);
  const query = figuresQuery({ measures, period, previous, scope, today });
  const { rows } = await sql<CountedPart>`${query}`.execute(tx.db);
  const turns = { current: turnOf(rows, 'current', period), previous: turnOf(rows, 'previous', previous) };
  return {
    period: { ...period },
    previousPeriod: { ...previous },
    asOf: clock.now().toISOString(),
    scope: scope === null || scope.by === null ? null : [...scope.units],
    measures: measures.map((measure) => figureOf(measure, turns)),
  };
}

interface CountedPart {
  readonly turn: string;
  readonly figures: Readonly<Record<string, Counted>> & { readonly province?: ProvinceTotals };
}

function turnOf(parts: readonly CountedPart[], name: string, period: Period): CountedTurn {
  const figures = Object.assign({}, ...parts.filter(({ turn }) => turn === name).map((part) => part.figures));
  return {
    figures,
    province: { totals: figures.province, monthsOfPeriod: wholeMonthsOf(period)?.length },
  };
}

function figureOf(
  measure: Measure,
  turns: { readonly current: CountedTurn; readonly previous: CountedTurn },
): Figure {
  const [value, previous] = [turns.current, turns.previous].map(({ figures, province }) =>
    evaluate(measure, figures[measure.id] ?? { rows: 0 }, province),
  ) as [number | null, number | null];
  const { id, name, definition, unit } = measure;
  return {
    id,
    name: { ...name },
    definition: { ...definition },
    unit,
    value,
    previous,
    ...compareFigures({ kind: kindOf(measure), value, previous }),
    digest: turns.current.figures[id]?.digest ?? '',
  };
}

/** Every measure with its definition, in the order of the report. */
export function listMeasures(): MeasureView[] {
  return MEASURES.map(({ id, name, definition, grain, unit, value }) => ({
    id,
    name: { ...name },
    definition: { ...definition },
    grain,
    unit,
    sumOf: typeof value === 'object' && 'sum' in value ? value.sum : null,
  }));
}
