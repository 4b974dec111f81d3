// A request to every route that would be done for whoever may, so that a refusal is for who asks and nothing else.
import { shippedMap } from '#modules/exchange/index.ts';
import { submission, UNITS } from '../support/given.ts';
import type { Asked, Asker, Stage, Target, Thing } from './asked.ts';
import type { AuthorizationOffice } from './office.ts';
import {
  ACCEPT,
  ADMISSION,
  ANSWER_ALL,
  form,
  HEARING,
  ORDER,
  PLANTED,
  REQUEST,
  REVIEW_OPINION,
  URGING,
} from './papers.ts';

const OPENING = { reason: '需当面核实举报内容', hours: 24 };
const ALLOWING = { openingId: 1, allowed: true, reason: '同意核实' };
const FORM_OF_REGISTRATION = { kind: 'registrationForm', parts: [{ name: 'proposal', text: '拟转办。' }] };
const HOLD = { reason: '法院调卷' };

const OBJECTION = { reason: '根据职责清单，此事由住房和城乡建设部门负责，不属于本单位职权范围。' };

const ENDING = {
  reason: '同一事项正在办理',
  turnTo: '正在办理的单位',
  noticeWay: 'post',
  noticeText: '您反映的事项请向有关单位提出。',
};

const SIMPLE = { grounds: ['clearAndEasy'] };

const SPLIT = { claimIds: [2], reason: '两项诉求由不同单位办理' };

type Body = Omit<Asked, 'url'>;

/** How a matter is asked for. */
interface OnAMatter {
  /** How far it is to have come where the request is to be done. */
  readonly at: Stage | 'planted';
  /** What has to be done before; what came of it is named in the address. */
  readonly first?: (office: AuthorizationOffice, target: Target, who: Asker) => Promise<object>;
  readonly body?: (target: Target) => Body;
  /** Puts back what was set for it. */
  readonly after?: (office: AuthorizationOffice) => Promise<object>;
}

