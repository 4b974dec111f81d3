// The embedded database: PGlite in a worker thread, reached through its socket server by the same driver
// as a real server. One process at a time may have a directory open.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockDirectory } from './directory-lock.ts';

/** The embedded database while it runs. */
export interface Embedded {
  readonly url: string;
  stop(): Promise<void>;
}

/** What the worker thread says to the thread that started it. */
export type WorkerMessage = { readonly ready: true } | { readonly failed: string };

/** Directory name for a database that lives in memory only: for tests. */
export const IN_MEMORY = 'memory:';

/**
 * Starts the embedded database in a directory (made if need be), or in memory.
 * @throws DirectoryInUse where another process has it open; nothing is touched then.
 */
export async function startEmbedded(directory: string, seed?: Blob): Promise<Embedded> {
  const inMemory = directory === IN_MEMORY;
  if (!inMemory) mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = inMemory ? undefined : await lockDirectory(realpathSync(directory));
  const sockets = mkdtempSync(join(tmpdir(), 'dengwen-'));
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: {
      directory: inMemory ? undefined : join(directory, 'database'),
      socket: join(sockets, '.s.PGSQL.5432'),
      seed,
    },
  });
  const release = async (): Promise<void> => {
    await worker.terminate();
    rmSync(sockets, { recursive: true, force: true });
    await lock?.release();
  };
  try {
    await untilReady(worker);
  } catch (error) {
    await release();
    throw error;
  }
  return {
    url: `socket:${sockets}`,
    stop: async () => {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage('stop');
      await ended;
      await release();
    },
  };
}

function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: WorkerMessage) => {
      if ('ready' in message) resolve();
      else reject(new Error(`the embedded database did not start: ${message.failed}`));
    });
  });
}
