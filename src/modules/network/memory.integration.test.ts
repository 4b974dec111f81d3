import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SystemActor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { createPlace, loadNetwork } from './index.ts';

const setUp: SystemActor = { kind: 'system', task: 'demo', unitId: 'hub' };

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
afterEach(() => vi.useRealTimers());

/** The same database as another process has it: with a memory of its own. */
function elsewhere(): { db: Kysely<Tables> } {
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) }) };
}

const here = () => ({ db: database.kysely });
const addPlace = (placeId: string): Promise<Result<unknown>> =>
  database.transaction((tx) => createPlace(tx, setUp, { placeId, name: placeId, level: 'city' }));

describe('a change of the network', () => {
  test('is seen at once in the process that made it', async () => {
    await loadNetwork(here());
    await addPlace('first');
    expect((await loadNetwork(here())).places.has('first')).toBe(true);
  });

  test('is seen in another process after two seconds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const other = elsewhere();
    await loadNetwork(other);
    await addPlace('second');
    vi.advanceTimersByTime(2000);
    expect((await loadNetwork(other)).places.has('second')).toBe(true);
  });

  test('costs no query while nothing changes', async () => {
    const other = elsewhere();
    expect(await loadNetwork(other)).toBe(await loadNetwork(other));
  });

  test('that is undone later is not kept', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const undone = database.transaction(async (tx) => {
      await createPlace(tx, setUp, { placeId: 'third', name: 'third', level: 'city' });
      vi.advanceTimersByTime(4000);
      expect((await loadNetwork(tx)).places.has('third')).toBe(true);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    vi.advanceTimersByTime(2000);
    expect((await loadNetwork(here())).places.has('third')).toBe(false);
  });
});
