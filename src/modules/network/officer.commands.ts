// Officers and the posts they hold. An officer acts in a post; without one they may sign in nowhere.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AppointToPost, CreateOfficer, EndOn, Officer, Post } from './contract.ts';
import { mayAppoint, mayManage } from './network.commands.ts';
import { forget } from '#platform/db/memory.ts';
import * as no from './network.refusals.ts';
import { loadNetwork } from './network.ts';
import * as store from './officers.store.ts';
import { isActive } from './rules/active.ts';
import { postInTheWay } from './rules/offices.ts';

/** Adds a person who works in the network. */
export async function createOfficer(
  tx: Tx,
  actor: Actor,
  input: CreateOfficer,
  clock: Clock,
): Promise<Result<Officer>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const officer: Officer = {
    officerId: input.officerId ?? tx.entropy.id(clock.now()),
    name: input.name.trim(),
    active: true,
  };
  if ((await store.findOfficer(tx, officer.officerId)) !== undefined) {
    return refuse(no.taken('officer', 'officerId', officer.officerId));
  }
  await store.insertOfficer(tx, officer);
  forget(tx);
  return succeed(officer);
}

/** Gives an officer a post in a unit, from a day on; an officer may hold several, but the three offices stand alone. */
export async function appointToPost(
  tx: Tx,
  actor: Actor,
  input: AppointToPost,
  clock: Clock,
): Promise<Result<Post>> {
  if (!mayAppoint(actor)) return refuse(no.notASecurityOfficer);
  const post: Post = {
    postId: tx.entropy.id(clock.now()),
    officerId: input.officerId,
    unitId: input.unitId,
    role: input.role,
    title: input.title,
    activeFrom: input.activeFrom ?? clock.today(),
    activeUntil: input.activeUntil ?? null,
  };
  // Locked, so that of two appointments of one person the second sees the first.
  const officer = await store.findOfficerForUpdate(tx, post.officerId);
  if (officer === undefined) return refuse(no.unknown('officer', 'officerId', post.officerId));
  const unit = (await loadNetwork(tx)).units.get(post.unitId);
  if (unit === undefined) return refuse(no.unknown('unit', 'unitId', post.unitId));
  if (!isActive(unit, post.activeFrom)) return refuse(no.unitNotActive(unit, 'unitId', post.activeFrom));
  if (post.activeUntil !== null && post.activeUntil <= post.activeFrom) {
    return refuse({ ...no.endsTooEarly(post.activeFrom), field: 'activeUntil' });
  }
  const inTheWay = postInTheWay(await store.postsOfOfficers(tx, [post.officerId]), post);
  if (inTheWay !== undefined) return refuse(no.officesKeptApart(post, inTheWay));
  await store.insertPost(tx, post);
  forget(tx);
  return succeed(post);
}

/** Ends a post; whoever is signed in under it is out from that day on. */
export async function closePost(
  tx: Tx,
  actor: Actor,
  { postId, endsOn }: EndOn & { postId: string },
  clock: Clock,
): Promise<Result<Post>> {
  if (!mayAppoint(actor)) return refuse(no.notASecurityOfficer);
  const post = await store.findPost(tx, postId);
  if (post === undefined) return refuse(no.notFound('post', postId));
  const day = endsOn ?? clock.today();
  if (post.activeUntil !== null && post.activeUntil <= day) {
    return refuse(no.alreadyEnded('post', post.activeUntil));
  }
  if (day <= post.activeFrom) return refuse(no.endsTooEarly(post.activeFrom));
  await store.endPost(tx, postId, day);
  forget(tx);
  return succeed({ ...post, activeUntil: day });
}
