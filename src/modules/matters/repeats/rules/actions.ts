// Joining repeats: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';

export const REPEATS_ACTIONS = {
  attach: {
    name: { zh: '并入重复事项', en: 'join to the earlier matter' },
    stages: ['registered', 'routed'],
    by: 'registrar',
    instead: {
      zh: '受理之前才能并入；已受理的请单独办理并答复，已并入的请先撤销并入。',
      en: 'It is joined before it is accepted. Handle and answer it on its own; where it is joined already, undo that first.',
    },
  },
  detach: {
    name: { zh: '撤销并入', en: 'undo the join' },
    stages: ['attached'],
    by: 'registrar',
    instead: {
      zh: '该事项没有并入其他事项，无需撤销；请在本件上办理。',
      en: 'It is not joined to any other matter, so there is nothing to undo; go on in this one.',
    },
  },
} as const satisfies ActionRules;
