// Keeps a petitioner in after proof, for a short while, so that looking again and rating need no typing. The ticket
// names one matter and the instant when it ends, under a keyed digest of the installation; nothing is stored.
import type { PetitionerActor } from '#kernel/actor.ts';
import { equalInConstantTime, type Vault } from '#platform/crypto/vault.ts';

/** How long a matter stays open after the last look at it. */
export const TICKET_MINUTES = 20;

/** A ticket for the matter, from now. */
export function writeTicket(vault: Pick<Vault, 'blindIndex'>, actor: PetitionerActor, now: Date): string {
  const ends = Math.floor(now.getTime() / 1000) + TICKET_MINUTES * 60;
  const facts = `${actor.matterId}.${ends}`;
  return `${facts}.${seal(vault, facts)}`;
}

/** A ticket that holds: whose it is, and the second in which it was given. */
export interface Ticket {
  readonly petitioner: PetitionerActor;
  readonly givenAt: Date;
}

/** What a ticket says; undefined where it is none of ours, altered, or over. */
export function readTicket(
  vault: Pick<Vault, 'blindIndex'>,
  ticket: string | undefined,
  now: Date,
): Ticket | undefined {
  const [matterId = '', ends = '', digest = '', ...rest] = ticket?.split('.') ?? [];
  if (rest.length > 0 || !equalInConstantTime(digest, seal(vault, `${matterId}.${ends}`))) return undefined;
  if (Number(ends) * 1000 <= now.getTime()) return undefined;
  const givenAt = new Date((Number(ends) - TICKET_MINUTES * 60) * 1000);
  return { petitioner: { kind: 'petitioner', matterId }, givenAt };
}

function seal(vault: Pick<Vault, 'blindIndex'>, facts: string): string {
  return vault.blindIndex('portal-ticket', facts);
}
