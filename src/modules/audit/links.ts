// The chain over the audit log. A link names an entry and carries the hash of the link before it, so that no entry can
// be changed, removed, swapped or inserted without the chain showing where.
import { digestOf } from './chain.ts';
import type { AuditEntry } from './entry.ts';

/** One link; the first has seq 1. */
export interface AuditLink {
  readonly seq: number;
  readonly entryId: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The end of the chain. */
export interface LinkHead {
  readonly seq: number;
  readonly hash: string;
}

/** Where the chain begins. */
export const NO_LINK: LinkHead = { seq: 0, hash: digestOf('dengwen:audit') };

/** Links entries to the chain after its head, in the order given. */
export function linkEntriesAfter(head: LinkHead, entries: readonly AuditEntry[]): AuditLink[] {
  let { seq, hash } = head;
  return entries.map((entry) => {
    const link = { seq: (seq += 1), entryId: entry.entryId, previousHash: hash };
    hash = linkHash(link, entry);
    return { ...link, hash };
  });
}

/** The hash of a link over the entry that it names. */
export function linkHash({ seq, previousHash }: Omit<AuditLink, 'hash'>, entry: AuditEntry): string {
  return digestOf({ seq, previousHash, entry });
}
