import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { proveMatter } from '#modules/intake/index.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import type { TestDatabase } from '../../../test/support/test-database.ts';
import {
  ANSWER,
  givenNetwork,
  givenOfficer,
  must,
  on,
  refusalOf,
  submission,
  UNITS,
} from '../../../test/support/given.ts';
import {
  acceptMatter,
  answerMatter,
  attachMatter,
  checkRepeats,
  closeMatter,
  detachMatter,
  dismissRepeat,
  extendDeadline,
  findRepeatsJob,
  giveNotice,
  listMatters,
  rateMatter,
  registerSubmission,
  routeMatter,
  serveAnswer,
  verifyMatters,
  viewMatter,
  viewTracked,
  viewTrayCounts,
} from './index.ts';
import { viewCitedBefore } from './handling/citing.view.ts';

let database: TestDatabase;
let clerk: OfficerActor;
let handler: OfficerActor;
let head: OfficerActor;
let stranger: OfficerActor;

beforeAll(async () => {
  database = await givenNetwork();
  clerk = await givenOfficer(database, UNITS.office, 'clerk');
  handler = await givenOfficer(database, UNITS.housing, 'handler');
  head = await givenOfficer(database, UNITS.housing, 'leader');
  stranger = await givenOfficer(database, UNITS.labour, 'handler');
});

afterAll(() => database.close());

function register(changes: Partial<RegisterSubmission> = {}, day = '2026-03-02') {
  return database.transaction(async (tx) =>
    must(await registerSubmission(tx, clerk, submission(changes), on(day))),
  );
}

const track = { tracks: [{ claimId: 1, track: 'petitionProcedure' as const }] };
const notice = { noticeWay: 'post' as const, noticeText: '您的来信已收到，现予受理，将在六十日内办结。' };

