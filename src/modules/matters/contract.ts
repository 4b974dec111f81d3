import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';
import { Ending, EndingGround, EndingView } from './endings/declining.contract.ts';
import { TrackChoices } from './handling/track.contract.ts';
import { ExchangeStep, OpenObjectionView } from './objections/objection.contract.ts';
import { AccusedInput, Channel, Kind, PartyView, SubmissionView } from '#modules/intake/contract.ts';
import { OwnDocument } from './documents/document.contract.ts';
import { ApprovalView } from './approval/draft.contract.ts';
import { ClaimOutcomes, Outcome } from './outcome.contract.ts';
import { AgreementView, ExecutionView, NoteView } from './record/record.contract.ts';
import { RelationView } from './relations/relation.contract.ts';
import {
  HearingView,
  NoticeWay,
  ProceedingView,
  RemedyView,
  ServiceWay,
  TrackedProceeding,
} from './reviews/review.contract.ts';
import { MatterSupervision } from './supervision/supervision.contract.ts';

/** Where a matter stands. */
export const MatterStage = Type.Enum([
  'registered', // 已登记: waits to be routed
  'routed', // 已转办: with a unit, waits for its acceptance
  'accepted', // 已受理
  'answered', // 已答复: the opinion is issued
  'served', // 已送达
  'closed', // 已办结
  'attached', // 已并入: the same matter raised again, joined to the earlier one
]);
export type MatterStage = Static<typeof MatterStage>;

/** The six tracks of 2022 art. 31, in the order of its items. */
export const Track = Type.Enum([
  'judicial',
  'arbitration',
  'partyAppeal',
  'administrativeProcedure',
  'dutyPerformance',
  'petitionProcedure',
]);
export type Track = Static<typeof Track>;

/** Transfer 转送, assign 交办, handle oneself 自办. */
export const RoutingWay = Type.Enum(['transfer', 'assign', 'own']);
export type RoutingWay = Static<typeof RoutingWay>;

export { Outcome } from './outcome.contract.ts';

/** What a notice tells the petitioner. */
export const NoticeKind = Type.Enum([
  'receipt',
  'acceptance',
  'path',
  'extension',
  'declining',
  'noLongerAccepting',
  'reply',
  'withdrawal',
  'moved',
]);

/** Satisfied, basically satisfied, dissatisfied. */
export const RatingValue = Type.Enum(['satisfied', 'basicallySatisfied', 'dissatisfied']);
export type RatingValue = Static<typeof RatingValue>;
/** The petition office and the responsible unit are rated apart. */
export const RatingTarget = Type.Enum(['office', 'unit']);
export type RatingTarget = Static<typeof RatingTarget>;

const command = { additionalProperties: false } as const;

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

/** Decides that a matter is another one raised again 重复信访, or that it is not. */
export const DecideRepeat = Type.Object(
  {
    otherMatterId: Type.String({ format: 'uuid' }),
    reason: prose(500),
    /** `merged` 并案: others brought it, and each petitioner is served apart; a repeat where absent. */
    as: Type.Optional(Type.Enum(['repeat', 'merged'])),
  },
  command,
);
export type DecideRepeat = Static<typeof DecideRepeat>;

/** Undoes a join. */
export const DetachMatter = Type.Object({ reason: prose(500) }, command);
export type DetachMatter = Static<typeof DetachMatter>;

/** 登记被反映人: they, and the units below theirs, are walled off from the matter (2022 art. 30(3), 46(5)). */
export const NameAccused = Type.Object(
  { accused: Type.Array(AccusedInput, { minItems: 1, maxItems: 20 }) },
  command,
);
export type NameAccused = Static<typeof NameAccused>;

/** Taking part beside the unit that holds the matter: 协办, 督办, 复查复核. */
export const Involvement = Type.Enum(['supports', 'supervises', 'reviews']);
export type Involvement = Static<typeof Involvement>;

