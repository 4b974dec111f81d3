// The rows that a state stands for. Saving writes them, verification computes them again and compares.
// Prose is not part of a state; the store puts it beside these rows when they are first written.
import { returnedDraft, waitingDraft } from '../approval/rules/drafts.ts';
import { executedOn, supportedOn } from '../record/rules/execution.ts';
import { projectSupervision } from '../supervision/rules/project-supervision.ts';
import { openProceeding, unservedProceeding } from '../reviews/rules/remedy.ts';
import { everyClaim, nextClock, openObjection, trackOf, unitsInReach, type MatterState } from './state.ts';

/** Rows of the tables of a matter, without prose, keyed as in the database. */
export interface MatterRows {
  readonly matter: Readonly<Record<string, unknown>>;
  readonly units: readonly Readonly<Record<string, unknown>>[];
  readonly claims: readonly Readonly<Record<string, unknown>>[];
  readonly assignments: readonly Readonly<Record<string, unknown>>[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly notices: readonly Readonly<Record<string, unknown>>[];
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  readonly ratings: readonly Readonly<Record<string, unknown>>[];
  readonly accused: readonly Readonly<Record<string, unknown>>[];
  readonly openings: readonly Readonly<Record<string, unknown>>[];
  readonly objections: readonly Readonly<Record<string, unknown>>[];
  readonly endings: readonly Readonly<Record<string, unknown>>[];
  readonly texts: readonly Readonly<Record<string, unknown>>[];
  readonly proceedings: readonly Readonly<Record<string, unknown>>[];
  readonly hearings: readonly Readonly<Record<string, unknown>>[];
  readonly supervisions: readonly Readonly<Record<string, unknown>>[];
  readonly proposals: readonly Readonly<Record<string, unknown>>[];
}

/** All rows of a matter; `above` names the units above one. */
export function projectRows(state: MatterState, above: (unitId: string) => readonly string[]): MatterRows {
  const { matterId } = state;
  return {
    matter: projectMatter(state),
    units: unitsInReach(state, above).map((unitId) => ({
      matter_id: matterId,
      unit_id: unitId,
      received_on: state.receivedOn,
    })),
    claims: everyClaim(state).map((claim) => ({
      matter_id: matterId,
      claim_id: claim.claimId,
      kind: claim.kind,
      topic_id: claim.topicId,
      track: claim.track,
      responsible_unit: claim.responsibleUnit,
      outcome: claim.outcome,
    })),
    assignments: state.assignments.map((assignment) => ({
      matter_id: matterId,
      assignment_id: assignment.assignmentId,
      way: assignment.way,
      from_unit: assignment.fromUnit,
      to_unit: assignment.toUnit,
      assigned_on: assignment.assignedOn,
      period_ends_on: assignment.periodEndsOn,
      ground: assignment.ground,
    })),
    clocks: projectClocks(state),
    objections: projectObjections(state),
    endings: projectEnding(state),
    ...projectPapers(state),
    ...projectProceedings(state),
    ...projectSupervision(state),
  };
}

/** The unit that has to decide while the matter stays with its holder: an objection, a review; or to serve what it decided. */
function deciderOf(state: MatterState): string | null {
  const proceeding = openProceeding(state) ?? unservedProceeding(state);
  return openObjection(state)?.deciderUnit ?? proceeding?.unitId ?? null;
}

function projectMatter(state: MatterState): Record<string, unknown> {
  const next = nextClock(state);
  return {
    matter_id: state.matterId,
    number: state.submission.number,
    regime: state.regime,
    state: state.stage,
    kind: state.kind,
    channel: state.submission.channel,
    received_on: state.receivedOn,
    participants: state.submission.participants,
    place_id: state.placeId,
    topic_id: state.topicId,
    registered_unit: state.registeredUnit,
    holder_unit: state.holderUnit,
    decider_unit: deciderOf(state),
    approving_unit: waitingDraft(state)?.unitId ?? null,
    redrafting_unit: returnedDraft(state)?.unitId ?? null,
    responsible_unit: state.responsibleUnit,
    track: trackOf(state),
    routing_way: state.assignments.at(-1)?.way ?? null,
    routed_on: state.routedOn,
    accepted_on: state.acceptedOn,
    answered_on: state.answeredOn,
    served_on: state.servedOn,
    closed_on: state.closedOn,
    rating_until: state.ratingUntil,
    rated_on: state.ratings.at(-1)?.ratedOn ?? null,
    attached_to: state.attachment?.matterId ?? null,
    next_rule: next?.ruleId ?? null,
    next_raw_on: next?.rawOn ?? null,
    next_due_on: next?.dueOn ?? null,
    next_internal_on: next?.internalOn ?? null,
    walled_from: state.walledFrom,
    erased_on: state.erased?.on ?? null,
    supported_on: supportedOn(state),
    executed_on: executedOn(state),
  };
}

function projectClocks(state: MatterState): Record<string, unknown>[] {
  return state.clocks.map((clock) => ({
    matter_id: state.matterId,
    clock_id: clock.clockId,
    rule_id: clock.ruleId,
    holder_unit: clock.holderUnit,
    trigger_on: clock.triggerOn,
    raw_on: clock.rawOn,
    due_on: clock.dueOn,
    internal_on: clock.internalOn,
    provisional: clock.provisional,
    extension_days: clock.extensionDays,
    state: clock.state,
    ended_on: clock.endedOn,
    is_right: clock.right === true,
    is_promise: clock.promise === true,
    calendar_version: clock.calendar ?? 0,
    local_rule: clock.localRule ?? null,
  }));
}

function projectEnding({ matterId, ending }: MatterState): Record<string, unknown>[] {
  if (ending === undefined) return [];
  const { ending: kind, ground, unitId, on } = ending;
  return [{ matter_id: matterId, ending: kind, ground, unit_id: unitId, ended_on: on }];
}

function projectProceedings(state: MatterState): Pick<MatterRows, 'texts' | 'proceedings' | 'hearings'> {
  const { matterId } = state;
  return {
    texts: (state.texts ?? []).map(({ textId }) => ({ matter_id: matterId, text_id: textId })),
    proceedings: (state.proceedings ?? []).map((one) => ({
      matter_id: matterId,
      proceeding_id: one.proceedingId,
      kind: one.kind,
      unit_id: one.unitId,
      against_unit: one.againstUnit,
      received_on: one.receivedOn,
      in_time: one.inTime,
      admitted_on: one.admission?.admitted === true ? one.admission.on : null,
      declined_on: one.admission?.admitted === false ? one.admission.on : null,
      ground: one.admission?.ground ?? null,
      outcome: one.opinion?.outcome ?? null,
      issued_on: one.opinion?.issuedOn ?? null,
      served_on: one.opinion?.servedOn ?? null,
    })),
    hearings: (state.hearings ?? []).map((one) => ({
      matter_id: matterId,
      hearing_id: one.hearingId,
      proceeding_id: one.proceedingId,
      unit_id: one.unitId,
      opens_on: one.opensOn,
      held_from: one.held?.days.from ?? null,
      held_to: one.held?.days.to ?? null,
      cancelled_on: one.cancelled?.on ?? null,
    })),
  };
}

function projectObjections(state: MatterState): Record<string, unknown>[] {
  return (state.objections ?? []).map(({ decision, ...one }) => ({
    matter_id: state.matterId,
    objection_id: one.objectionId,
    assignment_id: one.assignmentId,
    by_unit: one.byUnit,
    raised_on: one.raisedOn,
    proposed_unit: one.proposedUnit,
    decider: one.decider,
    decider_unit: one.deciderUnit,
    decision: decision?.decision ?? null,
    decided_on: decision?.on ?? null,
    to_unit: decision?.toUnit ?? null,
    conference_on: decision?.conferenceOn ?? null,
  }));
}

function projectPapers(
  state: MatterState,
): Pick<MatterRows, 'notices' | 'answers' | 'ratings' | 'accused' | 'openings'> {
  const { matterId } = state;
  return {
    accused: state.accused.map((one) => ({
      matter_id: matterId,
      accused_id: one.accusedId,
      kind: one.kind,
      unit_id: one.unitId,
      officer_id: one.officerId,
    })),
    openings: (state.openings ?? []).map((one) => ({
      matter_id: matterId,
      opening_id: one.openingId,
      asked_by: one.askedBy.officerId,
      decided_by: one.decision?.by.officerId ?? null,
    })),
    notices: state.notices.map((notice) => ({
      matter_id: matterId,
      notice_id: notice.noticeId,
      kind: notice.kind,
      unit_id: notice.unitId,
      issued_on: notice.issuedOn,
      way: notice.way,
    })),
    answers: state.answers.map((answer) => ({
      matter_id: matterId,
      answer_id: answer.answerId,
      unit_id: answer.unitId,
      issued_on: answer.issuedOn,
      served_on: answer.servedOn,
      served_way: answer.servedWay,
    })),
    ratings: state.ratings.map((rating) => ({
      matter_id: matterId,
      rating_id: rating.ratingId,
      target: rating.target,
      unit_id: rating.unitId,
      value: rating.value,
      rated_on: rating.ratedOn,
    })),
  };
}
