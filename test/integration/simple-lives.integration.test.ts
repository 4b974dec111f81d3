// Simplified handling over HTTP: off until somebody puts it in force; a matter that is answered in time, matters that go back to the
// ordinary procedure by a decision or by a fact, a promise that is broken and a calendar that changes. At the end all is proven.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBreachesJob, reviseClocksJob, verifyMatters } from '#modules/matters/index.ts';
import { ANSWER, on, submission, UNITS } from '../support/given.ts';
import { openHttpOffice, type HttpOffice } from '../support/http-office.ts';

const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  director: [UNITS.office, 'leader'],
  keeper: [UNITS.office, 'administrator'],
  handler: [UNITS.housing, 'handler'],
  head: [UNITS.housing, 'leader'],
} as const;
type Who = keyof typeof STAFF;

const EASY = { grounds: ['clearAndEasy'] };
const METHOD = { code: 'simplified-handling', fromOn: '2024-09-27', reason: '市信访局决定' };
const tracks = (track: string) => [{ claimId: 1, track }];
const ACCEPT = { tracks: tracks('petitionProcedure'), noticeWay: 'post', noticeText: '现予受理。' };
const SUPPORTED = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] };

interface Clock {
  readonly ruleId: string;
  readonly promise: boolean;
  readonly state: string;
  readonly dueOn: string;
}

let office: HttpOffice<Who>;
beforeAll(async () => void (office = await openHttpOffice(STAFF, '2024-09-27')));
afterAll(async () => {
  expect((await verifyMatters(office.installation.database)).faults).toEqual([]);
  await office.close();
});

const see = async (who: Who, matterId: string) =>
  (await office.call(who, 'GET', `/matters/${matterId}`)).body;
const clocksOf = async (matterId: string): Promise<Clock[]> => (await see('clerk', matterId)).clocks;
const promisesOf = async (matterId: string) => (await clocksOf(matterId)).filter(({ promise }) => promise);
const mark = (who: Who, matterId: string) =>
  office.call(who, 'POST', `/matters/${matterId}/mark-simple`, EASY);

async function registered(day: string, changes: object = {}) {
  office.goTo(day);
  const letter = submission({ receivedOn: day as never, ...changes });
  const { body } = await office.call('clerk', 'POST', '/submissions', letter);
  return body as { matterId: string; number: string; queryCode: string };
}

/** A matter that the handling unit has, marked when it arrived there. */
async function simpleAtUnit(day: string, stage: 'routed' | 'accepted' = 'routed'): Promise<string> {
  const { matterId } = await registered(day);
  await office.step('clerk', matterId, 'route', { way: 'transfer', toUnit: UNITS.housing });
  await office.step('handler', matterId, 'mark-simple', EASY);
  if (stage === 'accepted') await office.step('handler', matterId, 'accept', ACCEPT);
  return matterId;
}

const track = async ({ number, queryCode }: { number: string; queryCode: string }) =>
  (await office.call(undefined, 'POST', '/public/track', { number, queryCode, lastFour: '1234' })).body;

describe('a hub', () => {
  test('has it off until an administrator puts it in force, which the audit log keeps', async () => {
    const { matterId } = await registered('2024-09-27');
    const refused = await mark('clerk', matterId);
    expect([refused.status, refused.body.code]).toEqual([409, 'not-simple-not-in-force']);
    const { actions } = await see('clerk', matterId);
    const told = actions.find(({ action }: { action: string }) => action === 'markSimple');
    expect(told).toMatchObject({ allowed: false, whyNot: { zh: refused.body.detail } });
    expect((await office.call('clerk', 'POST', '/law/overlays', { ...METHOD, inForce: true })).status).toBe(
      403,
    );
    const set = await office.call('keeper', 'POST', '/law/overlays', { ...METHOD, inForce: true });
    expect(set.body.items.at(-1)).toMatchObject({
      code: 'simplified-handling',
      inForceSince: '2024-09-27',
      rules: ['SIM-01', 'SIM-02', 'SIM-03'].map((ruleId) => ({ ruleId, overrides: null, basis: 'memory' })),
    });
    const kept = await office.installation.database.kysely
      .selectFrom('audit_entries')
      .select(['operation', 'subject', 'outcome'])
      .where('operation', 'in', ['setOverlay', 'markSimple'])
      .orderBy('entry_id')
      .execute();
    expect(kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ operation: 'markSimple', outcome: 'refused' }),
        expect.objectContaining({ operation: 'setOverlay', subject: 'simplified-handling', outcome: 'done' }),
      ]),
    );
  });
});

