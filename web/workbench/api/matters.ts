// Matters: reading and commands. Types come from the server's own contract.
import type { PartyView, Receipt } from '#modules/intake/contract.ts';
import type { MatterChanged, MatterView } from '#modules/matters/contract.ts';
import type { ListMatters, MatterPage, TrayCounts } from '#modules/matters/list.contract.ts';
import type { ReissueQueryCode } from '#modules/matters/registering/query-code.contract.ts';
import type {
  AskForOpening,
  DecideOpening,
  DecideWaiver,
  EndOpening,
  RecordWaiver,
} from '#modules/matters/identity/identity.contract.ts';
import type { InvolveUnit, NameAccused, RecuseOfficer } from '#modules/matters/walls/walls.contract.ts';
import type { DecideRepeat, DetachMatter } from '#modules/matters/repeats/repeats.contract.ts';
import type {
  AcceptMatter,
  AnswerMatter,
  CloseMatter,
  ExtendDeadline,
  GiveNotice,
  RouteMatter,
  ServeAnswer,
} from '#modules/matters/handling/handling.contract.ts';
import type { CitedBefore } from '#modules/matters/handling/citing.contract.ts';
import type { DecideDraft, DraftOpinion } from '#modules/matters/approval/draft.contract.ts';
import type {
  EndMatter,
  NoLongerAccept,
  ReplyDirectly,
} from '#modules/matters/endings/declining.contract.ts';
import type { ServeJoined } from '#modules/matters/relations/joined.contract.ts';
import type { MoveRegulation } from '#modules/matters/revisions/move.contract.ts';
import type {
  LinkEarlier,
  SplitMatter,
  SplitReceipt,
  UndoSplit,
} from '#modules/matters/relations/relation.contract.ts';
import type { MarkSimple, ReturnToOrdinary } from '#modules/matters/simple/simple.contract.ts';
import type { WithdrawMatter } from '#modules/matters/endings/withdrawal.contract.ts';
import type {
  AdmitReview,
  CallHearing,
  CancelHearing,
  DecideReview,
  RecordHearing,
  RequestReview,
  ServeReview,
} from '#modules/matters/reviews/review.contract.ts';
import type { DecideObjection, ObjectToRouting } from '#modules/matters/objections/objection.contract.ts';
import type { AddNote, RecordAgreement, ReportExecution } from '#modules/matters/record/record.contract.ts';
import type {
  AcceptReply,
  EndSupervision,
  RepeatSupervision,
  ReplyToSupervision,
  SetProposalAside,
  SuperviseUnit,
  UrgeUnit,
} from '#modules/matters/supervision/supervision.contract.ts';
import { request } from './client.ts';

export function getTrayCounts(signal?: AbortSignal): Promise<TrayCounts> {
  return request('GET', '/tray/counts', withSignal(signal));
}

export function listMatters(query: ListMatters, signal?: AbortSignal): Promise<MatterPage> {
  return request('GET', '/matters', { query, ...withSignal(signal) });
}

export function getMatter(matterId: string, signal?: AbortSignal): Promise<MatterView> {
  return request('GET', pathOf(matterId), withSignal(signal));
}

/** The articles that the officer's unit cited before. */
export function listCitedBefore(signal: AbortSignal): Promise<CitedBefore> {
  return request('GET', '/citations', { signal });
}

/** A party in full, for one view; the reason goes on record. */
export function unmaskParty(call: {
  readonly matterId: string;
  readonly partyId: string;
  readonly reason: string;
}): Promise<PartyView> {
  const path = `${pathOf(call.matterId)}/parties/${encodeURIComponent(call.partyId)}/unmask`;
  return request('POST', path, { body: { reason: call.reason } });
}

/** A new query code for whoever was checked to be the petitioner; sent again under its key, the answer is the same. */
export function reissueQueryCode(call: {
  readonly matterId: string;
  readonly input: ReissueQueryCode;
  readonly key: string;
}): Promise<Receipt> {
  return request('POST', `${pathOf(call.matterId)}/query-code`, {
    body: call.input,
    idempotencyKey: call.key,
  });
}

/** Splits claims off; sent again under its key, it opens each part once. */
export function splitMatter(call: {
  readonly matterId: string;
  readonly version: number;
  readonly input: SplitMatter;
  readonly key: string;
}): Promise<SplitReceipt> {
  return request('POST', `${pathOf(call.matterId)}/split`, {
    body: call.input,
    ifMatch: call.version,
    idempotencyKey: call.key,
  });
}

/** Tells that the matter is being printed, which the audit log keeps. */
export function recordPrint(matterId: string): Promise<object> {
  return request('POST', `${pathOf(matterId)}/prints`);
}

/** The commands on a matter by the last part of their address, each with what it takes. */
export interface MatterCommands {
  route: RouteMatter;
  object: ObjectToRouting;
  'decide-objection': DecideObjection;
  notice: GiveNotice;
  accept: AcceptMatter;
  extend: ExtendDeadline;
  answer: AnswerMatter;
  'draft-opinion': DraftOpinion;
  'decide-draft': DecideDraft;
  serve: ServeAnswer;
  close: CloseMatter;
  decline: EndMatter;
  'no-longer-accept': NoLongerAccept;
  'reply-directly': ReplyDirectly;
  'lead-elsewhere': EndMatter;
  withdraw: WithdrawMatter;
  attach: DecideRepeat;
  detach: DetachMatter;
  'serve-joined': ServeJoined;
  'link-earlier': LinkEarlier;
  'undo-split': UndoSplit;
  'move-regulation': MoveRegulation;
  'mark-simple': MarkSimple;
  'return-to-ordinary': ReturnToOrdinary;
  'dismiss-repeat': DecideRepeat;
  accused: NameAccused;
  involve: InvolveUnit;
  recuse: RecuseOfficer;
  'ask-opening': AskForOpening;
  'decide-opening': DecideOpening;
  'end-opening': EndOpening;
  'handling-notes': AddNote;
  agreements: RecordAgreement;
  execution: ReportExecution;
  'request-review': RequestReview;
  'admit-review': AdmitReview;
  'decide-review': DecideReview;
  'serve-review': ServeReview;
  'call-hearing': CallHearing;
  'record-hearing': RecordHearing;
  'cancel-hearing': CancelHearing;
  urge: UrgeUnit;
  supervise: SuperviseUnit;
  'reply-to-supervision': ReplyToSupervision;
  'accept-reply': AcceptReply;
  'repeat-supervision': RepeatSupervision;
  'end-supervision': EndSupervision;
  'set-proposal-aside': SetProposalAside;
  'record-waiver': RecordWaiver;
  'decide-waiver': DecideWaiver;
}

/** A command ready to send: which, on which version of which matter, with what, under which key. */
export interface CommandCall<Name extends keyof MatterCommands> {
  readonly name: Name;
  readonly matterId: string;
  readonly version: number;
  readonly input: MatterCommands[Name];
  readonly key: string;
}

export function sendCommand<Name extends keyof MatterCommands>(
  call: CommandCall<Name>,
): Promise<MatterChanged> {
  return request('POST', `${pathOf(call.matterId)}/${call.name}`, {
    body: call.input,
    ifMatch: call.version,
    idempotencyKey: call.key,
  });
}

function pathOf(matterId: string): string {
  return `/matters/${encodeURIComponent(matterId)}`;
}

function withSignal(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
