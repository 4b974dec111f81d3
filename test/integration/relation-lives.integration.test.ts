// Matters that are related to others, lived over HTTP under both Regulations: merged and unmerged, split and taken back, no longer
// accepted after re-review while new facts open a new matter, and moved to the other Regulation.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocument } from '#modules/documents/index.ts';
import { findRepeatsJob, verifyMatters } from '#modules/matters/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { ANSWER, on, UNITS } from '../support/given.ts';
import { openLivesOffice, type LivesOffice } from '../support/lives-office.ts';

const ROUTE = { way: 'transfer', toUnit: UNITS.housing };
const NOTICE = { noticeWay: 'post', noticeText: '您的来信已收到，现予受理。' };
const ACCEPT = { tracks: [{ claimId: 1, track: 'petitionProcedure' }], ...NOTICE };
const ANSWER_IT = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'notSupported' }] };
const OPINION = {
  outcome: 'uphold',
  claimText: '请求撤销原处理意见。',
  facts: '经调阅案卷核实，原认定的事实清楚。',
  opinion: '原处理意见适用依据正确，予以维持。',
  basis: '《建设工程质量管理条例》第四十条。',
};
const NO_LONGER = {
  ground: 'afterReReview',
  reason: '与已经复核的事项事实和理由相同。',
  turnTo: '如有新的事实和理由，可以提出。',
  noticeWay: 'post',
  noticeText: '您反映的事项已经复核，依法不再受理。',
};

const offices = new Map<string, LivesOffice>();
beforeAll(async () => {
  offices.set('2022', await openLivesOffice('2026-03-02'));
  offices.set('2005', await openLivesOffice('2021-03-02'));
});
afterAll(async () => {
  for (const office of offices.values()) {
    const { faults } = await verifyMatters(office.installation.database);
    await office.close();
    expect(faults).toEqual([]);
  }
});

function officeUnder(regime: string): LivesOffice {
  const office = offices.get(regime);
  if (office === undefined) throw new Error(`no office under ${regime}`);
  return office;
}

/** A letter that was answered and served. */
async function served({ register, step }: LivesOffice) {
  const receipt = await register();
  await step('clerk', receipt.matterId, 'route', ROUTE);
  await step('handler', receipt.matterId, 'accept', ACCEPT);
  await step('handler', receipt.matterId, 'answer', ANSWER_IT);
  await step('handler', receipt.matterId, 'serve', { way: 'post' });
  return receipt;
}

async function reviewed(
  { step }: LivesOffice,
  matterId: string,
  clerk: 'clerk' | 'cityClerk',
): Promise<void> {
  await step(clerk, matterId, 'request-review', { reasons: '认定的事实与实际不符。' });
  await step(clerk, matterId, 'admit-review', { admitted: true, ...NOTICE });
  await step(clerk === 'clerk' ? 'director' : 'chief', matterId, 'decide-review', OPINION);
  await step(clerk, matterId, 'serve-review', { way: 'inPerson' });
}

