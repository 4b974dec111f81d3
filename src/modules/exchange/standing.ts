// What judging rows needs to know: the network by name, what was taken from the source before, totals that stand.
import type { Clock } from '#kernel/clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { loadNetwork, placePath, topicPath, type Network } from '#modules/network/index.ts';
import { circularKey, type Standing } from './judge.ts';
import type { LedgerLine } from './ledger-lines.ts';
import { findCircularTotals } from './higher.store.ts';
import { findTakenKeys } from './ledger-rows.store.ts';
import { monthIn } from './rules/cell-date.ts';
import type { Ground } from './rules/ground.ts';
import { lookupOf, type Lookups } from './rules/names.ts';
import { textFor } from './rules/read-row.ts';

/** Whose ledger it is, and from where its rows come. */
export interface Origin {
  readonly ledgerId: string | null;
  readonly unitId: string;
  readonly source: string;
}

/** Reads what a chunk of rows is judged by: a few queries, however many rows. */
export async function loadStanding(
  tx: Tx,
  origin: Origin,
  lines: readonly LedgerLine[],
  clock: Clock,
): Promise<Standing> {
  const network = await loadNetwork(tx);
  const keys = lines.flatMap(({ contentKey, numberKey }) =>
    numberKey === null ? [contentKey] : [contentKey, numberKey],
  );
  const totals = await findCircularTotals(tx, monthsIn(lines));
  return {
    ledgerId: origin.ledgerId,
    taken: await findTakenKeys(tx, origin.source, keys),
    circulars: new Map(totals.map((total) => [circularKey(total), total])),
    lookups: lookupsIn(network),
    ground: groundOf(network, origin.unitId, clock.today()),
  };
}

function monthsIn(lines: readonly LedgerLine[]): PlainDate[] {
  const months = lines
    .filter(({ plan }) => plan.map.target === 'circularTotal')
    .map(({ plan, cells }) => monthIn(textFor(plan, 'month', cells) ?? ''));
  return [...new Set(months.filter((month) => month !== undefined))];
}

function groundOf(network: Network, unitId: string, today: PlainDate): Ground {
  const scope = new Set(network.scopeOf(unitId));
  return {
    today,
    unitId,
    mayRegisterAt: (other) => scope.has(other),
    placeOf: (other) => network.units.get(other)?.placeId ?? '',
  };
}

// Made once for each network: the list of topics alone has many hundreds of names.
const madeFor = new WeakMap<Network, Lookups>();

function lookupsIn(network: Network): Lookups {
  const made = madeFor.get(network) ?? makeLookups(network);
  madeFor.set(network, made);
  return made;
}

function makeLookups({ places, topics, units }: Network): Lookups {
  const names = (path: readonly { readonly name: string }[]): string[] =>
    path.map(({ name }) => name).toReversed();
  return {
    place: lookupOf(
      [...places.values()].map(({ placeId, name }) => ({
        id: placeId,
        name,
        path: names(placePath(places, placeId)),
      })),
    ),
    topic: lookupOf(
      [...topics.values()].map(({ topicId, name }) => ({
        id: topicId,
        name,
        path: names(topicPath(topics, topicId)),
      })),
    ),
    unit: lookupOf(
      [...units.values()].map(({ unitId, name, shortName }) => ({
        id: unitId,
        name,
        aliases: [shortName],
        path: [name],
      })),
    ),
  };
}
