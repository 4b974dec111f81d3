// A request to every route that would be done for whoever may, so that a refusal is for who asks and nothing else.
import type { Role } from '#kernel/actor.ts';
import { codeAt } from '#modules/access/index.ts';
import { shippedMap } from '#modules/exchange/index.ts';
import { submission, UNITS } from '../support/given.ts';
import { codeOf, PASSWORD } from '../support/sign-in.ts';
import {
  never,
  type Asked,
  type Asker,
  type AuthorizationOffice,
  type Stage,
  type Target,
  type Thing,
} from './office.ts';
import { ACCEPT, ANSWER_ALL, form, ledgerForm, PLANTED } from './papers.ts';

const OPENING = { reason: '需当面核实举报内容', hours: 24 };
const ALLOWING = { openingId: 1, allowed: true, reason: '同意核实' };
const HOLD = { reason: '法院调卷' };

type Body = Omit<Asked, 'url'>;

/** How a matter is asked for. */
interface OnAMatter {
  /** How far it is to have come where the request is to be done. */
  readonly at: Stage | 'planted';
  /** What has to be done before; what came of it is named in the address. */
  readonly first?: (office: AuthorizationOffice, target: Target, who: Asker) => Promise<object>;
  readonly body?: (target: Target) => Body;
}

/** Routes on one matter. */
export const ON_A_MATTER: Readonly<Record<string, OnAMatter>> = {
  'GET /matters/{matterId}': { at: 'planted' },
  'GET /matters/{matterId}/readings': { at: 'planted' },
  'POST /matters/{matterId}/prints': { at: 'planted' },
  'GET /matters/{matterId}/attachments': { at: 'planted' },
  'GET /matters/{matterId}/attachments/{attachmentId}': { at: 'planted' },
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
  'POST /matters/{matterId}/query-code': step('registered', { check: 'identityDocument' }),
  'GET /matters/{matterId}/retention': { at: 'planted' },
  'POST /matters/{matterId}/holds': step('registered', HOLD),
  'POST /matters/{matterId}/holds/{holdId}/release': {
    at: 'registered',
    first: (office, { matterId }) =>
      office.done(office.asker('clerk', 'own'), 'POST', `/matters/${matterId}/holds`, HOLD),
  },
  'POST /matters/{matterId}/recuse': step('registered', { reason: '信访人是本人亲属' }),
};

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
  'GET /destruction-lists/{listId}/items': () => ({}),
  'GET /destruction-lists/{listId}/items.xlsx': () => ({}),
  'POST /destruction-lists/{listId}/approve': ({ digest }) => ({ payload: { digest } }),
  'POST /destruction-lists/{listId}/reject': () => ({ payload: { reason: '尚需查考' } }),
};

/** Lists of such things. */
export const LISTS_OF_THINGS: readonly string[] = ['GET /ledgers', 'GET /destruction-lists'];

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

type Example = (office: AuthorizationOffice, who: Asker | undefined) => Promise<Asked> | Asked;

let things = 0;
/** A name that nothing else has. */
function unique(name: string): string {
  things += 1;
  return `${name}-${things}`;
}

const at =
  (url: string, payload?: object): Example =>
  () => ({ url, ...(payload === undefined ? {} : { payload }) });
const administrator = (office: AuthorizationOffice) => office.asker('administrator', 'own');
const unit = () => ({
  unitId: unique('unit'),
  name: unique('某单位'),
  kind: 'department',
  level: 'city',
  placeId: '990000',
  parentId: UNITS.office,
});
const competence = () => ({ unitId: UNITS.labour, topicId: '020000', basis: unique('职责清单') });

