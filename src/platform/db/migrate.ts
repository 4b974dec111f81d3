// Brings a database to the newest form: forward only, each file once, under a lock, each in its own transaction.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DESK_ROLE } from './reach.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
const LOCK = 4_311_947; // any number that nothing else in the database locks by

/** A migration that was applied to the database and differs from the file of that name. */
export class MigrationChanged extends Error {
  constructor(name: string) {
    super(
      `The migration ${name} was applied in another form than this version carries. ` +
        'Install the version that the database was written by, or restore a backup.',
    );
    this.name = 'MigrationChanged';
  }
}

/** A database migrated by a newer version than this one. */
export class DatabaseNewer extends Error {
  constructor(names: readonly string[]) {
    super(
      `The database was migrated by a newer version (${names.join(', ')}). Start that version or a later one.`,
    );
    this.name = 'DatabaseNewer';
  }
}

/** A server on which the role that bounds everybody's reach is missing, and the user of the program may not make it. */
export class DeskRoleMissing extends Error {
  /** What an administrator of the server has to run once. */
  readonly remedy: string;

  constructor(user: string) {
    const remedy = `create role ${DESK_ROLE} nologin; grant ${DESK_ROLE} to ${pg.escapeIdentifier(user)};`;
    super(`The role ${DESK_ROLE} is missing on the server. Let its administrator run: ${remedy}`);
    this.name = 'DeskRoleMissing';
    this.remedy = remedy;
  }
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** Applies what is missing and answers the names applied; a second process waits for the first. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      return await applyMissing(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

/** Names of migrations that the database does not have yet. */
export async function missingMigrations(pool: pg.Pool): Promise<string[]> {
  const applied = await readApplied(pool);
  return readMigrations()
    .map((migration) => migration.name)
    .filter((name) => !applied.has(name));
}

async function applyMissing(client: pg.PoolClient): Promise<string[]> {
  await expectDeskRole(client);
  await client.query(`create table if not exists schema_migrations (
    name text primary key, digest text not null, applied_at timestamptz not null default now())`);
  const applied = await readApplied(client);
  const migrations = readMigrations();
  const unknown = [...applied.keys()].filter(
    (name) => !migrations.some((migration) => migration.name === name),
  );
  if (unknown.length > 0) throw new DatabaseNewer(unknown);
  const done: string[] = [];
  for (const migration of migrations) {
    const digest = applied.get(migration.name);
    if (digest !== undefined && digest !== migration.digest) throw new MigrationChanged(migration.name);
    if (digest === undefined) {
      await applyOne(client, migration);
      done.push(migration.name);
    }
  }
  return done;
}

/** Asked before anything is changed: a migration that fails half-way says less. */
async function expectDeskRole(client: pg.PoolClient): Promise<void> {
  const found = await client.query<{ user: string; may: boolean }>(
    `select current_user as user,
      rolsuper or rolcreaterole
        or coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1), false) as may
    from pg_roles where rolname = current_user`,
    [DESK_ROLE],
  );
  const [row] = found.rows;
  if (row?.may !== true) throw new DeskRoleMissing(row?.user ?? 'current_user');
}

async function applyOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into schema_migrations (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}

async function readApplied(client: Pick<pg.Pool | pg.PoolClient, 'query'>): Promise<Map<string, string>> {
  const known = await client.query<{ present: boolean }>(
    "select to_regclass('schema_migrations') is not null as present",
  );
  if (known.rows[0]?.present !== true) return new Map();
  const rows = await client.query<{ name: string; digest: string }>(
    'select name, digest from schema_migrations',
  );
  return new Map(rows.rows.map((row) => [row.name, row.digest]));
}

function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(MIGRATIONS + name, 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    });
}