/** Routes on one matter. */
export const ON_A_MATTER: Readonly<Record<string, OnAMatter>> = {
  'GET /matters/{matterId}': { at: 'planted' },
  'GET /matters/{matterId}/readings': { at: 'planted' },
  'POST /matters/{matterId}/prints': { at: 'planted' },
  'GET /matters/{matterId}/attachments': { at: 'planted' },
  'GET /matters/{matterId}/attachments/{attachmentId}': { at: 'planted' },
  'GET /matters/{matterId}/documents': { at: 'planted' },
  'GET /matters/{matterId}/documents/{documentId}/document.pdf': { at: 'planted' },
  'GET /matters/{matterId}/documents/{documentId}/document.docx': { at: 'planted' },
  'POST /matters/{matterId}/documents': step('registered', FORM_OF_REGISTRATION),
  'POST /matters/{matterId}/documents/preview': step('registered', FORM_OF_REGISTRATION),
  'POST /matters/{matterId}/parties/{partyId}/unmask': step('registered', { reason: '电话核实诉求' }),
  'POST /matters/{matterId}/attachments': {
    at: 'registered',
    body: () => form('files', '补充.txt', '补充的材料'),
  },
  'POST /matters/{matterId}/route': step('registered', {
    way: 'own',
    toUnit: UNITS.office,
    reason: '直接办理',
  }),
  'POST /matters/{matterId}/object': {
    ...step('registered', OBJECTION),
    first: async (office) => {
      const sender = office.asker('clerk', 'foreign');
      const { matterId = '' } = await office.done(sender, 'POST', '/submissions', submission());
      const routing = { way: 'transfer', toUnit: UNITS.office, reason: '属其职权' };
      await office.done(sender, 'POST', `/matters/${matterId}/route`, routing);
      return { matterId };
    },
  },
  'POST /matters/{matterId}/decide-objection': {
    ...step('registered', { objectionId: 1, agreed: true, reason: '经核实，确不属其职权' }),
    first: async (office, { matterId }) => {
      const routing = { way: 'transfer', toUnit: UNITS.housing };
      await office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/route`, routing);
      const objecting = office.asker('handler', 'accused');
      return office.done(objecting, 'POST', `/matters/${matterId}/object`, OBJECTION);
    },
  },
  'POST /matters/{matterId}/notice': step('registered', { way: 'post', text: '您的来信已收到。' }),
  'POST /matters/{matterId}/accept': step('routed', ACCEPT),
  'POST /matters/{matterId}/extend': step('accepted', {
    days: 20,
    reason: '需委托检测机构鉴定',
    noticeWay: 'post',
  }),
  'POST /matters/{matterId}/answer': step('accepted', ANSWER_ALL),
  'POST /matters/{matterId}/serve': step('answered', { way: 'post' }),
  'POST /matters/{matterId}/close': step('served', {}),
  'POST /matters/{matterId}/decline': step('registered', { ...ENDING, ground: 'pendingElsewhere' }),
  'POST /matters/{matterId}/no-longer-accept': {
    at: 'registered',
    body: ({ reReviewed }) => ({
      payload: { ...ENDING, ground: 'afterReReview', earlierNumber: reReviewed },
    }),
  },
  'POST /matters/{matterId}/link-earlier': {
    at: 'registered',
    body: ({ reReviewed }) => ({ payload: { earlierNumber: reReviewed, newFacts: '新的检测报告。' } }),
  },
  'POST /matters/{matterId}/split': step('two claims', SPLIT),
  'POST /matters/{matterId}/undo-split': {
    ...step('two claims', { reason: '两项诉求应当一并处理' }),
    first: async (office, { matterId }) => {
      const clerk = office.asker('clerk', 'own');
      const split = await office.done(clerk, 'POST', `/matters/${matterId}/split`, SPLIT);
      const [part] = split['parts'] as unknown as readonly { matterId: string }[];
      return { matterId: part!.matterId };
    },
  },
  'POST /matters/{matterId}/serve-joined': {
    ...step('registered', { way: 'post', outcomes: ANSWER_ALL.outcomes }),
    first: async (office, { matterId }) => {
      const lead = await office.fresh('accepted');
      const joining = { otherMatterId: lead.matterId, reason: '反映同一问题', as: 'merged' };
      await office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/attach`, joining);
      const handler = office.asker('handler', 'own');
      await office.done(handler, 'POST', `/matters/${lead.matterId}/answer`, ANSWER_ALL);
      return {};
    },
  },
  'POST /matters/{matterId}/move-regulation': step('of 2005', {
    to: '2022',
    reason: '经研究，适用现行条例更有利于信访人',
    noticeWay: 'post',
    noticeText: '您的信访事项改按《信访工作条例》办理。',
  }),
  'POST /matters/{matterId}/mark-simple': {
    ...step('registered', SIMPLE),
    first: putSimplifiedInForce,
  },
  'POST /matters/{matterId}/return-to-ordinary': {
    ...step('registered', { reason: '需要多个单位协调办理' }),
    first: async (office, { matterId }) => {
      await putSimplifiedInForce(office);
      await office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/mark-simple`, SIMPLE);
      return {};
    },
  },
  'POST /matters/{matterId}/reply-directly': step('registered', { ...ENDING, ground: 'toldAtOnce' }),
  'POST /matters/{matterId}/lead-elsewhere': step('registered', { ...ENDING, ground: 'arbitrationTrack' }),
  'POST /matters/{matterId}/withdraw': {
    at: 'registered',
    body: ({ attachmentId }) => ({
      payload: { attachmentId, readOut: true, noticeWay: 'inPerson', noticeText: '已按您的书面请求撤回。' },
    }),
  },
  'POST /matters/{matterId}/attach': joining('registered'),
  'POST /matters/{matterId}/dismiss-repeat': joining('registered'),
  'POST /matters/{matterId}/detach': step('attached', { reason: '并非同一事项' }),
  'POST /matters/{matterId}/accused': step('accusation', {
    accused: [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }],
  }),
  'POST /matters/{matterId}/involve': step('registered', { unitId: UNITS.county, capacity: 'supports' }),
  'POST /matters/{matterId}/ask-opening': step('accusation', OPENING),
  'POST /matters/{matterId}/decide-opening': {
    ...step('accusation', ALLOWING),
    first: (office, { matterId }) =>
      office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/ask-opening`, OPENING),
  },
  'POST /matters/{matterId}/end-opening': {
    ...step('accusation', { openingId: 1 }),
    first: async (office, { matterId }, who) => {
      // It is ended by whoever asked, or by the leader who allowed it.
      const leads = who.role === 'leader';
      const asks = leads ? office.asker('clerk', 'own') : who;
      const asked = await office.done(asks, 'POST', `/matters/${matterId}/ask-opening`, OPENING);
      return leads ? office.done(who, 'POST', `/matters/${matterId}/decide-opening`, ALLOWING) : asked;
    },
  },
  'POST /matters/{matterId}/record-waiver': {
    at: 'accusation',
    body: ({ attachmentId }) => ({ payload: { attachmentId } }),
  },
  'POST /matters/{matterId}/decide-waiver': {
    ...step('accusation', { waiverId: 1, confirmed: true }),
    first: (office, { matterId, attachmentId }) =>
      office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/record-waiver`, {
        attachmentId,
      }),
  },
  'POST /matters/{matterId}/query-code': step('registered', { check: 'identityDocument' }),
  'GET /matters/{matterId}/retention': { at: 'planted' },
  'POST /matters/{matterId}/holds': step('registered', HOLD),
  'POST /matters/{matterId}/holds/{holdId}/release': {
    at: 'registered',
    first: (office, { matterId }) =>
      office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/holds`, HOLD),
  },
  'POST /matters/{matterId}/handling-notes': step('registered', { kind: 'contact', text: '已电话联系。' }),
  'POST /matters/{matterId}/agreements': step('accepted', {
    kind: 'mediation',
    parties: '信访人与建设单位',
    terms: '一个月内修好屋面。',
  }),
  'POST /matters/{matterId}/execution': step('served', { text: '屋面已修好。', isDone: true }),
  'POST /matters/{matterId}/request-review': step('served', REQUEST),
  'POST /matters/{matterId}/admit-review': {
    ...step('served elsewhere', ADMISSION),
    first: (office, target) => review(office, target, 1),
  },
  'POST /matters/{matterId}/decide-review': {
    ...step('served elsewhere', REVIEW_OPINION),
    first: (office, target) => review(office, target, 2),
  },
  'POST /matters/{matterId}/serve-review': {
    ...step('served elsewhere', { way: 'post' }),
    first: (office, target) => review(office, target, 3),
  },
  'POST /matters/{matterId}/draft-opinion': {
    ...step('accepted', ANSWER_ALL),
    first: async (office) => {
      await approval(office, true);
      return {};
    },
    after: (office) => approval(office, false),
  },
  'POST /matters/{matterId}/decide-draft': {
    ...step('accepted', { draftId: 1, approved: true }),
    first: async (office, { matterId }) => {
      await approval(office, true);
      const drafts = office.asker('handler', 'own');
      return office.done(drafts, 'POST', `/matters/${matterId}/draft-opinion`, ANSWER_ALL);
    },
    after: (office) => approval(office, false),
  },
  'POST /matters/{matterId}/call-hearing': step('accepted', HEARING),
  'POST /matters/{matterId}/record-hearing': {
    ...step('accepted', {
      hearingId: 1,
      from: '2026-03-02',
      to: '2026-03-02',
      participants: '双方到场',
      record: '双方到场陈述。',
      opinion: '事实清楚。',
    }),
    first: callHearing,
  },
  'POST /matters/{matterId}/cancel-hearing': {
    ...step('accepted', { hearingId: 1, reason: '当事人申请改期' }),
    first: callHearing,
  },
  'POST /matters/{matterId}/urge': step('served elsewhere', URGING),
  'POST /matters/{matterId}/supervise': step('served elsewhere', ORDER),
  'POST /matters/{matterId}/reply-to-supervision': step('registered', {
    supervisionId: 1,
    reply: '已整改。',
  }),
  'POST /matters/{matterId}/accept-reply': {
    ...step('served elsewhere', { supervisionId: 1, opinion: '整改到位。' }),
    first: (office, target) => supervised(office, target, { replied: true }),
  },
  'POST /matters/{matterId}/repeat-supervision': {
    ...step('served elsewhere', {
      supervisionId: 1,
      facts: '回复未说明原因。',
      requirement: '请说明原因。',
      answerBy: '2026-04-20',
    }),
    first: (office, target) => supervised(office, target, { replied: true }),
  },
  'POST /matters/{matterId}/end-supervision': {
    ...step('served elsewhere', { supervisionId: 1, reason: '情形已经消除' }),
    first: (office, target) => supervised(office, target, { replied: false }),
  },
  'POST /matters/{matterId}/set-proposal-aside': step('registered', { proposalId: 1, reason: '有正当理由' }),
  'POST /matters/{matterId}/recuse': step('registered', { reason: '信访人是本人亲属' }),
};

