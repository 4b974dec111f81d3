// Keeping the record of the work: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { citing } from '../../rules/articles.ts';
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
    instead: citing('mediation', ({ zh, en }) => ({
      zh: `受理之后、送达之前，经双方同意调解、和解的，可以登记协议（${zh}）；其他时候达成的，请记入办理情况。`,
      en: `An agreement is recorded after acceptance and before the answer is served (${en}); keep a note of what was agreed at another time.`,
    })),
  },
  reportExecution: {
    name: { zh: '登记执行情况', en: 'report how it is carried out' },
    stages: DECIDED,
    by: 'holder',
    instead: citing('execution', ({ zh, en }) => ({
      zh: `作出支持信访请求的意见之后，才登记执行情况（${zh}）；请先作出处理意见。`,
      en: `Execution is reported once a claim was supported (${en}); issue the opinion first.`,
    })),
  },
} as const satisfies ActionRules;
