// What each provider promises, and that its algorithms are those of the published standards.
import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { KEY_BYTES, PROVIDER_NAMES } from './provider.ts';
import { providerOf } from './providers.ts';
import { verifySignature } from './signer.ts';
import { verifySm2 } from './sm2.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
const SECRET = Buffer.alloc(KEY_BYTES, 7);
const PLAIN = Buffer.from('东河小区三号楼');

describe.each(PROVIDER_NAMES)('the provider %s', (name) => {
  const provider = providerOf(name);
  const key = provider.sealingKey(SECRET);
  const sealed = key.seal(PLAIN, 'parties.name/1');

  test('opens what it sealed, and seals it otherwise each time', () => {
    expect(key.open(sealed, 'parties.name/1')).toEqual(PLAIN);
    expect(key.seal(PLAIN, 'parties.name/1')).not.toEqual(sealed);
    expect(sealed.includes(PLAIN)).toBe(false);
    expect(key.open(key.seal(Buffer.alloc(0), ''), '')).toEqual(Buffer.alloc(0));
  });

  test('does not open at another place or with another key', () => {
    expect(() => key.open(sealed, 'parties.name/2')).toThrow();
    expect(() => provider.sealingKey(Buffer.alloc(KEY_BYTES, 8)).open(sealed, 'parties.name/1')).toThrow();
  });

  test('does not open what was altered or cut at any byte', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(() => key.open(altered, 'parties.name/1')).toThrow();
      expect(() => key.open(sealed.subarray(0, at), 'parties.name/1')).toThrow();
    }
  });

  test('gives equal texts equal digests under one secret only', () => {
    const mac = provider.macKey(SECRET);
    expect(mac('林一')).toEqual(provider.macKey(SECRET)('林一'));
    expect(mac('林一')).not.toEqual(mac('林二'));
    expect(mac('林一')).not.toEqual(provider.macKey(Buffer.alloc(KEY_BYTES, 8))('林一'));
  });

  test('signs so that only these bytes and this key fit', () => {
    const pair = provider.newSigningPair();
    const signature = provider.signer(pair)(PLAIN);
    expect(verifySignature(pair.publicKey, PLAIN, signature)).toBe(true);
    expect(verifySignature(pair.publicKey, Buffer.from('x'), signature)).toBe(false);
    expect(verifySignature(provider.newSigningPair().publicKey, PLAIN, signature)).toBe(false);
    expect(verifySignature(pair.publicKey, PLAIN, signature.subarray(1))).toBe(false);
  });
});

test('a signature is not valid under what is no key, or a key of another kind', () => {
  const [intl, gm] = [providerOf('intl').newSigningPair(), providerOf('gm').newSigningPair()];
  const signature = providerOf('intl').signer(intl)(PLAIN);
  expect(verifySignature(gm.publicKey, PLAIN, signature)).toBe(false);
  expect(verifySignature('no key', PLAIN, signature)).toBe(false);
});

describe('the national standards', () => {
  test('SM3 of "abc" and of sixty-four signs is that of GB/T 32905, examples 1 and 2', () => {
    const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  test('SM4 enciphers the block of GB/T 32907, example 1', () => {
    const block = bytes('0123456789abcdef fedcba9876543210');
    const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(cipher.update(block)).toEqual(bytes('681edf34d206965e 86b3e94f536e4246'));
  });

  test('SM2 takes the signature of GB/T 32918.5, annex A, for that message only', () => {
    const point = bytes(`04
      09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020
      CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13`);
    const key = Buffer.concat([bytes('3059301306072a8648ce3d020106082a811ccf5501822d034200'), point]);
    const pem = `-----BEGIN PUBLIC KEY-----\n${key.toString('base64')}\n-----END PUBLIC KEY-----\n`;
    const signature = bytes(`3046
      022100F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
      022100B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA`);
    expect(verifySm2(pem, Buffer.from('message digest'), signature)).toBe(true);
    expect(verifySm2(pem, Buffer.from('message digest.'), signature)).toBe(false);
  });

  test('an SM2 private key is the number of its public key, for every key made', () => {
    for (let times = 0; times < 40; times += 1) {
      const pair = providerOf('gm').newSigningPair();
      expect(pair.privateKey).toHaveLength(32);
      expect(verifySm2(pair.publicKey, PLAIN, providerOf('gm').signer(pair)(PLAIN))).toBe(true);
    }
  });
});
