// What can happen to a matter. Past tense, facts only; each event carries the changes of clocks that came with it,
// so that folding the history needs neither the law nor a calendar.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Outcome, IdentityCheck, RoutingWay, Track } from '../words.contract.ts';
import type { DraftDecision, DraftState } from '../approval/rules/draft-state.ts';
import type { EndingState } from '../endings/rules/ending-state.ts';
import type { ObjectionDecision, ObjectionState } from '../objections/rules/objection-state.ts';
import type {
  AnswerState,
  AttachmentState,
  AssignmentState,
  ClaimState,
  ClockState,
  DocumentState,
  Kind,
  NoticeState,
  OpeningSubmission,
  RatingState,
  Regime,
} from './state.ts';
import type {
  IdentityOpening,
  IdentityWaiver,
  OpeningDecision,
  PostHolder,
  WaiverDecision,
} from '../identity/rules/identity-state.ts';
import type { AccusedState, InvolvedUnit } from '../walls/rules/wall-state.ts';
import type {
  AdmissionState,
  HearingDays,
  HearingState,
  ProceedingState,
  ReviewOpinionState,
} from '../reviews/rules/proceeding-state.ts';
import type { AgreementState, ExecutionReport, NoteState } from '../record/rules/record-state.ts';
import type { RelationState } from '../relations/rules/relation-state.ts';
import type { SupervisionFacts } from '../supervision/rules/supervision-events.ts';
import type { SimpleReturn, SimpleState } from '../simple/rules/simple-state.ts';
import type { TextState } from './text-state.ts';

/** What happened to a clock. */
export type ClockChange =
  | { readonly change: 'started'; readonly clock: ClockState }
  | { readonly change: 'met' | 'ended'; readonly clockId: number; readonly on: PlainDate }
  | { readonly change: 'resumed'; readonly clockId: number }
  | ({
      readonly change: 'extended';
      readonly clockId: number;
      readonly extensionDays: number;
    } & ClockDates)
  | ({
      readonly change: 'hearing-left-out';
      readonly clockId: number;
      readonly hearings: readonly HearingDays[];
    } & ClockDates)
  | ({
      /** The calendar changed. */
      readonly change: 'revised';
      readonly clockId: number;
      readonly on: PlainDate;
      /** The last day that it had before. */
      readonly dueBefore: PlainDate;
    } & ClockDates);

/** The dates of a clock, and the calendar that they come from. */
export type ClockDates = Pick<ClockState, 'rawOn' | 'dueOn' | 'internalOn' | 'provisional' | 'calendar'>;

/** The facts with which a matter begins. */
export interface OpeningFacts {
  readonly regime: Regime;
  readonly kind: Kind;
  readonly submission: OpeningSubmission;
  readonly receivedOn: PlainDate;
  readonly placeId: string;
  readonly topicId: string | null;
  readonly registeredUnit: string;
  readonly reachable: boolean;
  readonly claims: readonly ClaimState[];
  readonly accused: readonly AccusedState[];
  readonly walledFrom: readonly string[];
  /** The petitioner asked for confidentiality; absent where they did not. */
  readonly identityAsked?: true;
}

/** What a ledger tells of a matter's past, as far as it tells it. */
export interface LedgerFacts {
  readonly routing: {
    readonly way: RoutingWay;
    readonly toUnit: string;
    readonly on: PlainDate | null;
    readonly periodEndsOn: PlainDate | null;
  } | null;
  readonly acceptedOn: PlainDate | null;
  readonly answer: Omit<AnswerState, 'answerId'> | null;
  readonly outcome: Outcome | null;
  readonly closedOn: PlainDate | null;
}

type Happened<Type extends string, Data> = {
  readonly type: Type;
  readonly occurredOn: PlainDate;
  readonly data: Data & {
    readonly clocks: readonly ClockChange[];
    /** Texts that came with it; absent where it brought none. */
    readonly texts?: readonly TextState[];
    /** That the matter went back to the ordinary procedure with it; absent where it did not. */
    readonly simpleReturn?: SimpleReturn;
  };
};

type SupervisionHappening = {
  [Type in keyof SupervisionFacts]: Happened<Type, SupervisionFacts[Type]>;
}[keyof SupervisionFacts];

