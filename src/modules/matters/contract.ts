import { Type, type Static } from 'typebox';
import { Day, orNull, Sentence } from '#kernel/schema.ts';
import { Ending, EndingGround, EndingView } from './endings/declining.contract.ts';
import { TrackChoices } from './handling/track.contract.ts';
import { ExchangeStep, OpenObjectionView } from './objections/objection.contract.ts';
import { Channel, Kind, PartyView, SubmissionView } from '#modules/intake/contract.ts';
import { OwnDocument } from './documents/document.contract.ts';
import { ApprovalView } from './approval/draft.contract.ts';
import {
  Outcome,
  Involvement,
  RatingValue,
  Track,
  WaiverStanding,
  NoticeKind,
  DueLight,
  RatingTarget,
  RoutingWay,
  MatterStage,
} from './words.contract.ts';
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
import { SimpleView } from './simple/simple.contract.ts';
import { MatterSupervision } from './supervision/supervision.contract.ts';
import { RepeatCandidate } from './repeats/repeats.contract.ts';
import { AccusedView } from './walls/walls.contract.ts';
import { IdentityView, ActingView } from './identity/identity.contract.ts';

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
  'markSimple',
  'returnToOrdinary',
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
  /** A shorter period promised beside a duty: whoever breaks it is not late in law. */
  promise: Type.Boolean(),
  /** How sure the rule is where it is given from memory; null where it was compared with its text. */
  confidence: orNull(Type.Enum(['medium', 'low'])),
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
  /** Why, where the event says why and no other part of the page does. */
  reason: orNull(Type.String()),
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
  /** 简易办理. */
  simple: orNull(SimpleView),
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
  /** Whether it is handled simply, or no longer; null where it never was. */
  simple: orNull(Sentence),
  clocks: Type.Array(
    Type.Object({
      name: Sentence,
      dueOn: Day,
      state: Type.String(),
      article: Type.String(),
      /** Promised beside what the Regulation sets. */
      promise: Type.Boolean(),
    }),
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
