import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Report } from './contract.ts';
import { reportAsTable } from './report-table.ts';
import { MEASURES } from './rules/measures.ts';

const figure = (id: string, given: object) => {
  const measure = MEASURES.find((known) => known.id === id);
  return { ...measure, digest: '', change: null, changeRate: null, previous: null, value: null, ...given };
};

test('a report reads as a table, with "—" for a rate of nothing and points for rates', () => {
  const report = {
    period: { from: plainDate('2006-01-01'), to: plainDate('2006-12-31') },
    asOf: '2007-01-05T02:00:00.000Z',
    measures: [
      figure('submissions', { value: 3452, previous: 3178, change: 274, changeRate: 8.62 }),
      figure('collectiveVisitParticipants', { value: 6907, previous: 7590, change: -683, changeRate: -9 }),
      figure('onTimeClosingRate', { value: 92.5, previous: 90.25, change: 2.25 }),
      figure('officeSatisfactionRate', {}),
    ],
  } as unknown as Report;
  expect(reportAsTable(report, 'zh')).toBe(
    [
      '统计期间：2006-01-01 至 2006-12-31（含）',
      '',
      '指标               本期  上年同期     增减   增减%',
      '信访总量（件次）  3,452     3,178     +274  +8.62%',
      '集体访人次        6,907     7,590     −683     −9%',
      '按期办结率        92.5%    90.25%  +2.25点       —',
      '对信访部门满意率      —         —        —       —',
      '',
      '统计时间：2007-01-05T02:00:00.000Z',
    ].join('\n'),
  );
});
