// What is done where a matter came in: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { ANY_STAGE, NOTHING_ELSE } from '../../rules/stages.ts';

export const REGISTERING_ACTIONS = {
  // Whoever lost the code wants to follow the matter, or to read how it ended.
  reissueCode: {
    name: { zh: '补发查询码', en: 'reissue the query code' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
} as const satisfies ActionRules;
