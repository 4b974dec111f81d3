// Decides what an installation still needs before anybody can be let in: the three offices, each held by somebody, and
// two people who can help a third back in.
import type { Role } from '#kernel/actor.ts';

/** The three offices, in the order in which they are set up. */
export const OFFICES = ['administrator', 'securityOfficer', 'auditor'] as const satisfies readonly Role[];
export type OfficeRole = (typeof OFFICES)[number];

/** Somebody who holds or held one of the three offices. */
export interface OfficeHolder {
  readonly officerId: string;
  readonly role: OfficeRole;
  readonly standing: boolean;
  /** Whether the officer has chosen a password; null where there is no account. */
  readonly hasPassword: boolean | null;
}

/** What the server offers when it starts. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'firstStart'; readonly offices: readonly OfficeRole[] }
  | { readonly kind: 'personal'; readonly officerIds: readonly string[] };

/** Recovery takes two people; until there are so many, only a new start of the server helps. */
const ENOUGH_TO_RECOVER = 2;

/**
 * The offices that nobody holds, as long as there was never a security officer, who alone could appoint somebody; then,
 * until two people could help the others, a new link for whoever has not chosen a password yet.
 */
export function offerAtStart(holders: readonly OfficeHolder[]): Offer {
  if (!holders.some(({ role }) => role === 'securityOfficer')) {
    const isHeld = (office: OfficeRole) => holders.some(({ role, standing }) => standing && role === office);
    return { kind: 'firstStart', offices: OFFICES.filter((office) => !isHeld(office)) };
  }
  const standing = holders.filter((holder) => holder.standing);
  const able = standing.filter(({ role, hasPassword }) => role !== 'auditor' && hasPassword === true);
  if (new Set(able.map(({ officerId }) => officerId)).size >= ENOUGH_TO_RECOVER) return { kind: 'nothing' };
  const waiting = standing
    .filter(({ hasPassword }) => hasPassword === false)
    .toSorted((one, other) => OFFICES.indexOf(one.role) - OFFICES.indexOf(other.role));
  if (waiting.length === 0) return { kind: 'nothing' };
  return { kind: 'personal', officerIds: [...new Set(waiting.map(({ officerId }) => officerId))] };
}
