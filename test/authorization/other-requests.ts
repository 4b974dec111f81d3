// Requests to the routes by which no matter is told that is there already: the network, accounts, one's own session, and
// what is handed in.
import type { Role } from '#kernel/actor.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { codeAt } from '#modules/access/index.ts';
import { submission, UNITS } from '../support/given.ts';
import { codeOf, PASSWORD } from '../support/sign-in.ts';
import type { Asked, Asker } from './asked.ts';
import { never, type AuthorizationOffice } from './office.ts';
import { form, ledgerForm, RECOMMENDATION } from './papers.ts';

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

/** A change that no other request makes: another day each time. */
const holiday = () => {
  things += 1;
  return {
    days: [{ day: addDays(plainDate('2030-03-04'), things), kind: 'holiday', holiday: '临时放假' }],
    years: [],
  };
};

/** What concerns the network, accounts and the law in force. */
const SETTING_UP: Readonly<Record<string, Example>> = {
  'GET /calendar': at('/calendar?year=2026'),
  'POST /calendar/preview': () => ({ url: '/calendar/preview', payload: holiday() }),
  'POST /calendar/changes': async (office) => {
    const seen = await office.ask('GET', { url: '/calendar' }, { who: administrator(office) });
    const { version } = seen.json<{ version: number }>();
    return { url: '/calendar/changes', payload: { ...holiday(), basedOn: version, reason: '省政府通知' } };
  },
  'GET /law/citations': at('/law/citations?regime=2022'),
  'GET /law/overlays': at('/law/overlays'),
  'POST /law/overlays': async (office) => {
    const seen = await office.ask('GET', { url: '/law/overlays' }, { who: administrator(office) });
    const [overlay] = seen.json<{
      items: readonly { code: string; settings: readonly { inForce: boolean }[] }[];
    }>().items;
    const inForce = overlay!.settings.at(-1)?.inForce !== true;
    return {
      url: '/law/overlays',
      payload: { code: overlay!.code, inForce, fromOn: '2017-01-01', reason: '市信访局决定' },
    };
  },
  'GET /units': at('/units'),
  'GET /topics': at('/topics'),
  'GET /places': at('/places'),
  'GET /officers': at(`/officers?unitId=${UNITS.office}`),
  'GET /officers/{officerId}': async (office) => {
    const { officerId } = await office.newAccount('handler');
    return { url: `/officers/${officerId}` };
  },
  'GET /competences': at(`/competences?unitId=${UNITS.housing}`),
  'POST /places': () => ({
    url: '/places',
    payload: { placeId: unique('place'), name: '某县', level: 'county', parentId: '990000' },
  }),
  'POST /units': () => ({ url: '/units', payload: unit() }),
  'PUT /units/{unitId}/name': async (office) => {
    const { unitId } = await office.done(administrator(office), 'POST', '/units', unit());
    return { url: `/units/${unitId}/name`, payload: { name: unique('改名单位'), shortName: '改名' } };
  },
  'PUT /units/{unitId}/review-line': async (office) => {
    const { unitId } = await office.done(administrator(office), 'POST', '/units', unit());
    return { url: `/units/${unitId}/review-line`, payload: { reviewedBy: UNITS.leadership } };
  },
  'PUT /units/{unitId}/approval': async (office) => {
    const { unitId } = await office.done(administrator(office), 'POST', '/units', unit());
    return { url: `/units/${unitId}/approval`, payload: { opinionsApproved: true } };
  },
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
  'GET /officers/{officerId}/account': async (office) => {
    const { officerId } = await office.newAccount('handler');
    return { url: `/officers/${officerId}/account` };
  },
  'GET /officers/{officerId}/delegable-posts': async (office) => {
    const { officerId } = await office.newAccount('handler');
    return { url: `/officers/${officerId}/delegable-posts` };
  },
  'POST /invitations': async (office) => {
    const { officerId } = await office.done(administrator(office), 'POST', '/officers', { name: '吴九' });
    return { url: '/invitations', payload: { officerId, login: unique('wu.jiu') } };
  },
  'DELETE /officers/{officerId}/sessions': async (office) => {
    const { officerId } = await office.newAccount('handler');
    return { url: `/officers/${officerId}/sessions` };
  },
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
  'POST /public/confidentiality': async (office) => {
    const letter = submission({ channel: 'online', sealIdentity: true });
    const { matterId, number, queryCode } = await office.done(
      undefined,
      'POST',
      '/public/submissions',
      letter,
    );
    const clerk = office.asker('clerk', 'own');
    const url = `/matters/${matterId}/attachments`;
    const asked = { url, ...form('files', '声明.txt', '本人放弃身份保密。') };
    const added = await office.ask('POST', asked, { who: clerk });
    const [paper] = added.json<{ items: readonly { attachmentId: string }[] }>().items;
    const recording = { attachmentId: paper?.attachmentId };
    await office.done(clerk, 'POST', `/matters/${matterId}/record-waiver`, recording);
    const proof = { number, queryCode, lastFour: '1234' };
    return { url: '/public/confidentiality', payload: { proof } };
  },
  'POST /public/ratings': async (office) => {
    const proof = await office.servedOnline();
    return {
      url: '/public/ratings',
      payload: { proof, ratings: [{ target: 'unit', value: 'satisfied' }] },
    };
  },
  'POST /public/withdrawals': async (office) => {
    const letter = submission({ channel: 'online' });
    const { number, queryCode } = await office.done(undefined, 'POST', '/public/submissions', letter);
    return {
      url: '/public/withdrawals',
      payload: { proof: { number, queryCode, lastFour: '1234' }, ofOwnWill: true },
    };
  },
  'POST /public/reviews': async (office) => ({
    url: '/public/reviews',
    payload: { proof: await office.servedOnline(), reasons: '不服处理意见。' },
  }),
  'GET /supervision-proposals': at('/supervision-proposals'),
  'GET /executions': at('/executions'),
  'GET /supervision-proposals/export.xlsx': at('/supervision-proposals/export.xlsx'),
  'GET /executions/export.xlsx': at('/executions/export.xlsx'),
  'GET /recommendations/export.xlsx': at('/recommendations/export.xlsx'),
  'GET /recommendations/counts': at('/recommendations/counts'),
  'POST /recommendations': at('/recommendations', { ...RECOMMENDATION, toUnit: UNITS.county }),
  'GET /reports/measures': at('/reports/measures'),
  'GET /retention/rules': at('/retention/rules'),
  'PUT /retention/rules/{ruleId}': async (office) => {
    const seen = await office.ask('GET', { url: '/retention/rules' }, { who: administrator(office) });
    const [rule] = seen.json<{ items: readonly { ruleId: string; years: number }[] }>().items;
    return { url: `/retention/rules/${rule!.ruleId}`, payload: { years: rule!.years } };
  },
  'GET /destruction-candidates': at('/destruction-candidates'),
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
