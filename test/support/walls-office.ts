// An office with accusations in it: a network from the hub down to a township and a unit below a department, officers of
// every role there, and whoever an accusation is about among them.
import type { OfficerActor, Role } from '#kernel/actor.ts';
import type { Database } from '#platform/db/database.ts';
import {
  appointToPost,
  closePost,
  createOfficer,
  createUnit,
  findOfficer,
  listServedUnits,
  loadNetwork,
} from '#modules/network/index.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import type { Action } from '../../src/modules/access/contract.ts';
import { delegableActions, handedOver } from '../../src/modules/access/rules/delegation.ts';
import { must, on, submission, UNITS } from './given.ts';
import { injectSignIn, letCodesCountAgain, letSignIn } from './sign-in.ts';
import { openWholeServer, type WholeServer } from './whole-server.ts';

/** The units, with those that only this office has. */
export const OFFICE = {
  ...UNITS,
  squad: 'housing-squad',
  town: 'county-town',
  countyHousing: 'county-housing',
} as const;

const TODAY = on('2026-03-02');
const EARLIER = on('2020-03-02');
const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;

/** Somebody who signs in: as whom they act, and the cookie of their session. */
export interface Hand {
  readonly name: string;
  readonly login: string;
  readonly cookie: string;
  readonly actor: OfficerActor;
}

/** The office. */
export interface WallsOffice {
  readonly whole: WholeServer;
  /** Employs somebody in these posts, the first of which they sign in with; `left` is a post that they held before. */
  employ(
    name: string,
    posts: readonly (readonly [unitId: string, role: Role])[],
    left?: string,
  ): Promise<readonly Hand[]>;
  /** Hands over all of a post that may be handed over, and answers the deputy acting in it. */
  handOver(name: string, giver: Hand, deputy: Hand): Promise<Hand>;
  /** Sends a command that must succeed. */
  send(by: Pick<Hand, 'cookie'>, path: string, payload: object): Promise<Record<string, string>>;
  /** Adds a file of this name to a matter and answers its identifier. */
  attach(by: Hand, matterId: string, fileName: string): Promise<string>;
  /** Issues a document in a matter and answers its identifier. */
  issue(by: Hand, matterId: string): Promise<string>;
}

/** Opens it. Jobs are left undone: a test does those that it needs. */
export async function openWallsOffice(): Promise<WallsOffice> {
  const whole = await openWholeServer({}, { idle: true });
  const { database } = whole.installation;
  await database.transaction(async (tx) => {
    const unit = { kind: 'department', activeFrom: EARLIER.today() } as const;
    const city = { ...unit, placeId: '990000', level: 'city' } as const;
    const county = { ...unit, placeId: '990100', parentId: OFFICE.county } as const;
    for (const one of [
      { ...city, unitId: OFFICE.squad, name: '岱川市房屋管理所', parentId: OFFICE.housing },
      { ...county, unitId: OFFICE.town, name: '柳湾县河口镇', kind: 'township', level: 'township' },
      { ...county, unitId: OFFICE.countyHousing, name: '柳湾县住建局', level: 'county' },
    ] as const)
      must(await createUnit(tx, SETUP, one, EARLIER));
  });
  const send: WallsOffice['send'] = async (by, path, payload) => {
    const answered = await whole.app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { cookie: by.cookie },
      payload,
    });
    if (answered.statusCode >= 300) throw new Error(`${path}: ${answered.body}`);
    return answered.json<Record<string, string>>();
  };
  return {
    whole,
    employ: async (name, posts, left) => {
      const login = name.toLowerCase().replaceAll(' ', '-');
      const { officerId, postIds } = await appoint(database, name, posts, left);
      await letSignIn(database, { officerId, login }, TODAY);
      const hands: Hand[] = [];
      for (const [at, [unitId, role]] of posts.entries()) {
        const postId = postIds[at] ?? '';
        const cookie = await signIn(whole, login, postId);
        hands.push({
          name: `${name} (${unitId})`,
          login,
          cookie,
          actor: await actorOf(database, { officerId, postId, unitId, role }),
        });
      }
      return hands;
    },
    handOver: async (name, giver, deputy) => {
      const actions = delegableActions(giver.actor.role);
      const cookie = whole.cookies.get('securityOfficer') ?? '';
      const { delegationId = '' } = await send({ cookie }, '/delegations', {
        postId: giver.actor.postId,
        officerId: deputy.actor.officerId,
        from: TODAY.today(),
        to: TODAY.today(),
        actions,
        reason: '外出培训',
      });
      return {
        ...deputy,
        name,
        cookie: await signIn(whole, deputy.login, giver.actor.postId, delegationId),
        actor: actingFor(giver.actor, deputy.actor, { delegationId, actions }),
      };
    },
    send,
    attach: async (by, matterId, fileName) => {
      const answered = await whole.app.inject({
        method: 'POST',
        url: `/api/v1/matters/${matterId}/attachments`,
        headers: { cookie: by.cookie, ...FORM },
        payload: formWith(fileName),
      });
      if (answered.statusCode !== 201) throw new Error(answered.body);
      return answered.json<{ items: { attachmentId: string }[] }>().items.at(-1)?.attachmentId ?? '';
    },
    issue: async (by, matterId) => {
      const answered = await whole.app.inject({
        method: 'POST',
        url: `/api/v1/matters/${matterId}/documents`,
        headers: { cookie: by.cookie },
        payload: { kind: 'receiptNotice', parts: [{ name: 'path', text: '依法处理。' }] },
      });
      if (answered.statusCode !== 201) throw new Error(answered.body);
      return answered.json<{ items: { documentId: string }[] }>().items.at(-1)?.documentId ?? '';
    },
  };
}

