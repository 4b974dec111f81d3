// What officers see of posts handed over.
import type { OfficerActor } from '#kernel/actor.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Post } from '#modules/network/contract.ts';
import {
  findOfficer,
  isOffice,
  loadNetwork,
  officerNames,
  officersOfUnit,
  postsOfOfficers,
  type Network,
} from '#modules/network/index.ts';
import type {
  DelegablePost,
  DelegablePosts,
  DelegationList,
  DelegationView,
  ListDelegations,
  OwnDelegations,
} from './contract.ts';
import { appraiseAll, workingOnMatters } from './delegation.ts';
import { listDelegations, type StoredDelegation } from './delegations.store.ts';
import { usablePosts } from './posts.ts';
import { delegableActions, MOST_DAYS, whyMayNot } from './rules/delegation.ts';
import { nameOf } from './rules/permissions.ts';

/** So many stand on a page. */
const PAGE = 100;

/** A post as those see it who may act in it. */
export function viewPost(network: Network, { postId, title, role, unitId }: Post) {
  return { postId, title, role, unitId, unitName: network.units.get(unitId)?.name ?? unitId };
}

/** One delegation, with the names of its people. */
export async function viewDelegation(
  tx: Tx,
  actor: OfficerActor,
  delegation: StoredDelegation,
  today: PlainDate,
): Promise<DelegationView> {
  const [view] = await viewAll(tx, actor, [delegation], today);
  if (view === undefined) throw new Error('a delegation was lost on its way to the screen');
  return view;
}

/** What one gave and was given, and what one may give. */
export async function viewOwnDelegations(
  tx: Tx,
  actor: OfficerActor,
  today: PlainDate,
): Promise<OwnDelegations> {
  const posts = await postsOfOfficers(tx, [actor.officerId]);
  const given = await listDelegations(tx, { ofPosts: posts.map(({ postId }) => postId) });
  const received = await listDelegations(tx, { toOfficer: actor.officerId });
  return {
    given: await viewAll(tx, actor, given, today),
    received: await viewAll(tx, actor, received, today),
    mayGive: await whatMayBeGiven(tx, actor, today),
    mostDays: MOST_DAYS,
  };
}

/** Every delegation of the network that lets somebody act, or will, the latest first: for the security officer. */
export async function viewDelegations(
  tx: Tx,
  actor: OfficerActor,
  { after }: ListDelegations,
  today: PlainDate,
): Promise<DelegationList> {
  const found = await listDelegations(tx, { until: today, after, most: PAGE + 1 });
  const items = await viewAll(tx, actor, found.slice(0, PAGE), today);
  return { items, nextAfter: found.length > PAGE ? (items.at(-1)?.delegationId ?? null) : null };
}

/**
 * What of an officer's posts a security officer may hand over, and to whom: colleagues of the post's unit, or officers of
 * another unit that is named.
 */
export async function viewDelegablePosts(
  tx: Tx,
  { officerId, unitId }: { readonly officerId: string; readonly unitId?: string | undefined },
  today: PlainDate,
): Promise<DelegablePosts> {
  const officer = await findOfficer(tx, officerId);
  const items = officer?.active === true ? await delegablePosts(tx, { officerId, unitId }, today) : [];
  return { items, mostDays: MOST_DAYS };
}

async function viewAll(
  tx: Tx,
  actor: OfficerActor,
  delegations: readonly StoredDelegation[],
  today: PlainDate,
): Promise<DelegationView[]> {
  const network = await loadNetwork(tx);
  const names = await officerNames(
    tx,
    delegations.flatMap(({ delegateId, givenBy }) => [delegateId, givenBy]),
  );
  const nameOfOfficer = (officerId: string) => names.get(officerId) ?? '';
  const mayDelegate = whyMayNot(actor, 'delegatePost') === undefined;
  return (await appraiseAll(tx, delegations, today)).map(({ delegation, state, giver }) => {
    const own = giver.officer.officerId === actor.officerId || actor.role === 'securityOfficer';
    return {
      delegationId: delegation.delegationId,
      post: viewPost(network, giver.post),
      giverName: giver.officer.name,
      delegateId: delegation.delegateId,
      delegateName: nameOfOfficer(delegation.delegateId),
      from: delegation.activeFrom,
      to: addDays(delegation.activeUntil, -1),
      actions: delegation.actions.map((action) => ({ action, name: nameOf(action) })),
      reason: delegation.reason,
      givenBy: nameOfOfficer(delegation.givenBy),
      state,
      mayRevoke: own && mayDelegate && state !== 'over' && state !== 'revoked',
    };
  });
}

async function whatMayBeGiven(
  tx: Tx,
  actor: OfficerActor,
  today: PlainDate,
): Promise<OwnDelegations['mayGive']> {
  if (whyMayNot(actor, 'delegatePost') !== undefined) return [];
  return delegablePosts(tx, { officerId: actor.officerId }, today);
}

async function delegablePosts(
  tx: Tx,
  { officerId, unitId }: { readonly officerId: string; readonly unitId?: string | undefined },
  today: PlainDate,
): Promise<DelegablePost[]> {
  const network = await loadNetwork(tx);
  const posts = (await usablePosts(tx, officerId, today)).filter(({ role }) => !isOffice(role));
  const offered: DelegablePost[] = [];
  for (const post of posts) {
    const others = (await officersOfUnit(tx, unitId ?? post.unitId)).filter(
      (one) => one.officerId !== officerId,
    );
    const working = await workingOnMatters(
      tx,
      others.map((one) => one.officerId),
      today,
    );
    offered.push({
      post: viewPost(network, post),
      actions: delegableActions(post.role).map((action) => ({ action, name: nameOf(action) })),
      colleagues: others
        .filter((one) => working.has(one.officerId))
        .map((one) => ({ officerId: one.officerId, name: one.name })),
    });
  }
  return offered;
}
