// Review, re-review and hearings: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { citing } from '../../rules/articles.ts';
import { DECIDED, NOT_DECIDED } from '../../rules/stages.ts';

const NOT_ACCEPTED = citing('hearing', ({ zh, en }) => ({
  zh: `受理之后才能举行听证（${zh}）；请先受理，已并入的请在原信访事项上举行。`,
  en: `A hearing can be held once the matter is accepted (${en}). Accept it first; where it was joined, hold it in the earlier matter.`,
}));

export const REVIEWS_ACTIONS = {
  // Whoever has the petitioner before them registers it, the unit that is to decide among them.
  requestReview: {
    name: { zh: '登记复查（复核）申请', en: 'register a request for review' },
    stages: DECIDED,
    by: 'anybody',
    instead: NOT_DECIDED,
  },
  admitReview: {
    name: { zh: '受理复查（复核）申请', en: 'take up a request for review' },
    stages: DECIDED,
    by: 'reviewer',
    instead: NOT_DECIDED,
  },
  decideReview: {
    name: { zh: '出具复查（复核）意见', en: 'issue the opinion of a review' },
    stages: DECIDED,
    by: 'reviewer',
    instead: NOT_DECIDED,
  },
  serveReview: {
    name: { zh: '送达复查（复核）意见', en: 'serve the opinion of a review' },
    // An order to decide anew takes the matter back to its handling before the petitioner has the opinion.
    stages: ['accepted', ...DECIDED],
    by: 'reviewer',
    instead: NOT_DECIDED,
  },
  callHearing: {
    name: { zh: '通知听证', en: 'call a hearing' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: NOT_ACCEPTED,
  },
  recordHearing: {
    name: { zh: '登记听证情况', en: 'record a hearing' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: NOT_ACCEPTED,
  },
  cancelHearing: {
    name: { zh: '取消听证', en: 'cancel a hearing' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: NOT_ACCEPTED,
  },
} as const satisfies ActionRules;
