// 《信访工作条例》 (2022): the grounds on which a unit is supervised.
import type { SupervisionGround } from '../../rules/supervision-ground.ts';
import { cite } from './regulation.ts';

const at = (words: string) => cite('第四十条第一款', words);

export const SUPERVISION_GROUNDS: readonly SupervisionGround[] = [
  {
    key: 'procedure',
    name: {
      zh: '违反信访工作规定受理、办理信访事项',
      en: 'Accepting or handling in breach of the rules of petition work',
    },
    citation: at('…违反信访工作规定受理、办理信访事项…应当及时督办，并提出改进工作的建议。'),
    // The Regulation names no ground of its own for a period that passed; its periods are rules of accepting and handling.
    basis: 'inference',
    clocks: [
      'route',
      'routeLawAndDiscipline',
      'noticeDirect',
      'noticeTransferred',
      'noticeByOwnRules',
      'handle',
      'review',
      'reReview',
      'reportAssigned',
    ],
  },
  {
    key: 'shirking',
    name: { zh: '办理信访事项推诿、敷衍、拖延', en: 'Shirking, perfunctory or delaying' },
    citation: at('…办理信访事项推诿、敷衍、拖延…应当及时督办，并提出改进工作的建议。'),
    basis: 'text',
    clocks: [],
  },
  {
    key: 'fraud',
    name: { zh: '办理信访事项弄虚作假', en: 'Fraud in handling' },
    citation: at('…弄虚作假…应当及时督办，并提出改进工作的建议。'),
    basis: 'text',
    clocks: [],
  },
  {
    key: 'notExecuted',
    name: { zh: '拒不执行信访处理意见', en: 'Refusing to carry an opinion out' },
    citation: at('…拒不执行信访处理意见…应当及时督办，并提出改进工作的建议。'),
    basis: 'text',
    clocks: [],
  },
  {
    key: 'other',
    name: { zh: '其他需要督办的情形', en: 'Something else that calls for supervision' },
    citation: at('…等情形的，应当及时督办，并提出改进工作的建议。'),
    basis: 'text',
    clocks: [],
  },
];
