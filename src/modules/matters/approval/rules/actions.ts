// Drafting an opinion and approving it: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { DECIDED } from '../../rules/stages.ts';

export const APPROVAL_ACTIONS = {
  // Whether the unit has its opinions approved at all is said in decide-draft.ts.
  draftOpinion: {
    name: { zh: '起草意见报批', en: 'draft an opinion for approval' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: {
      zh: '受理之后、作出意见之前起草意见；请先受理。',
      en: 'An opinion is drafted once the matter is accepted; accept it first.',
    },
  },
  decideDraft: {
    name: { zh: '审批意见', en: 'decide on a draft' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: {
      zh: '没有等待审批的意见；请先受理，再起草报批。',
      en: 'No draft waits for approval; accept the matter, then draft one.',
    },
  },
} as const satisfies ActionRules;
