// Objecting to a routing: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';

export const OBJECTIONS_ACTIONS = {
  object: {
    name: { zh: '提出异议', en: 'object to the routing' },
    stages: ['routed'],
    by: 'holder',
    instead: {
      zh: '只有收到转送、交办后、受理之前，才能提出异议（《信访工作条例》第二十三条第三款）；适用《信访条例》（2005年）的事项没有异议程序，由收到的机关决定是否受理（第二十一条第二款）。',
      en: 'A unit objects after a transfer or assignment and before acceptance (2022 art. 23(3)); under 2005, which knows no objection, it decides on acceptance (art. 21(2)).',
    },
  },
  decideObjection: {
    name: { zh: '决定异议', en: 'decide on the objection' },
    stages: ['routed'],
    by: 'decider',
    instead: {
      zh: '没有待决定的异议。收到转送、交办的单位提出异议后，才能决定。',
      en: 'No objection waits to be decided; one comes first.',
    },
  },
} as const satisfies ActionRules;
