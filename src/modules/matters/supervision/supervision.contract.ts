// Supervision of a matter 督办 (2022 art. 40(1), 2005 art. 36): urged, ordered, replied to, accepted or ordered again.
import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;
const SupervisionId = Type.Integer({ minimum: 1 });
const ProposalId = Type.Integer({ minimum: 1 });

/** 催办, softer and by practice; 督办, on a ground of the Regulation. */
export const SupervisionKind = Type.Enum(['urging', 'order']);
export type SupervisionKind = Static<typeof SupervisionKind>;

/** The grounds of both Regulations by the names that the law pack gives them; which has which, it says. */
export const SupervisionGround = Type.Enum([
  'overdue',
  'noFeedback',
  'procedure',
  'shirking',
  'fraud',
  'notExecuted',
  'other',
]);
export type SupervisionGround = Static<typeof SupervisionGround>;

/**
 * How it ended: the reply was accepted; an urging was replied to; it became an order; the office ended it for a reason of its
 * own.
 */
export const SupervisionEnd = Type.Enum(['accepted', 'replied', 'ordered', 'withdrawn']);
export type SupervisionEnd = Static<typeof SupervisionEnd>;

/** Whom it is about, and what a rule proposed, where it comes from that. */
const aimed = { toUnit: Type.String(), proposalId: Type.Optional(ProposalId), answerBy: Day };

/** 催办. */
export const UrgeUnit = Type.Object({ ...aimed, requirement: prose(2000) }, command);
export type UrgeUnit = Static<typeof UrgeUnit>;

/** 督办: the ground, what was found, what is required, and until when the unit replies. */
export const SuperviseUnit = Type.Object(
  { ...aimed, ground: SupervisionGround, facts: prose(5000), requirement: prose(5000) },
  command,
);
export type SuperviseUnit = Static<typeof SuperviseUnit>;

/** 回复: in writing, by the supervised unit. */
export const ReplyToSupervision = Type.Object(
  { supervisionId: SupervisionId, reply: prose(10_000) },
  command,
);
export type ReplyToSupervision = Static<typeof ReplyToSupervision>;

/** 再次督办、再次催办: the reply did not come, or did not do. */
export const RepeatSupervision = Type.Object(
  { supervisionId: SupervisionId, facts: prose(5000), requirement: prose(5000), answerBy: Day },
  command,
);
export type RepeatSupervision = Static<typeof RepeatSupervision>;

/** 认可回复，督办结束. */
export const AcceptReply = Type.Object({ supervisionId: SupervisionId, opinion: prose(2000) }, command);
export type AcceptReply = Static<typeof AcceptReply>;

/** 结束督办 without a reply that was accepted: what called for it is gone. */
export const EndSupervision = Type.Object({ supervisionId: SupervisionId, reason: prose(1000) }, command);
export type EndSupervision = Static<typeof EndSupervision>;

/** 不予督办 what a rule proposed: there was a good reason for the delay, or something like it. */
export const SetProposalAside = Type.Object({ proposalId: ProposalId, reason: prose(1000) }, command);
export type SetProposalAside = Static<typeof SetProposalAside>;

/** A ground as it is offered, with its article. */
export const GroundChoice = Type.Object({ key: SupervisionGround, name: Sentence, article: Sentence });
export type GroundChoice = Static<typeof GroundChoice>;

/** What a rule found: which clock of which unit ran out, and what became of that. */
export const ProposalView = Type.Object({
  proposalId: ProposalId,
  officeUnit: Type.String(),
  toUnit: Type.String(),
  ground: GroundChoice,
  ruleId: Type.String(),
  ruleName: Sentence,
  dueOn: Day,
  raisedOn: Day,
  /** lapsed: the clock was met or moved meanwhile. */
  state: Type.Enum(['waiting', 'taken', 'setAside', 'lapsed']),
  setAside: orNull(Type.Object({ on: Day, reason: Type.String() })),
});
export type ProposalView = Static<typeof ProposalView>;

/** One letter of a supervision with its reply. */
const Round = Type.Object({
  issuedOn: Day,
  facts: orNull(Type.String()),
  requirement: Type.String(),
  answerBy: Day,
  reply: orNull(Type.Object({ on: Day, text: Type.String() })),
});

