// The part of a matter in its destruction: the tombstone in the history, and every text of the matter's own tables gone.
// What intake, attachments and audit keep of it is erased by them; the module retention brings it together.
import type { SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { applyEvent, circumstancesOf, matterUnknown, saveApplied } from '../changing.ts';
import { eraseTexts } from './erasure.store.ts';
import { findForUpdate } from '../matter.store.ts';
import { DESTROYED_TITLE, eraseMatter as decideErasure, type ErasureOrder } from './rules/erasure.ts';

/** Destroys the texts of a matter by an approved list. Answers the title that stands for them from now on. */
export async function eraseMatter(
  tx: Tx,
  actor: SystemActor,
  { matterId, ...order }: ErasureOrder & { readonly matterId: string },
  clock: Clock,
): Promise<Result<string>> {
  const loaded = await findForUpdate(tx, matterId);
  if (loaded === undefined) return { ok: false, reason: matterUnknown() };
  const circumstances = await circumstancesOf(tx, actor, clock);
  const event = decideErasure(loaded.state, order, circumstances);
  if (!event.ok) return event;
  const at = clock.now();
  const { law } = circumstances;
  await saveApplied(tx, [applyEvent({ actor, at, law, matterId, loaded, event: event.value, prose: {} })]);
  await eraseTexts(tx, matterId, DESTROYED_TITLE);
  return succeed(DESTROYED_TITLE);
}
