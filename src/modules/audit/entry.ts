// One entry of the audit log: its content, and the keyed digest that only this installation can make.
import type { Act } from '#kernel/act.ts';
import type { Actor } from '#kernel/actor.ts';
import { canonicalJson, type Json } from '#kernel/canonical-json.ts';
import type { Vault } from '#platform/crypto/vault.ts';

/** Who acted, as the audit log keeps it: identifiers, no names. */
export interface EntryActor {
  readonly kind: Actor['kind'];
  readonly officerId: string | null;
  readonly postId: string | null;
  readonly unitId: string | null;
  readonly role: string | null;
  /** Whose post it is and by what leave, where it is another officer's; absent otherwise, as in entries of before. */
  readonly onBehalfOf?: { readonly officerId: string; readonly delegationId: string };
  /** Of the program itself. */
  readonly task: string | null;
}

/** What happened, without its digest. */
export interface EntryContent {
  readonly entryId: string;
  /** ISO instant with milliseconds. */
  readonly recordedAt: string;
  readonly act: Act;
  readonly operation: string;
  readonly outcome: 'done' | 'refused';
  /** The code of the refusal. */
  readonly refusal: string | null;
  readonly actor: EntryActor;
  readonly matterId: string | null;
  readonly subject: string | null;
  readonly requestId: string | null;
  readonly details: Json;
  readonly wordsDigest: string | null;
}

/** An entry as it stands in the log. */
export interface AuditEntry extends EntryContent {
  readonly digest: string;
}

/** The keyed digest of an entry: nobody without the master key can make one that holds. */
export function entryDigest(vault: Vault, content: EntryContent): string {
  return vault.blindIndex('audit-entry', canonicalJson(content));
}

/** The keyed digest of what a person typed. */
export function wordsDigest(vault: Vault, words: string): string {
  return vault.blindIndex('audit-words', words);
}

/** Whether this installation wrote the entry as it stands. */
export function isGenuine(vault: Vault, { digest, ...content }: AuditEntry): boolean {
  return entryDigest(vault, content) === digest;
}

/** Who acted, without the name, which stands with the officer. */
export function entryActor(actor: Actor): EntryActor {
  const nobody = { officerId: null, postId: null, unitId: null, role: null, task: null };
  switch (actor.kind) {
    case 'officer': {
      const { kind, officerId, postId, unitId, role, onBehalfOf: giver } = actor;
      const acting = { ...nobody, kind, officerId, postId, unitId, role };
      if (giver === undefined) return acting;
      return { ...acting, onBehalfOf: { officerId: giver.officerId, delegationId: giver.delegationId } };
    }
    case 'system': {
      const { kind, task, unitId, officerId = null } = actor;
      return { ...nobody, kind, task, unitId, officerId };
    }
    default:
      return { ...nobody, kind: actor.kind };
  }
}

/** The lowest identifier that an entry of that instant can have. */
export function firstIdAt(instant: Date): string {
  const hex = Math.max(0, instant.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** The instant that an identifier names. */
export function instantOf(entryId: string): Date {
  return new Date(Number.parseInt(entryId.replaceAll('-', '').slice(0, 12), 16));
}
