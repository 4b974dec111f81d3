// Review, re-review and hearings over HTTP, under both Regulations, from the answer to where the law ends.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { ANSWER, submission, UNITS } from '../support/given.ts';
import { openHttpOffice, type HttpOffice } from '../support/http-office.ts';

const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  director: [UNITS.office, 'leader'],
  handler: [UNITS.housing, 'handler'],
  head: [UNITS.housing, 'leader'],
  cityClerk: [UNITS.leadership, 'clerk'],
  mayor: [UNITS.leadership, 'leader'],
} as const;

let office: HttpOffice<keyof typeof STAFF>;
beforeAll(async () => void (office = await openHttpOffice(STAFF, '2018-03-04')));
afterAll(() => office.close());

const NOTICE = { noticeWay: 'post', noticeText: '您的申请已收到，现予受理。' };
const OPINION = {
  claimText: '请求撤销原处理意见。',
  facts: '经调阅案卷并向双方核实，原认定的事实清楚。',
  opinion: '原处理意见适用依据正确，予以维持。',
  basis: '《建设工程质量管理条例》第四十条。',
};

/** One life: the days on which each step is taken, by the Regulation of its year. */
interface Life {
  readonly regime: '2005' | '2022';
  /** One for each test, so that time only goes forward. */
  readonly years: readonly [number, number, number];
  readonly rules: {
    readonly ask: string;
    readonly review: string;
    readonly askAgain: string;
    readonly reReview: string;
  };
}
const LIVES: readonly Life[] = [
  {
    regime: '2005',
    years: [2018, 2019, 2020],
    rules: { ask: 'P05-05', review: 'P05-06', askAgain: 'P05-07', reReview: 'P05-08' },
  },
  {
    regime: '2022',
    years: [2023, 2024, 2025],
    rules: { ask: 'P22-09', review: 'P22-10', askAgain: 'P22-11', reReview: 'P22-12' },
  },
];

/** What the report of its year says of a life that went through both proceedings and a hearing. */
const FIGURES = [
  'reviewsRequested',
  'reviewsAccepted',
  'reviewsUpheld',
  'reviewsOnTimeRate',
  'reReviewsAccepted',
  'reReviewsUpheld',
  'reReviewsRedone',
  'reReviewsOnTimeRate',
  'hearingsHeld',
];

/** A letter that was answered on 20 March and served on the 22nd. */
async function served(
  year: number,
  outcome = 'notSupported',
  meanwhile?: (matterId: string) => Promise<void>,
): Promise<{ matterId: string; number: string; queryCode: string }> {
  office.goTo(`${year}-03-04`);
  const letter = submission({ receivedOn: `${year}-03-04` as never });
  const receipt = (await office.call('clerk', 'POST', '/submissions', letter)).body;
  await office.step('clerk', receipt.matterId, 'route', { way: 'transfer', toUnit: UNITS.housing });
  await office.step('handler', receipt.matterId, 'accept', {
    tracks: [{ claimId: 1, track: 'petitionProcedure' }],
    ...NOTICE,
  });
  await meanwhile?.(receipt.matterId);
  office.goTo(`${year}-03-20`);
  await answer(receipt.matterId, outcome);
  office.goTo(`${year}-03-22`);
  await office.step('handler', receipt.matterId, 'serve', { way: 'inPerson' });
  return receipt;
}

function answer(matterId: string, outcome: string, more: object = {}) {
  return office.step('handler', matterId, 'answer', {
    ...ANSWER,
    outcomes: [{ claimId: 1, outcome }],
    ...more,
  });
}

async function view(who: keyof typeof STAFF, matterId: string) {
  return (await office.call(who, 'GET', `/matters/${matterId}`)).body;
}

async function trayOf(who: keyof typeof STAFF): Promise<string[]> {
  const { items } = (await office.call(who, 'GET', '/matters?box=tray&limit=200')).body;
  return items.map((row: { matterId: string }) => row.matterId);
}

const clockOf = (matter: { clocks: { ruleId: string }[] }, ruleId: string) =>
  matter.clocks.find((clock) => clock.ruleId === ruleId);

afterAll(async () => {
  expect((await verifyMatters(office.installation.database)).faults).toEqual([]);
});

