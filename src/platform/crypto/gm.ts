// The suite of the national standards: SM4 (GB/T 32907) in counter mode with encrypt-then-MAC by HMAC-SM3, SM3
// (GB/T 32905), SM2 signatures (GB/T 32918.2). SM4-GCM would be shorter, but the OpenSSL inside Node.js has none.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';
import { drawBytes } from './entropy.ts';
import type { Provider, SealingKey } from './provider.ts';
import { isSm2Key, newSm2Pair, signSm2, verifySm2 } from './sm2.ts';

const CIPHER_KEY_BYTES = 16;
const MAC_KEY_BYTES = 32;
const COUNTER_BYTES = 16;
const TAG_BYTES = 32;

/** The provider `gm`. */
export const gm: Provider = {
  name: 'gm',
  sealingKey,
  macKey: (secret) => {
    const key = createSecretKey(secret);
    return (text) => createHmac('sm3', key).update(text).digest();
  },
  newSigningPair: newSm2Pair,
  signer: (pair) => (bytes) => signSm2(pair, bytes),
  verifies: isSm2Key,
  verify: verifySm2,
};

function sealingKey(secret: Uint8Array): SealingKey {
  const cipherKey = createSecretKey(derived(secret, 'sm4', CIPHER_KEY_BYTES));
  const macKey = createSecretKey(derived(secret, 'hmac-sm3', MAC_KEY_BYTES));
  // The length keeps apart what is bound and what is sealed: without it, a sign could move from one to the other.
  const tagOf = (bound: string, body: Uint8Array): Buffer => {
    const place = Buffer.from(bound);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(place.length);
    return createHmac('sm3', macKey).update(length).update(place).update(body).digest();
  };
  return {
    seal: (plain, bound) => {
      const counter = drawBytes(COUNTER_BYTES);
      const cipher = createCipheriv('sm4-ctr', cipherKey, counter);
      const body = Buffer.concat([counter, cipher.update(plain), cipher.final()]);
      return Buffer.concat([body, tagOf(bound, body)]);
    },
    open: (sealed, bound) => {
      const body = sealed.subarray(0, -TAG_BYTES);
      const tag = sealed.subarray(-TAG_BYTES);
      if (sealed.length < COUNTER_BYTES + TAG_BYTES || !timingSafeEqual(tagOf(bound, body), tag)) {
        throw new Error('what was sealed does not open: altered, or another key or place');
      }
      const decipher = createDecipheriv('sm4-ctr', cipherKey, body.subarray(0, COUNTER_BYTES));
      return Buffer.concat([decipher.update(body.subarray(COUNTER_BYTES)), decipher.final()]);
    },
  };
}

function derived(secret: Uint8Array, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sm3', secret, '', `dengwen seal ${use}`, bytes));
}
