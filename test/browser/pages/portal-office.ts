// The program with its public pages on 2 March 2026: the small test network with a few townships, and where to call.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proveMatter } from '#modules/intake/index.ts';
import { acceptMatter, answerMatter, issueByHand, routeMatter, serveAnswer } from '#modules/matters/index.ts';
import { createPlace } from '#modules/network/index.ts';
import { ANSWER, buildNetwork, givenOfficer, must, on, UNITS } from '../../support/given.ts';
import { openOffice, type TestOffice } from '../office-server.ts';
import type { Proof } from './portal.ts';

const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;

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

/** Opens the office whose portal it is. */
export function openPortal(): Promise<TestOffice> {
  return openOffice('2026-03-02', async ({ database, config }) => {
    await buildNetwork(database);
    await database.transaction(async (tx) => {
      for (const [placeId, name] of [
        ['990101', '柳湾镇'],
        ['990102', '东河街道'],
      ] as const) {
        must(await createPlace(tx, SETUP, { placeId, name, level: 'township', parentId: '990100' }));
      }
    });
    writeFileSync(join(config.dataDirectory, 'portal.json'), JSON.stringify({ contacts: CONTACTS }));
  });
}

/** The offices do their part: route, accept, answer and serve, by 22 May 2026. */
export async function answerByOffices(portal: TestOffice, proof: Proof): Promise<void> {
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
    const parts = [{ name: 'reviewUnit', text: '岱川市信访局' }];
    must(
      await issueByHand(tx, handler, { matterId, input: { kind: 'opinionLetter', parts } }, on('2026-05-22')),
    );
  });
  portal.setDay('2026-05-23');
}
