// The algorithms of an installation behind one interface. A provider makes keys usable; where keys come from, how they
// are kept and which is the newest is the key ring's business.

/** `intl`: AES-256-GCM, HMAC-SHA-256, Ed25519. `gm`: SM4, HMAC-SM3, SM2 with SM3. */
export const PROVIDER_NAMES = ['intl', 'gm'] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** Bytes of every secret that a provider takes. */
export const KEY_BYTES = 32;

/** A key that seals. */
export interface SealingKey {
  /** Sealed so that it opens only together with the same `bound`. */
  seal(plain: Uint8Array, bound: string): Buffer;
  /** @throws where it was altered, or sealed under another key or for another place. */
  open(sealed: Uint8Array, bound: string): Buffer;
}

/** A pair for signatures: the private key as its provider writes it, the public one as PEM for anybody. */
export interface SigningPair {
  readonly privateKey: Buffer;
  readonly publicKey: string;
}

/** One suite of algorithms. */
export interface Provider {
  readonly name: ProviderName;
  /** Prepares a secret once, because a key given as bytes is prepared again for every field. */
  sealingKey(secret: Uint8Array): SealingKey;
  /** A keyed digest under that secret. */
  macKey(secret: Uint8Array): (text: string) => Buffer;
  newSigningPair(): SigningPair;
  /** Prepares a private key for signing. */
  signer(pair: SigningPair): (bytes: Uint8Array) => Buffer;
  /** Whether a public key (PEM) is of its kind. */
  verifies(publicKey: string): boolean;
  verify(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean;
}
