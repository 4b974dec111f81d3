// Simplified handling: in which stage it is chosen or ended, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';

const BEFORE_THE_ANSWER = ['registered', 'routed', 'accepted'] as const;

export const SIMPLE_ACTIONS = {
  markSimple: {
    name: { zh: '按简易办理', en: 'choose simplified handling' },
    stages: BEFORE_THE_ANSWER,
    by: 'holder',
    instead: {
      zh: '答复之前才能选用简易办理；请按普通程序办理。',
      en: 'It is chosen before the answer only; go on in the ordinary procedure.',
    },
  },
  returnToOrdinary: {
    name: { zh: '转为普通程序', en: 'return to the ordinary procedure' },
    stages: BEFORE_THE_ANSWER,
    by: 'registrar',
    instead: {
      zh: '简易办理至答复为止，之后无需再转；请按普通程序继续。',
      en: 'Simplified handling ends with the answer, so there is nothing to return from; go on in the ordinary procedure.',
    },
  },
} as const satisfies ActionRules;
