import type { ReviewOutcome } from '#modules/matters/reviews/review.contract.ts';
import type { Text } from '#kernel/text.ts';
import type { Words } from '../words.ts';

const OUTCOMES: Readonly<Record<ReviewOutcome, Text>> = {
  uphold: { zh: '维持原意见', en: 'The decision stands' },
  revoke: { zh: '撤销原意见', en: 'The decision is revoked' },
  change: { zh: '变更原意见', en: 'The decision is changed' },
  redo: { zh: '责令重作', en: 'The matter is to be decided anew' },
};

/** Asking for review or re-review, and what became of it. */
export const reviewWords = {
  online: { zh: '在网上提出请求', en: 'Ask for it online' },
  askForReview: { zh: '请求复查', en: 'Ask for review' },
  askForReReview: { zh: '请求复核', en: 'Ask for re-review' },
  to: (unit: string) => ({ zh: `您的请求将交给${unit}。`, en: `Your request goes to ${unit}.` }),
  late: {
    zh: '按送达记录，期限已过。您仍可提出，由该单位决定；有正当理由耽误的，请一并写明。',
    en: 'By the record of service the period is over. You may still ask, and the unit decides; say so if something kept you.',
  },
  reasons: { zh: '请求和理由', en: 'What you ask for, and why' },
  reasonsHint: {
    zh: '写明不服哪些内容、事实和理由。附件可以在本事项下另行提交。',
    en: 'Say what you disagree with and why. Papers can be added to the matter.',
  },
  missing: { zh: '请写明请求和理由。', en: 'Say what you ask for, and why.' },
  submit: { zh: '提交', en: 'Send' },
  back: { zh: '返回', en: 'Back' },
  none: {
    zh: '现在没有可以提出的复查、复核请求。请返回查看办理情况。',
    en: 'Nothing can be asked for now. Go back to see where your matter stands.',
  },
  proceedings: { zh: '复查、复核', en: 'Review and re-review' },
  review: (unit: string) => ({ zh: `${unit}复查`, en: `Review by ${unit}` }),
  reReview: (unit: string) => ({ zh: `${unit}复核`, en: `Re-review by ${unit}` }),
  received: (day: Text) => ({ zh: `${day.zh}收到请求`, en: `Request received on ${day.en}` }),
  waiting: { zh: '尚未决定是否受理', en: 'Not yet decided whether it is taken up' },
  admitted: { zh: '已受理，正在办理', en: 'Taken up and being looked into' },
  declined: { zh: '不予受理', en: 'Not taken up' },
  notice: { zh: '告知内容', en: 'What you were told' },
  ...OUTCOMES,
  served: (day: Text) => ({ zh: `${day.zh}送达`, en: `Served on ${day.en}` }),
} as const satisfies Words;