/** 增加协办、督办单位: from then on the matter is within the scope of that unit. */
export const InvolveUnit = Type.Object({ unitId: Type.String(), capacity: Involvement }, command);
export type InvolveUnit = Static<typeof InvolveUnit>;

/** 回避: oneself, or, by a leader, an officer with an interest in the matter (2022 art. 28). */
export const RecuseOfficer = Type.Object(
  { officerId: Type.Optional(Type.String({ format: 'uuid' })), reason: prose(500) },
  command,
);
export type RecuseOfficer = Static<typeof RecuseOfficer>;
/** Asks to see the data of a party in full, and says what for. */
export const UnmaskParty = Type.Object({ reason: prose(200) }, command);
export type UnmaskParty = Static<typeof UnmaskParty>;

/** An opening lasts no longer than this. */
export const LONGEST_OPENING = 72;

/** 请求启封: asks to see who petitions, for so many hours from when somebody else allows it. */
export const AskForOpening = Type.Object(
  { reason: prose(500), hours: Type.Integer({ minimum: 1, maximum: LONGEST_OPENING }) },
  command,
);
export type AskForOpening = Static<typeof AskForOpening>;

/** 批准、不予批准启封: by a leader of the unit of whoever asked, or of one above; never by whoever asked. */
export const DecideOpening = Type.Object(
  { openingId: Type.Integer({ minimum: 1 }), allowed: Type.Boolean(), reason: prose(500) },
  command,
);
export type DecideOpening = Static<typeof DecideOpening>;

/** 结束启封, or 撤回 before it was decided. */
export const EndOpening = Type.Object({ openingId: Type.Integer({ minimum: 1 }) }, command);
export type EndOpening = Static<typeof EndOpening>;

/** 登记放弃保密: what the petitioner wrote, named among the attachments of the matter. */
export const RecordWaiver = Type.Object({ attachmentId: Type.String({ format: 'uuid' }) }, command);
export type RecordWaiver = Static<typeof RecordWaiver>;

/** 核对放弃保密: by a leader who may decide on openings; never by whoever recorded it. */
export const DecideWaiver = Type.Object(
  { waiverId: Type.Integer({ minimum: 1 }), confirmed: Type.Boolean() },
  command,
);
export type DecideWaiver = Static<typeof DecideWaiver>;

/** How whoever asks for a new query code was found to be the petitioner: papers shown, called back, papers of an agent. */
export const IdentityCheck = Type.Enum(['identityDocument', 'callBack', 'agentPapers']);
export type IdentityCheck = Static<typeof IdentityCheck>;

/** 补发查询码: the new code stands in the answer and nowhere else; the one before stops working at once. */
export const ReissueQueryCode = Type.Object({ check: IdentityCheck }, command);
export type ReissueQueryCode = Static<typeof ReissueQueryCode>;

/** What officers may do to a matter. */
export const MatterAction = Type.Enum([
  'route',
  'object',
  'decideObjection',
  'giveNotice',
  'accept',
  'extend',
  'answer',
  'serve',
  'close',
  'decline',
  'noLongerAccept',
  'replyDirectly',
  'leadElsewhere',
  'withdraw',
  'attach',
  'detach',
  'serveJoined',
  'linkEarlier',
  'split',
  'undoSplit',
  'moveRegulation',
  'nameAccused',
  'involve',
  'recuse',
  'unmask',
  'askOpening',
  'decideOpening',
  'endOpening',
  'recordWaiver',
  'decideWaiver',
  'reissueCode',
  'addAttachment',
  'issueDocument',
  'draftOpinion',
  'decideDraft',
  'addNote',
  'recordAgreement',
  'reportExecution',
  'requestReview',
  'admitReview',
  'decideReview',
  'serveReview',
  'callHearing',
  'recordHearing',
  'cancelHearing',
  'urge',
  'supervise',
  'replySupervision',
  'acceptReply',
  'repeatSupervision',
  'endSupervision',
  'setProposalAside',
]);
export type MatterAction = Static<typeof MatterAction>;

