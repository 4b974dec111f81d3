import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt, underReview } from '../../../../../test/support/pure-matter.ts';
import type { DraftOpinion } from '../draft.contract.ts';
import { checkApproved, decideDraft, draftOpinion, whyNotApproved } from './decide-draft.ts';
import { currentDraft, stepDue, waitingDraft } from './drafts.ts';
import { evolve } from '../../rules/evolve.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';
import type { PostHolder } from '../../identity/rules/identity-state.ts';

const HANDLER: PostHolder = { officerId: 'o-handler', unitId: 'unit', role: 'handler' };
const HEAD: PostHolder = { officerId: 'o-head', unitId: 'unit', role: 'leader' };
const WORDS = {
  ids: { claim: 1, facts: 2, opinion: 3, basis: 4 },
  states: [1, 2, 3, 4].map((textId) => ({ textId, digest: `d-${textId}` })),
};
const OPINION: DraftOpinion = {
  claimText: '请求维修',
  facts: '经查属实',
  opinion: '限期维修',
  basis: '有关规定',
  outcomes: [{ claimId: 1, outcome: 'supported' }],
};
const unit = circumstances('unit', '2026-04-10');

function apply(state: MatterState, event: MatterEvent): MatterState {
  return evolve(state, event, state.matterId);
}

function drafted(state: MatterState, digest = 'approved'): MatterState {
  const given = { words: WORDS, contentDigest: digest, by: HANDLER };
  return apply(state, must(draftOpinion(state, OPINION, given, unit)));
}

const DECISION = { reasonWords: undefined, by: HEAD, onBehalfOf: undefined };
const RETURNING = {
  ...DECISION,
  reasonWords: { ids: { reason: 5 }, states: [{ textId: 5, digest: 'd-5' }] },
};

function decided(state: MatterState, approved: boolean): MatterState {
  const draftId = state.drafts?.at(-1)?.draftId ?? 0;
  const given = approved ? DECISION : RETURNING;
  return apply(state, must(decideDraft(state, { draftId, approved }, given, unit)));
}

describe('an opinion', () => {
  const accepted = matterAt('accepted');

  test('is drafted, returned, drafted again and approved, and only that may be issued', () => {
    const first = drafted(accepted);
    expect(waitingDraft(first)).toMatchObject({ draftId: 1, step: 'answer', by: HANDLER });
    expect(whyNotApproved(accepted)?.zh).toContain('请先起草意见，由本单位负责人');
    expect(whyNotApproved(first)?.zh).toContain('等待本单位负责人');
    const returned = decided(first, false);
    expect(whyNotApproved(returned)?.zh).toContain('退回');
    expect(waitingDraft(returned)).toBeUndefined();
    const approved = decided(drafted(returned), true);
    expect(whyNotApproved(approved)).toBeUndefined();
    expect(checkApproved(approved, 'approved')).toBeUndefined();
    expect(checkApproved(approved, 'another')?.code).toBe('opinion-other-than-approved');
    expect(approved.texts?.map(({ digest }) => digest)).toContain('d-5');
  });

  test('that was changed after it was approved is approved anew', () => {
    const again = drafted(decided(drafted(accepted), true), 'changed');
    expect(checkApproved(again, 'approved')?.code).toBe('opinion-not-approved');
  });

  test('that could not be issued is not handed up', () => {
    const given = { words: WORDS, contentDigest: 'x', by: HANDLER };
    const { outcomes: _none, ...without } = OPINION;
    expect(refusalOf(draftOpinion(accepted, without, given, unit))).toBe('every-claim-once');
    const wrong = { ...OPINION, outcomes: [{ claimId: 1, outcome: 'adopted' as const }] };
    expect(refusalOf(draftOpinion(accepted, wrong, given, unit))).toBe('outcome-does-not-fit');
    const elsewhere = circumstances('office', '2026-04-10');
    expect(refusalOf(draftOpinion(accepted, OPINION, given, elsewhere))).toBe('nothing-to-draft');
  });

  test.each([
    {
      name: 'whoever drafted it',
      given: { ...DECISION, by: { ...HEAD, officerId: 'o-handler' } },
      code: 'own-draft',
    },
    {
      name: 'somebody in the post of whoever drafted it',
      given: { ...DECISION, onBehalfOf: 'o-handler' },
      code: 'own-draft',
    },
    { name: 'returns it without a word', approved: false, given: DECISION, code: 'reason-missing' },
    { name: 'takes another draft for it', draftId: 2, given: DECISION, code: 'draft-not-waiting' },
  ])('is not decided on by a head who is, or: $name', ({ given, code, approved = true, draftId = 1 }) => {
    expect(refusalOf(decideDraft(drafted(accepted), { draftId, approved }, given, unit))).toBe(code);
  });

  test('is decided on by a deputy of the head, and by nobody of another unit', () => {
    const deputy = { ...DECISION, by: { ...HEAD, officerId: 'o-deputy' }, onBehalfOf: 'o-head' };
    expect(decideDraft(drafted(accepted), { draftId: 1, approved: true }, deputy, unit).ok).toBe(true);
    const above = circumstances('office', '2026-04-10');
    expect(refusalOf(decideDraft(drafted(accepted), { draftId: 1, approved: true }, DECISION, above))).toBe(
      'draft-of-another-unit',
    );
  });
});

describe('a draft of a review', () => {
  const state = underReview('admitted');
  const office = circumstances('office', '2026-05-20');
  const by = { ...HANDLER, unitId: 'office' };

  test('is for the reviewing unit, has an outcome, and is over with the review', () => {
    expect(stepDue(state, 'office')).toBe('review');
    expect(stepDue(state, 'unit')).toBeUndefined();
    const { outcomes: _none, ...parts } = OPINION;
    const given = { words: WORDS, contentDigest: 'approved', by };
    expect(refusalOf(draftOpinion(state, parts, given, office))).toBe('outcome-missing');
    const uphold = { ...parts, outcome: 'uphold' as const };
    const waiting = apply(state, must(draftOpinion(state, uphold, given, office)));
    expect(currentDraft(waiting)).toMatchObject({ step: 'review', proceedingId: 1, outcome: 'uphold' });
    expect(currentDraft({ ...waiting, proceedings: [] })).toBeUndefined();
  });

  test('says by when it is to be decided anew, where it orders that', () => {
    const { outcomes: _none, ...parts } = OPINION;
    const given = { words: WORDS, contentDigest: 'approved', by };
    const redo = { ...parts, outcome: 'redo' as const };
    expect(refusalOf(draftOpinion(state, redo, given, office))).toBe('redo-needs-period');
    const until = { ...redo, redoBy: plainDate('2026-06-20') };
    expect(draftOpinion(state, until, given, office).ok).toBe(true);
  });
});
