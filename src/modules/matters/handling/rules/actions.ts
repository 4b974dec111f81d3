// Acting on a matter on its way to the answer: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';

export const HANDLING_ACTIONS = {
  route: {
    name: { zh: '转办', en: 'route' },
    stages: ['registered'],
    by: 'holder',
    instead: {
      zh: '事项已转出；承办单位认为不属于其职权的，应提出异议。',
      en: 'It has been routed; a unit that is not competent objects.',
    },
  },
  giveNotice: {
    name: { zh: '告知', en: 'give notice' },
    stages: ['registered', 'routed', 'accepted'],
    by: 'holder',
    instead: {
      zh: '已作出答复，告知以送达代替。',
      en: 'The answer has been issued; serve it instead.',
    },
  },
  accept: {
    name: { zh: '受理', en: 'accept' },
    stages: ['routed'],
    by: 'holder',
    instead: { zh: '先转办到有权处理的单位，再由其受理。', en: 'Route it to the competent unit first.' },
  },
  extend: {
    name: { zh: '延期', en: 'extend the deadline' },
    stages: ['accepted'],
    by: 'holder',
    instead: {
      zh: '只有受理后、答复前，才能延长办理期限。',
      en: 'The handling period can be extended only after acceptance and before the answer.',
    },
  },
  answer: {
    name: { zh: '答复', en: 'answer' },
    stages: ['accepted'],
    by: 'holder',
    instead: { zh: '请先受理；已答复的请送达。', en: 'Accept it first; once answered, serve the answer.' },
  },
  serve: {
    name: { zh: '送达', en: 'serve' },
    stages: ['answered'],
    by: 'registrar',
    instead: { zh: '请先出具书面答复。', en: 'Issue the written answer first.' },
  },
  close: {
    name: { zh: '办结', en: 'close' },
    stages: ['served', 'answered'],
    by: 'holder',
    instead: { zh: '答复并送达之后才能办结。', en: 'It can be closed once the answer is served.' },
  },
} as const satisfies ActionRules;
