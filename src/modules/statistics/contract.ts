import { Type, type Static } from 'typebox';
import { Day, orNull, Sentence } from '#kernel/schema.ts';
import { Channel } from '#modules/intake/contract.ts';

/** What is counted: 件次 submissions, 批次 batches, 人次 participants, 件 matters, % rates and shares. */
export const FigureUnit = Type.Enum(['件次', '批次', '人次', '件', '%']);
export type FigureUnit = Static<typeof FigureUnit>;

/** What one row behind a figure is. */
export const Grain = Type.Enum([
  'submission',
  'higherVisit',
  'matter',
  'clock',
  'rating',
  'assignment',
  'supervision',
  'recommendation',
  'execution',
  'proceeding',
  'hearing',
]);
export type Grain = Static<typeof Grain>;

/** A measure 指标 as people read it: what it counts, in plain words. */
export const MeasureView = Type.Object({
  id: Type.String(),
  name: Sentence,
  definition: Sentence,
  grain: Grain,
  unit: FigureUnit,
  /** The field that the rows of the list add up in, where the figure is a sum. */
  sumOf: orNull(Type.Literal('participants')),
});
export type MeasureView = Static<typeof MeasureView>;

/** Days that a report covers, both ends included. */
export const PeriodView = Type.Object({ from: Day, to: Day });

/** One figure, with the same figure a year earlier. Null is "—": a rate of nothing, or a comparison with nothing. */
export const Figure = Type.Object({
  id: Type.String(),
  name: Sentence,
  definition: Sentence,
  unit: FigureUnit,
  value: orNull(Type.Number()),
  previous: orNull(Type.Number()),
  /** In the unit of the figure; percentage points for rates and shares. */
  change: orNull(Type.Number()),
  /** Per cent of the previous figure, two decimals; null for rates, and where the previous figure is 0. */
  changeRate: orNull(Type.Number()),
  /** SHA-256 in hex over the binary ids of the rows behind the figure, in the order of the list. */
  digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type Figure = Static<typeof Figure>;

/** A report 报表: measures of a period, counted at one instant for one scope. */
export const Report = Type.Object({
  period: PeriodView,
  previousPeriod: PeriodView,
  asOf: Type.String({ format: 'date-time' }),
  /** The units whose matters were counted; null is the whole network. */
  scope: orNull(Type.Array(Type.String())),
  measures: Type.Array(Figure),
});
export type Report = Static<typeof Report>;

/** A submission behind a figure. */
export const SubmissionRow = Type.Object({
  submissionId: Type.String(),
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  receivedOn: Day,
  channel: Channel,
  participants: Type.Integer(),
  placeId: Type.String(),
  registeredUnit: Type.String(),
});
export type SubmissionRow = Static<typeof SubmissionRow>;

/** A visit to province or capital, as the superior's notice counts it: without names. */
export const HigherVisitRow = Type.Object({
  visitId: Type.String(),
  visitedOn: Day,
  level: Type.Enum(['province', 'capital']),
  participants: Type.Integer(),
  noticeNumber: Type.String(),
  placeId: Type.String(),
});
export type HigherVisitRow = Static<typeof HigherVisitRow>;

/** In the list of a rate: whether the row is one of those that the rate counts, or only one of the whole. */
const counted = { counted: Type.Boolean() };

/** A matter behind a figure. */
export const MatterFigureRow = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  receivedOn: Day,
  servedOn: orNull(Day),
  closedOn: orNull(Day),
  holderUnit: Type.String(),
  ...counted,
});
export type MatterFigureRow = Static<typeof MatterFigureRow>;

/** A deadline behind a rate of timeliness. */
export const ClockRow = Type.Object({
  matterId: Type.String(),
  clockId: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  ruleId: Type.String(),
  rawOn: Day,
  dueOn: Day,
  endedOn: orNull(Day),
  holderUnit: Type.String(),
  ...counted,
});
export type ClockRow = Static<typeof ClockRow>;

/** A petitioner's rating behind a rate of satisfaction. */
export const RatingRow = Type.Object({
  matterId: Type.String(),
  ratingId: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  unitId: Type.String(),
  value: Type.Enum(['satisfied', 'basicallySatisfied', 'dissatisfied']),
  ratedOn: Day,
  ...counted,
});
export type RatingRow = Static<typeof RatingRow>;

