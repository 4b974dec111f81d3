// An office in which whole lives of matters are lived over HTTP, on one day: who works there, and how a step is taken.
import type { Installation } from '#platform/installation.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { hireStaff, openFreshInstallation, serveWhole, type Staff } from './fresh-installation.ts';
import { buildNetwork, on, submission, UNITS } from './given.ts';
import { injectSignIn } from './sign-in.ts';

const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  officeHandler: [UNITS.office, 'handler'],
  chief: [UNITS.leadership, 'leader'],
  handler: [UNITS.housing, 'handler'],
  head: [UNITS.housing, 'leader'],
  labour: [UNITS.labour, 'handler'],
  discipline: [UNITS.discipline, 'handler'],
  director: [UNITS.office, 'leader'],
  cityClerk: [UNITS.leadership, 'clerk'],
  keeper: [UNITS.office, 'administrator'],
} as const satisfies Staff<string>;

/** Somebody who works there; undefined for the public. */
export type Who = keyof typeof STAFF | undefined;

/** What the server answered. */
export interface Told {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read as each test needs them
  readonly body: any;
}

/** The office. */
export interface LivesOffice {
  readonly installation: Installation;
  ask(
    who: Who,
    method: 'GET' | 'POST',
    path: string,
    body?: object | string,
    headers?: Record<string, string>,
  ): Promise<Told>;
  /** Takes a step that must be taken. */
  step(who: Who, matterId: string, name: string, body: object): Promise<Told>;
  /** Tries a step that must be refused; the code of the refusal. */
  refused(who: Who, matterId: string, name: string, body: object): Promise<string>;
  see(who: Who, matterId: string): Promise<Told['body']>;
  /** Registers a letter that came in on that day. */
  register(
    changes?: Partial<RegisterSubmission>,
  ): Promise<{ matterId: string; number: string; queryCode: string }>;
  close(): Promise<void>;
}

/** Opens it on a day, which decides under which Regulation its matters are handled. */
export async function openLivesOffice(day: string): Promise<LivesOffice> {
  const today = on(day);
  const requestsPerMinute = { address: 99_999, officer: 99_999 };
  const { installation, drop } = await openFreshInstallation({ clock: today, config: { requestsPerMinute } });
  await buildNetwork(installation.database);
  await hireStaff(installation.database, STAFF, today);
  const app = await serveWhole(installation);
  const cookies = new Map<Who, string>();
  for (const login of Object.keys(STAFF) as (keyof typeof STAFF)[]) {
    const { cookie } = await injectSignIn(app, { login }, today.now());
    cookies.set(login, cookie ?? '');
  }
  const ask: LivesOffice['ask'] = async (who, method, path, body, headers = {}) => {
    const cookie = cookies.get(who);
    const answered = await app.inject({
      method,
      url: path.startsWith('/track') ? path : `/api/v1${path}`,
      headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(answered.headers['content-type']).includes('json');
    return { status: answered.statusCode, body: isJson ? answered.json() : answered.body };
  };
  const step: LivesOffice['step'] = async (who, matterId, name, body) => {
    const told = await ask(who, 'POST', `/matters/${matterId}/${name}`, body);
    if (told.status !== 200) throw new Error(`${who} ${name}: ${JSON.stringify(told.body)}`);
    return told;
  };
  return {
    installation,
    ask,
    step,
    refused: async (who, matterId, name, body) => {
      const told = await ask(who, 'POST', `/matters/${matterId}/${name}`, body);
      if (told.status < 400) throw new Error(`${who} ${name} was not refused`);
      return told.body.code;
    },
    see: async (who, matterId) => (await ask(who, 'GET', `/matters/${matterId}`)).body,
    register: async (changes = {}) => {
      const told = await ask(
        'clerk',
        'POST',
        '/submissions',
        submission({ receivedOn: plainDate(day), ...changes }),
      );
      if (told.status !== 201) throw new Error(JSON.stringify(told.body));
      return told.body;
    },
    close: async () => {
      await app.close();
      await installation.close();
      await drop();
    },
  };
}
