// Destruction lists 销毁清单: proposed by a clerk, approved by two leaders, carried out by a job.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { isWithin } from '#platform/db/query-reach.ts';
import { whyMayNot, withinScope } from '#modules/access/index.ts';
import { digestOf } from '#modules/audit/index.ts';
import type {
  ApproveDestruction,
  DestructionList,
  ProposeDestruction,
  RejectDestruction,
} from './contract.ts';
import { CARRY_OUT_DESTRUCTION } from './destruction.jobs.ts';
import { viewList } from './destruction.views.ts';
import * as no from './retention.refusals.ts';
import * as store from './retention.store.ts';
import { gatherRipe, type RipeItem } from './ripe.ts';
import { whyNotApprove } from './rules/approval.ts';

/** Proposes what of the officer's unit was kept for its period, the longest closed first. */
export async function proposeDestruction(
  tx: Tx,
  actor: OfficerActor,
  { reason }: ProposeDestruction,
  clock: Clock,
): Promise<Result<DestructionList>> {
  const forbidden = whyMayNot(actor, 'proposeDestruction');
  if (forbidden !== undefined) return refuse(no.roleMayNot(forbidden));
  const { items } = await gatherRipe(tx, actor, clock.today());
  if (items.length === 0) return refuse(no.nothingToDestroy);
  const list = {
    listId: tx.entropy.id(clock.now()),
    unitId: actor.unitId,
    reason: reason.trim(),
    items: items.length,
    digest: digestOfItems(items),
    proposedBy: actor.officerId,
    proposedAt: clock.now(),
  };
  await store.insertList(tx, list, items);
  return shown(tx, actor, list.listId);
}

/** Approves a list that one has read. With the second approval it is carried out. */
export async function approveDestruction(
  tx: Tx,
  actor: OfficerActor,
  { listId, digest }: ApproveDestruction & { readonly listId: string },
  clock: Clock,
): Promise<Result<DestructionList>> {
  const list = await listToDecide(tx, actor, listId);
  if (!list.ok) return list;
  const not = whyNotApprove(list.value, actor.officerId);
  if (not !== undefined) return refuse(no.mayNotApprove(not));
  if (list.value.digest !== digest) return refuse(no.listChanged);
  const [by, at] = [actor.officerId, clock.now()];
  if (list.value.firstApprovedBy === null) {
    await store.saveList(tx, listId, { firstApprovedBy: by, firstApprovedAt: at });
  } else {
    await store.saveList(tx, listId, { state: 'approved', approvedBy: by, approvedAt: at });
    await tx.enqueue({ kind: CARRY_OUT_DESTRUCTION, payload: { listId }, singletonKey: listId });
  }
  return shown(tx, actor, listId);
}

/** Sends a list back; what it named may be proposed anew. */
export async function rejectDestruction(
  tx: Tx,
  actor: OfficerActor,
  { listId, reason }: RejectDestruction & { readonly listId: string },
  clock: Clock,
): Promise<Result<DestructionList>> {
  const list = await listToDecide(tx, actor, listId);
  if (!list.ok) return list;
  if (list.value.state !== 'proposed') return refuse(no.listDecided);
  const decision = { rejectedBy: actor.officerId, rejectedAt: clock.now(), rejection: reason.trim() };
  await store.saveList(tx, listId, { state: 'rejected', ...decision });
  return shown(tx, actor, listId);
}

async function listToDecide(tx: Tx, actor: OfficerActor, listId: string): Promise<Result<store.StoredList>> {
  const forbidden = whyMayNot(actor, 'approveDestruction');
  if (forbidden !== undefined) return refuse(no.roleMayNot(forbidden));
  const list = await store.findListForUpdate(tx, listId);
  return list === undefined || !isWithin(withinScope(actor), list.unitId)
    ? refuse(no.listUnknown)
    : succeed(list);
}

async function shown(tx: Tx, actor: OfficerActor, listId: string): Promise<Result<DestructionList>> {
  const list = await store.findList(tx, listId);
  return list === undefined ? refuse(no.listUnknown) : succeed(await viewList(tx, actor, list));
}

/** What those who approve a list say they have read. */
function digestOfItems(items: readonly RipeItem[]): string {
  return digestOf(
    items.map(({ position, matterId, number, ruleId, closedOn, keepUntil }) => ({
      position,
      matterId,
      number,
      ruleId,
      closedOn,
      keepUntil,
    })),
  );
}
