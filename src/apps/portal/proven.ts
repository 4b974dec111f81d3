// Who is at a page of tracking: a petitioner whose ticket still holds, or somebody who has to prove the matter first.
import type { PetitionerActor } from '#kernel/actor.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import type { Tx } from '#platform/db/database.ts';
import { findReadable, viewTracked } from '#modules/matters/index.ts';
import { goTo, type Answer, type Visit } from './portal-page.ts';
import { readTicket, TICKET_MINUTES, writeTicket } from './ticket.ts';

/** The name of the cookie with the ticket. */
export const TICKET_COOKIE = 'portal-ticket';
/** Said to whoever asks for a file without a ticket that holds. */
export const NOT_PROVEN: Refusal = {
  code: 'matter-not-proven',
  kind: 'forbidden',
  text: { zh: '请重新查询。', en: 'Prove it again.' },
};
const ONLY_TRACKING = { path: '/track' };

/**
 * The petitioner whose ticket holds; from then on the transaction is theirs. A query code made anew ends the tickets that
 * were given for the one before.
 */
export async function petitionerWith(
  tx: Tx,
  cookie: string | undefined,
  now: Date,
): Promise<PetitionerActor | undefined> {
  const ticket = readTicket(tx.vault, cookie, now);
  if (ticket === undefined) return undefined;
  const { petitioner, givenAt } = ticket;
  await tx.goOnAs(petitioner);
  const matter = await findReadable(tx, petitioner, petitioner.matterId);
  const renewedAt = matter.ok ? matter.value.queryCodeReissuedAt : undefined;
  // Tickets know the second, not the instant within it.
  return renewedAt !== undefined && givenAt.getTime() + 1000 <= Date.parse(renewedAt)
    ? undefined
    : petitioner;
}

/** The page on which they prove it again, where that is what a refusal asks for. */
export function proveAgain({ code }: Refusal): string | undefined {
  return code === NOT_PROVEN.code ? '/track?over=yes' : undefined;
}

/** Whether a ticket came with the request that was not altered and is not over. */
export function hasTicket({ tx, clock, request }: Visit): boolean {
  return readTicket(tx.vault, request.cookies[TICKET_COOKIE], clock.now()) !== undefined;
}

/** Gives the petitioner a new ticket. */
export function keepIn({ tx, clock, cookies }: Visit, actor: PetitionerActor): void {
  const ticket = writeTicket(tx.vault, actor, clock.now());
  cookies.set(TICKET_COOKIE, ticket, { ...ONLY_TRACKING, maxAgeSeconds: TICKET_MINUTES * 60 });
}

/** Takes the ticket back. */
export function letGo({ cookies }: Visit): void {
  cookies.clear(TICKET_COOKIE, ONLY_TRACKING);
}

/** Does something with the matter that was proven before, or asks to prove it again. */
export async function withMatter(
  visit: Visit,
  work: (actor: PetitionerActor, matter: TrackedMatter) => Promise<Result<Answer, Answer>>,
): Promise<Result<Answer, Answer>> {
  const actor = await petitionerWith(visit.tx, visit.request.cookies[TICKET_COOKIE], visit.clock.now());
  const matter = actor === undefined ? undefined : await viewTracked(visit.tx, actor, visit.today);
  if (actor === undefined || matter?.ok !== true) {
    letGo(visit);
    return goTo('/track?over=yes');
  }
  visit.note({ act: 'readMatter', actor });
  keepIn(visit, actor);
  return work(actor, matter.value);
}
