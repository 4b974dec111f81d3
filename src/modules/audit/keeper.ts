// Keeps the proof of the audit log while a server runs: links entries, makes checkpoints, and keeps the file outside
// the database up to date. Each process keeps its own file; the chains themselves are made under a lock.
import { existsSync } from 'node:fs';
import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';
import { appendCheckpoints, compareCheckpointFile } from './checkpoint-file.ts';
import { findLastCheckpoint, makeCheckpoints } from './checkpoints.store.ts';
import { auditFault } from './faults.ts';
import { linkEntries } from './links.store.ts';

/** What keeps the audit log in this process. */
export interface AuditKeeper {
  /** Links what is committed and makes a checkpoint over it. */
  checkpoint(): Promise<void>;
  /** Makes a last checkpoint and stops. */
  stop(): Promise<void>;
}

/** What the keeper works with. */
export interface KeeperParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** The file outside the database; undefined where the installation names none. */
  readonly file: string | undefined;
}

const TURN_MILLISECONDS = 30_000;
const CHECKPOINT_TURNS = 20; // ten minutes
const SWEEP_TURNS = 2880; // a day

/** Compares the file with the database, says what differs in the log, and begins to keep both. */
export async function keepAudit(parts: KeeperParts): Promise<AuditKeeper> {
  const { database, clock, log } = parts;
  await linkEntries(database, clock, { sweep: true });
  let known = await openFile(parts);
  const checkpoint = async (): Promise<void> => {
    await linkEntries(database, clock);
    await makeCheckpoints(database, clock);
    if (parts.file !== undefined) known = await appendCheckpoints(database, parts.file, known);
  };
  let turns = 0;
  let underWay = Promise.resolve();
  const turn = async (): Promise<void> => {
    turns += 1;
    try {
      if (turns % CHECKPOINT_TURNS === 0) await checkpoint();
      else await linkEntries(database, clock, { sweep: turns % SWEEP_TURNS === 1 && turns > 1 });
    } catch (error) {
      log.error({ err: error }, 'the audit log could not be linked; it is tried again');
    }
  };
  const timer = setInterval(() => void (underWay = underWay.then(turn)), TURN_MILLISECONDS);
  timer.unref();
  return {
    checkpoint: () => {
      const made = underWay.then(checkpoint);
      underWay = made.catch(() => undefined);
      return made;
    },
    stop: async () => {
      clearInterval(timer);
      await underWay;
      await checkpoint();
    },
  };
}

/**
 * Compares the file of checkpoints with the database, says in the log what differs, and adds what it does not have.
 * For whoever makes checkpoints without keeping them all the time.
 */
export async function bringFileUpToDate(parts: Omit<KeeperParts, 'clock'>): Promise<void> {
  await openFile(parts);
}

async function openFile({ database, log, file }: Omit<KeeperParts, 'clock'>) {
  if (file === undefined) {
    log.warn(
      'no file of checkpoints is set (DENGWEN_CHECKPOINT_FILE): a rewritten database would not be noticed',
    );
    return { lastSeq: 0, keyIds: new Set<string>() };
  }
  const compared = await compareCheckpointFile(database, file);
  const missing = !existsSync(file) && (await findLastCheckpoint(database.kysely)) !== undefined;
  for (const { at, text } of missing ? [auditFault('file-missing', file)] : compared.faults) {
    log.error({ at }, `the history does not agree with the file of checkpoints: ${text.en}`);
  }
  return appendCheckpoints(database, file, compared);
}