/** Everything that can stand in the history of a matter. */
export type MatterEvent =
  | Happened<'matter.registered', OpeningFacts>
  | Happened<'matter.entered-from-ledger', OpeningFacts & { readonly ledger: LedgerFacts }>
  | Happened<'matter.routed', { readonly assignment: AssignmentState }>
  | Happened<'objection.raised', { readonly objection: Omit<ObjectionState, 'decision'> }>
  | Happened<
      'objection.decided',
      {
        readonly objectionId: number;
        readonly decision: ObjectionDecision;
        /** Where the matter goes at once. */
        readonly assignment: AssignmentState | null;
        /** Where it goes back to. */
        readonly returnedTo: string | null;
      }
    >
  | Happened<
      'accused.named',
      {
        readonly accused: readonly AccusedState[];
        readonly walledFrom: readonly string[];
        /** Where the matter goes, if the unit that held it must not have it. */
        readonly movedTo: string | null;
      }
    >
  | Happened<'unit.involved', { readonly involved: InvolvedUnit }>
  | Happened<'officer.recused', { readonly officerId: string; readonly reasonDigest: string }>
  | Happened<'notice.given', { readonly notice: NoticeState }>
  | Happened<
      'matter.accepted',
      {
        readonly tracks: readonly { readonly claimId: number; readonly track: Track }[];
        readonly notice: NoticeState;
      }
    >
  | Happened<
      'deadline.extended',
      { readonly days: number; readonly reasonDigest: string; readonly notice: NoticeState }
    >
  | Happened<
      'matter.answered',
      {
        readonly answer: AnswerState;
        readonly outcomes: readonly { readonly claimId: number; readonly outcome: Outcome }[];
      }
    >
  | Happened<
      'answer.served',
      {
        readonly answerId: number;
        readonly way: NonNullable<AnswerState['servedWay']>;
        readonly ratingUntil: PlainDate;
      }
    >
  | Happened<'matter.closed', { readonly closingReportDigest: string | null }>
  | Happened<
      'matter.ended',
      {
        readonly ending: EndingState;
        readonly outcomes: readonly { readonly claimId: number; readonly outcome: Outcome }[];
        readonly notice: NoticeState;
        /** The earlier matter for which it is no longer accepted; absent in endings of before there were relations. */
        readonly relation?: RelationState;
      }
    >
  | Happened<'relation.made', { readonly relation: RelationState }>
  | Happened<
      'relation.undone',
      { readonly is: 'whole' | 'part'; readonly matterId: string; readonly reasonDigest: string }
    >
  | Happened<
      'matter.moved',
      {
        readonly from: Regime;
        readonly to: Regime;
        readonly reasonText: number;
        readonly tracks: readonly { readonly claimId: number; readonly track: Track }[];
        readonly notice: NoticeState;
      }
    >
  | Happened<
      'joined.served',
      {
        /** The answer of the matter that it is joined to, given to this petitioner. */
        readonly answer: AnswerState;
        readonly outcomes: readonly { readonly claimId: number; readonly outcome: Outcome }[];
        readonly track: Track | null;
        readonly ratingUntil: PlainDate;
      }
    >
  | Happened<'matter.rated', { readonly ratings: readonly RatingState[] }>
  | Happened<'simple.marked', { readonly simple: SimpleState }>
  | Happened<'simple.returned', object>
  | Happened<'clocks.revised', { readonly calendar: number }>
  | Happened<'attachment.added', { readonly attachment: AttachmentState }>
  | Happened<'document.issued', { readonly document: DocumentState }>
  | Happened<
      'matter.erased',
      {
        readonly listId: string;
        readonly listDigest: string;
        readonly proposedBy: string;
        readonly approvedBy: readonly string[];
        /** What is gone, by the words of `rules/erasure.ts`. */
        readonly parts: readonly string[];
      }
    >
  | Happened<
      'matter.attached',
      {
        readonly toMatterId: string;
        readonly reasonDigest: string;
        /** Others brought it: joined to be handled together, not because it is a repeat. */
        readonly merged?: true;
        /** The clocks that rest while it is joined; absent in joins of before they were named. */
        readonly resting?: readonly number[];
      }
    >
  | Happened<'matter.detached', { readonly fromMatterId: string; readonly reasonDigest: string }>
  | Happened<'repeat.joined', { readonly matterId: string }>
  | Happened<'repeat.left', { readonly matterId: string }>
  | Happened<'repeat.dismissed', { readonly matterId: string; readonly reasonDigest: string }>
  | Happened<'opening.asked', { readonly opening: Omit<IdentityOpening, 'decision' | 'ended'> }>
  | Happened<'opening.decided', { readonly openingId: number; readonly decision: OpeningDecision }>
  | Happened<
      'opening.ended',
      { readonly openingId: number; readonly ended: { readonly by: PostHolder; readonly at: string } }
    >
  | Happened<'opinion.drafted', { readonly draft: Omit<DraftState, 'decision'> }>
  | Happened<'draft.decided', { readonly draftId: number; readonly decision: DraftDecision }>
  | Happened<'review.requested', { readonly proceeding: Omit<ProceedingState, 'admission' | 'opinion'> }>
  | Happened<'review.admitted', { readonly proceedingId: number; readonly admission: AdmissionState }>
  | Happened<
      'review.decided',
      {
        readonly proceedingId: number;
        readonly opinion: Omit<ReviewOpinionState, 'servedOn' | 'servedWay'>;
      }
    >
  | Happened<
      'review.served',
      { readonly proceedingId: number; readonly way: NonNullable<ReviewOpinionState['servedWay']> }
    >
  | Happened<'hearing.called', { readonly hearing: Omit<HearingState, 'held' | 'cancelled'> }>
  | Happened<'hearing.held', { readonly hearingId: number; readonly held: NonNullable<HearingState['held']> }>
  | Happened<
      'hearing.cancelled',
      { readonly hearingId: number; readonly cancelled: NonNullable<HearingState['cancelled']> }
    >
  | SupervisionHappening
  | Happened<'note.added', { readonly note: NoteState }>
  | Happened<'agreement.recorded', { readonly agreement: AgreementState }>
  | Happened<'execution.reported', { readonly report: ExecutionReport }>
  | Happened<'waiver.recorded', { readonly waiver: Omit<IdentityWaiver, 'decision' | 'revokedAt'> }>
  | Happened<'waiver.decided', { readonly waiverId: number; readonly decision: WaiverDecision }>
  | Happened<'confidentiality.asked-again', { readonly askedAt: string }>
  | Happened<'query-code.reissued', { readonly check: IdentityCheck; readonly reissuedAt: string }>;

/** An event without the day on which it happened: what most decisions need of one. */
export type MatterEventType = MatterEvent['type'];

/** The event of one type. */
export type EventOf<Type extends MatterEventType> = Extract<MatterEvent, { type: Type }>;
