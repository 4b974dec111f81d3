import { Type } from 'typebox';
import type { Text } from '#kernel/text.ts';
import type { Database } from '#platform/db/database.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { listRunning } from './ledger.store.ts';
import { noteFailure, resume, runImport } from './run-import.ts';

/** The kind of the job that imports a ledger. */
export const IMPORT_LEDGER = 'exchange.import-ledger';

/** Imports a ledger. Killed in the middle and done again, or done twice at once, it takes each row once. */
export const importLedgerJob = defineJob({
  kind: IMPORT_LEDGER,
  payload: Type.Object({ ledgerId: Type.String() }),
  batchSize: 1,
  handle: async (database, { ledgerId }, clock) => {
    await resume(database, ledgerId);
    try {
      const result = await runImport(database, ledgerId, clock);
      if (!result.ok) await noteFailure(database, ledgerId, result.reason.text);
    } catch (error) {
      await noteFailure(database, ledgerId, INTERRUPTED);
      throw error;
    }
  },
});

const INTERRUPTED: Text = {
  zh: '导入中断。系统稍后会自动继续；也可以再次点击“开始导入”，已导入的行不会重复。',
  en: 'The import was interrupted. It goes on by itself in a while, or when started again; no row is taken twice.',
};

/**
 * Asks again for every import that was under way when its process ended; to be called when a server starts, so that
 * nobody waits until the queue gives a lost job out again. An import that another process is doing is done once.
 */
export async function resumeImports(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    for (const ledgerId of await listRunning(tx)) {
      await tx.enqueue({ kind: IMPORT_LEDGER, payload: { ledgerId }, singletonKey: ledgerId });
    }
  });
}
