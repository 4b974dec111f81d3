// A whole network at once: how an office begins, or a demo city. Checked as a whole, then written in a few statements.
import type { Actor } from '#kernel/actor.ts';
import { refuse, succeed, type Fault, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Competence, Place, Unit } from './contract.ts';
import { forget } from '#platform/db/memory.ts';
import { notAnAdministrator } from './network.refusals.ts';
import * as store from './network.store.ts';
import { defineTopics } from './topics/topics.ts';

/** Places, units and competences, each after what it refers to; a topic may be named by its path. */
export interface NetworkDefinition {
  readonly places: readonly Place[];
  readonly units: readonly Unit[];
  readonly competences: readonly (Omit<Competence, 'topicId'> & { readonly topicPath: string | null })[];
}

/**
 * Defines a network in an empty installation, with the carried list of topics. Refuses where units exist already, and
 * names every reference that leads nowhere.
 */
export async function defineNetwork(
  tx: Tx,
  actor: Actor,
  definition: NetworkDefinition,
): Promise<Result<{ readonly units: number; readonly competences: number }>> {
  if (actor.kind !== 'system') return refuse(notAnAdministrator);
  await defineTopics(tx);
  if ((await store.allUnits(tx)).length > 0) return refuse(notEmpty());
  const topics = new Map((await store.allTopics(tx)).map((topic) => [topic.path, topic.topicId]));
  const faults = findFaults(definition, topics);
  if (faults.length > 0) return refuse(dangling(faults));
  await store.insertPlaces(tx, definition.places);
  await store.insertUnits(tx, definition.units);
  await store.insertCompetences(
    tx,
    definition.competences.map(({ topicPath, ...competence }) => ({
      ...competence,
      topicId: topicPath === null ? null : (topics.get(topicPath) ?? null),
    })),
  );
  forget(tx);
  return succeed({ units: definition.units.length, competences: definition.competences.length });
}

function findFaults(definition: NetworkDefinition, topics: ReadonlyMap<string, string>): Fault[] {
  const places = new Set<string | null>([null, ...definition.places.map((place) => place.placeId)]);
  const units = new Set<string | null>([null, ...definition.units.map((unit) => unit.unitId)]);
  const faults: Fault[] = [];
  const check = (known: boolean, field: string, named: string | null): void => {
    if (known) return;
    const text = { zh: `“${named}”不存在，请先定义。`, en: `“${named}” does not exist; define it first.` };
    faults.push({ field, text });
  };
  definition.places.forEach(({ parentId }, at) =>
    check(places.has(parentId), `places/${at}/parentId`, parentId),
  );
  definition.units.forEach(({ parentId, placeId }, at) => {
    check(units.has(parentId), `units/${at}/parentId`, parentId);
    check(places.has(placeId), `units/${at}/placeId`, placeId);
  });
  definition.competences.forEach(({ unitId, placeId, topicPath }, at) => {
    check(units.has(unitId), `competences/${at}/unitId`, unitId);
    check(places.has(placeId), `competences/${at}/placeId`, placeId);
    check(topicPath === null || topics.has(topicPath), `competences/${at}/topicPath`, topicPath);
  });
  return faults;
}

function notEmpty() {
  return {
    code: 'network-not-empty',
    kind: 'conflict',
    text: {
      zh: '机构网络已经存在；请逐个增减机构。',
      en: 'There is a network already; add and close units one by one.',
    },
  } as const;
}

function dangling(faults: readonly Fault[]) {
  return {
    code: 'network-has-gaps',
    kind: 'invalid',
    text: { zh: '有的引用不存在，请逐项更正。', en: 'Some references lead nowhere; correct each.' },
    faults,
  } as const;
}
