// Decides who stands above and below whom in the reporting line of the petition network, and which petition office
// answers for a place. Scope, routing and disputes of competence must ask here.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Place, Topic, Unit } from '../contract.ts';
import { isActive } from './active.ts';

/** Units by their identifier. */
export type Units = ReadonlyMap<string, Unit>;

/** The unit and everything that reports to it, directly or through others; empty where there is no such unit. */
export function unitAndBelow(units: Units, unitId: string): readonly string[] {
  if (!units.has(unitId)) return [];
  return [...units.keys()].filter((candidate) => lineOf(units, candidate).includes(unitId));
}

/** The units above, the nearest first; the unit itself is not among them. */
export function ancestorsOf(units: Units, unitId: string): readonly string[] {
  return lineOf(units, unitId).slice(1);
}

/** The units to which every one of these reports, the nearest first; none of themselves is among them. */
export function commonSuperiors(units: Units, unitIds: readonly string[]): readonly string[] {
  const [first, ...others] = unitIds.map((unitId) => ancestorsOf(units, unitId));
  return (first ?? []).filter((above) => others.every((line) => line.includes(above)));
}

/** The place and the places it lies in, the smallest first. */
export function placePath(places: ReadonlyMap<string, Place>, placeId: string): readonly Place[] {
  return chain(placeId, (id) => places.get(id), parentOf);
}

/** The topic and the topics above it, the most specific first. */
export function topicPath(topics: ReadonlyMap<string, Topic>, topicId: string): readonly Topic[] {
  return chain(topicId, (id) => topics.get(id), parentOf);
}

/** The petition office that answers for a place: the one of the place itself, else of the place around it. */
export function petitionOfficeOf(units: Units, path: readonly Place[], today: PlainDate): Unit | undefined {
  return nearestOfKind(units, path, 'petitionOffice', today);
}

/** The unit of that kind nearest to a place: of the place itself, else of the place around it. */
export function nearestOfKind(
  units: Units,
  path: readonly Place[],
  kind: Unit['kind'],
  today: PlainDate,
): Unit | undefined {
  const ofKind = [...units.values()].filter((unit) => unit.kind === kind && isActive(unit, today));
  for (const { placeId } of path) {
    const found = ofKind.find((unit) => unit.placeId === placeId);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lineOf(units: Units, unitId: string): readonly string[] {
  return chain(unitId, (id) => units.get(id), parentOf).map((unit) => unit.unitId);
}

function parentOf(node: { readonly parentId: string | null }): string | null {
  return node.parentId;
}

/** Follows parents upwards; a circle in the data ends the walk instead of hanging it. */
function chain<Node>(
  startId: string,
  find: (id: string) => Node | undefined,
  parent: (node: Node) => string | null,
): readonly Node[] {
  const found = new Set<Node>();
  let node = find(startId);
  while (node !== undefined && !found.has(node)) {
    found.add(node);
    const above = parent(node);
    node = above === null ? undefined : find(above);
  }
  return [...found];
}
