// What is in force in a hub: its calendar, changed and carried into the open clocks, and its local rules.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { reviseClocksJob, verifyMatters } from '#modules/matters/index.ts';
import { ANSWER, on, UNITS } from '../support/given.ts';
import { openLivesOffice, type LivesOffice } from '../support/lives-office.ts';

const ROUTE = { way: 'transfer', toUnit: UNITS.housing };
const ACCEPT = {
  tracks: [{ claimId: 1, track: 'petitionProcedure' }],
  noticeWay: 'post',
  noticeText: '您的来信已收到，现予受理。',
};

let office: LivesOffice;
beforeAll(async () => void (office = await openLivesOffice('2026-03-02')));
afterAll(async () => {
  const { faults } = await verifyMatters(office.installation.database);
  await office.close();
  expect(faults).toEqual([]);
});

const keep = (path: string, body?: object) =>
  office.ask('keeper', body === undefined ? 'GET' : 'POST', path, body);
const clockOf = async (matterId: string, ruleId: string) =>
  (await office.see('clerk', matterId)).clocks.find((one: { ruleId: string }) => one.ruleId === ruleId);

/** Does the job; after so many transactions its process is killed. */
async function carryOut(version: number, killedAfter = Infinity): Promise<void> {
  const { database } = office.installation;
  let begun = 0;
  const killed: Database = {
    ...database,
    transaction: (work) => {
      begun += 1;
      if (begun > killedAfter) throw new Error('killed');
      return database.transaction(work);
    },
  };
  await reviseClocksJob.run(killed, { version }, on('2026-03-02'));
}

describe('a change of the calendar', () => {
  const matters: string[] = [];
  let accepted: string;
  let served: string;
  let walled: string;
  let joined: string;

  beforeAll(async () => {
    for (let count = 0; count < 3; count += 1) matters.push((await office.register()).matterId);
    accepted = (await office.register()).matterId;
    served = (await office.register()).matterId;
    walled = (await office.register()).matterId;
    for (const matterId of [accepted, served]) {
      await office.step('clerk', matterId, 'route', ROUTE);
      await office.step('handler', matterId, 'accept', ACCEPT);
    }
    const outcomes = [{ claimId: 1, outcome: 'notSupported' }];
    await office.step('handler', served, 'answer', { ...ANSWER, outcomes });
    await office.step('handler', served, 'serve', { way: 'post' });
    await office.step('director', walled, 'recuse', { reason: '信访人是本人亲属' });
    joined = (await office.register()).matterId;
    const joining = { otherMatterId: matters[0], reason: '反映同一小区', as: 'merged' };
    await office.step('clerk', joined, 'attach', joining);
  });

  test('is previewed without a word of matters behind walls, and refused to whoever does not keep it', async () => {
    const change = { days: [{ day: '2026-03-17', kind: 'holiday', holiday: '临时放假' }], years: [] };
    const seen = await keep('/calendar/preview', change);
    expect(seen.body).toMatchObject({
      basedOn: 0,
      clocks: 3,
      groups: [{ ruleId: 'P22-01', from: '2026-03-17', to: '2026-03-18', clocks: 3 }],
    });
    expect((await office.ask('clerk', 'POST', '/calendar/preview', change)).status).toBe(403);
    expect((await clockOf(matters[0]!, 'P22-01')).dueOn).toBe('2026-03-17');
  });

  test('is carried into every clock once, though the job is killed and done again, and the old ledger stays', async () => {
    const change = { days: [{ day: '2026-03-17', kind: 'holiday', holiday: '临时放假' }], years: [] };
    const stale = await keep('/calendar/changes', { ...change, basedOn: 7, reason: '省政府通知' });
    expect(stale.body).toMatchObject({ status: 409, code: 'calendar-changed-meanwhile' });
    const applied = await keep('/calendar/changes', { ...change, basedOn: 0, reason: '省政府通知' });
    expect([applied.status, applied.body]).toEqual([201, { version: 1 }]);
    expect((await keep('/calendar')).body.versions).toMatchObject([
      { version: 1, state: 'running', reason: '省政府通知' },
    ]);
    await expect(carryOut(1, 1)).rejects.toThrow('killed');
    await carryOut(1);
    await carryOut(1);
    expect((await keep('/calendar')).body.versions).toMatchObject([{ state: 'done', percent: 100 }]);

    for (const matterId of [...matters, walled]) {
      const seen = await office.see('clerk', matterId);
      const told = seen.history.filter(({ type }: { type: string }) => type === 'clocks.revised');
      expect(told).toHaveLength(1);
      expect(told[0].text.zh).toContain('由2026-03-17改为2026-03-18');
      expect(seen.clocks[0]).toMatchObject({
        rawOn: '2026-03-17',
        dueOn: '2026-03-18',
        calendar: 1,
        revisions: [{ until: '2026-03-02', calendar: 0, dueOn: '2026-03-17' }],
      });
      expect(seen.clocks[0].revisions[0].steps.length).toBeGreaterThan(1);
    }
    const tray = await office.ask('clerk', 'GET', '/matters?box=tray&limit=200');
    const row = tray.body.items.find((one: { matterId: string }) => one.matterId === matters[0]);
    expect(row.nextDueOn).toBe('2026-03-18');
    const fresh = await office.register();
    expect(await clockOf(fresh.matterId, 'P22-01')).toMatchObject({
      dueOn: '2026-03-18',
      calendar: 1,
      revisions: [],
    });
    expect((await verifyMatters(office.installation.database)).faults).toEqual([]);
  });

  test('finds a clock that rested meanwhile when its matter is unmerged', async () => {
    const resting = await clockOf(joined, 'P22-01');
    expect(resting).toMatchObject({ state: 'ended', dueOn: '2026-03-17', calendar: 0, revisions: [] });
    await office.step('clerk', joined, 'detach', { reason: '并非同一小区' });
    const seen = await office.see('clerk', joined);
    expect(seen.clocks).toMatchObject([
      {
        state: 'running',
        dueOn: '2026-03-18',
        calendar: 1,
        revisions: [{ calendar: 0, dueOn: '2026-03-17' }],
      },
    ]);
    expect(seen.history.at(-1).text.zh).toContain('由2026-03-17改为2026-03-18');
    expect((await verifyMatters(office.installation.database)).faults).toEqual([]);
  });

  test('never ends a petitioner’s period before the day already told', async () => {
    const before = await clockOf(served, 'P22-09');
    expect(before).toMatchObject({ rawOn: '2026-04-01', dueOn: '2026-04-01' });
    const later = { days: [{ day: '2026-04-01', kind: 'holiday', holiday: '临时放假' }], years: [] };
    await keep('/calendar/changes', { ...later, basedOn: 1, reason: '省政府通知' });
    await carryOut(2);
    expect(await clockOf(served, 'P22-09')).toMatchObject({ dueOn: '2026-04-02', calendar: 2 });
    const back = { days: [{ day: '2026-04-01', kind: 'ordinary' }], years: [] };
    const seen = await keep('/calendar/preview', back);
    expect(seen.body.groups[0].text.zh).toContain('信访人的期限不提前');
    await keep('/calendar/changes', { ...back, basedOn: 2, reason: '通知撤回' });
    await carryOut(3);
    expect(await clockOf(served, 'P22-09')).toMatchObject({ dueOn: '2026-04-02', calendar: 2 });
  });

  test('of a working weekend moves a duty that was rolled over it', async () => {
    const before = await clockOf(accepted, 'P22-08');
    expect(before).toMatchObject({ rawOn: '2026-05-01', dueOn: '2026-05-06' });
    const change = { days: [{ day: '2026-05-06', kind: 'holiday', holiday: '劳动节' }], years: [] };
    await keep('/calendar/changes', { ...change, basedOn: 3, reason: '国务院办公厅通知' });
    await carryOut(4);
    expect(await clockOf(accepted, 'P22-08')).toMatchObject({ dueOn: '2026-05-07', calendar: 4 });
    await office.step('head', accepted, 'extend', { days: 5, reason: '需委托鉴定', noticeWay: 'post' });
    expect(await clockOf(accepted, 'P22-08')).toMatchObject({
      rawOn: '2026-05-06',
      dueOn: '2026-05-07',
      extensionDays: 5,
    });
  });
});

