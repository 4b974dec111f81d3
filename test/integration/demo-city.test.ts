// The demo city as a newcomer gets it: seeded by the command, its year told by the command. The figures are those of
// the speech (docs/adr/0010): the ledgers are written, imported and counted; nothing here knows them but this table.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram, type Start } from '../support/server-process.ts';
import { freshDatabase, TEST_MASTER_KEY } from '../support/test-database.ts';

const LONG = 300_000;

interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  readonly changeRate: number | null;
  readonly digest: string;
}

/** Figure, change and change in per cent, as the speech has them; percentages to one decimal, computed exactly. */
const SPEECH: readonly (readonly [id: string, value: number, change?: number, rate?: number])[] = [
  ['submissions', 3452, 274, 8.6],
  // The speech says 9.8 %, cut off; 77 of 780 are 9.87 %.
  ['letters', 857, 77, 9.9],
  ['individualVisits', 2225, 217, 10.8],
  ['collectiveVisits', 370, -20, -5.1],
  // The speech says -9.1 %; 683 of 7,590 are 9.0 %.
  ['collectiveVisitParticipants', 6907, -683, -9],
  ['visitsAboveCity', 50],
  ['visitsAboveCityParticipants', 61],
  ['assignedFromAbove', 50],
  ['assignedFromAboveClosed', 50],
  ['cityLeaderReceptions', 184],
  ['cityLeaderReceptionsParticipants', 304],
  ['cityLeaderCollectiveReceptions', 41],
  ['cityLeaderCollectiveReceptionsParticipants', 648],
  ['countyLeaderReceptions', 546],
  ['countyLeaderReceptionsParticipants', 2389],
];

/** What the longer lives of the city leave in a report (db/seed/open/lives.ts). */
const REVIEWED: readonly (readonly [id: string, value: number])[] = [
  ['reviewsRequested', 10],
  ['reviewsAccepted', 9],
  ['reviewsUpheld', 6],
  ['reviewsRevoked', 0],
  ['reviewsChanged', 1],
  ['reviewsRedone', 1],
  ['reReviewsRequested', 4],
  ['reReviewsAccepted', 4],
  ['reReviewsUpheld', 1],
  ['hearingsHeld', 3],
];

const folder = mkdtempSync(join(tmpdir(), 'dengwen-demo-'));
let start: Start;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  start =
    fresh.address.engine === 'server'
      ? {
          environment: {
            DATABASE_URL: fresh.address.url,
            DENGWEN_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
            DENGWEN_DATA: folder,
          },
        }
      : { options: ['--data', join(folder, 'data')] };
  const seeded = await runProgram(['seed', 'demo', '--json'], start);
  expect(seeded.err, seeded.err).toContain('248');
  expect(seeded.code, seeded.err).toBe(0);
}, LONG);

afterAll(async () => {
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

async function json(...words: string[]): Promise<unknown> {
  const { code, out, err } = await runProgram([...words, '--json'], start);
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

async function figures(...words: string[]): Promise<ReadonlyMap<string, Figure>> {
  const { measures } = (await json('report', ...words)) as { measures: readonly Figure[] };
  return new Map(measures.map((figure) => [figure.id, figure]));
}

describe('the year of the speech', () => {
  test('is what the ledgers add up to', async () => {
    const year = await figures('year', '2006');
    for (const [id, value, change, rate] of SPEECH) {
      const figure = year.get(id);
      expect(figure?.value, id).toBe(value);
      if (change !== undefined) expect(figure?.change, id).toBe(change);
      if (rate !== undefined) expect(Math.round((figure?.changeRate ?? 0) * 10) / 10, id).toBe(rate);
    }
    const part = (id: string): number => year.get(id)?.value ?? 0;
    expect(part('letters') + part('individualVisits') + part('collectiveVisits')).toBe(part('submissions'));
  }, 60_000);

  const cells = SPEECH.map(([id, value]) => ({ id, value }));
  test.each(cells)('opens the rows behind $id', { timeout: 60_000 }, async ({ id, value }) => {
    const rows = (await json('report', 'year', '2006', '--list', id)) as readonly { participants?: number }[];
    const persons = rows.reduce((sum, row) => sum + (row.participants ?? 0), 0);
    expect(id.endsWith('Participants') ? persons : rows.length).toBe(value);
  });

  test('has the first two months of the next, and the share of the province', async () => {
    const months = await figures('period', '--from', '2007-01-01', '--to', '2007-02-28');
    expect(months.get('capitalVisits')?.value).toBe(9);
    expect(months.get('capitalVisitParticipants')?.value).toBe(14);
    expect(months.get('capitalVisitsShare')?.value).toBeCloseTo(16.7, 1);
    expect(months.get('capitalVisitParticipantsShare')?.value).toBeCloseTo(21.5, 1);
  }, 60_000);

  test('is told with the same digest every time', async () => {
    const [first, again] = [await figures('year', '2006'), await figures('year', '2006')];
    expect([...again.values()].map(({ digest }) => digest)).toEqual(
      [...first.values()].map(({ digest }) => digest),
    );
  }, 60_000);
});

describe('today', () => {
  test('has matters in review and re-review, and hearings that were held', async () => {
    const now = new Date();
    const from = new Date(now.getTime() - 200 * 86_400_000).toISOString().slice(0, 10);
    const to = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
    const recent = await figures('period', '--from', from, '--to', to);
    const value = (id: string) => recent.get(id)?.value;
    expect(REVIEWED.map(([id]) => [id, value(id)])).toEqual(REVIEWED);
  }, 60_000);
});

describe('the command line', () => {
  test('finds every history of the city in order', async () => {
    expect(await json('verify')).toMatchObject({ matters: 6975, faults: [] });
  }, 60_000);

  test('refuses to seed a database that is somebody’s', async () => {
    const again = await runProgram(['seed', 'demo'], start);
    expect(again.code).toBe(1);
    expect(again.err).toContain('--data');
  }, 60_000);

  test.each([
    { words: ['report', 'year', '20x6'], names: 'year' },
    { words: ['report', 'year', '2006', '--list', 'visits'], names: '--list' },
    { words: ['report', 'period', '--from', '2007-02-30', '--to', '2007-03-01'], names: '--from' },
  ])('says what is wrong with $words', { timeout: 60_000 }, async ({ words, names }) => {
    const { code, err, out } = await runProgram(words, start);
    expect(code).toBe(2);
    expect(err).toContain(names);
    expect(out).toBe('');
  });
});
