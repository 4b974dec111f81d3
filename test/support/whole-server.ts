// The whole program as a server that tests can look into: every route with its options, every line of the log, and an
// officer of each role signed in.
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Role } from '#kernel/actor.ts';
import type { Config } from '#platform/config/config.ts';
import type { Installation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { portalProblemPage } from '../../src/apps/portal/index.ts';
import { listRoutes } from '../../src/apps/routes.ts';
import { hireStaff, openFreshInstallation, serveWhole, type Staff } from './fresh-installation.ts';
import { buildNetwork, on, UNITS } from './given.ts';
import { injectSignIn } from './sign-in.ts';

/** The unit in which the officer of each role works; its login is the name of the role. */
const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  handler: [UNITS.housing, 'handler'],
  leader: [UNITS.office, 'leader'],
  administrator: [UNITS.office, 'administrator'],
  securityOfficer: [UNITS.office, 'securityOfficer'],
  auditor: [UNITS.office, 'auditor'],
} as const satisfies Staff<Role>;

/** Every role there is. */
export const ROLES = Object.keys(STAFF) as Role[];

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
  const log: string[] = [];
  const { installation, drop } = await openFreshInstallation({
    clock: TODAY,
    config: { requestsPerMinute: { address: UNLIMITED, officer: UNLIMITED }, ...changes },
    log: createLog('info', { write: (line) => void log.push(line) }),
  });
  await buildNetwork(installation.database);
  await hireStaff(installation.database, STAFF, TODAY);
  const routes: KnownRoute[] = [];
  const app = await serveWhole(installation, {
    routes: [(each) => void each.addHook('onRoute', note(routes)), ...listRoutes(installation)],
    problemPage: portalProblemPage,
  });
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
      await drop();
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

function note(routes: KnownRoute[]): (options: RouteOptions) => void {
  return ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, url, isPage: !url.startsWith('/api/') });
  };
}
