import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { refuse, succeed } from '#kernel/result.ts';
import { openTestDatabase } from '../../../test/support/test-database.ts';
import { testInstallation } from '../../../test/support/test-installation.ts';
import { commandRoute } from './route.ts';
import { createHttpServer } from './server.ts';

test('a request in hand is finished before the server closes', async () => {
  const database = await openTestDatabase();
  let begun: () => void = () => undefined;
  const inHand = new Promise<void>((resolve) => (begun = resolve));
  const slow = commandRoute({
    method: 'POST',
    url: '/api/v1/slow',
    operation: 'takeTime',
    summary: { zh: '慢', en: 'Take time' },
    tag: 'test',
    permission: 'public',
    records: { nothing: 'it only takes time' },
    answer: Type.Object({ done: Type.Boolean() }),
    work: async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 400));
      return succeed({ done: true });
    },
  });
  const app = await createHttpServer({
    installation: testInstallation(database, { clock: clockAt(new Date('2026-03-02T01:00:00Z')) }),
    authenticate: async () => refuse({ code: 'never', kind: 'forbidden', text: { zh: '', en: '' } }),
    record: async () => undefined,
    routes: [slow],
    version: '0.0.0',
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const answer = fetch(`${url}/api/v1/slow`, { method: 'POST' });
  await inHand;
  await app.close();
  expect(await (await answer).json()).toEqual({ done: true });
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  await database.close();
});
