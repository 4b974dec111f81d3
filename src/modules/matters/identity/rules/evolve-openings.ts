import type { MatterEvent } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';
import type { IdentityOpening } from './identity-state.ts';

/** Folds what was asked, decided and ended of an opening. */
export function changedByOpening(
  state: MatterState,
  event: Extract<MatterEvent, { type: `opening.${string}` }>,
): MatterState {
  switch (event.type) {
    case 'opening.asked': {
      const opening = { ...event.data.opening, decision: null, ended: null };
      return { ...state, openings: [...(state.openings ?? []), opening] };
    }
    case 'opening.decided':
      return withOpening(state, event.data.openingId, { decision: event.data.decision });
    case 'opening.ended':
      return withOpening(state, event.data.openingId, { ended: event.data.ended });
  }
}

function withOpening(
  state: MatterState,
  openingId: number,
  change: Partial<Pick<IdentityOpening, 'decision' | 'ended'>>,
): MatterState {
  const openings = (state.openings ?? []).map((one) =>
    one.openingId === openingId ? { ...one, ...change } : one,
  );
  return { ...state, openings };
}
