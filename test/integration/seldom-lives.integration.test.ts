// Lives with what comes seldom, over HTTP: representatives of many, a dispute for the joint conference, a postmark, a longer
// period, a hearing within the handling; under both Regulations where both know it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { createUnit } from '#modules/network/index.ts';
import { ANSWER, must, on, submission, UNITS } from '../support/given.ts';
import { openHttpOffice, type HttpOffice } from '../support/http-office.ts';

const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  director: [UNITS.office, 'leader'],
  chief: [UNITS.leadership, 'leader'],
  handler: [UNITS.housing, 'handler'],
  head: [UNITS.housing, 'leader'],
  labour: [UNITS.labour, 'handler'],
} as const;

/** A department that answers to its own line and to nobody in the city. */
const TAX = 'tax';

let office: HttpOffice<keyof typeof STAFF>;
beforeAll(async () => {
  office = await openHttpOffice(STAFF, '2018-03-05');
  await office.installation.database.transaction(async (tx) => {
    const unit = {
      unitId: TAX,
      name: '岱川市税务局',
      kind: 'department',
      placeId: '990000',
      level: 'city',
    } as const;
    must(await createUnit(tx, { kind: 'system', task: 'demo', unitId: 'setup' }, unit, on('2010-01-04')));
  });
});
afterAll(async () => {
  const { faults, matters } = await verifyMatters(office.installation.database);
  await office.close();
  expect(faults).toEqual([]);
  expect(matters).toBe(9);
});

const NOTICE = { noticeWay: 'post', noticeText: '您反映的事项已收到，现予受理。' };
const ACCEPT = { tracks: [{ claimId: 1, track: 'petitionProcedure' }], ...NOTICE };
const ROUTE = { way: 'transfer', toUnit: UNITS.housing };

/** The days of one life under each Regulation, one year after another, so that time only goes forward. */
const LIVES = [
  {
    regime: '2005',
    year: 2018,
    instrument: '《信访条例》',
    five: '第十八条第二款',
    handle: 'P05-04',
    extension: '第三十三条',
    ask: 'P05-05',
  },
  {
    regime: '2022',
    year: 2023,
    instrument: '《信访工作条例》',
    five: '第二十条第三款',
    handle: 'P22-08',
    extension: '第三十四条',
    ask: 'P22-09',
  },
] as const;

async function view(who: keyof typeof STAFF, matterId: string) {
  return (await office.call(who, 'GET', `/matters/${matterId}`)).body;
}

/** A letter, or what differs from one, of that day. */
function register(day: string, changes: object = {}) {
  office.goTo(day);
  return office.call('clerk', 'POST', '/submissions', submission({ receivedOn: day as never, ...changes }));
}

/** A letter of that day that housing has accepted. */
async function accepted(day: string): Promise<string> {
  const { matterId } = (await register(day)).body;
  await office.step('clerk', matterId, 'route', ROUTE);
  await office.step('handler', matterId, 'accept', ACCEPT);
  return matterId;
}

function answer(matterId: string, outcome = 'supported') {
  return office.step('handler', matterId, 'answer', { ...ANSWER, outcomes: [{ claimId: 1, outcome }] });
}

function tryStep(who: keyof typeof STAFF, matterId: string, step: string, body: object) {
  return office.call(who, 'POST', `/matters/${matterId}/${step}`, body);
}

const clockOf = (matter: { clocks: { ruleId: string }[] }, ruleId: string) =>
  matter.clocks.find((clock) => clock.ruleId === ruleId) as unknown as Record<string, unknown>;

