// Decisions on repeats 重复信访: join, undo, not the same. Each is in both histories and can be undone.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { setRepeat } from '#modules/intake/index.ts';
import { circumstancesOf, commit, isInScope, loadFor, type Target } from '../changing.ts';
import { loadBoth } from '../relations/loading-both.ts';
import type { MatterChanged } from '../contract.ts';
import type { DecideRepeat, DetachMatter } from './repeats.contract.ts';
import { findForUpdate } from '../matter.store.ts';
import { dropCandidates } from './repeats.store.ts';
import { FIND_REPEATS } from './repeats.jobs.ts';
import {
  attachMatter as decideJoin,
  detachMatter as decideUndo,
  dismissRepeat as decideNotSame,
} from './rules/decide-repeats.ts';

/**
 * Joins a matter to an earlier one that it raises again 重复信访, or to one about the same thing that others brought 并案; its
 * submission still counts in every report.
 */
export async function attachMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DecideRepeat },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const merged = input.as === 'merged';
  const both = await loadBoth(tx, actor, 'attach', target, {
    matterId: input.otherMatterId,
    field: 'otherMatterId',
  });
  if (!both.ok) return both;
  const { own: later, other: earlier } = both.value;
  const decided = decideJoin(
    later.state,
    earlier.state,
    { reasonDigest: digestOf(input.reason.trim()), merged },
    await circumstancesOf(tx, actor, clock),
  );
  if (!decided.ok) return decided;
  // What others bring about the same thing is no repeat: each of them came for the first time.
  if (!merged) await setRepeat(tx, target.matterId, true);
  await dropCandidates(tx, target.matterId);
  return succeed(
    await commit(tx, actor, clock, [
      { loaded: later, event: decided.value.later, prose: {} },
      { loaded: earlier, event: decided.value.earlier, prose: {} },
    ]),
  );
}

/** Undoes a join; the matter goes on where it stood, with the dates it had. */
export async function detachMatter(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DetachMatter },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const later = await loadFor(tx, actor, 'detach', target);
  if (!later.ok) return later;
  const decided = decideUndo(
    later.value.state,
    digestOf(input.reason.trim()),
    await circumstancesOf(tx, actor, clock),
  );
  if (!decided.ok) return decided;
  const earlier = await findForUpdate(tx, decided.value.earlierId);
  if (earlier === undefined || !isInScope(earlier.state, actor)) return refuse(JOINED_BEYOND_REACH);
  await setRepeat(tx, target.matterId, false);
  await tx.enqueue({ kind: FIND_REPEATS, payload: { matterId: target.matterId } });
  return succeed(
    await commit(tx, actor, clock, [
      { loaded: later.value, event: decided.value.later, prose: {} },
      { loaded: earlier, event: decided.value.earlier, prose: {} },
    ]),
  );
}

/** Records that a candidate is not the same matter, so that it is not offered again. */
export async function dismissRepeat(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DecideRepeat },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const loaded = await loadFor(tx, actor, 'attach', target);
  if (!loaded.ok) return loaded;
  await dropCandidates(tx, target.matterId, input.otherMatterId);
  const event = decideNotSame(
    input.otherMatterId,
    digestOf(input.reason.trim()),
    await circumstancesOf(tx, actor, clock),
  );
  return succeed(await commit(tx, actor, clock, [{ loaded: loaded.value, event, prose: {} }]));
}

/** Undoing a join changes both matters, so it is for whoever may see both. */
const JOINED_BEYOND_REACH: Refusal = {
  code: 'joined-beyond-reach',
  kind: 'conflict',
  text: {
    zh: '原信访事项不在您的职权范围内，不能由您撤销并入；请由能查看两件事项的人员办理。',
    en: 'The matter that it is joined to is not within your scope; ask a colleague who sees both to undo the join.',
  },
};
