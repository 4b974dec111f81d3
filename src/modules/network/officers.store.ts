// The rows of officers and of their posts.
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ListOfficers, Officer, Post, PostRole } from './contract.ts';
import type { Reader } from '#platform/db/memory.ts';

const POST = [
  'post_id as postId',
  'officer_id as officerId',
  'unit_id as unitId',
  'role',
  'title',
  'active_from as activeFrom',
  'active_until as activeUntil',
] as const;

/** An officer, or undefined where there is none of that identifier. */
export async function findOfficer({ db }: Reader, officerId: string): Promise<Officer | undefined> {
  return db
    .selectFrom('officers')
    .select(['officer_id as officerId', 'name', 'active'])
    .where('officer_id', '=', officerId)
    .executeTakeFirst();
}

/** Officers, asked for together; identifiers of nobody here are left out. */
export async function findOfficers(
  { db }: Reader,
  officerIds: readonly string[],
): Promise<ReadonlyMap<string, Officer>> {
  if (officerIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('officers')
    .select(['officer_id as officerId', 'name', 'active'])
    .where('officer_id', '=', sql<string>`any(${[...new Set(officerIds)]}::uuid[])`)
    .execute();
  return new Map(rows.map((officer) => [officer.officerId, officer]));
}

/** The names of officers, asked for together; nobody's are left out. */
export async function officerNames(
  reader: Reader,
  officerIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const officers = await findOfficers(
    reader,
    officerIds.filter((officerId) => officerId !== null),
  );
  return new Map([...officers].map(([officerId, { name }]) => [officerId, name]));
}

/** An officer, locked until the transaction ends. */
export function findOfficerForUpdate({ db }: Tx, officerId: string): Promise<Officer | undefined> {
  return db
    .selectFrom('officers')
    .select(['officer_id as officerId', 'name', 'active'])
    .where('officer_id', '=', officerId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether anybody works in the network. */
export async function hasOfficers({ db }: Reader): Promise<boolean> {
  const anybody = await db.selectFrom('officers').select('officer_id').limit(1).executeTakeFirst();
  return anybody !== undefined;
}

/** The officers who hold or held a post in the unit. */
export async function officersOfUnit({ db }: Reader, unitId: string): Promise<readonly Officer[]> {
  const inUnit = db.selectFrom('posts').select('officer_id').where('unit_id', '=', unitId);
  return db
    .selectFrom('officers')
    .select(['officer_id as officerId', 'name', 'active'])
    .where('officer_id', 'in', inUnit)
    .orderBy('name')
    .orderBy('officer_id')
    .execute();
}

/** Which officers to list, and from where on. */
export interface OfficersAsked extends Omit<ListOfficers, 'cursor'> {
  /** The day on which a post counts as held. */
  readonly day: PlainDate;
  /** The last one of the page before. */
  readonly after: Pick<Officer, 'name' | 'officerId'> | undefined;
  readonly most: number;
}

/** Officers by name: of a unit those who hold or held a post there. */
export async function listOfficers({ db }: Reader, asked: OfficersAsked): Promise<readonly Officer[]> {
  const { unitId, q, standing, day, after, most } = asked;
  const postsOn = db
    .selectFrom('posts')
    .select('posts.officer_id')
    .where('active_from', '<=', day)
    .where((post) => post.or([post('active_until', 'is', null), post('active_until', '>', day)]));
  let officers = db.selectFrom('officers').select(['officer_id as officerId', 'name', 'active']);
  if (unitId !== undefined) {
    const inUnit = db.selectFrom('posts').select('posts.officer_id').where('unit_id', '=', unitId);
    officers = officers.where('officer_id', 'in', inUnit);
  }
  if (q !== undefined) officers = officers.where(sql<boolean>`strpos(lower(name), lower(${q.trim()})) > 0`);
  if (standing === 'inPost') officers = officers.where('officer_id', 'in', postsOn);
  if (standing === 'withoutPost') officers = officers.where('officer_id', 'not in', postsOn);
  if (after !== undefined) {
    officers = officers.where(sql<boolean>`(name, officer_id) > (${after.name}, ${after.officerId}::uuid)`);
  }
  return officers.orderBy('name').orderBy('officer_id').limit(most).execute();
}

/** The posts of those officers, the oldest first. */
export async function postsOfOfficers(
  { db }: Reader,
  officerIds: readonly string[],
): Promise<readonly Post[]> {
  if (officerIds.length === 0) return [];
  const rows = await db
    .selectFrom('posts')
    .select(POST)
    .where('officer_id', 'in', officerIds)
    .orderBy('active_from')
    .orderBy('post_id')
    .execute();
  return rows as Post[]; // roles are bound by the contract and by a check of the table
}

/** Every post of those roles, ended ones included. */
export async function postsInRoles({ db }: Reader, roles: readonly PostRole[]): Promise<readonly Post[]> {
  const rows = await db
    .selectFrom('posts')
    .select(POST)
    .where('role', 'in', roles)
    .orderBy('post_id')
    .execute();
  return rows as Post[]; // as above
}

/** A post, or undefined where there is none of that identifier. */
export async function findPost({ db }: Reader, postId: string): Promise<Post | undefined> {
  const row = await db.selectFrom('posts').select(POST).where('post_id', '=', postId).executeTakeFirst();
  return row as Post | undefined; // as above
}

/** Posts, asked for together; those that there are. */
export async function listPosts({ db }: Reader, postIds: readonly string[]): Promise<readonly Post[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom('posts')
    .select(POST)
    .where('post_id', '=', sql<string>`any(${[...new Set(postIds)]}::uuid[])`)
    .execute();
  return rows as Post[]; // as above
}

export async function insertOfficer(tx: Tx, officer: Officer): Promise<void> {
  await tx.db
    .insertInto('officers')
    .values({ officer_id: officer.officerId, name: officer.name, active: officer.active })
    .execute();
}

export async function insertPost(tx: Tx, post: Post): Promise<void> {
  await tx.db
    .insertInto('posts')
    .values({
      post_id: post.postId,
      officer_id: post.officerId,
      unit_id: post.unitId,
      role: post.role,
      title: post.title,
      active_from: post.activeFrom,
      active_until: post.activeUntil,
    })
    .execute();
}

export async function endPost(tx: Tx, postId: string, endsOn: PlainDate): Promise<void> {
  await tx.db.updateTable('posts').set({ active_until: endsOn }).where('post_id', '=', postId).execute();
}
