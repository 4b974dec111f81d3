// What of a unit was kept for its period: what a list proposed today names, and what it passes by, with the reason.
import type { OfficerActor } from '#kernel/actor.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { listClosedBefore, readableAmong } from '#modules/matters/index.ts';
import { asCandidates, type KnownCandidate } from './candidates.ts';
import type { RetentionRule } from './contract.ts';
import { listAlreadyListed } from './items.store.ts';
import { listRules, type StoredItem } from './retention.store.ts';
import { closedBeforeAnyEnds, isOver, retentionOf, whyKept, type KeptBecause } from './rules/retention.ts';

/** A list is read before it is approved: what does not fit goes on the next one. */
const MOST_ITEMS = 2000;
const PAGE = 500;

/** A matter as a list names it. */
export type RipeItem = Omit<StoredItem, 'state' | 'keptBecause'>;

/** A matter whose period is over and that no list may name. */
export interface PassedBy {
  readonly matterId: string;
  readonly number: string;
  readonly because: KeptBecause | 'listed';
}

/** What is ripe, the longest closed first, as far as it fits on one list. */
export interface Ripe {
  readonly items: readonly RipeItem[];
  readonly full: boolean;
  /** Of what was looked at until the list was full. */
  readonly passedBy: readonly PassedBy[];
}

/** Gathers what of the officer's unit was kept for its period. */
export async function gatherRipe(tx: Tx, actor: OfficerActor, today: PlainDate): Promise<Ripe> {
  const rules = await listRules(tx);
  const before = closedBeforeAnyEnds(rules, today);
  const items: RipeItem[] = [];
  const passedBy: PassedBy[] = [];
  if (before === undefined) return { items, passedBy, full: false };
  let after: { closedOn: PlainDate; matterId: string } | undefined;
  for (;;) {
    const page = await listClosedBefore(tx, { unitId: actor.unitId, before, after, limit: PAGE });
    const judged = await judge(tx, page, rules, today);
    passedBy.push(...(await withinReach(tx, actor, judged)));
    for (const { matter } of judged.filter(({ because }) => because === undefined)) {
      const named = itemsOf(matter, rules, items.length);
      if (items.length + named.length > MOST_ITEMS) return { items, passedBy, full: true };
      items.push(...named);
    }
    const last = page.at(-1);
    if (last === undefined || last.closedOn === null || page.length < PAGE)
      return { items, passedBy, full: false };
    after = { closedOn: last.closedOn, matterId: last.matterId };
  }
}

interface Judged {
  readonly matter: KnownCandidate;
  readonly because: PassedBy['because'] | undefined;
}

/**
 * Those whose period is over, each with why it is passed by. One with something joined to it beyond the officer's reach
 * is left out of both: that there is such a thing is not theirs to know.
 */
async function judge(
  tx: Tx,
  page: Awaited<ReturnType<typeof listClosedBefore>>,
  rules: readonly RetentionRule[],
  today: PlainDate,
): Promise<Judged[]> {
  const over = (await asCandidates(tx, page)).filter((one) => one.complete && isOver(one, rules, today));
  const listed = await listAlreadyListed(
    tx,
    over.flatMap((one) => [one.matterId, ...one.attached]),
  );
  return over.map((matter) => ({
    matter,
    because: whyKept(matter, rules, today) ?? (listed.has(matter.matterId) ? 'listed' : undefined),
  }));
}

async function withinReach(tx: Tx, actor: OfficerActor, judged: readonly Judged[]): Promise<PassedBy[]> {
  const passed = judged.flatMap(({ matter: { matterId, number }, because }) =>
    because === undefined ? [] : [{ matterId, number, because }],
  );
  const readable = new Set(
    await readableAmong(
      tx,
      actor,
      passed.map(({ matterId }) => matterId),
    ),
  );
  return passed.filter(({ matterId }) => readable.has(matterId));
}

/** A matter, and after it those that were joined to it, which are kept as long. */
function itemsOf(matter: KnownCandidate, rules: readonly RetentionRule[], before: number): RipeItem[] {
  const retention = retentionOf(matter, rules);
  if (retention?.until == null || matter.closedOn === null) return [];
  const { rule, until } = retention;
  const shared = { ruleId: rule.ruleId, closedOn: matter.closedOn, keepUntil: until };
  return [matter, ...matter.joined].map(({ matterId, number }, index) => ({
    matterId,
    number,
    position: before + index + 1,
    ...shared,
  }));
}
