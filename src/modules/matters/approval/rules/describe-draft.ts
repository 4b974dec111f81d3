// Drafts of opinions in sentences. What they say is for officers, and stands in rows.
import type { Text } from '#kernel/text.ts';
import type { DraftStep } from '../draft.contract.ts';
import type { EventOf } from '../../rules/events.ts';

const DRAFTED: Readonly<Record<DraftStep, Text>> = {
  answer: { zh: '起草处理意见，报本单位负责人审批', en: 'Opinion drafted for the head of the unit' },
  review: {
    zh: '起草复查（复核）意见，报本单位负责人审批',
    en: 'Review opinion drafted for the head of the unit',
  },
};

/** One draft, or what the head decided on it, in words. */
export function describeDraft(event: EventOf<'opinion.drafted' | 'draft.decided'>): Text {
  if (event.type === 'opinion.drafted') return DRAFTED[event.data.draft.step];
  return event.data.decision.approved
    ? { zh: '负责人批准意见，可以出具', en: 'Opinion approved by the head of the unit' }
    : { zh: '负责人退回意见，需要修改', en: 'Opinion returned by the head of the unit, to be changed' };
}
