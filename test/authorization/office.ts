// The office of the authorization test: officers of every role in four places, a matter that some of them must never
// learn of, and the same program three times over: with both bounds, with the queries' own conditions alone, and with
// row-level security alone.
import { randomUUID } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Role } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Database } from '#platform/db/database.ts';
import { enterLedgerMatters } from '#modules/matters/index.ts';
import { serveWhole } from '../support/fresh-installation.ts';
import { givenOfficer, submission, UNITS } from '../support/given.ts';
import { codeOf, letCodesCountAgain, letSignIn, PASSWORD } from '../support/sign-in.ts';
import { openWholeServer, ROLES, type WholeServer } from '../support/whole-server.ts';
import {
  STANDINGS,
  type Asked,
  type Asker,
  type Stage,
  type Standing,
  type Target,
  type Thing,
  type Way,
} from './asked.ts';
import {
  ACCEPT,
  ADMISSION,
  ANSWER_ALL,
  form,
  ledgerForm,
  PLANTED,
  RECOMMENDATION,
  REQUEST,
  REVIEW_OPINION,
  URGING,
} from './papers.ts';

const UNIT_OF = {
  own: UNITS.office,
  foreign: UNITS.labour,
  accused: UNITS.housing,
  recused: UNITS.office,
} as const satisfies Record<Standing, string>;

/** Opens the office. `conditions.on` says whether the queries' own conditions stand; the test file takes them away. */
export async function openAuthorizationOffice(conditions: { on: boolean }) {
  const whole = await openWholeServer({}, { idle: true });
  const office = new AuthorizationOffice(whole, conditions, await withoutPolicies(whole));
  for (const standing of STANDINGS) for (const role of ROLES) await office.hire(role, standing);
  for (const standing of ['foreign', 'accused'] as const)
    await office.done(office.asker('clerk', standing), 'POST', '/submissions', submission());
  await office.earlier();
  await office.reReviewed();
  return office;
}

/** The program on the same database, where everybody's transactions are bound by no policy: as those of the program itself. */
async function withoutPolicies({ installation }: WholeServer) {
  const own: Database = installation.database;
  const database: Database = { ...own, transactionAs: (_actor, work) => own.transaction(work) };
  const unbound = { ...installation, database };
  return serveWhole(unbound);
}

/** The office; see `openAuthorizationOffice`. */
export class AuthorizationOffice {
  readonly whole: WholeServer;
  readonly askers: Asker[] = [];
  readonly #conditions: { on: boolean };
  readonly #unbound: WholeServer['app'];
  #callers = 0;
  readonly #things = new Map<string, Promise<Thing>>();
  #newcomers = 0;
  #elsewhere: Promise<string> | undefined;
  #below: Promise<string> | undefined;
  #earlier: Promise<{ matterId: string }> | undefined;
  #reReviewed: Promise<string> | undefined;

  constructor(whole: WholeServer, conditions: { on: boolean }, unbound: WholeServer['app']) {
    this.whole = whole;
    this.#conditions = conditions;
    this.#unbound = unbound;
  }

  get database(): Database {
    return this.whole.installation.database;
  }

  /** The officer of a role in a place. */
  asker(role: Role, standing: Standing): Asker {
    const found = this.askers.find((one) => one.role === role && one.standing === standing);
    if (found === undefined) throw new Error(`there is no ${role} of the ${standing} unit`);
    return found;
  }

  /** Sends a request in one of the ways; each from an address of its own, so that no limit hides what lies behind it. */
  async ask(
    method: string,
    asked: Asked,
    { who, way = 'both' }: { readonly who?: Asker | undefined; readonly way?: Way },
  ): Promise<LightMyRequestResponse> {
    this.#callers += 1;
    const cookie = asked.cookie ?? who?.cookie;
    this.#conditions.on = way !== 'policies alone';
    try {
      const app = way === 'queries alone' ? this.#unbound : this.whole.app;
      return await app.inject({
        method: method as NonNullable<InjectOptions['method']>,
        url: `/api/v1${asked.url}`,
        remoteAddress: `10.${(this.#callers >> 16) & 255}.${(this.#callers >> 8) & 255}.${this.#callers & 255}`,
        headers: { ...asked.headers, ...(cookie === undefined ? {} : { cookie }) },
        ...(asked.payload === undefined ? {} : { payload: asked.payload }),
      });
    } finally {
      this.#conditions.on = true;
    }
  }

