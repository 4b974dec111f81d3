import type { Actor } from '#kernel/actor.ts';
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

/** One command for somebody, one transaction: commits where it succeeds, leaves nothing behind where it refuses. */
export function carryOutAs<Value, Reason>(
  database: Database,
  actor: Actor,
  command: (tx: Tx) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  return settled((work) => database.transactionAs(actor, work), command);
}

/** The same for the program itself. */
export function carryOut<Value, Reason>(
  database: Database,
  command: (tx: Tx) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  return settled((work) => database.transaction(work), command);
}

type Done<Value, Reason> = Extract<Result<Value, Reason>, { ok: true }>;

async function settled<Value, Reason>(
  transaction: (work: (tx: Tx) => Promise<Done<Value, Reason>>) => Promise<Done<Value, Reason>>,
  command: (tx: Tx) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  try {
    return await transaction(async (tx) => {
      const result = await command(tx);
      if (!result.ok) throw new RolledBack(result.reason);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, reason: (error as RolledBack<Reason>).reason };
    throw error;
  }
}
