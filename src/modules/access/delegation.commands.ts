// Handing a post over to another officer for a while 代行授权, and taking it back.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  findOfficerForUpdate,
  findPostHolder,
  isOffice,
  loadNetwork,
  type PostHolder,
} from '#modules/network/index.ts';
import { notAllowed } from './access.refusals.ts';
import type { DelegatePost, DelegationView } from './contract.ts';
import * as no from './delegation.refusals.ts';
import { appraise, worksOnMatters } from './delegation.ts';
import { viewDelegation } from './delegation.views.ts';
import * as store from './delegations.store.ts';
import { isUsable, usablePosts } from './posts.ts';
import { delegableActions, faultOfDays, handedOver, whyMayNot } from './rules/delegation.ts';
import { nameOf } from './rules/permissions.ts';

/**
 * Hands a post over: by its holder to a colleague of the unit, or by a security officer for somebody who is away. The
 * giver's own access stays as it is.
 */
export async function delegatePost(
  tx: Tx,
  actor: OfficerActor,
  input: DelegatePost,
  clock: Clock,
): Promise<Result<DelegationView>> {
  const forbidden = whyMayNot(actor, 'delegatePost');
  if (forbidden !== undefined) return refuse(notAllowed(forbidden));
  const holder = await findPostHolder(tx, input.postId);
  const unfit = whyUnfit(actor, holder, input, clock);
  if (holder === undefined || unfit !== undefined) return refuse(unfit ?? no.postNotOwn);
  const wrong = (await whyPostUnfit(tx, holder, input)) ?? (await whyDelegateUnfit(tx, actor, holder, input));
  if (wrong !== undefined) return refuse(wrong);
  const delegation = {
    delegationId: tx.entropy.id(clock.now()),
    postId: input.postId,
    delegateId: input.officerId,
    actions: handedOver(holder.post.role, input.actions),
    reason: input.reason.trim(),
    activeFrom: input.from,
    activeUntil: addDays(input.to, 1),
    givenBy: actor.officerId,
    givenAt: clock.now(),
  };
  await store.insertDelegation(tx, delegation);
  return succeed(await viewDelegation(tx, actor, { ...delegation, revokedAt: null }, clock.today()));
}

/** Takes a post back before its time; whoever acts in it is out with their next request. */
export async function revokeDelegation(
  tx: Tx,
  actor: OfficerActor,
  { delegationId }: { readonly delegationId: string },
  clock: Clock,
): Promise<Result<DelegationView>> {
  const forbidden = whyMayNot(actor, 'delegatePost');
  if (forbidden !== undefined) return refuse(notAllowed(forbidden));
  const delegation = await store.findDelegation(tx, delegationId);
  if (delegation === undefined) return refuse(no.delegationUnknown);
  const { state, giver } = await appraise(tx, delegation, clock.today());
  const may = actor.role === 'securityOfficer' || giver.officer.officerId === actor.officerId;
  if (!may) return refuse(no.delegationUnknown);
  if (state === 'over' || state === 'revoked') return refuse(no.delegationOver);
  const by = { officerId: actor.officerId, at: clock.now() };
  if (!(await store.saveRevoked(tx, delegationId, by))) return refuse(no.delegationOver);
  return succeed(await viewDelegation(tx, actor, { ...delegation, revokedAt: by.at }, clock.today()));
}

/** What is wrong with the request by itself. */
function whyUnfit(
  actor: OfficerActor,
  holder: PostHolder | undefined,
  input: DelegatePost,
  clock: Clock,
): Refusal | undefined {
  const own = holder?.officer.officerId === actor.officerId;
  if (holder === undefined || (!own && actor.role !== 'securityOfficer')) return no.postNotOwn;
  if (isOffice(holder.post.role)) return no.officeNotDelegated;
  if (holder.officer.officerId === input.officerId) return no.delegateIsHolder;
  const fault = faultOfDays(input, clock.today());
  if (fault !== undefined) return no.unfitDays(fault);
  const delegable = delegableActions(holder.post.role);
  const beyond = input.actions.filter((action) => !delegable.includes(action));
  return beyond.length === 0 ? undefined : no.actionsBeyondPost(beyond.map(nameOf));
}

async function whyPostUnfit(
  tx: Tx,
  { officer, post }: PostHolder,
  { from }: DelegatePost,
): Promise<Refusal | undefined> {
  const stands = officer.active && isUsable(await loadNetwork(tx), post, from);
  return stands ? undefined : no.postNotStanding(from);
}

async function whyDelegateUnfit(
  tx: Tx,
  actor: OfficerActor,
  { post }: PostHolder,
  { officerId, from, to }: DelegatePost,
): Promise<Refusal | undefined> {
  // Locked, so that of two delegations of one post to one officer the second sees the first.
  await findOfficerForUpdate(tx, officerId);
  if (!(await worksOnMatters(tx, officerId, from))) return no.delegateUnfit(from);
  const inUnit = (await usablePosts(tx, officerId, from)).some(({ unitId }) => unitId === post.unitId);
  if (!inUnit && actor.role !== 'securityOfficer') return no.delegateElsewhere;
  const other = (await store.listDelegations(tx, { ofPosts: [post.postId] })).find(
    (one) =>
      one.delegateId === officerId &&
      one.revokedAt === null &&
      one.activeFrom <= to &&
      from < one.activeUntil,
  );
  return other === undefined ? undefined : no.delegatedAlready(addDays(other.activeUntil, -1));
}
