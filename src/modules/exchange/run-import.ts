// Imports a ledger from where it stands to its end, chunk by chunk.
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Database } from '#platform/db/database.ts';
import {
  findLedger,
  findLedgerForUpdate,
  getLedgerFile,
  setState,
  type LedgerRecord,
} from './ledger.store.ts';
import { ledgerLines, matchSheets, type LedgerLine, type MatchedSheet } from './ledger-lines.ts';
import { refusalOf } from './reading/unreadable.ts';
import { takeChunk } from './take-chunk.ts';

/** Rows of one transaction: enough to be fast, few enough that others need not wait. */
const ROWS_PER_CHUNK = 200;

/** Where an import is. */
export interface ImportProgress {
  readonly ledgerId: string;
  readonly done: number;
  readonly total: number;
}

/** How to import. */
export interface ImportOptions {
  /** The file, where the caller has it at hand. */
  readonly content?: Buffer;
  /** Rows of one transaction; more where nobody else waits for the database. */
  readonly rowsPerChunk?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Imports a ledger that was started; one that is not running is left alone. Called twice at once it does the work once. */
export async function runImport(
  database: Database,
  ledgerId: string,
  clock: Clock,
  options: ImportOptions = {},
): Promise<Result<LedgerRecord | undefined, Refusal>> {
  const loaded = await database.transaction(async (tx) => {
    const ledger = await findLedger(tx, ledgerId);
    if (ledger?.state !== 'running') return undefined;
    return { ledger, content: options.content ?? (await getLedgerFile(tx, ledgerId)) };
  });
  if (loaded === undefined) return succeed(undefined);
  const { ledger, content } = loaded;
  const matched = await matchSheets(ledger.fileName, content, ledger.map);
  if (!matched.ok) return matched;
  const tell = (done: number): void => options.onProgress?.({ ledgerId, done, total: ledger.rowsTotal });
  const chunks = inChunks(matched.value, { from: ledger.nextRow, size: options.rowsPerChunk });
  const taken = await takeAll(database, ledgerId, chunks, clock, tell);
  if (!taken.ok) return taken;
  return succeed(await finish(database, ledgerId, clock));
}

async function takeAll(
  database: Database,
  ledgerId: string,
  chunks: AsyncIterable<readonly LedgerLine[]>,
  clock: Clock,
  tell: (done: number) => void,
): Promise<Result<undefined, Refusal>> {
  try {
    for await (const lines of chunks) {
      const chunk = await database.transaction((tx) => takeChunk(tx, ledgerId, lines, clock));
      if (chunk.outcome === 'stopped') return succeed(undefined);
      tell((lines.at(-1)?.position ?? -1) + 1);
    }
    return succeed(undefined);
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

/** The rows in chunks; rows before the first wanted are read, because repeats are told by what stands above. */
export async function* inChunks(
  matched: readonly MatchedSheet[],
  { from = 0, size = ROWS_PER_CHUNK }: { readonly from?: number; readonly size?: number | undefined } = {},
): AsyncGenerator<readonly LedgerLine[]> {
  let chunk: LedgerLine[] = [];
  for await (const line of ledgerLines(matched)) {
    if (line.position < from) continue;
    chunk.push(line);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

async function finish(database: Database, ledgerId: string, clock: Clock): Promise<LedgerRecord | undefined> {
  return database.transaction(async (tx) => {
    const ledger = await findLedgerForUpdate(tx, ledgerId);
    if (ledger?.state !== 'running') return ledger;
    await setState(tx, ledgerId, { state: 'done', finishedAt: clock.now() });
    return findLedger(tx, ledgerId);
  });
}

/** Notes why an import stopped; it may be started again and goes on. */
export async function noteFailure(database: Database, ledgerId: string, text: Text): Promise<void> {
  await database.transaction(async (tx) => {
    const ledger = await findLedgerForUpdate(tx, ledgerId);
    if (ledger?.state === 'running') {
      await setState(tx, ledgerId, {
        state: 'failed',
        failure: JSON.stringify({ zh: text.zh, en: text.en }),
      });
    }
  });
}

/** Lets an import that failed go on. */
export async function resume(database: Database, ledgerId: string): Promise<void> {
  await database.transaction(async (tx) => {
    const ledger = await findLedgerForUpdate(tx, ledgerId);
    if (ledger?.state === 'failed') await setState(tx, ledgerId, { state: 'running' });
  });
}
