import { afterAll, beforeAll, expect, test } from 'vitest';
import { PgBoss } from 'pg-boss';
import { Type } from 'typebox';
import { clockAt } from '#kernel/clock.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { defineJob } from './jobs.ts';

const done: string[] = [];
let failuresLeft = 1;
const greet = defineJob({
  kind: 'test.greet',
  payload: Type.Object({ name: Type.String() }),
  handle: async (_database, { name }) => void done.push(name),
});
const stumble = defineJob<{ name: string }>({
  kind: 'test.stumble',
  handle: async (_database, { name }) => {
    if (name === 'stone' && (failuresLeft -= 1) >= 0) throw new Error('stumbled');
    done.push(name);
  },
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ jobs: [greet, stumble] });
});
afterAll(async () => {
  await database.close();
});

async function addMonth(tx: Tx, month: string): Promise<void> {
  await tx.db
    .insertInto('circular_totals')
    .values({ month: plainDate(month), level: 'capital', batches: 1, participants: 1, circular_number: 'c' })
    .execute();
}

async function waiting(kind: string): Promise<number> {
  const rows = await database.pool.query<{ count: number }>(
    "select count(*) from pgboss.job where name = $1 and state = 'created'",
    [kind],
  );
  return rows.rows[0]?.count ?? 0;
}

test('a job and a row vanish together when the transaction is rolled back', async () => {
  const failing = database.transaction(async (tx) => {
    await addMonth(tx, '2024-01-01');
    await tx.enqueue({ kind: 'test.greet', payload: { name: 'nobody' } });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await database.kysely.selectFrom('circular_totals').selectAll().execute()).toHaveLength(0);
  expect(await waiting('test.greet')).toBe(0);
});

test('a job and a row commit together', async () => {
  await database.transaction(async (tx) => {
    await addMonth(tx, '2024-02-01');
    await tx.enqueue({ kind: 'test.greet', payload: { name: 'first' } });
    await tx.enqueue({ kind: 'test.greet', payload: { name: 'second' } });
  });
  expect(await database.kysely.selectFrom('circular_totals').selectAll().execute()).toHaveLength(1);
  expect(await waiting('test.greet')).toBe(2);
});

test('two requests with one singleton key are one job while the first waits', async () => {
  const ask = () =>
    database.transaction((tx) =>
      tx.enqueue({ kind: 'test.stumble', payload: { name: 'stone' }, singletonKey: 'stone' }),
    );
  await ask();
  await ask();
  expect(await waiting('test.stumble')).toBe(1);
});

test('a kind that nobody defined is a bug, told before anything is stored', async () => {
  const asking = database.transaction((tx) => tx.enqueue({ kind: 'test.unknown', payload: {} }));
  await expect(asking).rejects.toThrow('test.unknown');
});

test('jobs are done, and one that failed is done again', async () => {
  await database.queue?.work({ database, clock: clockAt(new Date('2026-03-02T01:00:00Z')) });
  await expect.poll(() => [...done].sort(), { timeout: 15_000 }).toEqual(['first', 'second', 'stone']);
  await database.transaction((tx) => tx.enqueue({ kind: 'test.greet', payload: { name: 'third' } }));
  await expect.poll(() => done.includes('third'), { timeout: 15_000, interval: 50 }).toBe(true);
});

test('a job whose worker was killed is given out again', async () => {
  // What a killed worker leaves behind: a job under way of which nothing has been heard for minutes.
  await database.pool
    .query(`insert into pgboss.job (name, data, state, policy, heartbeat_seconds, retry_limit,
      retry_delay, started_on, heartbeat_on)
    select name, '{"name":"left behind"}', 'active', policy, heartbeat_seconds, retry_limit, 0,
      now() - interval '5 minutes', now() - interval '5 minutes'
    from pgboss.queue where name = 'test.greet'`);
  const supervisor = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    schema: 'pgboss',
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await supervisor.start();
  await supervisor.supervise('test.greet');
  await supervisor.stop({ graceful: false });
  await expect.poll(() => done.includes('left behind'), { timeout: 15_000, interval: 50 }).toBe(true);
});
