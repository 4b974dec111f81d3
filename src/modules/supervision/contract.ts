// The three recommendations 三项建议: to improve work, to improve policy, to pursue responsibility (2022 art. 14, 40; 2005 art. 36–38).
import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;
const Uuid = Type.String({ format: 'uuid' });

/** 改进工作, 完善政策, 追究责任. */
export const RecommendationKind = Type.Enum(['work', 'policy', 'accountability']);
export type RecommendationKind = Static<typeof RecommendationKind>;

/** 采纳, 部分采纳, 未采纳. */
export const Adoption = Type.Enum(['adopted', 'partlyAdopted', 'notAdopted']);
export type Adoption = Static<typeof Adoption>;

/** As many matters as one recommendation may come from. */
const MOST_MATTERS = 20;

/** 提出建议; `whose` says whose responsibility is meant, and only where it is to be pursued. */
export const MakeRecommendation = Type.Object(
  {
    kind: RecommendationKind,
    toUnit: Type.String({ minLength: 1, maxLength: 60 }),
    /** Numbers of matters from which it comes; none where it comes from a study. */
    matters: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: MOST_MATTERS })),
    problem: prose(10_000),
    recommendation: prose(10_000),
    whose: Type.Optional(prose(2000)),
  },
  command,
);
export type MakeRecommendation = Static<typeof MakeRecommendation>;

/** 书面反馈采纳情况; where it is not adopted, or in part, the words say why. */
export const AnswerRecommendation = Type.Object({ adoption: Adoption, text: prose(10_000) }, command);
export type AnswerRecommendation = Static<typeof AnswerRecommendation>;

/** made: by units of this officer’s scope. received: by them. waiting: without an answer yet. */
export const ListRecommendations = Type.Object(
  {
    box: Type.Optional(Type.Enum(['made', 'received'])),
    waiting: Type.Optional(Type.Boolean()),
    kind: Type.Optional(RecommendationKind),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  command,
);
export type ListRecommendations = Static<typeof ListRecommendations>;

/** The same as a file, which has no pages. */
export const ExportRecommendations = Type.Object(
  {
    box: ListRecommendations.properties.box,
    waiting: ListRecommendations.properties.waiting,
    kind: ListRecommendations.properties.kind,
  },
  command,
);
export type ExportRecommendations = Static<typeof ExportRecommendations>;

/** One row of the list: what is due first stands first, then what has no day, the latest made first. */
export const RecommendationRow = Type.Object({
  recommendationId: Uuid,
  kind: RecommendationKind,
  number: Type.String(),
  officeUnit: Type.String(),
  toUnit: Type.String(),
  issuedOn: Day,
  /** The last day of the written answer; null where the Regulation names no period. */
  dueOn: orNull(Day),
  late: Type.Boolean(),
  adoption: orNull(Adoption),
  answeredOn: orNull(Day),
  /** How the problem begins. */
  problem: Type.String(),
});
export type RecommendationRow = Static<typeof RecommendationRow>;

export const RecommendationPage = Type.Object({
  items: Type.Array(RecommendationRow),
  nextCursor: orNull(Type.String()),
});
export type RecommendationPage = Static<typeof RecommendationPage>;

/** One recommendation with its words and its answer. */
export const RecommendationView = Type.Object({
  ...RecommendationRow.properties,
  recommendation: Type.String(),
  whose: orNull(Type.String()),
  /** The matters that it names; a link only where the officer reads the matter. */
  matters: Type.Array(Type.Object({ number: Type.String(), matterId: orNull(Type.String()) })),
  /** By which article, and until when, an answer is owed. */
  owed: Sentence,
  answer: orNull(Type.String()),
  /** Why this officer cannot answer it; null where they can. */
  whyNotAnswer: orNull(Sentence),
});
export type RecommendationView = Static<typeof RecommendationView>;

/** What waits for an answer, for the menu. */
export const RecommendationCounts = Type.Object({
  /** Received by this officer’s unit and not answered. */
  owed: Type.Integer(),
  /** Made by this officer’s unit and not answered in time. */
  late: Type.Integer(),
});
export type RecommendationCounts = Static<typeof RecommendationCounts>;