/** The header of a form with a file, and the form. */
export const FORM = { 'content-type': 'multipart/form-data; boundary=x' };
export function formWith(fileName: string): string {
  return `--x\r\ncontent-disposition: form-data; name="files"; filename="${fileName}"\r\n\r\n材料\r\n--x--\r\n`;
}

async function appoint(
  database: Database,
  name: string,
  posts: readonly (readonly [string, Role])[],
  left: string | undefined,
): Promise<{ officerId: string; postIds: string[] }> {
  return database.transaction(async (tx) => {
    const { officerId } = must(await createOfficer(tx, SETUP, { name }, EARLIER));
    const post = async (unitId: string, role: Role) =>
      must(await appointToPost(tx, SETUP, { officerId, unitId, role, title: '科员' }, EARLIER)).postId;
    if (left !== undefined) {
      const postId = await post(left, 'handler');
      must(await closePost(tx, SETUP, { postId }, on('2024-03-01')));
    }
    const postIds: string[] = [];
    for (const [unitId, role] of posts) postIds.push(await post(unitId, role));
    return { officerId, postIds };
  });
}

async function signIn(
  { app, installation }: WholeServer,
  login: string,
  postId: string,
  delegationId?: string,
): Promise<string> {
  await letCodesCountAgain(installation.database);
  const { cookie = '', answer } = await injectSignIn(app, { login }, TODAY.now());
  if (answer.statusCode !== 200) throw new Error(`${login} was not signed in: ${answer.body}`);
  const switched = await app.inject({
    method: 'PUT',
    url: '/api/v1/session/post',
    headers: { cookie },
    payload: { postId, ...(delegationId === undefined ? {} : { delegationId }) },
  });
  if (switched.statusCode !== 200) throw new Error(`${login} has no post ${postId}: ${switched.body}`);
  return cookie;
}

/** As signing in gives it: the offices that keep the system have no scope. */
async function actorOf(
  database: Database,
  who: Pick<OfficerActor, 'officerId' | 'postId' | 'unitId' | 'role'>,
): Promise<OfficerActor> {
  return database.transaction(async (tx) => {
    const network = await loadNetwork(tx);
    const officer = await findOfficer(tx, who.officerId);
    const reads = ['clerk', 'handler', 'leader'].includes(who.role);
    return {
      kind: 'officer',
      ...who,
      name: officer?.name ?? '',
      scope: reads ? network.scopeOf(who.unitId) : [],
      servedUnits: await listServedUnits(tx, who.officerId),
    };
  });
}

/** As acting in another's post gives it. */
function actingFor(
  { postId, unitId, role, scope, officerId, name, servedUnits }: OfficerActor,
  deputy: OfficerActor,
  { delegationId, actions }: { readonly delegationId: string; readonly actions: readonly Action[] },
): OfficerActor {
  const onBehalfOf = { delegationId, officerId, name, servedUnits, actions: handedOver(role, actions) };
  return { ...deputy, postId, unitId, role, scope, onBehalfOf };
}

/** An accusation whose every word is its own. */
export function accusation(
  words: { readonly [Part in 'title' | 'body' | 'claim' | 'petitioner' | 'accused' | 'phone']: string },
  about: { readonly unitId?: string; readonly officerId?: string },
): RegisterSubmission {
  const kind = about.officerId === undefined ? ('unit' as const) : ('person' as const);
  return submission({
    title: `举报${words.title}`,
    body: `来信人反映${words.body}一事，请依法查处。`,
    claims: [{ text: `请求查处${words.claim}`, kind: 'accusation' }],
    parties: [{ role: 'petitioner', name: words.petitioner, phone: words.phone }],
    accused: [{ kind, name: words.accused, ...about }],
  });
}
