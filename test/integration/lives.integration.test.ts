// Whole lives of matters over HTTP, between routing and acceptance and to their ends, under both Regulations; at the end
// verification folds every one of them again and finds nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { ANSWER, submission, UNITS } from '../support/given.ts';
import { form } from '../authorization/papers.ts';
import { openLivesOffice, type LivesOffice } from '../support/lives-office.ts';

const OBJECTION = '根据职责清单，房屋维修监督由其他部门负责，不属于本单位职权范围。';
const ROUTE = { way: 'transfer', toUnit: UNITS.housing };
const ACCEPT = {
  tracks: [{ claimId: 1, track: 'petitionProcedure' }],
  noticeWay: 'post',
  noticeText: '您的来信已收到，现予受理。',
};

let now: LivesOffice;
let then: LivesOffice;
beforeAll(async () => {
  now = await openLivesOffice('2026-03-02');
  then = await openLivesOffice('2021-03-02');
});
afterAll(async () => {
  for (const office of [now, then]) {
    const { faults, matters } = await verifyMatters(office.installation.database);
    await office.close();
    expect(faults).toEqual([]);
    expect(matters).toBeGreaterThan(0);
  }
});

/** From acceptance to the end by the unit that has it. */
async function live(
  { step }: LivesOffice,
  who: 'handler' | 'labour',
  matterId: string,
  outcome = 'supported',
): Promise<void> {
  await step(who, matterId, 'accept', ACCEPT);
  await step(who, matterId, 'answer', { ...ANSWER, outcomes: [{ claimId: 1, outcome }] });
  await step(who, matterId, 'serve', { way: 'post' });
  await step(who, matterId, 'close', {});
}

