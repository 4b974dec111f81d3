// The whole program as a server that tests can look into: every route with its options, every line of the log, and an
// officer of each role signed in.
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Role } from '#kernel/actor.ts';
import type { Config } from '#platform/config/config.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { openInstallation, type Installation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { authenticator } from '#modules/access/index.ts';
import { recorder } from '#modules/audit/index.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { portalProblemPage } from '../../src/apps/portal/index.ts';
import { listRoutes } from '../../src/apps/routes.ts';
import { buildNetwork, givenOfficer, on, UNITS } from './given.ts';
import { injectSignIn, letSignIn } from './sign-in.ts';
import { freshDatabase, TEST_MASTER_KEY } from './test-database.ts';
import { testConfig } from './test-installation.ts';

/** The unit in which the officer of each role works; its login is the name of the role. */
const UNIT_OF = {
  clerk: UNITS.office,
  handler: UNITS.housing,
  leader: UNITS.office,
  administrator: UNITS.office,
  securityOfficer: UNITS.office,
  auditor: UNITS.office,
} as const satisfies Record<Role, string>;

/** Every role there is. */
export const ROLES = Object.keys(UNIT_OF) as Role[];

const TODAY = on('2026-03-02');
const UNLIMITED = 999_999_999;

/** A route as the server knows it. */
export interface KnownRoute {
  readonly method: string;
  readonly url: string;
  /** Pages answer problems as pages to whoever asked for one. */
  readonly isPage: boolean;
}

/** A server with everything on it. */
export interface WholeServer {
  readonly app: FastifyInstance;
  readonly installation: Installation;
  readonly routes: readonly KnownRoute[];
  /** What the log says. */
  readonly log: readonly string[];
  /** The cookie of the officer of each role. */
  readonly cookies: ReadonlyMap<Role, string>;
  close(): Promise<void>;
}

/** Opens it on a fresh database with the test network; `idle` leaves the jobs undone that requests ask for. */
export async function openWholeServer(
  changes: Partial<Config> = {},
  { idle = false }: { readonly idle?: boolean } = {},
): Promise<WholeServer> {
  const fresh = await freshDatabase();
  const config: Config = {
    ...testConfig({ PORT: '0' }),
    address: fresh.address,
    masterKey: TEST_MASTER_KEY,
    requestsPerMinute: { address: UNLIMITED, officer: UNLIMITED },
    ...changes,
  };
  const log: string[] = [];
  const parts = { clock: TODAY, jobs, log: createLog('info', { write: (line) => void log.push(line) }) };
  const opened = await openInstallation(config, parts);
  if (!opened.ok) throw new Error(opened.reason.text.en);
  const installation = opened.value;
  await buildNetwork(installation.database);
  for (const role of ROLES) await openAccount(installation, role);
  const routes: KnownRoute[] = [];
  const app = await createHttpServer({
    installation,
    authenticate: authenticator(installation.clock),
    record: recorder(installation.clock),
    routes: [(each) => void each.addHook('onRoute', note(routes)), ...listRoutes(installation)],
    version: '0',
    problemPage: portalProblemPage,
  });
  await app.ready();
  const { database, clock } = installation;
  if (!idle) await installation.queue.work({ database, clock });
  const cookies = new Map<Role, string>();
  for (const role of ROLES) cookies.set(role, await signIn(app, role));
  return {
    app,
    installation,
    routes,
    log,
    cookies,
    close: async () => {
      await app.close();
      await installation.close();
      await fresh.drop();
    },
  };
}

/** Signs in and answers the cookie to send from then on. */
async function signIn(app: FastifyInstance, login: string): Promise<string> {
  const { cookie, answer } = await injectSignIn(app, { login }, TODAY.now());
  if (cookie === undefined || answer.statusCode !== 200)
    throw new Error(`${login} was not signed in: ${answer.body}`);
  return cookie;
}

async function openAccount({ database }: Installation, role: Role): Promise<void> {
  const { officerId } = await givenOfficer(database, UNIT_OF[role], role);
  await letSignIn(database, { officerId, login: role }, TODAY);
}

function note(routes: KnownRoute[]): (options: RouteOptions) => void {
  return ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, url, isPage: !url.startsWith('/api/') });
  };
}
