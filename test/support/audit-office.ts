// An office in which something happened: the whole program over HTTP with a few officers, on a fresh database, and the
// keeper of the audit log in the hands of the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { OfficerActor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/plain-date.ts';
import { createLog } from '#platform/log/log.ts';
import { exportAudit, keepAudit, type AuditKeeper, type ExportRange } from '#modules/audit/index.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { hireStaff, serveWhole, type Staff } from './fresh-installation.ts';
import { givenNetwork, submission, UNITS } from './given.ts';
import { injectSignIn, letCodesCountAgain, PASSWORD } from './sign-in.ts';
import type { TestDatabase } from './test-database.ts';
import { testInstallation } from './test-installation.ts';

const MINUTE = 60_000;

/** Who works in the office. */
export const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  handler: [UNITS.housing, 'handler'],
  stranger: [UNITS.labour, 'handler'],
  leader: [UNITS.housing, 'leader'],
  administrator: [UNITS.office, 'administrator'],
  security: [UNITS.office, 'securityOfficer'],
  auditor: [UNITS.office, 'auditor'],
} as const satisfies Staff<string>;
export type Who = keyof typeof STAFF;

/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

/** The office of a test. */
export interface AuditOffice {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly keeper: AuditKeeper;
  readonly checkpointFile: string;
  readonly clock: { now(): Date; today(): ReturnType<typeof dayOf> };
  readonly officers: Readonly<Record<Who, OfficerActor>>;
  /** Lets the clock of the office go on. */
  pass(minutes: number): void;
  call(who: Who | undefined, method: string, path: string, body?: unknown): Promise<Answered>;
  signIn(who: Who, password?: string): Promise<Answered>;
  /** Registers a letter and answers the number of its matter. */
  register(title?: string): Promise<string>;
  /** An export as lines, written whole unless told. */
  exported(range?: ExportRange, withheld?: boolean): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the office; everybody has signed in. */
export async function openAuditOffice(): Promise<AuditOffice> {
  const database = await givenNetwork({ jobs });
  let now = new Date('2026-03-02T02:00:00Z');
  const clock = { now: () => new Date(now), today: () => dayOf(now) };
  const installation = testInstallation(database, { clock });
  const app = await serveWhole(installation);
  const directory = mkdtempSync(join(tmpdir(), 'dengwen-audit-'));
  const checkpointFile = join(directory, 'kept', 'checkpoints.jsonl');
  const keeper = await keepAudit({ database, clock, log: createLog('silent'), file: checkpointFile });
  const cookies = new Map<Who, string>();
  const office: AuditOffice = {
    database,
    app,
    keeper,
    checkpointFile,
    clock,
    officers: Object.fromEntries(await hireStaff(database, STAFF, clock)) as Record<Who, OfficerActor>,
    pass: (minutes) => void (now = new Date(now.getTime() + minutes * MINUTE)),
    call: async (who, method, path, body) => {
      const cookie = who === undefined ? undefined : cookies.get(who);
      const answer = await app.inject({
        method: method as 'GET',
        url: `/api/v1${path}`,
        headers: cookie === undefined ? {} : { cookie },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const json = /\bjson\b/.test(String(answer.headers['content-type']));
      return { status: answer.statusCode, body: json ? answer.json() : {}, text: answer.body };
    },
    signIn: async (who, password = PASSWORD) => {
      await letCodesCountAgain(database);
      const { cookie, answer } = await injectSignIn(app, { login: who, password }, clock.now());
      if (cookie !== undefined) cookies.set(who, cookie);
      return { status: answer.statusCode, body: answer.json(), text: answer.body };
    },
    register: async (title = '安置房屋顶漏水长期无人维修') => {
      const answer = await office.call('clerk', 'POST', '/submissions', submission({ title }));
      if (answer.status !== 201) throw new Error(`it was not registered: ${answer.text}`);
      return String(answer.body['matterId']);
    },
    exported: async (range = {}, withheld = false) => {
      const lines: string[] = [];
      await exportAudit(database, async (line) => void lines.push(line.trimEnd()), {
        range,
        clock,
        withheld,
      });
      return lines;
    },
    close: async () => {
      await app.close();
      await keeper.stop();
      await database.close();
      rmSync(directory, { recursive: true });
    },
  };
  for (const who of Object.keys(STAFF) as Who[]) await office.signIn(who);
  return office;
}
