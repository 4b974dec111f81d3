// The city that the benchmark works in: the network of the demo city, and an officer with a login for every duty.
import type { Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import { codeAt, provideAccount } from '#modules/access/index.ts';
import { appointToPost, createOfficer, defineNetwork, loadNetwork } from '#modules/network/index.ts';
import { competences, places, units } from '../db/seed/city.ts';
import type { Client } from './client.ts';

const SETUP = { kind: 'system', task: 'demo', unitId: 'city.petition' } as const;
const PASSWORD = 'copper lantern 42 rivers';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The hub's clerk, a county's clerk, and a handler of one department. */
export const HUB_CLERK = loginOf('city.petition', 'clerk');
export const COUNTY_CLERK = loginOf('qinghe.petition', 'clerk');
export const HANDLER = loginOf('city.labour', 'handler');
export const HUB_LEADER = loginOf('city.petition', 'leader');

/** Units of the city whose handlers take part in whole lives. */
const HANDLING = units.filter(({ level }) => level === 'city');

/** The login of the officer in a unit who has that role. */
export function loginOf(unitId: string, role: Role): string {
  return `${unitId}.${role}`;
}

/** Builds the network and opens the accounts; answers the identifiers of topics by their paths. */
export async function buildCity(database: Database, clock: Clock): Promise<ReadonlyMap<string, string>> {
  await database.transaction(async (tx) =>
    must(await defineNetwork(tx, SETUP, { places, units, competences })),
  );
  const duties: (readonly [string, Role])[] = [
    ['city.petition', 'clerk'],
    ['city.petition', 'leader'],
    ['qinghe.petition', 'clerk'],
    ...HANDLING.map(({ unitId }) => [unitId, 'handler'] as const),
  ];
  return database.transaction(async (tx) => {
    for (const [unitId, role] of duties) {
      const { officerId } = must(await createOfficer(tx, SETUP, { name: '陈一' }, clock));
      must(await appointToPost(tx, SETUP, { officerId, unitId, role, title: '科员' }, clock));
      const account = { officerId, login: loginOf(unitId, role), password: PASSWORD, secret: SECRET };
      must(await provideAccount(tx, SETUP, account, clock));
    }
    const { topics } = await loadNetwork(tx);
    return new Map([...topics.values()].map((topic) => [topic.path, topic.topicId]));
  });
}

/** Signs in once for each login and remembers the session. */
export function signingIn(client: Client): (login: string) => Promise<Readonly<Record<string, string>>> {
  const sessions = new Map<string, Promise<Readonly<Record<string, string>>>>();
  const signIn = async (login: string): Promise<Readonly<Record<string, string>>> => {
    const body = { login, password: PASSWORD };
    const { cookie = '' } = await client.ask({ method: 'POST', path: '/api/v1/session', body });
    const code = { code: codeAt(SECRET, new Date()) };
    await client.ask({ method: 'POST', path: '/api/v1/sign-in/code', body: code, headers: { cookie } });
    return { cookie };
  };
  return (login) => {
    const session = sessions.get(login) ?? signIn(login);
    sessions.set(login, session);
    return session;
  };
}

function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.reason));
}
