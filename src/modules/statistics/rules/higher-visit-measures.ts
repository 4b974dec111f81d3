// Measures of visits to province and capital. They count the superior's notices, which name nobody.
import type { Measure } from './measure.ts';

const visited = { grain: 'higherVisit', timeRole: 'visitedOn' } as const;
const CAPITAL = { level: ['capital'] } as const;

/** Visits above the city, and what part of the whole province's visits to the capital they are. */
export const HIGHER_VISIT_MEASURES: readonly Measure[] = [
  {
    ...visited,
    id: 'visitsAboveCity',
    name: { zh: '赴省进京上访批次', en: 'Visits to province and capital' },
    definition: {
      zh: '期内上级通报的赴省、进京上访批次。',
      en: 'Visits to the province and the capital in the period, as the superior notified them.',
    },
    filter: {},
    value: 'count',
    unit: '批次',
  },
  {
    ...visited,
    id: 'visitsAboveCityParticipants',
    name: { zh: '赴省进京上访人次', en: 'People on visits to province and capital' },
    definition: { zh: '期内赴省、进京上访的人次合计。', en: 'People on those visits.' },
    filter: {},
    value: { sum: 'participants' },
    unit: '人次',
  },
  {
    ...visited,
    id: 'capitalVisits',
    name: { zh: '进京上访批次', en: 'Visits to the capital' },
    definition: {
      zh: '期内上级通报的进京上访批次。',
      en: 'Visits to the capital in the period, as the superior notified them.',
    },
    filter: CAPITAL,
    value: 'count',
    unit: '批次',
  },
  {
    ...visited,
    id: 'capitalVisitParticipants',
    name: { zh: '进京上访人次', en: 'People on visits to the capital' },
    definition: { zh: '期内进京上访的人次合计。', en: 'People on the visits to the capital.' },
    filter: CAPITAL,
    value: { sum: 'participants' },
    unit: '人次',
  },
  {
    ...visited,
    id: 'capitalVisitsShare',
    name: { zh: '进京上访批次占全省比重', en: 'Visits to the capital, share of the province' },
    definition: {
      zh: '期内进京上访批次占上级通报的全省批次的百分比；期内任何一个月没有全省数的，不计算。',
      en: 'Visits to the capital in per cent of the whole province’s, by the superior’s circulars; none where a month of the period has no circular.',
    },
    filter: CAPITAL,
    value: { shareOfProvince: 'batches' },
    unit: '%',
  },
  {
    ...visited,
    id: 'capitalVisitParticipantsShare',
    name: { zh: '进京上访人次占全省比重', en: 'People on visits to the capital, share of the province' },
    definition: {
      zh: '期内进京上访人次占上级通报的全省人次的百分比；期内任何一个月没有全省数的，不计算。',
      en: 'People on visits to the capital in per cent of the whole province’s, by the superior’s circulars; none where a month of the period has no circular.',
    },
    filter: CAPITAL,
    value: { shareOfProvince: 'participants' },
    unit: '%',
  },
];
