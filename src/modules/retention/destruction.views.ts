// What officers see of destruction lists.
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { isWithin } from '#platform/db/query-reach.ts';
import { whyMayNot, withinScope } from '#modules/access/index.ts';
import { listForRetention } from '#modules/matters/index.ts';
import { officerNames } from '#modules/network/index.ts';
import type {
  DestructionCandidates,
  DestructionItem,
  DestructionItems,
  DestructionList,
  DestructionLists,
  ListItems,
} from './contract.ts';
import { countItems, listItems } from './items.store.ts';
import { listUnknown } from './retention.refusals.ts';
import { findList, listLists, listRules, type StoredList } from './retention.store.ts';
import { gatherRipe } from './ripe.ts';
import { whyNotApprove } from './rules/approval.ts';
import { KEPT_TEXTS, LISTED_TEXT } from './rules/retention.ts';

const PAGE = 100;
const FIRST_KEPT = 20;

/** The lists of the officer's scope, the latest first. */
export async function viewLists(tx: Tx, actor: OfficerActor): Promise<DestructionLists> {
  return { items: await viewAll(tx, actor, await listLists(tx, withinScope(actor))) };
}

/** One list, with who agreed to it and how far it has come. */
export async function viewList(tx: Tx, actor: OfficerActor, list: StoredList): Promise<DestructionList> {
  const [view] = await viewAll(tx, actor, [list]);
  if (view === undefined) throw new Error('a list was lost on its way to the screen');
  return view;
}

async function viewAll(
  tx: Tx,
  actor: OfficerActor,
  lists: readonly StoredList[],
): Promise<DestructionList[]> {
  const names = await officerNames(
    tx,
    lists.flatMap((one) => [one.proposedBy, one.firstApprovedBy, one.approvedBy, one.rejectedBy]),
  );
  const counts = await countItems(
    tx,
    lists.map(({ listId }) => listId),
  );
  const forbidden = whyMayNot(actor, 'approveDestruction');
  return lists.map((list) => {
    const not = forbidden ?? whyNotApprove(list, actor.officerId);
    return {
      listId: list.listId,
      unitId: list.unitId,
      state: list.state,
      reason: list.reason,
      items: list.items,
      digest: list.digest,
      ...whoActedOn(list, names),
      rejection: list.rejection,
      finishedAt: list.finishedAt?.toISOString() ?? null,
      erased: counts.get(list.listId)?.erased ?? 0,
      kept: counts.get(list.listId)?.kept ?? 0,
      mayApprove: not === undefined,
      whyNotApprove: not ?? null,
      mayReject: forbidden === undefined && list.state === 'proposed',
    };
  });
}

function whoActedOn(
  list: StoredList,
  names: ReadonlyMap<string, string>,
): Pick<DestructionList, 'proposed' | 'approvals' | 'rejected'> {
  const acted = (officerId: string | null, at: Date | null) =>
    officerId === null || at === null
      ? []
      : [{ officerId, name: names.get(officerId) ?? '', at: at.toISOString() }];
  const [proposed] = acted(list.proposedBy, list.proposedAt);
  if (proposed === undefined) throw new Error(`nobody proposed the list ${list.listId}`);
  const [rejected = null] = acted(list.rejectedBy, list.rejectedAt);
  return {
    proposed,
    approvals: [
      ...acted(list.firstApprovedBy, list.firstApprovedAt),
      ...acted(list.approvedBy, list.approvedAt),
    ],
    rejected,
  };
}

/** One list by its identifier, for who may read it. */
export async function viewListOf(
  tx: Tx,
  actor: OfficerActor,
  { listId }: { readonly listId: string },
): Promise<Result<DestructionList>> {
  const list = await findList(tx, listId);
  if (list === undefined || !withinScope(actor).includes(list.unitId)) return refuse(listUnknown);
  return succeed(await viewList(tx, actor, list));
}

/** What would stand on a list of the officer's unit today, and what would be passed by and why. */
export async function viewCandidates(
  tx: Tx,
  actor: OfficerActor,
  today: PlainDate,
): Promise<DestructionCandidates> {
  const { items, full, passedBy } = await gatherRipe(tx, actor, today);
  const reasons = [...new Set(passedBy.map(({ because }) => because))];
  const shown = items.slice(0, PAGE).map((one) => ({ ...one, state: 'listed', keptBecause: null }) as const);
  return {
    unitId: actor.unitId,
    count: items.length,
    full,
    items: await named(tx, shown),
    keptBack: reasons.map((because) => {
      const those = passedBy.filter((one) => one.because === because);
      return {
        because: because === 'listed' ? LISTED_TEXT : KEPT_TEXTS[because],
        count: those.length,
        matters: those.slice(0, FIRST_KEPT).map(({ matterId, number }) => ({ matterId, number })),
      };
    }),
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
  const found = await listItems(tx, actor, listId, { after, limit: limit + 1 });
  const items = await named(tx, found.slice(0, limit));
  return succeed({ items, nextAfter: found.length > limit ? (items.at(-1)?.position ?? null) : null });
}

/** Everything that a list names, one after the other: for a file. */
export async function* allItems(
  tx: Tx,
  actor: OfficerActor,
  listId: string,
): AsyncGenerator<DestructionItem> {
  const size = 500;
  for (let after = 0; ;) {
    const page = await named(tx, await listItems(tx, actor, listId, { after, limit: size }));
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
