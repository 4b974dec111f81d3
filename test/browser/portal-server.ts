// A portal that listens, for tests: the small test network with a few townships, and a clock that can be moved.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#kernel/clock.ts';
import { refuse } from '#kernel/result.ts';
import type { Authenticate } from '#platform/http/route.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { recorder } from '#modules/audit/index.ts';
import { proveMatter } from '#modules/intake/index.ts';
import { acceptMatter, answerMatter, routeMatter, serveAnswer } from '#modules/matters/index.ts';
import { createPlace } from '#modules/network/index.ts';
import { portalProblemPage, portalRoutes } from '../../src/apps/portal/index.ts';
import { ANSWER, givenNetwork, givenOfficer, must, on, UNITS } from '../support/given.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { testConfig, testInstallation } from '../support/test-installation.ts';

/** A portal on a port of this machine. */
export interface TestPortal {
  readonly url: string;
  readonly database: TestDatabase;
  /** The day at the office is this one from now on. */
  setDay(day: string): void;
  close(): Promise<void>;
}

const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;
const NOBODY: Authenticate = async () =>
  refuse({
    code: 'not-signed-in',
    kind: 'unauthenticated',
    text: { zh: '请先登录。', en: 'Sign in first.' },
  });

const CONTACTS = [
  {
    name: '岱川市信访局',
    address: '岱川市人民路1号市民中心一楼',
    postcode: '900000',
    phone: '0900-1234567',
    hours: '工作日 8:30—12:00，14:30—18:00',
  },
  { name: '柳湾县信访局', address: '柳湾县东河路8号', phone: '0900-7654321', hours: '工作日 9:00—17:00' },
];

/** Opens a portal on 2 March 2026. */
export async function openPortal(): Promise<TestPortal> {
  const database = await givenNetwork();
  await database.transaction(async (tx) => {
    for (const [placeId, name] of [
      ['990101', '柳湾镇'],
      ['990102', '东河街道'],
    ] as const) {
      must(await createPlace(tx, SETUP, { placeId, name, level: 'township', parentId: '990100' }));
    }
  });
  let day = on('2026-03-02');
  const clock: Clock = { now: () => day.now(), today: () => day.today() };
  const directory = mkdtempSync(join(tmpdir(), 'portal-'));
  writeFileSync(join(directory, 'portal.json'), JSON.stringify({ contacts: CONTACTS }));
  const config = testConfig({ DENGWEN_DATA: directory });
  const installation = testInstallation(database, { clock, config });
  const app = await createHttpServer({
    installation,
    authenticate: NOBODY,
    record: recorder(clock),
    routes: portalRoutes(installation),
    problemPage: portalProblemPage,
    version: 'test',
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    database,
    setDay: (next) => {
      day = on(next);
    },
    close: async () => {
      await app.close();
      await database.close();
      rmSync(directory, { recursive: true });
    },
  };
}

/** The offices do their part: route, accept, answer and serve, by 22 May 2026. */
export async function answerByOffices(
  portal: TestPortal,
  proof: { number: string; queryCode: string; lastFour: string },
): Promise<void> {
  const { database } = portal;
  const clerk = await givenOfficer(database, UNITS.county, 'clerk');
  const handler = await givenOfficer(database, UNITS.housing, 'handler');
  await database.transaction(async (tx) => {
    const { matterId } = must(await proveMatter(tx, proof));
    const tracks = [{ claimId: 1, track: 'petitionProcedure' as const }];
    const outcomes = [{ claimId: 1, outcome: 'supported' as const }];
    must(
      await routeMatter(
        tx,
        clerk,
        { matterId, input: { way: 'transfer', toUnit: UNITS.housing } },
        on('2026-03-04'),
      ),
    );
    must(
      await acceptMatter(
        tx,
        handler,
        { matterId, input: { tracks, noticeWay: 'phone', noticeText: '已收到，按信访程序办理。' } },
        on('2026-03-10'),
      ),
    );
    must(await answerMatter(tx, handler, { matterId, input: { ...ANSWER, outcomes } }, on('2026-05-20')));
    must(await serveAnswer(tx, handler, { matterId, input: { way: 'online' } }, on('2026-05-22')));
  });
  portal.setDay('2026-05-23');
}
