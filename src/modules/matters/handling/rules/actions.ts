// Acting on a matter on its way to the answer: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { citing } from '../../rules/articles.ts';

export const HANDLING_ACTIONS = {
  route: {
    name: { zh: '转办', en: 'route' },
    stages: ['registered'],
    by: 'holder',
    instead: {
      '2022': {
        zh: '事项已转出；承办单位认为不属于其职权的，可以提出异议（《信访工作条例》第二十三条第三款）。',
        en: 'It has been routed; a unit that is not competent objects (2022 art. 23(3)).',
      },
      '2005': {
        zh: '事项已转出；承办单位认为不属于其职权的，应当不予受理并告知信访人（《信访条例》第二十二条第一款）。',
        en: 'It has been routed; a unit that is not competent declines and tells the petitioner where to go (2005 art. 22(1)).',
      },
    },
  },
  giveNotice: {
    name: { zh: '告知', en: 'give notice' },
    stages: ['registered', 'routed', 'accepted'],
    by: 'holder',
    instead: {
      zh: '已作出答复，请送达答复，不再另行告知。',
      en: 'The answer has been issued; serve it instead.',
    },
  },
  accept: {
    name: { zh: '受理', en: 'accept' },
    stages: ['routed'],
    by: 'holder',
    instead: { zh: '请先转办到有权处理的单位，再由其受理。', en: 'Route it to the competent unit first.' },
  },
  extend: {
    name: { zh: '延期', en: 'extend the deadline' },
    stages: ['accepted'],
    by: 'holder',
    instead: citing('extension', ({ zh, en }) => ({
      zh: `办理期限在受理之后、答复之前延长（${zh}）。尚未受理的，请先受理；已经答复的，请送达。`,
      en: `The handling period is extended between acceptance and answer (${en}). Accept it first; once answered, serve the answer.`,
    })),
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
    instead: { zh: '请先答复并送达，再办结。', en: 'Answer it and serve the answer first, then close it.' },
  },
} as const satisfies ActionRules;
