// What screens show of the network.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type {
  CompetenceList,
  ListOfficers,
  Officer,
  OfficerPage,
  OfficerWithPosts,
  Place,
  PlaceList,
  Topic,
  TopicTree,
  Unit,
  UnitTree,
} from './contract.ts';
import * as no from './network.refusals.ts';
import type { Reader } from '#platform/db/memory.ts';
import { loadNetwork } from './network.ts';
import { findOfficer, listOfficers, postsOfOfficers } from './officers.store.ts';
import { ancestorsOf, placePath } from './rules/tree.ts';

const PAGE = 50;

/** The units in the order of the tree, ended ones included. */
export async function viewUnits(reader: Reader): Promise<UnitTree> {
  const { units } = await loadNetwork(reader);
  const inOrder = (parentId: string | null): Unit[] =>
    [...units.values()]
      .filter((unit) => unit.parentId === parentId)
      .flatMap((unit) => [unit, ...inOrder(unit.unitId)]);
  return {
    items: inOrder(null).map((unit) => ({ ...unit, depth: ancestorsOf(units, unit.unitId).length })),
  };
}

/** The three levels of topics, nested. */
export async function viewTopics(reader: Reader): Promise<TopicTree> {
  const { topics } = await loadNetwork(reader);
  const under = (parentId: string | null): Topic[] =>
    [...topics.values()].filter((topic) => topic.parentId === parentId);
  const leaf = ({ topicId, name }: Topic) => ({ topicId, name });
  return {
    items: under(null).map((first) => ({
      ...leaf(first),
      children: under(first.topicId).map((second) => ({
        ...leaf(second),
        children: under(second.topicId).map(leaf),
      })),
    })),
  };
}

/** All places, each after the one it lies in. */
export async function viewPlaces(reader: Reader): Promise<PlaceList> {
  const { places } = await loadNetwork(reader);
  const depth = (place: Place): number => placePath(places, place.placeId).length;
  return { items: [...places.values()].toSorted((left, right) => depth(left) - depth(right)) };
}

/** What a unit is or was competent for, the oldest first. */
export async function viewCompetences(reader: Reader, unitId: string): Promise<CompetenceList> {
  const { competences } = await loadNetwork(reader);
  return {
    items: [...competences.values()]
      .filter((competence) => competence.unitId === unitId)
      .toSorted((left, right) => (left.activeFrom < right.activeFrom ? -1 : 1)),
  };
}

/** Officers by name, with all their posts: everybody, or as narrowed; `nextCursor` continues. */
export async function viewOfficers(
  reader: Reader,
  { cursor, ...asked }: ListOfficers,
  today: PlainDate,
): Promise<OfficerPage> {
  const found = await listOfficers(reader, {
    ...asked,
    day: today,
    after: readCursor(cursor),
    most: PAGE + 1,
  });
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return {
    items: await withPosts(reader, shown),
    nextCursor: last === undefined ? null : `${last.officerId}_${last.name}`,
  };
}

/** One officer with all their posts. */
export async function viewOfficer(reader: Reader, officerId: string): Promise<Result<OfficerWithPosts>> {
  const officer = await findOfficer(reader, officerId);
  if (officer === undefined) return refuse(no.notFound('officer', officerId));
  return succeed({ ...officer, posts: await postsOf(reader, [officerId]) });
}

async function withPosts(reader: Reader, officers: readonly Officer[]): Promise<OfficerWithPosts[]> {
  const posts = await postsOf(
    reader,
    officers.map(({ officerId }) => officerId),
  );
  return officers.map((officer) => ({
    ...officer,
    posts: posts.filter((post) => post.officerId === officer.officerId),
  }));
}

async function postsOf(reader: Reader, officerIds: readonly string[]) {
  return [...(await postsOfOfficers(reader, officerIds))];
}

/** What `nextCursor` said; anything else begins at the beginning. */
function readCursor(cursor: string | undefined): Pick<Officer, 'name' | 'officerId'> | undefined {
  const [, officerId, name] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_(.+)$/s.exec(cursor ?? '') ?? [];
  return officerId === undefined || name === undefined ? undefined : { officerId, name };
}
