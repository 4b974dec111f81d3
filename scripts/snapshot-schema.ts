// Writes db/schema/schema.sql and src/platform/db/tables.ts from a freshly migrated database in memory.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPool } from '#platform/db/database.ts';
import { IN_MEMORY } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { describeSchema } from './schema-snapshot.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const opened = await openPool({ engine: 'embedded', directory: IN_MEMORY }, { maxConnections: 2 });
try {
  await migrate(opened.pool);
  mkdirSync(`${ROOT}db/schema`, { recursive: true });
  writeFileSync(`${ROOT}db/schema/schema.sql`, await describeSchema(opened.pool));
  await opened.pool.query('drop table schema_migrations');
  generateTypes(opened.url.replace(/^socket:/, ''));
} finally {
  await opened.close();
}

function generateTypes(socketDirectory: string): void {
  execFileSync(
    process.execPath,
    [
      `${ROOT}node_modules/kysely-codegen/dist/cli/bin.js`,
      ...['--dialect', 'postgres'],
      ...[
        '--url',
        `postgres://postgres:postgres@localhost/postgres?host=${encodeURIComponent(socketDirectory)}`,
      ],
      ...['--date-parser', 'string', '--numeric-parser', 'number'],
      ...['--type-mapping', JSON.stringify({ date: 'PlainDate', tsvector: 'string', int8: 'number' })],
      ...['--custom-imports', JSON.stringify({ PlainDate: '#kernel/plain-date.ts' })],
      ...['--out-file', `${ROOT}src/platform/db/tables.ts`],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
