// Folds the history of a matter into its state. Total and pure: verification folds every history again.
import type { Outcome } from '../words.contract.ts';
import { changedByProceeding } from '../reviews/rules/evolve-proceedings.ts';
import { changedByDraft } from '../approval/rules/evolve-draft.ts';
import { changedByRecord } from '../record/rules/evolve-record.ts';
import { changeClocks } from './evolve-clocks.ts';
import type { MatterEvent, OpeningFacts } from './events.ts';
import { changedByObjection, routed } from '../handling/rules/evolve-routing.ts';
import { changedByRelation, related } from '../relations/rules/evolve-relation.ts';
import { moved, servedJoined } from '../revisions/rules/evolve-moves.ts';
import { changedBySupervision } from '../supervision/rules/evolve-supervision.ts';
import { changedByWaiver } from '../identity/rules/evolve-waivers.ts';
import { changedBySimple, returnedToOrdinary } from '../simple/rules/evolve-simple.ts';
import type { MatterState } from './state.ts';
import { changedByOpening } from '../identity/rules/evolve-openings.ts';
import { changedByRepeat } from '../repeats/rules/evolve-repeats.ts';
import { enteredFromLedger } from '../registering/rules/evolve-ledger.ts';

/** The state after one more event; the first event of a history opens the matter. */
export function evolve(state: MatterState | undefined, event: MatterEvent, matterId: string): MatterState {
  const before = state ?? opened(matterId, event);
  const { texts, simpleReturn, clocks } = event.data;
  const happened = { ...changed(before, event), clocks: changeClocks(before.clocks, clocks) };
  const after = simpleReturn === undefined ? happened : returnedToOrdinary(happened, simpleReturn);
  return texts === undefined ? after : { ...after, texts: [...(after.texts ?? []), ...texts] };
}

/** The state that a whole history gives. @throws where the history does not begin with an opening */
export function foldHistory(matterId: string, events: readonly MatterEvent[]): MatterState {
  const state = events.reduce<MatterState | undefined>(
    (before, event) => evolve(before, event, matterId),
    undefined,
  );
  if (state === undefined) throw new Error(`matter ${matterId} has no history`);
  return state;
}

function opened(matterId: string, event: MatterEvent): MatterState {
  if (event.type !== 'matter.registered' && event.type !== 'matter.entered-from-ledger') {
    throw new Error(`the history of ${matterId} begins with ${event.type}`);
  }
  return openedWith(matterId, event.data);
}

function openedWith(matterId: string, facts: OpeningFacts): MatterState {
  return {
    matterId,
    regime: facts.regime,
    stage: 'registered',
    kind: facts.kind,
    submission: facts.submission,
    receivedOn: facts.receivedOn,
    placeId: facts.placeId,
    topicId: facts.topicId,
    registeredUnit: facts.registeredUnit,
    holderUnit: facts.registeredUnit,
    responsibleUnit: null,
    reachable: facts.reachable,
    claims: facts.claims,
    accused: facts.accused,
    walledFrom: facts.walledFrom,
    involved: [],
    assignments: [],
    clocks: [],
    notices: [],
    answers: [],
    ratings: [],
    routedOn: null,
    acceptedOn: null,
    answeredOn: null,
    servedOn: null,
    closedOn: null,
    closingReportDigest: null,
    ratingUntil: null,
    attachment: null,
    attached: [],
    notRepeats: [],
    ...(facts.identityAsked === true ? { identityAsked: true } : {}),
  };
}

function changed(state: MatterState, event: MatterEvent): MatterState {
  switch (event.type) {
    case 'matter.registered':
      return state;
    case 'matter.entered-from-ledger':
      return enteredFromLedger(state, event.data.ledger);
    case 'matter.routed':
      return { ...routed(state, event.data.assignment), stage: 'routed', routedOn: event.occurredOn };
    case 'objection.raised':
    case 'objection.decided':
      return changedByObjection(state, event);
    case 'accused.named':
      return namedAccused(state, event.data);
    case 'unit.involved':
      return { ...state, involved: [...state.involved, event.data.involved] };
    case 'officer.recused':
      return { ...state, walledFrom: withAll(state.walledFrom, [event.data.officerId]) };
    case 'matter.accepted':
      return accepted(state, event);
    case 'clocks.revised':
      return state;
    case 'notice.given':
    case 'deadline.extended':
      return { ...state, notices: [...state.notices, event.data.notice] };
    case 'matter.answered':
      return answered(state, event);
    case 'answer.served':
      return served(state, event);
    case 'matter.closed':
      return {
        ...state,
        stage: 'closed',
        closedOn: event.occurredOn,
        closingReportDigest: event.data.closingReportDigest,
      };
    case 'matter.ended':
      return ended(state, event);
    case 'matter.moved':
      return moved(state, event.data);
    case 'joined.served':
      return servedJoined(state, event);
    case 'matter.rated':
      return { ...state, ratings: [...state.ratings, ...event.data.ratings] };
    case 'attachment.added':
      return { ...state, attachments: [...(state.attachments ?? []), event.data.attachment] };
    case 'document.issued':
      return { ...state, documents: [...(state.documents ?? []), event.data.document] };
    case 'matter.erased':
      return erased(state, event);
    case 'query-code.reissued':
      return { ...state, queryCodeReissuedAt: event.data.reissuedAt };
    default:
      return changedBeside(state, event);
  }
}

