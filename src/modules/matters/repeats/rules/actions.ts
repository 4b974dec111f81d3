// Joining repeats: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';

export const REPEATS_ACTIONS = {
  attach: {
    name: { zh: '并入重复事项', en: 'join to the earlier matter' },
    stages: ['registered', 'routed'],
    by: 'registrar',
    instead: {
      zh: '受理之前才能并入；已受理的事项单独办理、单独答复。',
      en: 'It is joined before it is accepted; an accepted matter is handled and answered on its own.',
    },
  },
  detach: {
    name: { zh: '撤销并入', en: 'undo the join' },
    stages: ['attached'],
    by: 'registrar',
    instead: { zh: '该事项没有并入其他事项。', en: 'It is not joined to any other matter.' },
  },
} as const satisfies ActionRules;
