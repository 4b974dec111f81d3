// What giving confidentiality up, and asking for it again, does to a matter.
import type { MatterEvent } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';
import type { IdentityWaiver } from './identity-state.ts';

type WaiverEvent = Extract<MatterEvent, { type: `waiver.${string}` | 'confidentiality.asked-again' }>;

/** The matter after a waiver was recorded or decided, or after the petitioner took it back. */
export function changedByWaiver(state: MatterState, event: WaiverEvent): MatterState {
  const waivers = state.waivers ?? [];
  switch (event.type) {
    case 'waiver.recorded':
      return { ...state, waivers: [...waivers, { ...event.data.waiver, decision: null, revokedAt: null }] };
    case 'waiver.decided': {
      const { waiverId, decision } = event.data;
      return {
        ...state,
        waivers: waivers.map((one) => (one.waiverId === waiverId ? { ...one, decision } : one)),
      };
    }
    case 'confidentiality.asked-again': {
      const revokedAt = event.data.askedAt;
      return {
        ...state,
        identityAsked: true,
        waivers: waivers.map((one) => (holds(one) ? { ...one, revokedAt } : one)),
      };
    }
  }
}

/** Not refused, and not taken back before. */
function holds({ decision, revokedAt }: IdentityWaiver): boolean {
  return decision?.confirmed !== false && revokedAt === null;
}
