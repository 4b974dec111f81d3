// The whole network as one value in memory: small, read by every command that routes, changed a few times a month.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Competence, CompetenceKind, Place, Topic, Unit } from './contract.ts';
import { allCompetences, allPlaces, allTopics, allUnits } from './network.store.ts';
import { findCompetentUnits, type CompetenceFinding } from './rules/competence.ts';
import { placePath, topicPath, unitAndBelow } from './rules/tree.ts';

/** Units, places, topics and competences by identifier, ended ones included. */
export interface Network {
  readonly units: ReadonlyMap<string, Unit>;
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly competences: ReadonlyMap<string, Competence>;
  /** The unit and everything below it in the reporting line. */
  scopeOf(unitId: string): readonly string[];
}

/** A change made by another process is seen after this long at the latest. */
const TRUSTED_MILLISECONDS = 2000;
/** After a change of our own nothing is kept for this long: its transaction may not have committed yet. */
const UNSETTLED_MILLISECONDS = 5000;

interface Kept {
  readonly network: Network;
  readonly readAt: number;
}

// One entry for each database of the process; the adapter is the part that all transactions of one database share.
const kept = new WeakMap<object, Kept>();
const changedAt = new WeakMap<object, number>();

/** The network as this transaction sees it; from memory where it was read a moment ago and nobody here changed it. */
export async function loadNetwork(tx: Tx): Promise<Network> {
  const database = tx.db.getExecutor().adapter;
  const now = performance.now();
  const unsettled = now - (changedAt.get(database) ?? -Infinity) < UNSETTLED_MILLISECONDS;
  const held = kept.get(database);
  if (!unsettled && held !== undefined && now - held.readAt < TRUSTED_MILLISECONDS) return held.network;
  const network = await readNetwork(tx);
  if (!unsettled) kept.set(database, { network, readAt: now });
  return network;
}

/** To be called by every command that changes the network, in its transaction. */
export function forgetNetwork(tx: Tx): void {
  const database = tx.db.getExecutor().adapter;
  changedAt.set(database, performance.now());
  kept.delete(database);
}

/** The units competent for a matter; see `rules/competence.ts` for who wins and why. */
export function proposeUnits(
  network: Network,
  matter: { topicId: string | null; placeId: string; kind: CompetenceKind },
  today: PlainDate,
): CompetenceFinding {
  return findCompetentUnits({
    topicPath: matter.topicId === null ? [] : topicPath(network.topics, matter.topicId),
    placePath: placePath(network.places, matter.placeId),
    kind: matter.kind,
    competences: [...network.competences.values()],
    units: network.units,
    today,
  });
}

async function readNetwork(tx: Tx): Promise<Network> {
  const units = new Map((await allUnits(tx)).map((unit) => [unit.unitId, unit]));
  const scopes = new Map<string, readonly string[]>();
  return {
    units,
    places: new Map((await allPlaces(tx)).map((place) => [place.placeId, place])),
    topics: new Map((await allTopics(tx)).map((topic) => [topic.topicId, topic])),
    competences: new Map((await allCompetences(tx)).map((row) => [row.competenceId, row])),
    scopeOf: (unitId) => {
      const scope = scopes.get(unitId) ?? unitAndBelow(units, unitId);
      scopes.set(unitId, scope);
      return scope;
    },
  };
}
