// Seals personal data at rest. Envelope encryption: the master key of the installation wraps data keys that stand
// in the database; data keys seal fields. Equal values are found by keyed blind index, never by decrypting rows.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { KEY_BYTES, type ProviderName } from './provider.ts';
import type { Signer } from './signer.ts';

/** Seals and opens fields and files, makes blind indexes, and signs. */
export interface Vault {
  /**
   * The text sealed under the newest key, or undefined where there is none. It names its key.
   * @param place binds it to where it stands, e.g. `parties.name/<party>`: moved elsewhere it does not open
   */
  seal(text: string | undefined, place?: string): string | undefined;
  /** The text that was sealed. @throws where it was altered, moved, or sealed under a key this vault lacks. */
  open(sealed: string, place?: string): string;
  /** Bytes sealed, for files: no longer than they are but for some seventy bytes. */
  sealBytes(bytes: Uint8Array, place: string): Buffer;
  /** The bytes that were sealed. @throws as `open` does */
  openBytes(sealed: Uint8Array, place: string): Buffer;
  /**
   * A keyed digest for what cannot be computed again, such as a query code: equal texts of one field have equal
   * digests for as long as the installation lives.
   * @param field keeps apart the digests of different fields, e.g. `query-code`
   */
  blindIndex(field: string, text: string): string;
  /** A blind index of what is sealed beside it, under the newest index key; made again when that key is renewed. */
  matchIndex(field: string, text: string): string;
  /** The same under each index key in use, the newest first: what to search for while indexes are made again. */
  matchIndexes(field: string, text: string): string[];
  /** The keys that seal and index now, and the algorithms of the first. */
  readonly current: {
    readonly sealingKey: number;
    readonly indexKey: number;
    readonly provider: ProviderName;
  };
  /** Signs in the name of the installation. */
  readonly signer: Signer;
}

/** A value names a data key that this process does not know: another process has made a new one. */
export class DataKeyUnknown extends Error {
  readonly keyId: number;
  constructor(keyId: number) {
    super(`no data key ${keyId} in this installation`);
    this.name = 'DataKeyUnknown';
    this.keyId = keyId;
  }
}

/** A master key as text, for the key file of an installation. */
export function newMasterKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/** Reads a master key; undefined where the text is not 32 bytes of base64. */
export function parseMasterKey(text: string): Buffer | undefined {
  const key = Buffer.from(text.trim(), 'base64');
  return key.length === KEY_BYTES ? key : undefined;
}

/** Whether two texts are equal, in time that does not tell where they differ. */
export function equalInConstantTime(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
