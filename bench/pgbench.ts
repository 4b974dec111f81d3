// How fast pgbench alone writes the rows of a registration: real rows are read back and written again by plain INSERTs
// with new identifiers, one transaction for each, prepared.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { IDLE_JOB } from './bench-database.ts';

/** Where pgbench is; undefined where it is not installed. */
export function findPgbench(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged).toSorted().toReversed() : [];
  return [...versions.map((version) => join(packaged, version, 'bin')), ...onPath]
    .map((directory) => join(directory, 'pgbench'))
    .find((file) => existsSync(file));
}

/** A matter that the product registered, and the Idempotency-Key it was registered under. */
export interface Sample {
  readonly matterId: string;
  readonly key: string;
}

/** Scripts that write the rows of the matters named, each under new identifiers. */
export interface RowScripts {
  readonly statements: number;
  /** Transactions a second. */
  run(load: { readonly clients: number; readonly seconds: number }): Promise<number>;
  remove(): void;
}

/** Prepares the scripts from matters that the product registered. */
export async function prepareRowScripts(
  pgbench: string,
  database: { readonly url: string; readonly pool: pg.Pool },
  samples: readonly Sample[],
): Promise<RowScripts> {
  const directory = mkdtempSync(join(tmpdir(), 'dengwen-bench-'));
  const files: string[] = [];
  let statements = 0;
  for (const sample of samples) {
    const inserts = await insertsOf(database.pool, sample);
    statements = inserts.length;
    const file = join(directory, `${files.length}.sql`);
    writeFileSync(file, ['begin;', NEW_NAMES, ...inserts, 'commit;', ''].join('\n'));
    files.push(file);
  }
  return {
    statements,
    remove: () => rmSync(directory, { recursive: true }),
    run: async ({ clients, seconds }) => {
      const scripts = files.flatMap((file) => ['--file', file]);
      const load = ['--client', String(clients), '--jobs', '2', '--time', String(seconds)];
      const { stdout } = await promisify(execFile)(pgbench, [
        ...['--no-vacuum', '--protocol', 'prepared', ...load, ...scripts],
        database.url,
      ]).catch(({ stderr }: { stderr: string }) => {
        throw new Error(`pgbench failed: ${stderr.slice(0, 500)}`);
      });
      const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
      if (rate === undefined) throw new Error(`pgbench said no rate: ${stdout}`);
      return Number(rate);
    },
  };
}

