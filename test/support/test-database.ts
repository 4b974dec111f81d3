// A fresh, migrated database for one test file: a copy of a template on the server that TEST_DATABASE_URL names,
// or else an embedded one in memory, loaded from a dump that is made once for each set of migrations.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { seededEntropy } from '#platform/crypto/entropy.ts';
import { unlockVault } from '#platform/crypto/keys.store.ts';
import {
  completeDatabase,
  openPool,
  type Database,
  type DatabaseAddress,
  type JobRequest,
} from '#platform/db/database.ts';
import { IN_MEMORY } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { startQueue, type JobKind, type Queue } from '#platform/jobs/jobs.ts';
import { createLog } from '#platform/log/log.ts';

/** A database for tests: its vault and its chance are the same on every run. */
export interface TestDatabase extends Database {
  /** Jobs that committed transactions or such under way asked for, in their order; empty with a real queue. */
  readonly jobs: readonly JobRequest[];
  /** The real queue, where the test asked for one. */
  readonly queue: Queue | undefined;
}

/** The master key of every test. */
export const TEST_MASTER_KEY = Buffer.alloc(32, 0x5a);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEMPLATE_LOCK = 4_311_948;
const FIRST_START = new Date('2026-01-05T01:00:00Z');

/** Opens a fresh database. Give `jobs` to have a real queue that knows those kinds; close it when done. */
export async function openTestDatabase(
  options: { readonly jobs?: readonly JobKind[] } = {},
): Promise<TestDatabase> {
  const { address, drop } = await freshDatabase();
  const opened = await openPool(address, { maxConnections: 5 });
  const entropy = seededEntropy('test');
  const vault = await unlockVault(opened.kysely, TEST_MASTER_KEY, FIRST_START);
  const jobs: JobRequest[] = [];
  const queue =
    options.jobs === undefined
      ? undefined
      : await startQueue(opened, { jobs: options.jobs, log: createLog('silent') });
  const record = async (_tx: unknown, request: JobRequest): Promise<void> => void jobs.push(request);
  const database = completeDatabase(opened, { vault, entropy, sendJob: queue?.sendJob ?? record });
  return {
    ...database,
    jobs,
    queue,
    close: async () => {
      await queue?.stop();
      await database.close();
      await drop();
    },
  };
}

/** A fresh database, migrated and empty, for tests that open it themselves. */
export async function freshDatabase(): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server !== undefined && server !== '') return copyOfTemplate(server);
  return {
    address: { engine: 'embedded', directory: IN_MEMORY, seed: await migratedDump() },
    drop: async () => undefined,
  };
}

let dump: Promise<Blob> | undefined;

function migratedDump(): Promise<Blob> {
  dump ??= readOrMakeDump();
  return dump;
}

async function readOrMakeDump(): Promise<Blob> {
  const directory = `${ROOT}.cache/test-database/`;
  const file = `${directory}${migrationsDigest()}.tar`;
  if (!existsSync(file)) {
    const made = await makeDump();
    mkdirSync(directory, { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, Buffer.from(await made.arrayBuffer()));
    renameSync(beside, file);
  }
  return new Blob([readFileSync(file)]);
}

async function makeDump(): Promise<Blob> {
  const database = await PGlite.create();
  const client = {
    query: (sql: string, values?: unknown[]) =>
      values === undefined
        ? database.exec(sql).then((results) => results.at(-1))
        : database.query(sql, values),
    release: () => undefined,
  };
  await migrate({ ...client, connect: async () => client } as unknown as pg.Pool);
  const blob = await database.dumpDataDir('none');
  await database.close();
  return blob;
}

async function copyOfTemplate(
  server: string,
): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  const template = `dengwen_template_${migrationsDigest()}`;
  const name = `dengwen_test_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(server, async (admin) => {
    // One at a time: a template cannot be copied while another process still fills it.
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(admin, server, template);
    await admin.query(`create database ${name} template ${template}`);
  });
  return {
    address: { engine: 'server', url: onDatabase(server, name) },
    drop: () =>
      withAdmin(server, async (admin) => void (await admin.query(`drop database ${name} with (force)`))),
  };
}

async function makeTemplate(admin: pg.Client, server: string, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished} template template0`);
  const pool = new pg.Pool({ connectionString: onDatabase(server, unfinished) });
  await migrate(pool);
  await pool.end();
  await admin.query(`alter database ${unfinished} rename to ${template}`);
}

async function withAdmin(server: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function onDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function migrationsDigest(): string {
  const hash = createHash('sha256');
  const directory = `${ROOT}db/migrations/`;
  for (const name of readdirSync(directory).sort()) hash.update(name).update(readFileSync(directory + name));
  return hash.digest('hex').slice(0, 16);
}