describe.each(['2022', '2005'])('under %s', (regime) => {
  test('what is brought again after re-review is no longer accepted, and new facts open a new matter', async () => {
    const office = officeUnder(regime);
    const earlier = await served(office);
    const again = await office.register();
    const naming = { ...NO_LONGER, earlierNumber: earlier.number };
    const refused = () => office.refused('clerk', again.matterId, 'no-longer-accept', naming);
    expect(await refused()).toBe('not-re-reviewed');
    await reviewed(office, earlier.matterId, 'clerk');
    expect(await refused()).toBe('not-re-reviewed');
    await reviewed(office, earlier.matterId, 'cityClerk');

    const itself = { ...NO_LONGER, earlierNumber: again.number };
    expect(await office.refused('clerk', again.matterId, 'no-longer-accept', itself)).toBe(
      'earlier-is-itself',
    );
    const unknown = { ...NO_LONGER, earlierNumber: 'LX19990000001' };
    expect(await office.refused('clerk', again.matterId, 'no-longer-accept', unknown)).toBe('matter-unknown');
    await office.step('clerk', again.matterId, 'no-longer-accept', naming);
    const ended = await office.see('clerk', again.matterId);
    expect(ended).toMatchObject({
      stage: 'closed',
      ending: { ending: 'noLongerAccepted' },
      relations: [{ is: 'exhausted', matterId: earlier.matterId, number: earlier.number }],
    });
    expect(ended.notices.at(-1)).toMatchObject({ kind: 'noLongerAccepting' });
    const { items } = (await office.ask('clerk', 'GET', `/matters/${again.matterId}/documents`)).body;
    expect(items).toMatchObject([{ kind: 'noLongerAcceptNotice' }]);
    const notice = await office.installation.database.transaction((tx) =>
      openDocument(tx, { matterId: again.matterId, documentId: items[0].documentId }),
    );
    expect(JSON.stringify(notice?.paper), 'it names the re-review').toMatch(
      /已于20\d\d年\d+月\d+日作出复核意见（.*号）/,
    );

    const fresh = await office.register();
    const linking = { earlierNumber: earlier.number, newFacts: '取得了新的检测报告。' };
    await office.step('clerk', fresh.matterId, 'link-earlier', linking);
    const late = { ...NO_LONGER, earlierNumber: earlier.number };
    expect(await office.refused('clerk', fresh.matterId, 'no-longer-accept', late)).toBe(
      'new-facts-recorded',
    );
    expect(await office.refused('clerk', fresh.matterId, 'link-earlier', linking)).toBe('linked-already');
    expect((await office.see('clerk', fresh.matterId)).relations).toMatchObject([
      { is: 'earlier', number: earlier.number, reason: '取得了新的检测报告。' },
    ]);
    expect((await office.see('clerk', earlier.matterId)).relations).toMatchObject([
      { is: 'raisedAgain', number: again.number },
      { is: 'newFacts', number: fresh.number },
    ]);
    await office.step('clerk', fresh.matterId, 'route', ROUTE);
    await office.step('handler', fresh.matterId, 'accept', ACCEPT);
  });

  test('matters of several petitioners are merged, unmerged, merged again and served apart', async () => {
    const office = officeUnder(regime);
    const lead = await office.register();
    const other = await office.register();
    const before = await office.see('clerk', other.matterId);
    const joining = { otherMatterId: lead.matterId, reason: '反映同一小区屋面渗漏', as: 'merged' };
    await office.step('clerk', other.matterId, 'attach', joining);
    const merged = await office.see('clerk', other.matterId);
    expect(merged).toMatchObject({
      stage: 'attached',
      merged: true,
      number: other.number,
      attachedTo: { number: lead.number },
      submissions: [{ repeat: false }],
    });
    await office.step('clerk', other.matterId, 'detach', { reason: '并非同一小区' });
    const apart = await office.see('clerk', other.matterId);
    expect(apart).toMatchObject({ stage: 'registered', attachedTo: null, merged: false });
    expect(apart.clocks).toEqual(before.clocks);

    await office.step('clerk', other.matterId, 'attach', joining);
    const serving = { way: 'post', outcomes: ANSWER_IT.outcomes };
    expect(await office.refused('clerk', other.matterId, 'serve-joined', serving)).toBe('lead-not-answered');
    await office.step('clerk', lead.matterId, 'route', ROUTE);
    await office.step('handler', lead.matterId, 'accept', ACCEPT);
    await office.step('handler', lead.matterId, 'answer', ANSWER_IT);
    await office.step('clerk', other.matterId, 'serve-joined', serving);
    const answered = await office.see('clerk', other.matterId);
    expect(answered).toMatchObject({
      stage: 'served',
      number: other.number,
      holderUnit: UNITS.housing,
      answers: [{ facts: ANSWER.facts, servedWay: 'post' }],
      remedy: { kind: 'review' },
    });
    expect(answered.clocks.at(-1)).toMatchObject({ right: true, state: 'running' });
    expect(await office.see('clerk', lead.matterId)).toMatchObject({
      stage: 'answered',
      attached: [{ number: other.number }],
    });
    await office.step('clerk', other.matterId, 'request-review', { reasons: '不服处理意见。' });
  });

  test('claims are split off, each with a number of its own, and taken back while nothing was done', async () => {
    const office = officeUnder(regime);
    const claims = [
      { text: '请求修理屋面', kind: 'appeal' as const },
      { text: '请求发放拖欠的工资', kind: 'appeal' as const },
      { text: '建议增设路灯', kind: 'suggestion' as const },
    ];
    const whole = await office.register({ claims });
    const split = (claimIds: number[]) =>
      office.ask('clerk', 'POST', `/matters/${whole.matterId}/split`, { claimIds, reason: '由不同单位办理' });
    expect((await split([1, 2])).body.code).toBe('nothing-stays');
    expect((await split([7])).body.code).toBe('claim-unknown');
    const { status, body } = await split([2, 3]);
    expect(status).toBe(201);
    const [wages, lamps] = body.parts;
    expect(new Set([whole.number, wages.number, lamps.number]).size).toBe(3);
    const part = await office.see('clerk', wages.matterId);
    expect(part).toMatchObject({
      stage: 'registered',
      regime,
      receivedOn: regime === '2022' ? '2026-03-02' : '2021-03-02',
      claims: [{ text: '请求发放拖欠的工资' }],
      relations: [{ is: 'whole', number: whole.number }],
    });
    expect(part.parties).toHaveLength((await office.see('clerk', whole.matterId)).parties.length);
    expect(await office.see('clerk', whole.matterId)).toMatchObject({
      claims: [{ claimId: 1 }],
      relations: [
        { is: 'part', number: wages.number, claims: ['请求发放拖欠的工资'], reason: '由不同单位办理' },
        { is: 'part', number: lamps.number, claims: ['建议增设路灯'] },
      ],
    });

    const { database } = office.installation;
    const today = on(regime === '2022' ? '2026-03-02' : '2021-03-02');
    await findRepeatsJob.run(database, { matterId: lamps.matterId }, today);
    const { repeatCandidates } = await office.see('clerk', lamps.matterId);
    const offered = repeatCandidates.map(({ matterId }: { matterId: string }) => matterId);
    expect(offered.length, 'the same person wrote before').toBeGreaterThan(0);
    for (const { matterId } of [whole, wages, lamps]) expect(offered).not.toContain(matterId);

    await office.step('clerk', wages.matterId, 'route', {
      way: 'transfer',
      toUnit: UNITS.labour,
      reason: '工资',
    });
    const undoing = { reason: '应当一并处理' };
    expect(await office.refused('clerk', wages.matterId, 'undo-split', undoing)).toBe(
      'action-not-allowed-now',
    );
    await office.step('clerk', lamps.matterId, 'undo-split', undoing);
    const back = await office.see('clerk', whole.matterId);
    expect(back.claims.map(({ claimId }: { claimId: number }) => claimId)).toEqual([1, 3]);
    expect(back.relations).toHaveLength(1);
    expect(await office.refused('clerk', lamps.matterId, 'detach', undoing)).toBe('action-not-allowed-now');
    const proof = { number: lamps.number, queryCode: lamps.queryCode, lastFour: '1234' };
    const tracked = await office.ask(undefined, 'POST', '/public/track', proof);
    expect(tracked.body).toMatchObject({
      number: lamps.number,
      unitName: back.holderUnit && expect.any(String),
    });
    await office.step('clerk', whole.matterId, 'route', ROUTE);
  });
});

