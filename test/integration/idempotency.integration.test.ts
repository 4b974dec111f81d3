// Every route that creates something is found in the description of the interface and sent the same twice, and then
// something else, under one Idempotency-Key. A route that nobody gave an example for fails.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { enterLedgerMatters } from '#modules/matters/index.ts';
import { shippedMap } from '#modules/exchange/index.ts';
import { ANSWER, submission, UNITS } from '../support/given.ts';
import { PASSWORD } from '../support/sign-in.ts';
import { openWholeServer, type WholeServer } from '../support/whole-server.ts';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

/** A request that creates something, and one that would create something else. */
interface Creation {
  readonly who: Role | 'nobody';
  readonly url: string;
  readonly payload: object | string;
  readonly other: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

let whole: WholeServer;
let posts: readonly { readonly path: string; readonly operation: Operation }[];

beforeAll(async () => {
  whole = await openWholeServer({}, { idle: true });
  const { paths } = (await whole.app.inject({ url: '/api/openapi.json' })).json<{
    paths: Record<string, Record<string, Operation>>;
  }>();
  posts = Object.entries(paths).flatMap(([path, { post }]) =>
    post === undefined ? [] : [{ path, operation: post }],
  );
});
afterAll(() => whole.close());

const HEADINGS = '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间';
let callers = 0;

function send(creation: Omit<Creation, 'other'>, key?: string) {
  const cookie = creation.who === 'nobody' ? undefined : whole.cookies.get(creation.who);
  callers += 1;
  return whole.app.inject({
    method: 'POST',
    url: creation.url,
    remoteAddress: `10.0.${callers >> 8}.${callers & 255}`,
    headers: {
      ...creation.headers,
      ...(cookie === undefined ? {} : { cookie }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    payload: creation.payload,
  });
}

async function done(who: Creation['who'], url: string, payload: object): Promise<Record<string, string>> {
  const answered = await send({ who, url: `/api/v1${url}`, payload });
  if (answered.statusCode >= 300) throw new Error(`${url}: ${answered.body}`);
  return answered.json();
}

/** Who works in the petition office. */
async function listOfficers() {
  const cookie = whole.cookies.get('clerk') ?? '';
  const url = `/api/v1/officers?unitId=${UNITS.office}`;
  const listed = await whole.app.inject({ url, headers: { cookie } });
  return listed.json<{
    items: { officerId: string; posts: { postId: string; role: string }[] }[];
  }>().items;
}

/** A matter that was kept for its period. */
async function closedLongAgo(): Promise<void> {
  const office = { kind: 'system', task: 'ledger', unitId: UNITS.office } as const;
  const { database, clock } = whole.installation;
  const closed = {
    submission: submission({ receivedOn: plainDate('2006-03-01') }),
    registeredUnit: UNITS.office,
    routing: null,
    acceptedOn: null,
    answer: null,
    outcome: 'explained',
    closedOn: plainDate('2006-04-28'),
  } as const;
  await database.transaction((tx) => enterLedgerMatters(tx, office, [closed], clock));
}

/** A ledger with one row of this title. */
function ledger(title: string): Pick<Creation, 'payload' | 'headers'> {
  const field = (name: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="台账.csv"\r\n\r\n${HEADINGS}\n1,A1,${title},2019/4/25 9:32:09,请求解决,已列入计划,2019/5/10\r\n--x--\r\n`;
  return {
    payload: field('map', JSON.stringify(shippedMap('online-messages'))) + file,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  };
}

/** A matter that was handed in online and whose answer was served. */
async function servedMatter(): Promise<object> {
  const letter = submission({ channel: 'online' });
  const { matterId, number, queryCode } = await done('nobody', '/public/submissions', letter);
  const step = (who: Role, name: string, body: object) => done(who, `/matters/${matterId}/${name}`, body);
  await step('clerk', 'route', { way: 'transfer', toUnit: UNITS.housing });
  const tracks = [{ claimId: 1, track: 'petitionProcedure' }];
  await step('handler', 'accept', { tracks, noticeWay: 'post', noticeText: '已受理。' });
  await step('handler', 'answer', { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] });
  await step('handler', 'serve', { way: 'post' });
  return { number, queryCode, lastFour: '1234' };
}

/** How each thing is created, by the name of the operation. */
const CREATIONS: Readonly<Record<string, () => Promise<Omit<Creation, 'url'> & { readonly path?: string }>>> =
  {
    registerSubmission: async () => ({
      who: 'clerk',
      payload: submission(),
      other: submission({ title: '另一件' }),
    }),
    handInSubmission: async () => ({
      who: 'nobody',
      payload: submission({ channel: 'online' }),
      other: submission({ channel: 'online', title: '另一件' }),
    }),
    rateMatter: async () => {
      const proof = await servedMatter();
      const rate = (value: string) => ({ proof, ratings: [{ target: 'office', value }] });
      return { who: 'nobody', payload: rate('satisfied'), other: rate('basicallySatisfied') };
    },
    requestReviewOnline: async () => {
      const proof = await servedMatter();
      const ask = (reasons: string) => ({ proof, reasons });
      return { who: 'nobody', payload: ask('不服处理意见。'), other: ask('遗漏了赔偿请求。') };
    },
    reissueQueryCode: async () => {
      const { matterId } = await done('clerk', '/submissions', submission());
      return {
        who: 'clerk',
        path: `/api/v1/matters/${matterId}/query-code`,
        payload: { check: 'identityDocument' },
        other: { check: 'callBack' },
      };
    },
    splitMatter: async () => {
      const claims = ['修理屋面', '发放工资', '修复电梯'].map((text) => ({ text, kind: 'appeal' }));
      const { matterId } = await done('clerk', '/submissions', submission({ claims } as never));
      const split = (claimId: number) => ({ claimIds: [claimId], reason: '由不同单位办理' });
      return {
        who: 'clerk',
        path: `/api/v1/matters/${matterId}/split`,
        payload: split(2),
        other: split(3),
      };
    },
    applyCalendar: async () => {
      const change = (day: string) => ({
        days: [{ day, kind: 'holiday', holiday: '临时放假' }],
        years: [],
        basedOn: 0,
        reason: '省政府通知',
      });
      return { who: 'administrator', payload: change('2030-03-05'), other: change('2030-03-06') };
    },
    createPlace: async () => {
      const place = { placeId: 'east', name: '东湾县', level: 'county', parentId: '990000' };
      return { who: 'administrator', payload: place, other: { ...place, placeId: 'west' } };
    },
    createUnit: async () => {
      const unit = {
        unitId: 'city-water',
        name: '岱川市水务局',
        kind: 'department',
        level: 'city',
        placeId: '990000',
        parentId: UNITS.office,
      };
      return { who: 'administrator', payload: unit, other: { ...unit, unitId: 'city-water-2' } };
    },
    addCompetence: async () => {
      const competence = { unitId: UNITS.labour, topicId: '020000', basis: '职责清单' };
      return { who: 'administrator', payload: competence, other: { ...competence, topicId: '030000' } };
    },
    createOfficer: async () => ({
      who: 'administrator',
      payload: { name: '王五' },
      other: { name: '赵六' },
    }),
    appointToPost: async () => {
      const { officerId } = await done('administrator', '/officers', { name: '孙七' });
      const post = { officerId, unitId: UNITS.labour, role: 'handler', title: '科员' };
      return { who: 'securityOfficer', payload: post, other: { ...post, title: '科长' } };
    },
    createAccount: async () => {
      const { officerId } = await done('administrator', '/officers', { name: '周八' });
      const account = { officerId, login: 'zhou.ba', password: PASSWORD };
      return { who: 'securityOfficer', payload: account, other: { ...account, login: 'zhou.ba.2' } };
    },
    inviteOfficer: async () => {
      const { officerId } = await done('administrator', '/officers', { name: '吴九' });
      const invited = { officerId, login: 'wu.jiu' };
      return { who: 'securityOfficer', payload: invited, other: { ...invited, login: 'wu.jiu.2' } };
    },
    delegatePost: async () => {
      const officers = await listOfficers();
      const holder = (role: string) => officers.find(({ posts }) => posts.some((post) => post.role === role));
      const body = {
        postId: holder('leader')?.posts[0]?.postId,
        officerId: holder('clerk')?.officerId,
        from: '2026-03-02',
        to: '2026-03-06',
        actions: ['extendDeadline'],
        reason: '外出培训',
      };
      return { who: 'leader', payload: body, other: { ...body, actions: ['routeMatter'] } };
    },
    uploadLedger: async () => ({
      who: 'clerk',
      ...ledger('停车难'),
      other: ledger('路灯不亮').payload,
    }),
    addAttachments: async () => {
      const { matterId } = await done('clerk', '/submissions', submission());
      const file = (text: string) =>
        `--x\r\ncontent-disposition: form-data; name="files"; filename="经过.txt"\r\n\r\n${text}\r\n--x--\r\n`;
      return {
        who: 'clerk',
        path: `/api/v1/matters/${matterId}/attachments`,
        payload: file('漏水的经过'),
        other: file('漏水的另一段经过'),
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      };
    },
    issueDocument: async () => {
      const { matterId } = await done('clerk', '/submissions', submission());
      const form = (text: string) => ({ kind: 'registrationForm', parts: [{ name: 'proposal', text }] });
      return {
        who: 'clerk',
        path: `/api/v1/matters/${matterId}/documents`,
        payload: form('转送住建局'),
        other: form('本局自办'),
      };
    },
    holdMatter: async () => {
      const { matterId } = await done('clerk', '/submissions', submission());
      const path = `/api/v1/matters/${matterId}/holds`;
      return { who: 'clerk', path, payload: { reason: '法院调卷' }, other: { reason: '审计调卷' } };
    },
    makeRecommendation: async () => {
      const made = { kind: 'work', toUnit: UNITS.labour, recommendation: '建议在窗口公示所需材料。' };
      const problem = '首次接待时没有一次告知所需材料。';
      return { who: 'clerk', payload: { ...made, problem }, other: { ...made, problem: '接待时间不固定。' } };
    },
    proposeDestruction: async () => {
      await closedLongAgo();
      return { who: 'clerk', payload: { reason: '保管期满' }, other: { reason: '逾期' } };
    },
    askForRecovery: async () => {
      const reason = '手机丢失，无法取得动态口令';
      return {
        who: 'securityOfficer',
        payload: { login: 'clerk', reason },
        other: { login: 'handler', reason },
      };
    },
    startImport: async () => {
      const uploaded = await send({ who: 'clerk', url: '/api/v1/ledgers', ...ledger('噪声扰民') });
      const { ledgerId } = uploaded.json<{ ledgerId: string }>();
      return { who: 'clerk', path: `/api/v1/ledgers/${ledgerId}/start`, payload: {}, other: { again: true } };
    },
  };

/** How many rows each table has. */
async function countRows(): Promise<string> {
  const { kysely } = whole.installation.database;
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(
    kysely,
  );
  const counts: string[] = [];
  // That somebody asked again is itself recorded, each time.
  for (const { name } of tables.rows.filter(({ name }) => name !== 'audit_entries')) {
    const counted = await sql<{ rows: string }>`select count(*) as rows from ${sql.table(name)}`.execute(
      kysely,
    );
    counts.push(`${name} ${String(counted.rows[0]?.rows)}`);
  }
  return counts.join('\n');
}

/** Done by a link that counts once, key or no key; src/modules/access/first-start.integration.test.ts proves it. */
const BY_LINK = ['setUpOffices'];

function created(): typeof posts {
  return posts
    .filter(({ operation }) => !BY_LINK.includes(operation.operationId))
    .filter(({ operation }) => '201' in operation.responses || '202' in operation.responses);
}

async function creationOf({ path, operation }: (typeof posts)[number]): Promise<Creation> {
  const make = CREATIONS[operation.operationId];
  if (make === undefined) throw new Error(`give ${operation.operationId} an example here`);
  const { path: own = path, ...creation } = await make();
  return { ...creation, url: own };
}

describe('what creates something', () => {
  test('has an example here, and says that it takes a key', () => {
    const names = created().map(({ operation }) => operation.operationId);
    expect(names.toSorted()).toEqual(Object.keys(CREATIONS).toSorted());
    for (const { operation } of created()) {
      const taken = operation.parameters
        ?.filter(({ in: place }) => place === 'header')
        .map(({ name }) => name);
      expect([operation.operationId, taken]).toEqual([operation.operationId, ['Idempotency-Key']]);
    }
  });

  test.each(Object.keys(CREATIONS))('%s: once for one key, however often it is sent', async (name) => {
    const route = created().find(({ operation }) => operation.operationId === name)!;
    const creation = await creationOf(route);
    const key = randomUUID();

    const unreadable = await send(creation, 'short');
    expect(unreadable.json()).toMatchObject({ status: 422, code: 'idempotency-key-unreadable' });

    const first = await send(creation, key);
    expect([first.statusCode, first.body]).toEqual([expect.toBeOneOf([201, 202]), first.body]);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const after = await countRows();

    const again = await send(creation, key);
    expect([again.statusCode, again.json()]).toEqual([first.statusCode, first.json()]);
    expect(again.headers['idempotency-replayed']).toBe('true');

    const other = await send({ ...creation, payload: creation.other }, key);
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await countRows()).toBe(after);
  });

  test('a key is an officer’s own: another may use the same', async () => {
    const key = randomUUID();
    const letter = { url: '/api/v1/submissions', payload: submission() };
    const [clerk, handler] = [
      await send({ who: 'clerk', ...letter }, key),
      await send({ who: 'handler', ...letter }, key),
    ];
    expect([clerk.statusCode, handler.statusCode]).toEqual([201, 201]);
    expect(clerk.json<{ number: string }>().number).not.toBe(handler.json<{ number: string }>().number);
  });
});

test('an attempt to sign in is counted each time and keeps no digest of what was typed', async () => {
  const key = randomUUID();
  const attempt = {
    who: 'nobody',
    url: '/api/v1/session',
    payload: { login: 'leader', password: 'wrong' },
  } as const;
  const statuses: number[] = [];
  for (let at = 0; at < 6; at += 1) statuses.push((await send(attempt, key)).statusCode);
  expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
  const kept = await whole.installation.database.kysely
    .selectFrom('idempotent_requests')
    .select('actor')
    .where('idempotency_key', '=', key)
    .execute();
  expect(kept).toEqual([]);
});
