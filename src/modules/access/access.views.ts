// What an officer sees of themselves: who they are signed in as, and where else; and what those who keep accounts see.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { loadNetwork, postsOfOfficers } from '#modules/network/index.ts';
import { findAccountOf } from './access.store.ts';
import type { AccountView, FactorList, SessionList, WhoAmI } from './contract.ts';
import { factorsOf } from './factors.store.ts';
import { listStanding } from './delegation.ts';
import { viewPost } from './delegation.views.ts';
import { personalLinkUntil } from './links.store.ts';
import { isUsed } from './personal-link.commands.ts';
import { usablePosts } from './posts.ts';
import { actionsOfActor } from './rules/delegation.ts';
import { isAlive, isLocked } from './rules/session-life.ts';
import { withinScope } from './scope.ts';
import { digestOf, openSessionsOf, type StoredSession } from './sessions.store.ts';

/** Who is signed in, in which post, and what that post may do. */
export async function viewWhoAmI(tx: Tx, actor: OfficerActor, clock: Clock): Promise<WhoAmI> {
  const posts = await viewUsablePosts(tx, actor.officerId, clock.today());
  const delegationId = actor.onBehalfOf?.delegationId;
  const post = posts.find(
    (one) => one.postId === actor.postId && one.onBehalfOf?.delegationId === delegationId,
  );
  if (post === undefined) throw new Error(`officer ${actor.officerId} acts in a post they do not hold`);
  return {
    officerId: actor.officerId,
    name: actor.name,
    post,
    posts,
    permissions: [...actionsOfActor(actor)],
    scope: [...withinScope(actor)],
  };
}

/** The posts an officer may act in today: their own, the oldest first, and then those handed over to them. */
async function viewUsablePosts(tx: Tx, officerId: string, today: PlainDate): Promise<WhoAmI['posts']> {
  const network = await loadNetwork(tx);
  const own = await usablePosts(tx, officerId, today);
  const handed = await listStanding(tx, officerId, today);
  return [
    ...own.map((post) => ({ ...viewPost(network, post), onBehalfOf: null })),
    ...handed.map(({ delegationId, giver, activeUntil }) => ({
      ...viewPost(network, giver.post),
      onBehalfOf: { delegationId, name: giver.officer.name, to: addDays(activeUntil, -1) },
    })),
  ];
}

/** One's own sessions that still stand, the newest first; the token tells which is this one. */
export async function viewSessions(
  tx: Tx,
  actor: OfficerActor,
  token: string,
  clock: Clock,
): Promise<SessionList> {
  const current = digestOf(token);
  const posts = new Map(
    (await postsOfOfficers(tx, [actor.officerId])).map((post) => [post.postId, post.title]),
  );
  const handed = new Map(
    (await listStanding(tx, actor.officerId, clock.today())).map((one) => [one.delegationId, one.giver.post]),
  );
  const titleOf = ({ delegationId, postId }: StoredSession) =>
    (delegationId === null ? posts.get(postId) : handed.get(delegationId)?.title) ?? null;
  const sessions = await openSessionsOf(tx, actor.officerId);
  return {
    items: sessions
      .filter((session) => isAlive(session, clock.now()))
      .map((session) => ({
        sessionId: session.tokenDigest,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        postTitle: titleOf(session),
        current: session.tokenDigest === current,
      })),
  };
}

/** One's own second factors, without their secrets. */
export async function viewFactors(tx: Tx, actor: OfficerActor): Promise<FactorList> {
  const { authenticator, passkeys } = await factorsOf(tx, actor.officerId);
  return {
    authenticatorSince: authenticator?.confirmedAt?.toISOString() ?? null,
    passkeys: passkeys.map(({ credentialId, name, createdAt, lastUsedAt }) => ({
      passkeyId: credentialId,
      name,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}

/** How a colleague may sign in, without secrets. */
export async function viewAccount(tx: Tx, officerId: string, clock: Clock): Promise<AccountView> {
  const account = await findAccountOf(tx, officerId);
  if (account === undefined) return { account: null };
  const now = clock.now();
  const { authenticator, passkeys } = await factorsOf(tx, officerId);
  const sessions = await openSessionsOf(tx, officerId);
  const linkUntil = await personalLinkUntil(tx, officerId, now);
  return {
    account: {
      login: account.login,
      used: await isUsed(tx, account),
      linkUntil: linkUntil?.toISOString() ?? null,
      lockedUntil: isLocked(account, now) ? (account.lockedUntil?.toISOString() ?? null) : null,
      hasAuthenticator: (authenticator?.sealedSecret ?? null) !== null,
      hasPasskey: passkeys.length > 0,
      openSessions: sessions.filter((session) => isAlive(session, now)).length,
    },
  };
}
