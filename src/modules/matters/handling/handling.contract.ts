import { Type, type Static } from 'typebox';
import { Day, prose } from '#kernel/schema.ts';
import { ClaimOutcomes, RatingValue, Track, command, RatingTarget, RoutingWay } from '../words.contract.ts';
import { NoticeWay, ServiceWay } from '../reviews/review.contract.ts';

/** 转送 / 交办 / 自办 (2022 art. 22). An assigned matter has the period that the assigner sets. */
export const RouteMatter = Type.Object(
  {
    way: RoutingWay,
    toUnit: Type.String(),
    periodEndsOn: Type.Optional(Day),
    /** Why this unit, where it is not the one that the competence table proposes. */
    reason: Type.Optional(prose(500)),
    /** 涉法涉诉: a letter about litigation, for the political-legal body by its own rules (2022 art. 22(2)). */
    lawAndLitigation: Type.Optional(Type.Boolean()),
  },
  command,
);
export type RouteMatter = Static<typeof RouteMatter>;

/** 书面告知: receipt, path and procedure (2022 art. 23). */
export const GiveNotice = Type.Object(
  { way: NoticeWay, text: prose(2000), givenOn: Type.Optional(Day) },
  command,
);
export type GiveNotice = Static<typeof GiveNotice>;

/** 受理: an explicit fact with its day; the track decides which clock runs (2022 art. 31, 34). */
export const AcceptMatter = Type.Object(
  {
    acceptedOn: Type.Optional(Day),
    tracks: Type.Array(Type.Object({ claimId: Type.Integer(), track: Track }, command), { minItems: 1 }),
    noticeWay: NoticeWay,
    noticeText: prose(2000),
  },
  command,
);
export type AcceptMatter = Static<typeof AcceptMatter>;

/** 延期: at most 30 days, approved by the head of the handling unit, the reason told to the petitioner (2022 art. 34). */
export const ExtendDeadline = Type.Object(
  { days: Type.Integer({ minimum: 1 }), reason: prose(1000), noticeWay: NoticeWay },
  command,
);
export type ExtendDeadline = Static<typeof ExtendDeadline>;

/** 答复: the four parts that 2022 art. 32(1) requires, and an outcome for each claim. */
export const AnswerMatter = Type.Object(
  {
    claimText: prose(5000),
    facts: prose(20_000),
    opinion: prose(20_000),
    basis: prose(5000),
    /** What is different from the facts of the answer that was to be decided anew; needed where the outcome is not. */
    changedFacts: Type.Optional(prose(5000)),
    outcomes: ClaimOutcomes,
  },
  command,
);
export type AnswerMatter = Static<typeof AnswerMatter>;

/** 送达. */
export const ServeAnswer = Type.Object({ way: ServiceWay, servedOn: Type.Optional(Day) }, command);
export type ServeAnswer = Static<typeof ServeAnswer>;

/** 办结; an assigned matter owes a closing report (2022 art. 22(1)(3)). */
export const CloseMatter = Type.Object({ closingReport: Type.Optional(prose(10_000)) }, command);
export type CloseMatter = Static<typeof CloseMatter>;

/** 评价: by the petitioner only; dissatisfied needs a reason. */
export const RateMatter = Type.Object(
  {
    ratings: Type.Array(
      Type.Object({ target: RatingTarget, value: RatingValue, reason: Type.Optional(prose(1000)) }, command),
      { minItems: 1, maxItems: 2 },
    ),
  },
  command,
);
export type RateMatter = Static<typeof RateMatter>;
