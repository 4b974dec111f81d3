// Ending a matter without an opinion: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { ANSWER_IT } from '../../rules/stages.ts';

export const ENDINGS_ACTIONS = {
  decline: {
    name: { zh: '作出不予受理决定', en: 'decline' },
    stages: ['registered', 'routed'],
    by: 'holder',
    instead: ANSWER_IT,
  },
  noLongerAccept: {
    name: { zh: '作出不再受理决定', en: 'no longer accept' },
    stages: ['registered', 'routed'],
    by: 'holder',
    instead: ANSWER_IT,
  },
  replyDirectly: {
    name: { zh: '直接回复', en: 'reply directly' },
    stages: ['registered', 'routed'],
    by: 'holder',
    instead: ANSWER_IT,
  },
  leadElsewhere: {
    name: { zh: '导入其他法定程序', en: 'lead into another procedure' },
    stages: ['registered', 'routed', 'accepted'],
    by: 'holder',
    instead: {
      zh: '已经答复或者结束的事项，不再导入其他程序；信访人不服处理意见的，可以请求复查。',
      en: 'What was answered or has ended is not led elsewhere; who disagrees with an answer asks for review.',
    },
  },
  withdraw: {
    name: { zh: '撤回', en: 'withdraw' },
    stages: ['registered', 'routed', 'accepted'],
    by: 'registrar',
    instead: {
      zh: '答复之前才能撤回；不服处理意见的，信访人可以请求复查，已并入的请先撤销并入。',
      en: 'It can be withdrawn before it is answered; who disagrees with an answer asks for review. Where it was joined, undo that first.',
    },
  },
} as const satisfies ActionRules;