test('a simple matter is answered in time: each promise beside its duty, over a holiday with days worked in exchange', async () => {
  const receipt = await registered('2024-09-27');
  const { matterId } = receipt;
  expect((await mark('clerk', matterId)).status).toBe(200);
  expect((await mark('clerk', matterId)).body.code).toBe('action-not-allowed-now');
  expect(await see('clerk', matterId)).toMatchObject({
    simple: { grounds: ['clearAndEasy'], unitId: UNITS.office, markedOn: '2024-09-27', returned: null },
    clocks: [
      { ruleId: 'P22-01', promise: false, dueOn: '2024-10-12', state: 'running' },
      { ruleId: 'SIM-01', promise: true, dueOn: '2024-10-08', confidence: 'medium', state: 'running' },
    ],
  });
  // The light is that of the nearest day.
  const tray = (await office.call('clerk', 'GET', '/matters?box=tray&limit=200')).body;
  const row = tray.items.find((one: { matterId: string }) => one.matterId === matterId);
  expect(row).toMatchObject({ nextRule: 'SIM-01', nextDueOn: '2024-10-08' });
  const tracked = await track(receipt);
  expect(tracked.simple.zh).toContain('按简易办理');
  expect(tracked.nextStep.zh).toContain('承诺于2024-10-08前办理');
  expect(tracked.clocks).toMatchObject([
    { dueOn: '2024-10-12', promise: false, article: '《信访工作条例》第二十二条第一款' },
    { dueOn: '2024-10-08', promise: true },
  ]);

  office.goTo('2024-09-29');
  await office.step('clerk', matterId, 'route', { way: 'transfer', toUnit: UNITS.housing });
  expect(await promisesOf(matterId)).toMatchObject([
    { ruleId: 'SIM-01', state: 'met' },
    { ruleId: 'SIM-02', holderUnit: UNITS.housing, dueOn: '2024-10-09', state: 'running' },
  ]);
  office.goTo('2024-10-08');
  await office.step('handler', matterId, 'accept', ACCEPT);
  expect(await clocksOf(matterId)).toMatchObject([
    { ruleId: 'P22-01', state: 'met' },
    { ruleId: 'SIM-01' },
    { ruleId: 'P22-04', state: 'met' },
    { ruleId: 'SIM-02', state: 'met', late: false },
    { ruleId: 'P22-08', dueOn: '2024-12-09', state: 'running' },
    { ruleId: 'SIM-03', dueOn: '2024-10-21', state: 'running' },
  ]);
  office.goTo('2024-10-18');
  await office.step('handler', matterId, 'answer', SUPPORTED);
  await office.step('handler', matterId, 'serve', { way: 'post' });
  await office.step('handler', matterId, 'close', {});
  const closed = await see('clerk', matterId);
  expect(closed.clocks.slice(0, 6).every(({ state }: Clock) => state === 'met')).toBe(true);
  expect(closed.history.map(({ text }: { text: { zh: string } }) => text.zh)).toContainEqual(
    expect.stringContaining('决定按简易办理（事实清楚、责任明确、争议不大、易于解决）'),
  );
  expect(closed.simple.returned).toBeNull();
});

test('another goes back by a decision of the office that registered it: no duty gains or loses a day', async () => {
  const receipt = await registered('2024-10-21');
  const { matterId } = receipt;
  await office.step('clerk', matterId, 'route', { way: 'transfer', toUnit: UNITS.housing });
  await office.step('handler', matterId, 'mark-simple', EASY);
  const duties = (await clocksOf(matterId)).filter(({ promise }) => !promise);
  office.goTo('2024-10-23');
  await office.step('clerk', matterId, 'return-to-ordinary', { reason: '需要现场勘查，责任单位待定。' });
  const back = await see('clerk', matterId);
  expect(back.clocks.filter(({ promise }: Clock) => !promise)).toEqual(duties);
  expect(back.clocks.at(-1)).toMatchObject({ ruleId: 'SIM-02', state: 'ended', endedOn: '2024-10-23' });
  expect(back.simple.returned).toEqual({
    on: '2024-10-23',
    ground: 'decided',
    reason: '需要现场勘查，责任单位待定。',
  });
  expect((await mark('handler', matterId)).body.code).toBe('action-not-allowed-now');
  expect((await track(receipt)).simple.zh).toContain('本件自2024-10-23起转为普通程序办理');
  await office.step('handler', matterId, 'accept', ACCEPT);
  await office.step('handler', matterId, 'answer', SUPPORTED);
  expect(await promisesOf(matterId)).toHaveLength(1);
});