/** One supervision. */
export const SupervisionView = Type.Object({
  supervisionId: SupervisionId,
  kind: SupervisionKind,
  officeUnit: Type.String(),
  toUnit: Type.String(),
  ground: orNull(GroundChoice),
  proposalId: orNull(ProposalId),
  rounds: Type.Array(Round),
  ended: orNull(Type.Object({ on: Day, how: SupervisionEnd, text: orNull(Type.String()) })),
});
export type SupervisionView = Static<typeof SupervisionView>;

/** The supervision of a matter, and what an office may choose from. */
export const MatterSupervision = Type.Object({
  supervisions: Type.Array(SupervisionView),
  proposals: Type.Array(ProposalView),
  grounds: Type.Array(GroundChoice),
  /** Units that this officer’s office may supervise in this matter. */
  units: Type.Array(Type.String()),
});
export type MatterSupervision = Static<typeof MatterSupervision>;

/** office: what this officer’s office supervises. owed: what their own unit has to reply to. Both, where it is not said. */
export const SupervisionBox = Type.Enum(['office', 'owed']);
export type SupervisionBox = Static<typeof SupervisionBox>;

/** Which supervisions; those that have ended only where asked for. */
export const ListSupervisions = Type.Object(
  {
    box: Type.Optional(SupervisionBox),
    ended: Type.Optional(Type.Boolean()),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  command,
);
export type ListSupervisions = Static<typeof ListSupervisions>;

/** The same as a file, which has no pages. */
export const ExportSupervisions = Type.Object(
  { box: ListSupervisions.properties.box, ended: ListSupervisions.properties.ended },
  command,
);
export type ExportSupervisions = Static<typeof ExportSupervisions>;

const ofMatter = { matterId: Type.String(), number: Type.String(), title: Type.String() };

/** One row: the reply due first stands first. */
export const SupervisionRow = Type.Object({
  ...ofMatter,
  supervisionId: SupervisionId,
  kind: SupervisionKind,
  officeUnit: Type.String(),
  toUnit: Type.String(),
  ground: orNull(Sentence),
  issuedOn: Day,
  rounds: Type.Integer(),
  answerBy: Day,
  repliedOn: orNull(Day),
  late: Type.Boolean(),
  endedOn: orNull(Day),
  ended: orNull(SupervisionEnd),
});
export type SupervisionRow = Static<typeof SupervisionRow>;

export const SupervisionPage = Type.Object({
  items: Type.Array(SupervisionRow),
  nextCursor: orNull(Type.String()),
});
export type SupervisionPage = Static<typeof SupervisionPage>;

/** What a rule proposed to this officer’s office and nobody has decided, the longest overdue first. */
export const ProposalRow = Type.Object({
  ...ofMatter,
  proposalId: ProposalId,
  toUnit: Type.String(),
  ruleId: Type.String(),
  ruleName: Sentence,
  dueOn: Day,
  daysLate: Type.Integer(),
  raisedOn: Day,
});
export type ProposalRow = Static<typeof ProposalRow>;

export const ProposalList = Type.Object({ items: Type.Array(ProposalRow) });
export type ProposalList = Static<typeof ProposalList>;

/** An opinion that supports a claim and waits to be carried out 待执行, the longest waiting first. */
export const ExecutionRow = Type.Object({
  ...ofMatter,
  unitId: Type.String(),
  supportedOn: Day,
  days: Type.Integer(),
  /** Whether a supervision of it is open. */
  supervised: Type.Boolean(),
});
export type ExecutionRow = Static<typeof ExecutionRow>;

export const ExecutionList = Type.Object({ items: Type.Array(ExecutionRow) });
export type ExecutionList = Static<typeof ExecutionList>;

/** What waits, for the menu. */
export const SupervisionCounts = Type.Object({
  proposals: Type.Integer(),
  /** Supervisions of this officer’s office that have not ended. */
  open: Type.Integer(),
  /** Of them, those whose reply came in and waits to be accepted. */
  replied: Type.Integer(),
  owed: Type.Integer(),
  /** Of those owed, the ones whose day has passed. */
  owedLate: Type.Integer(),
  executions: Type.Integer(),
});
export type SupervisionCounts = Static<typeof SupervisionCounts>;
