import { readConfig, type Config } from '#platform/config/config.ts';
import type { Installation } from '#platform/installation.ts';
import type { Queue } from '#platform/jobs/jobs.ts';
import { createLog } from '#platform/log/log.ts';
import type { Clock } from '#kernel/clock.ts';
import { TEST_MASTER_KEY, type TestDatabase } from './test-database.ts';

/** A configuration as nothing but its defaults gives it, but for the file of checkpoints: tests share no file. */
export function testConfig(environment: Readonly<Record<string, string>> = {}): Config {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.reason.map((fault) => fault.text.en).join('\n'));
  const checkpointFile = environment['DENGWEN_CHECKPOINT_FILE'];
  return { ...read.value, checkpointFile };
}

/** An installation around a test database: for createHttpServer, and as the Office of a module's routes. */
export function testInstallation(
  database: TestDatabase,
  parts: { readonly clock: Clock; readonly config?: Config; readonly logTo?: (line: string) => void },
): Installation {
  const logTo = parts.logTo;
  return {
    database,
    masterKey: TEST_MASTER_KEY,
    queue: database.queue ?? IDLE_QUEUE,
    config: parts.config ?? testConfig(),
    clock: parts.clock,
    log: logTo === undefined ? createLog('silent') : createLog('info', { write: logTo }),
    migrated: [],
    close: () => database.close(),
  };
}

/** Stands where a test records jobs instead of queueing them. */
const IDLE_QUEUE: Queue = {
  sendJob: async () => undefined,
  work: async () => undefined,
  wake: () => undefined,
  isWorking: () => false,
  stop: async () => undefined,
};
