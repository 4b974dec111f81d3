// Ledgers through the front door of exchange on a real database: what goes in, what comes back, what a second import,
// a kill in the middle and two imports at once do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SystemActor } from '#kernel/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { LedgerMap } from '#modules/exchange/contract.ts';
import {
  dryRunLedgerFile,
  importLedgerFile,
  inspectFile,
  listLedgerFaults,
  runImport,
  shippedMap,
  startImport,
  uploadLedger,
  viewFaults,
  viewLedger,
  viewLedgers,
  writeErrorFile,
} from '#modules/exchange/index.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { givenNetwork, givenOfficer, must, on, refusalOf, UNITS } from '../support/given.ts';
import type { TestDatabase } from '../support/test-database.ts';

const TODAY = on('2026-03-02');
const CLERK: SystemActor = { kind: 'system', task: 'ledger', unitId: UNITS.office };
const HEADINGS = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'];

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'dengwen-ledger-'));
beforeAll(async () => {
  database = await givenNetwork();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

type Cells = readonly ExcelJS.CellValue[];

/** A message as the message board exports it: tabs, line breaks and all. */
function message(
  number: number | string,
  changes: Partial<Record<(typeof HEADINGS)[number], ExcelJS.CellValue>> = {},
): Cells {
  const usual: Record<string, ExcelJS.CellValue> = {
    留言编号: number,
    留言用户: `A000${number}`,
    留言主题: `第${number}号楼停车难`,
    留言时间: '2019/4/25 9:32:09',
    留言详情: `\n\t\t\t\t\t\n\t\t\t\t\t第${number}号楼门前无处停车，请求增设车位。\n\t\t\t`,
    答复意见: `网友“A000${number}”您好：车位已列入改造计划。`,
    答复时间: '2019/5/10 14:56:53',
  };
  return HEADINGS.map(
    (heading) => changes[heading] ?? (heading in changes ? null : (usual[heading] ?? null)),
  );
}

async function workbook(rows: readonly Cells[], headings: readonly string[] = HEADINGS): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow([...headings]);
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A map of its own source, so that tests do not know each other's rows. */
let source = 0;
let map: LedgerMap;
beforeEach(() => {
  source += 1;
  map = { ...shippedMap('online-messages')!, source: `board ${source}` };
});

async function importRows(rows: readonly Cells[], on: Database = database) {
  const buffer = await workbook(rows);
  return must(await importLedgerFile(on, CLERK, { fileName: '留言.xlsx', buffer, map }, TODAY));
}

function matterOf(title: string) {
  return database.kysely
    .selectFrom('matters')
    .selectAll()
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
}

async function countMatters(): Promise<number> {
  const [row] = await database.kysely
    .selectFrom('matters')
    .select((each) => each.fn.countAll<number>().as('count'))
    .execute();
  return row?.count ?? 0;
}

describe('an export of a message board', () => {
  test('becomes matters that were answered, served and closed, with a whole history', async () => {
    expect(await importRows([message(11), message(12)])).toMatchObject({
      rowsTotal: 2,
      rowsTaken: 2,
      rowsFaulty: 0,
    });
    const matter = await matterOf('第11号楼停车难');
    expect(matter).toMatchObject({
      state: 'closed',
      channel: 'online',
      received_on: '2019-04-25',
      answered_on: '2019-05-10',
      served_on: '2019-05-10',
      registered_unit: UNITS.office,
      place_id: '990000',
      regime: '2005',
    });
    const answer = await database.kysely
      .selectFrom('answers')
      .selectAll()
      .where('matter_id', '=', matter.matter_id)
      .executeTakeFirstOrThrow();
    expect(answer).toMatchObject({ served_way: 'online', opinion: '网友“A00011”您好：车位已列入改造计划。' });
    const submission = await database.kysely
      .selectFrom('submissions')
      .selectAll()
      .where('matter_id', '=', matter.matter_id)
      .executeTakeFirstOrThrow();
    expect(submission).toMatchObject({ origin: 'ledger', body: '第11号楼门前无处停车，请求增设车位。' });
    expect(await verifyMatters(database)).toMatchObject({ faults: [] });
  });

  test('imported again adds nothing', async () => {
    await importRows([message(21), message(22)]);
    const before = await countMatters();
    expect(await importRows([message(21), message(22)])).toMatchObject({ rowsTaken: 0, rowsKnown: 2 });
    expect(await countMatters()).toBe(before);
  });

  test('is not left readable in the database', async () => {
    const { ledgerId } = await importRows([message(31, { 留言时间: '某日' })]);
    const ledger = await database.kysely
      .selectFrom('ledgers')
      .select('content')
      .where('ledger_id', '=', ledgerId)
      .executeTakeFirstOrThrow();
    expect(ledger.content.subarray(0, 2).toString()).not.toBe('PK');
    const faults = await database.kysely.selectFrom('ledger_faults').selectAll().execute();
    expect(JSON.stringify(faults)).not.toContain('A00031');
  });

  test('may use a number twice: both rows are taken when they differ, one when they are equal', async () => {
    const twice = [message(41), message(41, { 留言主题: '另一件事' }), message(41)];
    expect(await importRows(twice)).toMatchObject({ rowsTaken: 2, rowsKnown: 1, rowsFaulty: 0 });
    expect(await importRows(twice)).toMatchObject({ rowsTaken: 0, rowsKnown: 3, rowsFaulty: 0 });
  });

  test('a later export whose row changed is given back instead of doubled or lost', async () => {
    await importRows([message(51, { 答复意见: null, 答复时间: null })]);
    const { ledgerId, ...counts } = await importRows([message(51), message(52)]);
    expect(counts).toMatchObject({ rowsTaken: 1, rowsKnown: 0, rowsFaulty: 1 });
    const [faulty] = await listLedgerFaults(database, ledgerId);
    expect(faulty).toMatchObject({
      sheet: 'Sheet1',
      row: 2,
      faults: [{ column: '留言编号', field: 'sourceKey' }],
    });
  });
});

describe('rows with faults', () => {
  const rows = (): Cells[] => [
    message(1),
    message(2, { 留言时间: '2019/13/45' }),
    message(3, { 答复时间: '2019/4/1 8:00:00' }),
    message(4, { 留言主题: null, 留言详情: null }),
    message(5, { 答复时间: null }),
  ];

  test('are foretold by a dry run, which writes nothing', async () => {
    const before = await countMatters();
    const input = { fileName: '留言.xlsx', buffer: await workbook(rows()), map };
    const { result, faulty } = must(await dryRunLedgerFile(database, CLERK, input, TODAY));
    expect(result).toMatchObject({ rowsTotal: 5, rowsTaken: 1, rowsKnown: 0, rowsFaulty: 4 });
    expect(result.preview[0]?.fields).toContainEqual({ field: 'name', text: 'A••' });
    expect(faulty.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(await countMatters()).toBe(before);
  });

  test('come back in a workbook with the reasons; corrected, it is imported with the same map', async () => {
    const input = { fileName: '留言.xlsx', buffer: await workbook(rows()), map };
    const imported = must(await importLedgerFile(database, CLERK, input, TODAY));
    expect(imported).toMatchObject({ rowsTaken: 1, rowsFaulty: 4 });
    const path = join(folder, 'errors.xlsx');
    await writeErrorFile(path, input, await listLedgerFaults(database, imported.ledgerId), 'zh');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet('Sheet1')!;
    expect(sheet.getRow(1).getCell(8).text).toMatch(/需更正/);
    const reasons = [2, 3, 4, 5].map((row) => sheet.getRow(row).getCell(8).text);
    expect(reasons).toEqual([
      expect.stringMatching(/留言时间：“2019\/13\/45”不是日期/),
      expect.stringMatching(/答复时间：答复日期 2019-04-01 早于收到日期 2019-04-25/),
      expect.stringMatching(/留言详情：概况和诉求都是空的/),
      expect.stringMatching(/答复时间：没有答复日期/),
    ]);
    sheet.getRow(2).getCell(4).value = '2019/12/30';
    sheet.getRow(2).getCell(7).value = '2020/1/3';
    sheet.getRow(3).getCell(7).value = new Date('2019-05-01T00:00:00Z');
    const corrected = Buffer.from(await book.xlsx.writeBuffer());
    const again = { fileName: 'errors.xlsx', buffer: corrected, map };
    expect(must(await importLedgerFile(database, CLERK, again, TODAY))).toMatchObject({
      rowsTotal: 4,
      rowsTaken: 2,
      rowsKnown: 0,
      rowsFaulty: 2,
    });
  });

  test('are shown page by page to officers of the unit, and to nobody else', async () => {
    const { ledgerId } = await importRows(rows());
    const clerk = await givenOfficer(database, UNITS.office, 'clerk');
    const stranger = await givenOfficer(database, UNITS.county, 'clerk');
    await database.transaction(async (tx) => {
      const faults = must(await viewFaults(tx, clerk, { ledgerId, query: { limit: 3 } }));
      expect(faults.items.map(({ row }) => row)).toEqual([3, 4, 5]);
      const cursor = faults.nextCursor ?? '';
      const second = must(await viewFaults(tx, clerk, { ledgerId, query: { cursor } }));
      expect(second).toMatchObject({ items: [{ row: 6 }], nextCursor: null });
      expect(must(await viewLedger(tx, clerk, ledgerId))).toMatchObject({
        state: 'done',
        rowsDone: 5,
        rowsTaken: 1,
      });
      const first = await viewLedgers(tx, clerk, { limit: 2 });
      const rest = await viewLedgers(tx, clerk, { cursor: first.nextCursor ?? '' });
      const listed = [...first.items, ...rest.items].map((ledger) => ledger.ledgerId);
      expect(listed).toContain(ledgerId);
      expect(new Set(listed).size).toBe(listed.length);
      expect(refusalOf(await viewLedger(tx, stranger, ledgerId))).toBe('ledger-not-found');
    });
  });
});

describe('an import that is interrupted', () => {
  const many = Array.from({ length: 7 }, (_, index) =>
    message(100 + index, index === 4 ? { 留言时间: '?' } : {}),
  );

  async function started(): Promise<string> {
    const content = await workbook(many);
    const clerk = await givenOfficer(database, UNITS.office, 'clerk');
    return database.transaction(async (tx) => {
      const { ledgerId } = must(
        await uploadLedger(tx, clerk, { fileName: '留言.xlsx', content, map }, TODAY),
      );
      must(await startImport(tx, clerk, { ledgerId }));
      return ledgerId;
    });
  }

  /** A database that fails while the chunk of that number is taken, after its rows were written. */
  function failingAt(chunk: number): Database {
    let transactions = 0;
    return {
      ...database,
      transaction: (work) =>
        database.transaction(async (tx) => {
          const value = await work(tx);
          transactions += 1;
          if (transactions === chunk + 1) throw new Error('killed');
          return value;
        }),
    };
  }

  test('asks for its job in the transaction that starts it', async () => {
    const ledgerId = await started();
    expect(database.jobs.at(-1)).toMatchObject({ kind: 'exchange.import-ledger', payload: { ledgerId } });
  });

  test('goes on where it stopped and doubles nothing', async () => {
    const ledgerId = await started();
    const before = await countMatters();
    const options = { rowsPerChunk: 2 };
    await expect(runImport(failingAt(3), ledgerId, TODAY, options)).rejects.toThrow('killed');
    expect(await countMatters()).toBe(before + 4);
    const ended = must(await runImport(database, ledgerId, TODAY, options));
    expect(ended).toMatchObject({ state: 'done', rowsTaken: 6, rowsKnown: 0, rowsFaulty: 1, nextRow: 7 });
    expect(await countMatters()).toBe(before + 6);
    expect(must(await runImport(database, ledgerId, TODAY, options))).toBeUndefined();
  });

  test('done by two jobs at once is done once', async () => {
    const ledgerId = await started();
    const before = await countMatters();
    const options = { rowsPerChunk: 1 };
    const run = () => runImport(database, ledgerId, TODAY, options);
    await Promise.all([run(), run(), run()]);
    expect(await countMatters()).toBe(before + 6);
  });
});

test('two ledgers of one source imported at once take each row once', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => message(200 + index));
  const before = await countMatters();
  const both = await Promise.all([importRows(rows), importRows(rows)]);
  expect(await countMatters()).toBe(before + 6);
  expect(both.reduce((sum, { rowsTaken }) => sum + rowsTaken, 0)).toBe(6);
  expect(both.reduce((sum, { rowsKnown }) => sum + rowsKnown, 0)).toBe(6);
});

describe('registers of an office', () => {
  const registers: LedgerMap = {
    source: 'office 2006',
    sheets: [
      {
        sheet: '来访',
        headerRow: 2,
        target: 'submission',
        columns: {
          sourceKey: '编号',
          receivedOn: '日期',
          participants: '人数',
          placeId: '属地',
          topicId: '分类',
          body: '诉求',
          registeredUnit: '登记单位',
          responsibleUnit: '责任单位',
          routedOn: '转办',
          name: '姓名',
          phone: '电话',
        },
        constants: { channel: 'visit', routingWay: 'transfer' },
        values: { responsibleUnit: { 市建设局: '岱川市住房和城乡建设局' } },
      },
      {
        sheet: '进京',
        headerRow: 1,
        target: 'higherVisit',
        columns: { visitedOn: '日期', participants: '人数', noticeNumber: '文号' },
        constants: { level: '京' },
      },
      {
        sheet: '通报',
        headerRow: 1,
        target: 'circularTotal',
        columns: {
          month: '月份',
          level: '级别',
          batches: '批次',
          participants: '人次',
          circularNumber: '文号',
        },
      },
    ],
  };

  async function registersBook(batches = 3): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    const visits = book.addWorksheet('来访');
    visits.addRow(['岱川市信访局来访登记簿']);
    visits.addRow([
      '编号',
      '日期',
      '人数',
      '属地',
      '分类',
      '诉求',
      '登记单位',
      '责任单位',
      '转办',
      '姓名',
      '电话',
    ]);
    const visit = [
      '访1',
      new Date('2006-03-07T00:00:00Z'),
      6,
      '柳湾县',
      '城乡建设',
      '房屋漏水。',
      '市信访局',
      '市建设局',
      '2006.3.10',
      '林一',
      13800001111,
    ];
    visits.addRow(visit.with(6, '岱川市信访局'));
    visits.addRow(visit.with(0, '访2').with(3, '不知何处').with(4, '其他').with(6, ''));
    visits.addRow(visit.with(0, '访3').with(6, '柳湾县信访局'));
    const capital = book.addWorksheet('进京');
    capital.addRow(['日期', '人数', '文号']);
    capital.addRow(['2006年5月8日', '12人', '京通3号']);
    const totals = book.addWorksheet('通报');
    totals.addRow(['月份', '级别', '批次', '人次', '文号']);
    totals.addRow(['2006年5月', '京', batches, 40, '省通5号']);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  test('become visits with their routing, counts of higher visits, and totals of circulars', async () => {
    const input = { fileName: '2006.xlsx', buffer: await registersBook(), map: registers };
    const imported = must(await importLedgerFile(database, CLERK, input, TODAY));
    expect(imported).toMatchObject({ rowsTotal: 5, rowsTaken: 4, rowsFaulty: 1 });
    const matter = await database.kysely
      .selectFrom('matters')
      .innerJoin('submissions', 'submissions.matter_id', 'matters.matter_id')
      .selectAll()
      .where('matters.title', '=', '房屋漏水')
      .where('matters.registered_unit', '=', UNITS.county)
      .executeTakeFirstOrThrow();
    expect(matter).toMatchObject({
      state: 'routed',
      participants: 6,
      place_id: '990100',
      topic_id: '010000',
      routed_on: '2006-03-10',
      responsible_unit: UNITS.housing,
    });
    expect(await database.kysely.selectFrom('higher_visits').selectAll().execute()).toMatchObject([
      {
        visited_on: '2006-05-08',
        level: 'capital',
        participants: 12,
        place_id: '990000',
        notice_number: '京通3号',
      },
    ]);
    expect(await database.kysely.selectFrom('circular_totals').selectAll().execute()).toMatchObject([
      { month: '2006-05-01', level: 'capital', batches: 3, participants: 40 },
    ]);
    const [faulty] = await listLedgerFaults(database, imported.ledgerId);
    expect(faulty?.faults.map(({ column }) => column)).toEqual(['属地', '分类']);
    expect(must(await importLedgerFile(database, CLERK, input, TODAY))).toMatchObject({
      rowsTaken: 0,
      rowsKnown: 4,
    });
  });

  test('whose totals differ from those that stand are given back', async () => {
    const input = { fileName: '2006.xlsx', buffer: await registersBook(4), map: registers };
    const { result } = must(await dryRunLedgerFile(database, CLERK, input, TODAY));
    expect(result).toMatchObject({ rowsTaken: 0, rowsKnown: 3, rowsFaulty: 2 });
    expect(result.unknownWords).toContainEqual({
      sheet: '来访',
      field: 'placeId',
      column: '属地',
      text: '不知何处',
      rows: 1,
    });
  });

  test('of another office are not taken by one that does not stand above it', async () => {
    const input = {
      fileName: '2006.xlsx',
      buffer: await registersBook(),
      map: { ...registers, source: 'county' },
    };
    const county: SystemActor = { ...CLERK, unitId: UNITS.county };
    const { result } = must(await dryRunLedgerFile(database, county, input, TODAY));
    expect(result.faults[0]?.faults).toMatchObject([{ field: 'registeredUnit', column: '登记单位' }]);
  });
});

describe('a map that does not fit', () => {
  test.each([
    {
      name: 'names a sheet that is not there',
      change: { sheet: '二月' },
      more: true,
      field: 'map/sheets/0/sheet',
    },
    {
      name: 'names a heading that is not there',
      change: { columns: { receivedOn: '时间', body: '留言详情' } },
      more: false,
      field: 'map/sheets/0/sheet',
    },
  ])('$name: nothing is stored', async ({ change, more, field }) => {
    const [sheet] = map.sheets;
    const wrong = {
      ...map,
      sheets: [{ ...sheet!, ...change }, ...(more ? [{ ...sheet!, sheet: '一月' }] : [])],
    };
    const input = { fileName: '留言.xlsx', buffer: await workbook([message(1)]), map: wrong };
    const result = await importLedgerFile(database, CLERK, input, TODAY);
    expect(refusalOf(result)).toBe('ledger-map-at-fault');
    expect(result.ok ? [] : result.reason.faults?.map((fault) => fault.field)).toContain(field);
  });

  test('is not needed to look at a file, and a guess comes with the look', async () => {
    const seen = must(await inspectFile('留言.xlsx', await workbook([message(1), [], message(2)])));
    expect(seen.sheets[0]).toMatchObject({ sheet: 'Sheet1', headerRow: 1, rows: 2, headings: HEADINGS });
    const input = {
      fileName: '留言.xlsx',
      buffer: await workbook([message(901)]),
      map: { ...seen.map!, source: 'guess' },
    };
    expect(must(await importLedgerFile(database, CLERK, input, TODAY))).toMatchObject({ rowsTaken: 1 });
  });

  test('a .csv file is imported as well', async () => {
    const text = [HEADINGS, message(911)]
      .map((cells) => cells.map((cell) => `"${String(cell)}"`).join(','))
      .join('\n');
    const input = { fileName: 'board.csv', buffer: Buffer.from(text), map };
    expect(must(await importLedgerFile(database, CLERK, input, TODAY))).toMatchObject({ rowsTaken: 1 });
  });
});

test('the map that comes with the program is what its file says', () => {
  const file = new URL('../../src/modules/exchange/maps/online-messages.json', import.meta.url);
  expect(shippedMap('online-messages')).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  expect(shippedMap('unknown')).toBeUndefined();
});