/** One action and whether this officer may take it now; if not, why. */
export const AllowedAction = Type.Object({
  action: MatterAction,
  allowed: Type.Boolean(),
  whyNot: Type.Optional(Sentence),
});
export type AllowedAction = Static<typeof AllowedAction>;

/** overdue, today, soon (internal date reached), ahead, none (no clock runs). */
export const DueLight = Type.Enum(['overdue', 'today', 'soon', 'ahead', 'none']);
export type DueLight = Static<typeof DueLight>;

/** Whom an accusation is about, for those who may know. */
export const AccusedView = Type.Object({
  kind: Type.Enum(['unit', 'person']),
  name: Type.String(),
  unitId: orNull(Type.String()),
});
export type AccusedView = Static<typeof AccusedView>;

/** Where an opening stands; `over` is when its hours have passed. */
export const OpeningStanding = Type.Enum(['waiting', 'open', 'refused', 'withdrawn', 'ended', 'over']);
export type OpeningStanding = Static<typeof OpeningStanding>;

/** Who acted, in which post. */
export const ActingView = Type.Object({
  name: Type.String(),
  unitId: Type.String(),
  role: Type.Enum(['clerk', 'handler', 'leader', 'administrator', 'securityOfficer', 'auditor']),
});
export type ActingView = Static<typeof ActingView>;

const Instant = Type.String({ format: 'date-time' });

/** One opening of a sealed identity. */
export const OpeningView = Type.Object({
  openingId: Type.Integer(),
  standing: OpeningStanding,
  askedBy: ActingView,
  askedAt: Instant,
  hours: Type.Integer(),
  reason: Type.String(),
  decidedBy: orNull(ActingView),
  decidedAt: orNull(Instant),
  decisionReason: orNull(Type.String()),
  openUntil: orNull(Instant),
  endedBy: orNull(ActingView),
  endedAt: orNull(Instant),
  /** Whether this officer may decide on it now. */
  mayDecide: Type.Boolean(),
  /** Whether this officer may end it, or take it back, now. */
  mayEnd: Type.Boolean(),
});
export type OpeningView = Static<typeof OpeningView>;

/** Where a waiver stands; `revoked` is when the petitioner asked for confidentiality again. */
export const WaiverStanding = Type.Enum(['waiting', 'standing', 'refused', 'revoked']);
export type WaiverStanding = Static<typeof WaiverStanding>;

/** Confidentiality given up, once. */
export const WaiverView = Type.Object({
  waiverId: Type.Integer(),
  standing: WaiverStanding,
  /** The paper. */
  attachmentId: Type.String(),
  recordedBy: ActingView,
  recordedAt: Instant,
  decidedBy: orNull(ActingView),
  decidedAt: orNull(Instant),
  revokedAt: orNull(Instant),
  /** Whether this officer may decide on it now. */
  mayDecide: Type.Boolean(),
});
export type WaiverView = Static<typeof WaiverView>;

/** Whether and why the people of a matter are sealed 身份保密, every opening of it, and how it was given up. */
export const IdentityView = Type.Object({
  ground: orNull(Type.Enum(['accusation', 'asked'])),
  openings: Type.Array(OpeningView),
  waivers: Type.Array(WaiverView),
});
export type IdentityView = Static<typeof IdentityView>;

/** One row of a list. */
export const MatterRow = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  stage: MatterStage,
  kind: Kind,
  channel: Channel,
  receivedOn: Day,
  placeId: Type.String(),
  topicId: orNull(Type.String()),
  registeredUnit: Type.String(),
  holderUnit: Type.String(),
  nextRule: orNull(Type.String()),
  nextRawOn: orNull(Day),
  nextDueOn: orNull(Day),
  light: DueLight,
  participants: Type.Integer(),
  repeatCandidates: Type.Integer(),
  /** The day on which its texts were destroyed 销毁; null while they are kept. */
  erasedOn: orNull(Day),
});
export type MatterRow = Static<typeof MatterRow>;

