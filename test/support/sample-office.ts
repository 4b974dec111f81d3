// A small office for the tests of access: two petition offices, one department, somebody in each role, a clock that
// the test moves, and a server to ask.
import type { Role, SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { addDays, dayOf, plainDate } from '#kernel/plain-date.ts';
import type { Result } from '#kernel/result.ts';
import type { Config } from '#platform/config/config.ts';
import type { Tx } from '#platform/db/database.ts';
import { recorder } from '#modules/audit/index.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { accessRoutes, authenticator } from '#modules/access/index.ts';
import * as network from '#modules/network/index.ts';
import { codeOf, letCodesCountAgain, letSignIn, PASSWORD } from './sign-in.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';
import { testConfig, testInstallation } from './test-installation.ts';

export const setUp: SystemActor = { kind: 'system', task: 'demo', unitId: 'hub' };
const since = plainDate('2020-01-01');
const MINUTE = 60_000;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What the server answered. */
export interface Answered {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
  readonly token: string | undefined;
  readonly cookies: readonly object[];
}

/** The office, as a test knows it. */
export interface SampleOffice {
  readonly database: TestDatabase;
  readonly clock: Clock;
  /** Lets time pass. */
  pass(minutes: number): void;
  ask(
    method: Method,
    url: string,
    options?: { token?: string; body?: object; headers?: Record<string, string> },
  ): Promise<Answered>;
  /** Follows one redirect as a browser does: where to, and the cookies that it then has. */
  follow(
    url: string,
    jar?: Readonly<Record<string, string>>,
  ): Promise<{ readonly location: string; readonly jar: Readonly<Record<string, string>> }>;
  /** The first step of signing in. */
  givePassword(login: string, password?: string): Promise<Answered>;
  /** Signs in with password and code; the token of the session, which is complete. */
  signIn(login: string, password?: string): Promise<string>;
  /** Somebody new, who can sign in. */
  hire(login: string, name: string, posts: readonly (readonly [string, Role])[]): Promise<string>;
  close(): Promise<void>;
}

/** Opens the office on 2 March 2026, at nine in the morning; in a database given, or a fresh one. */
export async function openSampleOffice(
  changes: Partial<Config> = {},
  given?: TestDatabase,
): Promise<SampleOffice> {
  let now = new Date('2026-03-02T01:00:00Z');
  const clock: Clock = { now: () => now, today: () => dayOf(now) };
  const database = given ?? (await openTestDatabase());
  const installation = testInstallation(database, { clock, config: { ...testConfig(), ...changes } });
  const server = await createHttpServer({
    installation,
    authenticate: authenticator(clock),
    record: recorder(clock),
    routes: [...accessRoutes(installation), ...network.networkRoutes(installation)],
    version: 'test',
  });
  await database.transaction((tx) => buildUnits(tx, clock));

  const ask: SampleOffice['ask'] = async (method, url, { token, body, headers = {} } = {}) => {
    const response = await server.inject({
      method,
      url: `/api/v1${url}`,
      headers: { 'accept-language': 'en', ...headers },
      ...(token === undefined ? {} : { cookies: { dengwen_session: token } }),
      ...(body === undefined ? {} : { payload: body }),
    });
    const cookie = response.cookies.find(({ name }) => name === 'dengwen_session');
    return {
      status: response.statusCode,
      body: response.payload === '' ? undefined : response.json(),
      token: cookie?.value,
      cookies: response.cookies,
    };
  };
  const givePassword: SampleOffice['givePassword'] = (login, password = PASSWORD) =>
    ask('POST', '/session', { body: { login, password } });
  const office: SampleOffice = {
    database,
    clock,
    pass: (minutes) => void (now = new Date(now.getTime() + minutes * MINUTE)),
    ask,
    givePassword,
    follow: async (url, jar = {}) => {
      const response = await server.inject({ method: 'GET', url: `/api/v1${url}`, cookies: { ...jar } });
      const set = response.cookies.map(({ name, value }) => [name, value]);
      return {
        location: String(response.headers.location),
        jar: { ...jar, ...(Object.fromEntries(set) as Record<string, string>) },
      };
    },
    signIn: async (login, password) => {
      await letCodesCountAgain(database);
      const { token = '' } = await givePassword(login, password);
      const given = await ask('POST', '/sign-in/code', { token, body: { code: codeOf(now) } });
      if (given.body.step !== 'complete') throw new Error(`${login}: ${JSON.stringify(given.body)}`);
      return token;
    },
    hire: async (login, name, posts) => {
      const officerId = await database.transaction((tx) => appoint(tx, name, posts, clock));
      await letSignIn(database, { officerId, login }, clock);
      return officerId;
    },
    close: async () => {
      await server.close();
      await database.close();
    },
  };
  await office.hire('zhang.min', '张敏', [['liuwan-office', 'clerk']]);
  await office.hire('wang.lei', '王磊', [['hub', 'administrator']]);
  await office.hire('qin.shulan', '秦淑兰', [['hub', 'securityOfficer']]);
  await office.hire('tao.jianping', '陶建平', [['hub', 'auditor']]);
  await office.hire('li.qiang', '李强', [
    ['liuwan-housing', 'handler'],
    ['hub', 'leader'],
  ]);
  await office.hire('retired', '赵刚', []);
  return office;
}

async function buildUnits(tx: Tx, clock: Clock): Promise<void> {
  done(await network.createPlace(tx, setUp, { placeId: 'city', name: '柳川市', level: 'city' }));
  const county = { placeId: 'liuwan', name: '柳湾县', level: 'county', parentId: 'city' } as const;
  done(await network.createPlace(tx, setUp, county));
  const office = { kind: 'petitionOffice', activeFrom: since } as const;
  const hub = { unitId: 'hub', name: '柳川市信访局', level: 'city', placeId: 'city', ...office } as const;
  const below = { unitId: 'liuwan-office', name: '柳湾县信访局', level: 'county', parentId: 'hub' } as const;
  const housing = { unitId: 'liuwan-housing', name: '柳湾县住建局', level: 'county' } as const;
  done(await network.createUnit(tx, setUp, hub, clock));
  done(await network.createUnit(tx, setUp, { ...below, placeId: 'liuwan', ...office }, clock));
  const department = { kind: 'department', activeFrom: since, parentId: 'liuwan-office' } as const;
  done(await network.createUnit(tx, setUp, { ...housing, placeId: 'liuwan', ...department }, clock));
}

async function appoint(
  tx: Tx,
  name: string,
  posts: readonly (readonly [string, Role])[],
  clock: Clock,
): Promise<string> {
  const { officerId } = done(await network.createOfficer(tx, setUp, { name }, clock));
  for (const [index, [unitId, role]] of posts.entries()) {
    const post = { officerId, unitId, role, title: '科员', activeFrom: addDays(since, index) };
    done(await network.appointToPost(tx, setUp, post, clock));
  }
  return officerId;
}

/** The value of a result that must be one. */
export function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}
