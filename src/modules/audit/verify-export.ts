// Proves an export without database, configuration or key: reads it line by line and names every line that was
// changed, removed, swapped or inserted, every entry whose own chain does not hold, and an end that is missing.
import { canonicalJson } from '#kernel/canonical-json.ts';
import { chainStart, checkLink } from './chain.ts';
import {
  HeadsDigest,
  holdsTogether,
  isSignedBy,
  NO_CHECKPOINT,
  type Checkpoint,
  type PublicKey,
} from './checkpoint.ts';
import { checkpointName } from './checkpoint-file.ts';
import { FIRST_RUNNING, runningHash } from './export.ts';
import {
  readExportLine,
  withheldEntryName,
  type EntryLine,
  type EventLine,
  type ExportLine,
  type HeadLine,
  type LineContent,
  type Trailer,
  type WithheldEntryLine,
} from './export-lines.ts';
import { auditFault, type AuditFault, type FaultCode } from './faults.ts';
import type { KeptCheckpoints } from './kept-checkpoints.ts';
import { linkHash, NO_LINK, type AuditLink } from './links.ts';
import { keyIdOf, verifySignature } from './signer.ts';
import { eventName, linkName } from './verify.ts';
import { WithheldHistories } from './verify-withheld.ts';

/** What an export was found to be. */
export interface ExportReport {
  readonly lines: number;
  readonly events: number;
  readonly entries: number;
  readonly checkpoints: number;
  /** How many of the events and entries say no more than the proof needs. */
  readonly withheld: number;
  /** The keys that signed: to be compared with those that the office published. */
  readonly keys: readonly string[];
  readonly faults: readonly AuditFault[];
}

/** Verifies an export; `kept` is the file of checkpoints, if there is one to compare with. */
export async function verifyExport(
  lines: AsyncIterable<string>,
  kept?: KeptCheckpoints,
): Promise<ExportReport> {
  const verifier = new ExportVerifier(kept);
  for await (const line of lines) if (line !== '') verifier.take(line);
  return verifier.finish();
}

const ORDER = ['header', 'key', 'checkpoint', 'event', 'entry', 'trailer'] as const;
type Step = (typeof ORDER)[number];
const STEPS = {
  head: 'event',
  withheldEvent: 'event',
  withheldHead: 'event',
  withheldEntry: 'entry',
} as const satisfies Partial<Record<LineContent['kind'], Step>>;

function stepOf(kind: LineContent['kind']): Step {
  return kind in STEPS ? STEPS[kind as keyof typeof STEPS] : (kind as Step);
}

/** One pass over the lines. What it keeps grows with the number of checkpoints only. */
class ExportVerifier {
  readonly #kept: KeptCheckpoints | undefined;
  readonly #faults: AuditFault[] = [];
  readonly #keys = new Map<string, string>();
  readonly #counts = { events: 0, entries: 0, checkpoints: 0 };
  readonly #withheldHistories = new WithheldHistories((code, at) => this.#say(code, at));
  #withheld = 0;
  readonly #heads = new Map<number, HeadsDigest>();
  readonly #checkpoints = new Map<number, Checkpoint>();
  /** Which link each checkpoint signs; those that were seen are taken off. */
  readonly #signedLinks = new Map<number, Checkpoint[]>();
  #line = 0;
  /** Undefined after a line that could not be read. */
  #running: string | undefined = FIRST_RUNNING;
  #step: Step = 'header';
  #whole = true;
  #madeAt = '';
  #matter: { id: string; seq: number; hash: string; hashes: Map<number, string> } | undefined;
  #link: { seq: number; hash: string } | undefined;
  #checkpoint: { readonly seq: number; readonly hash: string } | undefined;
  #trailer: Trailer | undefined;

  constructor(kept: KeptCheckpoints | undefined) {
    this.#kept = kept;
  }

