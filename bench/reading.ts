// Lists, searches and reports with many matters in the database, asked by officers of different reach at the same time.
import { systemClock } from '#kernel/clock.ts';
import { startServerProcess } from '../test/support/server-process.ts';
import type { BenchDatabase } from './bench-database.ts';
import { buildCity, COUNTY_CLERK, HANDLER, HUB_CLERK, HUB_LEADER, signingIn } from './city.ts';
import { openClient, type Client } from './client.ts';
import { fill } from './fill.ts';
import { COMMON_WORDS, RARE_WORDS } from './letters.ts';
import { median, rounded, underLoad, type Measured } from './measure.ts';

/** One question under load: the medians of its turns. */
export interface ReadingFigure extends Pick<Measured, 'p50' | 'p95' | 'perSecond'> {
  readonly question: string;
  readonly by: string;
  readonly turns: readonly Measured[];
}

/** What was measured. */
export interface ReadingFigures {
  readonly matters: number;
  readonly callers: number;
  /** Matters a second while the database was filled. */
  readonly filledPerSecond: number;
  readonly questions: readonly ReadingFigure[];
}

/** Where a question of each call goes. */
interface Question {
  readonly question: string;
  readonly by: readonly string[];
  readonly path: (
    client: Client,
    headers: Readonly<Record<string, string>>,
  ) => Promise<(at: number) => string>;
  /** Reports are not asked for by sixteen people at once. */
  readonly callers?: number;
}

const OFFICERS = [HUB_CLERK, COUNTY_CLERK, HANDLER] as const;

/** Fills a database and asks. */
export async function measureReading(
  database: BenchDatabase,
  load: { readonly matters: number; readonly callers: number; readonly seconds: number },
): Promise<ReadingFigures> {
  const installation = await database.open();
  const topics = await buildCity(installation.database, systemClock);
  const filledPerSecond = await fill(installation, topics, load.matters);
  await installation.close();
  const questions = await askAll(database, load);
  return { matters: load.matters, callers: load.callers, filledPerSecond, questions };
}

/** How one question is asked by one officer. */
interface Asking {
  readonly question: string;
  readonly by: string;
  readonly callers: number;
  readonly ask: () => Promise<void>;
}

/** Each question has so many turns, spread over the whole run: the speed of a shared machine drifts over minutes. */
const TURNS = 5;
const WARM_UP_SECONDS = 1;

/** Asks every question of every officer, one after another, in turns, on a database that is filled. */
export async function askAll(
  database: BenchDatabase,
  load: { readonly callers: number; readonly seconds: number },
): Promise<ReadingFigure[]> {
  const server = await startServerProcess({ environment: database.environment });
  const client = openClient(server.url, load.callers);
  try {
    const askings = await prepare(client, load.callers);
    // Each connection of the server plans a statement anew for its first calls.
    for (const { callers, ask } of askings) await underLoad({ callers, seconds: WARM_UP_SECONDS }, ask);
    const measured = new Map<Asking, Measured[]>(askings.map((asking) => [asking, []]));
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [{ callers, ask }, turns] of measured)
        turns.push(await underLoad({ callers, seconds: load.seconds, server: server.pid }, ask));
    }
    return [...measured].map(([{ question, by }, turns]) => {
      const middle = (figure: 'p50' | 'p95' | 'perSecond'): number =>
        rounded(median(turns.map((turn) => turn[figure])), 1);
      return { question, by, p50: middle('p50'), p95: middle('p95'), perSecond: middle('perSecond'), turns };
    });
  } finally {
    client.close();
    await server.stop();
  }
}

async function prepare(client: Client, mostCallers: number): Promise<Asking[]> {
  const sessionOf = signingIn(client);
  const askings: Asking[] = [];
  for (const { question, by: officers, path, callers = mostCallers } of QUESTIONS) {
    for (const by of officers) {
      const headers = await sessionOf(by);
      const pathOf = await path(client, headers);
      let asked = 0;
      const ask = async () =>
        void (await client.ask({ method: 'GET', path: `/api/v1${pathOf((asked += 1))}`, headers }));
      askings.push({ question, by, callers, ask });
    }
  }
  return askings;
}

const fixed = (path: string) => async () => () => path;
const words =
  (list: readonly string[], box = '') =>
  async () =>
  (at: number) =>
    `/matters?${box}q=${encodeURIComponent(list[at % list.length] ?? '')}`;
const pairs = COMMON_WORDS.flatMap((one) =>
  COMMON_WORDS.filter((other) => other !== one).map((other) => `${one} ${other}`),
);
const YEAR = new Date().getFullYear();

const QUESTIONS: readonly Question[] = [
  { question: 'in-tray', by: OFFICERS, path: fixed('/matters?box=tray') },
  { question: 'in-tray, overdue', by: OFFICERS, path: fixed('/matters?box=tray&light=overdue') },
  { question: 'in-tray counts', by: OFFICERS, path: fixed('/tray/counts') },
  { question: 'all matters, newest', by: OFFICERS, path: fixed('/matters?box=all') },
  { question: 'search, common word', by: OFFICERS, path: words(COMMON_WORDS) },
  { question: 'search, two common words', by: OFFICERS, path: words(pairs) },
  { question: 'search, rare word', by: OFFICERS, path: words(RARE_WORDS) },
  { question: 'search, number', by: OFFICERS, path: fixed(`/matters?q=LX${YEAR}00001`) },
  { question: 'one matter', by: OFFICERS, path: someMatters },
  {
    question: 'year report',
    by: [HUB_LEADER, COUNTY_CLERK],
    path: fixed(`/reports/year/${YEAR - 1}`),
    callers: 1,
  },
];

/** Pages of matters that the officer has in their lists. */
async function someMatters(client: Client, headers: Readonly<Record<string, string>>) {
  const { body } = await client.ask({ method: 'GET', path: '/api/v1/matters?limit=200', headers });
  const { items } = body as { items: { matterId: string }[] };
  return (at: number) => `/matters/${items[at % items.length]?.matterId ?? ''}`;
}
