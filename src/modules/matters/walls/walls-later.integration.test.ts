// Walls and what comes after them: units that were opened or posts that were given since, and repeats of the matter.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { appointToPost, createUnit } from '#modules/network/index.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
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
  attachMatter,
  detachMatter,
  involveUnit,
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
let colleague: OfficerActor;
beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  colleague = await givenOfficer(database, UNITS.office, 'clerk');
});
afterAll(() => database.close());

/** Registers an accusation and answers its matter. */
async function accuse(accused: RegisterSubmission['accused'] = []): Promise<string> {
  const claims = [{ text: '请求查处收受好处的行为', kind: 'accusation' as const }];
  const input = submission({ title: '举报收受好处', claims, accused });
  const receipt = await database.transactionAs(clerk, async (tx) =>
    must(await registerSubmission(tx, clerk, input, CLOCK)),
  );
  return receipt.matterId;
}

describe('what the accused must not be given', () => {
  test('is not given to a unit opened below them later, nor where an accused serves now', async () => {
    const officer = await givenOfficer(database, UNITS.labour, 'handler');
    const byUnit = await accuse([{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    const byPerson = await accuse([{ kind: 'person', name: '某人', officerId: officer.officerId }]);
    const setup = { kind: 'system', task: 'demo', unitId: 'setup' } as const;
    await database.transaction(async (tx) => {
      const unit = { unitId: 'housing-squad', name: '房管所', kind: 'department', level: 'city' } as const;
      must(await createUnit(tx, setup, { ...unit, placeId: '990000', parentId: UNITS.housing }, CLOCK));
      const post = {
        officerId: officer.officerId,
        unitId: UNITS.county,
        role: 'handler',
        title: '科员',
      } as const;
      must(await appointToPost(tx, setup, post, CLOCK));
    });
    for (const [matterId, unitId] of [
      [byUnit, 'housing-squad'],
      [byPerson, UNITS.county],
    ] as const) {
      const route = { way: 'transfer', toUnit: unitId, reason: '属其职权' } as const;
      const refusals = await database.transactionAs(clerk, async (tx) => [
        refusalOf(await routeMatter(tx, clerk, { matterId, input: route }, CLOCK)),
        refusalOf(await involveUnit(tx, clerk, { matterId, input: { unitId, capacity: 'supports' } }, CLOCK)),
        refusalOf(
          await involveUnit(tx, clerk, { matterId, input: { unitId, capacity: 'supervises' } }, CLOCK),
        ),
      ]);
      expect(refusals).toEqual(['accused-unit', 'accused-unit', 'accused-unit']);
    }
  });

  test('is not proposed to them, although the competence table names them', async () => {
    const proposed = async (matterId: string) =>
      (
        await database.transactionAs(clerk, async (tx) => must(await viewMatter(tx, clerk, matterId, CLOCK)))
      ).proposals.map(({ unitId }) => unitId);
    expect(await proposed(await accuse())).toContain(UNITS.discipline);
    expect(await proposed(await accuse([{ kind: 'unit', name: '纪委', unitId: UNITS.discipline }]))).toEqual(
      [],
    );
  });
});

describe('a matter and its repeats', () => {
  const input = (otherMatterId: string) => ({ otherMatterId, reason: '同一事项' });
  const accused = [{ kind: 'unit' as const, name: '住建局', unitId: UNITS.housing }];
  const attach = (matterId: string, otherMatterId: string) =>
    database.transactionAs(clerk, (tx) =>
      attachMatter(tx, clerk, { matterId, input: input(otherMatterId) }, CLOCK),
    );
  const name = (matterId: string) =>
    database.transactionAs(clerk, (tx) => nameAccused(tx, clerk, { matterId, input: { accused } }, CLOCK));
  const detach = (by: OfficerActor, matterId: string) =>
    database.transactionAs(by, (tx) =>
      detachMatter(tx, by, { matterId, input: { reason: '并入有误' } }, CLOCK),
    );

  test('are joined only where the walls of both are the same', async () => {
    const walled = await accuse(accused);
    expect(refusalOf(await attach(await accuse(), walled))).toBe('cannot-join');
    must(await attach(await accuse(accused), walled));
  });

  test('are taken apart before an accused is named, so that none tells of the other', async () => {
    const earlier = await accuse();
    const later = await accuse();
    must(await attach(later, earlier));
    expect(refusalOf(await name(earlier))).toBe('undo-joins-first');
    must(await detach(clerk, later));
    must(await name(earlier));
    must(await name(later));
    must(await attach(later, earlier));
  });

  test('stay joined for whoever may not know of the earlier one', async () => {
    const earlier = await accuse();
    const later = await accuse();
    must(await attach(later, earlier));
    await database.transactionAs(colleague, async (tx) =>
      must(await recuseOfficer(tx, colleague, { matterId: earlier, input: { reason: '亲属' } }, CLOCK)),
    );
    expect(refusalOf(await detach(colleague, later))).toBe('joined-beyond-reach');
    must(await detach(clerk, later));
  });
});

test('every history holds afterwards', async () => {
  expect((await verifyMatters(database)).faults).toEqual([]);
});