type StepEvent = Extract<
  MatterEvent,
  {
    type:
      | `opening.${string}`
      | `waiver.${string}`
      | 'confidentiality.asked-again'
      | `repeat.${string}`
      | 'matter.attached'
      | `relation.${string}`
      | 'matter.detached'
      | 'opinion.drafted'
      | 'draft.decided'
      | 'note.added'
      | 'agreement.recorded'
      | 'execution.reported'
      | `review.${string}`
      | `hearing.${string}`
      | `supervision.${string}`
      | `simple.${string}`;
  }
>;

/** What happens beside the way from registration to closing: identity, repeats, the record, proceedings, simplified handling. */
function changedBeside(state: MatterState, event: StepEvent): MatterState {
  switch (event.type) {
    case 'opening.asked':
    case 'opening.decided':
    case 'opening.ended':
      return changedByOpening(state, event);
    case 'waiver.recorded':
    case 'waiver.decided':
    case 'confidentiality.asked-again':
      return changedByWaiver(state, event);
    case 'opinion.drafted':
    case 'draft.decided':
      return changedByDraft(state, event);
    case 'note.added':
    case 'agreement.recorded':
    case 'execution.reported':
      return changedByRecord(state, event);
    case 'relation.made':
    case 'relation.undone':
      return changedByRelation(state, event);
    case 'matter.attached':
    case 'matter.detached':
    case 'repeat.joined':
    case 'repeat.left':
    case 'repeat.dismissed':
      return changedByRepeat(state, event);
    case 'supervision.proposed':
    case 'supervision.set-aside':
    case 'supervision.issued':
    case 'supervision.repeated':
    case 'supervision.replied':
    case 'supervision.ended':
      return changedBySupervision(state, event);
    case 'simple.marked':
    case 'simple.returned':
      return changedBySimple(state, event);
    default:
      return changedByProceeding(state, event);
  }
}

function namedAccused(
  state: MatterState,
  { accused, walledFrom, movedTo }: Extract<MatterEvent, { type: 'accused.named' }>['data'],
): MatterState {
  const named = {
    ...state,
    accused: [...state.accused, ...accused],
    walledFrom: withAll(state.walledFrom, walledFrom),
  };
  if (movedTo === null) return named;
  return { ...named, stage: 'registered', holderUnit: movedTo, responsibleUnit: null };
}

function erased(
  state: MatterState,
  { data, occurredOn }: Extract<MatterEvent, { type: 'matter.erased' }>,
): MatterState {
  return { ...state, erased: { listId: data.listId, listDigest: data.listDigest, on: occurredOn } };
}

function withAll(names: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...names, ...more])].sort();
}

export function accepted(
  state: MatterState,
  event: Extract<MatterEvent, { type: 'matter.accepted' }>,
): MatterState {
  const tracks = new Map(event.data.tracks.map(({ claimId, track }) => [claimId, track]));
  return {
    ...state,
    stage: 'accepted',
    acceptedOn: event.occurredOn,
    notices: [...state.notices, event.data.notice],
    claims: state.claims.map((claim) => ({ ...claim, track: tracks.get(claim.claimId) ?? claim.track })),
  };
}

export function ended(
  state: MatterState,
  event: Extract<MatterEvent, { type: 'matter.ended' }>,
): MatterState {
  const { ending, notice, outcomes, relation } = event.data;
  return {
    ...(relation === undefined ? state : related(state, relation)),
    stage: 'closed',
    closedOn: event.occurredOn,
    ending,
    notices: [...state.notices, notice],
    claims: withOutcomes(state, outcomes),
  };
}

function withOutcomes(
  state: MatterState,
  given: readonly { readonly claimId: number; readonly outcome: Outcome }[],
): MatterState['claims'] {
  const outcomes = new Map(given.map(({ claimId, outcome }) => [claimId, outcome]));
  return state.claims.map((claim) => ({ ...claim, outcome: outcomes.get(claim.claimId) ?? claim.outcome }));
}

export function answered(
  state: MatterState,
  event: Extract<MatterEvent, { type: 'matter.answered' }>,
): MatterState {
  return {
    ...state,
    stage: 'answered',
    answeredOn: event.occurredOn,
    answers: [...state.answers, event.data.answer],
    claims: withOutcomes(state, event.data.outcomes),
  };
}

export function served(
  state: MatterState,
  event: Extract<MatterEvent, { type: 'answer.served' }>,
): MatterState {
  return {
    ...state,
    stage: 'served',
    servedOn: event.occurredOn,
    ratingUntil: event.data.ratingUntil,
    answers: state.answers.map((answer) =>
      answer.answerId === event.data.answerId
        ? { ...answer, servedOn: event.occurredOn, servedWay: event.data.way }
        : answer,
    ),
  };
}
