// Sessions: random tokens in a cookie, each acting in one post at a time. Signing in begins one; see
// `sign-in.commands.ts` for what it still has to go through.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { findOfficer } from '#modules/network/index.ts';
import * as no from './access.refusals.ts';
import * as accounts from './access.store.ts';
import { normalLogin, provePassword } from './account.commands.ts';
import type { SignIn, SwitchPost } from './contract.ts';
import { delegationNotStanding } from './delegation.refusals.ts';
import { findStanding } from './delegation.ts';
import { usablePosts } from './posts.ts';
import { whyMayNot } from './rules/delegation.ts';
import { isAlive, LONGEST_MILLISECONDS } from './rules/session-life.ts';
import * as store from './sessions.store.ts';

const TOKEN_BYTES = 32;

/** A session that has begun. */
export interface BegunSession {
  /** For the cookie; nowhere stored. */
  readonly token: string;
}

/**
 * Takes the password and begins a session, in the post asked for or else the first the officer holds today.
 * A refusal counts towards the lock: the transaction must be committed all the same.
 */
export async function signIn(tx: Tx, input: SignIn, clock: Clock): Promise<Result<BegunSession>> {
  const account = await accounts.findAccountForUpdate(tx, normalLogin(input.login));
  const proof = await provePassword(tx, account, input.password, clock.now());
  if (!proof.ok) return proof;
  const { officerId } = proof.value;
  return beginSession(tx, { officerId, way: 'password', postId: input.postId }, clock);
}

/** Begins a session of somebody who has proved who they are, and in which way. */
export async function beginSession(
  tx: Tx,
  who: {
    readonly officerId: string;
    readonly way: store.StoredSession['way'];
    readonly postId?: string | undefined;
    /** Whether the way included a second factor. */
    readonly factorGiven?: boolean;
  },
  clock: Clock,
): Promise<Result<BegunSession>> {
  const officer = await findOfficer(tx, who.officerId);
  const posts = officer?.active === true ? await usablePosts(tx, who.officerId, clock.today()) : [];
  const post = posts.find(({ postId }) => who.postId === undefined || postId === who.postId);
  if (post === undefined) return refuse(no.noSuchPost);
  const token = tx.entropy.bytes(TOKEN_BYTES).toString('base64url');
  const now = clock.now();
  await store.insertSession(tx, {
    tokenDigest: store.digestOf(token),
    officerId: who.officerId,
    postId: post.postId,
    delegationId: null,
    way: who.way,
    factorGivenAt: who.factorGiven === true ? now : null,
    completedAt: null,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + LONGEST_MILLISECONDS),
    endedAt: null,
  });
  return succeed({ token });
}

/** Ends the session of this token; a session that is over already stays so. */
export async function signOut(tx: Tx, token: string, clock: Clock): Promise<void> {
  const session = await store.findSession(tx.db, store.digestOf(token));
  if (session === undefined) return;
  await store.endSessions(tx, session.officerId, { only: session.tokenDigest }, clock.now());
}

/** Ends one of one's own sessions, such as one forgotten on another machine. */
export async function endSession(
  tx: Tx,
  actor: OfficerActor,
  { sessionId }: { sessionId: string },
  clock: Clock,
): Promise<Result<void>> {
  const session = await store.findSession(tx.db, sessionId);
  const own = session !== undefined && session.officerId === actor.officerId;
  if (!own || !isAlive(session, clock.now())) return refuse(no.sessionNotFound);
  await store.endSessions(tx, actor.officerId, { only: sessionId }, clock.now());
  return succeed(undefined);
}

/** Ends all sessions of a colleague, such as one whose phone or computer was lost; answers how many there were. */
export async function endSessionsOf(
  tx: Tx,
  actor: OfficerActor,
  { officerId }: { officerId: string },
  clock: Clock,
): Promise<Result<{ ended: number }>> {
  const forbidden = whyMayNot(actor, 'manageAccounts');
  if (forbidden !== undefined) return refuse(no.notAllowed(forbidden));
  const now = clock.now();
  const alive = (await store.openSessionsOf(tx, officerId)).filter((session) => isAlive(session, now));
  await store.endSessions(tx, officerId, 'all', now);
  return succeed({ ended: alive.length });
}

/** Goes on in another of one's own posts, or in one handed over to oneself, in the same session. */
export async function switchPost(
  tx: Tx,
  actor: OfficerActor,
  { postId, delegationId, token }: SwitchPost & { token: string },
  clock: Clock,
): Promise<Result<void>> {
  if (delegationId !== undefined) {
    const handed = await findStanding(tx, { delegationId, delegateId: actor.officerId }, clock.today());
    if (handed?.giver.post.postId !== postId) return refuse(delegationNotStanding);
    await store.savePostOfSession(tx, store.digestOf(token), { delegationId });
    return succeed(undefined);
  }
  const posts = await usablePosts(tx, actor.officerId, clock.today());
  if (!posts.some((post) => post.postId === postId)) return refuse(no.noSuchPost);
  await store.savePostOfSession(tx, store.digestOf(token), { postId });
  return succeed(undefined);
}
