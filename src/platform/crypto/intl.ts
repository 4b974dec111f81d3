// The international suite: AES-256-GCM, HMAC-SHA-256, Ed25519.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { drawBytes } from './entropy.ts';
import type { Provider, SealingKey } from './provider.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The provider `intl`. */
export const intl: Provider = {
  name: 'intl',
  sealingKey,
  macKey: (secret) => {
    const key = createSecretKey(secret);
    return (text) => createHmac('sha256', key).update(text).digest();
  },
  newSigningPair: () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return {
      privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    };
  },
  signer: ({ privateKey }) => {
    const key = createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' });
    return (bytes) => sign(null, bytes, key);
  },
  verifies: (publicKey) => {
    try {
      return createPublicKey(publicKey).asymmetricKeyType === 'ed25519';
    } catch {
      return false;
    }
  },
  verify: (publicKey, bytes, signature) => verify(null, bytes, createPublicKey(publicKey), signature),
};

function sealingKey(secret: Uint8Array): SealingKey {
  const key = createSecretKey(secret);
  return {
    seal: (plain, bound) => {
      const nonce = drawBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, bound) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      }).setAAD(Buffer.from(bound));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    },
  };
}