/** A supervision of the unit that answered, by the own one, as far as the reply. */
async function supervised(
  office: AuthorizationOffice,
  { matterId }: Target,
  { replied }: { readonly replied: boolean },
): Promise<object> {
  await office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/supervise`, ORDER);
  if (replied) await office.replyElsewhere(matterId);
  return {};
}

/** The first steps of a review by the own unit. */
async function review(office: AuthorizationOffice, { matterId }: Target, steps: number): Promise<object> {
  const taken = [
    ['clerk', 'request-review', REQUEST],
    ['clerk', 'admit-review', ADMISSION],
    ['leader', 'decide-review', REVIEW_OPINION],
  ] as const;
  for (const [role, name, payload] of taken.slice(0, steps))
    await office.done(office.asker(role, 'own'), 'POST', `/matters/${matterId}/${name}`, payload);
  return {};
}

/** Sets whether opinions of the own unit need the approval of its head. */
function approval(office: AuthorizationOffice, opinionsApproved: boolean): Promise<object> {
  const administrator = office.asker('administrator', 'own');
  return office.done(administrator, 'PUT', `/units/${UNITS.office}/approval`, { opinionsApproved });
}

function callHearing(office: AuthorizationOffice, { matterId }: Target): Promise<object> {
  return office.done(office.asker('handler', 'own'), 'POST', `/matters/${matterId}/call-hearing`, HEARING);
}

/** Simplified handling is off until an administrator puts it in force; it stays so. */
async function putSimplifiedInForce(office: AuthorizationOffice): Promise<object> {
  const setting = {
    code: 'simplified-handling',
    inForce: true,
    fromOn: '2022-05-01',
    reason: '市信访局决定',
  };
  await office.ask(
    'POST',
    { url: '/law/overlays', payload: setting },
    { who: office.asker('administrator', 'own') },
  );
  return {};
}

function step(at: Stage, payload: object): OnAMatter {
  return { at, body: () => ({ payload }) };
}

function joining(at: Stage): OnAMatter {
  return { at, body: ({ otherMatterId }) => ({ payload: { otherMatterId, reason: '同一事项' } }) };
}

const map = { payload: { map: shippedMap('online-messages') } };

/** Routes on one thing of a unit: a ledger, a list of what is to be destroyed. */
export const ON_A_THING: Readonly<Record<string, (thing: Thing) => Body>> = {
  'GET /ledgers/{ledgerId}': () => ({}),
  'GET /ledgers/{ledgerId}/faults': () => ({}),
  'GET /ledgers/{ledgerId}/faults.xlsx': () => ({}),
  'POST /ledgers/{ledgerId}/dry-run': () => ({}),
  'PUT /ledgers/{ledgerId}/map': () => map,
  'POST /ledgers/{ledgerId}/start': () => ({}),
  'GET /destruction-lists/{listId}': () => ({}),
  'GET /destruction-lists/{listId}/items': () => ({}),
  'GET /destruction-lists/{listId}/items.xlsx': () => ({}),
  'POST /destruction-lists/{listId}/prints': () => ({}),
  'POST /destruction-lists/{listId}/approve': ({ digest }) => ({ payload: { digest } }),
  'POST /destruction-lists/{listId}/reject': () => ({ payload: { reason: '尚需查考' } }),
  'GET /recommendations/{recommendationId}': () => ({}),
  'GET /recommendations/{recommendationId}/document.pdf': () => ({}),
  'GET /recommendations/{recommendationId}/document.docx': () => ({}),
  'POST /recommendations/{recommendationId}/answer': () => ({
    payload: { adoption: 'adopted', text: '已采纳。' },
  }),
};

/** Lists of such things. */
export const LISTS_OF_THINGS: readonly string[] = [
  'GET /ledgers',
  'GET /destruction-lists',
  'GET /recommendations',
];

/** How a list of them is asked for where a page does not hold all that this test makes. */
export const WHOLE_LIST: Readonly<Record<string, string>> = { 'GET /recommendations': '?limit=200' };

const YEAR = 'from=2026-01-01&to=2026-12-31';

/** Routes that answer of many matters, each asked in the ways in which the planted one could show. */
export const LISTS: Readonly<Record<string, (planted: { readonly number: string }) => readonly Asked[]>> = {
  'GET /matters': ({ number }) =>
    [
      '',
      '?box=tray',
      '?box=all',
      '?box=all&kind=accusation',
      '?limit=200&kind=accusation',
      '?q=好处费',
      `?q=${number}`,
    ].map((query) => ({
      url: `/matters${encodeURI(query)}`,
    })),
  'GET /tray/counts': () => [{ url: '/tray/counts' }],
  'GET /citations': () => [{ url: '/citations' }],
  'GET /supervisions': () =>
    ['', '?box=office', '?limit=200'].map((query) => ({ url: `/supervisions${query}` })),
  'GET /supervisions/export.xlsx': () => [{ url: '/supervisions/export.xlsx?box=office' }],
  'GET /supervisions/counts': () => [{ url: '/supervisions/counts' }],
  'POST /repeats/check': () => [
    { url: '/repeats/check', payload: { title: PLANTED.title, body: PLANTED.body } },
  ],
  'GET /reports': () => [{ url: `/reports?${YEAR}` }],
  'GET /reports/export.xlsx': () => [{ url: `/reports/export.xlsx?${YEAR}` }],
  'GET /reports/year/{year}': () => [{ url: '/reports/year/2026' }],
  'GET /reports/year/{year}/export.xlsx': () => [{ url: '/reports/year/2026/export.xlsx' }],
  'GET /reports/measures/{id}/list': () => [{ url: `/reports/measures/letters/list?${YEAR}` }],
  'GET /reports/measures/{id}/list/export.xlsx': () => [
    { url: `/reports/measures/letters/list/export.xlsx?${YEAR}` },
  ],
};

/** The audit log, whole and narrowed to the number of the planted matter. */
export const LOGS: Readonly<Record<string, (planted: { readonly number: string }) => readonly Asked[]>> = {
  'GET /audit/entries': ({ number }) =>
    ['?limit=200', `?number=${number}`].map((query) => ({ url: `/audit/entries${query}` })),
  'GET /audit/entries.xlsx': () => [{ url: '/audit/entries.xlsx' }],
};

/** The address of a route with the identifiers of a target. */
export function addressOf(route: string, ids: Readonly<Record<string, string>>): string {
  const [, path = ''] = route.split(' ');
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? '');
}