describe.each(LIVES)(
  'under the Regulation of $regime',
  ({ year, regime, instrument, five, handle, extension, ask }) => {
    test('many are spoken for by five representatives, and not by six', async () => {
      const parties = ['林一', '王二', '张三', '李四', '赵五', '钱六'].map((name, index) => ({
        role: 'representative',
        name,
        phone: `1990000123${index}`,
      }));
      const many = { channel: 'visit', participants: 38, peopleAffected: 120 };
      const six = await register(`${year}-03-05`, { ...many, parties });
      expect(six).toMatchObject({
        status: 422,
        body: { code: 'submission-contradictory', citation: { instrument, article: five } },
      });
      expect(six.body.faults).toMatchObject([{ field: 'parties', detail: expect.stringContaining('5') }]);

      const { matterId, number, queryCode } = (
        await register(`${year}-03-05`, { ...many, parties: parties.slice(0, 5) })
      ).body;
      const seen = await view('clerk', matterId);
      expect(seen).toMatchObject({ regime, submissions: [{ participants: 38 }] });
      expect(seen.parties.map(({ role }: { role: string }) => role)).toEqual(Array(5).fill('representative'));
      // Each of the five proves the matter; none of them takes it back for all.
      const proof = { number, queryCode, lastFour: '1234' };
      const alone = await office.call(undefined, 'POST', '/public/withdrawals', { proof, ofOwnWill: true });
      expect(alone).toMatchObject({ status: 409, body: { code: 'not-to-be-withdrawn' } });
      await office.step('clerk', matterId, 'route', ROUTE);
      await office.step('handler', matterId, 'accept', ACCEPT);
      await answer(matterId);
      await office.step('handler', matterId, 'serve', { way: 'inPerson' });
      await office.step('handler', matterId, 'close', {});
      for (const lastFour of ['1230', '1234']) {
        const tracked = await office.call(undefined, 'POST', '/public/track', { ...proof, lastFour });
        expect(tracked.body).toMatchObject({ stage: 'closed' });
      }
    });

    test('the head extends the period once, by thirty days at most, and the petitioner is told why', async () => {
      const matterId = await accepted(`${year}-04-02`);
      const before = clockOf(await view('handler', matterId), handle);
      expect(before).toMatchObject({ triggerOn: `${year}-04-02`, rawOn: `${year}-06-01`, extensionDays: 0 });
      office.goTo(`${year}-05-21`);
      const input = { days: 30, reason: '需委托鉴定，结论尚未作出。', noticeWay: 'post' };
      expect(await tryStep('handler', matterId, 'extend', input)).toMatchObject({ status: 403 });
      const longer = await tryStep('head', matterId, 'extend', { ...input, days: 31 });
      expect(longer).toMatchObject({
        status: 422,
        body: { code: 'extension-too-long', citation: { instrument, article: extension } },
      });
      await office.step('head', matterId, 'extend', input);
      const seen = await view('handler', matterId);
      const after = clockOf(seen, handle);
      // No local rule took the national one's place: the clock is still that of the article.
      expect(after).toMatchObject({
        rawOn: `${year}-07-01`,
        extensionDays: 30,
        state: 'running',
        citation: { instrument, article: extension },
      });
      expect(seen.notices.at(-1)).toMatchObject({ kind: 'extension', text: input.reason });
      const again = await tryStep('head', matterId, 'extend', input);
      expect(again).toMatchObject({ status: 409, body: { code: 'extended-already' } });
      expect(again.body.detail).toContain(`${instrument}${extension}`);
      office.goTo(`${year}-06-28`);
      await answer(matterId);
      expect(clockOf(await view('handler', matterId), handle)).toMatchObject({ state: 'met', late: false });
    });

    test('a hearing within the handling stands on record, and the sixty days run on', async () => {
      const matterId = await accepted(`${year}-07-03`);
      const before = clockOf(await view('handler', matterId), handle);
      await office.step('handler', matterId, 'call-hearing', {
        opensOn: `${year}-07-18`,
        participants: '主持人：王琳\n信访人：林一\n建设单位：岱川建设公司',
        notice: '定于七月十八日在区会议中心公开听证。',
      });
      expect(
        await tryStep('handler', matterId, 'call-hearing', {
          opensOn: `${year}-07-20`,
          participants: '同上',
          notice: '再次听证',
        }),
      ).toMatchObject({
        status: 409,
        body: { code: 'action-not-allowed-now' },
      });
      const held = {
        hearingId: 1,
        from: `${year}-07-18`,
        to: `${year}-07-19`,
        participants: '主持人：王琳\n信访人：林一',
        record: '双方质证、辩论。',
        opinion: '听证员评议认为请求成立。',
      };
      expect(await tryStep('handler', matterId, 'record-hearing', held)).toMatchObject({
        status: 422,
        body: { code: 'day-out-of-order' },
      });
      office.goTo(`${year}-07-20`);
      await office.step('handler', matterId, 'record-hearing', held);
      const seen = await view('clerk', matterId);
      expect(seen.hearings).toMatchObject([
        {
          unitId: UNITS.housing,
          opensOn: `${year}-07-18`,
          held: { from: held.from, to: held.to, opinion: held.opinion },
        },
      ]);
      const after = clockOf(seen, handle);
      expect([after['rawOn'], after['dueOn']]).toEqual([before['rawOn'], before['dueOn']]);
      const papers = (await office.call('handler', 'GET', `/matters/${matterId}/documents`)).body;
      const made = papers.items.map(({ kind }: { kind: string }) => kind);
      expect(made).toEqual(expect.arrayContaining(['hearingNotice', 'hearingRecord']));
      await answer(matterId);
      await office.step('handler', matterId, 'serve', { way: 'post' });
      await office.step('handler', matterId, 'close', {});
    });

    test('what was posted in time is in time, though it arrives late', async () => {
      const matterId = await accepted(`${year}-09-03`);
      office.goTo(`${year}-09-10`);
      await answer(matterId, 'notSupported');
      await office.step('handler', matterId, 'serve', { way: 'inPerson' });
      const last = clockOf(await view('clerk', matterId), ask)['dueOn'] as string;
      expect(last.slice(0, 7)).toBe(`${year}-10`);
      office.goTo(`${year}-10-30`);
      const asked = { reasons: '认定的事实与实际不符。', receivedOn: `${year}-10-29` };
      const after = await tryStep('clerk', matterId, 'request-review', {
        ...asked,
        postmarkedOn: `${year}-10-30`,
      });
      expect(after).toMatchObject({
        status: 422,
        body: { code: 'postmark-after-receipt', faults: [{ field: 'postmarkedOn' }] },
      });
      await office.step('clerk', matterId, 'request-review', { ...asked, postmarkedOn: last });
      const seen = await view('clerk', matterId);
      expect(seen.proceedings).toMatchObject([{ inTime: true, receivedOn: `${year}-10-29` }]);
      expect(clockOf(seen, ask)).toMatchObject({ state: 'met', endedOn: last, late: false });
      const late = { admitted: false, ground: 'late', ...NOTICE };
      expect(await tryStep('clerk', matterId, 'admit-review', late)).toMatchObject({
        status: 422,
        body: { code: 'request-in-time' },
      });
      await office.step('clerk', matterId, 'admit-review', { admitted: true, ...NOTICE });
      await office.step('director', matterId, 'decide-review', {
        outcome: 'change',
        outcomes: [{ claimId: 1, outcome: 'supported' }],
        ...ANSWER,
      });
      await office.step('clerk', matterId, 'serve-review', { way: 'post' });
      expect(await view('clerk', matterId)).toMatchObject({
        proceedings: [{ opinion: { outcome: 'change' } }],
      });
    });
  },
);