describe('the life of a matter under the 2022 Regulation', () => {
  test('goes from registration to a rated answer, and verification finds nothing', async () => {
    const receipt = await register();
    const { matterId } = receipt;
    expect(receipt.number).toMatch(/^LX2026\d{7}$/);
    expect(receipt.queryCode).toMatch(/^[3-9A-Y]{4}-[3-9A-Y]{4}-[3-9A-Y]{4}$/);
    await database.transaction(async (tx) => {
      const fresh = must(await viewMatter(tx, clerk, matterId, on('2026-03-02')));
      expect(fresh.clocks).toMatchObject([{ ruleId: 'P22-01', rawOn: '2026-03-17', state: 'running' }]);
      expect(fresh.proposals[0]?.unitId).toBe(UNITS.housing);
      must(
        await routeMatter(
          tx,
          clerk,
          { matterId, input: { way: 'transfer', toUnit: UNITS.housing } },
          on('2026-03-04'),
        ),
      );
      must(await acceptMatter(tx, handler, { matterId, input: { ...track, ...notice } }, on('2026-03-10')));
      must(
        await extendDeadline(
          tx,
          head,
          { matterId, input: { days: 20, reason: '需委托检测机构鉴定', noticeWay: 'post' } },
          on('2026-05-06'),
        ),
      );
      must(
        await answerMatter(
          tx,
          handler,
          { matterId, input: { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] } },
          on('2026-05-20'),
        ),
      );
      must(await serveAnswer(tx, handler, { matterId, input: { way: 'post' } }, on('2026-05-22')));
      must(await closeMatter(tx, handler, { matterId, input: {} }, on('2026-05-22')));
    });
    await database.transaction(async (tx) => {
      const petitioner = must(
        await proveMatter(tx, { number: receipt.number, queryCode: receipt.queryCode, lastFour: '1234' }),
      );
      const seen = must(await viewTracked(tx, petitioner, plainDate('2026-05-23')));
      expect(seen.remedy?.text.zh).toContain('复查');
      expect(seen.mayRate.map(({ target }) => target)).toEqual(['office', 'unit']);
      const refused = await rateMatter(
        tx,
        petitioner,
        { ratings: [{ target: 'unit', value: 'dissatisfied' }] },
        on('2026-05-23'),
      );
      expect(refusalOf(refused)).toBe('reason-for-dissatisfaction');
      must(
        await rateMatter(
          tx,
          petitioner,
          {
            ratings: [
              { target: 'office', value: 'satisfied' },
              { target: 'unit', value: 'dissatisfied', reason: '赔偿没有说清楚' },
            ],
          },
          on('2026-05-23'),
        ),
      );
      const closed = must(await viewMatter(tx, clerk, matterId, on('2026-05-23')));
      expect(closed.stage).toBe('closed');
      expect(closed.clocks.map(({ ruleId, state }) => [ruleId, state])).toEqual([
        ['P22-01', 'met'],
        ['P22-04', 'met'],
        ['P22-08', 'met'],
        ['P22-09', 'running'],
      ]);
      expect(closed.clocks[2]).toMatchObject({ rawOn: '2026-05-29', extensionDays: 20, late: false });
      // The notice of the extension among them.
      expect(closed.history).toHaveLength(9);
    });
    expect((await verifyMatters(database)).faults).toEqual([]);
  });

  test('a wrong code, a wrong fact and an unknown number are refused with the same words', async () => {
    const { number, queryCode } = await register();
    const tries = [
      { number, queryCode, lastFour: '9999' },
      { number, queryCode: 'AAAA-AAAA-AAAA', lastFour: '1234' },
      { number: 'LX20269999999', queryCode, lastFour: '1234' },
    ];
    const refusals = await Promise.all(
      tries.map((proof) => database.transaction((tx) => proveMatter(tx, proof))),
    );
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals.map(refusalOf)).toEqual(Array(3).fill('proof-does-not-fit'));
  });

  test('an assigned matter has the period that was set and owes a closing report', async () => {
    const { matterId } = await register();
    await database.transaction(async (tx) => {
      const input = { way: 'assign' as const, toUnit: UNITS.housing };
      expect(refusalOf(await routeMatter(tx, clerk, { matterId, input }, on('2026-03-03')))).toBe(
        'assignment-needs-period',
      );
      must(
        await routeMatter(
          tx,
          clerk,
          { matterId, input: { ...input, periodEndsOn: plainDate('2026-04-30') } },
          on('2026-03-03'),
        ),
      );
      must(await acceptMatter(tx, handler, { matterId, input: { ...track, ...notice } }, on('2026-03-05')));
      must(
        await answerMatter(
          tx,
          handler,
          { matterId, input: { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] } },
          on('2026-04-01'),
        ),
      );
      must(await serveAnswer(tx, handler, { matterId, input: { way: 'inPerson' } }, on('2026-04-02')));
      expect(refusalOf(await closeMatter(tx, handler, { matterId, input: {} }, on('2026-04-03')))).toBe(
        'closing-report-owed',
      );
      must(
        await closeMatter(
          tx,
          handler,
          { matterId, input: { closingReport: '已督促维修完毕，信访人表示认可。' } },
          on('2026-04-03'),
        ),
      );
    });
  });

  test('a matter that belongs to a court has no sixty-day clock', async () => {
    const { matterId } = await register();
    await database.transaction(async (tx) => {
      must(
        await routeMatter(
          tx,
          clerk,
          { matterId, input: { way: 'transfer', toUnit: UNITS.housing } },
          on('2026-03-03'),
        ),
      );
      must(
        await acceptMatter(
          tx,
          handler,
          { matterId, input: { tracks: [{ claimId: 1, track: 'judicial' }], ...notice } },
          on('2026-03-05'),
        ),
      );
      const view = must(await viewMatter(tx, handler, matterId, on('2026-03-05')));
      expect(view.clocks.some((clock) => clock.ruleId === 'P22-08')).toBe(false);
      expect(view.notices[0]?.kind).toBe('path');
    });
  });
});

