// The part of a matter in its attachments: who may add one, and that it stands in the history. What a file is, and where
// its content stands, is the business of the attachments module.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { applyEvent, isInScope, loadFor, matterUnknown, saveApplied } from './changing.ts';
import { loadLaw } from './law.ts';
import { findForUpdate, findMatter, listWithAttachments, type LoadedMatter } from './matter.store.ts';
import type { AttachmentState, MatterState } from './rules/state.ts';

/** A matter held for adding attachments to it, with those that it has. */
export interface MatterForAttachments {
  readonly attachments: readonly AttachmentState[];
  /** Writes into the history that these were added. */
  readonly add: (added: readonly AttachmentState[]) => Promise<void>;
}

/** Holds a matter for an officer who may add attachments, or for its petitioner. */
export async function openForAttachments(
  tx: Tx,
  actor: Actor,
  matterId: string,
  clock: Clock,
): Promise<Result<MatterForAttachments>> {
  const loaded = await loadForAttachments(tx, actor, matterId);
  if (!loaded.ok) return loaded;
  return succeed({
    attachments: loaded.value.state.attachments ?? [],
    add: (added) => append(tx, actor, { loaded: loaded.value, added, clock }),
  });
}

/** The matter as its history tells it, where the actor may read it; else refuses as if there were none. */
export async function findReadable(tx: Tx, actor: Actor, matterId: string): Promise<Result<MatterState>> {
  const loaded = await findMatter(tx.db, matterId);
  return loaded === undefined || !isInScope(loaded.state, actor)
    ? refuse(matterUnknown())
    : succeed(loaded.state);
}

/** A matter and the attachments that its history names. */
export interface AttachmentFacts {
  readonly matterId: string;
  readonly number: string;
  readonly attachments: readonly AttachmentState[];
}

/** Every matter whose history names attachments, for verifying them. */
export async function listAttachmentFacts(tx: Tx): Promise<AttachmentFacts[]> {
  return (await listWithAttachments(tx)).map(({ matterId, submission, attachments, erased }) => ({
    matterId,
    number: submission.number,
    // Of a matter that was destroyed none may be left.
    attachments: erased === undefined ? (attachments ?? []) : [],
  }));
}

async function loadForAttachments(tx: Tx, actor: Actor, matterId: string): Promise<Result<LoadedMatter>> {
  if (actor.kind !== 'petitioner') return loadFor(tx, actor, 'addAttachment', { matterId });
  const loaded = await findForUpdate(tx, matterId);
  return loaded === undefined || !isInScope(loaded.state, actor) ? refuse(matterUnknown()) : succeed(loaded);
}

async function append(
  tx: Tx,
  actor: Actor,
  given: {
    readonly loaded: LoadedMatter;
    readonly added: readonly AttachmentState[];
    readonly clock: Clock;
  },
): Promise<void> {
  let { loaded } = given;
  const law = await loadLaw(tx);
  for (const attachment of given.added) {
    const applied = applyEvent({
      actor,
      at: given.clock.now(),
      law,
      matterId: loaded.state.matterId,
      loaded,
      event: {
        type: 'attachment.added',
        occurredOn: given.clock.today(),
        data: { attachment, clocks: [] },
      },
      prose: {},
    });
    await saveApplied(tx, [applied]);
    loaded = { ...loaded, state: applied.change.after, head: applied.change.head };
  }
}