/** A transfer or assignment behind a figure. */
export const AssignmentRow = Type.Object({
  matterId: Type.String(),
  assignmentId: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  way: Type.Enum(['transfer', 'assign', 'own']),
  fromUnit: Type.String(),
  toUnit: Type.String(),
  assignedOn: Day,
});
export type AssignmentRow = Static<typeof AssignmentRow>;

/** An urging or an order of supervision behind a figure. */
export const SupervisionFigureRow = Type.Object({
  matterId: Type.String(),
  supervisionId: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  kind: Type.Enum(['urging', 'order']),
  officeUnit: Type.String(),
  toUnit: Type.String(),
  issuedOn: Day,
  endedOn: orNull(Day),
  ...counted,
});
export type SupervisionFigureRow = Static<typeof SupervisionFigureRow>;

/** A recommendation behind a figure. */
export const RecommendationFigureRow = Type.Object({
  recommendationId: Type.String(),
  letterNumber: Type.String(),
  kind: Type.Enum(['work', 'policy', 'accountability']),
  officeUnit: Type.String(),
  toUnit: Type.String(),
  issuedOn: Day,
  answeredOn: orNull(Day),
  ...counted,
});
export type RecommendationFigureRow = Static<typeof RecommendationFigureRow>;

/** A matter whose opinion supports a claim, behind a figure. */
export const ExecutionFigureRow = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  holderUnit: Type.String(),
  supportedOn: Day,
  executedOn: orNull(Day),
  ...counted,
});
export type ExecutionFigureRow = Static<typeof ExecutionFigureRow>;

/** A review or re-review behind a figure. */
export const ProceedingFigureRow = Type.Object({
  matterId: Type.String(),
  proceedingId: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  kind: Type.Enum(['review', 'reReview']),
  reviewUnit: Type.String(),
  againstUnit: Type.String(),
  receivedOn: Day,
  admittedOn: orNull(Day),
  outcome: orNull(Type.Enum(['uphold', 'revoke', 'change', 'redo'])),
  issuedOn: orNull(Day),
});
export type ProceedingFigureRow = Static<typeof ProceedingFigureRow>;

/** A hearing that was held, behind a figure. */
export const HearingFigureRow = Type.Object({
  matterId: Type.String(),
  hearingId: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  /** What it was held in; null where within the handling itself. */
  heldIn: orNull(Type.Enum(['review', 'reReview'])),
  hearingUnit: Type.String(),
  heldFrom: Day,
  heldOn: Day,
});
export type HearingFigureRow = Static<typeof HearingFigureRow>;

/** A row behind a figure; which kind, the measure's grain says. */
export const ListRow = Type.Union([
  SubmissionRow,
  HigherVisitRow,
  MatterFigureRow,
  ClockRow,
  RatingRow,
  AssignmentRow,
  SupervisionFigureRow,
  RecommendationFigureRow,
  ExecutionFigureRow,
  ProceedingFigureRow,
  HearingFigureRow,
]);
export type ListRow = Static<typeof ListRow>;

/** A page of the list behind a figure. */
export const ListPage = Type.Object({
  measureId: Type.String(),
  grain: Grain,
  items: Type.Array(ListRow),
  nextCursor: orNull(Type.String()),
});
export type ListPage = Static<typeof ListPage>;

/** The first and the last year that reports are made of: from the Republic's first to one far enough ahead. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2100;

/** The year of a report. */
export const AskYear = Type.Object({ year: Type.Integer({ minimum: FIRST_YEAR, maximum: LAST_YEAR }) });
export type AskYear = Static<typeof AskYear>;

/** Which measure. */
export const AskMeasure = Type.Object({ id: Type.String({ maxLength: 100 }) });
export type AskMeasure = Static<typeof AskMeasure>;

/** The measures there are. */
export const MeasureList = Type.Object({ items: Type.Array(MeasureView) });
export type MeasureList = Static<typeof MeasureList>;

/** The period of a report that is not a year. */
export const AskPeriod = Type.Object({ from: Day, to: Day }, { additionalProperties: false });
export type AskPeriod = Static<typeof AskPeriod>;

/** Where to go on in a list, and how many rows to take. */
export const AskList = Type.Object(
  {
    from: Day,
    to: Day,
    cursor: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  },
  { additionalProperties: false },
);
export type AskList = Static<typeof AskList>;