/** A page of a list, in the order asked; `nextCursor` continues it. */
export const MatterPage = Type.Object({
  items: Type.Array(MatterRow),
  nextCursor: orNull(Type.String()),
});
export type MatterPage = Static<typeof MatterPage>;

/** tray: what this officer's unit holds, most urgent first. all: everything in scope, newest first. */
export const ListMatters = Type.Object(
  {
    box: Type.Optional(Type.Enum(['tray', 'all'])),
    stage: Type.Optional(MatterStage),
    channel: Type.Optional(Channel),
    kind: Type.Optional(Kind),
    light: Type.Optional(Type.Enum(['overdue', 'today', 'soon'])),
    holderUnit: Type.Optional(Type.String()),
    /** Only those with a draft that the head of the officer’s unit has to decide on. */
    waits: Type.Optional(Type.Literal('approval')),
    receivedFrom: Type.Optional(Day),
    receivedTo: Type.Optional(Day),
    /** Words in the text, or a number. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  command,
);
export type ListMatters = Static<typeof ListMatters>;

/** Query of `GET /api/v1/matters/:matterId/readings`. */
export const ReadingsQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ format: 'uuid' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  command,
);
export type ReadingsQuery = Static<typeof ReadingsQuery>;

/** How many matters of each light the officer's unit holds. */
export const TrayCounts = Type.Object({
  overdue: Type.Integer(),
  today: Type.Integer(),
  soon: Type.Integer(),
  ahead: Type.Integer(),
  none: Type.Integer(),
});
export type TrayCounts = Static<typeof TrayCounts>;

/** One line of a deadline's explanation. */
export const LedgerStep = Type.Object({
  kind: Type.String(),
  from: Day,
  to: Day,
  days: Type.Integer(),
  text: Sentence,
});

/** A clock with the reason for its dates. */
export const ClockView = Type.Object({
  clockId: Type.Integer(),
  ruleId: Type.String(),
  name: Sentence,
  citation: Type.Object({ instrument: Type.String(), article: Type.String(), words: Type.String() }),
  holderUnit: Type.String(),
  /** A right of the petitioner, not a duty of the unit: it never makes a matter overdue. */
  right: Type.Boolean(),
  triggerOn: Day,
  rawOn: Day,
  dueOn: Day,
  internalOn: Day,
  provisional: Type.Boolean(),
  extensionDays: Type.Integer(),
  state: Type.Enum(['running', 'met', 'ended']),
  endedOn: orNull(Day),
  /** Whether it ended, or stands, after its raw date. */
  late: Type.Boolean(),
  light: DueLight,
  steps: Type.Array(LedgerStep),
  /** The version of the calendar by which it was computed; 0 is the national one of the program. */
  calendar: Type.Integer(),
  /** What it was before the calendar changed, the oldest first. */
  revisions: Type.Array(
    Type.Object({
      /** The day on which other dates took their place. */
      until: Day,
      calendar: Type.Integer(),
      rawOn: Day,
      dueOn: Day,
      steps: Type.Array(LedgerStep),
    }),
  ),
});
export type ClockView = Static<typeof ClockView>;

/** One entry of the history in words. */
export const HistoryEntry = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  occurredOn: Day,
  recordedAt: Type.String({ format: 'date-time' }),
  by: Sentence,
  text: Sentence,
  hash: Type.String(),
});
export type HistoryEntry = Static<typeof HistoryEntry>;

/** A unit that the competence table proposes, and why. */
export const RoutingProposal = Type.Object({
  unitId: Type.String(),
  unitName: Type.String(),
  explanation: Sentence,
  competenceId: orNull(Type.String()),
});
export type RoutingProposal = Static<typeof RoutingProposal>;

/** An earlier matter that may be the same one. */
export const RepeatCandidate = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  stage: MatterStage,
  receivedOn: Day,
  holderUnit: Type.String(),
  ground: Type.Enum(['samePerson', 'similarText']),
  similarity: Type.Number(),
});
export type RepeatCandidate = Static<typeof RepeatCandidate>;

