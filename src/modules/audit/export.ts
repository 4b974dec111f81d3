// Writes the history, the audit log and the checkpoints as lines that prove themselves: each line carries the hash of
// itself and of all lines before it, the last is signed. No prose and no personal data is in it; what is held in
// memory does not grow with what is written.
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Clock } from '#kernel/clock.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { listCheckpointsAfter, listPublicKeys, makeCheckpoints } from './checkpoints.store.ts';
import { startOf } from './entries.views.ts';
import { firstIdAt, isGenuine } from './entry.ts';
import { listEventsAfter, listHeadsBetween, type ExportedHead } from './export.store.ts';
import { lockChains, linkEntries, listLinksAfter } from './links.store.ts';
import { loadSigner, type NamedSigner } from './signer.ts';

/** What an export is to hold: everything, or what was recorded within some days. */
export interface ExportRange {
  readonly from?: PlainDate | undefined;
  /** The last day, included. */
  readonly to?: PlainDate | undefined;
}

/** What was exported. */
export interface ExportCounts {
  readonly lines: number;
  readonly events: number;
  readonly entries: number;
  readonly checkpoints: number;
}

/** Takes one line; resolves when the next may come. */
export type LineSink = (line: string) => Promise<void>;

/** The name of the format, in the first line. */
export const FORMAT = 'dengwen-audit';
/** What the hash of the first line is chained to. */
export const FIRST_RUNNING = createHash('sha256').update(`${FORMAT} 1`).digest('hex');
const BATCH = 1000;

/** Links and signs what is committed, then writes it as it stood at that moment. */
export async function exportAudit(
  database: Database,
  sink: LineSink,
  { range = {}, clock }: { readonly range?: ExportRange; readonly clock: Clock },
): Promise<ExportCounts> {
  await linkEntries(database, clock, { sweep: true });
  await makeCheckpoints(database, clock);
  const signer = await database.transaction(async (tx) => {
    await lockChains(tx);
    return loadSigner(tx, clock);
  });
  return database.transaction(async (tx) => {
    // One picture of all tables, however long the writing takes.
    await sql`set transaction isolation level repeatable read read only`.execute(tx.db);
    return writeExport(tx, sink, { range, clock, signer });
  });
}

async function writeExport(
  { db, vault }: Tx,
  sink: LineSink,
  { range, clock, signer }: { range: ExportRange; clock: Clock; signer: NamedSigner },
): Promise<ExportCounts> {
  const bounds = await boundsOf(db, range);
  const counts = { events: 0, entries: 0, checkpoints: 0 };
  const lines = new LineWriter(sink);
  await lines.write({
    kind: 'header',
    format: FORMAT,
    version: 1,
    madeAt: clock.now().toISOString(),
    from: range.from ?? null,
    to: range.to ?? null,
  });
  for (const key of await listPublicKeys(db)) await lines.write({ kind: 'key', ...key });
  for await (const checkpoint of checkpointsIn(db, bounds)) {
    await lines.write({ kind: 'checkpoint', ...checkpoint });
    counts.checkpoints += 1;
  }
  for await (const one of historiesIn(db, bounds)) {
    await lines.write(one);
    if (one.kind === 'event') counts.events += 1;
  }
  for await (const { link, entry } of linksIn(db, bounds)) {
    // Only this installation can tell whether it wrote the entry; whoever reads the file takes its word for it.
    const genuine = entry !== undefined && isGenuine(vault, entry);
    await lines.write({ kind: 'entry', genuine, link, entry: entry ?? null });
    counts.entries += 1;
  }
  const trailer = { kind: 'trailer', ...counts, covers: lines.running, keyId: signer.keyId };
  const signature = signer.sign(Buffer.from(canonicalJson(trailer))).toString('base64');
  await lines.write({ ...trailer, signature });
  return { lines: lines.count, ...counts };
}

/** Numbers lines and chains them: the hash stands at the end of each line and covers the text before it. */
class LineWriter {
  readonly #sink: LineSink;
  running = FIRST_RUNNING;
  count = 0;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  async write(content: object): Promise<void> {
    this.count += 1;
    const text = JSON.stringify({ line: this.count, ...content }).slice(0, -1);
    this.running = runningHash(this.running, text);
    await this.#sink(`${text},"running":"${this.running}"}\n`);
  }
}

/** The hash of a line over its text and over all lines before it. */
export function runningHash(before: string, text: string): string {
  return createHash('sha256').update(before).update('\n').update(text).digest('hex');
}

/** Which checkpoints and links lie within the days asked for; the first and last included. */
interface Bounds {
  readonly since: Date | undefined;
  readonly before: Date | undefined;
  readonly checkpoints: { readonly first: number; readonly last: number };
  readonly links: { readonly first: number; readonly last: number };
}

async function boundsOf(db: Kysely<Tables>, { from, to }: ExportRange): Promise<Bounds> {
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

async function* checkpointsIn(db: Kysely<Tables>, { checkpoints: { first, last } }: Bounds) {
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

async function* linksIn(db: Kysely<Tables>, { links: { first, last } }: Bounds) {
  for (let after = first - 1; ;) {
    const page = await listLinksAfter(db, after, BATCH);
    for (const one of page) {
      if (one.link.seq > last) return;
      yield one;
    }
    after = page.at(-1)?.link.seq ?? after;
    if (page.length < BATCH) return;
  }
}

/** Events and the heads that checkpoints cover, of one matter after the other: each head after the event it names. */
async function* historiesIn(db: Kysely<Tables>, bounds: Bounds) {
  const heads = inPages((after?: ExportedHead) =>
    listHeadsBetween(db, { after, ...bounds.checkpoints, limit: BATCH }),
  );
  let head = await heads.next();
  const events = inPages((after?: { readonly matterId: string; readonly seq: number }) =>
    listEventsAfter(db, { after, since: bounds.since, before: bounds.before, limit: BATCH }),
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
