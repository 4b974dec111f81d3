// The state of a matter: what folding its history gives. It holds facts and digests of prose, never prose itself
// and never personal data; those stand in rows that verification compares with the digests.
import type { PlainDate } from '#kernel/plain-date.ts';
import type {
  Outcome,
  Involvement,
  MatterStage,
  RatingTarget,
  RatingValue,
  RoutingWay,
  Track,
} from '../words.contract.ts';
import type { DocumentKind } from '../documents/document.contract.ts';
import type { HearingDays, HearingState, ProceedingState } from '../reviews/rules/proceeding-state.ts';
import type { AgreementState, ExecutionReport, NoteState } from '../record/rules/record-state.ts';
import type { RelationState } from '../relations/rules/relation-state.ts';
import type { ProposalState, SupervisionState } from '../supervision/rules/supervision-state.ts';
import type { SimpleState } from '../simple/rules/simple-state.ts';
import type { TextState } from './text-state.ts';
import type { DraftState } from '../approval/rules/draft-state.ts';
import type { EndingState } from '../endings/rules/ending-state.ts';
import type { ObjectionState } from '../objections/rules/objection-state.ts';
import type { AccusedState, InvolvedUnit } from '../walls/rules/wall-state.ts';
import type { IdentityOpening, IdentityWaiver } from '../identity/rules/identity-state.ts';

/** Which of the two Regulations a matter is handled under; fixed when it comes in. */
export type Regime = '2005' | '2022';

/** Kind of a claim; the intake contract names the same three. */
export type Kind = 'suggestion' | 'accusation' | 'appeal';

/** One running duty: rule, holder, trigger, three dates. The ledger that explains it is recomputed from these. */
export interface ClockState {
  readonly clockId: number;
  /** Reference into the law pack, e.g. P22-08. */
  readonly ruleId: string;
  readonly holderUnit: string;
  readonly triggerOn: PlainDate;
  readonly rawOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly internalOn: PlainDate;
  readonly provisional: boolean;
  readonly extensionDays: number;
  readonly state: 'running' | 'met' | 'ended';
  readonly endedOn: PlainDate | null;
  /** A right of the petitioner; absent on duties of units. The holder is then the unit to be asked. */
  readonly right?: true;
  /** A shorter period promised beside a duty 简易办理; absent on what the Regulation sets. */
  readonly promise?: true;
  /** Days of hearings left out of it; absent where there are none. */
  readonly hearings?: readonly HearingDays[];
  /** The version of the calendar that its dates were computed with; absent for the national one of the program. */
  readonly calendar?: number;
  /** The local rule that took the place of `ruleId` when it started; absent where the national one applies. */
  readonly localRule?: string;
  /** A supervisor moved the matter to this Regulation after the fact that starts it; absent where not. */
  readonly moved?: true;
  /** What its dates were before the calendar changed, the oldest first; absent where it never did. */
  readonly revisions?: readonly ClockRevision[];
}

/** Dates that a clock had, and what they were computed from. */
export interface ClockRevision extends Pick<
  ClockState,
  'rawOn' | 'dueOn' | 'internalOn' | 'provisional' | 'extensionDays' | 'hearings' | 'calendar'
> {
  /** The day on which other dates took their place. */
  readonly until: PlainDate;
}

/** One thing asked for. */
export interface ClaimState {
  readonly claimId: number;
  readonly kind: Kind;
  readonly topicId: string | null;
  readonly textDigest: string;
  readonly track: Track | null;
  readonly responsibleUnit: string | null;
  readonly outcome: Outcome | null;
}

/** Custody passing to a unit, and why to that one. */
export interface AssignmentState {
  readonly assignmentId: number;
  readonly way: RoutingWay;
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly assignedOn: PlainDate;
  readonly periodEndsOn: PlainDate | null;
  readonly ground: RoutingGround;
  /** It went to a political-legal or discipline body, which handles it by its own rules (2022 art. 22(2), 23(4)). */
  readonly byOwnRules?: true;
}

/** Why a matter went where it went: the competence that matched, or the words of the officer who decided. */
export interface RoutingGround {
  readonly competenceId: string | null;
  readonly zh: string;
  readonly en: string;
}

/** A written notice to the petitioner. */
export interface NoticeState {
  readonly noticeId: number;
  readonly kind:
    | 'receipt'
    | 'acceptance'
    | 'path'
    | 'extension'
    | 'declining'
    | 'noLongerAccepting'
    | 'reply'
    | 'withdrawal'
    | 'moved';
  readonly unitId: string;
  readonly issuedOn: PlainDate;
  readonly way: 'inPerson' | 'post' | 'phone' | 'online';
  readonly textDigest: string;
}

