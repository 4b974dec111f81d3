import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures, perCent, type Comparison, type FigurePair } from './compare.ts';

const number = { kind: 'number' } as const;
const rate = { kind: 'rate' } as const;

describe('comparing a figure with the one a year earlier', () => {
  const table: readonly (FigurePair & { readonly name: string; readonly expected: Comparison })[] = [
    {
      name: 'letters of the speech: 857 after 780',
      ...number,
      value: 857,
      previous: 780,
      expected: { change: 77, changeRate: 9.87 },
    },
    {
      name: 'all submissions of the speech',
      ...number,
      value: 3452,
      previous: 3178,
      expected: { change: 274, changeRate: 8.62 },
    },
    {
      name: 'people on collective visits: the arithmetic says −9.0 where the speech says −9.1',
      ...number,
      value: 6907,
      previous: 7590,
      expected: { change: -683, changeRate: -9 },
    },
    { name: 'no change', ...number, value: 5, previous: 5, expected: { change: 0, changeRate: 0 } },
    {
      name: 'a change too small for two decimals is 0, not −0',
      ...number,
      value: 999_999_999,
      previous: 1_000_000_000,
      expected: { change: -1, changeRate: 0 },
    },
    {
      name: 'something after nothing has no rate',
      ...number,
      value: 3,
      previous: 0,
      expected: { change: 3, changeRate: null },
    },
    {
      name: 'nothing after nothing has no rate',
      ...number,
      value: 0,
      previous: 0,
      expected: { change: 0, changeRate: null },
    },
    {
      name: 'nothing after something',
      ...number,
      value: 0,
      previous: 4,
      expected: { change: -4, changeRate: -100 },
    },
    {
      name: 'halves are rounded away from zero',
      ...number,
      value: 20_001,
      previous: 20_000,
      expected: { change: 1, changeRate: 0.01 },
    },
    {
      name: 'a rate changes by percentage points',
      ...rate,
      value: 92.5,
      previous: 90.25,
      expected: { change: 2.25, changeRate: null },
    },
    {
      name: 'percentage points carry no binary noise',
      ...rate,
      value: 0.3,
      previous: 0.1,
      expected: { change: 0.2, changeRate: null },
    },
    {
      name: 'a rate of nothing is not compared',
      ...rate,
      value: null,
      previous: 50,
      expected: { change: null, changeRate: null },
    },
    {
      name: 'nor is one with a rate of nothing',
      ...rate,
      value: 50,
      previous: null,
      expected: { change: null, changeRate: null },
    },
  ];
  test.each(table)('$name', ({ kind, value, previous, expected }) => {
    expect(compareFigures({ kind, value, previous })).toEqual(expected);
  });

  test('the change rate has the sign of the change and at most two decimals', () => {
    const count = fc.nat(10_000_000);
    fc.assert(
      fc.property(count, count, (value, previous) => {
        const { change, changeRate } = compareFigures({ kind: 'number', value, previous });
        expect(change).toBe(value - previous);
        expect(changeRate === null).toBe(previous === 0);
        const rate = changeRate ?? 0;
        expect(Number(rate.toFixed(2))).toBe(rate);
        expect(rate * Math.sign(value - previous)).toBeGreaterThanOrEqual(0);
        const exact = previous === 0 ? 0 : ((value - previous) / previous) * 100;
        expect(Math.abs(rate - exact)).toBeLessThanOrEqual(0.00501);
      }),
    );
  });
});

describe('parts of a hundred', () => {
  test.each([
    { name: 'batches to the capital: 9 of 54', part: 9, whole: 54, expected: 16.67 },
    { name: 'people to the capital: 14 of 65', part: 14, whole: 65, expected: 21.54 },
    { name: 'all', part: 3, whole: 3, expected: 100 },
    { name: 'none', part: 0, whole: 3, expected: 0 },
    { name: 'nothing of nothing is "—"', part: 0, whole: 0, expected: null },
  ])('$name', ({ part, whole, expected }) => {
    expect(perCent({ part, whole })).toBe(expected);
  });
});
