// The whole network as one value in memory: small, read by every command that routes, changed a few times a month.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Competence, CompetenceKind, Officer, Place, Post, Topic, Unit } from './contract.ts';
import { remember, type Reader } from '#platform/db/memory.ts';
import { allCompetences, allPlaces, allTopics, allUnits } from './network.store.ts';
import { findOfficer, findOfficers, findPost, listPosts, postsOfOfficers } from './officers.store.ts';
import { findCompetentUnits, type CompetenceFinding } from './rules/competence.ts';
import { ancestorsOf, placePath, topicPath, unitAndBelow } from './rules/tree.ts';

/** Units, places, topics and competences by identifier, ended ones included. */
export interface Network {
  readonly units: ReadonlyMap<string, Unit>;
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly competences: ReadonlyMap<string, Competence>;
  /** The unit and everything below it in the reporting line. */
  scopeOf(unitId: string): readonly string[];
  /** The units above one, the nearest first. A unit never moves to another line: it is closed, and a new one opened. */
  above(unitId: string): readonly string[];
}

/** The network as this reader sees it; see `memory.ts` for how fresh it is. */
export function loadNetwork(reader: Reader): Promise<Network> {
  return remember(reader, 'network', readNetwork);
}

/** A post with the officer who holds it. */
export interface PostHolder {
  readonly post: Post;
  readonly officer: Officer;
}

/** Who holds a post; undefined where there is no such post. */
export function findPostHolder(reader: Reader, postId: string): Promise<PostHolder | undefined> {
  return remember(reader, `post ${postId}`, async () => {
    const post = await findPost(reader, postId);
    const officer = post === undefined ? undefined : await findOfficer(reader, post.officerId);
    return post === undefined || officer === undefined ? undefined : { post, officer };
  });
}

/** Who holds each of these posts, asked for together. */
export async function findPostHolders(
  reader: Reader,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, PostHolder>> {
  const posts = await listPosts(reader, postIds);
  const officers = await findOfficers(
    reader,
    posts.map(({ officerId }) => officerId),
  );
  return new Map(
    posts.flatMap((post) => {
      const officer = officers.get(post.officerId);
      return officer === undefined ? [] : [[post.postId, { post, officer }] as const];
    }),
  );
}

/** Every unit in which an officer holds or held a post. */
export function listServedUnits(reader: Reader, officerId: string): Promise<readonly string[]> {
  return remember(reader, `served ${officerId}`, async () => [
    ...new Set((await postsOfOfficers(reader, [officerId])).map(({ unitId }) => unitId)),
  ]);
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

/** Whether opinions of a unit are issued only once its head approved them: set for it, or for a unit above it. */
export function needsApproval(network: Pick<Network, 'units' | 'above'>, unitId: string): boolean {
  return [unitId, ...network.above(unitId)].some((one) => network.units.get(one)?.opinionsApproved === true);
}

async function readNetwork(reader: Reader): Promise<Network> {
  const units = new Map((await allUnits(reader)).map((unit) => [unit.unitId, unit]));
  const scopes = new Map<string, readonly string[]>();
  const lines = new Map<string, readonly string[]>();
  return {
    units,
    places: new Map((await allPlaces(reader)).map((place) => [place.placeId, place])),
    topics: new Map((await allTopics(reader)).map((topic) => [topic.topicId, topic])),
    competences: new Map((await allCompetences(reader)).map((row) => [row.competenceId, row])),
    scopeOf: (unitId) => {
      const scope = scopes.get(unitId) ?? unitAndBelow(units, unitId);
      scopes.set(unitId, scope);
      return scope;
    },
    above: (unitId) => {
      const line = lines.get(unitId) ?? ancestorsOf(units, unitId);
      lines.set(unitId, line);
      return line;
    },
  };
}