/** What concerns the network and accounts. */
const SETTING_UP: Readonly<Record<string, Example>> = {
  'GET /units': at('/units'),
  'GET /topics': at('/topics'),
  'GET /places': at('/places'),
  'GET /officers': at(`/officers?unitId=${UNITS.office}`),
  'POST /places': () => ({
    url: '/places',
    payload: { placeId: unique('place'), name: '某县', level: 'county', parentId: '990000' },
  }),
  'POST /units': () => ({ url: '/units', payload: unit() }),
  'POST /units/{unitId}/end': async (office) => {
    const { unitId } = await office.done(administrator(office), 'POST', '/units', unit());
    return { url: `/units/${unitId}/end`, payload: { endsOn: '2026-12-31' } };
  },
  'POST /competences': () => ({ url: '/competences', payload: competence() }),
  'POST /competences/{competenceId}/end': async (office) => {
    const made = await office.done(administrator(office), 'POST', '/competences', competence());
    return { url: `/competences/${made['competenceId']}/end`, payload: { endsOn: '2026-12-31' } };
  },
  'POST /officers': at('/officers', { name: '王五' }),
  'POST /posts': async (office) => {
    const { officerId } = await office.done(administrator(office), 'POST', '/officers', { name: '孙七' });
    return { url: '/posts', payload: { officerId, unitId: UNITS.labour, role: 'handler', title: '科员' } };
  },
  'POST /posts/{postId}/end': async (office) => {
    const { officerId } = await office.done(administrator(office), 'POST', '/officers', { name: '孙八' });
    const post = { officerId, unitId: UNITS.labour, role: 'handler', title: '科员' };
    const made = await office.done(office.asker('securityOfficer', 'own'), 'POST', '/posts', post);
    return { url: `/posts/${made['postId']}/end`, payload: { endsOn: '2026-12-31' } };
  },
  'POST /accounts': async (office) => {
    const { officerId } = await office.done(administrator(office), 'POST', '/officers', { name: '周八' });
    return { url: '/accounts', payload: { officerId, login: unique('zhou'), password: PASSWORD } };
  },
  'POST /accounts/unlock': at('/accounts/unlock', { login: 'clerk' }),
  'GET /recoveries': at('/recoveries'),
  'POST /recoveries': async (office) => {
    const { login } = await office.newAccount('handler');
    return { url: '/recoveries', payload: { login, reason: '手机丢失' } };
  },
  'POST /recoveries/{recoveryId}/confirm': async (office, who) => {
    const { login } = await office.newAccount('handler');
    const by = who?.role === 'administrator' ? 'securityOfficer' : 'administrator';
    const asked = { login, reason: '手机丢失' };
    const made = await office.done(office.asker(by, 'own'), 'POST', '/recoveries', asked);
    return { url: `/recoveries/${made['recoveryId']}/confirm` };
  },
};

const roleOf = (who: Asker | undefined): Role => who?.role ?? 'clerk';
/** In a session that ends by it, or whose officer has another password afterwards; nobody has none. */
const usingUp =
  (
    make: (
      newcomer: Awaited<ReturnType<AuthorizationOffice['newcomer']>> & { readonly role: Role },
      office: AuthorizationOffice,
    ) => Promise<Asked> | Asked,
  ): Example =>
  async (office, who) => {
    const newcomer = await office.newcomer(roleOf(who));
    const asked = await make({ ...newcomer, role: roleOf(who) }, office);
    return who === undefined ? asked : { ...asked, cookie: newcomer.cookie };
  };

/** A post of the office and somebody to whom it is handed over: one's own, or for a security officer another's. */
async function handingOver(office: AuthorizationOffice, officerId: string, role: Role): Promise<object> {
  const own = role === 'securityOfficer' ? await office.newAccount('clerk') : { officerId };
  const row = office.database.kysely
    .selectFrom('posts')
    .select('post_id')
    .where('officer_id', '=', own.officerId);
  const { post_id: postId } = await row.executeTakeFirstOrThrow();
  const deputy = await office.newAccount('clerk');
  const actions = [role === 'leader' ? 'extendDeadline' : 'giveNotice'];
  const days = { from: '2026-03-02', to: '2026-03-06' };
  return { postId, officerId: deputy.officerId, ...days, actions, reason: '外出培训' };
}