describe('an objection', () => {
  test('that the sender agrees to: the matter comes back and goes to another unit, which answers', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    const raised = { reason: OBJECTION, proposedUnit: UNITS.labour };
    await now.step('handler', matterId, 'object', raised);
    expect(await now.refused('handler', matterId, 'accept', ACCEPT)).toBe('action-not-allowed-now');
    expect(await now.refused('handler', matterId, 'object', raised)).toBe('action-not-allowed-now');
    const tray = await now.ask('clerk', 'GET', '/matters?box=tray&limit=200');
    expect(JSON.stringify(tray.body)).toContain(matterId);
    const waiting = await now.see('clerk', matterId);
    expect(waiting).toMatchObject({
      stage: 'routed',
      holderUnit: UNITS.housing,
      objection: { byUnit: UNITS.housing, reason: OBJECTION, decider: 'sender', deciderUnit: UNITS.office },
      objectUntil: '2026-03-09',
    });
    await now.step('clerk', matterId, 'decide-objection', {
      objectionId: 1,
      agreed: true,
      reason: '经核实，确不属其职权。',
    });
    expect(await now.see('clerk', matterId)).toMatchObject({ stage: 'registered', holderUnit: UNITS.office });
    expect(await now.refused('clerk', matterId, 'route', ROUTE)).toBe('found-not-competent');
    await now.step('clerk', matterId, 'route', { way: 'transfer', toUnit: UNITS.labour, reason: '经核实' });
    await live(now, 'labour', matterId);
    const seen = await now.see('clerk', matterId);
    expect(seen).toMatchObject({ stage: 'closed', objection: null });
    expect(seen.exchange.map(({ kind }: { kind: string }) => kind)).toEqual([
      'routed',
      'objected',
      'decided',
      'routed',
    ]);
    expect(seen.exchange[1]).toMatchObject({ reason: { zh: OBJECTION } });
    expect(seen.exchange[2]).toMatchObject({ reason: { zh: '经核实，确不属其职权。' } });
  });

  test('that the sender agrees to and routes to the proposed unit in one step', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    await now.step('handler', matterId, 'object', { reason: OBJECTION, proposedUnit: UNITS.labour });
    const decision = { objectionId: 1, agreed: true, toUnit: UNITS.labour, reason: '同意' };
    await now.step('clerk', matterId, 'decide-objection', decision);
    const seen = await now.see('labour', matterId);
    expect(seen).toMatchObject({ stage: 'routed', holderUnit: UNITS.labour });
    expect(seen.clocks.at(-1)).toMatchObject({
      holderUnit: UNITS.labour,
      triggerOn: '2026-03-02',
      state: 'running',
    });
    await live(now, 'labour', matterId);
  });

  test('twice on one matter is settled by the common superior, in whose in-tray it stands only then, for good', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    await now.step('handler', matterId, 'object', { reason: OBJECTION });
    await now.step('clerk', matterId, 'decide-objection', {
      objectionId: 1,
      agreed: false,
      reason: '属其职权',
    });
    await now.step('handler', matterId, 'object', { reason: OBJECTION, proposedUnit: UNITS.labour });
    const decision = { objectionId: 2, agreed: true, toUnit: UNITS.labour, reason: '由人社部门受理' };
    expect(await now.refused('clerk', matterId, 'decide-objection', decision)).toBe('action-not-allowed-now');
    const tray = await now.ask('chief', 'GET', '/matters?box=tray');
    expect(JSON.stringify(tray.body)).toContain(matterId);
    expect((await now.ask('chief', 'GET', '/tray/counts')).body).toMatchObject({ ahead: 1 });
    await now.step('chief', matterId, 'decide-objection', decision);
    expect(JSON.stringify((await now.ask('chief', 'GET', '/matters?box=tray')).body)).not.toContain(matterId);
    expect(await now.refused('labour', matterId, 'object', { reason: OBJECTION })).toBe(
      'action-not-allowed-now',
    );
    const seen = await now.see('labour', matterId);
    expect(seen.exchange).toHaveLength(5);
    expect(seen.exchange.at(-1).by.zh).toContain('市委');
    await live(now, 'labour', matterId);
  });

  test('twice between units without a common superior is settled by the joint conference, on a day that is told', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    await now.step('handler', matterId, 'object', { reason: OBJECTION });
    const refusing = { objectionId: 1, agreed: false, reason: '属其职权' };
    await now.step('clerk', matterId, 'decide-objection', refusing);
    // Nobody stands above the unit that it proposes now.
    await now.step('handler', matterId, 'object', { reason: OBJECTION, proposedUnit: UNITS.leadership });
    expect((await now.see('clerk', matterId)).objection).toMatchObject({
      decider: 'jointConference',
      deciderUnit: UNITS.office,
    });
    const decision = { objectionId: 2, agreed: true, toUnit: UNITS.labour, reason: '由人社部门受理' };
    expect(await now.refused('clerk', matterId, 'decide-objection', decision)).toBe('conference-day-needed');
    await now.step('clerk', matterId, 'decide-objection', { ...decision, conferenceOn: '2026-03-02' });
    const seen = await now.see('clerk', matterId);
    expect(seen.exchange.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['routed', 'objected', 'decided'],
      ...['objected', 'decided'],
    ]);
    expect(seen.exchange.at(-1).text.zh).toContain('联席会议2026-03-02决定');
    await live(now, 'labour', matterId);
  });

  test('is unknown to the Regulation of 2005, under which the unit decides on acceptance', async () => {
    const { matterId } = await then.register();
    await then.step('clerk', matterId, 'route', ROUTE);
    expect(await then.refused('handler', matterId, 'object', { reason: OBJECTION })).toBe(
      'no-objection-under-2005',
    );
    const { actions } = await then.see('handler', matterId);
    const object = actions.find(({ action }: { action: string }) => action === 'object');
    expect(object).toMatchObject({ allowed: false });
    expect(object.whyNot.zh).toContain('2005');
    await live(then, 'handler', matterId);
  });
});

const ENDING = {
  reason: '经审查，属于法定途径',
  turnTo: '有管辖权的机关，地址见附页',
  noticeWay: 'post',
  noticeText: '您反映的事项应当通过法定途径解决，请向有管辖权的机关提出。',
};
const END = { ended: { stage: 'closed' }, running: (clock: { state: string }) => clock.state === 'running' };

/** What everybody sees of a matter that ended without an answer. */
async function seenEnded(
  office: LivesOffice,
  matterId: string,
  ending: string,
  article: string,
): Promise<void> {
  const seen = await office.see('clerk', matterId);
  expect(seen).toMatchObject({ ...END.ended, ending: { ending, turnTo: ENDING.turnTo } });
  expect(seen.ending.ground.citation.article).toBe(article);
  expect(seen.notices.at(-1).text).toBe(ENDING.noticeText);
  expect(seen.clocks.filter(END.running)).toEqual([]);
}

