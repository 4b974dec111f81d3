// Ledgers over HTTP, as the workbench asks for them: look, upload, try, start, follow, take the faulty rows home.
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { refuse, succeed } from '#kernel/result.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { recorder } from '#modules/audit/index.ts';
import { exchangeRoutes, importLedgerJob, shippedMap } from '#modules/exchange/index.ts';
import { givenNetwork, givenOfficer, on, UNITS } from '../support/given.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { testInstallation } from '../support/test-installation.ts';

const TODAY = on('2026-03-02');
const HEADINGS = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'];
const GOOD = ['1', 'A1', '停车难', '2019/4/25 9:32:09', '请求增设车位', '已列入计划', '2019/5/10'];
const BAD = ['2', 'A2', '路灯不亮', '某日', '请求修理', '已修好', '2019/5/11'];
const MAP = JSON.stringify(shippedMap('online-messages'));

let database: TestDatabase;
let app: FastifyInstance;
const officers = new Map<string, OfficerActor>();

beforeAll(async () => {
  database = await givenNetwork({ jobs: [importLedgerJob] });
  officers.set('clerk', await givenOfficer(database, UNITS.office, 'clerk'));
  officers.set('handler', await givenOfficer(database, UNITS.housing, 'handler'));
  officers.set('county', await givenOfficer(database, UNITS.county, 'clerk'));
  const installation = testInstallation(database, { clock: TODAY });
  app = await createHttpServer({
    installation,
    record: recorder(TODAY),
    routes: exchangeRoutes(installation),
    version: 'test',
    authenticate: async (request) => {
      const officer = officers.get(String(request.headers['x-officer']));
      if (officer !== undefined) return succeed(officer);
      return refuse({ code: 'signed-out', kind: 'unauthenticated', text: { zh: '请登录', en: 'Sign in' } });
    },
  });
  await database.queue?.work({ database, clock: TODAY });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  for (const row of [HEADINGS, ...rows]) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function ask(who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: FormData | object) {
  const headers: Record<string, string> = { 'x-officer': who, 'accept-language': 'en' };
  if (!(body instanceof FormData)) {
    return app.inject({
      method,
      url: `/api/v1/ledgers${path}`,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
  }
  const request = new Request('http://office.invalid', { method: 'POST', body });
  headers['content-type'] = request.headers.get('content-type') ?? '';
  const payload = Buffer.from(await request.arrayBuffer());
  return app.inject({ method, url: `/api/v1/ledgers${path}`, headers, payload });
}

function form(file: Buffer | undefined, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  if (file !== undefined) data.append('file', new Blob([new Uint8Array(file)]), '留言导出.xlsx');
  return data;
}

test('a file is looked at without being stored', async () => {
  const seen = await ask('clerk', 'POST', '/inspect', form(await workbook([GOOD])));
  expect(seen.statusCode).toBe(200);
  expect(seen.json()).toMatchObject({
    fileName: '留言导出.xlsx',
    sheets: [{ sheet: 'Sheet1', headings: HEADINGS, rows: 1, guess: { target: 'submission' } }],
    map: { source: '留言导出' },
  });
  expect((await ask('clerk', 'GET', '')).json()).toEqual({ items: [], nextCursor: null });
});

test('a ledger is uploaded, tried, mapped again, started and followed to its end', async () => {
  const uploaded = await ask(
    'clerk',
    'POST',
    '',
    form(await workbook([GOOD, BAD]), { map: MAP, name: '网上留言' }),
  );
  expect(uploaded.statusCode).toBe(201);
  const { ledgerId } = uploaded.json<{ ledgerId: string }>();
  expect(uploaded.json()).toMatchObject({
    name: '网上留言',
    state: 'uploaded',
    rowsTotal: 2,
    uploadedBy: 'clerk 甲',
  });

  const tried = await ask('clerk', 'POST', `/${ledgerId}/dry-run`);
  expect(tried.json()).toMatchObject({
    rowsTotal: 2,
    rowsTaken: 1,
    rowsFaulty: 1,
    faults: [{ sheet: 'Sheet1', row: 3, faults: [{ column: '留言时间' }] }],
  });
  const mapped = await ask('clerk', 'PUT', `/${ledgerId}/map`, { map: shippedMap('online-messages') });
  expect(mapped.statusCode).toBe(200);

  const started = await ask('clerk', 'POST', `/${ledgerId}/start`);
  expect(started.statusCode).toBe(202);
  await expect
    .poll(async () => (await ask('clerk', 'GET', `/${ledgerId}`)).json<{ state: string }>().state, {
      timeout: 15_000,
    })
    .toBe('done');
  expect((await ask('clerk', 'GET', `/${ledgerId}`)).json()).toMatchObject({
    rowsDone: 2,
    rowsTaken: 1,
    rowsKnown: 0,
    rowsFaulty: 1,
  });
  expect((await ask('clerk', 'GET', `/${ledgerId}/faults`)).json()).toMatchObject({ items: [{ row: 3 }] });
  expect((await ask('clerk', 'POST', `/${ledgerId}/start`)).json()).toMatchObject({
    code: 'ledger-already-done',
  });
  expect(
    (await ask('clerk', 'PUT', `/${ledgerId}/map`, { map: shippedMap('online-messages') })).statusCode,
  ).toBe(409);

  const file = await ask('clerk', 'GET', `/${ledgerId}/faults.xlsx`);
  expect(file.headers['content-disposition']).toContain(encodeURIComponent('留言导出-需更正.xlsx'));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.rawPayload as never); // the types of ExcelJS know an older Buffer
  expect(book.getWorksheet('Sheet1')!.getRow(2).getCell(8).text).toMatch(/is no day/);

  for (const path of ['', '/faults', '/faults.xlsx']) {
    expect((await ask('county', 'GET', `/${ledgerId}${path}`)).statusCode).toBe(404);
  }
});

test.each([
  { name: 'nobody', who: 'nobody', status: 401 },
  { name: 'an officer whose post does not import', who: 'handler', status: 403 },
])('$name may do nothing with ledgers', async ({ who, status }) => {
  const id = '00000000-0000-7000-8000-000000000000';
  const file = await workbook([GOOD]);
  const answers = [
    await ask(who, 'POST', '/inspect', form(file)),
    await ask(who, 'POST', '', form(file, { map: MAP })),
    await ask(who, 'GET', ''),
    await ask(who, 'GET', `/${id}`),
    await ask(who, 'GET', `/${id}/faults`),
    await ask(who, 'GET', `/${id}/faults.xlsx`),
    await ask(who, 'POST', `/${id}/dry-run`),
    await ask(who, 'POST', `/${id}/start`),
  ];
  expect(answers.map((answer) => answer.statusCode)).toEqual(answers.map(() => status));
});

test.each([
  { name: 'no file', file: false, map: MAP, field: 'file' },
  { name: 'a map that is no JSON', file: true, map: '{"source"', field: 'map' },
  {
    name: 'a map with an unknown field',
    file: true,
    map: MAP.replace('"body"', '"text"'),
    field: 'map/sheets/0/columns/text',
  },
  {
    name: 'a map without the channel',
    file: true,
    map: MAP.replace('"channel":"online"', ''),
    field: 'map/sheets/0/columns/channel',
  },
])('an upload with $name is refused at its field, and nothing is stored', async ({ file, map, field }) => {
  const before = (await ask('clerk', 'GET', '')).json<{ items: unknown[] }>().items.length;
  const answer = await ask('clerk', 'POST', '', form(file ? await workbook([GOOD]) : undefined, { map }));
  expect(answer.statusCode).toBe(422);
  expect(answer.json<{ faults: { field: string }[] }>().faults.map((fault) => fault.field)).toContain(field);
  expect((await ask('clerk', 'GET', '')).json<{ items: unknown[] }>().items).toHaveLength(before);
});

test('a file that is no ledger is refused in words', async () => {
  const answer = await ask('clerk', 'POST', '/inspect', form(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])));
  expect(answer.json()).toMatchObject({
    status: 422,
    code: 'ledger-unreadable',
    faults: [{ field: 'file' }],
  });
});