describe.each(LIVES)('under the Regulation of $regime', ({ years, rules }) => {
  test('a review upholds, a re-review with a hearing ends the matter, and the hearing is not counted', async () => {
    const year = years[0];
    const { matterId } = await served(year);
    expect(clockOf(await view('clerk', matterId), rules.ask)).toMatchObject({
      right: true,
      state: 'running',
    });

    office.goTo(`${year}-04-10`);
    await office.step('clerk', matterId, 'request-review', { reasons: '认定的事实与实际不符。' });
    const asked = await view('clerk', matterId);
    expect(asked.proceedings).toMatchObject([
      { kind: 'review', unitId: UNITS.office, againstUnit: UNITS.housing, inTime: true },
    ]);
    expect(clockOf(asked, rules.review)).toMatchObject({ holderUnit: UNITS.office, state: 'running' });
    expect(await trayOf('clerk')).toContain(matterId);
    await office.step('clerk', matterId, 'admit-review', { admitted: true, ...NOTICE });
    await office.step('director', matterId, 'decide-review', { outcome: 'uphold', ...OPINION });
    await office.step('clerk', matterId, 'serve-review', { way: 'inPerson' });
    expect(await trayOf('clerk')).not.toContain(matterId);

    office.goTo(`${year}-04-20`);
    await office.step('cityClerk', matterId, 'request-review', { reasons: '复查未核实新的证据。' });
    await office.step('cityClerk', matterId, 'admit-review', { admitted: true, ...NOTICE });
    await office.step('cityClerk', matterId, 'call-hearing', {
      opensOn: `${year}-04-25`,
      participants: '主持人、信访人、原办理单位',
      notice: '定于四月二十五日举行听证。',
    });
    office.goTo(`${year}-04-28`);
    const before = clockOf(await view('cityClerk', matterId), rules.reReview);
    await office.step('cityClerk', matterId, 'record-hearing', {
      hearingId: 1,
      from: `${year}-04-25`,
      to: `${year}-04-26`,
      participants: '各方到场，均不申请回避。',
      record: '双方到场陈述，出示证据。',
      opinion: '听证员合议认为原意见适当。',
    });
    const after = clockOf(await view('cityClerk', matterId), rules.reReview) as unknown as { rawOn: string };
    expect([(before as unknown as { rawOn: string }).rawOn, after.rawOn]).toEqual([
      `${year}-05-20`,
      `${year}-05-22`,
    ]);
    await office.step('mayor', matterId, 'decide-review', { outcome: 'uphold', ...OPINION });
    await office.step('cityClerk', matterId, 'serve-review', { way: 'post' });

    office.goTo(`${year}-05-10`);
    const again = await office.call('clerk', 'POST', `/matters/${matterId}/request-review`, {
      reasons: '仍然不服。',
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'action-not-allowed-now' } });
    expect(again.body.text ?? again.body.detail).toContain('不再受理');

    const report = (await office.call('clerk', 'GET', `/reports/year/${year}`)).body;
    const figures = new Map(
      report.measures.map(({ id, value }: { id: string; value: number }) => [id, value]),
    );
    expect(FIGURES.map((id) => figures.get(id))).toEqual([1, 1, 1, 100, 1, 1, 0, 100, 1]);
    const behind = `/reports/measures/hearingsHeld/list?from=${year}-01-01&to=${year}-12-31`;
    expect((await office.call('clerk', 'GET', behind)).body.items).toMatchObject([
      { matterId, heldIn: 'reReview', hearingUnit: UNITS.leadership, heldOn: `${year}-04-26` },
    ]);
    const upheld = behind.replace('hearingsHeld', 'reReviewsUpheld');
    expect((await office.call('clerk', 'GET', upheld)).body.items).toMatchObject([
      { matterId, kind: 'reReview', reviewUnit: UNITS.leadership, againstUnit: UNITS.office },
    ]);
  });

  test('a review orders the unit to decide anew, which must not say the same again', async () => {
    const year = years[1];
    const { matterId } = await served(year);
    // It came five days after the period had ended, posted the day before.
    office.goTo(`${year}-04-26`);
    const posted = { postmarkedOn: `${year}-04-20`, reasons: '遗漏了赔偿请求。' };
    await office.step('clerk', matterId, 'request-review', posted);
    expect((await view('clerk', matterId)).proceedings).toMatchObject([
      { inTime: true, madeOn: `${year}-04-20`, receivedOn: `${year}-04-26` },
    ]);
    const late = { admitted: false, ground: 'late', ...NOTICE };
    const declined = await office.call('clerk', 'POST', `/matters/${matterId}/admit-review`, late);
    expect(declined.body.code).toBe('request-in-time');
    await office.step('clerk', matterId, 'admit-review', { admitted: true, ...NOTICE });
    await office.step('director', matterId, 'decide-review', {
      outcome: 'redo',
      ...OPINION,
      redoBy: `${year}-05-10`,
    });
    await office.step('clerk', matterId, 'serve-review', { way: 'post' });
    const owed = await view('handler', matterId);
    expect(owed).toMatchObject({ stage: 'accepted', holderUnit: UNITS.housing, remedy: null });
    const repeated = await office.call('handler', 'POST', `/matters/${matterId}/answer`, {
      ...ANSWER,
      outcomes: [{ claimId: 1, outcome: 'notSupported' }],
    });
    expect(repeated).toMatchObject({ status: 422, body: { code: 'redo-repeats' } });
    await answer(matterId, 'notSupported', { changedFacts: '保修期已于三月届满。' });
    expect((await view('clerk', matterId)).answers).toMatchObject([
      { changedFacts: null },
      { changedFacts: '保修期已于三月届满。' },
    ]);
    await office.step('handler', matterId, 'serve', { way: 'post' });
    expect((await view('clerk', matterId)).remedy).toMatchObject({ kind: 'review', unitId: UNITS.office });
  });

  test('a late request is registered, and declined by the reviewing unit alone', async () => {
    const year = years[2];
    const { matterId } = await served(year);
    office.goTo(`${year}-05-20`);
    await office.step('clerk', matterId, 'request-review', { reasons: '因病耽误。' });
    expect((await view('clerk', matterId)).proceedings).toMatchObject([{ inTime: false }]);
    const own = await office.call('handler', 'POST', `/matters/${matterId}/admit-review`, {
      admitted: false,
      ground: 'late',
      ...NOTICE,
    });
    expect(own).toMatchObject({ status: 409, body: { code: 'action-not-allowed-now' } });
    await office.step('clerk', matterId, 'admit-review', { admitted: false, ground: 'late', ...NOTICE });
    expect(clockOf(await view('clerk', matterId), rules.review)).toMatchObject({ state: 'ended' });
  });
});

