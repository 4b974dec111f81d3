// Decides the approval of opinions 审批: 起草, 退回 or 批准, and whether what is to be issued is what was approved. The
// Regulations ask for an opinion of the unit and not how it comes about; who has it approved sets that for the unit (ADR 23).
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { DecideDraft, DraftOpinion, DraftStep } from '../draft.contract.ts';
import { answerMatter } from '../../handling/rules/decide-handling.ts';
import { decideReview } from '../../reviews/rules/decide-review.ts';
import type { DraftState } from './draft-state.ts';
import { currentDraft, stepDue, waitingDraft } from './drafts.ts';
import type { EventOf } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import { openProceeding } from '../../reviews/rules/remedy.ts';
import type { MatterState } from '../../rules/state.ts';
import type { PostHolder } from '../../identity/rules/identity-state.ts';
import type { Worded } from '../../rules/text-state.ts';

/** The texts of a draft; the last one only where it says which facts changed. */
type DraftWords = Worded<'claim' | 'facts' | 'opinion' | 'basis'> & {
  readonly ids: { readonly changedFacts?: number };
};

/** Drafts an opinion. One that could not be issued is refused as issuing it would be. */
export function draftOpinion(
  state: MatterState,
  input: DraftOpinion,
  given: { readonly words: DraftWords; readonly contentDigest: string; readonly by: PostHolder },
  circumstances: Circumstances,
): Result<EventOf<'opinion.drafted'>> {
  const { today, unitId } = circumstances;
  const { words, contentDigest, by } = given;
  const step = stepDue(state, unitId);
  if (step === undefined) return refuse(NOTHING_TO_DRAFT);
  const wouldBe = couldBeIssued(state, input, { step, words, contentDigest }, circumstances);
  if (!wouldBe.ok) return wouldBe;
  const { claim, facts, opinion, basis, changedFacts: changed } = words.ids;
  return succeed({
    type: 'opinion.drafted',
    occurredOn: today,
    data: {
      draft: {
        draftId: (state.drafts?.length ?? 0) + 1,
        step,
        proceedingId: step === 'review' ? (openProceeding(state)?.proceedingId ?? null) : null,
        answers: state.answers.length,
        unitId,
        by,
        on: today,
        contentDigest,
        claimText: claim,
        factsText: facts,
        opinionText: opinion,
        basisText: basis,
        ...(changed === undefined ? {} : { changedFactsText: changed }),
        ...(input.outcomes === undefined ? {} : { outcomes: input.outcomes }),
        ...(input.outcome === undefined ? {} : { outcome: input.outcome }),
        ...(input.redoBy === undefined ? {} : { redoBy: input.redoBy }),
      },
      texts: words.states,
      clocks: [],
    },
  });
}

function couldBeIssued(
  state: MatterState,
  input: DraftOpinion,
  given: { readonly step: DraftStep; readonly words: DraftWords; readonly contentDigest: string },
  circumstances: Circumstances,
): Result<unknown> {
  const { step, words, contentDigest: textDigest } = given;
  if (step === 'answer') {
    const { outcomes = [], ...parts } = input;
    const { changedFacts } = words.ids;
    const changed = changedFacts === undefined ? {} : { changedFacts: { ids: { changedFacts }, states: [] } };
    return answerMatter(state, { ...parts, outcomes }, { textDigest, ...changed }, circumstances);
  }
  if (input.outcome === undefined) return refuse(OUTCOME_MISSING);
  return decideReview(state, { ...input, outcome: input.outcome }, words, circumstances);
}

/**
 * Returns a draft with what is to be changed, or approves it: never one's own, nor for somebody whose own it is. A deputy of
 * the head may (ADR 18).
 */
export function decideDraft(
  state: MatterState,
  input: DecideDraft,
  given: {
    readonly reasonWords: Worded<'reason'> | undefined;
    readonly by: PostHolder;
    /** The officer whose post they act in, where that is another's. */
    readonly onBehalfOf: string | undefined;
  },
  { today, unitId }: Circumstances,
): Result<EventOf<'draft.decided'>> {
  const draft = waitingDraft(state);
  if (draft === undefined || draft.draftId !== input.draftId) return refuse(DECIDED_ALREADY);
  if (draft.unitId !== unitId) return refuse(OTHER_UNIT);
  const { by, reasonWords, onBehalfOf } = given;
  if ([by.officerId, onBehalfOf].includes(draft.by.officerId)) return refuse(OWN_DRAFT);
  if (!input.approved && reasonWords === undefined) return refuse(REASON_MISSING);
  return succeed({
    type: 'draft.decided',
    occurredOn: today,
    data: {
      draftId: draft.draftId,
      decision: {
        approved: input.approved,
        by,
        on: today,
        reasonText: reasonWords?.ids.reason ?? null,
      },
      ...(reasonWords === undefined ? {} : { texts: reasonWords.states }),
      clocks: [],
    },
  });
}

