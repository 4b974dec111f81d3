// Nobody learns of a matter who must not: by the query builder with row-level security off, by row-level security with
// the builder's conditions gone, and by both.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { getReport, scopeOf, yearPeriod } from '#modules/statistics/index.ts';
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
  giveNotice,
  involveUnit,
  listMatters,
  nameAccused,
  recuseOfficer,
  registerSubmission,
  routeMatter,
  verifyMatters,
  viewMatter,
  viewTrayCounts,
} from '../index.ts';

const TODAY = plainDate('2026-03-03');
const CLOCK = on('2026-03-03');

let database: TestDatabase;
let clerk: OfficerActor;
let colleague: OfficerActor;
let chief: OfficerActor;
let county: OfficerActor;
let housing: OfficerActor;
let discipline: OfficerActor;
beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  colleague = await givenOfficer(database, UNITS.office, 'clerk');
  chief = await givenOfficer(database, UNITS.office, 'leader');
  county = await givenOfficer(database, UNITS.county, 'clerk');
  housing = await givenOfficer(database, UNITS.housing, 'handler');
  discipline = await givenOfficer(database, UNITS.discipline, 'handler');
});
afterAll(() => database.close());

const ACCUSATION = {
  title: '举报收受好处',
  claims: [{ text: '请求查处收受好处的行为', kind: 'accusation' }],
} as const;

async function accuse(
  by: OfficerActor,
  accused: NonNullable<Parameters<typeof submission>[0]>['accused'],
): Promise<string> {
  const input = submission({
    ...ACCUSATION,
    claims: [...ACCUSATION.claims],
    ...(accused ? { accused } : {}),
  });
  const receipt = await database.transactionAs(by, async (tx) =>
    must(await registerSubmission(tx, by, input, CLOCK)),
  );
  return receipt.matterId;
}

/** Everything that tells an officer of matters, said in one way for comparing. */
async function allThatIsTold(tx: Tx, officer: OfficerActor, matterId: string) {
  const all = await listMatters(tx, officer, { limit: 200 }, TODAY);
  const tray = await listMatters(tx, officer, { box: 'tray', limit: 200 }, TODAY);
  const found = await listMatters(tx, officer, { q: '好处' }, TODAY);
  const counts = await viewTrayCounts(tx, officer, TODAY);
  const report = await getReport(tx, { period: yearPeriod(2026), scope: await scopeOf(tx, officer) }, CLOCK);
  return {
    page: (await viewMatter(tx, officer, matterId, on('2026-03-03'))).ok,
    listed: [...all.items, ...tray.items, ...found.items].some((item) => item.matterId === matterId),
    inTray: counts.overdue + counts.today + counts.soon + counts.ahead + counts.none,
    submissions: report.measures.find(({ id }) => id === 'submissions')?.value,
  };
}

const NOTHING = { page: false, listed: false };

/** The two ways of asking, each alone. */
const WAYS: readonly {
  readonly name: string;
  readonly ask: <V>(actor: Actor, work: (tx: Tx) => Promise<V>) => Promise<V>;
}[] = [
  { name: 'with both', ask: (actor, work) => database.transactionAs(actor, work) },
  // The program itself is bound by no policy: what is left is what the queries ask.
  { name: 'with the query builder alone', ask: (_actor, work) => database.transaction(work) },
];

