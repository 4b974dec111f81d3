// What officers see of posts handed over.
import type { OfficerActor } from '#kernel/actor.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Post } from '#modules/network/contract.ts';
import {
  findOfficer,
  isOffice,
  loadNetwork,
  officersOfUnit,
  postsOfOfficers,
  type Network,
} from '#modules/network/index.ts';
import type { DelegationList, DelegationView, OwnDelegations } from './contract.ts';
import { appraise, worksOnMatters } from './delegation.ts';
import { listDelegations, type StoredDelegation } from './delegations.store.ts';
import { usablePosts } from './posts.ts';
import { delegableActions, MOST_DAYS, whyMayNot } from './rules/delegation.ts';
import { nameOf } from './rules/permissions.ts';

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
  const { state, giver } = await appraise(tx, delegation, today);
  const nameOfOfficer = async (officerId: string) => (await findOfficer(tx, officerId))?.name ?? '';
  const own = giver.officer.officerId === actor.officerId || actor.role === 'securityOfficer';
  return {
    delegationId: delegation.delegationId,
    post: viewPost(await loadNetwork(tx), giver.post),
    giverName: giver.officer.name,
    delegateId: delegation.delegateId,
    delegateName: await nameOfOfficer(delegation.delegateId),
    from: delegation.activeFrom,
    to: addDays(delegation.activeUntil, -1),
    actions: delegation.actions.map((action) => ({ action, name: nameOf(action) })),
    reason: delegation.reason,
    givenBy: await nameOfOfficer(delegation.givenBy),
    state,
    mayRevoke:
      own && whyMayNot(actor, 'delegatePost') === undefined && state !== 'over' && state !== 'revoked',
  };
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

/** Every delegation of the network that lets somebody act, or will: for the security officer. */
export async function viewDelegations(
  tx: Tx,
  actor: OfficerActor,
  today: PlainDate,
): Promise<DelegationList> {
  return { items: await viewAll(tx, actor, await listDelegations(tx, { until: today }), today) };
}

async function viewAll(
  tx: Tx,
  actor: OfficerActor,
  delegations: readonly StoredDelegation[],
  today: PlainDate,
): Promise<DelegationView[]> {
  const views: DelegationView[] = [];
  for (const delegation of delegations) views.push(await viewDelegation(tx, actor, delegation, today));
  return views;
}

async function whatMayBeGiven(
  tx: Tx,
  actor: OfficerActor,
  today: PlainDate,
): Promise<OwnDelegations['mayGive']> {
  if (whyMayNot(actor, 'delegatePost') !== undefined) return [];
  const network = await loadNetwork(tx);
  const own = (await usablePosts(tx, actor.officerId, today)).filter(({ role }) => !isOffice(role));
  const offered: OwnDelegations['mayGive'] = [];
  for (const post of own) {
    const colleagues: { officerId: string; name: string }[] = [];
    for (const { officerId, name } of await officersOfUnit(tx, post.unitId)) {
      const fit = officerId !== actor.officerId && (await worksOnMatters(tx, officerId, today));
      if (fit) colleagues.push({ officerId, name });
    }
    offered.push({
      post: viewPost(network, post),
      actions: delegableActions(post.role).map((action) => ({ action, name: nameOf(action) })),
      colleagues,
    });
  }
  return offered;
}
