// Seeing who petitions: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { ANY_STAGE, NOTHING_ELSE } from '../../rules/stages.ts';

export const IDENTITY_ACTIONS = {
  // Reading, not a step: at any stage, by those who reach the petitioner.
  unmask: {
    name: { zh: '查看信访人完整信息', en: 'see the full data of the petitioner' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  // Who petitions may be needed at any time; to whom it is shown is decided in sealed-identity.ts.
  askOpening: {
    name: { zh: '请求启封', en: 'ask for an opening' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  decideOpening: {
    name: { zh: '批复启封', en: 'decide on an opening' },
    stages: ANY_STAGE,
    by: 'anybody',
    instead: NOTHING_ELSE,
  },
  endOpening: {
    name: { zh: '结束启封', en: 'end an opening' },
    stages: ANY_STAGE,
    by: 'anybody',
    instead: NOTHING_ELSE,
  },
  recordWaiver: {
    name: { zh: '登记放弃保密', en: 'record that confidentiality is given up' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  decideWaiver: {
    name: { zh: '核对放弃保密', en: 'decide on a waiver' },
    stages: ANY_STAGE,
    by: 'anybody',
    instead: NOTHING_ELSE,
  },
} as const satisfies ActionRules;
