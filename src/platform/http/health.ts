import type { FastifyInstance } from 'fastify';
import { missingMigrations } from '../db/migrate.ts';
import type { Office } from './office.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work: database, migrations, queue. */
export function healthRoutes(app: FastifyInstance, office: Office): void {
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'up' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const database = await answers(office);
    const ready = {
      database,
      migrations: database && (await isMigrated(office)),
      queue: office.queue.isWorking(),
    };
    const all = Object.values(ready).every(Boolean);
    return reply.code(all ? 200 : 503).send({ status: all ? 'ready' : 'not ready', ...ready });
  });
}

async function answers(office: Office): Promise<boolean> {
  try {
    await office.database.pool.query('select 1');
    return true;
  } catch {
    return false;
  }
}

async function isMigrated(office: Office): Promise<boolean> {
  return (await missingMigrations(office.database.pool)).length === 0;
}
