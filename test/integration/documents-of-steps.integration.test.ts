// Steps that issue their documents, the petitioner who fetches theirs on the portal, and opinions that the head of the unit
// approves: over HTTP, in one office, which verification finds without a fault in the end.
import { fileTypeFromBuffer } from 'file-type';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import { openDocument } from '#modules/documents/index.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { ANSWER, submission, UNITS } from '../support/given.ts';
import { openHttpOffice, type HttpOffice } from '../support/http-office.ts';

const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  director: [UNITS.office, 'leader'],
  handler: [UNITS.housing, 'handler'],
  head: [UNITS.housing, 'leader'],
  investigator: [UNITS.discipline, 'handler'],
  administrator: [UNITS.leadership, 'administrator'],
} as const;
type Who = keyof typeof STAFF;

let office: HttpOffice<Who>;
beforeAll(async () => void (office = await openHttpOffice(STAFF, '2026-03-04')));
afterAll(async () => {
  const { faults } = await verifyMatters(office.installation.database);
  await office.close();
  expect(faults).toEqual([]);
});

interface Registered {
  readonly matterId: string;
  readonly number: string;
  readonly queryCode: string;
}

async function register(changes: Partial<RegisterSubmission> = {}): Promise<Registered> {
  const letter = submission({ receivedOn: '2026-03-04' as never, ...changes });
  return (await office.call('clerk', 'POST', '/submissions', letter)).body;
}

type Step = readonly [who: Who, name: string, body: object];
const NOTICE = { noticeWay: 'post', noticeText: '您的来信已收到，现予告知。' };
const ENDING = { reason: '经审查属于该情形', turnTo: '有管辖权的机关', ...NOTICE };
const ROUTE = ['clerk', 'route', { way: 'transfer', toUnit: UNITS.housing }] as const;
const ASSIGN = [
  'clerk',
  'route',
  { way: 'assign', toUnit: UNITS.housing, periodEndsOn: '2026-06-01' },
] as const;
const accept = (...tracks: string[]): Step => [
  'handler',
  'accept',
  { tracks: tracks.map((track, index) => ({ claimId: index + 1, track })), ...NOTICE },
];
const answer = (outcome: string, who: Who = 'handler'): Step => [
  who,
  'answer',
  { ...ANSWER, outcomes: [{ claimId: 1, outcome }] },
];
const serve = (who: Who = 'handler'): Step => [who, 'serve', { way: 'post' }];
const COMMON: readonly Step[] = [ROUTE, accept('petitionProcedure'), answer('notSupported'), serve()];
const OBJECTION = '根据职责清单，房屋维修监督由其他部门负责，不属于本单位职权范围。';
const REVIEW_OPINION = {
  claimText: '请求撤销原处理意见。',
  facts: '经调阅案卷，原认定的事实清楚。',
  opinion: '原处理意见适用依据正确，予以维持。',
  basis: '《信访工作条例》第三十五条。',
};

async function take(matterId: string, steps: readonly Step[]): Promise<void> {
  for (const [who, name, body] of steps) {
    const { body: changed } = await office.step(who, matterId, name, body);
    const { version } = (await office.call(who, 'GET', `/matters/${matterId}`)).body;
    // Whoever goes on with what a step answered goes on with the documents in it.
    expect(changed.version, name).toBe(version);
  }
}

async function documentsOf(matterId: string, who: Who = 'clerk') {
  const { items } = (await office.call(who, 'GET', `/matters/${matterId}/documents`)).body;
  return items as readonly { documentId: string; kind: string; number: string }[];
}

async function wordsOf(matterId: string, kind: string): Promise<string> {
  const found = (await documentsOf(matterId)).find((one) => one.kind === kind);
  const opened = await office.installation.database.transaction((tx) =>
    openDocument(tx, { matterId, documentId: found?.documentId ?? '' }),
  );
  return JSON.stringify(opened?.paper);
}

const SUGGESTION = { claims: [{ text: '建议公开完工日期', kind: 'suggestion' as const }] };
const TWO_CLAIMS = {
  claims: [
    { text: '请求维修屋顶', kind: 'appeal' as const },
    { text: '请求赔偿停业损失', kind: 'appeal' as const },
  ],
};

