// `npm run bench`: registrations beside pgbench, whole lives, reading with many matters. Runs against the PostgreSQL
// server that DATABASE_URL names, in databases of its own; writes bench/results/ and a table.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createBenchDatabase, type BenchDatabase } from './bench-database.ts';
import { measureLives } from './lives.ts';
import { describeMachine } from './machine.ts';
import { measureReading } from './reading.ts';
import { measureRegistrations } from './registrations.ts';
import { asTable, type Results } from './table.ts';

const USAGE = `npm run bench -- [--quick] [--only registrations,lives,reading] [--matters N] [--writers N] [--readers N]

DATABASE_URL names a PostgreSQL server and a user that may create databases. Each part makes a database
dengwen_bench_… beside the one named, and drops it in the end; the one named is left alone.`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'registrations,lives,reading' },
    matters: { type: 'string' },
    writers: { type: 'string', default: '8' },
    readers: { type: 'string', default: '16' },
    help: { type: 'boolean', default: false },
  },
});

const server = process.env['DATABASE_URL'];
if (values.help) console.log(USAGE);
else if (!server) {
  console.error(`DATABASE_URL is not set.\n\n${USAGE}`);
  process.exitCode = 2;
} else await main(server);

async function main(server: string): Promise<void> {
  const parts = new Set(values.only.split(','));
  const writers = Number(values.writers);
  const seconds = values.quick ? 4 : 10;
  const results: Results = { measuredAt: new Date().toISOString(), machine: await describeMachine(server) };
  if (parts.has('registrations')) {
    // Short turns: the speed of a shared machine drifts over minutes, and both sides are to meet the same.
    const load = { callers: writers, seconds: seconds / 2, rounds: values.quick ? 4 : 12 };
    results.registrations = await within(server, 'registrations', (one) => measureRegistrations(one, load));
  }
  if (parts.has('lives')) {
    const load = { callers: writers, seconds: seconds * 2 };
    results.lives = await within(server, 'lives', (one) => measureLives(one, load));
  }
  if (parts.has('reading')) {
    const matters = Number(values.matters ?? (values.quick ? 5000 : 100_000));
    const load = { matters, callers: Number(values.readers), seconds: values.quick ? 1 : 2 };
    results.reading = await within(server, 'reading', (one) => measureReading(one, load));
  }
  console.log(asTable(results));
  console.log(`\n${write(results)}`);
}

/** Runs one part in a database of its own, which is dropped whatever happens. */
async function within<Value>(
  server: string,
  part: string,
  work: (database: BenchDatabase) => Promise<Value>,
): Promise<Value> {
  console.error(`${part} …`);
  const database = await createBenchDatabase(server, part);
  try {
    return await work(database);
  } finally {
    await database.drop();
  }
}

function write(results: Results): string {
  const directory = fileURLToPath(new URL('./results/', import.meta.url));
  mkdirSync(directory, { recursive: true });
  const day = results.measuredAt.slice(0, 16).replaceAll(':', '');
  const file = `${directory}${day}-${results.machine.commit}.json`;
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}