test('a dispute without a common superior is settled by the joint conference, for good', async () => {
  const { matterId } = (await register('2026-03-02')).body;
  await office.step('clerk', matterId, 'route', ROUTE);
  const reason = '根据职责清单，房屋契税争议由税务机关负责，不属于本单位职权范围。';
  await office.step('handler', matterId, 'object', { reason });
  await office.step('clerk', matterId, 'decide-objection', {
    objectionId: 1,
    agreed: false,
    reason: '属其职权',
  });
  await office.step('handler', matterId, 'object', { reason, proposedUnit: TAX });
  expect((await view('clerk', matterId)).objection).toMatchObject({
    decider: 'jointConference',
    deciderUnit: UNITS.office,
  });
  const decision = { objectionId: 2, agreed: true, reason: '联席会议议定由人社部门受理。' };
  const named = { ...decision, toUnit: UNITS.labour };
  expect(await tryStep('director', matterId, 'decide-objection', named)).toMatchObject({
    status: 422,
    body: { code: 'conference-day-needed', citation: { article: '第二十四条第一款' } },
  });
  const met = { ...named, conferenceOn: '2026-03-02' };
  expect(await tryStep('chief', matterId, 'decide-objection', met)).toMatchObject({ status: 409 });
  await office.step('director', matterId, 'decide-objection', met);
  const seen = await view('labour', matterId);
  expect(seen).toMatchObject({ stage: 'routed', holderUnit: UNITS.labour, objection: null });
  expect(seen.exchange.at(-1)).toMatchObject({
    kind: 'decided',
    reason: { zh: expect.stringContaining(decision.reason) },
  });
  expect(await tryStep('labour', matterId, 'object', { reason })).toMatchObject({
    status: 409,
    body: { code: 'action-not-allowed-now', detail: expect.stringContaining('第二十四条第一款') },
  });
  await office.step('labour', matterId, 'accept', ACCEPT);
  await office.step('labour', matterId, 'answer', {
    ...ANSWER,
    outcomes: [{ claimId: 1, outcome: 'supported' }],
  });
  await office.step('labour', matterId, 'serve', { way: 'post' });
  await office.step('labour', matterId, 'close', {});
});
