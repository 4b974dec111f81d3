// Supervised after a breach, over HTTP, under both Regulations: told by rule, urged, ordered, repeated, accepted, carried out;
// and the three recommendations with their written answers. At the end every history is proven.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBreachesJob, verifyMatters } from '#modules/matters/index.ts';
import { verifyRecommendations } from '#modules/supervision/index.ts';
import { ANSWER, on, submission, UNITS } from '../support/given.ts';
import { openHttpOffice, type HttpOffice } from '../support/http-office.ts';

const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  director: [UNITS.office, 'leader'],
  officeHandler: [UNITS.office, 'handler'],
  countyClerk: [UNITS.county, 'clerk'],
  handler: [UNITS.housing, 'handler'],
  head: [UNITS.housing, 'leader'],
  labour: [UNITS.labour, 'handler'],
} as const;
type Who = keyof typeof STAFF;

let office: HttpOffice<Who>;
beforeAll(async () => void (office = await openHttpOffice(STAFF, '2019-03-04')));
afterAll(async () => {
  const { database } = office.installation;
  expect((await verifyMatters(database)).faults).toEqual([]);
  expect(await verifyRecommendations(database)).toMatchObject({ recommendations: 5, faults: [] });
  await office.close();
});

const ACCEPT = {
  tracks: [{ claimId: 1, track: 'petitionProcedure' }],
  noticeWay: 'post',
  noticeText: '您的来信已收到，现予受理。',
};

async function received(year: number, changes: object = {}) {
  office.goTo(`${year}-03-04`);
  const letter = submission({ receivedOn: `${year}-03-04` as never, ...changes });
  const { body } = await office.call('clerk', 'POST', '/submissions', letter);
  await office.step('clerk', body.matterId, 'route', {
    way: 'transfer',
    toUnit: UNITS.housing,
    reason: '属其职权',
  });
  return body as { matterId: string; number: string; queryCode: string };
}

async function get(who: Who, path: string) {
  const { status, body } = await office.call(who, 'GET', path);
  expect([path, status]).toEqual([path, 200]);
  return body;
}

/** The rows of an exported list that are of a matter. */
async function exported(who: Who, path: string, number: string, query = '') {
  const [headings = [], ...rows] = await office.workbook(who, `${path}/export.xlsx${query}`);
  const of = headings.indexOf('信访件编号');
  expect(of).toBeGreaterThanOrEqual(0);
  return rows.filter((row) => row[of] === number);
}

async function refused(who: Who, matterId: string, name: string, body: object): Promise<string> {
  const told = await office.call(who, 'POST', `/matters/${matterId}/${name}`, body);
  expect(told.status).toBeGreaterThanOrEqual(400);
  return told.body.code;
}

const idsOf = ({ items }: { items: readonly { matterId: string }[] }) =>
  items.map(({ matterId }) => matterId);
const figureOf = (report: { measures: readonly { id: string; value: number | null }[] }, id: string) =>
  report.measures.find((measure) => measure.id === id)?.value;

const LIVES = [
  { regime: '2005', year: 2019, rule: 'P05-04', ground: 'overdue', notExecuted: '第三十六条第一款第五项' },
  { regime: '2022', year: 2024, rule: 'P22-08', ground: 'procedure', notExecuted: '第四十条第一款' },
] as const;

