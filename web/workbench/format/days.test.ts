import { expect, test } from 'vitest';
import { formatsIn } from './days.ts';

const zh = formatsIn('zh');
const en = formatsIn('en');

test('nothing to show is a dash, never a zero', () => {
  expect([zh.day(null), zh.number(null), zh.change(null), zh.perCent(null), zh.changeRate(null)]).toEqual(
    Array(5).fill('—'),
  );
});

test('a change has its sign, and a true minus', () => {
  expect([zh.change(274), zh.change(-20), zh.change(0)]).toEqual(['+274', '−20', '0']);
  expect([zh.changeRate(8.62), zh.changeRate(-8.9987), zh.changeRate(0)]).toEqual(['+8.6%', '−9.0%', '0.0%']);
});

test('instants are told at the office, whatever zone the computer is in', () => {
  expect(zh.instant('2026-03-01T16:30:00Z')).toBe('2026-03-02 00:30');
});

test('days in sentences follow the language', () => {
  expect(zh.dayInWords('2026-03-01')).toBe('2026年3月1日');
  expect(en.dayInWords('2026-03-01')).toBe('1 March 2026');
});