describe('a matter of 2005 that is still open under 2022', () => {
  test('is moved by a supervisor with a reason, and its clocks by the other Regulation keep both ledgers', async () => {
    const office = officeUnder('2022');
    const { matterId } = await office.register({ receivedOn: plainDate('2022-04-20') });
    const move = {
      to: '2022',
      reason: '经研究，适用现行条例。',
      noticeWay: 'post',
      noticeText: '您的信访事项改按《信访工作条例》办理。',
    };
    expect(await office.refused('clerk', matterId, 'move-regulation', move)).toBe('action-not-allowed');
    expect(await office.refused('director', matterId, 'move-regulation', { ...move, to: '2005' })).toBe(
      'under-it-already',
    );
    await office.step('director', matterId, 'move-regulation', move);
    const moved = await office.see('clerk', matterId);
    expect(moved).toMatchObject({
      regime: '2022',
      clocks: [
        { ruleId: 'P05-01', state: 'ended', triggerOn: '2022-04-20' },
        { ruleId: 'P22-01', state: 'running', triggerOn: '2022-04-20', rawOn: '2022-05-05' },
      ],
    });
    expect(moved.clocks.every(({ steps }: { steps: unknown[] }) => steps.length > 1)).toBe(true);
    expect(moved.notices.at(-1)).toMatchObject({ kind: 'moved' });
    expect(moved.history.at(-1)).toMatchObject({ type: 'matter.moved', reason: move.reason });
    await office.step('director', matterId, 'move-regulation', { ...move, to: '2005' });
    await office.step('clerk', matterId, 'route', ROUTE);
    await office.step('handler', matterId, 'accept', ACCEPT);
    expect(await office.refused('director', matterId, 'move-regulation', move)).toBe('tracks-missing');
    const tracks = [{ claimId: 1, track: 'arbitration' }];
    await office.step('director', matterId, 'move-regulation', { ...move, tracks });
    const onTrack = await office.see('clerk', matterId);
    expect(onTrack.claims).toMatchObject([{ track: 'arbitration' }]);
    expect(onTrack.clocks.filter(({ state }: { state: string }) => state === 'running')).toEqual([]);
  });

  test('one that came in under 2022 is not handled by a Regulation that was repealed', async () => {
    const office = officeUnder('2022');
    const { matterId } = await office.register();
    const move = { to: '2005', reason: '经研究', noticeWay: 'post', noticeText: '改按原条例办理。' };
    expect(await office.refused('director', matterId, 'move-regulation', move)).toBe('regulation-repealed');
  });
});