describe('what is refused', () => {
  test('another unit than the proposed one needs a reason', async () => {
    const { matterId } = await register();
    await database.transaction(async (tx) => {
      const input = { way: 'transfer' as const, toUnit: UNITS.labour };
      expect(refusalOf(await routeMatter(tx, clerk, { matterId, input }, on('2026-03-03')))).toBe(
        'routing-reason-needed',
      );
      must(
        await routeMatter(
          tx,
          clerk,
          { matterId, input: { ...input, reason: '涉及农民工工资' } },
          on('2026-03-03'),
        ),
      );
    });
  });

  test('an officer of a unit that has nothing to do with it is told that there is no such matter', async () => {
    const { matterId } = await register();
    await database.transaction(async (tx) => {
      expect(refusalOf(await viewMatter(tx, stranger, matterId, on('2026-03-03')))).toBe('matter-unknown');
      expect(
        refusalOf(
          await acceptMatter(tx, stranger, { matterId, input: { ...track, ...notice } }, on('2026-03-03')),
        ),
      ).toBe('matter-unknown');
      const page = await listMatters(tx, stranger, {}, plainDate('2026-03-03'));
      expect(page.items.map((row) => row.matterId)).not.toContain(matterId);
    });
  });

  test('a matter that moved on since the officer opened it is not changed', async () => {
    const { matterId } = await register();
    await database.transaction(async (tx) => {
      const input = { way: 'transfer' as const, toUnit: UNITS.housing };
      expect(
        refusalOf(await routeMatter(tx, clerk, { matterId, expectedVersion: 7, input }, on('2026-03-03'))),
      ).toBe('matter-changed');
    });
  });

  test('contradictions in the form are named with their fields', async () => {
    const wrong = submission({
      receivedOn: plainDate('2026-03-03'),
      participants: 3,
      peopleAffected: 2,
      parties: Array.from({ length: 6 }, () => ({ role: 'representative' as const })),
    });
    const refused = await database.transaction((tx) =>
      registerSubmission(tx, clerk, wrong, on('2026-03-02')),
    );
    expect(refused.ok ? [] : refused.reason.faults?.map(({ field }) => field)).toEqual([
      'receivedOn',
      'peopleAffected',
      'parties',
      'parties',
    ]);
  });
});

describe('lists', () => {
  test('the in-tray counts by light and pages by urgency without losing a row', async () => {
    const page = (cursor?: string) =>
      database.transaction((tx) =>
        listMatters(
          tx,
          clerk,
          { box: 'tray', limit: 2, ...(cursor === undefined ? {} : { cursor }) },
          plainDate('2026-03-17'),
        ),
      );
    await register();
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const { items, nextCursor } = await page(cursor);
      seen.push(...items.map((row) => row.matterId));
      more = nextCursor !== null;
      cursor = nextCursor ?? undefined;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const { toApprove, toChange, ...lights } = await database.transaction((tx) =>
      viewTrayCounts(tx, clerk, plainDate('2026-03-17')),
    );
    expect([toApprove, toChange]).toEqual([0, 0]);
    expect(lights.today).toBeGreaterThan(0);
    expect(Object.values(lights).reduce((sum, count) => sum + count)).toBe(seen.length);
  });

  test('what a unit cited in its opinions is offered to that unit, and to no other', async () => {
    const citedBy = (officer: OfficerActor) =>
      database.transactionAs(officer, (tx) => viewCitedBefore(tx, officer));
    const { items } = await citedBy(handler);
    expect(items.map(({ cited }) => cited)).toEqual(['《建设工程质量管理条例》第四十条']);
    expect(items[0]?.times).toBeGreaterThan(0);
    expect(await citedBy(stranger)).toEqual({ items: [] });
  });

  test('words of the message find the matter, in Chinese', async () => {
    const { matterId } = await register({
      title: '小区停车费上涨过快',
      body: '物业公司未经业主同意提高停车费，夜间施工噪音\n\t\t扰民。',
    });
    for (const q of ['物业', '停车费', '施工噪音', '停车费 噪音']) {
      const page = await database.transaction((tx) => listMatters(tx, clerk, { q }, plainDate('2026-03-03')));
      expect(page.items.map((row) => row.matterId)).toContain(matterId);
    }
    const none = await database.transaction((tx) =>
      listMatters(tx, clerk, { q: '停车费 飞机场' }, plainDate('2026-03-03')),
    );
    expect(none.items).toEqual([]);
  });

  test('a search pages by the day received without losing a row, bound by row-level security as well', async () => {
    const days = ['2026-03-02', '2026-03-04', '2026-03-03'] as const;
    const receipts = [];
    for (const day of days) receipts.push(await register({ title: `河堤${day}` }, day));
    const [oldest, newest, between] = receipts.map((receipt) => receipt.matterId);
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const asked = { q: '河堤', limit: 1, ...(cursor === undefined ? {} : { cursor }) };
      const page = await database.transactionAs(clerk, (tx) =>
        listMatters(tx, clerk, asked, plainDate('2026-03-05')),
      );
      seen.push(...page.items.map((row) => row.matterId));
      more = page.nextCursor !== null;
      cursor = page.nextCursor ?? undefined;
    }
    expect(seen).toEqual([newest, between, oldest]);
  });
});

