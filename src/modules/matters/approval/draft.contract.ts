// The approval of an opinion 审批, where the unit has it: drafted by the handler, returned or approved by the head.
import { Type, type Static } from 'typebox';
import { Day, orNull, prose } from '#kernel/schema.ts';
import { ClaimOutcomes } from '../words.contract.ts';
import { ReviewOutcome } from '../reviews/review.contract.ts';

const command = { additionalProperties: false } as const;

/** 处理意见, or the opinion of a review or re-review 复查、复核意见. */
export const DraftStep = Type.Enum(['answer', 'review']);
export type DraftStep = Static<typeof DraftStep>;

/** 起草意见: what would be issued. Outcomes of the claims for an answer, one outcome for a review. */
export const DraftOpinion = Type.Object(
  {
    claimText: prose(5000),
    facts: prose(20_000),
    opinion: prose(20_000),
    basis: prose(5000),
    changedFacts: Type.Optional(prose(5000)),
    outcomes: Type.Optional(ClaimOutcomes),
    outcome: Type.Optional(ReviewOutcome),
    redoBy: Type.Optional(Day),
  },
  command,
);
export type DraftOpinion = Static<typeof DraftOpinion>;

/** 批准、退回: a draft is returned with what is to be changed. */
export const DecideDraft = Type.Object(
  { draftId: Type.Integer({ minimum: 1 }), approved: Type.Boolean(), reason: Type.Optional(prose(2000)) },
  command,
);
export type DecideDraft = Static<typeof DecideDraft>;

const Who = Type.Object({ name: Type.String(), unitId: Type.String() });

/** One draft. */
export const DraftView = Type.Object({
  draftId: Type.Integer(),
  step: DraftStep,
  draftedBy: Who,
  draftedOn: Day,
  claimText: Type.String(),
  facts: Type.String(),
  opinion: Type.String(),
  basis: Type.String(),
  changedFacts: orNull(Type.String()),
  outcomes: orNull(ClaimOutcomes),
  outcome: orNull(ReviewOutcome),
  redoBy: orNull(Day),
  decision: orNull(
    Type.Object({ approved: Type.Boolean(), by: Who, on: Day, reason: orNull(Type.String()) }),
  ),
  /** Of the step that is due now; false for one that was issued, or that another took the place of. */
  isCurrent: Type.Boolean(),
});
export type DraftView = Static<typeof DraftView>;

/** A draft that came back 退回修改, in a list: whose it is, and what its head asks to be changed. */
export const ReturnedDraft = Type.Object({
  draftedBy: Type.String(),
  draftedById: Type.String(),
  returnedBy: Type.String(),
  returnedOn: Day,
  reason: Type.String(),
});
export type ReturnedDraft = Static<typeof ReturnedDraft>;

/** The drafts of a matter, the first one first, and whether the officer's unit issues opinions only once approved. */
export const ApprovalView = Type.Object({ needed: Type.Boolean(), drafts: Type.Array(DraftView) });
export type ApprovalView = Static<typeof ApprovalView>;