  take(raw: string): void {
    if (this.#trailer !== undefined) return this.#say('after-the-end', `line ${this.#line + 1}`);
    const line = readExportLine(raw);
    if (line === undefined) {
      this.#line += 1;
      this.#running = undefined;
      return this.#say('line-unreadable', `line ${this.#line}`);
    }
    const covered = this.#running;
    this.#checkPlace(line);
    switch (line.content.kind) {
      case 'header':
        this.#whole = line.content.from === null && line.content.to === null;
        this.#madeAt = line.content.madeAt;
        return;
      case 'key':
        return this.#takeKey(line.content);
      case 'checkpoint': {
        const { kind: _kind, ...checkpoint } = line.content;
        return this.#takeCheckpoint(checkpoint);
      }
      case 'event':
        return this.#takeEvent(line.content);
      case 'head':
        return this.#takeHead(line.content);
      case 'entry':
        return this.#takeEntry(line.content);
      case 'withheldEvent':
        this.#counts.events += 1;
        this.#withheld += 1;
        return this.#withheldHistories.takeEvent(line.content, { whole: this.#whole });
      case 'withheldHead':
        return this.#withheldHistories.takeHead(line.content, { whole: this.#whole });
      case 'withheldEntry':
        return this.#takeWithheldEntry(line.content);
      case 'trailer':
        return this.#takeTrailer(line.content, covered);
    }
  }

  finish(): ExportReport {
    if (this.#trailer === undefined) this.#say('trailer-missing', `line ${this.#line + 1}`);
    for (const [seq, checkpoint] of this.#checkpoints) {
      const { heads, headsDigest } = (this.#heads.get(seq) ?? new HeadsDigest()).finish();
      const withheld = this.#withheldHistories.headsOf(seq);
      // The digest names every matter that the checkpoint covers: where some are withheld, the installation vouches for it.
      if (
        heads + withheld !== checkpoint.heads ||
        (withheld === 0 && headsDigest !== checkpoint.headsDigest)
      ) {
        this.#say('checkpoint-heads-changed', checkpointName(seq));
      }
    }
    this.#checkLinksSeen();
    if (this.#kept !== undefined) this.#compareWithKept(this.#kept);
    const keys = [...this.#keys.keys()];
    return { lines: this.#line, ...this.#counts, withheld: this.#withheld, keys, faults: this.#faults };
  }

  /** Number, hash and order of a line. After a fault it goes on from the line as it stands, so that each is named once. */
  #checkPlace({ number, name, text, running, content }: ExportLine): void {
    const at = `line ${number} (${name})`;
    if (number > this.#line + 1) this.#say('line-missing', `line ${this.#line + 1}, before ${name}`);
    else if (number !== this.#line + 1) this.#say('line-out-of-place', at);
    else if (this.#running !== undefined && runningHash(this.#running, text) !== running) {
      this.#say('line-changed', at);
    }
    const step = stepOf(content.kind);
    if (ORDER.indexOf(step) < ORDER.indexOf(this.#step)) this.#say('line-out-of-place', at);
    this.#step = step;
    this.#line = number;
    this.#running = running;
  }

  #takeKey({ keyId, publicKey }: PublicKey): void {
    if (keyIdOf(publicKey) === keyId) this.#keys.set(keyId, publicKey);
    else this.#say('key-changed', `key ${keyId}`);
  }

  #takeCheckpoint(checkpoint: Checkpoint): void {
    const at = checkpointName(checkpoint.seq);
    const before = this.#checkpoint ?? (this.#whole ? NO_CHECKPOINT : undefined);
    if (before !== undefined && checkpoint.seq > before.seq + 1) {
      this.#say('checkpoint-missing', checkpointName(before.seq + 1));
    } else if (before !== undefined && checkpoint.previousHash !== before.hash)
      this.#say('checkpoint-changed', at);
    if (!holdsTogether(checkpoint)) this.#say('checkpoint-changed', at);
    if (!isSignedBy(this.#keys.get(checkpoint.keyId), checkpoint)) this.#say('checkpoint-unsigned', at);
    this.#counts.checkpoints += 1;
    this.#checkpoint = checkpoint;
    this.#checkpoints.set(checkpoint.seq, checkpoint);
    const signed = this.#signedLinks.get(checkpoint.linkSeq) ?? [];
    this.#signedLinks.set(checkpoint.linkSeq, [...signed, checkpoint]);
  }

  #takeEvent(event: EventLine): void {
    this.#counts.events += 1;
    const { matterId, seq, hash } = event;
    const same = this.#matter?.id === matterId ? this.#matter : undefined;
    if (same === undefined) this.#matter = { id: matterId, ...this.#startOf(event), hashes: new Map() };
    const matter = this.#matter;
    if (matter === undefined) return;
    for (const fault of checkLink(event, matter)) {
      this.#say(fault === 'changed' ? 'event-changed' : 'event-missing', eventName(matterId, seq));
    }
    matter.seq = seq;
    matter.hash = hash;
    matter.hashes.set(seq, hash);
  }

  /** A whole export begins each history at its first event, one of some days wherever they begin. */
  #startOf(event: EventLine): { seq: number; hash: string } {
    return this.#whole ? chainStart(event.matterId) : { seq: event.seq - 1, hash: event.previousHash };
  }

  #takeHead({ matterId, seq, hash, checkpoint }: HeadLine): void {
    const digest = this.#heads.get(checkpoint) ?? new HeadsDigest();
    digest.add({ matterId, seq, hash });
    this.#heads.set(checkpoint, digest);
    const found = this.#matter?.id === matterId ? this.#matter.hashes.get(seq) : undefined;
    if (found === hash || (found === undefined && !this.#whole)) return;
    this.#say('history-rewritten', `${eventName(matterId, seq)} (${checkpointName(checkpoint)})`);
  }

  #takeEntry({ link, entry, genuine }: EntryLine): void {
    const at = linkName(link);
    this.#followLink(link, at);
    if (entry === null || entry.entryId !== link.entryId) this.#say('entry-missing', at);
    else if (linkHash(link, entry) !== link.hash) this.#say('link-changed', at);
    else if (!genuine) this.#say('entry-changed', at);
    this.#closeLink(link);
  }

  #takeWithheldEntry(line: WithheldEntryLine): void {
    const at = withheldEntryName(line);
    this.#withheld += 1;
    this.#followLink(line.link, at);
    if (!line.genuine) this.#say('entry-changed', at);
    this.#closeLink(line.link);
  }

  #followLink(link: Omit<AuditLink, 'entryId'>, at: string): void {
    this.#counts.entries += 1;
    const before = this.#link ?? (this.#whole ? NO_LINK : undefined);
    if (before !== undefined && link.seq > before.seq + 1)
      this.#say('link-missing', `link ${before.seq + 1}`);
    else if (before !== undefined && (link.seq !== before.seq + 1 || link.previousHash !== before.hash)) {
      this.#say('link-out-of-place', at);
    }
  }

  #closeLink({ seq, hash }: Omit<AuditLink, 'entryId'>): void {
    for (const checkpoint of this.#signedLinks.get(seq) ?? []) {
      if (checkpoint.linkHash !== hash) this.#say('checkpoint-link-changed', checkpointName(checkpoint.seq));
    }
    this.#signedLinks.delete(seq);
    this.#link = { seq, hash };
  }

  #takeTrailer(trailer: Trailer, covered: string | undefined): void {
    this.#trailer = trailer;
    const { signature, ...content } = trailer;
    const key = this.#keys.get(trailer.keyId);
    const counted = { events: trailer.events, entries: trailer.entries, checkpoints: trailer.checkpoints };
    const holds =
      trailer.covers === covered &&
      canonicalJson(counted) === canonicalJson(this.#counts) &&
      key !== undefined &&
      verifySignature(key, canonicalJson(content), signature);
    if (!holds) this.#say('trailer-unsigned', `line ${this.#line}`);
  }

  /** Links that a checkpoint signed and that never came. Of some days the checkpoints may sign links of other days. */
  #checkLinksSeen(): void {
    if (!this.#whole) return;
    for (const seq of this.#signedLinks.keys()) if (seq > 0) this.#say('link-missing', `link ${seq}`);
  }

  #compareWithKept({ checkpoints, keyIds }: KeptCheckpoints): void {
    const latest = [...checkpoints.keys()].at(-1) ?? 0;
    for (const checkpoint of this.#checkpoints.values()) {
      const other = checkpoints.get(checkpoint.seq);
      // What came after the file was copied is not in it.
      if (other === undefined && checkpoint.seq > latest) continue;
      if (other === undefined) this.#say('file-lacks-checkpoint', checkpointName(checkpoint.seq));
      else if (other.digest !== canonicalJson(checkpoint))
        this.#say('file-differs', checkpointName(checkpoint.seq));
    }
    for (const keyId of this.#keys.keys()) {
      if (keyIds.size > 0 && !keyIds.has(keyId)) this.#say('key-changed', `key ${keyId}`);
    }
    if (!this.#whole) return;
    for (const [seq, { madeAt }] of checkpoints) {
      if (madeAt <= this.#madeAt && !this.#checkpoints.has(seq))
        this.#say('not-in-database', checkpointName(seq));
    }
  }

  #say(code: FaultCode, at: string): void {
    this.#faults.push(auditFault(code, at));
  }
}
