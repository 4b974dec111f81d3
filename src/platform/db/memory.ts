// What was read a moment ago of what seldom changes, so that a request need not read it again: the network, the calendar and
// the local rules in force. Correct at once for changes of this process, within TRUSTED_MILLISECONDS for those of another.
import type { Kysely } from 'kysely';
import type { DB as Tables } from './tables.ts';

/** A transaction, or the database itself where nothing is written. */
export interface Reader {
  readonly db: Kysely<Tables>;
}

/** A change made by another process is seen after this long at the latest. */
const TRUSTED_MILLISECONDS = 2000;
/** After a change of our own nothing is kept for this long: its transaction may not have committed yet. */
const UNSETTLED_MILLISECONDS = 5000;

interface Memory {
  readonly values: Map<string, { readonly value: unknown; readonly readAt: number }>;
  changedAt: number;
}

// One memory for each database of the process; the adapter is what all transactions of one database share.
const memories = new WeakMap<object, Memory>();

/** The value as this reader sees it, from memory where that may be trusted. What is not there is not kept. */
export async function remember<Value>(
  reader: Reader,
  key: string,
  read: (reader: Reader) => Promise<Value>,
): Promise<Value> {
  const memory = memoryOf(reader);
  const now = performance.now();
  if (now - memory.changedAt < UNSETTLED_MILLISECONDS) return read(reader);
  const held = memory.values.get(key);
  if (held !== undefined && now - held.readAt < TRUSTED_MILLISECONDS) {
    return held.value as Value; // each key has one reader
  }
  const value = await read(reader);
  if (value !== undefined) memory.values.set(key, { value, readAt: now });
  return value;
}

/** To be called by every command that changes what is remembered, in its transaction. */
export function forget(reader: Reader): void {
  const memory = memoryOf(reader);
  memory.changedAt = performance.now();
  memory.values.clear();
}

function memoryOf(reader: Reader): Memory {
  const database = reader.db.getExecutor().adapter;
  const memory = memories.get(database) ?? { values: new Map(), changedAt: -Infinity };
  memories.set(database, memory);
  return memory;
}