describe('repeats', () => {
  const person = { parties: [{ role: 'petitioner' as const, name: '周二', phone: '19900005678' }] };

  test('the same person is found by blind index, joined, and the join undone', async () => {
    const first = await register({ ...person, title: '供暖温度不达标' });
    const second = await register({ ...person, title: '家里暖气不热' }, '2026-03-03');
    const offered = await database.transaction((tx) =>
      checkRepeats(tx, clerk, person, plainDate('2026-03-03')),
    );
    expect(offered.map((one) => one.matterId)).toContain(first.matterId);
    await findRepeatsJob.run(database, { matterId: second.matterId }, on('2026-03-03'));
    await database.transaction(async (tx) => {
      const before = must(await viewMatter(tx, clerk, second.matterId, on('2026-03-03')));
      expect(before.repeatCandidates.map((one) => one.matterId)).toContain(first.matterId);
      const input = { otherMatterId: first.matterId, reason: '同一人反映同一问题' };
      must(await attachMatter(tx, clerk, { matterId: second.matterId, input }, on('2026-03-03')));
      const joined = must(await viewMatter(tx, clerk, second.matterId, on('2026-03-03')));
      expect(joined).toMatchObject({ stage: 'attached', attachedTo: { number: first.number } });
      expect(joined.submissions[0]?.repeat).toBe(true);
      const undo = { matterId: second.matterId, input: { reason: '核对后并非同一处房屋' } };
      must(await detachMatter(tx, clerk, undo, on('2026-03-04')));
      const undone = must(await viewMatter(tx, clerk, second.matterId, on('2026-03-04')));
      expect(undone).toMatchObject({ stage: 'registered', attachedTo: null });
      expect(undone.clocks).toEqual(before.clocks);
      must(
        await dismissRepeat(
          tx,
          clerk,
          { matterId: second.matterId, input: { otherMatterId: first.matterId, reason: '非同一事项' } },
          on('2026-03-04'),
        ),
      );
    });
    expect((await verifyMatters(database)).faults).toEqual([]);
  });
});

test('a notice meets the notice clock of a unit that received the matter directly', async () => {
  const receipt = await database.transaction(async (tx) =>
    must(await registerSubmission(tx, handler, submission(), on('2026-03-02'))),
  );
  await database.transaction(async (tx) => {
    const target = { matterId: receipt.matterId };
    must(
      await giveNotice(
        tx,
        handler,
        { ...target, input: { way: 'post', text: '已收到您的来信。' } },
        on('2026-03-05'),
      ),
    );
    const view = must(await viewMatter(tx, handler, receipt.matterId, on('2026-03-05')));
    expect(view.clocks).toMatchObject([{ ruleId: 'P22-03', state: 'met', endedOn: '2026-03-05' }]);
    must(
      await routeMatter(
        tx,
        handler,
        { ...target, input: { way: 'own', toUnit: UNITS.housing } },
        on('2026-03-05'),
      ),
    );
    must(await acceptMatter(tx, handler, { ...target, input: { ...track, ...notice } }, on('2026-03-06')));
  });
});

test('whoever alters a row, a text or the history is found out', async () => {
  const { matterId } = await register();
  await database.pool.query(
    "update matters set title = 'x', next_due_on = '2027-01-01' where matter_id = $1",
    [matterId],
  );
  await database.pool.query("update claims set text = 'altered' where matter_id = $1", [matterId]);
  const { faults } = await verifyMatters(database);
  expect(faults.filter((fault) => fault.matterId === matterId).map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'matter row differs from history',
      '1 texts differ from history',
      'title differs from its submission',
    ]),
  );
  await expect(
    database.pool.query('update events set seq = 9 where matter_id = $1', [matterId]),
  ).rejects.toThrow(/cannot be altered/);
});
