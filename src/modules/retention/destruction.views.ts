// What officers see of destruction lists.
import type { OfficerActor } from '#kernel/actor.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { isWithin } from '#platform/db/query-reach.ts';
import { whyMayNot, withinScope } from '#modules/access/index.ts';
import { listForRetention } from '#modules/matters/index.ts';
import { findOfficer } from '#modules/network/index.ts';
import type {
  DestructionItem,
  DestructionItems,
  DestructionList,
  DestructionLists,
  ListItems,
} from './contract.ts';
import { countItems, listItems } from './items.store.ts';
import { listUnknown } from './retention.refusals.ts';
import { findList, listLists, listRules, type StoredList } from './retention.store.ts';
import { whyNotApprove } from './rules/approval.ts';
import { KEPT_TEXTS } from './rules/retention.ts';

const PAGE = 100;

/** The lists of the officer's scope, the latest first. */
export async function viewLists(tx: Tx, actor: OfficerActor): Promise<DestructionLists> {
  const items: DestructionList[] = [];
  for (const list of await listLists(tx, withinScope(actor))) items.push(await viewList(tx, actor, list));
  return { items };
}

/** One list, with who agreed to it and how far it has come. */
export async function viewList(tx: Tx, actor: OfficerActor, list: StoredList): Promise<DestructionList> {
  const named = async (officerId: string | null, at: Date | null) =>
    officerId === null || at === null
      ? []
      : [{ officerId, name: (await findOfficer(tx, officerId))?.name ?? '', at: at.toISOString() }];
  const [proposed] = await named(list.proposedBy, list.proposedAt);
  if (proposed === undefined) throw new Error(`nobody proposed the list ${list.listId}`);
  const [rejected = null] = await named(list.rejectedBy, list.rejectedAt);
  const counts = (await countItems(tx, [list.listId])).get(list.listId);
  const not = whyMayNot(actor, 'approveDestruction') ?? whyNotApprove(list, actor.officerId);
  return {
    listId: list.listId,
    unitId: list.unitId,
    state: list.state,
    reason: list.reason,
    items: list.items,
    digest: list.digest,
    proposed,
    approvals: [
      ...(await named(list.firstApprovedBy, list.firstApprovedAt)),
      ...(await named(list.approvedBy, list.approvedAt)),
    ],
    rejected,
    rejection: list.rejection,
    finishedAt: list.finishedAt?.toISOString() ?? null,
    erased: counts?.erased ?? 0,
    kept: counts?.kept ?? 0,
    mayApprove: not === undefined,
    whyNotApprove: not ?? null,
  };
}

/** A page of what a list names. */
export async function viewItems(
  tx: Tx,
  actor: OfficerActor,
  { listId, after = 0, limit = PAGE }: ListItems & { readonly listId: string },
): Promise<Result<DestructionItems>> {
  const list = await findList(tx, listId);
  if (list === undefined || !isWithin(withinScope(actor), list.unitId)) return refuse(listUnknown);
  const found = await listItems(tx, listId, { after, limit: limit + 1 });
  const items = await named(tx, found.slice(0, limit));
  return succeed({ items, nextAfter: found.length > limit ? (items.at(-1)?.position ?? null) : null });
}

/** Everything that a list names, one after the other: for a file. */
export async function* allItems(tx: Tx, listId: string): AsyncGenerator<DestructionItem> {
  const size = 500;
  for (let after = 0; ;) {
    const page = await named(tx, await listItems(tx, listId, { after, limit: size }));
    yield* page;
    after = page.at(-1)?.position ?? after;
    if (page.length < size) return;
  }
}

async function named(tx: Tx, items: Awaited<ReturnType<typeof listItems>>): Promise<DestructionItem[]> {
  const ids = items.map(({ matterId }) => matterId);
  const titles = new Map((await listForRetention(tx, ids)).map((one) => [one.matterId, one.title]));
  const basis = new Map((await listRules(tx)).map((rule) => [rule.ruleId, rule.basis]));
  return items.map(({ keptBecause, ...item }) => ({
    ...item,
    title: titles.get(item.matterId) ?? '',
    basis: basis.get(item.ruleId) ?? { zh: item.ruleId, en: item.ruleId },
    keptBecause: keptBecause === null ? null : KEPT_TEXTS[keptBecause],
  }));
}
