// SM2 signatures with SM3 under the usual identity 1234567812345678 (GB/T 35276). Node.js reads and makes SM2 keys,
// but signs with an empty identity, which no other program expects; so the signing itself is done by sm-crypto-v2.
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { SigningPair } from './provider.ts';

// SubjectPublicKeyInfo of a point on the curve SM2 (1.2.156.10197.1.301), up to the point itself.
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');
const POINT_BYTES = 65;
const SCALAR_BYTES = 32;
const OPTIONS = { der: true, hash: true } as const;

/** A new pair: the private key is the bare number. */
export function newSm2Pair(): SigningPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const encoded = privateKey.export({ type: 'sec1', format: 'der' });
  // ECPrivateKey: SEQUENCE { INTEGER 1, OCTET STRING number, … }; the number is always of full length.
  const at = encoded.indexOf(Buffer.from([0x02, 0x01, 0x01, 0x04, SCALAR_BYTES])) + 5;
  return {
    privateKey: encoded.subarray(at, at + SCALAR_BYTES),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** The signature, in DER. */
export function signSm2({ privateKey, publicKey }: SigningPair, bytes: Uint8Array): Buffer {
  const point = pointOf(publicKey)?.toString('hex');
  if (point === undefined) throw new Error('the public key is none of SM2');
  return Buffer.from(
    sm2.doSignature(bytes, privateKey.toString('hex'), { ...OPTIONS, publicKey: point }),
    'hex',
  );
}

/** Whether it is the signature of these bytes by the owner of that public key. */
export function verifySm2(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const point = pointOf(publicKey);
  if (point === undefined) return false;
  try {
    return sm2.doVerifySignature(
      bytes,
      Buffer.from(signature).toString('hex'),
      point.toString('hex'),
      OPTIONS,
    );
  } catch {
    return false; // what is no signature at all is none of theirs
  }
}

/** Whether a text is a public key of SM2 in PEM. */
export function isSm2Key(publicKey: string): boolean {
  return pointOf(publicKey) !== undefined;
}

function pointOf(publicKey: string): Buffer | undefined {
  try {
    const encoded = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
    const known = encoded.length === SPKI_HEAD.length + POINT_BYTES && encoded.indexOf(SPKI_HEAD) === 0;
    return known ? encoded.subarray(SPKI_HEAD.length) : undefined;
  } catch {
    return undefined;
  }
}
