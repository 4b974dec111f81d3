// The workbench on a port of this machine: the small test network, an account for each role, and a fixed day.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { OfficerActor } from '#kernel/actor.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { authenticator } from '#modules/access/index.ts';
import { registerSubmission } from '#modules/matters/index.ts';
import type { Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import { listRoutes } from '../../../src/apps/routes.ts';
import { givenNetwork, givenOfficer, must, on, submission, UNITS } from '../../support/given.ts';
import { letCodesCountAgain, letSignIn, sessionCookie } from '../../support/sign-in.ts';
import { testInstallation } from '../../support/test-installation.ts';
import type { TestDatabase } from '../../support/test-database.ts';
import type { TestBrowser } from '../harness.ts';

const BUILT = fileURLToPath(new URL('../../../dist/workbench/', import.meta.url));

/** The day of these tests, at the server and in the browser. */
export const TODAY = '2026-03-04';

/** Who may sign in: a clerk of the city office, a handler and the head of housing. */
export type Login = 'clerk' | 'handler' | 'head';

/** A workbench that listens. */
export interface TestWorkbench {
  readonly url: string;
  readonly database: TestDatabase;
  readonly officers: Readonly<Record<Login, OfficerActor>>;
  /** Registers a letter of 2 March 2026 with whatever a test wants different. */
  register(changes?: Partial<RegisterSubmission>): Promise<Receipt>;
  close(): Promise<void>;
}

export async function openWorkbench(): Promise<TestWorkbench> {
  if (!existsSync(BUILT)) throw new Error('The workbench is not built: run `npm run build` first.');
  const database = await givenNetwork();
  const officers = {
    clerk: await withAccount(database, 'clerk', UNITS.office, 'clerk'),
    handler: await withAccount(database, 'handler', UNITS.housing, 'handler'),
    head: await withAccount(database, 'head', UNITS.housing, 'leader'),
  };
  const clock = on(TODAY);
  const installation = testInstallation(database, { clock });
  const app = await createHttpServer({
    installation,
    authenticate: authenticator(clock),
    routes: listRoutes(installation),
    version: 'test',
    workbenchDirectory: BUILT,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    database,
    officers,
    register: (changes = {}) =>
      database.transaction(async (tx) =>
        must(await registerSubmission(tx, officers.clerk, submission(changes), on('2026-03-02'))),
      ),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

async function withAccount(
  database: TestDatabase,
  login: Login,
  unitId: string,
  role: 'clerk' | 'handler' | 'leader',
): Promise<OfficerActor> {
  const officer = await givenOfficer(database, unitId, role);
  await letSignIn(database, { officerId: officer.officerId, login }, on(TODAY));
  return officer;
}

/** A page on that day; signed in where a login is given. */
export async function openPage(
  browser: TestBrowser,
  workbench: TestWorkbench,
  view: { readonly login?: Login; readonly width?: number } = {},
): Promise<Page> {
  const page = await browser.newPage(view.width === undefined ? {} : { width: view.width });
  await page.clock.setFixedTime(on(TODAY).now());
  if (view.login !== undefined) {
    await letCodesCountAgain(workbench.database);
    const cookie = await sessionCookie(workbench.url, { login: view.login }, on(TODAY).now());
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: workbench.url }]);
  }
  return page;
}