/** A written answer with the four parts of 2022 art. 32(1). */
export interface AnswerState {
  readonly answerId: number;
  readonly unitId: string;
  readonly textDigest: string;
  readonly issuedOn: PlainDate;
  readonly servedOn: PlainDate | null;
  readonly servedWay: 'inPerson' | 'post' | 'online' | 'other' | null;
  /** What it said to each claim; absent in answers of before there were reviews, and of ledgers. */
  readonly outcomes?: readonly { readonly claimId: number; readonly outcome: Outcome }[];
  /** The text that says which facts changed, where it was decided anew with the same outcome. */
  readonly changedFactsText?: number;
}

/** What the petitioner thought of it. */
export interface RatingState {
  readonly ratingId: number;
  readonly target: RatingTarget;
  readonly unitId: string;
  readonly value: RatingValue;
  readonly reasonDigest: string | null;
  readonly ratedOn: PlainDate;
}

/** The submission that opened the matter. */
export interface OpeningSubmission {
  readonly submissionId: string;
  readonly number: string;
  readonly channel: 'letter' | 'visit' | 'call' | 'online' | 'mailbox' | 'superior';
  readonly participants: number;
  readonly contentDigest: string;
}

/** A file that belongs to the matter; its content and name stand elsewhere. */
export interface AttachmentState {
  readonly attachmentId: string;
  /** SHA-256 of the content. */
  readonly digest: string;
  readonly bytes: number;
  readonly origin: 'desk' | 'portal';
}

/** An official document of the matter; its words stand sealed elsewhere. */
export interface DocumentState {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly unitId: string;
  readonly issuedOn: PlainDate;
  /** SHA-256 of facts and words. */
  readonly contentDigest: string;
  /** The document that it takes the place of; absent where it is a first one. */
  readonly corrects?: string;
}

/** A matter as its history tells it. */
export interface MatterState {
  readonly matterId: string;
  readonly regime: Regime;
  readonly stage: MatterStage;
  readonly kind: Kind;
  readonly submission: OpeningSubmission;
  readonly receivedOn: PlainDate;
  readonly placeId: string;
  readonly topicId: string | null;
  readonly registeredUnit: string;
  readonly holderUnit: string;
  readonly responsibleUnit: string | null;
  /** Whether a written notice can reach the petitioner; without that the direct notice is not owed. */
  readonly reachable: boolean;
  readonly claims: readonly ClaimState[];
  readonly accused: readonly AccusedState[];
  /** Units and officers that must never learn of the matter (2022 art. 28, 30(3)), in the order of their identifiers. */
  readonly walledFrom: readonly string[];
  readonly involved: readonly InvolvedUnit[];
  readonly assignments: readonly AssignmentState[];
  readonly clocks: readonly ClockState[];
  readonly notices: readonly NoticeState[];
  readonly answers: readonly AnswerState[];
  readonly ratings: readonly RatingState[];
  readonly routedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly servedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly closingReportDigest: string | null;
  readonly ratingUntil: PlainDate | null;
  /** The earlier matter that this one was joined to, and the stage to go back to when that is undone. */
  readonly attachment: {
    readonly matterId: string;
    readonly stageBefore: MatterStage;
    /** 并案: somebody else brought it, and each petitioner is told and served apart; absent where it is a repeat. */
    readonly merged?: true;
    /** The clocks that rest while it is joined: others had ended before. Absent where it was joined before they were named. */
    readonly resting?: readonly number[];
    /** It was split off from that matter and taken back; absent where it was joined. */
    readonly takenBack?: true;
  } | null;
  /** Later matters joined to this one. */
  readonly attached: readonly string[];
  /** Matters that an officer decided are not the same one. */
  readonly notRepeats: readonly string[];
  /** Files; absent while there are none, as in the states kept before there were any. */
  readonly attachments?: readonly AttachmentState[];
  /** Official documents, the first issued first; absent while there are none. */
  readonly documents?: readonly DocumentState[];
  /** By which destruction list its texts and personal data were erased; absent while they stand. */
  readonly erased?: ErasureState;
  /** The petitioner asked for confidentiality; absent where they did not. */
  readonly identityAsked?: true;
  /** Openings of the sealed identity; absent while there are none. */
  readonly openings?: readonly IdentityOpening[];
  /** Confidentiality given up, each time; absent while it never was. */
  readonly waivers?: readonly IdentityWaiver[];
  /** When the query code was last made anew, in ISO; absent while the first one holds. */
  readonly queryCodeReissuedAt?: string;
  /** Objections to its routings, in their order; absent while there are none. */
  readonly objections?: readonly ObjectionState[];
  /** How it ended without an answer; absent where it did not. */
  readonly ending?: EndingState;
  /** Texts beside those of rows of their own; absent while there are none, as what follows. */
  readonly texts?: readonly TextState[];
  readonly drafts?: readonly DraftState[];
  readonly proceedings?: readonly ProceedingState[];
  readonly hearings?: readonly HearingState[];
  readonly handlingNotes?: readonly NoteState[];
  readonly agreements?: readonly AgreementState[];
  /** Reports of how what was supported is carried out. */
  readonly execution?: readonly ExecutionReport[];
  /** How it is related to other matters, joins left out; absent while it is to none. */
  readonly relations?: readonly RelationState[];
  /** Claims that became matters of their own; absent while none did. */
  readonly givenClaims?: readonly ClaimState[];
  /** Supervision 督办 of units in it, and what rules proposed of that. */
  readonly supervisions?: readonly SupervisionState[];
  readonly proposals?: readonly ProposalState[];
  /** That it is or was handled simply 简易办理; absent where it never was. */
  readonly simple?: SimpleState;
}

