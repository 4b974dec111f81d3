// The keys of an installation: how the first start makes them, and what becomes of those of the first release.
import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Config } from '#platform/config/config.ts';
import { verifySignature } from '#platform/crypto/signer.ts';
import { openPool } from '#platform/db/database.ts';
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

async function withInstallation<Value>(
  config: Config,
  work: (installation: Installation) => Promise<Value>,
): Promise<Value> {
  const opened = await openInstallation(config, { log });
  if (!opened.ok) throw new Error(opened.reason.text.en);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

test.each(['intl', 'gm'] as const)('the first start makes keys of %s, one of each kind', async (crypto) => {
  const { address, drop } = await freshDatabase();
  afterwards.push(drop);
  const config = { ...testConfig(), address, masterKey: TEST_MASTER_KEY, crypto };
  await withInstallation(config, async ({ database }) => {
    const keys = await database.kysely
      .selectFrom('sealing_keys')
      .select(['purpose', 'provider'])
      .orderBy('key_id')
      .execute();
    expect(keys.map(({ purpose }) => purpose)).toEqual(['seal', 'index', 'digest', 'sign']);
    expect(new Set(keys.map(({ provider }) => provider))).toEqual(new Set([crypto]));
    await database.transaction(async ({ vault }) => {
      expect(vault.open(vault.seal('林一', 'here') ?? '', 'here')).toBe('林一');
      const signature = vault.signer.sign(Buffer.from('checkpoint'));
      expect(verifySignature(vault.signer.publicKey(), Buffer.from('checkpoint'), signature)).toBe(true);
    });
  });
});

/** An embedded database on disk, which can be opened again whatever engine the other tests run on. */
function onDisk(): Config {
  const directory = mkdtempSync(join(tmpdir(), 'dengwen-test-'));
  afterwards.push(() => rmSync(directory, { recursive: true }));
  return { ...testConfig({ DENGWEN_DATA: directory }), masterKey: TEST_MASTER_KEY };
}

test(
  'an installation that names other algorithms than it has is not opened',
  { timeout: 60_000 },
  async () => {
    const config = onDisk();
    await withInstallation({ ...config, crypto: 'gm' }, async () => undefined);
    const again = await openInstallation({ ...config, crypto: 'intl' }, { log });
    expect(again).toMatchObject({ ok: false, reason: { code: 'crypto-differs' } });
  },
);

test('what the first release sealed and indexed stays as it was', { timeout: 60_000 }, async () => {
  const config = onDisk();
  const secret = Buffer.alloc(32, 9);
  const older = await openPool(config.address, { maxConnections: 1 });
  await migrate(older.pool);
  await older.kysely
    .insertInto('sealing_keys')
    .values({
      key_id: 1,
      purpose: 'seal',
      provider: 'intl',
      wrapped: encryptedAsBefore(secret, TEST_MASTER_KEY),
      created_at: new Date(),
    })
    .execute();
  await older.close();

  await withInstallation(config, ({ database }) =>
    database.transaction(async ({ vault }) => {
      const sealed = `1.${encryptedAsBefore(Buffer.from('林一'), secret)}`;
      expect(vault.open(sealed, 'parties.name_sealed/1')).toBe('林一');
      const indexKey = Buffer.from(hkdfSync('sha256', secret, '', 'blind-index', 32));
      const index = (text: string): string =>
        createHmac('sha256', indexKey).update(text).digest('base64url').slice(0, 32);
      expect(vault.blindIndex('query-code', 'ABC')).toBe(index('query-code\0ABC'));
      expect(vault.matchIndexes('phone', '19900001234')).toEqual([index('phone\x0019900001234')]);
    }),
  );
});

function encryptedAsBefore(plain: Buffer, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
}
