// Why a step of a review, re-review or hearing cannot be taken now.
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../../contract.ts';
import type { ProceedingState } from './proceeding-state.ts';
import { nextRemedy, openProceeding, unservedProceeding, waitingHearing } from './remedy.ts';
import { articleOf } from '../../rules/articles.ts';
import type { MatterState } from '../../rules/state.ts';

const NO_REVIEW: Text = {
  zh: '没有待办的复查（复核）申请；请先登记申请。',
  en: 'No review or re-review is pending; register the request first.',
};

/** What is said where there is no proceeding to take the step in. */
export const NO_PROCEEDING: Readonly<Partial<Record<MatterAction, Text>>> = {
  admitReview: NO_REVIEW,
  decideReview: NO_REVIEW,
  serveReview: {
    zh: '没有待送达的复查（复核）意见；请先出具意见书。',
    en: 'No opinion of a review waits to be served; issue it first.',
  },
};

const NO_HEARING: Text = {
  zh: '没有已通知而未举行的听证；请先通知听证。',
  en: 'No hearing is called and not yet held; call one first.',
};

const OPINION_ISSUED: Text = {
  zh: '处理意见已经作出，办理中不再举行听证；信访人请求复查、复核的，由负责的单位决定是否举行。',
  en: 'The opinion has been issued, so no hearing is held in the handling; once review is asked for, the unit that reviews it decides on one.',
};

/** The proceeding that an action is about. */
export function proceedingFor(state: MatterState, action: MatterAction): ProceedingState | undefined {
  return action === 'serveReview' ? unservedProceeding(state) : openProceeding(state);
}

/** Why an officer of another unit than the reviewing one may not take the step (2022 art. 35, 36; 2005 art. 34, 35). */
export function whyNotReviewer(
  { regime }: MatterState,
  { unitId: reviewer }: ProceedingState,
  { unitId, name }: { readonly unitId: string; readonly name: Text },
): Text | undefined {
  if (unitId === reviewer) return undefined;
  const at = articleOf(regime, 'reviewAndReReview');
  return {
    zh: `${name.zh}由负责复查（复核）的单位进行，原办理单位不能自己复查（${at.zh}）。`,
    en: `Only the unit that reviews the matter can ${name.en}; no unit reviews its own decision (${at.en}).`,
  };
}

/** Why the step comes too early or too late. */
export function whyNotReviewed(state: MatterState, action: MatterAction): Text | undefined {
  const proceeding = openProceeding(state);
  switch (action) {
    case 'requestReview': {
      const remedy = nextRemedy(state);
      return remedy.ok ? undefined : remedy.reason.text;
    }
    case 'admitReview':
      return proceeding?.admission == null
        ? undefined
        : { zh: '该申请已受理，请作出意见。', en: 'The request was taken up already; issue the opinion.' };
    case 'decideReview':
      return whyNotAdmitted(proceeding) ?? whyHearingWaits(state);
    case 'callHearing':
      if (proceeding !== undefined) return whyNotAdmitted(proceeding) ?? whyHearingWaits(state);
      return state.stage === 'accepted' ? whyHearingWaits(state) : OPINION_ISSUED;
    case 'recordHearing':
    case 'cancelHearing':
      return waitingHearing(state) === undefined ? NO_HEARING : undefined;
    default:
      return undefined;
  }
}

function whyNotAdmitted(proceeding: ProceedingState | undefined): Text | undefined {
  if (proceeding === undefined || proceeding.admission !== null) return undefined;
  return {
    zh: '请先决定是否受理该申请并告知信访人。',
    en: 'Decide first whether the request is taken up, and tell the petitioner.',
  };
}

function whyHearingWaits(state: MatterState): Text | undefined {
  const waiting = waitingHearing(state);
  if (waiting === undefined) return undefined;
  return {
    zh: `已通知于${waiting.opensOn}举行听证，请登记听证情况或者取消听证。`,
    en: `A hearing is called for ${waiting.opensOn}; record or cancel it first.`,
  };
}
