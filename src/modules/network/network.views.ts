// What screens show of the network.
import type { OfficerList, Place, PlaceList, Topic, TopicTree, Unit, UnitTree } from './contract.ts';
import { officersOfUnit, postsOfOfficers, type Reader } from './network.store.ts';
import { loadNetwork } from './network.ts';
import { ancestorsOf, placePath } from './rules/tree.ts';

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

/** The officers who hold or held a post in the unit, with all their posts. */
export async function viewOfficers(reader: Reader, unitId: string): Promise<OfficerList> {
  const officers = await officersOfUnit(reader, unitId);
  const posts = await postsOfOfficers(
    reader,
    officers.map((officer) => officer.officerId),
  );
  return {
    items: officers.map((officer) => ({
      ...officer,
      posts: posts.filter((post) => post.officerId === officer.officerId),
    })),
  };
}
