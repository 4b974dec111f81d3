// The program on a database of its own, as a first start makes it, and the people who work there: what offices of tests
// stand on.
import type { FastifyInstance } from 'fastify';
import type { OfficerActor, Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Config } from '#platform/config/config.ts';
import type { Entropy } from '#platform/crypto/entropy.ts';
import type { Database } from '#platform/db/database.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { openInstallation, type Installation } from '#platform/installation.ts';
import type { JobKind } from '#platform/jobs/jobs.ts';
import { createLog, type Log } from '#platform/log/log.ts';
import { authenticator } from '#modules/access/index.ts';
import { recorder } from '#modules/audit/index.ts';
import { jobs as everyJob } from '../../src/apps/jobs.ts';
import { listRoutes } from '../../src/apps/routes.ts';
import { givenOfficer } from './given.ts';
import { letSignIn } from './sign-in.ts';
import { freshDatabase, TEST_MASTER_KEY } from './test-database.ts';
import { testConfig } from './test-installation.ts';

/** How it is opened; a port that is free, every job and a silent log unless said. */
interface Opening {
  readonly clock: Clock;
  /** As in the environment of a server. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly config?: Partial<Config>;
  readonly jobs?: readonly JobKind[];
  readonly log?: Log;
  readonly entropy?: Entropy;
}

/** Opens it; `drop` removes its database, once it is closed. */
export async function openFreshInstallation({
  clock,
  settings = {},
  config = {},
  jobs = everyJob,
  log = createLog('silent'),
  entropy,
}: Opening): Promise<{ readonly installation: Installation; readonly drop: () => Promise<void> }> {
  const { address, drop } = await freshDatabase();
  const opened = await openInstallation(
    { ...testConfig({ PORT: '0', ...settings }), address, masterKey: TEST_MASTER_KEY, ...config },
    { clock, jobs, log, ...(entropy === undefined ? {} : { entropy }) },
  );
  if (!opened.ok) throw new Error(opened.reason.text.en);
  return { installation: opened.value, drop };
}

/** Who works somewhere: unit and role by the login. */
export type Staff<Who extends string> = Readonly<Record<Who, readonly [unitId: string, role: Role]>>;

/** Appoints them all; each can sign in under their login. */
export async function hireStaff<Who extends string>(
  database: Database,
  staff: Staff<Who>,
  clock: Clock,
): Promise<ReadonlyMap<Who, OfficerActor>> {
  const officers = new Map<Who, OfficerActor>();
  for (const login of Object.keys(staff) as Who[]) {
    const [unitId, role] = staff[login];
    const officer = await givenOfficer(database, unitId, role);
    await letSignIn(database, { officerId: officer.officerId, login }, clock);
    officers.set(login, officer);
  }
  return officers;
}

/** Everything that the program serves, to be asked without a socket. */
export async function serveWhole(
  installation: Installation,
  others: Partial<Pick<Parameters<typeof createHttpServer>[0], 'routes' | 'problemPage'>> = {},
): Promise<FastifyInstance> {
  const app = await createHttpServer({
    installation,
    authenticate: authenticator(installation.clock),
    record: recorder(installation.clock),
    routes: listRoutes(installation),
    version: '0',
    ...others,
  });
  await app.ready();
  return app;
}
