// Review 复查, re-review 复核 and hearings 听证 (2022 art. 31(6), 35, 36; 2005 art. 31, 34, 35).
import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';
import { ClaimOutcomes } from '../words.contract.ts';

const command = { additionalProperties: false } as const;
const ProceedingId = Type.Integer({ minimum: 1 });
const HearingId = Type.Integer({ minimum: 1 });

/** How a notice reached the petitioner. */
export const NoticeWay = Type.Enum(['inPerson', 'post', 'phone', 'online']);
export type NoticeWay = Static<typeof NoticeWay>;

/** How an answer was served 送达. */
export const ServiceWay = Type.Enum(['inPerson', 'post', 'online', 'other']);
export type ServiceWay = Static<typeof ServiceWay>;

/** 复查 against the answer; 复核 against the review opinion. */
export const ProceedingKind = Type.Enum(['review', 'reReview']);
export type ProceedingKind = Static<typeof ProceedingKind>;

/** 维持, 撤销, 变更, 责令重作. */
export const ReviewOutcome = Type.Enum(['uphold', 'revoke', 'change', 'redo']);
export type ReviewOutcome = Static<typeof ReviewOutcome>;

/** Why a request is not taken up: made after the period; for other procedures by law; withdrawn by the petitioner in writing. */
export const DeclineGround = Type.Enum(['late', 'otherProcedure', 'withdrawn']);
export type DeclineGround = Static<typeof DeclineGround>;

/** 登记复查、复核申请: which of the two follows from what was served last. Registered whether in time or not. */
export const RequestReview = Type.Object(
  { receivedOn: Type.Optional(Day), postmarkedOn: Type.Optional(Day), reasons: prose(5000) },
  command,
);
export type RequestReview = Static<typeof RequestReview>;

/** The same by the petitioner, on the portal. */
export const RequestReviewOnline = Type.Object({ reasons: prose(5000) }, command);
export type RequestReviewOnline = Static<typeof RequestReviewOnline>;

/** 受理、不予受理复查（复核）申请, with the notice to the petitioner. */
export const AdmitReview = Type.Object(
  {
    admitted: Type.Boolean(),
    ground: Type.Optional(DeclineGround),
    noticeWay: NoticeWay,
    noticeText: prose(2000),
  },
  command,
);
export type AdmitReview = Static<typeof AdmitReview>;

/**
 * 出具复查、复核意见书: the parts of an opinion, the outcome, what each claim has from now on where the former opinion is changed,
 * and a period where the handling unit must decide anew.
 */
export const DecideReview = Type.Object(
  {
    outcome: ReviewOutcome,
    claimText: prose(5000),
    facts: prose(20_000),
    opinion: prose(20_000),
    basis: prose(5000),
    outcomes: Type.Optional(ClaimOutcomes),
    redoBy: Type.Optional(Day),
  },
  command,
);
export type DecideReview = Static<typeof DecideReview>;

/** 送达复查、复核意见书. */
export const ServeReview = Type.Object({ way: ServiceWay, servedOn: Type.Optional(Day) }, command);
export type ServeReview = Static<typeof ServeReview>;

/** 通知听证, with who hosts it and who takes part 主持人、参加人. */
export const CallHearing = Type.Object(
  { opensOn: Day, participants: prose(2000), notice: prose(5000) },
  command,
);
export type CallHearing = Static<typeof CallHearing>;

/** 登记到场人员、听证笔录和听证意见, and whether anybody asked for recusal; the days that it took do not count for a re-review (2022 art. 36(2)). */
export const RecordHearing = Type.Object(
  {
    hearingId: HearingId,
    from: Day,
    to: Day,
    participants: prose(2000),
    record: prose(50_000),
    opinion: prose(20_000),
  },
  command,
);
export type RecordHearing = Static<typeof RecordHearing>;

/** 取消听证. */
export const CancelHearing = Type.Object({ hearingId: HearingId, reason: prose(1000) }, command);
export type CancelHearing = Static<typeof CancelHearing>;

const Opinion = Type.Object({
  outcome: ReviewOutcome,
  issuedOn: Day,
  claimText: Type.String(),
  facts: Type.String(),
  opinion: Type.String(),
  basis: Type.String(),
  /** What each claim has from now on; null but for an opinion that changes the former one. */
  outcomes: orNull(ClaimOutcomes),
  redoBy: orNull(Day),
  servedOn: orNull(Day),
  servedWay: orNull(ServiceWay),
});

/** One proceeding, as its officers see it. */
export const ProceedingView = Type.Object({
  proceedingId: ProceedingId,
  kind: ProceedingKind,
  unitId: Type.String(),
  againstUnit: Type.String(),
  madeOn: Day,
  receivedOn: Day,
  inTime: orNull(Type.Boolean()),
  origin: Type.Enum(['desk', 'portal']),
  reasons: Type.String(),
  admission: orNull(
    Type.Object({
      admitted: Type.Boolean(),
      ground: orNull(DeclineGround),
      on: Day,
      way: NoticeWay,
      notice: Type.String(),
    }),
  ),
  opinion: orNull(Opinion),
});
export type ProceedingView = Static<typeof ProceedingView>;

/** One hearing. */
export const HearingView = Type.Object({
  hearingId: HearingId,
  proceedingId: orNull(ProceedingId),
  unitId: Type.String(),
  calledOn: Day,
  opensOn: Day,
  /** Who was to host it and take part, and who came; empty for hearings of before it was asked. */
  participants: Type.String(),
  notice: Type.String(),
  held: orNull(
    Type.Object({
      from: Day,
      to: Day,
      participants: Type.String(),
      record: Type.String(),
      opinion: Type.String(),
    }),
  ),
  cancelled: orNull(Type.Object({ on: Day, reason: Type.String() })),
});
export type HearingView = Static<typeof HearingView>;

/** What the petitioner may ask for next, of which unit, and until when; `lastOn` is null while nothing was served. */
export const RemedyView = Type.Object({
  kind: ProceedingKind,
  unitId: orNull(Type.String()),
  unitName: orNull(Type.String()),
  lastOn: orNull(Day),
  text: Sentence,
});
export type RemedyView = Static<typeof RemedyView>;

/** A proceeding, as the petitioner follows it. The opinion is theirs once served. */
export const TrackedProceeding = Type.Object({
  kind: ProceedingKind,
  unitName: Type.String(),
  receivedOn: Day,
  admitted: orNull(Type.Boolean()),
  notice: orNull(Type.String()),
  opinion: orNull(
    Type.Object({
      outcome: ReviewOutcome,
      opinion: Type.String(),
      facts: Type.String(),
      basis: Type.String(),
      servedOn: Day,
    }),
  ),
});
export type TrackedProceeding = Static<typeof TrackedProceeding>;
