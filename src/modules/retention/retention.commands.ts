// Holding a matter back from destruction, and the periods that matters are kept.
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { whyMayNot } from '#modules/access/index.ts';
import { findReadable, listForRetention } from '#modules/matters/index.ts';
import { officerNames } from '#modules/network/index.ts';
import type { ChangeRetention, HoldMatter, HoldView, RetentionRules, RetentionView } from './contract.ts';
import * as no from './retention.refusals.ts';
import * as store from './retention.store.ts';
import { retentionOf } from './rules/retention.ts';

/** Changes how long matters of a sort are kept; lists that were proposed before are judged anew when carried out. */
export async function changeRetention(
  tx: Tx,
  actor: OfficerActor,
  { ruleId, years }: ChangeRetention & { readonly ruleId: string },
): Promise<Result<RetentionRules>> {
  const forbidden = whyMayNot(actor, 'manageRetention');
  if (forbidden !== undefined) return refuse(no.roleMayNot(forbidden));
  if (!(await store.saveYears(tx, ruleId, years))) return refuse(no.ruleUnknown);
  return succeed({ items: await store.listRules(tx) });
}

/** Holds a matter back 暂缓销毁: no list names it, and a list that does passes it by. */
export async function holdMatter(
  tx: Tx,
  actor: OfficerActor,
  { matterId, reason }: HoldMatter & { readonly matterId: string },
  clock: Clock,
): Promise<Result<HoldView>> {
  const forbidden = whyMayNot(actor, 'holdMatter');
  if (forbidden !== undefined) return refuse(no.roleMayNot(forbidden));
  const matter = await findReadable(tx, actor, matterId);
  if (!matter.ok) return matter;
  if (matter.value.erased !== undefined) return refuse(no.destroyedAlready);
  const hold = {
    holdId: tx.entropy.id(clock.now()),
    matterId,
    reason: reason.trim(),
    placedBy: actor.officerId,
    placedAt: clock.now(),
  };
  await store.insertHold(tx, hold);
  const [view] = await viewHolds(tx, [{ ...hold, releasedAt: null, releasedBy: null }]);
  if (view === undefined) throw new Error('a hold was lost on its way to the screen');
  return succeed(view);
}

/** Releases a hold; the matter goes on the next list once its period is over. */
export async function releaseHold(
  tx: Tx,
  actor: OfficerActor,
  of: { readonly matterId: string; readonly holdId: string },
  clock: Clock,
): Promise<Result<RetentionView>> {
  const forbidden = whyMayNot(actor, 'holdMatter');
  if (forbidden !== undefined) return refuse(no.roleMayNot(forbidden));
  const matter = await findReadable(tx, actor, of.matterId);
  if (!matter.ok) return matter;
  const by = { officerId: actor.officerId, at: clock.now() };
  if (!(await store.saveReleased(tx, of, by))) return refuse(no.holdUnknown);
  return viewRetention(tx, actor, of.matterId);
}

/** How long a matter is kept, by which rule, and who holds it back. */
export async function viewRetention(tx: Tx, actor: Actor, matterId: string): Promise<Result<RetentionView>> {
  const matter = await findReadable(tx, actor, matterId);
  if (!matter.ok) return matter;
  const [facts] = await listForRetention(tx, [matterId]);
  const retention = facts && retentionOf(facts, await store.listRules(tx));
  return succeed({
    ruleId: retention?.rule.ruleId ?? null,
    basis: retention?.rule.basis ?? null,
    years: retention?.rule.years ?? null,
    keepUntil: retention?.until ?? null,
    holds: await viewHolds(tx, await store.listHolds(tx, matterId)),
  });
}

async function viewHolds(tx: Tx, holds: readonly store.StoredHold[]): Promise<HoldView[]> {
  const names = await officerNames(
    tx,
    holds.flatMap(({ placedBy, releasedBy }) => [placedBy, releasedBy]),
  );
  return holds.map(({ holdId, matterId, reason, placedBy, placedAt, releasedAt, releasedBy }) => ({
    holdId,
    matterId,
    reason,
    placedBy: names.get(placedBy) ?? '',
    placedAt: placedAt.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
    releasedBy: releasedBy === null ? null : (names.get(releasedBy) ?? ''),
  }));
}
