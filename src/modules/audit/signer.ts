// Checkpoints and exports are signed in the name of the installation, by the key of its vault. Every public key that
// signed stands in the database for anybody, so that an auditor needs nothing of ours to check.
import type { Clock } from '#kernel/clock.ts';
import { verifySignature as verify } from '#platform/crypto/signer.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from './chain.ts';

/** Signs, and names the key in checkpoints and exports: the beginning of the digest of the public key. */
export interface NamedSigner {
  readonly keyId: string;
  sign(bytes: Uint8Array): Buffer;
}

/** The signer of this installation, its public key published. Call it while the chains are locked. */
export async function loadSigner(tx: Tx, clock: Clock): Promise<NamedSigner> {
  const { signer } = tx.vault;
  const publicKey = signer.publicKey();
  const keyId = keyIdOf(publicKey);
  await tx.db
    .insertInto('audit_keys')
    .values({ key_id: keyId, public_key: publicKey, created_at: clock.now() })
    .onConflict((conflict) => conflict.column('key_id').doNothing())
    .execute();
  return { keyId, sign: (bytes) => signer.sign(bytes) };
}

/** The name of a public key. */
export function keyIdOf(publicKey: string): string {
  return digestOf(publicKey).slice(0, 16);
}

/** Whether that is the signature (base64) of the text by the owner of the public key; what is no key signs nothing. */
export function verifySignature(publicKey: string, text: string, signature: string): boolean {
  return verify(publicKey, Buffer.from(text), Buffer.from(signature, 'base64'));
}