// Identifiers that rise with time, as the product's do, so that the indexes have the same work.
const RISING = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
  || '7' || substr(md5(random()::text), 1, 19))::uuid::text`;

const NEW_NAMES = `select ${RISING} as matter, ${RISING} as submission, ${RISING} as party, ${RISING} as key, ${RISING} as entry,
  lpad(nextval('submission_numbers_' || extract(year from now()))::text, 7, '0') as serial \\gset`;

/** One table of a registration, and how its rows of a matter are found. */
const TABLES = [
  { table: 'idempotent_requests', where: 'idempotency_key = $1' },
  { table: 'matters', where: 'matter_id = $1::uuid' },
  { table: 'matter_units', where: 'matter_id = $1::uuid' },
  { table: 'claims', where: 'matter_id = $1::uuid' },
  { table: 'clocks', where: 'matter_id = $1::uuid' },
  { table: 'events', where: 'matter_id = $1::uuid' },
  { table: 'submissions', where: 'matter_id = $1::uuid' },
  { table: 'parties', where: 'matter_id = $1::uuid' },
  { table: 'audit_entries', where: 'matter_id = $1::uuid' },
  { table: 'audit_waiting_heads', where: 'matter_id = $1::uuid' },
  { table: 'pgboss.job', where: "data ->> 'matterId' = $1" },
] as const;

async function insertsOf(pool: pg.Pool, { matterId, key }: Sample): Promise<string[]> {
  const known = await pool.query<{ number: string; submission_id: string; serial: string }>(
    'select number, submission_id, right(number, 7) as serial from submissions where matter_id = $1',
    [matterId],
  );
  const [sample] = known.rows;
  if (sample === undefined) throw new Error(`no submission of ${matterId}`);
  const inserts: string[] = [];
  for (const { table, where } of TABLES) {
    const types = await columnTypes(pool, table);
    const texts = [...types.keys()].map((column) => `${column}::text`);
    const found = await pool.query<Record<string, string | null>>(
      `select ${texts.join(', ')} from ${table} where ${where}`,
      [table === 'idempotent_requests' ? key : matterId],
    );
    const rows = found.rows.map((row) => valuesOf(table, row, { ...sample, matterId, types }));
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) throw new Error(`a registration leaves no row in ${table}`);
    const values = rows.map((row) => `(${columns.map((column) => row[column] ?? 'null').join(', ')})`);
    inserts.push(`insert into ${table} (${columns.join(', ')}) values ${values.join(', ')};`);
  }
  return inserts;
}

async function columnTypes(pool: pg.Pool, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = await pool.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return new Map(rows.rows.map(({ name, type }) => [name, type]));
}

const NEW_VALUES: Readonly<Record<string, string>> = {
  matter_id: ':matter::uuid',
  submission_id: ':submission::uuid',
  party_id: ':party::uuid',
  entry_id: ':entry::uuid',
  idempotency_key: ':key::text',
  singleton_key: ':key::text',
  registered_at: 'now()',
  recorded_at: 'now()',
  created_at: 'now()',
};
/** What the queue sets by itself, and what a worker has changed since. */
const OF_THE_QUEUE = new Set([
  ...['id', 'state', 'created_on', 'started_on', 'completed_on', 'start_after', 'keep_until', 'output'],
  ...['retry_count', 'singleton_on', 'heartbeat_on', 'blocked', 'pending_dependencies'],
]);

function valuesOf(
  table: string,
  row: Readonly<Record<string, string | null>>,
  of: {
    readonly matterId: string;
    readonly number: string;
    readonly serial: string;
    readonly submission_id: string;
    readonly types: ReadonlyMap<string, string>;
  },
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [column, text] of Object.entries(row)) {
    if (text === null || (table === 'pgboss.job' && OF_THE_QUEUE.has(column))) continue;
    const type = of.types.get(column) ?? 'text';
    if (column in NEW_VALUES) values[column] = NEW_VALUES[column] ?? '';
    else if (column === 'number') values[column] = `${literal(text.slice(0, -7))} || :serial`;
    else if (table === 'pgboss.job' && column === 'name') values[column] = `'${IDLE_JOB}'`;
    else if (type === 'jsonb') values[column] = `${renamed(text, of)}::jsonb`;
    else values[column] = `${literal(text)}::${type}`;
  }
  return values;
}

/** The text with the identifiers of the sample replaced by the new ones when it is written. */
function renamed(
  text: string,
  of: {
    readonly matterId: string;
    readonly serial: string;
    readonly number: string;
    readonly submission_id: string;
  },
): string {
  const names = [
    [of.matterId, ':matter'],
    [of.submission_id, ':submission'],
    [of.number, `${literal(of.number.slice(0, -7))} || :serial`],
  ] as const;
  return names
    .filter(([old]) => text.includes(old))
    .reduce((sql, [old, fresh]) => `replace(${sql}, ${literal(old)}, ${fresh})`, literal(text));
}

/** A quoted text; one in which pgbench would take a word after a colon for a variable goes in hexadecimal. */
function literal(text: string): string {
  // eslint-disable-next-line no-control-regex -- pgbench takes every byte above 0x7f for a letter of a name
  return /:[A-Za-z0-9_]|:[^\x00-\x7f]/.test(text)
    ? `convert_from('\\x${Buffer.from(text).toString('hex')}'::bytea, 'UTF8')`
    : `'${text.replaceAll("'", "''")}'`;
}