/** What is left of a destroyed matter 销毁记录: by which list, who answers for it, and what is gone. */
export const Tombstone = Type.Object({
  listId: Type.String(),
  listDigest: Type.String(),
  proposedBy: Type.String(),
  approvedBy: Type.Array(Type.String()),
  parts: Type.Array(Sentence),
});
export type Tombstone = Static<typeof Tombstone>;

/** Everything that the matter page shows. */
export const MatterView = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  /** For If-Match: the number of the last event. */
  version: Type.Integer(),
  regime: Type.Enum(['2005', '2022']),
  stage: MatterStage,
  kind: Kind,
  channel: Channel,
  title: Type.String(),
  receivedOn: Day,
  placeId: Type.String(),
  topicId: orNull(Type.String()),
  registeredUnit: Type.String(),
  holderUnit: Type.String(),
  responsibleUnit: orNull(Type.String()),
  routedOn: orNull(Day),
  acceptedOn: orNull(Day),
  answeredOn: orNull(Day),
  servedOn: orNull(Day),
  closedOn: orNull(Day),
  /** The day on which texts and personal data were destroyed 销毁; null while they are kept. */
  erasedOn: orNull(Day),
  tombstone: orNull(Tombstone),
  attachedTo: orNull(Type.Object({ matterId: Type.String(), number: Type.String() })),
  attached: Type.Array(Type.Object({ matterId: Type.String(), number: Type.String() })),
  submissions: Type.Array(SubmissionView),
  parties: Type.Array(PartyView),
  identity: IdentityView,
  accused: Type.Array(AccusedView),
  involved: Type.Array(Type.Object({ unitId: Type.String(), capacity: Involvement })),
  claims: Type.Array(
    Type.Object({
      claimId: Type.Integer(),
      text: Type.String(),
      kind: Kind,
      topicId: orNull(Type.String()),
      track: orNull(Track),
      outcome: orNull(Outcome),
    }),
  ),
  assignments: Type.Array(
    Type.Object({
      way: RoutingWay,
      fromUnit: Type.String(),
      toUnit: Type.String(),
      assignedOn: Day,
      periodEndsOn: orNull(Day),
      explanation: Sentence,
      /** The body handles it by its own rules (2022 art. 22(2), 23(4)). */
      byOwnRules: Type.Boolean(),
    }),
  ),
  /** Among which answers the track of a claim is chosen when it is accepted; null where nothing is to choose. */
  trackChoices: orNull(TrackChoices),
  /** How it ended without an answer. */
  ending: orNull(EndingView),
  /** On which grounds this officer may end it without an answer now. */
  endingGrounds: Type.Array(EndingGround),
  /** Who routed, objected and decided, in their order. */
  exchange: Type.Array(ExchangeStep),
  /** The objection that waits to be decided. */
  objection: orNull(OpenObjectionView),
  /** Until when the unit that has the matter may object to its routing. */
  objectUntil: orNull(Day),
  clocks: Type.Array(ClockView),
  notices: Type.Array(
    Type.Object({
      kind: NoticeKind,
      unitId: Type.String(),
      issuedOn: Day,
      way: NoticeWay,
      text: Type.String(),
    }),
  ),
  answers: Type.Array(
    Type.Object({
      answerId: Type.Integer(),
      unitId: Type.String(),
      claimText: Type.String(),
      facts: Type.String(),
      opinion: Type.String(),
      basis: Type.String(),
      /** What is different from the facts of the answer that had to be decided anew. */
      changedFacts: orNull(Type.String()),
      issuedOn: Day,
      servedOn: orNull(Day),
      servedWay: orNull(ServiceWay),
    }),
  ),
  ratings: Type.Array(
    Type.Object({
      target: RatingTarget,
      unitId: Type.String(),
      value: RatingValue,
      reason: orNull(Type.String()),
      ratedOn: Day,
    }),
  ),
  closingReport: orNull(Type.String()),
  approval: ApprovalView,
  proceedings: Type.Array(ProceedingView),
  hearings: Type.Array(HearingView),
  /** 督办 of units in this matter. */
  supervision: MatterSupervision,
  handlingNotes: Type.Array(NoteView),
  agreements: Type.Array(AgreementView),
  execution: orNull(ExecutionView),
  remedy: orNull(RemedyView),
  relations: Type.Array(RelationView),
  /** Joined because others brought the same thing, not because it is a repeat. */
  merged: Type.Boolean(),
  /** waiting, rated, overdue (not rated in time), none (nothing served yet). */
  ratingState: Type.Enum(['none', 'waiting', 'rated', 'overdue']),
  ratingUntil: orNull(Day),
  repeatCandidates: Type.Array(RepeatCandidate),
  proposals: Type.Array(RoutingProposal),
  actions: Type.Array(AllowedAction),
  history: Type.Array(HistoryEntry),
});
export type MatterView = Static<typeof MatterView>;

