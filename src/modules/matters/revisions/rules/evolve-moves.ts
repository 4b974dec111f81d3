// Folds a move to the other Regulation, and the service of an answer that others' matter was given.
import type { MatterEvent } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';

type Of<Type extends MatterEvent['type']> = Extract<MatterEvent, { type: Type }>;

/** The matter under the other Regulation. */
export function moved(state: MatterState, { to, tracks, notice }: Of<'matter.moved'>['data']): MatterState {
  const chosen = new Map(tracks.map(({ claimId, track }) => [claimId, track]));
  return {
    ...state,
    regime: to,
    notices: [...state.notices, notice],
    claims: state.claims.map((claim) => ({ ...claim, track: chosen.get(claim.claimId) ?? claim.track })),
  };
}

/** A joined matter whose petitioner was served the answer of the one it is joined to: from here it is their own. */
export function servedJoined(state: MatterState, { occurredOn, data }: Of<'joined.served'>): MatterState {
  const { answer, outcomes, track, ratingUntil } = data;
  const given = new Map(outcomes.map(({ claimId, outcome }) => [claimId, outcome]));
  return {
    ...state,
    stage: 'served',
    holderUnit: answer.unitId,
    responsibleUnit: answer.unitId,
    answers: [...state.answers, answer],
    answeredOn: answer.issuedOn,
    servedOn: occurredOn,
    ratingUntil,
    claims: state.claims.map((claim) => ({
      ...claim,
      track: track ?? claim.track,
      responsibleUnit: answer.unitId,
      outcome: given.get(claim.claimId) ?? claim.outcome,
    })),
  };
}