describe('a matter for another procedure', () => {
  test.each([
    { ground: 'judicialTrack', track: 'judicial', article: '第三十一条第一项' },
    { ground: 'arbitrationTrack', track: 'arbitration', article: '第三十一条第二项' },
    { ground: 'partyAppealTrack', track: 'partyAppeal', article: '第三十一条第三项' },
    { ground: 'administrativeTrack', track: 'administrativeProcedure', article: '第三十一条第四项' },
  ])('is led there by $ground, at once or once accepted', async ({ ground, track, article }) => {
    for (const accepted of [false, true]) {
      const { matterId, number, queryCode } = await now.register();
      await now.step('clerk', matterId, 'route', ROUTE);
      if (accepted) {
        await now.step('handler', matterId, 'accept', { ...ACCEPT, tracks: [{ claimId: 1, track }] });
        expect((await now.see('handler', matterId)).clocks.filter(END.running)).toEqual([]);
      }
      await now.step('handler', matterId, 'lead-elsewhere', { ...ENDING, ground });
      await seenEnded(now, matterId, 'ledToOtherProcedure', article);
      const tracked = await now.ask(undefined, 'POST', '/public/track', {
        number,
        queryCode,
        lastFour: '1234',
      });
      expect(tracked.body.ending).toMatchObject({ notice: ENDING.noticeText, turnTo: ENDING.turnTo });
    }
  });

  test('is not led there once it was accepted for an opinion', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    await now.step('handler', matterId, 'accept', ACCEPT);
    const wrong = { ...ENDING, ground: 'arbitrationTrack' };
    expect(await now.refused('handler', matterId, 'lead-elsewhere', wrong)).toBe('ground-does-not-fit');
    expect((await now.see('handler', matterId)).endingGrounds).toEqual([]);
  });

  test('is declined under 2005, by the petition office or by the unit', async () => {
    const atOffice = await then.register();
    await then.step('clerk', atOffice.matterId, 'decline', { ...ENDING, ground: 'otherLegalWays' });
    await seenEnded(then, atOffice.matterId, 'declined', '第二十一条第一款第一项');
    const atUnit = await then.register();
    await then.step('clerk', atUnit.matterId, 'route', ROUTE);
    expect(
      await then.refused('handler', atUnit.matterId, 'lead-elsewhere', {
        ...ENDING,
        ground: 'arbitrationTrack',
      }),
    ).toBe('no-tracks-under-2005');
    await then.step('handler', atUnit.matterId, 'decline', { ...ENDING, ground: 'notCompetent' });
    await seenEnded(then, atUnit.matterId, 'declined', '第二十二条第一款');
  });
});