describe('a fact that shuts it out takes the matter back by itself', () => {
  test.each([
    ['severalUnits', 'accepted', 'clerk', 'involve', { unitId: UNITS.labour, capacity: 'supports' }],
    ['extension', 'accepted', 'head', 'extend', { days: 10, reason: '需委托鉴定', noticeWay: 'post' }],
    [
      'hearing',
      'accepted',
      'handler',
      'call-hearing',
      { opensOn: '2024-11-20', participants: '主持人、双方代表', notice: '定于十一月二十日听证。' },
    ],
    [
      'objection',
      'routed',
      'handler',
      'object',
      { reason: '根据职责清单，此事由其他部门负责，不属于本单位职权范围。' },
    ],
    ['otherChannel', 'routed', 'handler', 'accept', { ...ACCEPT, tracks: tracks('arbitration') }],
    [
      'notSupported',
      'accepted',
      'handler',
      'answer',
      { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'notSupported' }] },
    ],
  ] as const)('%s', async (ground, stage, who, step, body) => {
    const matterId = await simpleAtUnit('2024-11-04', stage);
    await office.step(who, matterId, step, body);
    const seen = await see('clerk', matterId);
    expect(seen.simple.returned).toEqual({ on: '2024-11-04', ground, reason: null });
    expect(seen.clocks.some(({ promise, state }: Clock) => promise && state === 'running')).toBe(false);
    expect(seen.history.some(({ text }: { text: { zh: string } }) => text.zh.includes('转为普通程序'))).toBe(
      true,
    );
  });

  test('joined, and apart again: the duty goes on, the promise does not', async () => {
    const earlier = await registered('2024-11-04');
    const matterId = await simpleAtUnit('2024-11-04');
    await office.step('clerk', matterId, 'attach', { otherMatterId: earlier.matterId, reason: '同一事项' });
    await office.step('clerk', matterId, 'detach', { reason: '并非同一事项' });
    const clocks = await clocksOf(matterId);
    expect(clocks.find(({ ruleId }) => ruleId === 'P22-04')).toMatchObject({ state: 'running' });
    expect(clocks.find(({ ruleId }) => ruleId === 'SIM-02')).toMatchObject({ state: 'ended' });
  });

  test('and is never marked where the fact is there before', async () => {
    const many = await registered('2024-11-04', { participants: 3 });
    expect((await mark('clerk', many.matterId)).body.code).toBe('not-simple-several-people');
    const accusation = await registered('2024-11-04', {
      claims: [{ text: '举报有人收受好处', kind: 'accusation' }],
    });
    expect((await mark('clerk', accusation.matterId)).body.code).toBe('not-simple-accusation');
  });
});

test('a broken promise shines red for the unit, and nobody proposes supervision for it', async () => {
  const matterId = await simpleAtUnit('2024-11-05');
  office.goTo('2024-11-12');
  await findBreachesJob.run(office.installation.database, {}, on('2024-11-12'));
  const seen = await see('clerk', matterId);
  expect(seen.clocks.find(({ ruleId }: Clock) => ruleId === 'SIM-02')).toMatchObject({
    late: true,
    light: 'overdue',
  });
  expect(seen.supervision.proposals).toEqual([]);
  const { body } = await office.call('clerk', 'GET', '/supervision-proposals');
  expect(body.items.filter((one: { matterId: string }) => one.matterId === matterId)).toEqual([]);
});

test('a change of the calendar moves a promise that runs, and keeps what it was', async () => {
  const matterId = await simpleAtUnit('2024-11-13', 'accepted');
  expect((await promisesOf(matterId)).at(-1)).toMatchObject({ ruleId: 'SIM-03', dueOn: '2024-11-27' });
  const days = [{ day: '2024-11-20', kind: 'holiday', holiday: '临时放假' }];
  const preview = await office.call('keeper', 'POST', '/calendar/preview', { days, years: [] });
  expect(preview.body.groups).toContainEqual(
    expect.objectContaining({ ruleId: 'SIM-03', from: '2024-11-27', to: '2024-11-28' }),
  );
  await office.call('keeper', 'POST', '/calendar/changes', {
    days,
    years: [],
    basedOn: 0,
    reason: '省政府通知',
  });
  await reviseClocksJob.run(office.installation.database, { version: 1 }, on('2024-11-13'));
  expect((await promisesOf(matterId)).at(-1)).toMatchObject({
    dueOn: '2024-11-28',
    calendar: 1,
    revisions: [{ calendar: 0, dueOn: '2024-11-27' }],
  });
});

test('put out of force, it is chosen for no other matter; those that have it keep it', async () => {
  const matterId = await simpleAtUnit('2024-12-02');
  const off = { ...METHOD, inForce: false, fromOn: '2024-12-03', reason: '试行期满' };
  expect((await office.call('keeper', 'POST', '/law/overlays', off)).status).toBe(200);
  const other = await registered('2024-12-03');
  expect((await mark('clerk', other.matterId)).body.code).toBe('not-simple-not-in-force');
  await office.step('handler', matterId, 'accept', ACCEPT);
  expect((await promisesOf(matterId)).map(({ state }) => state)).toEqual(['met', 'running']);
});
