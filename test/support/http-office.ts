// The test network behind a real server: sockets, cookies, headers, jobs, and a day that the test chooses.
import ExcelJS from 'exceljs';
import { clockAt, type Clock } from '#kernel/clock.ts';
import type { OfficerActor } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Installation } from '#platform/installation.ts';
import { startServer } from '../../src/apps/server.ts';
import { hireStaff, openFreshInstallation, type Staff } from './fresh-installation.ts';
import { buildNetwork } from './given.ts';
import { letCodesCountAgain, sessionCookie } from './sign-in.ts';

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
  /** The rows of an Excel file, the first the headings. */
  workbook(who: Who, path: string): Promise<readonly (readonly string[])[]>;
  /** One step on a matter that must be carried out. */
  step(who: Who, matterId: string, name: string, body: unknown): Promise<Answered>;
  close(): Promise<void>;
}

/** Opens the office with those officers on a day. */
export async function openHttpOffice<Who extends string>(
  staff: Staff<Who>,
  firstDay: string,
): Promise<HttpOffice<Who>> {
  let now = tenOn(firstDay);
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  const { installation, drop } = await openFreshInstallation({ clock });
  await buildNetwork(installation.database);
  const officers = await hireStaff(installation.database, staff, clock);
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

  const workbook: HttpOffice<Who>['workbook'] = async (who, path) => {
    const response = await fetch(`${server.url}/api/v1${path}`, { headers: { cookie: await cookieOf(who) } });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const rows: string[][] = [];
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
    return rows;
  };

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
    workbook,
    step: async (who, matterId, name, body) => {
      const answered = await call(who, 'POST', `/matters/${matterId}/${name}`, body);
      if (answered.status >= 300) throw new Error(`${who} ${name}: ${JSON.stringify(answered.body)}`);
      return answered;
    },
    close: async () => {
      await server.close();
      await drop();
    },
  };
}

function tenOn(day: string): Clock {
  return clockAt(new Date(`${plainDate(day)}T02:00:00Z`));
}