describe.each(LIVES)('under the Regulation of $regime', ({ regime, year, rule, ground, notExecuted }) => {
  const to = (name: string) => ({ toUnit: UNITS.housing, requirement: `请${name}。` });

  test('a breach is told once by rule, urged, ordered, repeated and accepted; the opinion is carried out', async () => {
    const { matterId, number, queryCode } = await received(year);
    await office.step('handler', matterId, 'accept', ACCEPT);
    office.goTo(`${year}-06-20`);
    const today = on(`${year}-06-20`);
    const { database } = office.installation;
    // Twice at once and once more, as when the first was killed in the middle.
    await Promise.all([0, 1].map(() => findBreachesJob.run(database, {}, today)));
    await findBreachesJob.run(database, {}, today);
    const proposals = await get('clerk', '/supervision-proposals');
    expect(proposals.items.filter((row: { matterId: string }) => row.matterId === matterId)).toMatchObject([
      { proposalId: 1, toUnit: UNITS.housing, ruleId: rule, raisedOn: `${year}-06-20` },
    ]);
    expect((await get('handler', '/supervision-proposals')).items).toEqual([]);
    expect(await exported('clerk', '/supervision-proposals', number)).toMatchObject([
      expect.arrayContaining([rule, '岱川市住房和城乡建设局', `${year}-06-20`]),
    ]);
    expect(await exported('handler', '/supervision-proposals', number)).toEqual([]);
    const told = await get('clerk', `/matters/${matterId}`);
    expect(told.supervision.proposals).toMatchObject([{ state: 'waiting', ground: { key: ground } }]);

    // The unit does not supervise itself, nor does anybody without a part in it.
    const urging = { ...to('抓紧办理'), answerBy: `${year}-06-28`, proposalId: 1 };
    expect(await refused('head', matterId, 'urge', urging)).toBe('action-not-allowed-now');
    expect(await refused('handler', matterId, 'urge', urging)).toBe('action-not-allowed-now');
    expect(await refused('countyClerk', matterId, 'urge', urging)).toBe('matter-unknown');
    await office.step('clerk', matterId, 'urge', urging);
    expect(idsOf(await get('clerk', '/supervision-proposals'))).not.toContain(matterId);
    expect(idsOf(await get('handler', '/supervisions?box=owed'))).toContain(matterId);
    expect((await get('handler', '/supervisions/counts')).owed).toBeGreaterThan(0);

    // No reply came: an order takes the place of the urging.
    office.goTo(`${year}-07-01`);
    expect((await get('handler', '/supervisions/counts')).owedLate).toBe(1);
    const order = { ...to('立即办结并说明原因'), ground, facts: '逾期未办结。', answerBy: `${year}-07-10` };
    await office.step('director', matterId, 'supervise', order);
    expect(await refused('clerk', matterId, 'accept-reply', { supervisionId: 2, opinion: '同意。' })).toBe(
      'action-not-allowed-now',
    );
    await office.step('handler', matterId, 'reply-to-supervision', { supervisionId: 2, reply: '正在鉴定。' });
    expect((await get('clerk', '/supervisions/counts')).replied).toBe(1);
    const again = { supervisionId: 2, facts: '未说明原因。', requirement: '请说明。' };
    // Any post of the office may: the Regulations give it to the office.
    await office.step('officeHandler', matterId, 'repeat-supervision', {
      ...again,
      answerBy: `${year}-07-20`,
    });
    await office.step('handler', matterId, 'reply-to-supervision', { supervisionId: 2, reply: '原因如下。' });
    await office.step('clerk', matterId, 'accept-reply', { supervisionId: 2, opinion: '整改到位。' });

    // What was supported waits to be carried out, and is a ground of its own.
    const answer = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] };
    await office.step('handler', matterId, 'answer', answer);
    await office.step('handler', matterId, 'serve', { way: 'post' });
    office.goTo(`${year}-08-01`);
    for (const who of ['clerk', 'handler'] as const) {
      const waiting = await get(who, '/executions');
      expect(waiting.items).toContainEqual(
        expect.objectContaining({ matterId, unitId: UNITS.housing, days: 31, supervised: false }),
      );
    }
    expect(idsOf(await get('labour', '/executions'))).toEqual([]);
    expect(await exported('clerk', '/executions', number)).toMatchObject([expect.arrayContaining(['31'])]);
    expect(await exported('labour', '/executions', number)).toEqual([]);
    const ended = await exported('clerk', '/supervisions', number, '?box=office&ended=true');
    expect(ended.map(([, , , kind]) => kind)).toEqual(['催办', '督办']);
    expect(await exported('clerk', '/supervisions', number, '?box=office'), 'those that stand').toEqual([]);
    expect(await exported('labour', '/supervisions', number, '?ended=true')).toEqual([]);
    const executing = { ...to('执行处理意见'), facts: '至今没有维修。', answerBy: `${year}-08-10` };
    await office.step('clerk', matterId, 'supervise', { ...executing, ground: 'notExecuted' });
    await office.step('handler', matterId, 'execution', { text: '屋面已修好。', isDone: true });
    await office.step('handler', matterId, 'reply-to-supervision', { supervisionId: 3, reply: '已修好。' });
    await office.step('clerk', matterId, 'accept-reply', { supervisionId: 3, opinion: '已执行。' });
    expect(idsOf(await get('clerk', '/executions'))).not.toContain(matterId);

    const seen = await get('clerk', `/matters/${matterId}`);
    expect(seen).toMatchObject({ regime });
    expect(seen.supervision.supervisions.map((one: { ended: { how: string } }) => one.ended.how)).toEqual([
      'ordered',
      'accepted',
      'accepted',
    ]);
    expect(seen.supervision.supervisions[2].ground.article.zh).toContain(notExecuted);
    const history = seen.history.map(({ text }: { text: { zh: string } }) => text.zh).join('\n');
    for (const words of ['按规则提请督办', '催办', '再次督办', '认可回复，督办结束'])
      expect(history).toContain(words);
    // It is between units: the petitioner sees nothing of it.
    const proof = { number, queryCode, lastFour: '1234' };
    const tracked = await office.call(undefined, 'POST', '/public/track', proof);
    expect(tracked.status).toBe(200);
    expect(JSON.stringify(tracked.body)).not.toMatch(/督办|催办/);
    const { items } = await get('clerk', `/matters/${matterId}/documents`);
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'urgingLetter',
      'supervisionLetter',
      'supervisionLetter',
      'supervisionLetter',
    ]);

    const report = await get('clerk', `/reports/year/${year}`);
    expect(
      ['urgings', 'supervisionOrders', 'supervisionAcceptanceRate'].map((id) => figureOf(report, id)),
    ).toEqual([1, 2, 100]);
    expect(['supportedOpinions', 'executionRate'].map((id) => figureOf(report, id))).toEqual([1, 100]);
    const behind = `/reports/measures/supervisionOrders/list?from=${year}-01-01&to=${year}-12-31`;
    expect((await get('clerk', behind)).items).toMatchObject([
      { matterId, supervisionId: 2, toUnit: UNITS.housing },
      { matterId, supervisionId: 3, toUnit: UNITS.housing },
    ]);
  });

  test('the accused learns of no supervision that came before they were named', async () => {
    const claims = [{ text: '请求查处', kind: 'accusation' }];
    const { matterId } = await received(year, { title: '举报收受好处', claims });
    await office.step('clerk', matterId, 'urge', { ...to('抓紧办理'), answerBy: `${year}-03-20` });
    expect(idsOf(await get('handler', '/supervisions?box=owed'))).toContain(matterId);
    const accused = [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }];
    await office.step('clerk', matterId, 'accused', { accused });
    expect(idsOf(await get('handler', '/supervisions?box=owed'))).not.toContain(matterId);
    expect((await get('handler', '/supervisions/counts')).owed).toBe(0);
    expect(idsOf(await get('clerk', '/supervisions?box=office'))).toContain(matterId);
    // Nobody is told by rule of what a wall keeps from them, and the office that holds it now supervises nobody.
    await findBreachesJob.run(office.installation.database, {}, on(`${year}-12-01`));
    expect((await get('handler', '/supervision-proposals')).items).toEqual([]);
    const reason = { supervisionId: 1, reason: '事项已收回办理' };
    await office.step('clerk', matterId, 'end-supervision', reason);
    const report = await get('handler', `/reports/measures/urgings/list?from=${year}-01-01&to=${year}-12-31`);
    expect(idsOf(report)).not.toContain(matterId);
  });

  test('recommendations of the three kinds, with their answers, come into the report', async () => {
    const { number, matterId } = await received(year);
    const words = { problem: '同类事项反复发生。', recommendation: '建议公示所需材料。' };
    const make = (body: object) => office.call('clerk', 'POST', '/recommendations', { ...words, ...body });
    const work = await make({ kind: 'work', toUnit: UNITS.housing, matters: [number.toLowerCase()] });
    expect(work.status).toBe(201);
    const dueOn = regime === '2005' ? `${year}-04-03` : null;
    expect(work.body).toMatchObject({ dueOn, late: false, matters: [{ number, matterId }] });
    const { recommendationId } = work.body;
    expect(await codeOf(make({ kind: 'work', toUnit: UNITS.office }))).toBe('recommendation-to-oneself');
    expect(await codeOf(make({ kind: 'work', toUnit: UNITS.housing, matters: ['LX20990000001'] }))).toBe(
      'matters-unknown',
    );
    expect(await codeOf(make({ kind: 'accountability', toUnit: UNITS.discipline }))).toBe(
      'whose-responsibility-missing',
    );
    const byUnit = { ...words, kind: 'work', toUnit: UNITS.labour };
    expect(await codeOf(office.call('head', 'POST', '/recommendations', byUnit))).toBe(
      'only-petition-offices-recommend',
    );

    office.goTo(`${year}-05-06`);
    const received_ = await get('handler', '/recommendations?box=received&waiting=true');
    expect(received_.items).toMatchObject([{ recommendationId, late: regime === '2005' }]);
    expect((await get('clerk', '/recommendations/counts')).late).toBe(regime === '2005' ? 1 : 0);
    expect(await codeOf(office.call('labour', 'GET', `/recommendations/${recommendationId}`))).toBe(
      'recommendation-unknown',
    );
    const answer = { adoption: 'partlyAdopted', text: '已公示材料；窗口时间另行研究。' };
    const path = `/recommendations/${recommendationId}/answer`;
    expect(await codeOf(office.call('clerk', 'POST', path, answer))).toBe('recommendation-not-to-answer');
    const answered = await office.call('handler', 'POST', path, answer);
    expect(answered.body).toMatchObject({ adoption: 'partlyAdopted', answeredOn: `${year}-05-06` });
    expect(await codeOf(office.call('handler', 'POST', path, answer))).toBe('recommendation-not-to-answer');

    const policy = { kind: 'policy', toUnit: UNITS.leadership };
    expect((await make(policy)).body).toMatchObject({ dueOn: null, matters: [] });
    const report = await get('clerk', `/reports/year/${year}`);
    const figures = [
      'workRecommendations',
      'workRecommendationsAdoptionRate',
      'policyRecommendationsAdoptionRate',
    ];
    expect(figures.map((id) => figureOf(report, id))).toEqual([1, 100, 0]);
    const made = await office.workbook('clerk', '/recommendations/export.xlsx?box=made');
    expect(made.filter(([, of]) => of === work.body.number)).toMatchObject([
      expect.arrayContaining(['部分采纳', `${year}-05-06`, words.problem]),
    ]);
    const open = await office.workbook('clerk', '/recommendations/export.xlsx?waiting=true');
    expect(open.filter(([, of]) => of === work.body.number)).toEqual([]);
    expect(await office.workbook('labour', '/recommendations/export.xlsx')).toHaveLength(1);
    const behind = `/reports/measures/workRecommendations/list?from=${year}-01-01&to=${year}-12-31`;
    expect((await get('clerk', behind)).items).toMatchObject([{ recommendationId, toUnit: UNITS.housing }]);
  });
});

