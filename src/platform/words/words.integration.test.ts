import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { searchQuery, searchVector } from './words.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function finds(texts: readonly string[], typed: string): Promise<boolean | undefined> {
  const query = searchQuery(typed);
  const answer = await sql<{ found: boolean }>`
    select ${searchVector(texts)}::tsvector @@ ${query}::tsquery as found`.execute(database.kysely);
  return answer.rows[0]?.found;
}

test.each([
  { name: 'by a word', typed: '物业', found: true },
  { name: 'by a long word', typed: '停车费', found: true },
  { name: 'by a part of it', typed: '停车', found: true },
  { name: 'by two words together', typed: '施工噪音', found: true },
  { name: 'by words in any order, mixed with Latin', typed: 'WIFI 物业', found: true },
  { name: 'by digits', typed: '13800001111', found: true },
  { name: 'not where one word is missing', typed: '物业 工资', found: false },
])('the database finds a text $name', async ({ typed, found }) => {
  const texts = ["物业'乱收\\停车费\t(Wi-Fi WiFi)", '夜间施工\n噪音；电话13800001111'];
  expect(await finds(texts, typed)).toBe(found);
});

test('the database takes the words of any text and of any search', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expect(await finds([text, '物业'], `${text.slice(0, 20)} 物业`)).toBeTypeOf('boolean');
    }),
    { numRuns: 100 },
  );
});
