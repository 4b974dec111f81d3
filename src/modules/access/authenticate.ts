// From the cookie of a request to the officer who acts: one select in an ordinary request, at most one update a minute.
import type { Kysely } from 'kysely';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import type { Authenticate } from '#platform/http/route.ts';
import {
  findPostHolder,
  isOffice,
  listServedUnits,
  loadNetwork,
  type PostHolder,
} from '#modules/network/index.ts';
import { notAllowed, notSignedIn } from './access.refusals.ts';
import { findStanding, type StandingDelegation } from './delegation.ts';
import { isUsable } from './posts.ts';
import { whyMayNot } from './rules/delegation.ts';
import { findAction } from './rules/permissions.ts';
import { isAlive, isDueToBeSeen } from './rules/session-life.ts';
import { digestOf, findSession, saveLastSeen, type StoredSession } from './sessions.store.ts';
import { signInIncomplete } from './sign-in.refusals.ts';

/**
 * The cookie that holds the session token: out of reach of scripts (HttpOnly), over TLS only where the office has TLS.
 * SameSite is Lax, not Strict: a link to a matter in a mail or a message of the office system opens it, while pages of
 * other sites still cannot post in the officer's name.
 */
export const SESSION_COOKIE = 'dengwen_session';

/** The permission of routes that are open to every officer who has signed in, whatever their post. */
export const SIGNED_IN = 'signedIn';

/**
 * The permission of the steps of signing in, and of one's first enrolment: open to whoever has given the password.
 * What may be done when is decided by the commands, from `rules/sign-in-step.ts`.
 */
export const SIGNING_IN = 'signingIn';

/** Somebody with a session. */
export interface SignedIn {
  readonly actor: OfficerActor;
  /** False while the session has only the password. */
  readonly complete: boolean;
}

/** For the server: finds out who asks and whether their post may do what the route is for. */
export function authenticator(clock: Clock): Authenticate {
  return async (request, db) => {
    const token = request.cookies[SESSION_COOKIE];
    const signedIn = token === undefined ? undefined : await authenticate(db, token, clock);
    if (signedIn === undefined) return refuse(notSignedIn);
    const { permission } = request.routeOptions.config;
    // Known even where they may not: the record of the refusal names them.
    request.actor = signedIn.actor;
    if (permission === SIGNING_IN) return succeed(signedIn.actor);
    return signedIn.complete ? permit(signedIn.actor, permission) : refuse(signInIncomplete);
  };
}

/** The officer whose session the token is, in the post that it acts in; undefined where it no longer stands. */
export async function authenticate(
  db: Kysely<Tables>,
  token: string,
  clock: Clock,
): Promise<SignedIn | undefined> {
  const session = await findSession(db, digestOf(token));
  const now = clock.now();
  if (session === undefined || !isAlive(session, now)) return undefined;
  const holder = await findPostHolder({ db }, session.postId);
  const network = await loadNetwork({ db });
  if (holder?.officer.active !== true || !isUsable(network, holder.post, clock.today())) return undefined;
  const handed = await handedOver(db, session, clock);
  // As with an ended post: whoever acted by a delegation that no longer stands is out, and signs in as themself.
  if (session.delegationId !== null && handed === undefined) return undefined;
  if (isDueToBeSeen(session, now)) await saveLastSeen(db, session.tokenDigest, now);
  return { actor: await actorIn(db, holder, handed), complete: session.completedAt !== null };
}

function handedOver(
  db: Kysely<Tables>,
  { delegationId, officerId }: StoredSession,
  clock: Clock,
): Promise<StandingDelegation | undefined> | undefined {
  if (delegationId === null) return undefined;
  return findStanding({ db }, { delegationId, delegateId: officerId }, clock.today());
}

/** The officer in a post of their own, or in one that was handed over to them. */
async function actorIn(
  db: Kysely<Tables>,
  { officer, post: own }: PostHolder,
  handed: StandingDelegation | undefined,
): Promise<OfficerActor> {
  const { postId, unitId, role } = handed?.giver.post ?? own;
  const served = (officerId: string) => listServedUnits({ db }, officerId);
  const actor: OfficerActor = {
    kind: 'officer',
    officerId: officer.officerId,
    name: officer.name,
    postId,
    unitId,
    role,
    servedUnits: await served(officer.officerId),
    // The three offices keep the system: even a query that forgets to ask what they may do finds them nothing.
    scope: isOffice(role) ? [] : (await loadNetwork({ db })).scopeOf(unitId),
  };
  if (handed === undefined) return actor;
  const { delegationId, actions, giver } = handed;
  const { officerId, name } = giver.officer;
  return {
    ...actor,
    onBehalfOf: { delegationId, officerId, name, actions, servedUnits: await served(officerId) },
  };
}

function permit(actor: OfficerActor, permission: string | undefined): Result<Actor> {
  if (permission === SIGNED_IN) return succeed(actor);
  const action = findAction(permission);
  // A route that names no action of the table is a mistake in the program; it must not open by accident.
  if (action === undefined) throw new Error(`a route asks for the unknown permission ${permission}`);
  const text = whyMayNot(actor, action);
  return text === undefined ? succeed(actor) : refuse(notAllowed(text));
}
