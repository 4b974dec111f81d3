// What a report says beside a figure: how it differs from the same period a year earlier. Every report calls it.

/** Whether a figure is a number of things, or a part of a hundred. */
export type FigureKind = 'number' | 'rate';

/** A figure of the period and the same figure a year earlier; null is "—", a rate of nothing. */
export interface FigurePair {
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly previous: number | null;
}

/** The difference, and the difference in per cent of the earlier figure. */
export interface Comparison {
  readonly change: number | null;
  readonly changeRate: number | null;
}

/**
 * Compares a figure with the one a year earlier. The change rate is in per cent with two decimals, and null where the
 * earlier figure is 0 or missing. The change of a rate is in percentage points; a rate has no change rate, because
 * per cent of per cent misleads.
 */
export function compareFigures({ kind, value, previous }: FigurePair): Comparison {
  if (value === null || previous === null) return { change: null, changeRate: null };
  if (kind === 'rate') return { change: twoDecimals(value - previous), changeRate: null };
  return { change: value - previous, changeRate: perCent({ part: value - previous, whole: previous }) };
}

/** Part of the whole in per cent, two decimals, halves away from zero; null where the whole is 0 ("—", never 100 %). */
export function perCent({ part, whole }: { readonly part: number; readonly whole: number }): number | null {
  return whole === 0 ? null : twoDecimals((part * 100) / whole);
}

function twoDecimals(number: number): number {
  // Rounding to nine decimals first takes away the binary noise that would push 1.005 down.
  const hundredths = Math.round(Number((Math.abs(number) * 100).toFixed(7)));
  return hundredths === 0 ? 0 : (Math.sign(number) * hundredths) / 100;
}
