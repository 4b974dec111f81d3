import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { places, units } from '../city.ts';
import { checkTotals, columnMap, ledgerRows, ledgerWorkbook, type LedgerYear } from './index.ts';

const YEARS: readonly LedgerYear[] = [2005, 2006, 2007];

/** A sheet as somebody who opens the file finds it: heading → text, row by row. */
type ReadSheet = readonly Readonly<Record<string, string>>[];

describe('the ledgers as rows', () => {
  it.each(YEARS)('of %i add up to what the speech says', (year) => {
    expect(checkTotals(year, ledgerRows(year))).toEqual([]);
  });

  it.each([2005, 2006] as const)('of %i have every step after the one before it', (year) => {
    const { letters, visits, assigned } = ledgerRows(year);
    for (const row of [...letters, ...visits, ...assigned]) {
      const steps = [
        row.receivedOn,
        row.registeredOn,
        row.routedOn,
        row.acceptedOn,
        row.answeredOn,
        row.servedOn,
        row.closedOn,
      ].filter((day) => day !== null);
      expect(steps, row.number).toEqual(steps.toSorted());
      expect(row.receivedOn.slice(0, 4)).toBe(String(year));
      expect(row.peopleAffected).toBeGreaterThanOrEqual(row.participants);
    }
  });

  it('do not look copied', () => {
    const { letters, visits } = ledgerRows(2006);
    expect(new Set([...letters, ...visits].map((row) => row.request)).size).toBeGreaterThan(2000);
  });

  it('name no one who went to a higher level', () => {
    for (const row of ledgerRows(2006).higherVisits) expect(Object.keys(row)).not.toContain('name');
  });
});

describe('the workbooks', () => {
  const sheets = new Map<LedgerYear, ReadonlyMap<string, ReadSheet>>();

  beforeAll(async () => {
    for (const year of YEARS) sheets.set(year, await read((await ledgerWorkbook(year)).bytes));
  }, 60_000);

  const sheet = (year: LedgerYear, name: string): ReadSheet => sheets.get(year)?.get(name) ?? [];
  const persons = (rows: ReadSheet, heading = '人数'): number =>
    rows.reduce((sum, row) => sum + Number(row[heading]), 0);

  it('give the figures of the speech by counting: 3,452 submissions, 274 more than the year before', () => {
    const visits = (year: LedgerYear, collective: boolean): ReadSheet =>
      sheet(year, '来访登记簿').filter((row) => Number(row['人数']) >= 5 === collective);
    const all = (year: LedgerYear): number =>
      sheet(year, '来信登记簿').length + sheet(year, '来访登记簿').length;

    expect([all(2006), all(2006) - all(2005)]).toEqual([3452, 274]);
    expect(sheet(2006, '来信登记簿')).toHaveLength(857);
    expect(sheet(2006, '来信登记簿').length - sheet(2005, '来信登记簿').length).toBe(77);
    expect(visits(2006, false)).toHaveLength(2225);
    expect(visits(2006, false).length - visits(2005, false).length).toBe(217);
    expect([visits(2006, true).length, persons(visits(2006, true))]).toEqual([370, 6907]);
    expect([visits(2005, true).length, persons(visits(2005, true))]).toEqual([390, 7590]);
  });

  it('give the receptions by leaders that the speech counts', () => {
    const received = (level: string): ReadSheet =>
      sheet(2006, '来访登记簿').filter((row) => row['接访领导级别']?.trim() === level);
    const city = received('市级');
    const collective = city.filter((row) => Number(row['人数']) >= 5);
    const individual = city.filter((row) => Number(row['人数']) < 5);

    expect([individual.length, persons(individual)]).toEqual([184, 304]);
    expect([collective.length, persons(collective)]).toEqual([41, 648]);
    expect([received('县级').length, persons(received('县级'))]).toEqual([546, 2389]);
  });

  it('give what came from above and what went there', () => {
    const assigned = sheet(2006, '上级交办台账');
    expect([assigned.length, assigned.filter((row) => row['办结日期'] !== '').length]).toEqual([50, 50]);
    const higher = sheet(2006, '赴省进京上访情况');
    expect([higher.length, persons(higher)]).toEqual([50, 61]);
    const capital = sheet(2007, '赴省进京上访情况');
    expect([capital.length, persons(capital)]).toEqual([9, 14]);
    const province = sheet(2007, '全省通报数');
    const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
    expect(share(9, persons(province, '批次'))).toBe('16.7');
    expect(share(14, persons(province, '人次'))).toBe('21.5');
  });

  it('have the same bytes when they are written again', async () => {
    const [once, again] = [await ledgerWorkbook(2006), await ledgerWorkbook(2006)];
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
  }, 60_000);

  it('are read by the column maps beside them, every unit and place by a name that the city knows', () => {
    const known = {
      units: new Set(units.map(({ name }) => name)),
      places: new Set(places.map(({ name }) => name)),
    };
    for (const year of YEARS) {
      const file = new URL(`maps/${year}.json`, import.meta.url);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(columnMap(year));
      for (const { sheet: name, columns, values } of columnMap(year).sheets) {
        const rows = sheet(year, name);
        expect(rows.length, name).toBeGreaterThan(0);
        for (const [field, heading] of Object.entries(columns)) {
          const words = new Set(rows.map((row) => row[heading]?.trim() ?? `no column ${heading}`));
          const meanings = Object.entries(values ?? {}).find(([of]) => of === field)?.[1] ?? {};
          const read = [...words].map((word) => meanings[word] ?? word).filter((word) => word !== '');
          if (field.endsWith('Unit')) expect(read.filter((word) => !known.units.has(word))).toEqual([]);
          if (field === 'placeId') expect(read.filter((word) => !known.places.has(word))).toEqual([]);
        }
      }
    }
  });
});

async function read(bytes: Uint8Array): Promise<ReadonlyMap<string, ReadSheet>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Map(
    workbook.worksheets.map((worksheet): [string, ReadSheet] => {
      const rows: string[][] = [];
      const width = worksheet.columnCount;
      worksheet.eachRow((row) => {
        rows.push(Array.from({ length: width }, (_, at) => row.getCell(at + 1).text));
      });
      const [, headings = [], ...entries] = rows;
      return [
        worksheet.name,
        entries.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']))),
      ];
    }),
  );
}