/** What concerns one's own session and factors, and the post that one hands over. */
const ONES_OWN: Readonly<Record<string, Example>> = {
  'GET /delegations': at('/delegations'),
  'GET /delegations/own': at('/delegations/own'),
  'POST /delegations': usingUp(async ({ officerId, role }, office) => ({
    url: '/delegations',
    payload: await handingOver(office, officerId, role),
  })),
  'POST /delegations/{delegationId}/revoke': usingUp(async ({ officerId, role, cookie }, office) => {
    const payload = await handingOver(office, officerId, role);
    const made = await office.ask('POST', { url: '/delegations', payload, cookie }, {});
    const { delegationId = never().matterId } = made.json<{ delegationId?: string }>();
    return { url: `/delegations/${delegationId}/revoke` };
  }),
  'GET /sign-in/ways': at('/sign-in/ways'),
  'POST /session': usingUp(({ login }) => ({ url: '/session', payload: { login, password: PASSWORD } })),
  'DELETE /session': usingUp(() => ({ url: '/session' })),
  'GET /session': at('/session'),
  'PUT /session/post': async (office, who) => {
    const own = who ?? office.asker('clerk', 'own');
    const seen = await office.ask('GET', { url: '/session' }, { who: own });
    return {
      url: '/session/post',
      payload: { postId: seen.json<{ post: { postId: string } }>().post.postId },
    };
  },
  'GET /sessions': at('/sessions'),
  'DELETE /sessions/{sessionId}': usingUp(async ({ cookie }, office) => {
    const seen = await office.ask('GET', { url: '/sessions', cookie }, {});
    const [own] = seen.json<{ items: readonly { sessionId: string }[] }>().items;
    return { url: `/sessions/${own!.sessionId}` };
  }),
  'POST /password': usingUp(() => ({
    url: '/password',
    payload: { current: PASSWORD, next: 'silver anchor 58 meadows' },
  })),
  'GET /sign-in': at('/sign-in'),
  'POST /sign-in/code': (office) => ({
    url: '/sign-in/code',
    payload: { code: codeOf(office.whole.installation.clock.now()) },
  }),
  'POST /sign-in/demo-code': at('/sign-in/demo-code'),
  'POST /sign-in/passkey/question': at('/sign-in/passkey/question'),
  'POST /sign-in/passkey': at('/sign-in/passkey', { response: {} }),
  'GET /second-factors': at('/second-factors'),
  'POST /second-factors/authenticator': usingUp(() => ({ url: '/second-factors/authenticator' })),
  'POST /second-factors/authenticator/confirm': usingUp(async ({ cookie }, office) => {
    const shown = await office.ask('POST', { url: '/second-factors/authenticator', cookie }, {});
    const { secret } = shown.json<{ secret: string }>();
    const code = codeAt(secret, office.whole.installation.clock.now());
    return { url: '/second-factors/authenticator/confirm', payload: { code } };
  }),
  'POST /second-factors/passkeys/question': at('/second-factors/passkeys/question'),
  'POST /second-factors/passkeys': usingUp(() => ({
    url: '/second-factors/passkeys',
    payload: { name: '钥匙', response: {} },
  })),
  'DELETE /second-factors/passkeys/{passkeyId}': usingUp(async ({ officerId }, office) => {
    const passkeyId = unique('passkey');
    const row = { credential_id: passkeyId, officer_id: officerId, name: '钥匙', public_key: '', counter: 0 };
    const made = { ...row, transports: [], created_at: office.whole.installation.clock.now() };
    await office.database.kysely.insertInto('passkeys').values(made).execute();
    return { url: `/second-factors/passkeys/${passkeyId}` };
  }),
  'POST /first-start/read': at('/first-start/read', { token: 'none' }),
  'POST /first-start': at('/first-start', {
    token: 'none',
    people: [{ role: 'auditor', name: '郑九', login: 'zheng' }],
  }),
  'POST /personal-link/read': at('/personal-link/read', { token: 'none' }),
  'POST /personal-link': at('/personal-link', { token: 'none', password: PASSWORD }),
};

/** What concerns no matter that is there already, or whoever proves that one is theirs. */
const HANDING_IN: Readonly<Record<string, Example>> = {
  'POST /submissions': at('/submissions', submission()),
  'POST /public/submissions': at('/public/submissions', submission({ channel: 'online' })),
  'POST /public/track': async (office) => ({ url: '/public/track', payload: await office.servedOnline() }),
  'POST /public/ratings': async (office) => {
    const proof = await office.servedOnline();
    return {
      url: '/public/ratings',
      payload: { proof, ratings: [{ target: 'unit', value: 'satisfied' }] },
    };
  },
  'GET /reports/measures': at('/reports/measures'),
  'GET /retention/rules': at('/retention/rules'),
  'PUT /retention/rules/{ruleId}': async (office) => {
    const seen = await office.ask('GET', { url: '/retention/rules' }, { who: administrator(office) });
    const [rule] = seen.json<{ items: readonly { ruleId: string; years: number }[] }>().items;
    return { url: `/retention/rules/${rule!.ruleId}`, payload: { years: rule!.years } };
  },
  'POST /destruction-lists': async (office, who) => {
    await office.closeLongAgo(who?.unitId ?? UNITS.office);
    return { url: '/destruction-lists', payload: { reason: '保管期满' } };
  },
  'POST /ledgers': () => ({ url: '/ledgers', ...ledgerForm() }),
  'POST /ledgers/inspect': () => ({ url: '/ledgers/inspect', ...ledgerForm() }),
  'GET /audit/export.jsonl': at('/audit/export.jsonl'),
};

/** Routes on nothing that the planted matter or the ledger of a unit is told by. */
export const ON_OTHERS: Readonly<Record<string, Example>> = { ...SETTING_UP, ...ONES_OWN, ...HANDING_IN };

/** Routes of whoever asks, in whichever unit: each role asks them of one unit only. */
export const WHEREVER: readonly string[] = [
  ...Object.keys(ONES_OWN),
  ...Object.keys(HANDING_IN).filter((route) => route.includes('/public/')),
];

/** The address of a route with the identifiers of a target. */
export function addressOf(route: string, ids: Readonly<Record<string, string>>): string {
  const [, path = ''] = route.split(' ');
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? '');
}
