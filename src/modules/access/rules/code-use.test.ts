import { expect, test } from 'vitest';
import { judgeCode, stepAt } from './code-use.ts';

test('codes change every half minute', () => {
  const at = (second: number) => stepAt(new Date(Date.UTC(2026, 2, 2, 10, 0, second)));
  expect([at(0), at(29), at(30)].map((step) => step - at(0))).toEqual([0, 0, 1]);
});

test.each([
  {
    name: 'a code of no half minute that counts is wrong',
    madeIn: undefined,
    lastUsed: null,
    worth: 'wrong',
  },
  { name: 'a first code is right', madeIn: 100, lastUsed: null, worth: 'right' },
  { name: 'a later code is right', madeIn: 101, lastUsed: 100, worth: 'right' },
  { name: 'the same code is used up', madeIn: 100, lastUsed: 100, worth: 'used' },
  { name: 'and so is an earlier one', madeIn: 99, lastUsed: 100, worth: 'used' },
])('$name', ({ madeIn, lastUsed, worth }) => {
  expect(judgeCode(madeIn, lastUsed)).toBe(worth);
});
