// A lost query code over HTTP: another one after an identity check, the old one dead at once; and that no answer kept for
// a repeated request outlives the leave to see what is in it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { TICKET_COOKIE } from '../../src/apps/portal/proven.ts';
import { writeTicket } from '../../src/apps/portal/ticket.ts';
import { submission } from '../support/given.ts';
import { openWholeServer, type WholeServer } from '../support/whole-server.ts';

let whole: WholeServer;
beforeAll(async () => {
  whole = await openWholeServer({}, { idle: true });
});
afterAll(() => whole.close());

async function send(who: Role | 'nobody', url: string, payload: object, key?: string) {
  const cookie = who === 'nobody' ? undefined : whole.cookies.get(who);
  const answered = await whole.app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    payload,
  });
  return { status: answered.statusCode, headers: answered.headers, body: answered.json() };
}

const register = async (changes: object = {}) =>
  (await send('clerk', '/submissions', { ...submission(), ...changes })).body;
const DOCUMENT = { check: 'identityDocument' };
const reissue = (matterId: string, payload: object = DOCUMENT, key?: string, who: Role = 'clerk') =>
  send(who, `/matters/${matterId}/query-code`, payload, key);
const track = (number: string, queryCode: string, key?: string) =>
  send('nobody', '/public/track', { number, queryCode, lastFour: '1234' }, key);

describe('a query code made anew', () => {
  test('opens the matter, and the one before no longer does', async () => {
    const { matterId, number, queryCode } = await register();
    const answered = await reissue(matterId);
    expect(answered.status).toBe(201);
    expect(answered.body).toMatchObject({ matterId, number, identitySealed: false });
    expect(answered.body.queryCode).not.toBe(queryCode);
    expect((await track(number, queryCode)).status).toBe(404);
    const tracked = await track(number, answered.body.queryCode);
    expect(tracked.status).toBe(200);
    const history = (tracked.body.history as { text: { zh: string } }[]).map(({ text }) => text.zh);
    expect(history.at(-1)).toBe('核对身份（出示身份证件）后补发查询码，原查询码作废');
  });

  test('ends what is open on the portal with the one before', async () => {
    const { matterId } = await register();
    const { database, clock } = whole.installation;
    const fiveMinutesAgo = new Date(clock.now().getTime() - 5 * 60_000);
    const ticket = await database.transaction(async ({ vault }) =>
      writeTicket(vault, { kind: 'petitioner', matterId }, fiveMinutesAgo),
    );
    const look = () => whole.app.inject({ url: '/track/matter', cookies: { [TICKET_COOKIE]: ticket } });
    expect((await look()).statusCode).toBe(200);
    await reissue(matterId);
    expect((await look()).headers['location']).toBe('/track?over=yes');
  });

  test('is the same for the same request sent again, and stands nowhere in the open', async () => {
    const { matterId } = await register();
    const key = randomUUID();
    const first = await reissue(matterId, DOCUMENT, key);
    const again = await reissue(matterId, DOCUMENT, key);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const { rows } = await whole.installation.database.pool.query(
      `select (select string_agg(body::text, ' ') from idempotent_requests)
         || (select string_agg(data::text, ' ') from events)
         || (select string_agg(details::text, ' ') from audit_entries) as everything`,
    );
    expect(rows[0].everything).not.toContain(first.body.queryCode);
    expect(whole.log.join('\n')).not.toContain(first.body.queryCode);
  });

  test('is recorded with how the petitioner was checked', async () => {
    const { matterId } = await register();
    await reissue(matterId, { check: 'callBack' });
    const { rows } = await whole.installation.database.pool.query(
      "select act, outcome, details from audit_entries where operation = 'reissueQueryCode' and matter_id = $1",
      [matterId],
    );
    expect(rows).toEqual([{ act: 'command', outcome: 'done', details: { check: 'callBack' } }]);
  });

  test.each([
    {
      name: 'by a unit beyond reach',
      who: 'handler',
      payload: DOCUMENT,
      status: 404,
      code: 'matter-unknown',
    },
    { name: 'by a leader', who: 'leader', payload: DOCUMENT, status: 403, code: 'action-not-allowed' },
    {
      name: 'without saying how they were checked',
      who: 'clerk',
      payload: {},
      status: 422,
      code: 'fields-at-fault',
    },
  ] as const)('is refused $name', async ({ who, payload, status, code }) => {
    const { matterId, number, queryCode } = await register();
    const refused = await reissue(matterId, payload, undefined, who);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await track(number, queryCode)).status).toBe(200);
  });

  test('is refused where a sealed identity keeps everybody from checking', async () => {
    const { matterId } = await register({ sealIdentity: true });
    expect((await reissue(matterId)).body.code).toBe('identity-sealed');
  });
});

describe('what was shown under an opening', () => {
  test('is not shown again by the key of the request once the opening has ended', async () => {
    const { matterId } = await register({ sealIdentity: true });
    const step = (who: Role, name: string, body: object) => send(who, `/matters/${matterId}/${name}`, body);
    const cookie = whole.cookies.get('clerk') ?? '';
    const page = await whole.app.inject({ url: `/api/v1/matters/${matterId}`, headers: { cookie } });
    expect(page.body).not.toContain('林');
    const { partyId } = page.json().parties[0];
    const key = randomUUID();
    const unmask = () =>
      send('clerk', `/matters/${matterId}/parties/${partyId}/unmask`, { reason: '核对原件' }, key);
    const refused = await unmask();
    expect([refused.status, refused.body.code]).toEqual([403, 'identity-sealed']);
    await step('clerk', 'ask-opening', { reason: '核对原件', hours: 1 });
    await step('leader', 'decide-opening', { openingId: 1, allowed: true, reason: '同意' });
    expect((await unmask()).body.name).toBe('林一');
    await step('leader', 'end-opening', { openingId: 1 });
    expect((await unmask()).body.code).toBe('identity-sealed');
  });

  test('no opening is longer than three days', async () => {
    const { matterId } = await register({ sealIdentity: true });
    const asked = await send('clerk', `/matters/${matterId}/ask-opening`, { reason: '核对', hours: 73 });
    expect(asked.status).toBe(422);
  });
});

test('every history still folds to what the tables say', async () => {
  expect((await verifyMatters(whole.installation.database)).faults).toEqual([]);
});
