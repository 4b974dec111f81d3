// What a table with sealed values must be able to do, so that its values can be sealed anew and old keys retired.
// Every such table has one; src/apps/sealed-stores.ts lists them, and a test finds tables that were left out.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../db/database.ts';

/** The primary key of a row. */
export type Position = readonly string[];

/** A table with sealed values. */
export interface SealedStore {
  /** The table. */
  readonly name: string;
  /** Its columns that hold sealed values. */
  readonly columns: readonly string[];
  /** How many rows hold something under each key; null for indexes older than keys of their own. */
  countByKey(tx: Tx): Promise<readonly KeyUse[]>;
  /**
   * Seals the next rows after a position, in the order of their primary keys, under the current keys; passes over rows
   * that are. Undefined where there are none any more.
   */
  resealNext(tx: Tx, after: Position | null): Promise<Resealed | undefined>;
}

/** How many rows need a key. */
export interface KeyUse {
  readonly keyId: number | null;
  readonly rows: number;
}

/** Rows that were sealed anew, up to a position. */
export interface Resealed {
  readonly rows: number;
  readonly position: Position;
}

/** The key that a sealed text names, in SQL. */
export function keyOfText(column: string): RawBuilder<number> {
  return sql<number>`substring(${sql.ref(column)} from '^[0-9]+')::integer`;
}

/** The key that sealed bytes name, in SQL. Only the beginning is read, however long they are. */
export function keyOfBytes(column: string): RawBuilder<number> {
  const head = sql`substring(${sql.ref(column)} from 1 for 12)`;
  // The first release sealed a file as text.
  return sql<number>`case when get_byte(${head}, 0) = 1
    then get_byte(${head}, 1) << 24 | get_byte(${head}, 2) << 16 | get_byte(${head}, 3) << 8 | get_byte(${head}, 4)
    else substring(encode(${head}, 'escape') from '^[0-9]+')::integer end`;
}
