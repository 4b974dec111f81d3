// Names of units, places and topics by their identifiers.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlaceList, TopicTree, UnitTree } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { getPlaces, getTopics, getUnits } from '../api/network.ts';

/** These lists change a few times a year. */
const KEPT = 30 * 60_000;
const UNREAD = '…';

export const useUnits = () => useQuery({ queryKey: keys.units, queryFn: getUnits, staleTime: KEPT });
export const useTopics = () => useQuery({ queryKey: keys.topics, queryFn: getTopics, staleTime: KEPT });
export const usePlaces = () => useQuery({ queryKey: keys.places, queryFn: getPlaces, staleTime: KEPT });

/** Looks names up; an identifier that the lists do not hold is shown as it is, and nothing until they are read. */
export interface Names {
  readonly unit: (unitId: string) => string;
  readonly unitShort: (unitId: string) => string;
  /** The place with what it lies in, below the city: 临江区 · 解放街道. */
  readonly place: (placeId: string) => string;
  readonly topic: (topicId: string) => string;
  readonly topicPath: (topicId: string) => string;
}

export function useNames(): Names {
  const units = useUnits().data;
  const topics = useTopics().data;
  const places = usePlaces().data;
  return useMemo(() => buildNames(units, topics, places), [units, topics, places]);
}

function buildNames(
  units: UnitTree | undefined,
  topics: TopicTree | undefined,
  places: PlaceList | undefined,
): Names {
  const unitById = new Map(units?.items.map((unit) => [unit.unitId, unit]));
  const placeById = new Map(places?.items.map((place) => [place.placeId, place]));
  const pathById = topicPaths(topics);
  const place = (placeId: string): string => {
    const found = placeById.get(placeId);
    if (found === undefined) return places === undefined ? UNREAD : placeId;
    const parent = found.parentId === null ? undefined : placeById.get(found.parentId);
    return parent === undefined || parent.level === 'city' ? found.name : `${parent.name} ${found.name}`;
  };
  return {
    unit: (unitId) => unitById.get(unitId)?.name ?? (units === undefined ? UNREAD : unitId),
    unitShort: (unitId) => unitById.get(unitId)?.shortName ?? (units === undefined ? UNREAD : unitId),
    place,
    topic: (topicId) => pathById.get(topicId)?.at(-1) ?? (topics === undefined ? UNREAD : topicId),
    topicPath: (topicId) => pathById.get(topicId)?.join(' / ') ?? (topics === undefined ? UNREAD : topicId),
  };
}

interface TopicNode {
  readonly topicId: string;
  readonly name: string;
  readonly children?: readonly TopicNode[];
}

function topicPaths(tree: TopicTree | undefined): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const walk = (nodes: readonly TopicNode[], above: readonly string[]) => {
    for (const node of nodes) {
      const path = [...above, node.name];
      paths.set(node.topicId, path);
      walk(node.children ?? [], path);
    }
  };
  walk(tree?.items ?? [], []);
  return paths;
}
