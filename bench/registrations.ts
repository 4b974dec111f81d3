// Registrations over HTTP beside the rate at which pgbench writes the very same rows, by turns in one run.
import { randomUUID } from 'node:crypto';
import { systemClock } from '#kernel/clock.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import { chanceOf } from '../db/seed/chance.ts';
import { startServerProcess } from '../test/support/server-process.ts';
import { IDLE_JOB, dropWaitingJobs, type BenchDatabase } from './bench-database.ts';
import { buildCity, HUB_CLERK, signingIn } from './city.ts';
import { openClient } from './client.ts';
import { letterWriter } from './letters.ts';
import { median, rounded, underLoad, type Measured } from './measure.ts';
import { findPgbench, prepareRowScripts, type RowScripts, type Sample } from './pgbench.ts';

/** What was measured; without pgbench on this machine, only one side. */
export interface RegistrationFigures {
  readonly callers: number;
  readonly perSecond: number;
  readonly pgbenchPerSecond: number | undefined;
  readonly ratio: number | undefined;
  /** Statements of one transaction of pgbench. */
  readonly statements: number | undefined;
  readonly rounds: readonly (Measured & {
    /** Jobs still waiting when the load ended; dropped. */
    readonly jobsLeft: number;
    readonly pgbenchPerSecond: number | undefined;
  })[];
}

const SAMPLES = 24;
const LETTERS = 5000;
const WARM_UP_SECONDS = 3;

/** Measures registrations on an empty database. */
export async function measureRegistrations(
  database: BenchDatabase,
  load: { readonly callers: number; readonly seconds: number; readonly rounds: number },
): Promise<RegistrationFigures> {
  const installation = await database.open();
  const topics = await buildCity(installation.database, systemClock);
  const { pool } = installation.database;
  const server = await startServerProcess({ environment: database.environment });
  const client = openClient(server.url, load.callers);
  const write = letterWriter(chanceOf('registrations'), topics);
  // Written beforehand: what letters cost to invent is no part of registering them.
  const letters = Array.from({ length: LETTERS }, () => write(systemClock.today()).submission);
  let next = 0;
  const headers = await signingIn(client)(HUB_CLERK);
  const register = async (): Promise<Sample> => {
    const key = randomUUID();
    const body = letters[(next += 1) % LETTERS];
    const asked = { method: 'POST', path: '/api/v1/submissions', body } as const;
    const answer = await client.ask({ ...asked, headers: { ...headers, 'idempotency-key': key } });
    return { matterId: (answer.body as Receipt).matterId, key };
  };
  let scripts: RowScripts | undefined;
  const rounds: RegistrationFigures['rounds'][number][] = [];
  try {
    const samples = await Promise.all(Array.from({ length: SAMPLES }, register));
    const pgbench = findPgbench();
    if (pgbench !== undefined)
      scripts = await prepareRowScripts(pgbench, { url: database.url, pool }, samples);
    await underLoad({ callers: load.callers, seconds: WARM_UP_SECONDS }, async () => void (await register()));
    await dropWaitingJobs(pool);
    for (let round = 0; round < load.rounds; round += 1) {
      const measured = await underLoad({ ...load, server: server.pid }, async () => void (await register()));
      const jobsLeft = await dropWaitingJobs(pool);
      const written = await scripts?.run({ clients: load.callers, seconds: load.seconds });
      rounds.push({ ...measured, jobsLeft, pgbenchPerSecond: written && rounded(written, 1) });
      await pool.query('delete from pgboss.job where name = $1', [IDLE_JOB]);
    }
  } finally {
    client.close();
    await server.stop();
    await installation.close();
    scripts?.remove();
  }
  return summary(load.callers, rounds, scripts?.statements);
}

function summary(
  callers: number,
  rounds: RegistrationFigures['rounds'],
  statements: number | undefined,
): RegistrationFigures {
  const perSecond = median(rounds.map((round) => round.perSecond));
  const written = rounds.flatMap(({ pgbenchPerSecond }) => pgbenchPerSecond ?? []);
  const pgbenchPerSecond = written.length === 0 ? undefined : median(written);
  const ratios = rounds.flatMap((round) =>
    round.pgbenchPerSecond === undefined ? [] : round.perSecond / round.pgbenchPerSecond,
  );
  return {
    callers,
    perSecond,
    pgbenchPerSecond,
    ratio: ratios.length === 0 ? undefined : rounded(median(ratios), 2),
    statements,
    rounds,
  };
}
