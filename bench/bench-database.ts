// Databases of the benchmark: each new, beside the one that DATABASE_URL names, and dropped in the end.
import pg from 'pg';
import { systemClock } from '#kernel/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { openInstallation, type Installation } from '#platform/installation.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { createLog } from '#platform/log/log.ts';
import { jobs } from '../src/apps/jobs.ts';

/** A database of its own for one part of the benchmark. */
export interface BenchDatabase {
  readonly url: string;
  /** For the process that serves it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens it in this process, for what is prepared without HTTP. */
  open(): Promise<Installation>;
  drop(): Promise<void>;
}

const MASTER_KEY = Buffer.alloc(32, 0x42).toString('base64');

/** A queue that nobody works on: for jobs that are only to be written. */
export const IDLE_JOB = 'bench.idle';
const idleJob = defineJob({ kind: IDLE_JOB, handle: async () => undefined });

/** Creates a database on the server. */
export async function createBenchDatabase(server: string, part: string): Promise<BenchDatabase> {
  const name = `dengwen_bench_${part}_${process.pid}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const environment = {
    DATABASE_URL: url.href,
    DENGWEN_MASTER_KEY: MASTER_KEY,
    // Callers stand for people at their own addresses; limits for one address are not what is measured.
    DENGWEN_TRUSTED_PROXIES: '127.0.0.1',
  };
  return {
    url: url.href,
    environment,
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
    open: async () => {
      const config = readConfig(environment);
      if (!config.ok) throw new Error(config.reason.map(({ text }) => text.en).join('\n'));
      const opened = await openInstallation(config.value, {
        clock: systemClock,
        jobs: [...jobs, idleJob],
        log: createLog('error'),
      });
      if (!opened.ok) throw new Error(opened.reason.text.en);
      return opened.value;
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Drops the jobs that still wait, so that the next round begins as the first did; answers how many there were. They are
 * written with the registration and done afterwards at the pace of background work: see docs/benchmarks.md.
 */
export async function dropWaitingJobs(pool: pg.Pool): Promise<number> {
  const dropped = await pool.query(
    "delete from pgboss.job where name like 'matters.%' and state = 'created'",
  );
  return dropped.rowCount ?? 0;
}

/** Waits until the jobs that were asked for are done; answers how many there were. */
export async function untilJobsAreDone(pool: pg.Pool, mostSeconds: number): Promise<number> {
  const count = async (): Promise<number> => {
    const rows = await pool.query<{ count: string }>(
      "select count(*) as count from pgboss.job where name like 'matters.%' and state < 'completed'",
    );
    return Number(rows.rows[0]?.count);
  };
  const waiting = await count();
  const until = Date.now() + mostSeconds * 1000;
  while ((await count()) > 0) {
    if (Date.now() > until) throw new Error(`jobs are not done after ${mostSeconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return waiting;
}