/** What every command on a matter answers with. */
export const MatterChanged = Type.Object({
  matterId: Type.String(),
  version: Type.Integer(),
  stage: MatterStage,
});
export type MatterChanged = Static<typeof MatterChanged>;

/** What the petitioner sees of their own matter: the same facts as the office, without other people's data. */
export const TrackedMatter = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  receivedOn: Day,
  stage: MatterStage,
  /** The day on which what was written and handed in was destroyed 销毁; null while it is kept. */
  erasedOn: orNull(Day),
  stageText: Sentence,
  unitName: Type.String(),
  nextStep: Sentence,
  clocks: Type.Array(
    Type.Object({ name: Sentence, dueOn: Day, state: Type.String(), article: Type.String() }),
  ),
  answers: Type.Array(
    Type.Object({
      unitName: Type.String(),
      claimText: Type.String(),
      facts: Type.String(),
      opinion: Type.String(),
      basis: Type.String(),
      /** Which facts are others than before, where it was decided anew; null where it was not. */
      changedFacts: orNull(Type.String()),
      issuedOn: Day,
      servedOn: orNull(Day),
    }),
  ),
  /** What was issued to the petitioner, each to be had as a PDF. */
  documents: Type.Array(OwnDocument),
  remedy: orNull(RemedyView),
  /** Whether the petitioner can ask for it here. */
  mayRequestReview: Type.Boolean(),
  proceedings: Type.Array(TrackedProceeding),
  /** How it ended without an answer, with what the petitioner was told. */
  ending: orNull(
    Type.Object({
      ending: Ending,
      endedOn: Day,
      unitName: Type.String(),
      article: orNull(Type.String()),
      reason: orNull(Type.String()),
      turnTo: orNull(Type.String()),
      notice: Type.String(),
    }),
  ),
  /** Why the petitioner cannot withdraw it here; null where they can. */
  whyNotWithdraw: orNull(Sentence),
  mayRate: Type.Array(Type.Object({ target: RatingTarget, unitName: Type.String() })),
  ratingUntil: orNull(Day),
  ratings: Type.Array(Type.Object({ target: RatingTarget, unitName: Type.String(), value: RatingValue })),
  /** Whether officers see who petitions only once a second person lets them. */
  identitySealed: Type.Boolean(),
  /** Confidentiality that officers recorded as given up in writing, as far as the petitioner may still take it back. */
  waiver: orNull(Type.Object({ standing: WaiverStanding, recordedOn: Day, unitName: Type.String() })),
  /** Once the matter is closed: when who they are was opened, by which posts, and what for. */
  identityOpenings: Type.Array(
    Type.Object({
      openedOn: Day,
      hours: Type.Integer(),
      unitName: Type.String(),
      role: ActingView.properties.role,
      allowedByUnit: Type.String(),
      reason: Type.String(),
    }),
  ),
  history: Type.Array(Type.Object({ occurredOn: Day, text: Sentence })),
});
export type TrackedMatter = Static<typeof TrackedMatter>;
