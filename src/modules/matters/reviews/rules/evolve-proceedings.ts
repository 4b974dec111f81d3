// Folds what happens in proceedings and hearings into the state of their matter.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { HearingState, ProceedingState, ReviewOpinionState } from './proceeding-state.ts';
import type { MatterState } from '../../rules/state.ts';

type ProceedingEvent = Extract<MatterEvent, { type: `review.${string}` | `hearing.${string}` }>;

/** The state after one more step of a proceeding or hearing. */
export function changedByProceeding(state: MatterState, event: ProceedingEvent): MatterState {
  switch (event.type) {
    case 'review.requested':
      return requested(state, event.data.proceeding);
    case 'review.admitted':
      return withProceeding(state, event.data.proceedingId, { admission: event.data.admission });
    case 'review.decided':
      return decided(state, event);
    case 'review.served':
      return served(state, event, event.occurredOn);
    case 'hearing.called': {
      const hearing = { ...event.data.hearing, held: null, cancelled: null };
      return { ...state, hearings: [...(state.hearings ?? []), hearing] };
    }
    case 'hearing.held':
      return withHearing(state, event.data.hearingId, { held: event.data.held });
    case 'hearing.cancelled':
      return withHearing(state, event.data.hearingId, { cancelled: event.data.cancelled });
  }
}

function requested(
  state: MatterState,
  proceeding: Omit<ProceedingState, 'admission' | 'opinion'>,
): MatterState {
  const { unitId } = proceeding;
  const knows = state.involved.some((one) => one.unitId === unitId && one.capacity === 'reviews');
  return {
    ...state,
    involved: knows ? state.involved : [...state.involved, { unitId, capacity: 'reviews' }],
    proceedings: [...(state.proceedings ?? []), { ...proceeding, admission: null, opinion: null }],
  };
}

function decided(state: MatterState, event: Extract<MatterEvent, { type: 'review.decided' }>): MatterState {
  const opinion = { ...event.data.opinion, servedOn: null, servedWay: null };
  const after = withProceeding(state, event.data.proceedingId, { opinion });
  const { outcomes } = opinion;
  if (outcomes !== undefined) return withOutcomesOf(after, outcomes);
  if (opinion.outcome !== 'redo') return after;
  // The handling unit has the matter before it again as on the day it accepted it; what was answered stays on record.
  const { execution: _reported, ...rest } = after;
  return {
    ...rest,
    stage: 'accepted',
    holderUnit: state.responsibleUnit ?? state.holderUnit,
    answeredOn: null,
    servedOn: null,
    closedOn: null,
    ratingUntil: null,
    claims: state.claims.map((claim) => ({ ...claim, outcome: null })),
  };
}

/** What was carried out of the former opinion does not count for the one that takes its place. */
function withOutcomesOf(
  { execution: _reported, ...state }: MatterState,
  outcomes: NonNullable<ReviewOpinionState['outcomes']>,
): MatterState {
  const given = new Map(outcomes.map(({ claimId, outcome }) => [claimId, outcome]));
  return {
    ...state,
    claims: state.claims.map((claim) => ({ ...claim, outcome: given.get(claim.claimId) ?? null })),
  };
}

function served(
  state: MatterState,
  { data }: Extract<MatterEvent, { type: 'review.served' }>,
  on: PlainDate,
): MatterState {
  const opinion = state.proceedings?.find((one) => one.proceedingId === data.proceedingId)?.opinion;
  if (opinion === undefined || opinion === null)
    throw new Error('an opinion was served before it was issued');
  return withProceeding(state, data.proceedingId, {
    opinion: { ...opinion, servedOn: on, servedWay: data.way },
  });
}

function withProceeding(
  state: MatterState,
  proceedingId: number,
  change: Partial<ProceedingState>,
): MatterState {
  const proceedings = (state.proceedings ?? []).map((one) =>
    one.proceedingId === proceedingId ? { ...one, ...change } : one,
  );
  return { ...state, proceedings };
}

function withHearing(state: MatterState, hearingId: number, change: Partial<HearingState>): MatterState {
  const hearings = (state.hearings ?? []).map((one) =>
    one.hearingId === hearingId ? { ...one, ...change } : one,
  );
  return { ...state, hearings };
}