describe('local rules', () => {
  let then: LivesOffice;
  beforeAll(async () => void (then = await openLivesOffice('2018-05-21')));
  afterAll(async () => {
    expect((await verifyMatters(then.installation.database)).faults).toEqual([]);
    await then.close();
  });

  test('are not in force until somebody says since when, and then give clocks their article and days', async () => {
    const listed = await then.ask('clerk', 'GET', '/law/overlays');
    expect(listed.body.items.every((one: { inForceSince: null }) => one.inForceSince === null)).toBe(true);
    const national = await then.register();
    expect((await then.see('clerk', national.matterId)).clocks).toMatchObject([
      { ruleId: 'P05-01', dueOn: '2018-06-05' },
    ]);
    const setting = { code: 'zhejiang-2016', inForce: true, fromOn: '2018-05-21', reason: '省条例' };
    expect((await then.ask('clerk', 'POST', '/law/overlays', setting)).status).toBe(403);
    const set = await then.ask('keeper', 'POST', '/law/overlays', setting);
    expect(set.body.items[0]).toMatchObject({ inForceSince: '2018-05-21', settings: [{ reason: '省条例' }] });
    const again = await then.ask('keeper', 'POST', '/law/overlays', setting);
    expect(again.body).toMatchObject({ status: 409, code: 'overlay-set-already' });
    const unknown = await then.ask('keeper', 'POST', '/law/overlays', { ...setting, code: 'gansu' });
    expect(unknown.body.code).toBe('overlay-unknown');

    const { matterId } = await then.register();
    const [clock] = (await then.see('clerk', matterId)).clocks;
    expect(clock).toMatchObject({ ruleId: 'L-ZJ16-01', dueOn: '2018-05-28' });
    expect(clock.citation).toMatchObject({ instrument: '《浙江省信访条例》', article: '第二十条第一款' });
    await then.step('clerk', matterId, 'route', ROUTE);
    await then.step('handler', matterId, 'accept', ACCEPT);
    const extended = await then.step('head', matterId, 'extend', {
      days: 60,
      reason: '取证困难',
      noticeWay: 'post',
    });
    expect(extended.status).toBe(200);
    const handle = (await then.see('handler', matterId)).clocks.at(-1);
    expect(handle).toMatchObject({ ruleId: 'L-ZJ16-04', rawOn: '2018-08-19', extensionDays: 60 });
    // What ran already keeps the rule by which it started.
    expect((await then.see('clerk', national.matterId)).clocks[0].ruleId).toBe('P05-01');
  });
});
