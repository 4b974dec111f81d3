// A checkpoint says under signature what stood at an instant: the last link of the audit log, and the heads of all
// histories that changed since the checkpoint before. Kept in a file elsewhere, it shows a history rewritten later,
// even one rewritten consistently by the owner of the database.
import { createHash, type Hash } from 'node:crypto';
import { canonicalJson } from '#kernel/canonical-json.ts';
import { digestOf } from './chain.ts';
import { verifySignature, type NamedSigner } from './signer.ts';

/** What a checkpoint says. */
export interface CheckpointContent {
  readonly seq: number;
  readonly madeAt: string;
  /** The hash of the checkpoint before it. */
  readonly previousHash: string;
  readonly linkSeq: number;
  readonly linkHash: string;
  /** How many heads it covers. */
  readonly heads: number;
  readonly headsDigest: string;
  readonly keyId: string;
}

/** A checkpoint as it stands in the database, in the file and in exports. */
export interface Checkpoint extends CheckpointContent {
  readonly hash: string;
  /** Base64. */
  readonly signature: string;
}

/** The head of one history, as a checkpoint covers it. */
export interface CoveredHead {
  readonly matterId: string;
  readonly seq: number;
  readonly hash: string;
}

/** A public key, for anybody. */
export interface PublicKey {
  readonly keyId: string;
  /** PEM. */
  readonly publicKey: string;
}

/** What the first checkpoint follows. */
export const NO_CHECKPOINT = { seq: 0, hash: digestOf('dengwen:checkpoints') } as const;

/** Hashes and signs a checkpoint. */
export function signCheckpoint(content: Omit<CheckpointContent, 'keyId'>, signer: NamedSigner): Checkpoint {
  const complete = { ...content, keyId: signer.keyId };
  const text = canonicalJson(complete);
  return {
    ...complete,
    hash: digestOf(text),
    signature: signer.sign(Buffer.from(text)).toString('base64'),
  };
}

/** Whether a checkpoint says what was hashed. */
export function holdsTogether({ hash, signature: _signature, ...content }: Checkpoint): boolean {
  return digestOf(canonicalJson(content)) === hash;
}

/** Whether the owner of the key signed what the checkpoint says. */
export function isSignedBy(publicKey: string | undefined, checkpoint: Checkpoint): boolean {
  if (publicKey === undefined) return false;
  const { hash: _hash, signature, ...content } = checkpoint;
  return verifySignature(publicKey, canonicalJson(content), signature);
}

/** Takes the digest of the heads of a checkpoint one by one, in the order of their matters. */
export class HeadsDigest {
  readonly #hash: Hash = createHash('sha256');
  #count = 0;

  add({ matterId, seq, hash }: CoveredHead): void {
    this.#hash.update(`${matterId} ${seq} ${hash}\n`);
    this.#count += 1;
  }

  /** May be asked once. */
  finish(): { readonly heads: number; readonly headsDigest: string } {
    return { heads: this.#count, headsDigest: this.#hash.digest('hex') };
  }
}

/** Whether these heads, in the order of their matters, are those that the checkpoint signed. */
export function covers(checkpoint: Checkpoint, covered: readonly CoveredHead[]): boolean {
  const digest = new HeadsDigest();
  for (const head of covered) digest.add(head);
  const { heads, headsDigest } = digest.finish();
  return heads === checkpoint.heads && headsDigest === checkpoint.headsDigest;
}
