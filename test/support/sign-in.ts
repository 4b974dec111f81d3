// How tests sign in: over HTTP like everybody, with a password and the code of an authenticator whose secret they know.
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { codeAt, provideAccount } from '#modules/access/index.ts';
import { must } from './given.ts';

/** The password of every officer of a test. */
export const PASSWORD = 'copper lantern 42 rivers';
/** The secret of every authenticator of a test. */
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;

/** Lets an officer sign in, with nothing left to enrol. */
export async function letSignIn(
  database: Database,
  who: { readonly officerId: string; readonly login: string },
  clock: Clock,
): Promise<void> {
  const { officerId, login } = who;
  await database.transaction(async (tx) => {
    must(await provideAccount(tx, SETUP, { officerId, login, password: PASSWORD, secret: SECRET }, clock));
  });
}

/** The code that every authenticator of a test shows at an instant. */
export function codeOf(now: Date): string {
  return codeAt(SECRET, now);
}

/** Where the clock of a test stands still, so does the code: lets everybody give the present one once more. */
export async function letCodesCountAgain({ kysely }: Pick<Database, 'kysely'>): Promise<void> {
  await kysely.updateTable('authenticators').set({ last_step: null }).execute();
}

/** Signs in over HTTP and answers the cookie of the session, ready to be sent. */
export async function sessionCookie(
  url: string,
  who: { readonly login: string; readonly password?: string },
  now = new Date(),
): Promise<string> {
  const begun = await post(`${url}/api/v1/session`, {
    login: who.login,
    password: who.password ?? PASSWORD,
  });
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const given = await post(`${url}/api/v1/sign-in/code`, { code: codeOf(now) }, cookie);
  const { step } = (await given.json()) as { step?: string };
  if (step !== 'complete')
    throw new Error(`${who.login} could not sign in: ${begun.status}, ${given.status}`);
  return cookie;
}

/** The same without a port: the answer of the last step, and the cookie of the session if there is one. */
export async function injectSignIn(
  app: FastifyInstance,
  who: { readonly login: string; readonly password?: string },
  now: Date,
): Promise<{ readonly cookie: string | undefined; readonly answer: LightMyRequestResponse }> {
  const payload = { login: who.login, password: who.password ?? PASSWORD };
  const begun = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  const [cookie] = String(begun.headers['set-cookie'] ?? '').split(';');
  if (begun.statusCode !== 200 || !cookie) return { cookie: undefined, answer: begun };
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in/code',
    headers: { cookie },
    payload: { code: codeOf(now) },
  });
  return { cookie, answer };
}

function post(url: string, body: object, cookie = ''): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}
