// A leader's post handed over: what the deputy does names both, and walls and recusal hold on a real database, by the
// commands and by row-level security alone. The rule by itself is proven in deputies.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import {
  givenNetwork,
  givenOfficer,
  must,
  on,
  refusalOf,
  submission,
  UNITS,
} from '../../../../test/support/given.ts';
import type { TestDatabase } from '../../../../test/support/test-database.ts';
import {
  nameAccused,
  recuseOfficer,
  registerSubmission,
  routeMatter,
  verifyMatters,
  viewMatter,
} from '../index.ts';

const CLOCK = on('2026-03-03');

let database: TestDatabase;
let clerk: OfficerActor;
let leader: OfficerActor;
let deputy: OfficerActor;
beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  leader = await givenOfficer(database, UNITS.office, 'leader');
  const colleague = await givenOfficer(database, UNITS.county, 'clerk');
  deputy = {
    ...leader,
    officerId: colleague.officerId,
    name: '何平',
    servedUnits: [UNITS.county],
    onBehalfOf: {
      delegationId: '019c0000-0000-7000-8000-000000000001',
      officerId: leader.officerId,
      name: '方毅',
      servedUnits: leader.servedUnits,
      actions: ['readMatter', 'listMatters', 'readNetwork', 'routeMatter', 'recuseOfficer'],
    },
  };
});
afterAll(() => database.close());

async function registered(kind: 'appeal' | 'accusation' = 'appeal'): Promise<string> {
  const input = submission({ claims: [{ text: '请求查处', kind }] });
  return database.transactionAs(
    clerk,
    async (tx) => must(await registerSubmission(tx, clerk, input, CLOCK)).matterId,
  );
}

/** Whether the officer is shown the page of a matter, and whether the database alone would show its row. */
async function sees(officer: OfficerActor, matterId: string) {
  return database.transactionAs(officer, async (tx) => ({
    page: (await viewMatter(tx, officer, matterId, CLOCK)).ok,
    row:
      (await tx.db.selectFrom('matters').select('number').where('matter_id', '=', matterId).execute())
        .length === 1,
  }));
}

const BOTH = { page: true, row: true };
const NEITHER = { page: false, row: false };

describe('a deputy', () => {
  test('routes in the leader’s post, and history and page name both', async () => {
    const matterId = await registered();
    const input = { way: 'transfer', toUnit: UNITS.housing } as const;
    await database.transactionAs(deputy, async (tx) => {
      must(await routeMatter(tx, deputy, { matterId, input }, CLOCK));
      const { history } = must(await viewMatter(tx, deputy, matterId, CLOCK));
      expect(history.at(-1)?.by).toEqual({
        zh: '岱川市信访局 何平（代方毅）',
        en: '何平 for 方毅, 岱川市信访局',
      });
    });
    expect((await verifyMatters(database)).faults).toEqual([]);
  });

  test('is shown what was not handed over as not allowed, with the reason, and refused it', async () => {
    const matterId = await registered();
    const { actions } = await database.transactionAs(deputy, async (tx) =>
      must(await viewMatter(tx, deputy, matterId, CLOCK)),
    );
    const involve = actions.find(({ action }) => action === 'involve');
    expect(involve).toMatchObject({
      allowed: false,
      whyNot: { zh: expect.stringContaining('方毅授权您代行的事项不包括') },
    });
    const input = { accused: [{ kind: 'unit' as const, name: '某单位' }] };
    const refused = await database.transactionAs(deputy, (tx) =>
      nameAccused(tx, deputy, { matterId, input }, CLOCK),
    );
    expect(refusalOf(refused)).toBe('role-may-not');
  });

  test('goes on where the leader was recused, and is out where the deputy was', async () => {
    const matterId = await registered();
    const recuse = (by: OfficerActor) =>
      database.transactionAs(by, async (tx) =>
        must(await recuseOfficer(tx, by, { matterId, input: { reason: '有利害关系' } }, CLOCK)),
      );
    await recuse(leader);
    expect([await sees(leader, matterId), await sees(deputy, matterId)]).toEqual([NEITHER, BOTH]);
    await recuse(deputy);
    expect(await sees(deputy, matterId)).toEqual(NEITHER);
    expect(await sees(clerk, matterId)).toEqual(BOTH);
  });

  test.each([
    {
      name: 'the leader in person',
      accused: () => ({ kind: 'person' as const, officerId: leader.officerId }),
    },
    {
      name: 'the deputy in person',
      accused: () => ({ kind: 'person' as const, officerId: deputy.officerId }),
    },
    { name: 'the deputy’s own unit', accused: () => ({ kind: 'unit' as const, unitId: UNITS.county }) },
  ])('never learns of an accusation of $name', async ({ accused }) => {
    const matterId = await registered('accusation');
    const input = { accused: [{ name: '某人', ...accused() }] };
    expect(await sees(deputy, matterId)).toEqual(BOTH);
    await database.transactionAs(clerk, async (tx) =>
      must(await nameAccused(tx, clerk, { matterId, input }, CLOCK)),
    );
    expect(await sees(deputy, matterId)).toEqual(NEITHER);
  });
});