/** That the texts and personal data of a matter are gone, and who agreed to it. What figures need stays. */
export interface ErasureState {
  readonly listId: string;
  /** The digest of the list that was approved. */
  readonly listDigest: string;
  readonly on: PlainDate;
}

/** Duties and promises that still run. Rights of the petitioner are not among them: nobody is late by them. */
export function runningClocks(state: MatterState): readonly ClockState[] {
  return state.clocks.filter((clock) => clock.state === 'running' && clock.right !== true);
}

/** The clock that ends first by its raw date among those running: what in-trays sort by. */
export function nextClock(state: MatterState): ClockState | undefined {
  return runningClocks(state).reduce<ClockState | undefined>(
    (first, clock) => (first === undefined || clock.rawOn < first.rawOn ? clock : first),
    undefined,
  );
}

/**
 * The objection that waits to be decided; undefined where none does. One whose decider a wall shut out since, or whose matter
 * went elsewhere because of a wall, has lapsed: the unit may raise it again.
 */
export function openObjection(state: MatterState): ObjectionState | undefined {
  const last = state.objections?.at(-1);
  const waits =
    last?.decision === null &&
    state.stage === 'routed' &&
    last.assignmentId === state.assignments.length &&
    !state.walledFrom.includes(last.deciderUnit);
  return waits ? last : undefined;
}

/**
 * Units that registered, hold, held, support, supervise or review the matter, or decide who is competent, those that its
 * walls keep out left out.
 */
export function unitsOf(
  state: MatterState,
): { readonly unitId: string; readonly capacity: 'registered' | 'held' | 'decides' | Involvement }[] {
  const held = new Set([
    state.registeredUnit,
    state.holderUnit,
    // Whoever routed it held it: a unit that kept it from the accused stands nowhere else once it has passed it on.
    ...state.assignments.flatMap(({ fromUnit, toUnit }) => [fromUnit, toUnit]),
  ]);
  const units = [
    { unitId: state.registeredUnit, capacity: 'registered' as const },
    ...[...held].map((unitId) => ({ unitId, capacity: 'held' as const })),
    ...state.involved,
    ...(state.objections ?? []).map(({ deciderUnit }) => ({
      unitId: deciderUnit,
      capacity: 'decides' as const,
    })),
  ];
  return units.filter(({ unitId }) => !state.walledFrom.includes(unitId));
}

/** Those units, and every unit above one of them that no wall keeps out: who finds the matter in their lists. */
export function unitsInReach(
  state: MatterState,
  above: (unitId: string) => readonly string[],
): readonly string[] {
  const units = unitsOf(state).map(({ unitId }) => unitId);
  const lines = units.flatMap((unitId) => above(unitId));
  return [...new Set([...units, ...lines.filter((unitId) => !state.walledFrom.includes(unitId))])];
}

/** Every claim that it was ever brought with, in the order of their numbers: those that became matters of their own, too. */
export function everyClaim({ claims, givenClaims = [] }: MatterState): readonly ClaimState[] {
  return [...claims, ...givenClaims].sort((one, other) => one.claimId - other.claimId);
}

/** The track of the first claim, which stands for the matter in lists. */
export function trackOf(state: MatterState): Track | null {
  return state.claims[0]?.track ?? null;
}
