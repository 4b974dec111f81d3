// Keeping the record of the work: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { ANY_STAGE, NOTHING_ELSE, DECIDED } from '../../rules/stages.ts';

export const RECORD_ACTIONS = {
  addNote: {
    name: { zh: '记录办理情况', en: 'keep a note of the handling' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  recordAgreement: {
    name: { zh: '登记调解、和解协议', en: 'record an agreement' },
    stages: ['accepted', 'answered'],
    by: 'holder',
    instead: {
      zh: '受理之后、送达之前，经双方同意调解、和解的，可以登记协议（《信访工作条例》第三十三条，《信访条例》第十三条第二款）。',
      en: 'An agreement is recorded after acceptance and before the answer is served (2022 art. 33, 2005 art. 13(2)).',
    },
  },
  reportExecution: {
    name: { zh: '登记执行情况', en: 'report how it is carried out' },
    stages: DECIDED,
    by: 'holder',
    instead: {
      zh: '作出支持信访请求的意见之后，才登记执行情况（《信访工作条例》第三十二条第二款，《信访条例》第三十二条第二款）。',
      en: 'Execution is reported once a claim was supported (2022 art. 32(2), 2005 art. 32(2)).',
    },
  },
} as const satisfies ActionRules;
