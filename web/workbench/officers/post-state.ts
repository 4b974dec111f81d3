// Whether a post is held today, was held, or will be.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Post } from '#modules/network/contract.ts';

export type PostState = 'future' | 'now' | 'past';

/** A post is held from its first day until the day before its end. */
export function postState({ activeFrom, activeUntil }: Post, today: PlainDate): PostState {
  if (activeUntil !== null && activeUntil <= today) return 'past';
  return activeFrom > today ? 'future' : 'now';
}