test('an accusation is named in no recommendation, and a wall that comes later hides what named its matter', async () => {
  const claims = [{ text: '请求查处', kind: 'accusation' }];
  const accusation = await received(2025, { title: '举报', claims });
  const plain = await received(2025);
  const body = { kind: 'work', toUnit: UNITS.housing, problem: '存在问题。', recommendation: '建议改进。' };
  const named = (number: string) =>
    office.call('clerk', 'POST', '/recommendations', { ...body, matters: [number] });
  expect(await codeOf(named(accusation.number))).toBe('matters-kept-apart');
  const { recommendationId } = (await named(plain.number)).body;
  const visible = async () => {
    const { items } = await get('handler', '/recommendations');
    return items.some((row: { recommendationId: string }) => row.recommendationId === recommendationId);
  };
  expect(await visible()).toBe(true);
  const { officerId } = office.officers.get('handler')!;
  await office.step('head', plain.matterId, 'recuse', { officerId, reason: '与信访人是亲属' });
  expect(await visible()).toBe(false);
  expect((await get('handler', '/recommendations/counts')).owed).toBe(0);
  expect((await get('clerk', `/recommendations/${recommendationId}`)).matters).toHaveLength(1);
});

test('a row of a recommendation that was altered does not agree with its history', async () => {
  const { database } = office.installation;
  const change = (adoption: string, where: string) =>
    database.pool.query('update recommendations set adoption = $1 where adoption = $2', [adoption, where]);
  await change('adopted', 'partlyAdopted');
  const { faults } = await verifyRecommendations(database);
  expect(faults.map(({ what }) => what)).toEqual(['row differs from history', 'row differs from history']);
  await change('partlyAdopted', 'adopted');
});

async function codeOf(asked: ReturnType<HttpOffice<Who>['call']>): Promise<string> {
  const told = await asked;
  expect(told.status).toBeGreaterThanOrEqual(400);
  return told.body.code;
}
