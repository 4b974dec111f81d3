// Decides which posts one person may not hold at the same time. Whoever sets up the system, whoever grants, and whoever
// checks are three people 三员分立, and none of them works on matters. GB/T 22239—2019, 8.1.5 names the three kinds of
// management; that one person may not combine them is our reading.
import type { Post, PostRole } from '../contract.ts';
import type { Span } from './active.ts';

const OFFICES: ReadonlySet<PostRole> = new Set(['administrator', 'securityOfficer', 'auditor']);

/** Whether the role is one of the three that keep the system and see no matter. */
export function isOffice(role: PostRole): boolean {
  return OFFICES.has(role);
}

/** The post that stands in the way of another of the same person; undefined where none does. */
export function postInTheWay<Held extends Pick<Post, 'role'> & Span>(
  held: readonly Held[],
  wanted: Pick<Post, 'role'> & Span,
): Held | undefined {
  return held.find((post) => areKeptApart(post.role, wanted.role) && overlap(post, wanted));
}

/** The same office may be held in several units; casework posts may be combined. */
function areKeptApart(one: PostRole, other: PostRole): boolean {
  return one !== other && (isOffice(one) || isOffice(other));
}

/** An end is the first day on which the post no longer stands, so one may begin on it. */
function overlap(one: Span, other: Span): boolean {
  return (
    (one.activeUntil === null || other.activeFrom < one.activeUntil) &&
    (other.activeUntil === null || one.activeFrom < other.activeUntil)
  );
}
