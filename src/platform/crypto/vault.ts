// Seals personal data at rest. Envelope encryption: the master key of the installation wraps data keys that stand
// in the database; data keys seal fields. Equal values are found by keyed blind index, never by decrypting rows.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Seals and opens fields, and makes blind indexes. */
export interface Vault {
  /** The text sealed, or undefined where there is none. */
  seal(text: string | undefined): string | undefined;
  /** The text that was sealed. @throws where it was altered or sealed under a key this vault lacks. */
  open(sealed: string): string;
  /**
   * A keyed digest for exact matching within one field; equal texts of one field have equal indexes.
   * @param field keeps apart the indexes of different fields, e.g. `phone`
   */
  blindIndex(field: string, text: string): string;
}

/** A data key as it stands in the database, readable only with the master key. */
export interface WrappedKey {
  readonly keyId: number;
  readonly provider: string;
  readonly wrapped: string;
}

/** The provider of this release: AES-256-GCM with HMAC-SHA-256 indexes. */
export const PROVIDER = 'intl';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A master key as text, for the key file of an installation. */
export function newMasterKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/** Reads a master key; undefined where the text is not 32 bytes of base64. */
export function parseMasterKey(text: string): Buffer | undefined {
  const key = Buffer.from(text.trim(), 'base64');
  return key.length === KEY_BYTES ? key : undefined;
}

/** A new data key, wrapped for the database. */
export function newWrappedKey(keyId: number, master: Buffer, random: (count: number) => Buffer): WrappedKey {
  return {
    keyId,
    provider: PROVIDER,
    wrapped: encrypt(random(KEY_BYTES), createSecretKey(master), random).toString('base64'),
  };
}

/** A vault over the data keys of the database; seals with the newest. @throws where the master key is not theirs. */
export function openVault(keys: readonly WrappedKey[], master: Buffer): Vault {
  const masterKey = createSecretKey(master);
  // Key objects, because a key given as bytes is prepared again for every field.
  const opened = new Map(
    keys.map(({ keyId, wrapped }) => [
      keyId,
      createSecretKey(decrypt(Buffer.from(wrapped, 'base64'), masterKey)),
    ]),
  );
  const newest = Math.max(...opened.keys());
  // Indexes must stay equal when data keys are renewed, so they hang on the first one.
  const indexKey = createSecretKey(
    Buffer.from(hkdfSync('sha256', keyOf(opened, Math.min(...opened.keys())), '', 'blind-index', 32)),
  );
  return {
    seal: (text) =>
      text === undefined
        ? undefined
        : `${newest}.${encrypt(Buffer.from(text), keyOf(opened, newest), randomBytes).toString('base64')}`,
    open: (sealed) => {
      const [keyId, body] = sealed.split('.');
      return decrypt(Buffer.from(body ?? '', 'base64'), keyOf(opened, Number(keyId))).toString('utf8');
    },
    blindIndex: (field, text) =>
      createHmac('sha256', indexKey).update(`${field}\0${text}`).digest('base64url').slice(0, 32),
  };
}

/** Whether two texts are equal, in time that does not tell where they differ. */
export function equalInConstantTime(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function keyOf(keys: ReadonlyMap<number, KeyObject>, keyId: number): KeyObject {
  const key = keys.get(keyId);
  if (key === undefined) throw new Error(`no data key ${keyId} in this installation`);
  return key;
}

function encrypt(plain: Buffer, key: KeyObject, random: (count: number) => Buffer): Buffer {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(sealed: Buffer, key: KeyObject): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
