// Measures of how matters were handled: closed, closed in time, and how petitioners rated it.
import type { Text } from '#kernel/text.ts';
import type { Measure } from './measure.ts';

const satisfaction = (
  target: 'office' | 'unit',
  described: { readonly id: string; readonly name: Text; readonly definition: Text },
): Measure => ({
  ...described,
  grain: 'rating',
  timeRole: 'ratedOn',
  filter: { target: [target] },
  value: { rate: { value: ['satisfied', 'basicallySatisfied'] } },
  unit: '%',
});

/** Closing, timeliness, participation in rating and satisfaction. Who did not rate is never counted as satisfied. */
export const HANDLING_MEASURES: readonly Measure[] = [
  {
    id: 'mattersClosed',
    name: { zh: '办结事项', en: 'Matters closed' },
    definition: { zh: '期内办结的信访事项件数。', en: 'Matters closed in the period.' },
    grain: 'matter',
    timeRole: 'closedOn',
    filter: {},
    value: 'count',
    unit: '件',
  },
  {
    id: 'onTimeClosingRate',
    name: { zh: '按期办结率', en: 'On-time closing rate' },
    definition: {
      zh: '办理期限（含延期）届满日在期内的事项中，在期限内（届满日为休息日的顺延）办结的百分比；到期未办结的计入分母，不再办理的不计入。',
      en: 'Of the matters whose time for handling, extensions included, ends in the period: how many in a hundred were done in time (a last day that is a rest day moves on). Those not done count against it; those no longer owed are left out.',
    },
    grain: 'clock',
    timeRole: 'rawOn',
    filter: { rule: ['P05-04', 'P22-08'], state: ['running', 'met'] },
    value: { rate: { onTime: true } },
    unit: '%',
  },
  {
    id: 'ratingParticipationRate',
    name: { zh: '参评率', en: 'Participation in rating' },
    definition: {
      zh: '期内送达答复的事项中，信访人已评价的占已评价与逾期未评价之和的百分比。',
      en: 'Of the matters whose answer was served in the period: rated, in per cent of rated and of those whose time for rating has passed.',
    },
    grain: 'matter',
    timeRole: 'servedOn',
    filter: { ratingOver: true },
    value: { rate: { rated: true } },
    unit: '%',
  },
  satisfaction('office', {
    id: 'officeSatisfactionRate',
    name: { zh: '对信访部门满意率', en: 'Satisfaction with the petition office' },
    definition: {
      zh: '期内对信访部门的评价中，满意和基本满意的百分比；未评价的不计入。',
      en: 'Of the ratings of the petition office in the period, satisfied and basically satisfied in per cent; who did not rate is not counted.',
    },
  }),
  satisfaction('unit', {
    id: 'unitSatisfactionRate',
    name: { zh: '对责任单位满意率', en: 'Satisfaction with the responsible unit' },
    definition: {
      zh: '期内对责任单位的评价中，满意和基本满意的百分比；未评价的不计入。',
      en: 'Of the ratings of responsible units in the period, satisfied and basically satisfied in per cent; who did not rate is not counted.',
    },
  }),
];
