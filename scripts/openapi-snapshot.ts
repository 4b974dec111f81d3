// The description of the interface as text that a person reviews: every route as the program puts them together.
import { systemClock } from '#kernel/clock.ts';
import { createHttpServer } from '#platform/http/server.ts';
import type { Installation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { readConfig } from '#platform/config/config.ts';
import { listRoutes } from '../src/apps/routes.ts';

/** The OpenAPI document in a fixed order; its version is left out, so that a release changes nothing here. */
export async function describeInterface(): Promise<string> {
  const config = readConfig({});
  if (!config.ok) throw new Error('the defaults of the configuration are at fault');
  // Describing the routes touches neither the database nor the queue.
  const installation = {
    config: config.value,
    clock: systemClock,
    log: createLog('silent'),
  } as unknown as Installation;
  const app = await createHttpServer({
    installation,
    authenticate: () => Promise.reject(new Error('nobody asks')),
    record: () => Promise.reject(new Error('nobody asks')),
    routes: listRoutes(installation),
    version: '0',
  });
  try {
    await app.ready();
    return `${JSON.stringify(inOrder(app.swagger()), null, 2)}\n`;
  } finally {
    await app.close();
  }
}

/** Lists keep their order, which means something; the keys of an object have none. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