interface Issuing {
  readonly name: string;
  readonly letter?: Partial<RegisterSubmission>;
  readonly steps: readonly Step[];
  /** What the matter has in the end, in the order in which it was issued. */
  readonly kinds: readonly string[];
  /** What some of them say. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
}

const ISSUING: readonly Issuing[] = [
  { name: 'the common life issues none by itself', steps: COMMON, kinds: [] },
  {
    name: 'an assignment and its closing',
    steps: [ASSIGN, ...COMMON.slice(1), ['handler', 'close', { closingReport: '已办理完毕。' }]],
    kinds: ['assignmentLetter', 'closingReport'],
    says: { closingReport: ['已办理完毕。', '答复已经送达，信访人尚未评价。', ANSWER.facts] },
  },
  {
    name: 'notice of receipt in writing',
    steps: [['clerk', 'notice', { way: 'post', text: '已收到，将依法处理。' }]],
    kinds: ['receiptNotice'],
    says: { receiptNotice: ['林一：', '已收到，将依法处理。'] },
  },
  {
    name: 'no letter for what was told on the telephone',
    steps: [['clerk', 'notice', { way: 'phone', text: '已收到。' }]],
    kinds: [],
  },
  {
    name: 'an extension',
    steps: [...COMMON.slice(0, 2), ['head', 'extend', { days: 30, reason: '需要鉴定', noticeWay: 'post' }]],
    kinds: ['extensionNotice'],
    says: { extensionNotice: ['延长30日', '需要鉴定'] },
  },
  {
    name: 'declining',
    steps: [['clerk', 'decline', { ...ENDING, ground: 'pendingElsewhere' }]],
    kinds: ['declineNotice'],
    says: { declineNotice: [ENDING.reason, ENDING.turnTo, '不予受理所依据的规定原文如下'] },
  },
  {
    name: 'being led into another procedure',
    steps: [ROUTE, ['handler', 'lead-elsewhere', { ...ENDING, ground: 'arbitrationTrack' }]],
    kinds: ['trackNotice'],
    says: { trackNotice: ['应当通过仲裁解决', ENDING.turnTo, NOTICE.noticeText] },
  },
  {
    name: 'a direct reply',
    steps: [['clerk', 'reply-directly', { ...ENDING, ground: 'toldAtOnce' }]],
    kinds: ['reply'],
    says: { reply: ['信访事项回复', NOTICE.noticeText] },
  },
  {
    name: 'each other path of an acceptance',
    letter: TWO_CLAIMS,
    steps: [ROUTE, accept('petitionProcedure', 'judicial')],
    kinds: ['trackNotice'],
    says: { trackNotice: ['请求赔偿停业损失', '审判机关、检察机关、公安机关'] },
  },
  {
    name: 'a duty, and the answer on it',
    steps: [ROUTE, accept('dutyPerformance'), answer('supported')],
    kinds: ['trackNotice', 'dutyAnswer'],
    says: { dutyAnswer: [ANSWER.opinion, '行政复议'] },
  },
  {
    name: 'the answer to a suggestion',
    letter: SUGGESTION,
    steps: [ROUTE, accept('petitionProcedure'), answer('adopted')],
    kinds: ['reply'],
    says: { reply: ['关于建议意见的答复', '予以采纳'] },
  },
  {
    name: 'an objection and the decision on it',
    steps: [
      ROUTE,
      ['handler', 'object', { reason: OBJECTION, proposedUnit: UNITS.labour }],
      ['clerk', 'decide-objection', { objectionId: 1, agreed: true, reason: '经核实，确不属其职权。' }],
    ],
    kinds: ['objection', 'objectionDecision'],
    says: {
      objection: [OBJECTION, '建议由岱川市人力资源和社会保障局办理'],
      objectionDecision: ['异议成立', '由我单位另行转送', '经核实，确不属其职权。'],
    },
  },
  {
    name: 'an agreement',
    steps: [
      ...COMMON.slice(0, 2),
      [
        'handler',
        'agreements',
        { kind: 'mediation', parties: '信访人\n建设单位', terms: '一个月内修好屋面。\n不再提出其他要求。' },
      ],
    ],
    kinds: ['mediationAgreement'],
    says: { mediationAgreement: ['甲方：信访人', '乙方：建设单位', '（一）一个月内修好屋面。', '（二）'] },
  },
  {
    name: 'a review',
    steps: [
      ...COMMON,
      ['clerk', 'request-review', { reasons: '认定的事实与实际不符。' }],
      ['clerk', 'admit-review', { admitted: true, ...NOTICE }],
      ['director', 'decide-review', { outcome: 'uphold', ...REVIEW_OPINION }],
    ],
    kinds: ['reviewAcceptance', 'reviewOpinion'],
    says: {
      reviewAcceptance: ['2026年3月4日作出', '岱川市住房和城乡建设局'],
      reviewOpinion: [ANSWER.opinion, REVIEW_OPINION.facts, '维持原意见', '岱川市委、市政府书面请求复核'],
    },
  },
  {
    name: 'a request for review that is not taken up',
    steps: [
      ...COMMON,
      ['clerk', 'request-review', { reasons: '不服。' }],
      ['clerk', 'admit-review', { admitted: false, ground: 'withdrawn', ...NOTICE }],
    ],
    kinds: ['reviewRefusal'],
    says: { reviewRefusal: ['您已书面撤回请求。', NOTICE.noticeText] },
  },
  {
    name: 'an accusation, which the discipline body handles by its own rules',
    letter: { claims: [{ text: '举报采购违规', kind: 'accusation' }] },
    steps: [
      ['clerk', 'route', { way: 'transfer', toUnit: UNITS.discipline, reason: '属其职权' }],
      ['investigator', 'accept', { tracks: [{ claimId: 1, track: 'petitionProcedure' }], ...NOTICE }],
      answer('supported', 'investigator'),
    ],
    kinds: ['destinationNotice', 'accusationAnswer'],
    says: { destinationNotice: ['岱川市纪委监委'], accusationAnswer: ['信访人：', '经查属实', '依法保密'] },
  },
];

describe('the document goes out with the step', () => {
  test.each(ISSUING)('$name', async ({ letter, steps, kinds, says = {} }) => {
    const { matterId } = await register(letter);
    await take(matterId, steps);
    expect((await documentsOf(matterId)).map(({ kind }) => kind)).toEqual(kinds);
    for (const [kind, phrases] of Object.entries(says)) {
      const words = await wordsOf(matterId, kind);
      for (const phrase of phrases) expect(words).toContain(phrase);
    }
  });

  test('a hearing has a notice beforehand and a record afterwards', async () => {
    const { matterId } = await register();
    await take(matterId, COMMON.slice(0, 2));
    const notice = '上午九时三十分，住建局二楼会议室，公开举行。';
    const calling = { opensOn: '2026-03-05', participants: '主持人王琳，信访人，建设单位', notice };
    await take(matterId, [['handler', 'call-hearing', calling]]);
    office.goTo('2026-03-06');
    const held = { hearingId: 1, from: '2026-03-05', to: '2026-03-05' };
    const participants = '双方到场，均不申请回避。';
    const said = { participants, record: '双方到场陈述。', opinion: '事实清楚。' };
    await take(matterId, [['handler', 'record-hearing', { ...held, ...said }]]);
    office.goTo('2026-03-04');
    expect((await documentsOf(matterId)).map(({ kind }) => kind)).toEqual(['hearingNotice', 'hearingRecord']);
    expect(await wordsOf(matterId, 'hearingNotice')).toContain(notice);
    expect(await wordsOf(matterId, 'hearingNotice')).toContain(calling.participants);
    expect(await wordsOf(matterId, 'hearingRecord')).toContain(said.record);
    expect(await wordsOf(matterId, 'hearingRecord')).toContain(participants);
    const parts = [
      { name: 'findings', text: '屋面防水层破损，双方对修复期限有争议。' },
      { name: 'opinion', text: said.opinion },
    ];
    await office.step('handler', matterId, 'documents', { kind: 'hearingReport', parts });
    expect(await wordsOf(matterId, 'hearingReport')).toContain('屋面防水层破损，双方对修复期限有争议。');
    expect(await wordsOf(matterId, 'hearingReport')).toContain(participants);
  });

  test('nobody whose identity is sealed is named, and nothing is counted that would tell of an accusation', async () => {
    const { matterId, number } = await register({ claims: [{ text: '举报违规', kind: 'accusation' }] });
    await take(matterId, [['clerk', 'notice', { way: 'post', text: '已收到。' }]]);
    const [notice] = await documentsOf(matterId);
    expect(notice?.number).toContain(`${number}-1号`);
    expect(await wordsOf(matterId, 'receiptNotice')).not.toContain('林一');
  });

  test('is issued by hand only to correct the one that was', async () => {
    const { matterId } = await register();
    await take(matterId, [['clerk', 'decline', { ...ENDING, ground: 'pendingElsewhere' }]]);
    const [notice] = await documentsOf(matterId);
    const parts = [
      { name: 'reason', text: '已由区法院立案审理。' },
      { name: 'whereToGo', text: '区人民法院' },
    ];
    const url = `/matters/${matterId}/documents`;
    const again = await office.call('clerk', 'POST', url, { kind: 'declineNotice', parts });
    expect(again).toMatchObject({ status: 409, body: { code: 'document-issued-already' } });
    const corrected = { kind: 'declineNotice', parts, corrects: notice?.documentId };
    expect((await office.call('clerk', 'POST', url, corrected)).status).toBe(201);
    expect((await documentsOf(matterId)).map(({ kind }) => kind)).toEqual(['declineNotice', 'declineNotice']);
  });
});

describe('notices of several paths', () => {
  test('are corrected one by one, each by a new one of its own path that says so', async () => {
    const { matterId } = await register(TWO_CLAIMS);
    await take(matterId, [ROUTE, accept('judicial', 'arbitration')]);
    const url = `/matters/${matterId}/documents`;
    const list = async () => (await office.call('handler', 'GET', url)).body;
    const { items, offers } = await list();
    const [judicial, arbitration] = items;
    const ofPaths = offers.filter(({ kind }: { kind: string }) => kind === 'trackNotice');
    expect(ofPaths.map(({ corrects }: { corrects: string | null }) => corrects)).toEqual([
      null,
      judicial.documentId,
      arbitration.documentId,
    ]);
    expect(ofPaths[0].whyNot.zh).toContain('逐一出具');
    expect(ofPaths[2]).toMatchObject({ onlyToCorrect: true });
    expect(ofPaths[2].parts[0].text).toContain('请求赔偿停业损失');
    const parts = [
      { name: 'procedure', text: '劳动争议仲裁程序。' },
      { name: 'body', text: '岱川市劳动人事争议仲裁委员会' },
      { name: 'how', text: '向其书面申请。' },
    ];
    const issue = (corrects?: string) =>
      office.call('handler', 'POST', url, {
        kind: 'trackNotice',
        parts,
        ...(corrects === undefined ? {} : { corrects }),
      });
    expect((await issue()).body.code).toBe('document-without-facts');
    const drafted = await office.call('handler', 'POST', `${url}/preview`, {
      kind: 'trackNotice',
      parts,
      corrects: arbitration.documentId,
    });
    expect(JSON.stringify(drafted.body)).toContain('应当通过仲裁解决');
    expect((await issue(arbitration.documentId)).status).toBe(201);
    const after = await list();
    const corrected = after.items.at(-1);
    expect(corrected).toMatchObject({ kind: 'trackNotice', corrects: arbitration.number });
    const paper = await office.installation.database.transaction((tx) =>
      openDocument(tx, { matterId, documentId: corrected.documentId }),
    );
    const words = JSON.stringify(paper?.paper);
    for (const said of ['应当通过仲裁解决', '劳动人事争议仲裁委员会', `更正并替代${arbitration.number}`])
      expect(words).toContain(said);
    expect((await issue(arbitration.documentId)).body.code).toBe('document-corrected-already');
    expect(
      after.offers.flatMap(({ corrects }: { corrects: string | null }) => corrects ?? []),
      'the other one still stands, and the new one may be corrected again',
    ).toEqual([judicial.documentId, corrected.documentId]);
    expect((await issue(judicial.documentId)).status).toBe(201);
    expect(await wordsOf(matterId, 'trackNotice'), 'the first is left as it was').toContain('审判机关');
  });
});

/** Proves a matter on the portal; the cookie with the ticket. */
async function proven({ number, queryCode }: Registered): Promise<string> {
  const body = new URLSearchParams({ number, queryCode, lastFour: '1234' });
  const answered = await fetch(`${office.url}/track`, { method: 'POST', body, redirect: 'manual' });
  return (answered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

const see = (path: string, cookie: string) =>
  fetch(`${office.url}${path}`, { headers: { cookie }, redirect: 'manual' });

describe('on the portal', () => {
  test('the petitioner has what was issued to them, an answer once it was served, and no letter between units', async () => {
    const matter = await register(SUGGESTION);
    await take(matter.matterId, [ASSIGN, accept('petitionProcedure'), answer('adopted')]);
    const cookie = await proven(matter);
    const [letter, reply] = await documentsOf(matter.matterId);
    const pathOf = (one: typeof letter) => `/track/documents/${one?.documentId}`;
    expect(await (await see('/track/matter', cookie)).text()).not.toContain('/track/documents/');
    expect((await see(pathOf(reply), cookie)).status, 'before it is served').toBe(404);
    await take(matter.matterId, [serve()]);
    const page = await (await see('/track/matter', cookie)).text();
    expect(page).toContain(pathOf(reply));
    expect(page).toContain(reply?.number);
    expect(page).not.toContain(pathOf(letter));
    const file = await see(pathOf(reply), cookie);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; .*\.pdf/);
    expect((await fileTypeFromBuffer(await file.arrayBuffer()))?.mime).toBe('application/pdf');
    expect((await see(pathOf(letter), cookie)).status).toBe(404);
    const noted = await office.installation.database.pool.query(
      `select act, actor_kind from audit_entries where operation = 'downloadOwnDocument' and refusal is null`,
    );
    expect(noted.rows).toContainEqual({ act: 'readMatter', actor_kind: 'petitioner' });
  });

  test('documents are nobody’s without proof, and those of one matter not another’s', async () => {
    const [one, other] = [await register(), await register()];
    await take(one.matterId, [['clerk', 'notice', { way: 'post', text: '已收到。' }]]);
    const [notice] = await documentsOf(one.matterId);
    const path = `/track/documents/${notice?.documentId}`;
    const without = await see(path, '');
    expect([without.status, without.headers.get('location')]).toEqual([303, '/track?over=yes']);
    expect((await see(path, await proven(other))).status).toBe(404);
    expect((await see(path, await proven(one))).status).toBe(200);
  });
});

describe('where opinions are approved', () => {
  const OPINION = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'notSupported' }] };
  const set = (unitId: string, opinionsApproved: boolean) =>
    office.call('administrator', 'PUT', `/units/${unitId}/approval`, { opinionsApproved });
  const refused = async (who: Who, matterId: string, name: string, body: object) =>
    (await office.call(who, 'POST', `/matters/${matterId}/${name}`, body)).body;
  type Row = { matterId: string; returned: object | null };
  const drafts = async (who: Who, waits: 'approval' | 'changes'): Promise<Row[]> =>
    (await office.call(who, 'GET', `/matters?box=tray&waits=${waits}`)).body.items;
  const waiting = async (who: Who) => (await drafts(who, 'approval')).map(({ matterId }) => matterId);
  const counted = async (who: Who) => {
    const { toApprove, toChange } = (await office.call(who, 'GET', '/tray/counts')).body;
    return { toApprove, toChange };
  };
  beforeAll(async () => void (await set(UNITS.housing, true)));
  afterAll(async () => void (await set(UNITS.housing, false)));

