import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Deed, Recorder } from '#platform/http/recording.ts';
import { insertEntry } from './entries.store.ts';
import { entryActor, entryDigest, wordsDigest, type EntryContent } from './entry.ts';
import { wordsPlace } from './words.store.ts';

/** The recorder of a server. */
export function recorder(clock: Clock): Recorder {
  return (tx, deed) => record(tx, deed, clock);
}

const LONGEST_SUBJECT = 200;

/** Writes one act into the audit log, in the transaction of the act itself. */
export async function record(tx: Tx, deed: Deed, clock: Clock): Promise<void> {
  const now = clock.now();
  const actor = entryActor(deed.actor);
  const own = deed.actor.kind === 'petitioner' ? deed.actor.matterId : null;
  const content: EntryContent = {
    entryId: tx.entropy.id(now),
    recordedAt: now.toISOString(),
    act: deed.act,
    operation: deed.operation,
    outcome: deed.refusal === undefined ? 'done' : 'refused',
    refusal: deed.refusal ?? null,
    actor,
    matterId: deed.matterId ?? own,
    subject: deed.subject?.slice(0, LONGEST_SUBJECT) ?? null,
    requestId: deed.requestId ?? null,
    details: definedOnly(deed.details ?? {}),
    wordsDigest: deed.words === undefined ? null : wordsDigest(tx.vault, deed.words),
  };
  await insertEntry(
    tx,
    { ...content, digest: entryDigest(tx.vault, content) },
    tx.vault.seal(deed.words, wordsPlace(content.entryId)),
  );
}

function definedOnly(details: NonNullable<Deed['details']>): EntryContent['details'] {
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
