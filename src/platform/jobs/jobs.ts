// Effects on the world are jobs. A job is asked for inside the transaction that makes it necessary and exists only
// if that commits; it is then done at least once, so every handler must bear being called twice.
import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { PgBoss, type Db as BossConnection, type ConstructorOptions } from 'pg-boss';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Clock } from '#kernel/clock.ts';
import { DESK_ROLE } from '../db/reach.ts';
import type { Database, JobSender, OpenedPool } from '../db/database.ts';
import type { Log } from '../log/log.ts';

/** One kind of job, as the queue knows it. Made by defineJob. */
export interface JobKind {
  readonly kind: string;
  readonly batchSize: number;
  readonly schedule: string | undefined;
  readonly background: boolean;
  readonly run: (database: Database, payload: unknown, clock: Clock) => Promise<void>;
}

/** What a module says about a job. */
export interface JobDefinition<Payload extends object> {
  /** Module and verb: `matters.find-repeats`. */
  readonly kind: string;
  /** Does the job; called again after a failure, so it must not matter how often it ran before. */
  readonly handle: (database: Database, payload: Payload, clock: Clock) => Promise<void>;
  /** How many are fetched at once; they are done one after another. */
  readonly batchSize?: number;
  /** A cron expression in office time (Asia/Shanghai), for jobs that come by themselves with an empty payload. */
  readonly schedule?: string;
  /**
   * Nobody waits for it: after each job it rests four times as long as the job took, a tenth of a second at most, so that
   * in a rush of requests it takes a small part of the machine and catches up afterwards.
   */
  readonly background?: boolean;
}

/** Defines a job whose payload is checked against a schema before it is handled. */
export function defineJob<Schema extends TSchema>(
  definition: JobDefinition<Static<Schema> & object> & { readonly payload: Schema },
): JobKind;
/** Defines a job whose payload is taken as the program itself wrote it. */
export function defineJob<Payload extends object>(definition: JobDefinition<Payload>): JobKind;
export function defineJob(definition: JobDefinition<object> & { readonly payload?: TSchema }): JobKind {
  const schema = definition.payload;
  return {
    kind: definition.kind,
    batchSize: definition.batchSize ?? 20,
    schedule: definition.schedule,
    background: definition.background ?? false,
    run: async (database, payload, clock) => {
      if (schema !== undefined && !Value.Check(schema, payload)) {
        throw new Error(`the payload of a job ${definition.kind} is not of the form that the job asks for`);
      }
      await definition.handle(database, (payload ?? {}) as object, clock);
    },
  };
}

/** The queue of one process. */
export interface Queue {
  /** Enqueues inside the caller's transaction. */
  readonly sendJob: JobSender;
  /** Begins to do jobs in this process. */
  work(surroundings: { readonly database: Database; readonly clock: Clock }): Promise<void>;
  /** Looks for jobs of a kind at once instead of at the next turn. */
  wake(kind: string): void;
  /** Whether jobs are being done in this process. */
  isWorking(): boolean;
  /** Takes no new jobs and waits for those in hand. */
  stop(): Promise<void>;
}

const SCHEMA = 'pgboss';
const LONGEST_STOP_MILLISECONDS = 30_000;
const RETRIES = { retryLimit: 5, retryDelay: 2, retryBackoff: true, retryDelayMax: 600 } as const;
/** A worker that says nothing for so long is gone, killed perhaps, and its jobs are given out again. */
const SILENCE = { heartbeatSeconds: 60 } as const;
// With a wake-up after each commit in this process, this is only how soon jobs of other processes are seen.
const POLLING_SECONDS = 1;
const REST_PER_WORK = 4;
const LONGEST_REST_MILLISECONDS = 100;

/**
 * Prepares the queue for sending: its tables, and a queue for each kind. Jobs are done only after work() is called.
 */
