// Folds relations between matters: what one gave to its parts, and what was taken back.
import type { MatterEvent } from '../../rules/events.ts';
import type { RelationState } from './relation-state.ts';
import type { ClaimState, MatterState } from '../../rules/state.ts';

/** The matter after a relation was made or undone. */
export function changedByRelation(
  state: MatterState,
  event: Extract<MatterEvent, { type: `relation.${string}` }>,
): MatterState {
  return event.type === 'relation.made' ? related(state, event.data.relation) : parted(state, event.data);
}

/** The matter with one more relation; a part takes its claims with it. */
export function related(state: MatterState, relation: RelationState): MatterState {
  const relations = [...(state.relations ?? []), relation];
  const given = relation.claimIds ?? [];
  if (relation.is !== 'part') return { ...state, relations };
  const goes = (claim: ClaimState): boolean => given.includes(claim.claimId);
  return {
    ...state,
    relations,
    claims: state.claims.filter((claim) => !goes(claim)),
    givenClaims: inOrder([...(state.givenClaims ?? []), ...state.claims.filter(goes)]),
  };
}

function parted(
  state: MatterState,
  { is, matterId }: Extract<MatterEvent, { type: 'relation.undone' }>['data'],
): MatterState {
  const undone = state.relations?.find((one) => one.is === is && one.matterId === matterId);
  const relations = (state.relations ?? []).filter((one) => one !== undone);
  if (is === 'whole') {
    // Whoever follows its number sees the whole from now on.
    return {
      ...state,
      relations,
      stage: 'attached',
      attachment: { matterId, stageBefore: state.stage, takenBack: true },
    };
  }
  const back = undone?.claimIds ?? [];
  const returns = (claim: ClaimState): boolean => back.includes(claim.claimId);
  const given = state.givenClaims ?? [];
  return {
    ...state,
    relations,
    claims: inOrder([...state.claims, ...given.filter(returns)]),
    givenClaims: given.filter((claim) => !returns(claim)),
  };
}

function inOrder(claims: readonly ClaimState[]): readonly ClaimState[] {
  return claims.toSorted((one, other) => one.claimId - other.claimId);
}
