import { createCipheriv, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { freshFor, KEYS_FRESH_MILLISECONDS } from './fresh-vault.ts';
import { openKeyRing, unwrapSecret, wrapSecret, type KeyPurpose, type WrappedKey } from './keyring.ts';
import type { ProviderName } from './provider.ts';
import { providerOf } from './providers.ts';
import { DataKeyUnknown } from './vault.ts';

const MASTER = Buffer.alloc(32, 1);

function key(keyId: number, purpose: KeyPurpose, provider: ProviderName = 'intl'): WrappedKey {
  const pair = purpose === 'sign' ? providerOf(provider).newSigningPair() : undefined;
  const secret = pair?.privateKey ?? Buffer.alloc(32, keyId);
  const wrapped = wrapSecret(secret, MASTER, { keyId, purpose, provider });
  return { keyId, purpose, provider, wrapped, publicKey: pair?.publicKey ?? null };
}

const FIRST = [key(1, 'seal'), key(2, 'index'), key(3, 'digest'), key(4, 'sign')];

describe('a key ring', () => {
  test('seals with the newest key and opens with any, whatever its provider', () => {
    const before = openKeyRing(FIRST, MASTER);
    const old = before.seal('林一', 'here') ?? '';
    const oldBytes = before.sealBytes(Buffer.from('林一'), 'here');
    const after = openKeyRing([...FIRST, key(5, 'seal', 'gm')], MASTER);
    const young = after.seal('林一', 'here') ?? '';
    expect([old.split(':')[0], young.split(':')[0]]).toEqual(['1', '5']);
    expect([old, young].map((sealed) => after.open(sealed, 'here'))).toEqual(['林一', '林一']);
    expect(after.openBytes(oldBytes, 'here').toString()).toBe('林一');
    expect(after.openBytes(after.sealBytes(Buffer.from('林二'), 'there'), 'there').toString()).toBe('林二');
    expect(after.current).toEqual({ sealingKey: 5, indexKey: 2, provider: 'gm' });
    expect(() => before.open(young, 'here')).toThrow(DataKeyUnknown);
  });

  test('does not open what was moved to another place', () => {
    const ring = openKeyRing(FIRST, MASTER);
    expect(() => ring.open(ring.seal('林一', 'here') ?? '', 'there')).toThrow();
    expect(() => ring.open(ring.seal('林一', 'here') ?? '')).toThrow();
    expect(() => ring.openBytes(ring.sealBytes(Buffer.from('x'), 'here'), 'there')).toThrow();
    expect(ring.open(ring.seal('林一') ?? '')).toBe('林一');
    expect(ring.seal(undefined, 'here')).toBeUndefined();
  });

  test('keeps digests when index keys are renewed, and knows the indexes of both', () => {
    const before = openKeyRing(FIRST, MASTER);
    const after = openKeyRing([...FIRST, key(5, 'index')], MASTER);
    expect(after.blindIndex('query-code', 'A')).toBe(before.blindIndex('query-code', 'A'));
    expect(after.matchIndex('phone', '1')).not.toBe(before.matchIndex('phone', '1'));
    expect(after.matchIndexes('phone', '1')).toEqual([
      after.matchIndex('phone', '1'),
      before.matchIndex('phone', '1'),
    ]);
    expect(after.matchIndex('phone', '1')).not.toBe(after.matchIndex('name', '1'));
  });

  test('opens keys only for the number and purpose that they were wrapped for', () => {
    const swapped = { ...key(1, 'seal'), keyId: 2 };
    expect(() => unwrapSecret(swapped, MASTER)).toThrow();
    expect(() => openKeyRing([...FIRST.slice(1), { ...key(2, 'index'), purpose: 'seal' }], MASTER)).toThrow();
    expect(() => openKeyRing(FIRST, Buffer.alloc(32, 2))).toThrow();
  });

  test('opens what the first release wrapped and sealed', () => {
    const secret = Buffer.alloc(32, 9);
    const encrypt = (plain: Buffer, under: Buffer): string => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', under, nonce);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
        'base64',
      );
    };
    const first: WrappedKey = { ...key(1, 'seal'), wrapped: encrypt(secret, MASTER) };
    const ring = openKeyRing([first, ...FIRST.slice(1)], MASTER);
    expect(ring.open(`1.${encrypt(Buffer.from('林一'), secret)}`, 'parties.name_sealed/1')).toBe('林一');
  });
});

describe('a vault that keeps fresh', () => {
  const rotated = [...FIRST, key(5, 'seal')];

  test('reads the keys again where a value names one that was just made, and runs the transaction once more', async () => {
    const sealed = openKeyRing(rotated, MASTER).seal('林一', 'here') ?? '';
    const vault = freshFor(openKeyRing(FIRST, MASTER), FIRST, async () => rotated);
    let runs = 0;
    const opened = await vault.during(async () => {
      runs += 1;
      return vault.open(sealed, 'here');
    });
    expect([opened, runs, vault.current.sealingKey]).toEqual(['林一', 2, 5]);
    const lost = vault.during(async () => vault.open('9:xx', 'here'));
    await expect(lost).rejects.toThrow(DataKeyUnknown);
  });

  test('reads the keys again after a few seconds in any case', async () => {
    const vault = freshFor(openKeyRing(FIRST, MASTER), FIRST, async () => rotated);
    const now = performance.now.bind(performance);
    performance.now = () => now() + KEYS_FRESH_MILLISECONDS + 1;
    try {
      expect(await vault.during(async () => vault.seal('x', 'here')?.split(':')[0])).toBe('5');
    } finally {
      performance.now = now;
    }
  });
});
