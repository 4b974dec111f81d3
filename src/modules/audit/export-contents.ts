// What an export holds, read page by page: checkpoints, histories with the heads that checkpoints cover, links with their
// entries.
import { sql, type Kysely } from 'kysely';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { listCheckpointsAfter } from './checkpoints.store.ts';
import { startOf } from './entries.views.ts';
import { firstIdAt } from './entry.ts';
import { listEventsAfter, listHeadsBetween, type ExportedHead } from './export.store.ts';
import { listLinksAfter, type LinkedEntry } from './links.store.ts';

/** What an export is to hold: everything, or what was recorded within some days. */
export interface ExportRange {
  readonly from?: PlainDate | undefined;
  /** The last day, included. */
  readonly to?: PlainDate | undefined;
}

const BATCH = 1000;

/** Which checkpoints and links lie within the days asked for; the first and last included. */
export interface Bounds {
  readonly since: Date | undefined;
  readonly before: Date | undefined;
  readonly checkpoints: { readonly first: number; readonly last: number };
  readonly links: { readonly first: number; readonly last: number };
}

/** Finds them. */
export async function boundsOf(db: Kysely<Tables>, { from, to }: ExportRange): Promise<Bounds> {
  const since = from === undefined ? undefined : startOf(from);
  const before = to === undefined ? undefined : startOf(addDays(to, 1));
  const all = { first: 1, last: Number.MAX_SAFE_INTEGER };
  if (since === undefined && before === undefined) return { since, before, checkpoints: all, links: all };
  const made = await sql<{ first: number | null; last: number | null }>`
    select min(seq) as first, max(seq) as last from audit_checkpoints
    where made_at >= ${since ?? new Date(0)} and made_at < ${before ?? new Date(8.64e15)}`.execute(db);
  // Links follow the order of commits, which is nearly that of the instants: the range holds all of the days asked for.
  const linked = await sql<{ first: number | null; last: number | null }>`
    select min(seq) as first, max(seq) as last from audit_links
    where entry_id >= ${firstIdAt(since ?? new Date(0))}::uuid
      and entry_id < ${before === undefined ? 'ffffffff-ffff-ffff-ffff-ffffffffffff' : firstIdAt(before)}::uuid`.execute(
    db,
  );
  return { since, before, checkpoints: rangeOf(made.rows[0]), links: rangeOf(linked.rows[0]) };
}

function rangeOf(row: { readonly first: number | null; readonly last: number | null } | undefined) {
  return { first: row?.first ?? 1, last: row?.last ?? 0 };
}

/** The checkpoints in their order. */
export async function* checkpointsIn(db: Kysely<Tables>, { checkpoints: { first, last } }: Bounds) {
  for (let after = first - 1; ;) {
    const page = await listCheckpointsAfter(db, after, BATCH);
    for (const checkpoint of page) {
      if (checkpoint.seq > last) return;
      yield checkpoint;
    }
    after = page.at(-1)?.seq ?? after;
    if (page.length < BATCH) return;
  }
}

/** The links with their entries, in their order, page by page. */
export async function* linksIn(
  db: Kysely<Tables>,
  { links: { first, last } }: Bounds,
): AsyncGenerator<LinkedEntry[]> {
  for (let after = first - 1; after < last;) {
    const page = await listLinksAfter(db, after, BATCH);
    yield page.filter(({ link }) => link.seq <= last);
    after = page.at(-1)?.link.seq ?? after;
    if (page.length < BATCH) return;
  }
}

/**
 * Events and the heads that checkpoints cover, of one matter after the other or of one alone: each head after the event
 * it names.
 */
export async function* historiesIn(db: Kysely<Tables>, bounds: Bounds, matterId?: string) {
  const heads = inPages((after?: ExportedHead) =>
    listHeadsBetween(db, { matterId, after, ...bounds.checkpoints, limit: BATCH }),
  );
  let head = await heads.next();
  const events = inPages((after?: { readonly matterId: string; readonly seq: number }) =>
    listEventsAfter(db, { matterId, after, since: bounds.since, before: bounds.before, limit: BATCH }),
  );
  for await (const event of events) {
    while (head.done !== true && isBefore(head.value, event)) {
      yield { kind: 'head' as const, ...head.value };
      head = await heads.next();
    }
    yield { kind: 'event' as const, ...event };
  }
  for (; head.done !== true; head = await heads.next()) yield { kind: 'head' as const, ...head.value };
}

type Place = { readonly matterId: string; readonly seq: number };

function isBefore(head: Place, event: Place): boolean {
  if (head.matterId !== event.matterId) return head.matterId < event.matterId;
  return head.seq < event.seq;
}

async function* inPages<Row>(read: (after?: Row) => Promise<Row[]>): AsyncGenerator<Row, undefined> {
  let page = await read();
  while (page.length > 0) {
    yield* page;
    page = page.length < BATCH ? [] : await read(page.at(-1));
  }
  return undefined;
}