test('a mediated and supported claim is followed until it has been carried out', async () => {
  const { matterId } = await served(2026, 'supported', async (id) => {
    await office.step('handler', id, 'handling-notes', {
      kind: 'investigation',
      text: '现场核查，屋面破损。',
    });
    await office.step('handler', id, 'agreements', {
      kind: 'mediation',
      parties: '信访人与建设单位',
      terms: '建设单位一个月内修好屋面。',
    });
  });
  expect(await view('handler', matterId)).toMatchObject({
    handlingNotes: [{ kind: 'investigation', text: '现场核查，屋面破损。' }],
    agreements: [{ kind: 'mediation', terms: '建设单位一个月内修好屋面。' }],
    execution: { doneOn: null, reports: [] },
  });
  await office.step('handler', matterId, 'close', {});
  await office.step('handler', matterId, 'execution', { text: '已进场施工。', isDone: false });
  await office.step('handler', matterId, 'execution', { text: '验收合格。', isDone: true });
  expect(await view('clerk', matterId)).toMatchObject({ execution: { doneOn: '2026-03-22' } });
  const again = await office.call('handler', 'POST', `/matters/${matterId}/execution`, {
    text: '再报',
    isDone: true,
  });
  expect(again).toMatchObject({ status: 409, body: { code: 'action-not-allowed-now' } });
});

test('the petitioner asks on the portal, and follows what comes of it', async () => {
  const { matterId, number, queryCode } = await served(2026);
  office.goTo('2026-04-01');
  const proof = { number, queryCode, lastFour: '1234' };
  const tracked = (await office.call(undefined, 'POST', '/public/track', proof)).body;
  expect(tracked).toMatchObject({ mayRequestReview: true, remedy: { kind: 'review', lastOn: '2026-04-21' } });
  const asked = await office.call(undefined, 'POST', '/public/reviews', { proof, reasons: '不服处理意见。' });
  expect(asked.status).toBe(201);
  await office.step('clerk', matterId, 'admit-review', { admitted: true, ...NOTICE });
  const changed = { outcome: 'change', outcomes: [{ claimId: 1, outcome: 'supported' }], ...OPINION };
  await office.step('director', matterId, 'decide-review', changed);
  const waiting = (await office.call(undefined, 'POST', '/public/track', proof)).body;
  expect(waiting.proceedings).toMatchObject([{ admitted: true, opinion: null }]);
  await office.step('clerk', matterId, 'serve-review', { way: 'online' });
  const after = (await office.call(undefined, 'POST', '/public/track', proof)).body;
  expect(after.proceedings).toMatchObject([{ opinion: { outcome: 'change', opinion: OPINION.opinion } }]);
  // What the review supports is the handling unit's to carry out, and waits in its list until it reports that.
  expect(await view('handler', matterId)).toMatchObject({
    claims: [{ outcome: 'supported' }],
    proceedings: [{ opinion: { outcomes: [{ claimId: 1, outcome: 'supported' }] } }],
    execution: { doneOn: null },
  });
  await office.step('handler', matterId, 'execution', { text: '已按复查意见办结。', isDone: true });
  expect(await view('handler', matterId)).toMatchObject({ execution: { doneOn: '2026-04-01' } });
});