  test('the handler drafts, the head returns and approves, and what was approved is issued with its letter', async () => {
    const matter = await register();
    const { matterId } = matter;
    await take(matterId, COMMON.slice(0, 2));
    const early = await refused('handler', matterId, 'answer', OPINION);
    expect(early).toMatchObject({ code: 'opinion-not-approved' });
    expect(early.detail ?? early.title).toContain('本单位负责人');
    await take(matterId, [['handler', 'draft-opinion', OPINION]]);
    expect(await waiting('head')).toContain(matterId);
    expect(await waiting('director'), 'of another unit').not.toContain(matterId);
    expect(await counted('head')).toEqual({ toApprove: 1, toChange: 0 });
    expect(await drafts('handler', 'changes')).toEqual([]);
    const unsaid = { draftId: 1, approved: false };
    expect(await refused('head', matterId, 'decide-draft', unsaid)).toMatchObject({ code: 'reason-missing' });
    expect(await refused('director', matterId, 'decide-draft', { draftId: 1, approved: true })).toMatchObject(
      {
        code: 'action-not-allowed-now',
      },
    );
    await take(matterId, [['head', 'decide-draft', { ...unsaid, reason: '请写明验收单位。' }]]);
    expect(await waiting('head')).not.toContain(matterId);
    expect(await drafts('handler', 'changes')).toMatchObject([
      { matterId, returned: { returnedOn: '2026-03-04', reason: '请写明验收单位。' } },
    ]);
    expect(await counted('handler')).toEqual({ toApprove: 0, toChange: 1 });
    expect(await drafts('director', 'changes'), 'of another unit').toEqual([]);
    const everything = (await office.call('handler', 'GET', '/matters?box=tray')).body.items;
    expect(everything.find((row: Row) => row.matterId === matterId).returned).toBeNull();
    const better = { ...OPINION, opinion: `${ANSWER.opinion}由质监站验收。` };
    await take(matterId, [['handler', 'draft-opinion', better]]);
    expect(await counted('handler'), 'handed up again').toEqual({ toApprove: 1, toChange: 0 });
    await take(matterId, [['head', 'decide-draft', { draftId: 2, approved: true }]]);
    expect(await refused('handler', matterId, 'answer', OPINION)).toMatchObject({
      code: 'opinion-other-than-approved',
    });
    await take(matterId, [['handler', 'answer', better]]);
    expect((await documentsOf(matterId)).map(({ kind }) => kind)).toEqual(['opinionLetter']);
    expect(await wordsOf(matterId, 'opinionLetter')).toContain('由质监站验收。');
    const seen = (await office.call('clerk', 'GET', `/matters/${matterId}`)).body;
    expect(seen.approval.drafts).toMatchObject([
      { decision: { approved: false, reason: '请写明验收单位。' } },
      { opinion: better.opinion, decision: { approved: true, reason: null } },
    ]);
    const proof = { number: matter.number, queryCode: matter.queryCode, lastFour: '1234' };
    const tracked = JSON.stringify((await office.call(undefined, 'POST', '/public/track', proof)).body);
    expect(tracked).not.toMatch(/审批|起草|负责人批准|请写明验收单位/);
  });

