import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '#kernel/result.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { recorder } from '#modules/audit/index.ts';
import { addAttachments, viewAttachments } from '#modules/attachments/index.ts';
import { openDocument } from '#modules/documents/index.ts';
import { issueByHand, recordWaiver, registerSubmission } from '#modules/matters/index.ts';
import { givenNetwork, givenOfficer, must, on, submission, UNITS } from '../../../test/support/given.ts';
import type { TestDatabase } from '../../../test/support/test-database.ts';
import { testConfig, testInstallation } from '../../../test/support/test-installation.ts';
import { portalProblemPage, portalRoutes } from './index.ts';

const FORM = {
  token: '0123456789abcdef0123456789abcdef',
  step: 'check',
  go: 'next',
  kind: 'appeal',
  topic: '010000',
  subtopic: '010000',
  county: '990100',
  title: '屋顶漏水',
  story: '一直漏水。',
  claim: '请求维修。',
  naming: 'named',
  together: 'alone',
  name: '林一',
  phone: '19900001234',
};

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createHttpServer>>;
beforeAll(async () => {
  database = await givenNetwork();
  const installation = testInstallation(database, { clock: on('2026-03-02') });
  app = await createHttpServer({
    installation,
    authenticate: async () =>
      refuse({ code: 'not-signed-in', kind: 'unauthenticated', text: { zh: '请先登录。', en: 'Sign in.' } }),
    record: recorder(installation.clock),
    routes: portalRoutes(installation),
    problemPage: portalProblemPage,
    version: 'test',
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

let callers = 0;
/** Sends a form, each from an address of its own unless said. */
function send(url: string, fields: Readonly<Record<string, string>>, remoteAddress = `10.0.0.${++callers}`) {
  return app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams(fields).toString(),
  });
}

function receiptOf(response: LightMyRequestResponse): { number: string; queryCode: string } {
  const [number = '', queryCode = ''] = [...response.body.matchAll(/class="code">([^<]+)</g)].map(
    (found) => found[1],
  );
  return { number, queryCode };
}

/** A sealed matter of which a clerk has recorded that its petitioner gives confidentiality up. */
async function givenWaiver() {
  const clock = on('2026-03-02');
  const clerk = await givenOfficer(database, UNITS.office, 'clerk');
  return database.transactionAs(clerk, async (tx) => {
    const letter = submission({ sealIdentity: true });
    const { matterId, number, queryCode } = must(await registerSubmission(tx, clerk, letter, clock));
    const files = [{ fileName: '声明.txt', content: Buffer.from('本人放弃身份保密。') }];
    const bounds = testConfig().attachments;
    must(await addAttachments(tx, clerk, { matterId, files }, { clock, bounds }));
    const [paper] = must(await viewAttachments(tx, clerk, matterId));
    const input = { attachmentId: paper?.attachmentId ?? '' };
    must(await recordWaiver(tx, clerk, { matterId, input }, clock));
    return { matterId, number, queryCode };
  });
}

async function countMatters(): Promise<number> {
  const rows = await database.kysely.selectFrom('matters').select('matter_id').execute();
  return rows.length;
}

describe('handing in', () => {
  test('pressing twice registers once and shows the same receipt', async () => {
    const before = await countMatters();
    const [first, second] = await Promise.all([send('/receipt', FORM), send('/receipt', FORM)]);
    expect(receiptOf(first!).number).toMatch(/^WX 2026 \d{7}$/);
    expect(receiptOf(second!)).toEqual(receiptOf(first!));
    expect(first!.headers['cache-control']).toBe('no-store');
    expect(await countMatters()).toBe(before + 1);
  });

  test('a form changed after it was handed in is not lost and not mixed up', async () => {
    const response = await send('/receipt', { ...FORM, title: '另一件事' });
    expect(response.statusCode).toBe(409);
    expect(response.body).toContain('value="另一件事"');
    expect(response.body).not.toContain(FORM.token);
  });

  test('the last button with something missing leads to the page where it is missing', async () => {
    const response = await send('/receipt', { ...FORM, claim: '' });
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('href="#claim"');
  });

  test('changing the language in the middle of a form keeps what was typed', async () => {
    const response = await send('/submit', { ...FORM, step: 'story', view: 'en', go: '' });
    expect(response.body).toContain('<html lang="en"');
    expect(response.body).toContain('value="屋顶漏水"');
    expect(response.headers['set-cookie']).toContain('portal-language=en');
  });

  test('a changed subject asks again for its part before all is looked over', async () => {
    const response = await send('/submit', { ...FORM, step: 'subject', returning: 'yes', topic: '020000' });
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('name="subtopic"');
  });
});

describe('tracking', () => {
  async function proof() {
    const token = `${++callers}`.padStart(32, 'a');
    return { ...receiptOf(await send('/receipt', { ...FORM, token })), lastFour: '1234' };
  }

  test('proof opens the matter by a cookie that no other site can use', async () => {
    const response = await send('/track', await proof());
    expect(response.headers.location).toBe('/track/matter');
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^portal-ticket=.*; Max-Age=1200; Path=\/track; HttpOnly; SameSite=Strict$/);
    const matter = await app.inject({ url: '/track/matter', headers: { cookie: cookie.split(';')[0]! } });
    expect(matter.statusCode).toBe(200);
    expect(matter.body).toContain('屋顶漏水');
    expect(matter.headers['cache-control']).toBe('no-store');
  });

  test('who gave confidentiality up in writing is told so, and asks for it again with one button', async () => {
    const { matterId, ...proven } = await givenWaiver();
    const entered = await send('/track', { ...proven, lastFour: '1234' });
    const [cookie = ''] = String(entered.headers['set-cookie']).split(';');
    const page = () => app.inject({ url: '/track/matter', headers: { cookie } });
    expect((await page()).body).toContain('登记您书面放弃身份保密，正等待另一人核对材料');
    const ask = () =>
      app.inject({ method: 'POST', url: '/track/confidentiality', headers: { cookie, accept: 'text/html' } });
    expect((await ask()).headers.location).toBe('/track/matter');
    const after = (await page()).body;
    expect(after).toContain('信访人重新要求身份保密');
    expect(after).not.toContain('action="/track/confidentiality"');
    const again = await ask();
    expect([again.statusCode, again.body.includes('没有登记放弃保密')]).toEqual([422, true]);
    const kept = await database.kysely
      .selectFrom('audit_entries')
      .select(['act', 'outcome', 'refusal'])
      .where('operation', '=', 'POST /track/confidentiality')
      .where('matter_id', '=', matterId)
      .orderBy('outcome')
      .execute();
    expect(kept).toEqual([
      { act: 'command', outcome: 'done', refusal: null },
      { act: 'command', outcome: 'refused', refusal: 'confidentiality-not-given-up' },
    ]);
  });

  test('a matter is withdrawn once its petitioner ticked that they mean it', async () => {
    const opened = await send('/track', await proof());
    const cookie = String(opened.headers['set-cookie']).split(';')[0]!;
    const withdraw = (payload: string) =>
      app.inject({
        method: 'POST',
        url: '/track/withdraw',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        payload,
      });
    const asked = await app.inject({ url: '/track/withdraw', headers: { cookie } });
    expect(asked.body).toContain('只有您本人可以撤回');
    const unsure = await withdraw('go=next');
    expect(unsure.statusCode).toBe(422);
    expect(unsure.body).toContain('href="#sure"');
    expect((await withdraw('go=next&sure=yes')).headers.location).toBe('/track/withdrawn');
    const matter = await app.inject({ url: '/track/matter', headers: { cookie } });
    expect(matter.body).toContain('已经撤回');
    expect((await app.inject({ url: '/track/withdraw', headers: { cookie } })).headers.location).toBe(
      '/track/matter',
    );
    expect((await withdraw('go=next&sure=yes')).statusCode).toBe(422);
  });

  test('whatever part of the proof is wrong, the page says the same', async () => {
    const right = await proof();
    const said = await Promise.all(
      [{ number: 'WX20269999999' }, { queryCode: 'AAAA-AAAA-AAAA' }, { lastFour: '0000' }].map(
        async (wrong) => {
          const response = await send('/track', { ...right, ...wrong });
          expect(response.statusCode).toBe(422);
          expect(response.headers['set-cookie']).toBeUndefined();
          return /class="faults".*?<\/div>/s.exec(response.body)?.[0];
        },
      ),
    );
    expect(new Set(said).size).toBe(1);
  });

  test('guessing from one address ends in a page in plain words', async () => {
    const guess = { number: 'WX20260000001', queryCode: 'AAAA-AAAA-AAAA', lastFour: '0000' };
    let last = await send('/track', guess, '10.9.9.9');
    for (let more = 0; more < 10; more += 1) last = await send('/track', guess, '10.9.9.9');
    expect(last.statusCode).toBe(429);
    expect(last.body).toContain('操作过于频繁');
  });
});

describe('over JSON', () => {
  const online = submission({ channel: 'online', placeId: '990100' });
  const post = (url: string, payload: object, headers = {}) =>
    app.inject({ method: 'POST', url, payload, headers });

  test('a program hands in once, tracks, and is told why it cannot rate yet', async () => {
    const headers = { 'idempotency-key': 'a-program-of-its-own-1' };
    const first = await post('/api/v1/public/submissions', online, headers);
    expect(first.statusCode).toBe(201);
    const again = await post('/api/v1/public/submissions', online, headers);
    expect(again.json()).toEqual(first.json());
    const { number, queryCode } = first.json<{ number: string; queryCode: string }>();
    const proof = { number, queryCode, lastFour: '1234' };
    const tracked = await post('/api/v1/public/track', proof);
    expect(tracked.json()).toMatchObject({ number, stage: 'registered' });
    const rated = await post('/api/v1/public/ratings', {
      proof,
      ratings: [{ target: 'office', value: 'satisfied' }],
    });
    expect(rated.json()).toMatchObject({ status: 409, code: 'not-ratable' });
  });

  test('nobody can pass for a visit received by a leader', async () => {
    const response = await post('/api/v1/public/submissions', {
      ...online,
      channel: 'visit',
      receivedByLeader: 'city',
    });
    expect(response.statusCode).toBe(422);
    expect(response.json<{ faults: { field: string }[] }>().faults.map((fault) => fault.field)).toEqual([
      'receivedByLeader',
      'channel',
    ]);
  });
});

test('an unknown address is told in plain words', async () => {
  const response = await app.inject({ url: '/nothing-here', headers: { accept: 'text/html' } });
  expect(response.statusCode).toBe(404);
  expect(response.body).toContain('没有找到这个页面');
});

describe('checking a document', () => {
  const today = on('2026-03-02');

  async function issuedFor(kind: 'appeal' | 'accusation'): Promise<{ number: string; code: string | null }> {
    const clerk = await givenOfficer(database, UNITS.office, 'clerk');
    return database.transactionAs(clerk, async (tx) => {
      const claims = [{ text: '督促维修屋面', kind }];
      const { matterId } = must(await registerSubmission(tx, clerk, submission({ claims }), today));
      const input = { kind: 'registrationForm' as const, parts: [] };
      const { number, documentId } = must(await issueByHand(tx, clerk, { matterId, input }, today));
      const opened = await openDocument(tx, { matterId, documentId });
      return { number, code: opened!.confirmation };
    });
  }

  const check = (code: string, remoteAddress = `10.1.0.${++callers}`) =>
    app.inject({ url: `/confirm/${code}`, remoteAddress, headers: { accept: 'text/html' } });

  test('tells number, day and unit, and nothing of the matter', async () => {
    const { number, code } = await issuedFor('appeal');
    const response = await check(code!);
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    for (const told of [number, '2026-03-02', '岱川市信访局']) expect(response.body).toContain(told);
    expect(response.body).not.toMatch(/登记表|屋面|<script/);
  });

  test('of an accusation there is no code, and an address that never was tells nothing', async () => {
    expect((await issuedFor('accusation')).code).toBeNull();
    const response = await check('AAAAAAAAAAAAAAAAAAAAAA');
    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('没有可以核验的文书');
  });

  test('is slowed down for whoever tries addresses', async () => {
    let last = await check('x', '10.9.9.8');
    for (let more = 0; more < 30; more += 1) last = await check('x', '10.9.9.8');
    expect(last.statusCode).toBe(429);
  });
});