describe.each(['2022', '2005'] as const)('under %s', (regime) => {
  const office = () => (regime === '2022' ? now : then);
  const suggestion = { claims: [{ text: '建议在路口设置信号灯', kind: 'suggestion' as const }] };

  test('a suggestion is studied, adopted and answered', async () => {
    const { matterId } = await office().register(suggestion);
    await office().step('clerk', matterId, 'route', ROUTE);
    expect(await office().refused('handler', matterId, 'decline', { ...ENDING, ground: 'notAdopted' })).toBe(
      'ground-unknown',
    );
    await live(office(), 'handler', matterId, 'adopted');
    const seen = await office().see('handler', matterId);
    expect(seen).toMatchObject({ stage: 'closed', ending: null, claims: [{ outcome: 'adopted' }] });
    expect(seen.clocks.some(({ ruleId }: { ruleId: string }) => ruleId === 'P22-08')).toBe(false);
  });

  test('a suggestion is replied to directly, saying that it is partly adopted', async () => {
    const { matterId } = await office().register(suggestion);
    await office().step('clerk', matterId, 'reply-directly', {
      ...ENDING,
      ground: 'suggestionReplied',
      outcomes: [{ claimId: 1, outcome: 'partlyAdopted' }],
    });
    await seenEnded(office(), matterId, 'directReply', regime === '2022' ? '第二十九条第一款' : '第二十九条');
  });

  test('an accusation goes to the discipline body and cannot be withdrawn', async () => {
    const { matterId, number, queryCode } = await office().register({
      claims: [{ text: '举报收受好处', kind: 'accusation' }],
    });
    const input = { way: 'transfer', toUnit: UNITS.discipline, reason: '属纪检监察机关受理' };
    await office().step('clerk', matterId, 'route', input);
    const routed = await office().see('discipline', matterId);
    expect(routed.assignments[0].byOwnRules).toBe(regime === '2022');
    expect(routed.clocks.filter(END.running)).toHaveLength(regime === '2022' ? 0 : 1);
    expect(routed.clocks[0]).toMatchObject(
      regime === '2022'
        ? { ruleId: 'P22-02', state: 'met', citation: { article: '第二十二条第二款' } }
        : { ruleId: 'P05-01', state: 'met' },
    );
    const proof = { number, queryCode, lastFour: '1234' };
    const withdrawn = await office().ask(undefined, 'POST', '/public/withdrawals', {
      proof,
      ofOwnWill: true,
    });
    expect(withdrawn).toMatchObject({ status: 409, body: { code: 'not-to-be-withdrawn' } });
    await office().step('discipline', matterId, 'accept', ACCEPT);
    const handled = (await office().see('discipline', matterId)).clocks.filter(END.running);
    expect(handled).toHaveLength(regime === '2022' ? 0 : 1);
    await office().step('discipline', matterId, 'answer', {
      ...ANSWER,
      outcomes: [{ claimId: 1, outcome: 'explained' }],
    });
    await office().step('discipline', matterId, 'serve', { way: 'post' });
    await office().step('discipline', matterId, 'close', {});
  });

  test('a joint matter is brought by five representatives, extended, answered, and followed by each of them', async () => {
    const people = ['林一', '高二', '沈三', '郝四', '尹五', '康六'].map((name, at) => ({
      role: 'representative' as const,
      name,
      phone: `1990000200${at}`,
    }));
    const visit = { channel: 'visit' as const, participants: 23, peopleAffected: 60 };
    const six = submission({ ...visit, parties: people });
    const tooMany = await office().ask('clerk', 'POST', '/submissions', {
      ...six,
      receivedOn: regime === '2022' ? '2026-03-02' : '2021-03-02',
    });
    expect(tooMany).toMatchObject({ status: 422, body: { code: 'submission-contradictory' } });
    expect(tooMany.body.citation.article).toBe(regime === '2022' ? '第二十条第三款' : '第十八条第二款');

    const parties = people.slice(0, 5);
    const { matterId, number, queryCode } = await office().register({ ...visit, parties });
    await office().step('clerk', matterId, 'route', ROUTE);
    await office().step('handler', matterId, 'accept', ACCEPT);
    const extended = { days: 30, reason: '涉及多户，需要逐户核查', noticeWay: 'post' };
    await office().step('head', matterId, 'extend', extended);
    await office().step('handler', matterId, 'answer', {
      ...ANSWER,
      outcomes: [{ claimId: 1, outcome: 'supported' }],
    });
    await office().step('handler', matterId, 'serve', { way: 'post' });
    const seen = await office().see('clerk', matterId);
    expect(seen.parties).toHaveLength(5);
    expect(seen.submissions).toMatchObject([{ participants: 23, peopleAffected: 60 }]);
    for (const { phone } of parties) {
      const proof = { number, queryCode, lastFour: phone.slice(-4) };
      const tracked = await office().ask(undefined, 'POST', '/public/track', proof);
      expect(tracked).toMatchObject({ status: 200, body: { stage: 'served' } });
    }
    const alone = { number, queryCode, lastFour: '2000' };
    const withdrawn = await office().ask(undefined, 'POST', '/public/withdrawals', {
      proof: alone,
      ofOwnWill: true,
    });
    expect(withdrawn.body.code).toBe('not-to-be-withdrawn');
  });

  test('a matter is withdrawn by its petitioner, who may bring it again', async () => {
    const { matterId, number, queryCode } = await office().register();
    await office().step('clerk', matterId, 'route', ROUTE);
    const proof = { number, queryCode, lastFour: '1234' };
    const ask = (body: object) => office().ask(undefined, 'POST', '/public/withdrawals', body);
    expect((await ask({ proof })).status).toBe(422);
    expect(await ask({ proof: { ...proof, lastFour: '9999' }, ofOwnWill: true })).toMatchObject({
      status: 404,
    });
    expect(await ask({ proof, ofOwnWill: true })).toMatchObject({ status: 200 });
    const seen = await office().see('clerk', matterId);
    expect(seen).toMatchObject({ stage: 'closed', ending: { ending: 'withdrawn', ground: null } });
    expect(seen.history.at(-1).by.zh).toBe('信访人');
    expect((await office().register()).matterId).not.toBe(matterId);
  });

  test('a matter is withdrawn at the desk by the signed paper alone', async () => {
    const { matterId } = await office().register();
    const input = {
      attachmentId: '00000000-0000-4000-8000-000000000000',
      readOut: true,
      noticeWay: 'inPerson',
      noticeText: '已按您的书面请求撤回，不再办理。',
    };
    expect(await office().refused('clerk', matterId, 'withdraw', input)).toBe('signed-paper-missing');
    const { payload, headers } = form('files', '撤回申请.txt', '本人自愿撤回。林一');
    const added = await office().ask('clerk', 'POST', `/matters/${matterId}/attachments`, payload, headers);
    const { attachmentId } = added.body.items[0];
    expect(
      await office().refused('clerk', matterId, 'withdraw', { ...input, attachmentId, readOut: false }),
    ).toBe('read-out-first');
    await office().step('clerk', matterId, 'withdraw', { ...input, attachmentId });
    expect(await office().see('clerk', matterId)).toMatchObject({ ending: { ending: 'withdrawn' } });
  });
});
