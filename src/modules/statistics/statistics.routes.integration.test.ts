import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { succeed } from '#kernel/result.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { recorder } from '#modules/audit/index.ts';
import { registerSubmission } from '#modules/matters/index.ts';
import { givenNetwork, givenOfficer, must, on, submission, UNITS } from '../../../test/support/given.ts';
import type { TestDatabase } from '../../../test/support/test-database.ts';
import { testInstallation } from '../../../test/support/test-installation.ts';
import type { ListPage, MeasureList, Report } from './contract.ts';
import { statisticsRoutes } from './index.ts';

const TODAY = on('2026-03-02');

let database: TestDatabase;
let app: FastifyInstance;
let city: OfficerActor;
let county: OfficerActor;
let asking: OfficerActor;

beforeAll(async () => {
  database = await givenNetwork();
  city = await givenOfficer(database, UNITS.office, 'clerk');
  county = await givenOfficer(database, UNITS.county, 'clerk');
  for (const actor of [city, city, county]) {
    await database.transaction(async (tx) => must(await registerSubmission(tx, actor, submission(), TODAY)));
  }
  app = await createHttpServer({
    installation: testInstallation(database, { clock: TODAY }),
    authenticate: async () => succeed(asking),
    record: recorder(TODAY),
    routes: statisticsRoutes(TODAY),
    version: 'test',
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function get(url: string, actor = city) {
  asking = actor;
  return app.inject({ method: 'GET', url, headers: { 'accept-language': 'zh' } });
}

const lettersOf = (report: Report) => report.measures.find(({ id }) => id === 'letters');

describe('reports over HTTP', () => {
  test('a year and its days are the same report', async () => {
    const year = await get('/api/v1/reports/year/2026');
    expect(year.statusCode).toBe(200);
    expect(lettersOf(year.json<Report>())).toMatchObject({
      value: 3,
      previous: 0,
      change: 3,
      changeRate: null,
    });
    const days = await get('/api/v1/reports?from=2026-01-01&to=2026-12-31');
    expect(days.json()).toEqual(year.json());
  });

  test('an officer counts the matters in scope', async () => {
    const report = (await get('/api/v1/reports/year/2026', county)).json<Report>();
    expect(report.scope).toEqual([UNITS.county]);
    expect(lettersOf(report)).toMatchObject({ value: 1 });
    const list = await get('/api/v1/reports/measures/letters/list?from=2026-01-01&to=2026-12-31', county);
    expect(list.json<ListPage>().items).toHaveLength(1);
  });

  test('every measure says what it counts', async () => {
    const { items } = (await get('/api/v1/reports/measures')).json<MeasureList>();
    expect(items[0]).toMatchObject({ id: 'submissions', unit: '件次', grain: 'submission', sumOf: null });
  });

  test('the list goes on where the page ended', async () => {
    const url = '/api/v1/reports/measures/letters/list?from=2026-03-01&to=2026-03-31&limit=2';
    const first = (await get(url)).json<ListPage>();
    expect(first.items).toHaveLength(2);
    const second = (await get(`${url}&cursor=${first.nextCursor}`)).json<ListPage>();
    expect(second).toMatchObject({ measureId: 'letters', grain: 'submission', nextCursor: null });
    expect(new Set([...first.items, ...second.items].map((row) => JSON.stringify(row))).size).toBe(3);
  });

  test.each([
    {
      name: 'an unknown measure',
      url: '/api/v1/reports/measures/x/list?from=2026-01-01&to=2026-01-31',
      status: 404,
    },
    {
      name: 'a period that ends before it begins',
      url: '/api/v1/reports?from=2026-02-01&to=2026-01-31',
      status: 422,
    },
    { name: 'a day that is none', url: '/api/v1/reports?from=2026-02-30&to=2026-03-31', status: 422 },
    { name: 'a period without end', url: '/api/v1/reports?from=2026-02-01', status: 422 },
    { name: 'thirty years and more', url: '/api/v1/reports?from=1950-01-01&to=2026-01-31', status: 422 },
    { name: 'a year that is none', url: '/api/v1/reports/year/abc', status: 422 },
    {
      name: 'a file of an unknown measure',
      url: '/api/v1/reports/measures/x/list/export.xlsx?from=2026-01-01&to=2026-01-31',
      status: 404,
    },
  ])('refuses $name', async ({ url, status }) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

async function sheetOf(url: string): Promise<string[][]> {
  const answer = await get(url);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(
    /^attachment; filename="[\w-]+\.xlsx"; filename\*=UTF-8/u,
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.read(Readable.from(answer.rawPayload));
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
  return rows;
}

describe('files', () => {
  test('of a report hold every figure with its definition', async () => {
    const rows = await sheetOf('/api/v1/reports/year/2026/export.xlsx');
    expect(rows[0]?.slice(0, 4)).toEqual(['指标', '单位', '本期', '上年同期']);
    expect(rows[2]?.slice(0, 4)).toEqual(['来信', '件次', '3', '0']);
    expect(rows).toHaveLength(57);
  });

  test('of a period are the same', async () => {
    const days = await sheetOf('/api/v1/reports/export.xlsx?from=2026-01-01&to=2026-12-31');
    expect(days).toEqual(await sheetOf('/api/v1/reports/year/2026/export.xlsx'));
  });

  test('of a list hold as many rows as the figure says', async () => {
    const rows = await sheetOf(
      '/api/v1/reports/measures/letters/list/export.xlsx?from=2026-01-01&to=2026-12-31',
    );
    expect(rows).toHaveLength(1 + 3);
    expect(rows[0]?.[0]).toBe('信访件编号');
    expect(rows[1]?.slice(1, 5)).toEqual(['安置房屋顶漏水长期无人维修', '2026-03-02', '来信', '1']);
  });
});
