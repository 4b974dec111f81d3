// Writes the history, the audit log and the checkpoints as lines that prove themselves: each line carries the hash of
// itself and of all lines before it, the last is signed. No prose and no personal data is in it; what is held in
// memory does not grow with what is written.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { listPublicKeys, makeCheckpoints } from './checkpoints.store.ts';
import { isGenuine } from './entry.ts';
import { boundsOf, checkpointsIn, historiesIn, linksIn, type ExportRange } from './export-contents.ts';
import { lockChains, linkEntries, type LinkedEntry } from './links.store.ts';
import { loadSigner, type NamedSigner } from './signer.ts';
import { openWithholding } from './withheld.ts';

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

/** What to export, and to whom it goes. */
export interface ExportRequest {
  readonly range?: ExportRange;
  readonly clock: Clock;
  /**
   * Whether what is about matters that are kept from anybody is withheld, whoever gets the file: its lines then say no more
   * than the proof needs. A file that some officer downloads is; whoever operates the server writes it whole.
   */
  readonly withheld: boolean;
}

/** Links and signs what is committed, then writes it as it stood at that moment. */
export async function exportAudit(
  database: Database,
  sink: LineSink,
  { range = {}, clock, withheld }: ExportRequest,
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
    return writeExport(tx, sink, { range, clock, withheld, signer });
  });
}

async function writeExport(
  { db, vault }: Tx,
  sink: LineSink,
  { range, clock, withheld, signer }: Required<ExportRequest> & { readonly signer: NamedSigner },
): Promise<ExportCounts> {
  const bounds = await boundsOf(db, range);
  const withholding = withheld ? await openWithholding({ db, vault }, bounds) : undefined;
  const counts = { events: 0, entries: 0, checkpoints: 0 };
  const lines = new LineWriter(sink);
  await lines.write({
    kind: 'header',
    format: FORMAT,
    version: 1,
    madeAt: clock.now().toISOString(),
    from: range.from ?? null,
    to: range.to ?? null,
    withheld,
  });
  for (const key of await listPublicKeys(db)) await lines.write({ kind: 'key', ...key });
  for await (const checkpoint of checkpointsIn(db, bounds)) {
    await lines.write({ kind: 'checkpoint', ...checkpoint });
    counts.checkpoints += 1;
  }
  for await (const one of historiesIn(db, bounds)) {
    if (withholding?.isWithheld(one.matterId) === true) continue;
    await lines.write(one);
    if (one.kind === 'event') counts.events += 1;
  }
  for await (const one of withholding?.histories() ?? []) {
    await lines.write(one);
    if (one.kind === 'withheldEvent') counts.events += 1;
  }
  for await (const page of linksIn(db, bounds)) {
    for (const linked of (await withholding?.entries(page)) ?? page) {
      await lines.write('kind' in linked ? linked : entryLine(vault, linked));
      counts.entries += 1;
    }
  }
  const trailer = { kind: 'trailer', ...counts, covers: lines.running, keyId: signer.keyId };
  const signature = signer.sign(Buffer.from(canonicalJson(trailer))).toString('base64');
  await lines.write({ ...trailer, signature });
  return { lines: lines.count, ...counts };
}

/** Only this installation can tell whether it wrote the entry; whoever reads the file takes its word for it. */
function entryLine(vault: Vault, { link, entry }: LinkedEntry): object {
  const genuine = entry !== undefined && isGenuine(vault, entry);
  return { kind: 'entry', genuine, link, entry: entry ?? null };
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
