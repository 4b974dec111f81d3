import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { plainDate } from '#kernel/plain-date.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import type { Tx } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

function write(tx: Tx, month: string, batches: number): Promise<void> {
  const row = { month: plainDate(month), level: 'capital', batches, participants: 9, circular_number: 'c' };
  return tx.write(tx.db.insertInto('circular_totals').values(row));
}

async function months(): Promise<string[]> {
  const rows = await database.kysely.selectFrom('circular_totals').select('month').orderBy('month').execute();
  return rows.map((row) => row.month);
}

test('what was written without waiting is seen by what follows and stands with the commit', async () => {
  const seen = await database.transaction(async (tx) => {
    await write(tx, '2024-01-01', 1);
    await write(tx, '2024-02-01', 2);
    return tx.db.selectFrom('circular_totals').select('batches').orderBy('batches').execute();
  });
  expect(seen.map((row) => row.batches)).toEqual([1, 2]);
  expect(await months()).toEqual(['2024-01-01', '2024-02-01']);
});

test('one that fails last of all fails the transaction with its own error; nothing stands', async () => {
  const work = database.transaction(async (tx) => {
    await write(tx, '2024-03-01', 1);
    await write(tx, '2024-03-01', 1);
  });
  await expect(work).rejects.toThrow(/circular_totals_pkey/);
  expect(await months()).not.toContain('2024-03-01');
});

test('one that fails is what the statement after it reports, not that the transaction is over', async () => {
  let wentOn = false;
  const work = database.transaction(async (tx) => {
    await write(tx, '2024-01-01', 1);
    await tx.db.selectFrom('circular_totals').select('month').execute();
    wentOn = true;
  });
  await expect(work).rejects.toThrow(/circular_totals_pkey/);
  expect(wentOn).toBe(false);
});

test('work that gives up after such writes leaves none of them, and the connection serves the next', async () => {
  const work = database.transaction(async (tx) => {
    await write(tx, '2024-04-01', 1);
    throw new Error('given up');
  });
  await expect(work).rejects.toThrow('given up');
  await database.transaction((tx) => write(tx, '2024-05-01', 1));
  const after = await Promise.all(
    Array.from({ length: 12 }, () => sql<{ one: number }>`select 1 as one`.execute(database.kysely)),
  );
  expect(after.every(({ rows }) => rows[0]?.one === 1)).toBe(true);
  expect(await months()).toEqual(['2024-01-01', '2024-02-01', '2024-05-01']);
});
