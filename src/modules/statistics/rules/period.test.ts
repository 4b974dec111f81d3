import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import {
  monthPeriod,
  previousPeriod,
  quarterPeriod,
  wholeMonthsOf,
  yearPeriod,
  type Period,
} from './period.ts';

const period = (from: string, to: string): Period => ({ from: plainDate(from), to: plainDate(to) });

describe('periods', () => {
  test.each([
    { name: 'a year', given: yearPeriod(2006), expected: period('2006-01-01', '2006-12-31') },
    {
      name: 'the first quarter of a leap year',
      given: quarterPeriod({ year: 2008, quarter: 1 }),
      expected: period('2008-01-01', '2008-03-31'),
    },
    {
      name: 'the last quarter',
      given: quarterPeriod({ year: 2006, quarter: 4 }),
      expected: period('2006-10-01', '2006-12-31'),
    },
    {
      name: 'February of a leap year',
      given: monthPeriod({ year: 2008, month: 2 }),
      expected: period('2008-02-01', '2008-02-29'),
    },
    {
      name: 'December',
      given: monthPeriod({ year: 2007, month: 12 }),
      expected: period('2007-12-01', '2007-12-31'),
    },
  ])('$name', ({ given, expected }) => {
    expect(given).toEqual(expected);
  });
});

describe('the same period a year earlier', () => {
  test.each([
    {
      name: 'a year',
      given: period('2006-01-01', '2006-12-31'),
      expected: period('2005-01-01', '2005-12-31'),
    },
    {
      name: 'January and February',
      given: period('2007-01-01', '2007-02-28'),
      expected: period('2006-01-01', '2006-02-28'),
    },
    {
      name: 'to the end of February after a leap year',
      given: period('2009-01-01', '2009-02-28'),
      expected: period('2008-01-01', '2008-02-29'),
    },
    {
      name: 'to the end of February in a leap year',
      given: period('2008-01-01', '2008-02-29'),
      expected: period('2007-01-01', '2007-02-28'),
    },
    {
      name: 'from 29 February on',
      given: period('2008-02-29', '2008-03-10'),
      expected: period('2007-02-28', '2007-03-10'),
    },
    {
      name: 'across the turn of the year',
      given: period('2006-12-15', '2007-01-15'),
      expected: period('2005-12-15', '2006-01-15'),
    },
  ])('$name', ({ given, expected }) => {
    expect(previousPeriod(given)).toEqual(expected);
  });
});

describe('the months of a period', () => {
  test('are its first days', () => {
    expect(wholeMonthsOf(period('2006-12-01', '2007-02-28'))).toEqual([
      '2006-12-01',
      '2007-01-01',
      '2007-02-01',
    ]);
  });
  test.each([
    { name: 'none where it begins within a month', given: period('2007-01-02', '2007-02-28') },
    { name: 'none where it ends within a month', given: period('2007-01-01', '2007-02-27') },
  ])('$name', ({ given }) => {
    expect(wholeMonthsOf(given)).toBeUndefined();
  });
});