describe.each(WAYS)('an accusation, $name', ({ ask }) => {
  test('of a unit is kept from it and from nobody who must take it up', async () => {
    const before = await ask(housing, (tx) => allThatIsTold(tx, housing, clerk.officerId));
    const matterId = await accuse(clerk, [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    expect(await ask(housing, (tx) => allThatIsTold(tx, housing, matterId))).toEqual({
      ...before,
      ...NOTHING,
    });
    expect(await ask(clerk, (tx) => allThatIsTold(tx, clerk, matterId))).toMatchObject({
      page: true,
      listed: true,
    });
  });

  test('is never routed to the accused, whatever the officer writes', async () => {
    const matterId = await accuse(clerk, [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    const routed = await ask(clerk, (tx) =>
      routeMatter(
        tx,
        clerk,
        { matterId, input: { way: 'transfer', toUnit: UNITS.housing, reason: '属其职权' } },
        CLOCK,
      ),
    );
    expect(refusalOf(routed)).toBe('accused-unit');
  });

  test('of a superior goes past the unit that received it to one outside', async () => {
    const before = await ask(county, (tx) => allThatIsTold(tx, county, clerk.officerId));
    const matterId = await accuse(county, [{ kind: 'unit', name: '市信访局', unitId: UNITS.office }]);
    for (const officer of [county, clerk, chief]) {
      expect(await ask(officer, (tx) => allThatIsTold(tx, officer, matterId))).toMatchObject(NOTHING);
    }
    expect(await ask(county, (tx) => allThatIsTold(tx, county, matterId))).toEqual({ ...before, ...NOTHING });
    expect(
      await database.kysely
        .selectFrom('matters')
        .select('holder_unit')
        .where('matter_id', '=', matterId)
        .execute(),
    ).toEqual([{ holder_unit: UNITS.leadership }]);
  });

  test('of an officer is kept from the officer and the whole unit', async () => {
    const matterId = await accuse(county, [{ kind: 'person', name: '某人', officerId: colleague.officerId }]);
    for (const officer of [colleague, clerk]) {
      expect(await ask(officer, (tx) => allThatIsTold(tx, officer, matterId))).toMatchObject(NOTHING);
    }
    expect(await ask(county, (tx) => allThatIsTold(tx, county, matterId))).toMatchObject({ page: true });
  });

  test('that somebody moved to another unit once served the accused is kept from them', async () => {
    const mover: OfficerActor = {
      ...clerk,
      officerId: discipline.officerId,
      servedUnits: [UNITS.office, UNITS.housing],
    };
    const matterId = await accuse(clerk, [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    expect(await ask(mover, (tx) => allThatIsTold(tx, mover, matterId))).toMatchObject(NOTHING);
  });
});

describe('naming the accused later', () => {
  test('takes the matter away from them and starts the routing period anew', async () => {
    const matterId = await accuse(clerk, undefined);
    const routing = { way: 'transfer' as const, toUnit: UNITS.housing, reason: '属其职权' };
    await database.transactionAs(clerk, async (tx) =>
      must(await routeMatter(tx, clerk, { matterId, input: routing }, CLOCK)),
    );
    const accused = [{ kind: 'unit' as const, name: '住建局', unitId: UNITS.housing }];
    const changed = await database.transactionAs(clerk, async (tx) =>
      must(await nameAccused(tx, clerk, { matterId, input: { accused } }, CLOCK)),
    );
    expect(changed.stage).toBe('registered');
    expect(await database.transactionAs(housing, (tx) => allThatIsTold(tx, housing, matterId))).toMatchObject(
      NOTHING,
    );
    const view = await database.transactionAs(clerk, async (tx) =>
      must(await viewMatter(tx, clerk, matterId, on('2026-03-03'))),
    );
    expect(view.accused).toEqual([{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    expect(view.clocks.filter(({ state }) => state === 'running')).toMatchObject([
      { holderUnit: UNITS.office, triggerOn: '2026-03-03' },
    ]);
  });

  test('is refused for what is no accusation, and for units that do not exist', async () => {
    const appeal = await database.transactionAs(clerk, async (tx) =>
      must(await registerSubmission(tx, clerk, submission(), CLOCK)),
    );
    const accused = [{ kind: 'unit' as const, name: '住建局', unitId: 'nowhere' }];
    const ask = (matterId: string) =>
      database.transactionAs(clerk, (tx) => nameAccused(tx, clerk, { matterId, input: { accused } }, CLOCK));
    expect(refusalOf(await ask(appeal.matterId))).toBe('action-not-allowed-now');
    expect(await ask(await accuse(clerk, undefined))).toMatchObject({
      reason: { code: 'reference-unknown', field: 'accused.0.unitId' },
    });
  });
});

describe('a unit that takes part', () => {
  test('sees the matter, unless it is accused; whoever reviews has had no other part', async () => {
    const matterId = await accuse(clerk, [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    const involve = (unitId: string, capacity: 'supports' | 'supervises' | 'reviews') =>
      database.transactionAs(clerk, (tx) =>
        involveUnit(tx, clerk, { matterId, input: { unitId, capacity } }, CLOCK),
      );
    for (const { ask } of WAYS)
      expect(await ask(county, (tx) => allThatIsTold(tx, county, matterId))).toMatchObject(NOTHING);
    must(await involve(UNITS.county, 'supports'));
    for (const { ask } of WAYS)
      expect(await ask(county, (tx) => allThatIsTold(tx, county, matterId))).toMatchObject({
        page: true,
        listed: true,
      });
    expect(refusalOf(await involve(UNITS.county, 'supports'))).toBe('involved-already');
    expect(refusalOf(await involve(UNITS.county, 'reviews'))).toBe('reviewer-apart');
    expect(refusalOf(await involve(UNITS.housing, 'supports'))).toBe('accused-unit');
    expect(refusalOf(await involve('nowhere', 'supports'))).toBe('reference-unknown');
    must(await involve(UNITS.leadership, 'supervises')); // stands above the others as well
    must(await involve(UNITS.discipline, 'reviews'));
    expect(refusalOf(await involve(UNITS.discipline, 'supports'))).toBe('reviewer-apart');
  });
});

describe('recusal (2022 art. 28)', () => {
  test('shuts the officer out; colleagues go on', async () => {
    const matterId = await accuse(clerk, undefined);
    await database.transactionAs(clerk, async (tx) =>
      must(await recuseOfficer(tx, clerk, { matterId, input: { reason: '信访人是本人亲属' } }, CLOCK)),
    );
    for (const { ask } of WAYS) {
      expect(await ask(clerk, (tx) => allThatIsTold(tx, clerk, matterId))).toMatchObject(NOTHING);
      expect(await ask(colleague, (tx) => allThatIsTold(tx, colleague, matterId))).toMatchObject({
        page: true,
      });
    }
    const notice = { way: 'post' as const, text: '已收到。' };
    const late = await database.transactionAs(clerk, (tx) =>
      giveNotice(tx, clerk, { matterId, input: notice }, CLOCK),
    );
    expect(refusalOf(late)).toBe('matter-unknown');
  });

  test('of somebody else is decided by a leader', async () => {
    const matterId = await accuse(clerk, undefined);
    const input = { officerId: clerk.officerId, reason: '与信访人有利害关系' };
    const ask = (by: OfficerActor) =>
      database.transactionAs(by, (tx) => recuseOfficer(tx, by, { matterId, input }, CLOCK));
    expect(refusalOf(await ask(colleague))).toBe('leaders-recuse-others');
    must(await ask(chief));
    expect(refusalOf(await ask(chief))).toBe('recused-already');
  });
});

describe('row-level security alone', () => {
  /** Every table about matters, and the views for lists and reports. */
  const TABLES = [
    'matters',
    'matters_within_reach',
    'counted_matters',
    'counted_submissions',
    'counted_clocks',
    'matter_units',
    'claims',
    'assignments',
    'clocks',
    'notices',
    'submissions',
    'parties',
    'accused',
    'events',
    'repeat_candidates',
  ] as const;

  async function tablesThatTell(actor: Actor, matterId: string): Promise<string[]> {
    return database.transactionAs(actor, async (tx) => {
      const telling: string[] = [];
      for (const table of TABLES) {
        const rows = await sql`select 1 from ${sql.table(table)} where matter_id = ${matterId}::uuid`.execute(
          tx.db,
        );
        if (rows.rows.length > 0) telling.push(table);
      }
      return telling;
    });
  }

  test('keeps whole tables from whoever must not know', async () => {
    const matterId = await accuse(clerk, [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    const seen = [
      'matters',
      'matters_within_reach',
      'counted_matters',
      'counted_submissions',
      'counted_clocks',
      'matter_units',
      'claims',
      'clocks',
      'submissions',
      'parties',
      'accused',
      'events',
    ];
    expect(await tablesThatTell(clerk, matterId)).toEqual(seen);
    expect(await tablesThatTell(housing, matterId)).toEqual([]);
    expect(await tablesThatTell(county, matterId)).toEqual([]);
    expect(await tablesThatTell({ kind: 'public' }, matterId)).toEqual([]);
    const other = await accuse(clerk, undefined);
    expect(await tablesThatTell({ kind: 'petitioner', matterId: other }, matterId)).toEqual([]);
    expect(await tablesThatTell({ kind: 'petitioner', matterId }, matterId)).toContain('matters');
  });

  test('lets nobody change what they do not see, nor take a row away', async () => {
    const matterId = await accuse(clerk, [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }]);
    const changed = await database.transactionAs(housing, (tx) =>
      tx.db
        .updateTable('matters')
        .set({ title: '改过的' })
        .where('matter_id', '=', matterId)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    for (const statement of [
      'delete from matters',
      'delete from events',
      'update events set hash = hash',
      'truncate events',
    ]) {
      await expect(database.transactionAs(clerk, (tx) => sql.raw(statement).execute(tx.db))).rejects.toThrow(
        /denied/,
      );
    }
    await expect(
      database.transactionAs(clerk, (tx) => tx.db.selectFrom('sealing_keys').selectAll().execute()),
    ).rejects.toThrow(/denied/);
  });

  test('ends with the transaction', async () => {
    await database.transactionAs(
      county,
      async (tx) => void (await tx.db.selectFrom('matters').select('number').execute()),
    );
    const settings = await database.transaction(async (tx) => {
      const rows = await sql<{ who: string; scope: string | null }>`
        select current_user as who, nullif(current_setting('dengwen.scope', true), '') as scope`.execute(
        tx.db,
      );
      return rows.rows[0];
    });
    expect(settings?.who).not.toBe('dengwen_desk');
    expect(settings?.scope).toBeNull();
  });
});

test('every history holds afterwards', async () => {
  expect((await verifyMatters(database)).faults).toEqual([]);
});
