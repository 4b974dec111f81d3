// Signs what leaves the office and must not be altered, such as the checkpoints of the history. The private key is
// made at the first start and stands in the database wrapped by the master key; the public one is for anybody.
import { providerForPublicKey } from './providers.ts';

/** Signs in the name of the installation. */
export interface Signer {
  sign(bytes: Uint8Array): Buffer;
  /** The public key in PEM: Ed25519, or SM2 where the installation's provider is `gm`. */
  publicKey(): string;
}

/**
 * Whether that is the signature of these bytes by the owner of the public key (PEM). Needs no database and no
 * installation; anything that is no key or no signature is not valid either.
 */
export function verifySignature(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return providerForPublicKey(publicKey)?.verify(publicKey, bytes, signature) ?? false;
}
