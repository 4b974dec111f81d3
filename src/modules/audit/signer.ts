// The key that signs checkpoints and exports: Ed25519, made at the first start. The private key stands in the database
// sealed by the vault, the public one beside it for anybody, so that an auditor needs nothing of ours to check.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from './chain.ts';

/** Signs in the name of the installation. */
export interface Signer {
  /** Names the key in checkpoints and exports: the beginning of the digest of the public key. */
  readonly keyId: string;
  /** The public key in PEM. */
  publicKey(): string;
  sign(bytes: Uint8Array): Buffer;
}

/** The key of this installation; the first to ask makes it. Call it while the chains are locked. */
export async function loadSigner(tx: Tx, clock: Clock): Promise<Signer> {
  const newest = await tx.db
    .selectFrom('audit_keys')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest !== undefined) {
    return signerOf(newest.public_key, tx.vault.open(newest.private_key_sealed));
  }
  // From the machine's own chance always: a demo city may be the same on every run, its keys may not.
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await tx.db
    .insertInto('audit_keys')
    .values({
      key_id: keyIdOf(publicKey),
      public_key: publicKey,
      private_key_sealed: tx.vault.seal(privateKey) ?? '',
      created_at: clock.now(),
    })
    .execute();
  return signerOf(publicKey, privateKey);
}

/** The name of a public key. */
export function keyIdOf(publicKey: string): string {
  return digestOf(publicKey).slice(0, 16);
}

/** Whether that is the signature (base64) of the text by the owner of the public key; what is no key signs nothing. */
export function verifySignature(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey(publicKey);
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
    );
  } catch {
    return false;
  }
}

function signerOf(publicKey: string, privateKey: string): Signer {
  const key = createPrivateKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: () => publicKey,
    sign: (bytes) => sign(null, bytes, key),
  };
}
