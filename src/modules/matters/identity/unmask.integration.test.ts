import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import type { Database } from '#platform/db/database.ts';
import {
  givenNetwork,
  givenOfficer,
  must,
  on,
  refusalOf,
  submission,
  UNITS,
} from '../../../../test/support/given.ts';
import { registerSubmission, routeMatter, unmaskParty, viewMatter } from '../index.ts';

const DAY = on('2026-03-02');
const REASON = { reason: '电话核实漏水情况' };

let database: Database;
let clerk: OfficerActor;
let matterId: string;
let partyId: string;

beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  matterId = await database.transaction(
    async (tx) => must(await registerSubmission(tx, clerk, submission(), DAY)).matterId,
  );
  partyId = (await view()).parties[0]?.partyId ?? '';
});
afterAll(() => database.close());

async function view() {
  return database.transaction(async (tx) => must(await viewMatter(tx, clerk, matterId, DAY)));
}

async function disclosures() {
  return database.kysely.selectFrom('disclosures').selectAll().execute();
}

async function unmask(actor: OfficerActor, party = partyId) {
  return database.transaction((tx) =>
    unmaskParty(tx, actor, { matterId, partyId: party, input: REASON }, DAY),
  );
}

describe('the people of a matter', () => {
  test('are masked on its page', async () => {
    expect((await view()).parties).toMatchObject([
      { name: '林*', phone: '199****1234', idNumber: null, address: '东河小****' },
    ]);
  });

  test('are shown in full for a reason, which is recorded and cannot be taken back', async () => {
    const { version } = await view();
    expect(must(await unmask(clerk))).toMatchObject({
      name: '林一',
      phone: '19900001234',
      address: '东河小区三号楼',
    });
    expect(await disclosures()).toMatchObject([
      { matter_id: matterId, party_id: partyId, officer_id: clerk.officerId, reason: REASON.reason },
    ]);
    await expect(database.kysely.deleteFrom('disclosures').execute()).rejects.toThrow('unsaid');
    // To read is not a step: nobody who has the page open is told that the matter moved on.
    expect((await view()).version).toBe(version);
  });

  test.each([
    { name: 'a leader', unit: UNITS.office, role: 'leader', code: 'role-may-not' },
    {
      name: 'a handler who does not hold the matter',
      unit: UNITS.housing,
      role: 'handler',
      code: 'matter-unknown',
    },
  ] as const)('are not shown to $name, and nothing is recorded', async ({ unit, role, code }) => {
    const before = (await disclosures()).length;
    expect(refusalOf(await unmask(await givenOfficer(database, unit, role)))).toBe(code);
    expect(await disclosures()).toHaveLength(before);
  });

  test('are shown to the handler once the unit holds the matter', async () => {
    const handler = await givenOfficer(database, UNITS.housing, 'handler');
    await database.transaction(async (tx) =>
      must(
        await routeMatter(tx, clerk, { matterId, input: { way: 'transfer', toUnit: UNITS.housing } }, DAY),
      ),
    );
    expect(must(await unmask(handler)).name).toBe('林一');
  });

  test('are not shown where the matter has no such person', async () => {
    expect(refusalOf(await unmask(clerk, matterId))).toBe('party-unknown');
  });
});
