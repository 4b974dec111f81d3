// The posts an officer may act in today: their own, standing, in a unit that stands.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Post } from '#modules/network/contract.ts';
import { isActive, loadNetwork, postsOfOfficers, type Network } from '#modules/network/index.ts';
import type { Reader } from '#platform/db/memory.ts';

/** Whether the post may be acted in on that day. */
export function isUsable(network: Network, post: Post, today: PlainDate): boolean {
  const unit = network.units.get(post.unitId);
  return unit !== undefined && isActive(unit, today) && isActive(post, today);
}

/** The posts of an officer that may be acted in on that day, the oldest first. */
export async function usablePosts(
  reader: Reader,
  officerId: string,
  today: PlainDate,
): Promise<readonly Post[]> {
  const network = await loadNetwork(reader);
  const posts = await postsOfOfficers(reader, [officerId]);
  return posts.filter((post) => isUsable(network, post, today));
}
