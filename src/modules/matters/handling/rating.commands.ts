// Rating by the petitioner. There is no command by which staff could rate (figures cannot be gamed quietly).
import type { PetitionerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { commit, matterUnknown } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { RateMatter } from './handling.contract.ts';
import { findForUpdate } from '../matter.store.ts';
import { rateMatter as decideRating } from '../endings/rules/decide-ending.ts';

/**
 * Records the petitioner's ratings of the petition office and of the responsible unit, each once, within the window
 * after service. Refuses dissatisfaction without a reason, and ratings twice, too early or too late.
 */
export async function rateMatter(
  tx: Tx,
  actor: PetitionerActor,
  input: RateMatter,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const loaded = await findForUpdate(tx, actor.matterId);
  if (loaded === undefined) return refuse(matterUnknown());
  const decided = decideRating(loaded.state, input, digestOf, clock.today());
  if (!decided.ok) return decided;
  const first = loaded.state.ratings.length + 1;
  const ratings = new Map(
    input.ratings.map((rating, index) => {
      const reason = rating.reason?.trim() ?? '';
      return [first + index, reason === '' ? null : reason] as const;
    }),
  );
  return succeed(await commit(tx, actor, clock, [{ loaded, event: decided.value, prose: { ratings } }]));
}
