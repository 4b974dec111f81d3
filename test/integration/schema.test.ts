import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSchema } from '../../scripts/schema-snapshot.ts';
import { openTestDatabase } from '../support/test-database.ts';

test('the migrated database has the form written in db/schema/schema.sql', async () => {
  const database = await openTestDatabase();
  try {
    const written = readFileSync(new URL('../../db/schema/schema.sql', import.meta.url), 'utf8');
    // Where this differs after a new migration: npm run db:snapshot.
    expect(await describeSchema(database.pool)).toBe(written);
  } finally {
    await database.close();
  }
});