/** Why the opinion of a step cannot be issued by a unit whose opinions are approved; undefined where one was. */
export function whyNotApproved(state: MatterState): Text | undefined {
  const draft = currentDraft(state);
  if (draft?.decision?.approved === true) return undefined;
  return draft === undefined ? NOT_DRAFTED : draft.decision === null ? WAITS_FOR_HEAD : RETURNED;
}

/** Why what is to be issued is not what the head approved; undefined where it is. */
export function checkApproved(state: MatterState, contentDigest: string): Refusal | undefined {
  const not = whyNotApproved(state);
  if (not !== undefined) return { code: 'opinion-not-approved', kind: 'conflict', text: not };
  return approvedDraft(state)?.contentDigest === contentDigest ? undefined : OTHER_THAN_APPROVED;
}

function approvedDraft(state: MatterState): DraftState | undefined {
  const draft = currentDraft(state);
  return draft?.decision?.approved === true ? draft : undefined;
}

/** Said to whoever drafts where nobody approves. */
export const APPROVAL_NOT_NEEDED: Text = {
  zh: '本单位的意见不需要负责人在系统内审批，请直接出具。需要审批的，请系统管理员在机构管理中设置。',
  en: 'Opinions of your unit need no approval in the system; issue it. An administrator sets that for the unit.',
};

const NOT_DRAFTED: Text = {
  zh: '本单位的意见须经负责人批准后出具。请先起草意见，由本单位负责人（或者代行其岗位的人）审批。',
  en: 'Opinions of your unit are issued once its head, or whoever acts in their post, has approved them. Draft it first.',
};
const WAITS_FOR_HEAD: Text = {
  zh: '请等待本单位负责人（或者代行其岗位的人）审批意见，批准后再出具。',
  en: 'The draft waits for the head of your unit, or whoever acts in their post; it is issued once approved.',
};
const RETURNED: Text = {
  zh: '意见已被负责人退回。请按退回理由修改，重新报批。',
  en: 'The head of your unit returned the draft. Change what they ask for and hand it up again.',
};

const OTHER_THAN_APPROVED: Refusal = {
  code: 'opinion-other-than-approved',
  kind: 'conflict',
  text: {
    zh: '要出具的内容与负责人批准的不一致。请按批准的内容出具；需要修改的，请重新起草报批。',
    en: 'This is not what the head of your unit approved. Issue what was approved, or draft it anew.',
  },
};

const NOTHING_TO_DRAFT: Refusal = {
  code: 'nothing-to-draft',
  kind: 'conflict',
  text: {
    zh: '现在没有需要由本单位作出的意见；由承办单位或者负责复查（复核）的单位起草。',
    en: 'No opinion is due from your unit now; the unit that handles or reviews the matter drafts it.',
  },
};

const OUTCOME_MISSING: Refusal = {
  code: 'outcome-missing',
  kind: 'invalid',
  field: 'outcome',
  text: { zh: '请选择复查（复核）结论。', en: 'Choose the outcome of the review.' },
};

const DECIDED_ALREADY: Refusal = {
  code: 'draft-not-waiting',
  kind: 'conflict',
  field: 'draftId',
  text: {
    zh: '这份意见不在等待审批：已经批准、退回，或者已有新的一份。请刷新页面。',
    en: 'This draft does not wait any more: it was decided on, or there is a later one. Reload the page.',
  },
};

const OTHER_UNIT: Refusal = {
  code: 'draft-of-another-unit',
  kind: 'forbidden',
  text: {
    zh: '意见由起草单位的负责人审批。',
    en: 'The head of the unit that drafted it has to decide on the draft.',
  },
};

const OWN_DRAFT: Refusal = {
  code: 'own-draft',
  kind: 'forbidden',
  text: {
    zh: '起草人不能审批自己起草的意见，请由本单位其他负责人或者代行人审批。',
    en: 'Whoever drafted it does not approve it; another head of the unit does, or a deputy.',
  },
};

const REASON_MISSING: Refusal = {
  code: 'reason-missing',
  kind: 'invalid',
  field: 'reason',
  text: { zh: '退回的，请写明需要修改的内容。', en: 'Say what is to be changed when you return it.' },
};
