// Objecting to a routing: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';

export const OBJECTIONS_ACTIONS = {
  object: {
    name: { zh: '提出异议', en: 'object to the routing' },
    stages: ['routed'],
    by: 'holder',
    instead: {
      '2022': {
        zh: '只有收到转送、交办后、受理之前，才能提出异议（《信访工作条例》第二十三条第三款）；尚未转办的由登记单位转办，已经受理的请继续办理。',
        en: 'A unit objects after a transfer or assignment and before acceptance (2022 art. 23(3)). It is routed first; what was accepted goes on.',
      },
      '2005': {
        zh: '2005年《信访条例》没有异议程序，收到转送、交办的机关在15日内决定是否受理（第二十一条第二款）；尚未转办的由登记单位转办，已经受理的请继续办理。',
        en: 'The Regulation of 2005 knows no objection: whoever receives a transfer decides within 15 days whether to accept (art. 21(2)). It is routed first; what was accepted goes on.',
      },
    },
  },
  decideObjection: {
    name: { zh: '决定异议', en: 'decide on the objection' },
    stages: ['routed'],
    by: 'decider',
    instead: {
      zh: '没有待决定的异议；对受理有争议的，请收到转送、交办的单位先行提出。',
      en: 'No objection waits to be decided; a unit to which the matter was sent has to raise one first.',
    },
  },
} as const satisfies ActionRules;