  /** Has something done that must be done, with both bounds. */
  async done(
    who: Asker | undefined,
    method: string,
    url: string,
    payload?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Record<string, string>> {
    const asked = { url, headers, ...(payload === undefined ? {} : { payload }) };
    const answered = await this.ask(method, asked, { who });
    if (answered.statusCode >= 300)
      throw new Error(`${who?.name ?? 'nobody'}: ${method} ${url}: ${answered.body}`);
    return answered.json();
  }

  /** Appoints an officer and signs them in. */
  async hire(role: Role, standing: Standing): Promise<void> {
    const unitId = UNIT_OF[standing];
    const { officerId, login } = await this.newAccount(role, unitId);
    const cookie = await this.signIn(login);
    this.askers.push({ name: `${role} (${standing})`, role, standing, officerId, unitId, cookie });
  }

  /** Somebody of a role who can sign in. */
  async newAccount(role: Role, unitId: string = UNITS.office): Promise<{ officerId: string; login: string }> {
    this.#newcomers += 1;
    const login = `${role.toLowerCase()}.${this.#newcomers}`;
    const { officerId } = await givenOfficer(this.database, unitId, role);
    await letSignIn(this.database, { officerId, login }, this.whole.installation.clock);
    return { officerId, login };
  }

  /** A session of its own, to be used up; the login of its officer is new. */
  async newcomer(role: Role): Promise<{ officerId: string; login: string; cookie: string }> {
    const account = await this.newAccount(role);
    return { ...account, cookie: await this.signIn(account.login) };
  }

  /** Signs in like everybody and answers the cookie of the session. */
  async signIn(login: string): Promise<string> {
    await letCodesCountAgain(this.database);
    const begun = await this.ask('POST', { url: '/session', payload: { login, password: PASSWORD } }, {});
    const [cookie = ''] = String(begun.headers['set-cookie'] ?? '').split(';');
    const code = codeOf(this.whole.installation.clock.now());
    const ended = await this.ask('POST', { url: '/sign-in/code', payload: { code }, cookie }, {});
    if (ended.statusCode !== 200) throw new Error(`${login} was not signed in: ${ended.body}`);
    return cookie;
  }

  /** The matter that was there before all others. */
  earlier(): Promise<{ matterId: string }> {
    this.#earlier ??= this.#registered(submission({ title: '先前的一件' }));
    return this.#earlier;
  }

  /** The number of a matter that went through re-review, before all others but the first. */
  reReviewed(): Promise<string> {
    this.#reReviewed ??= this.#reReview();
    return this.#reReviewed;
  }

  async #reReview(): Promise<string> {
    const { matterId, number } = await this.#registered(submission({ title: '已经复核的一件' }));
    await this.#serveElsewhere(matterId);
    const above = async (role: Role) => this.signIn((await this.newAccount(role, UNITS.leadership)).login);
    const [clerk, leader] = [await above('clerk'), await above('leader')];
    const own = { clerk: this.asker('clerk', 'own').cookie, leader: this.asker('leader', 'own').cookie };
    for (const [cookies, kind] of [
      [own, 'review'],
      [{ clerk, leader }, 're-review'],
    ] as const) {
      for (const [cookie, name, payload] of [
        [cookies.clerk, 'request-review', REQUEST],
        [cookies.clerk, 'admit-review', ADMISSION],
        [cookies.leader, 'decide-review', REVIEW_OPINION],
        [cookies.clerk, 'serve-review', { way: 'post' }],
      ] as const) {
        const answered = await this.ask('POST', { url: `/matters/${matterId}/${name}`, payload, cookie }, {});
        if (answered.statusCode >= 300) throw new Error(`${kind} ${name}: ${answered.body}`);
      }
    }
    return number;
  }

