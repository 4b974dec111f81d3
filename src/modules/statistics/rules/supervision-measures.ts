// Measures of what the annual report says besides (2022 art. 41(2), (3); 2005 art. 39(2), (3)): what was transferred, assigned and
// supervised, what was recommended and adopted, and what was supported and carried out.
import type { Text } from '#kernel/text.ts';
import type { Fields, Measure } from './measure.ts';

const routed = (way: 'transfer' | 'assign', id: string, name: Text, definition: Text): Measure => ({
  ...{ id, name, definition },
  grain: 'assignment',
  timeRole: 'assignedOn',
  filter: { way: [way] },
  value: 'count',
  unit: '件次',
});

const supervised = (kind: 'urging' | 'order', id: string, name: Text, definition: Text): Measure => ({
  ...{ id, name, definition },
  grain: 'supervision',
  timeRole: 'issuedOn',
  filter: { kind: [kind] },
  value: 'count',
  unit: '件次',
});

/** How many of one kind were made, and how many in a hundred of them were adopted. */
const recommended = (
  kind: Fields['recommendation']['kind'],
  id: string,
  name: Text,
): readonly [Measure, Measure] => {
  const shared = { grain: 'recommendation', timeRole: 'issuedOn', filter: { kind: [kind] } } as const;
  return [
    {
      ...shared,
      id,
      name,
      definition: {
        zh: `期内信访部门提出的${name.zh}份数。`,
        en: `${name.en} that petition offices made in the period.`,
      },
      value: 'count',
      unit: '件',
    },
    {
      ...shared,
      id: `${id}AdoptionRate`,
      name: { zh: `${name.zh}采纳率`, en: `${name.en}: adopted` },
      definition: {
        zh: `期内提出的${name.zh}中，有关单位书面反馈采纳或者部分采纳的百分比；尚未反馈的计入分母。`,
        en: `Of the ${name.en.toLowerCase()} made in the period: adopted, wholly or in part, by the written answer of the unit, in per cent; those not answered yet count against it.`,
      },
      value: { rate: { adopted: true } },
      unit: '%',
    },
  ];
};

/** Transfers, assignments, supervision, the three recommendations, and what was supported. */
export const SUPERVISION_MEASURES: readonly Measure[] = [
  routed(
    'transfer',
    'transfers',
    { zh: '转送', en: 'Transfers' },
    {
      zh: '期内转送的件次；同一事项再次转送的另计。',
      en: 'Transfers in the period; a matter that is transferred again counts again.',
    },
  ),
  routed(
    'assign',
    'assignments',
    { zh: '交办', en: 'Assignments' },
    {
      zh: '期内交办的件次；同一事项再次交办的另计。',
      en: 'Assignments in the period; a matter that is assigned again counts again.',
    },
  ),
  supervised(
    'urging',
    'urgings',
    { zh: '催办', en: 'Urgings' },
    {
      zh: '期内催办的件次；对同一催办再次催办的不另计。',
      en: 'Units urged on in the period; urging again in the same case does not count again.',
    },
  ),
  supervised(
    'order',
    'supervisionOrders',
    { zh: '督办', en: 'Supervision orders' },
    {
      zh: '期内督办的件次；对同一督办再次督办的不另计。',
      en: 'Orders of supervision in the period; ordering again in the same case does not count again.',
    },
  ),
  {
    id: 'supervisionAcceptanceRate',
    name: { zh: '督办办结率', en: 'Supervision completed' },
    definition: {
      zh: '期内督办中，被督办单位的回复已经认可、督办结束的百分比；未结束和因其他原因结束的计入分母。',
      en: 'Of the orders of supervision made in the period: ended because the reply was accepted, in per cent; open ones and those that ended otherwise count against it.',
    },
    grain: 'supervision',
    timeRole: 'issuedOn',
    filter: { kind: ['order'] },
    value: { rate: { accepted: true } },
    unit: '%',
  },
  ...recommended('work', 'workRecommendations', {
    zh: '改进工作建议',
    en: 'Recommendations to improve work',
  }),
  ...recommended('policy', 'policyRecommendations', {
    zh: '完善政策建议',
    en: 'Recommendations to improve policy',
  }),
  ...recommended('accountability', 'accountabilityRecommendations', {
    zh: '追究责任建议',
    en: 'Recommendations to pursue responsibility',
  }),
  {
    id: 'supportedOpinions',
    name: { zh: '支持信访请求的意见', en: 'Supported opinions' },
    definition: {
      zh: '期内作出、支持信访请求且没有被责令重作的处理意见件数；台账录入的不计入。',
      en: 'Matters whose opinion, issued in the period, supports a claim and was not ordered to be decided anew; those from ledgers are left out.',
    },
    grain: 'execution',
    timeRole: 'supportedOn',
    filter: {},
    value: 'count',
    unit: '件',
  },
  {
    id: 'executionRate',
    name: { zh: '支持意见执行率', en: 'Supported opinions carried out' },
    definition: {
      zh: '期内作出的支持信访请求的意见中，已登记执行完毕的百分比；待执行的计入分母。',
      en: 'Of the opinions of the period that support a claim: reported as carried out, in per cent; those that wait count against it.',
    },
    grain: 'execution',
    timeRole: 'supportedOn',
    filter: {},
    value: { rate: { executed: true } },
    unit: '%',
  },
];