export async function startQueue(
  opened: OpenedPool,
  parts: { readonly jobs: readonly JobKind[]; readonly log: Log },
): Promise<Queue> {
  const kinds = new Set(parts.jobs.map((job) => job.kind));
  const sender = newBoss(opened, parts.log, { supervise: false, schedule: false, registerInstance: false });
  await sender.start();
  await ensureQueues(sender, parts.jobs);
  await letEverybodySend(opened);
  const workers = new Map<string, string>();
  let worker: PgBoss | undefined;
  return {
    sendJob: async (tx, request) => {
      // An unknown kind would make the queue ask the pool while the transaction holds the only connection.
      if (!kinds.has(request.kind))
        throw new Error(`no job of the kind ${request.kind} is defined in this program`);
      await sender.send(request.kind, request.payload, {
        db: {
          executeSql: async (text, values) => {
            await tx.write(CompiledQuery.raw(text, values));
            return { rows: [] };
          },
        },
        singletonKey: request.singletonKey ?? randomUUID(),
      });
    },
    work: async ({ database, clock }) => {
      worker = newBoss(opened, parts.log, { supervise: true, schedule: true });
      await worker.start();
      for (const job of parts.jobs) {
        workers.set(job.kind, await workOn(worker, job, { database, clock, log: parts.log }));
        await keepSchedule(worker, job);
      }
    },
    wake: (kind) => {
      const id = workers.get(kind);
      if (id !== undefined) worker?.notifyWorker(id);
    },
    isWorking: () => worker !== undefined,
    stop: async () => {
      const doing = worker;
      worker = undefined;
      workers.clear();
      await doing?.stop({ graceful: true, timeout: LONGEST_STOP_MILLISECONDS });
      await sender.stop({ graceful: false });
    },
  };
}

function newBoss(opened: OpenedPool, log: Log, options: ConstructorOptions): PgBoss {
  const embedded = opened.engine === 'embedded';
  const boss = new PgBoss({
    db: connectionOf(opened),
    schema: SCHEMA,
    backend: embedded ? 'pglite' : 'postgres',
    // The embedded database neither vacuums by itself nor rebuilds indexes beside running work.
    ...(embedded ? { reindex: false, monitorVacuum: false } : {}),
    openTelemetry: { enabled: false },
    ...options,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue reported an error'));
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'the queue reported a warning'));
  return boss;
}

function connectionOf(opened: OpenedPool): BossConnection {
  return {
    executeSql: (text, values) => opened.pool.query(text, values),
  };
}

async function ensureQueues(boss: PgBoss, jobs: readonly JobKind[]): Promise<void> {
  if (jobs.length === 0) return;
  const names = jobs.map((job) => job.kind);
  const present = new Map((await boss.getQueues(names)).map((queue) => [queue.name, queue]));
  for (const name of names) {
    const queue = present.get(name);
    // `short`: of the jobs with one singleton key at most one waits, while any number may be under way.
    if (queue === undefined) await boss.createQueue(name, { policy: 'short', ...RETRIES, ...SILENCE });
    else if (queue.heartbeatSeconds !== SILENCE.heartbeatSeconds) await boss.updateQueue(name, SILENCE);
  }
}

/** Everybody's transactions ask for jobs, and none of them may read what others asked for. */
async function letEverybodySend({ pool }: OpenedPool): Promise<void> {
  await pool.query(`do $$
    declare
      job_table regclass;
    begin
      grant usage on schema ${SCHEMA} to ${DESK_ROLE};
      grant select on ${SCHEMA}.queue to ${DESK_ROLE};
      -- The table of jobs and its parts.
      for job_table in select pg_class.oid from pg_class join pg_attribute on attrelid = pg_class.oid
          where relnamespace = '${SCHEMA}'::regnamespace and relkind in ('r', 'p') and attname = 'singleton_key' loop
        execute format('grant insert, select (id) on %s to ${DESK_ROLE}', job_table);
      end loop;
    end $$`);
}

function workOn(
  boss: PgBoss,
  job: JobKind,
  parts: { readonly database: Database; readonly clock: Clock; readonly log: Log },
): Promise<string> {
  return boss.work(
    job.kind,
    {
      batchSize: job.batchSize,
      pollingIntervalSeconds: POLLING_SECONDS,
      burstWhenBatchFull: true,
      perJobResults: true,
      includeMetadata: true,
    },
    async (batch) => {
      const results: { id: string; status: 'completed' | 'failed' }[] = [];
      for (const { id, data, retryCount } of batch) {
        const began = performance.now();
        try {
          await job.run(parts.database, data, parts.clock);
          results.push({ id, status: 'completed' });
        } catch (error) {
          parts.log.error({ err: error, kind: job.kind, job: id, retry: retryCount }, 'a job failed');
          results.push({ id, status: 'failed' });
        }
        if (job.background) await rest((performance.now() - began) * REST_PER_WORK);
      }
      return results;
    },
  );
}

async function rest(milliseconds: number): Promise<void> {
  await after(Math.min(milliseconds, LONGEST_REST_MILLISECONDS));
}

async function keepSchedule(boss: PgBoss, job: JobKind): Promise<void> {
  if (job.schedule === undefined) await boss.unschedule(job.kind);
  else
    await boss.schedule(
      job.kind,
      job.schedule,
      {},
      {
        tz: 'Asia/Shanghai',
        missed: 'once',
        singletonKey: 'schedule',
      },
    );
}