  test('a review opinion goes the same way, where the setting of a unit above holds', async () => {
    await set(UNITS.leadership, true);
    const { matterId } = await register();
    await take(matterId, [
      ...COMMON.slice(0, 2),
      ['handler', 'draft-opinion', OPINION],
      ['head', 'decide-draft', { draftId: 1, approved: true }],
      ['handler', 'answer', OPINION],
      serve(),
      ['clerk', 'request-review', { reasons: '不服。' }],
      ['clerk', 'admit-review', { admitted: true, ...NOTICE }],
    ]);
    const opinion = {
      outcome: 'change',
      outcomes: [{ claimId: 1, outcome: 'supported' }],
      ...REVIEW_OPINION,
    };
    expect(await refused('director', matterId, 'decide-review', opinion)).toMatchObject({
      code: 'opinion-not-approved',
    });
    await take(matterId, [
      ['clerk', 'draft-opinion', opinion],
      ['director', 'decide-draft', { draftId: 2, approved: false, reason: '请引用原意见。' }],
    ]);
    expect(await drafts('clerk', 'changes')).toMatchObject([
      { matterId, returned: { reason: '请引用原意见。' } },
    ]);
    expect(await drafts('handler', 'changes'), 'the unit that is reviewed').toEqual([]);
    await take(matterId, [
      ['clerk', 'draft-opinion', opinion],
      ['director', 'decide-draft', { draftId: 3, approved: true }],
      ['director', 'decide-review', opinion],
    ]);
    expect(await drafts('clerk', 'changes')).toEqual([]);
    await set(UNITS.leadership, false);
    const kinds = (await documentsOf(matterId)).map(({ kind }) => kind);
    expect(kinds).toEqual(['opinionLetter', 'reviewAcceptance', 'reviewOpinion']);
  });

  test('and nowhere else', async () => {
    await set(UNITS.housing, false);
    const { matterId } = await register();
    await take(matterId, COMMON.slice(0, 2));
    expect(await refused('handler', matterId, 'draft-opinion', OPINION)).toMatchObject({
      code: 'approval-not-needed',
    });
    await set(UNITS.housing, true);
  });
});
