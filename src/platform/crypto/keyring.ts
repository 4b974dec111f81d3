// The keys of an installation, opened: a vault that seals with the newest of them and opens with any.
import type { ProviderName, SealingKey } from './provider.ts';
import { providerOf } from './providers.ts';
import type { Signer } from './signer.ts';
import { DataKeyUnknown, type Vault } from './vault.ts';

/** What a key is for. */
export const KEY_PURPOSES = ['seal', 'index', 'digest', 'sign'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

/** A key as it stands in the database, readable only with the master key. */
export interface WrappedKey {
  readonly keyId: number;
  readonly purpose: KeyPurpose;
  readonly provider: string;
  readonly wrapped: string;
  readonly publicKey: string | null;
}

type Mac = (text: string) => Buffer;

interface OpenedKeys {
  readonly seal: ReadonlyMap<number, SealingKey>;
  readonly index: ReadonlyMap<number, Mac>;
  readonly digest: Mac;
  readonly signer: Signer;
  readonly current: Vault['current'];
}

// `5.…` is sealed under key 5 for any place, `5:…` for one place only.
const SEALED_TEXT = /^(?<keyId>\d+)(?<separator>[.:])(?<body>.*)$/;
const SEALED_BYTES_HEAD = 5;
const SEALED_BYTES_FORM = 1;
const DIGEST_SIGNS = 32;
// Keys wrapped for their number and purpose; those of the first release were wrapped for anything.
const WRAPPED_FOR = 'k:';

/** Wraps a secret for the database. */
export function wrapSecret(
  secret: Uint8Array,
  master: Uint8Array,
  key: { readonly keyId: number; readonly purpose: KeyPurpose; readonly provider: ProviderName },
): string {
  const sealed = providerOf(key.provider).sealingKey(master).seal(secret, nameOf(key));
  return `${WRAPPED_FOR}${sealed.toString('base64')}`;
}

/** The secret of a key. @throws where the master key is not the one that wrapped it */
export function unwrapSecret(key: WrappedKey, master: Uint8Array): Buffer {
  const opener = providerOf(key.provider).sealingKey(master);
  return key.wrapped.startsWith(WRAPPED_FOR)
    ? opener.open(Buffer.from(key.wrapped.slice(WRAPPED_FOR.length), 'base64'), nameOf(key))
    : opener.open(Buffer.from(key.wrapped, 'base64'), '');
}

/** A vault whose keys can be replaced while it is used: other processes make new ones. */
export interface RenewableVault extends Vault {
  /** Takes the keys as they stand in the database now. @throws where the master key is not theirs */
  take(keys: readonly WrappedKey[]): void;
}

/** A vault over the keys of the database. @throws where the master key is not theirs, or a purpose lacks a key */
export function openKeyRing(keys: readonly WrappedKey[], master: Uint8Array): RenewableVault {
  let opened = openKeys(keys, master);
  const keyOf = (keyId: number): SealingKey => {
    const key = opened.seal.get(keyId);
    if (key === undefined) throw new DataKeyUnknown(keyId);
    return key;
  };
  return {
    seal: (text, place) => {
      if (text === undefined) return undefined;
      const { sealingKey } = opened.current;
      const body = keyOf(sealingKey)
        .seal(Buffer.from(text), place ?? '')
        .toString('base64');
      return `${sealingKey}${place === undefined ? '.' : ':'}${body}`;
    },
    open: (sealed, place) => {
      const { keyId, separator, body } = SEALED_TEXT.exec(sealed)?.groups ?? {};
      const bound = separator === ':' ? (place ?? '') : '';
      return keyOf(Number(keyId))
        .open(Buffer.from(body ?? '', 'base64'), bound)
        .toString('utf8');
    },
    sealBytes: (bytes, place) => {
      const head = Buffer.alloc(SEALED_BYTES_HEAD);
      head.writeUInt8(SEALED_BYTES_FORM);
      head.writeUInt32BE(opened.current.sealingKey, 1);
      return Buffer.concat([head, keyOf(opened.current.sealingKey).seal(bytes, place)]);
    },
    openBytes: (sealed, place) => {
      const head = Buffer.from(sealed.subarray(0, SEALED_BYTES_HEAD));
      return keyOf(head.readUInt32BE(1)).open(sealed.subarray(SEALED_BYTES_HEAD), place);
    },
    blindIndex: (field, text) => digestUnder(opened.digest, field, text),
    matchIndex: (field, text) => {
      const newest = opened.index.get(opened.current.indexKey);
      if (newest === undefined) throw new DataKeyUnknown(opened.current.indexKey);
      return digestUnder(newest, field, text);
    },
    matchIndexes: (field, text) =>
      [...opened.index.values()].map((mac) => digestUnder(mac, field, text)).reverse(),
    get current() {
      return opened.current;
    },
    get signer() {
      return opened.signer;
    },
    take: (now) => {
      opened = openKeys(now, master);
    },
  };
}

function openKeys(keys: readonly WrappedKey[], master: Uint8Array): OpenedKeys {
  const inOrder = keys.toSorted((one, other) => one.keyId - other.keyId);
  const of = <Opened>(purpose: KeyPurpose, open: (key: WrappedKey, secret: Buffer) => Opened) =>
    new Map(
      inOrder
        .filter((key) => key.purpose === purpose)
        .map((key) => [key.keyId, open(key, unwrapSecret(key, master))]),
    );
  const mac = (key: WrappedKey, secret: Buffer): Mac => providerOf(key.provider).macKey(secret);
  const seal = of('seal', (key, secret) => providerOf(key.provider).sealingKey(secret));
  const index = of('index', mac);
  const [digest] = of('digest', mac).values();
  const signer = [...of('sign', signerOf).values()].at(-1);
  const sealingKey = Math.max(...seal.keys());
  if (digest === undefined || signer === undefined) throw new Error('the installation lacks a key');
  return {
    seal,
    index,
    digest,
    signer,
    current: {
      sealingKey,
      indexKey: Math.max(...index.keys()),
      provider: providerOf(inOrder.find((key) => key.keyId === sealingKey)?.provider ?? '').name,
    },
  };
}

function signerOf(key: WrappedKey, privateKey: Buffer): Signer {
  const publicKey = key.publicKey ?? '';
  const sign = providerOf(key.provider).signer({ privateKey, publicKey });
  return { sign, publicKey: () => publicKey };
}

function digestUnder(mac: Mac, field: string, text: string): string {
  return mac(`${field}\0${text}`).toString('base64url').slice(0, DIGEST_SIGNS);
}

function nameOf({ keyId, purpose }: { readonly keyId: number; readonly purpose: KeyPurpose }): string {
  return `sealing_keys/${keyId}/${purpose}`;
}
