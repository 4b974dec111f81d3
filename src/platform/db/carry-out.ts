import type { Result } from '#kernel/result.ts';
import type { Database, Tx } from './database.ts';

/** Carries a refusal out of a transaction that must not commit. */
class RolledBack<Reason> extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super('rolled back');
    this.reason = reason;
  }
}

/** One command, one transaction: commits where the command succeeds, leaves nothing behind where it refuses. */
export async function carryOut<Value, Reason>(
  database: Database,
  command: (tx: Tx) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  try {
    return await database.transaction(async (tx) => {
      const result = await command(tx);
      if (!result.ok) throw new RolledBack(result.reason);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, reason: (error as RolledBack<Reason>).reason };
    throw error;
  }
}