  /** A matter of the own unit, as far as it is to have come. */
  async fresh(stage: Stage): Promise<Target> {
    const clerk = this.asker('clerk', 'own');
    const handler = this.asker('handler', 'own');
    const other = await this.earlier();
    const matter = await this.#registered(letterFor(stage));
    const step = (who: Asker, name: string, payload: object) =>
      this.done(who, 'POST', `/matters/${matter.matterId}/${name}`, payload);
    const steps: readonly (readonly [Stage, () => Promise<unknown>])[] = [
      ['routed', () => step(clerk, 'route', { way: 'own', toUnit: UNITS.office, reason: '直接办理' })],
      ['accepted', () => step(handler, 'accept', ACCEPT)],
      ['answered', () => step(handler, 'answer', ANSWER_ALL)],
      ['served', () => step(clerk, 'serve', { way: 'post' })],
    ];
    if (stage === 'attached')
      await step(clerk, 'attach', { otherMatterId: other.matterId, reason: '同一事项' });
    if (stage === 'served elsewhere') await this.#serveElsewhere(matter.matterId);
    const last = steps.findIndex(([name]) => name === stage);
    for (const [, take] of steps.slice(0, last + 1)) await take();
    const reReviewed = await this.reReviewed();
    return { ...(await this.#withParts(matter)), otherMatterId: other.matterId, reReviewed };
  }

  /** The unit that answered elsewhere replies to a supervision. */
  async replyElsewhere(matterId: string): Promise<void> {
    const cookie = await this.#elsewhere;
    const asked = {
      url: `/matters/${matterId}/reply-to-supervision`,
      payload: { supervisionId: 1, reply: '已整改。' },
    };
    const answered = await this.ask('POST', { ...asked, ...(cookie === undefined ? {} : { cookie }) }, {});
    if (answered.statusCode >= 300) throw new Error(answered.body);
  }

  /** Has a matter answered by a unit below, so that the own one reviews it. */
  async #serveElsewhere(matterId: string): Promise<void> {
    this.#elsewhere ??= this.newAccount('handler', UNITS.county).then(({ login }) => this.signIn(login));
    const cookie = await this.#elsewhere;
    const clerk = this.asker('clerk', 'own');
    await this.done(clerk, 'POST', `/matters/${matterId}/route`, {
      way: 'transfer',
      toUnit: UNITS.county,
      reason: '属其职权',
    });
    const steps = [
      ['accept', ACCEPT],
      ['answer', ANSWER_ALL],
      ['serve', { way: 'post' }],
    ] as const;
    for (const [name, payload] of steps) {
      const answered = await this.ask('POST', { url: `/matters/${matterId}/${name}`, payload, cookie }, {});
      if (answered.statusCode >= 300) throw new Error(`${name}: ${answered.body}`);
    }
  }

  /**
   * Plants the matter that is hunted for: registered by the own unit, routed to another that is accused later, so that it
   * comes back; officers of the own unit with an interest in it are recused.
   */
  async plant(): Promise<Target> {
    const clerk = this.asker('clerk', 'own');
    const other = await this.earlier();
    const matter = await this.#registered(PLANTED);
    const step = (who: Asker, name: string, payload: object) =>
      this.done(who, 'POST', `/matters/${matter.matterId}/${name}`, payload);
    const reReviewed = await this.reReviewed();
    const planted = { ...(await this.#withParts(matter)), otherMatterId: other.matterId, reReviewed };
    await step(clerk, 'route', { way: 'transfer', toUnit: UNITS.housing, reason: '属其职权' });
    await step(clerk, 'urge', { ...URGING, toUnit: UNITS.housing });
    await step(clerk, 'accused', { accused: [{ kind: 'unit', name: '住建局', unitId: UNITS.housing }] });
    const interest = { reason: '与被反映人有利害关系' };
    for (const role of ['clerk', 'handler', 'leader'] as const)
      await step(this.asker(role, 'recused'), 'recuse', interest);
    return planted;
  }

  /** A thing of the own unit, as the route names it. */
  async thingFor(route: string): Promise<Thing> {
    const clerk = this.asker('clerk', 'own');
    if (route.includes('/destruction-lists')) {
      await this.closeLongAgo(clerk.unitId);
      const made = await this.done(clerk, 'POST', '/destruction-lists', { reason: '保管期满' });
      return { id: made['listId']!, digest: made['digest']! };
    }
    if (route.includes('/recommendations')) {
      this.#below ??= this.newAccount('clerk', UNITS.county).then(({ login }) => this.signIn(login));
      const payload = { ...RECOMMENDATION, toUnit: UNITS.office };
      const asked = { url: '/recommendations', payload, cookie: await this.#below };
      const made = await this.ask('POST', asked, {});
      return { id: made.json<{ recommendationId: string }>().recommendationId, digest: '' };
    }
    const { payload, headers } = ledgerForm();
    const made = await this.done(clerk, 'POST', '/ledgers', payload, headers);
    return { id: made['ledgerId']!, digest: '' };
  }

  /** The one that is hunted for. */
  plantedThing(route: string): Promise<Thing> {
    const [, name = ''] = /\/(destruction-lists|recommendations|ledgers)/.exec(route) ?? [];
    const known = this.#things.get(name) ?? this.thingFor(route);
    this.#things.set(name, known);
    return known;
  }

  /** A matter of a unit that was kept for its period. */
  async closeLongAgo(unitId: string): Promise<void> {
    const closed = {
      submission: submission({ receivedOn: plainDate('2006-03-01') }),
      registeredUnit: unitId,
      routing: null,
      acceptedOn: null,
      answer: null,
      outcome: 'explained',
      closedOn: plainDate('2006-04-28'),
    } as const;
    const program = { kind: 'system', task: 'ledger', unitId } as const;
    const { clock } = this.whole.installation;
    await this.database.transaction((tx) => enterLedgerMatters(tx, program, [closed], clock));
  }

  /** What a petitioner proves a served matter by. */
  async servedOnline(): Promise<{ number: string; queryCode: string; lastFour: string }> {
    const letter = submission({ channel: 'online' });
    const { matterId, number, queryCode } = await this.done(undefined, 'POST', '/public/submissions', letter);
    const steps: readonly (readonly [Role, string, object])[] = [
      ['clerk', 'route', { way: 'own', toUnit: UNITS.office, reason: '直接办理' }],
      ['handler', 'accept', ACCEPT],
      ['handler', 'answer', ANSWER_ALL],
      ['clerk', 'serve', { way: 'post' }],
    ];
    for (const [role, name, payload] of steps)
      await this.done(this.asker(role, 'own'), 'POST', `/matters/${matterId}/${name}`, payload);
    return { number: number!, queryCode: queryCode!, lastFour: '1234' };
  }

  async close(): Promise<void> {
    await this.#unbound.close();
    await this.whole.close();
  }

  async #registered(letter: object): Promise<{ matterId: string; number: string }> {
    const receipt = await this.done(this.asker('clerk', 'own'), 'POST', '/submissions', letter);
    return { matterId: receipt['matterId']!, number: receipt['number']! };
  }

  async #withParts(matter: {
    matterId: string;
    number: string;
  }): Promise<Omit<Target, 'otherMatterId' | 'reReviewed'>> {
    const { payload, headers } = form('files', '经过.txt', '事情的经过');
    const clerk = this.asker('clerk', 'own');
    const url = `/matters/${matter.matterId}/attachments`;
    const added = await this.ask('POST', { url, payload, headers }, { who: clerk });
    const [attachment] = added.json<{ items: readonly { attachmentId: string }[] }>().items;
    const seen = await this.ask('GET', { url: `/matters/${matter.matterId}` }, { who: clerk });
    const [party] = seen.json<{ parties: readonly { partyId: string }[] }>().parties;
    const issued = await this.ask(
      'POST',
      { url: `/matters/${matter.matterId}/documents`, payload: { kind: 'registrationForm', parts: [] } },
      { who: clerk },
    );
    const [document] = issued.json<{ items: readonly { documentId: string }[] }>().items;
    return {
      ...matter,
      partyId: party!.partyId,
      attachmentId: attachment!.attachmentId,
      documentId: document!.documentId,
    };
  }
}

/** What is written where a matter of that stage is wanted. */
function letterFor(stage: Stage) {
  if (stage === 'accusation') return PLANTED;
  if (stage === 'of 2005') return submission({ receivedOn: plainDate('2022-04-20') });
  if (stage !== 'two claims') return submission();
  return submission({
    claims: [
      { text: '请求修理屋面', kind: 'appeal' },
      { text: '请求发放拖欠的工资', kind: 'appeal' },
    ],
  });
}

/** Identifiers of what never was. */
export function never(): Target {
  return {
    matterId: randomUUID(),
    number: 'XX20269999999',
    partyId: randomUUID(),
    attachmentId: randomUUID(),
    documentId: randomUUID(),
    otherMatterId: randomUUID(),
    reReviewed: 'XX20269999999',
  };
}
