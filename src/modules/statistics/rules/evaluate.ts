// What a figure is, given what was counted on its rows. Reports call it for this period and for the one before.
import { perCent } from './compare.ts';
import type { Measure } from './measure.ts';

/** What was counted on the rows of one measure. */
export interface Count {
  readonly rows: number;
  /** Of them, those that a rate counts. */
  readonly part?: number;
  readonly participants?: number;
}

/** The whole province's visits to the capital, by the superior's circulars. */
export interface ProvinceTotals {
  /** Of how many months of the period there is a circular. */
  readonly months: number;
  readonly batches: number;
  readonly participants: number;
}

/** What a share of the province is measured against. */
export interface Province {
  readonly totals: ProvinceTotals;
  /** Of how many months there must be a circular; undefined where the period is not made of whole months. */
  readonly monthsOfPeriod: number | undefined;
}

/** The figure; null is "—": a rate of nothing, or a share of a total that is not known for the whole period. */
export function evaluate(measure: Measure, count: Count, province: Province): number | null {
  const { value } = measure;
  if (value === 'count') return count.rows;
  if ('sum' in value) return count.participants ?? 0;
  if ('rate' in value) return perCent({ part: count.part ?? 0, whole: count.rows });
  if (province.totals.months !== province.monthsOfPeriod) return null;
  const part = value.shareOfProvince === 'batches' ? count.rows : (count.participants ?? 0);
  return perCent({ part, whole: province.totals[value.shareOfProvince] });
}
