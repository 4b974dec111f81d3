// The test network behind a real server: sockets, cookies, headers, jobs, and a day that the test chooses.
import { clockAt, type Clock } from '#kernel/clock.ts';
import type { OfficerActor, Role } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { openInstallation, type Installation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { startServer } from '../../src/apps/server.ts';
import { buildNetwork, givenOfficer } from './given.ts';
import { letCodesCountAgain, letSignIn, sessionCookie } from './sign-in.ts';
import { freshDatabase, TEST_MASTER_KEY } from './test-database.ts';
import { testConfig } from './test-installation.ts';

/** What the server answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

/** An office over HTTP; `Who` are its officers by login. */
export interface HttpOffice<Who extends string> {
  readonly installation: Installation;
  readonly url: string;
  readonly officers: ReadonlyMap<Who, OfficerActor>;
  /** Makes it ten in the morning of a day. Officers sign in anew. */
  goTo(day: string): void;
  call(who: Who | undefined, method: string, path: string, body?: unknown): Promise<Answered>;
  /** One step on a matter that must be carried out. */
  step(who: Who, matterId: string, name: string, body: unknown): Promise<Answered>;
  close(): Promise<void>;
}

/** Opens the office with those officers on a day. */
export async function openHttpOffice<Who extends string>(
  staff: Readonly<Record<Who, readonly [unitId: string, role: Role]>>,
  firstDay: string,
): Promise<HttpOffice<Who>> {
  let now = tenOn(firstDay);
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  const fresh = await freshDatabase();
  const config = { ...testConfig({ PORT: '0' }), address: fresh.address, masterKey: TEST_MASTER_KEY };
  const opened = await openInstallation(config, { clock, jobs, log: createLog('silent') });
  if (!opened.ok) throw new Error(opened.reason.text.en);
  const installation = opened.value;
  await buildNetwork(installation.database);
  const officers = new Map<Who, OfficerActor>();
  for (const login of Object.keys(staff) as Who[]) {
    const [unitId, role] = staff[login];
    const officer = await givenOfficer(installation.database, unitId, role);
    officers.set(login, officer);
    await letSignIn(installation.database, { officerId: officer.officerId, login }, clock);
  }
  const server = await startServer(installation);
  const cookies = new Map<string, string>();

  async function cookieOf(who: Who): Promise<string> {
    const key = `${who} ${clock.today()}`;
    const kept = cookies.get(key);
    if (kept !== undefined) return kept;
    await letCodesCountAgain(installation.database);
    const cookie = await sessionCookie(server.url, { login: who }, clock.now());
    cookies.set(key, cookie);
    return cookie;
  }

  const call: HttpOffice<Who>['call'] = async (who, method, path, body) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(who === undefined ? {} : { cookie: await cookieOf(who) }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text) };
  };
  return {
    installation,
    url: server.url,
    officers,
    goTo: (day) => void (now = tenOn(day)),
    call,
    step: async (who, matterId, name, body) => {
      const answered = await call(who, 'POST', `/matters/${matterId}/${name}`, body);
      if (answered.status >= 300) throw new Error(`${who} ${name}: ${JSON.stringify(answered.body)}`);
      return answered;
    },
    close: async () => {
      await server.close();
      await fresh.drop();
    },
  };
}

function tenOn(day: string): Clock {
  return clockAt(new Date(`${plainDate(day)}T02:00:00Z`));
}
