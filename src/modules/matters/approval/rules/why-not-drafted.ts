// Why an opinion cannot be drafted, or a draft not be decided on, now.
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../../contract.ts';
import { waitingDraft } from './drafts.ts';
import { openProceeding, waitingHearing } from '../../reviews/rules/remedy.ts';
import type { MatterState } from '../../rules/state.ts';

/** Said where no draft waits. */
const NOTHING_WAITS: Text = {
  zh: '没有等待审批的意见。请承办人先起草并报批。',
  en: 'No draft waits for approval; one is drafted first.',
};
const WAITS_ALREADY: Text = {
  zh: '已有一份意见等待审批。需要修改的，请负责人退回后再起草。',
  en: 'A draft waits for approval already. Have the head return it to change it.',
};
const NO_OPINION_DUE: Text = {
  zh: '处理意见已经作出，也没有待办的复查（复核）申请，现在没有需要起草的意见。信访人请求复查（复核）的，请受理申请之后再起草。',
  en: 'The opinion was issued and no review is pending, so there is nothing to draft. Once a request for review is taken up, draft its opinion.',
};
const NOT_ADMITTED: Text = {
  zh: '请先决定是否受理该申请并告知信访人，再起草意见。',
  en: 'Decide first whether the request is taken up, then draft the opinion.',
};
const HEARING_FIRST: Text = {
  zh: '已通知举行听证，请登记听证情况或者取消听证，再起草意见。',
  en: 'A hearing is called; record or cancel it, then draft the opinion.',
};

/** Why the step comes too early or too late. */
export function whyNotDrafted(state: MatterState, action: MatterAction): Text | undefined {
  const waiting = waitingDraft(state) !== undefined;
  if (action === 'decideDraft') return waiting ? undefined : NOTHING_WAITS;
  if (action !== 'draftOpinion') return undefined;
  if (waiting) return WAITS_ALREADY;
  const proceeding = openProceeding(state);
  if (proceeding === undefined) return state.stage === 'accepted' ? undefined : NO_OPINION_DUE;
  if (proceeding.admission === null) return NOT_ADMITTED;
  return waitingHearing(state) === undefined ? undefined : HEARING_FIRST;
}
