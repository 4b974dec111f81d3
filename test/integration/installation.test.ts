import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import type { Config } from '#platform/config/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openInstallation, type Installation } from '#platform/installation.ts';
import { createLog } from '#platform/log/log.ts';
import { freshDatabase, TEST_MASTER_KEY } from '../support/test-database.ts';
import { testConfig } from '../support/test-installation.ts';

const log = createLog('silent');
const afterwards: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of afterwards.splice(0).reverse()) await undo();
});

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'dengwen-test-'));
  afterwards.push(() => rmSync(directory, { recursive: true }));
  return directory;
}

async function opened(config: Config): Promise<Installation> {
  const result = await openInstallation(config, { log });
  if (!result.ok) throw new Error(result.reason.text.en);
  return result.value;
}

/** The embedded database in a directory of its own, whatever engine the other tests run on. */
function embedded(directory: string): Config {
  return testConfig({ DENGWEN_DATA: directory });
}

// Each opens an embedded database on disk two or three times.
describe('an installation', { timeout: 120_000 }, () => {
  test('finds nothing to do on a database that is migrated', async () => {
    const { address, drop } = await freshDatabase();
    afterwards.push(drop);
    const config = { ...testConfig(), address, masterKey: TEST_MASTER_KEY };
    const installation = await opened(config);
    expect(installation.migrated).toEqual([]);
    expect(await migrate(installation.database.pool)).toEqual([]);
    await installation.close();
  });

  test('starts from an empty directory, with a key nobody else may read', async () => {
    const directory = newDirectory();
    const first = await opened(embedded(directory));
    expect(first.migrated.length).toBeGreaterThan(0);
    await first.close();
    expect(statSync(join(directory, 'master.key')).mode & 0o777).toBe(0o600);
    const second = await opened(embedded(directory));
    expect(second.migrated).toEqual([]);
    await second.close();
  });

  test('is refused while another process has the directory, and nothing is touched', async () => {
    const directory = newDirectory();
    const first = await opened(embedded(directory));
    const second = await openInstallation(embedded(directory), { log });
    expect(second).toMatchObject({ ok: false, reason: { code: 'directory-in-use' } });
    if (!second.ok) expect(second.reason.text.zh).toContain(directory);
    await first.database.pool.query('select 1');
    await first.close();
  });

  test('with another master key says so instead of opening', async () => {
    const directory = newDirectory();
    await (await opened(embedded(directory))).close();
    const other = await openInstallation({ ...embedded(directory), masterKey: Buffer.alloc(32, 1) }, { log });
    expect(other).toMatchObject({ ok: false, reason: { code: 'master-key-wrong' } });
    writeFileSync(join(directory, 'master.key'), 'no key');
    const unreadable = await openInstallation(embedded(directory), { log });
    expect(unreadable).toMatchObject({ ok: false, reason: { code: 'key-file-unreadable' } });
    expect(readFileSync(join(directory, 'master.key'), 'utf8')).toBe('no key');
  });

  test('whose database was migrated by a newer version is not opened', async () => {
    const directory = newDirectory();
    const first = await opened(embedded(directory));
    await first.database.pool.query(
      "insert into schema_migrations (name, digest) values ('9999-later.sql', '-')",
    );
    await first.close();
    const older = await openInstallation(embedded(directory), { log });
    expect(older).toMatchObject({ ok: false, reason: { code: 'database-newer' } });
  });

  test('whose migrations were altered is not opened', async () => {
    const directory = newDirectory();
    const first = await opened(embedded(directory));
    await first.database.pool.query("update schema_migrations set digest = '-'");
    await first.close();
    const altered = await openInstallation(embedded(directory), { log });
    expect(altered).toMatchObject({ ok: false, reason: { code: 'migration-changed' } });
  });

  test('whose server does not answer says so', async () => {
    const config = testConfig({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      DENGWEN_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
    });
    expect(await openInstallation(config, { log })).toMatchObject({
      ok: false,
      reason: { code: 'database-unreachable' },
    });
  });

  test.runIf(process.env['TEST_DATABASE_URL'])(
    'whose server lacks the role of the desk says what its administrator has to run',
    async () => {
      const { address, drop } = await freshDatabase();
      if (address.engine !== 'server') throw new Error('the tests run on a server');
      const admin = new pg.Client({ connectionString: address.url });
      await admin.connect();
      const user = `dengwen_plain_${process.pid}`;
      await admin.query(`create role ${user} login password 'plain'`);
      afterwards.push(async () => {
        await admin.query(`drop role ${user}`);
        await admin.end();
        await drop();
      });
      const url = new URL(address.url);
      url.username = user;
      url.password = 'plain';
      const config = testConfig({
        DATABASE_URL: url.href,
        DENGWEN_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
      });
      const refused = await openInstallation(config, { log });
      expect(refused).toMatchObject({ ok: false, reason: { code: 'desk-role-missing' } });
      expect(JSON.stringify(refused)).toContain(`grant dengwen_desk to \\"${user}\\"`);
    },
  );
});
