// The whole program as it is served, for tests that look at it in a browser: portal, workbench, jobs, and a clock that
// the test moves from day to day, for the server and for the pages alike.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { OfficerActor, Role } from '#kernel/actor.ts';
import { clockAt, type Clock } from '#kernel/clock.ts';
import { seededEntropy } from '#platform/crypto/entropy.ts';
import type { Database } from '#platform/db/database.ts';
import type { Installation } from '#platform/installation.ts';
import { appointToPost, createOfficer, loadNetwork } from '#modules/network/index.ts';
import { startServer } from '../../src/apps/server.ts';
import { openFreshInstallation } from '../support/fresh-installation.ts';
import { must, on } from '../support/given.ts';
import { letSignIn, PASSWORD } from '../support/sign-in.ts';
import type { TestBrowser } from './harness.ts';
import { watchPage } from './look.ts';
import { ensureWorkbench } from './workbench-build.ts';

/** A server of the whole program on a port of this machine. */
export interface TestOffice {
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  /** It is ten in the morning of this day from now on. */
  setDay(day: string): void;
  close(): Promise<void>;
}

/** A page whose computer shows the same time as the server. */
export interface View {
  readonly width?: number;
  readonly javaScript?: boolean;
}

const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;
const FOUNDED = clockAt(new Date('2022-05-05T01:00:00Z'));
const LATER = clockAt(new Date('2024-09-02T01:00:00Z'));

/** Opens the program on a day, with what `fill` puts into its database, as the environment says. */
export async function openOffice(
  day: string,
  fill: (installation: Installation) => Promise<unknown>,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestOffice> {
  ensureWorkbench();
  const directory = mkdtempSync(join(tmpdir(), 'office-'));
  let today = on(day);
  const clock: Clock = { now: () => today.now(), today: () => today.today() };
  const settings = { DENGWEN_DATA: directory, ...environment };
  const entropy = seededEntropy('browser');
  const { installation, drop } = await openFreshInstallation({ clock, settings, entropy });
  await fill(installation);
  const server = await startServer(installation);
  return {
    url: server.url,
    database: installation.database,
    clock,
    setDay: (next) => {
      today = on(next);
    },
    close: async () => {
      await server.close();
      await drop();
      rmSync(directory, { recursive: true });
    },
  };
}

/** Opens a page in a session of its own. */
export async function openPage(browser: TestBrowser, office: TestOffice, view: View = {}): Promise<Page> {
  const page = await browser.newPage(view);
  watchPage(page);
  if (view.javaScript !== false) await page.clock.setFixedTime(office.clock.now());
  return page;
}

/** An officer who can sign in. */
export interface Appointed {
  readonly login: string;
  readonly password: string;
  readonly actor: OfficerActor;
}

/** What an officer is in a unit. */
interface Place {
  readonly unitId: string;
  readonly role: Role;
}

/** Appoints an officer and lets them sign in. */
export async function appoint(
  database: Database,
  who: Place & { readonly login: string; readonly name: string },
): Promise<Appointed> {
  const { login, name, unitId, role } = who;
  const actor = await database.transaction(async (tx): Promise<OfficerActor> => {
    const { officerId } = must(await createOfficer(tx, SETUP, { name }, FOUNDED));
    const { postId } = must(
      await appointToPost(tx, SETUP, { officerId, unitId, role, title: TITLES[role] }, FOUNDED),
    );
    const network = await loadNetwork(tx);
    const scope = network.scopeOf(unitId);
    return { kind: 'officer', officerId, name, postId, unitId, role, scope, servedUnits: [unitId] };
  });
  await letSignIn(database, { officerId: actor.officerId, login }, FOUNDED);
  return { login, password: PASSWORD, actor };
}

/** Appoints an officer to one more post, beside the first. */
export async function appointAlso(
  database: Database,
  who: Appointed,
  { unitId, role }: Place,
): Promise<void> {
  const { officerId } = who.actor;
  await database.transaction(async (tx) =>
    must(await appointToPost(tx, SETUP, { officerId, unitId, role, title: TITLES[role] }, LATER)),
  );
}

const TITLES: Readonly<Record<Role, string>> = {
  clerk: '接访科科员',
  handler: '信访科科长',
  leader: '副局长',
  administrator: '信息中心主任',
  securityOfficer: '保密员',
  auditor: '审计员',
};
