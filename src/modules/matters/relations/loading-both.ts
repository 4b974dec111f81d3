// Loads two matters for a command that changes both, held in the order of their identifiers so that two such commands cannot
// wait for each other.
import type { Actor } from '#kernel/actor.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { isInScope, loadFor, matterUnknown, type Target } from '../changing.ts';
import type { MatterAction } from '../contract.ts';
import { findForUpdate, type LoadedMatter } from '../matter.store.ts';

/** The matter that an action is on, and another within the same reach; what is out of reach is as if it were not there. */
export async function loadBoth(
  tx: Tx,
  actor: Actor,
  action: MatterAction,
  target: Target,
  { matterId: otherMatterId, field }: { readonly matterId: string; readonly field: string },
): Promise<Result<{ readonly own: LoadedMatter; readonly other: LoadedMatter }>> {
  if (target.matterId < otherMatterId) await findForUpdate(tx, target.matterId);
  const other = await findForUpdate(tx, otherMatterId);
  const own = await loadFor(tx, actor, action, target);
  if (!own.ok) return own;
  if (other === undefined || !isInScope(other.state, actor)) {
    return refuse({ ...matterUnknown(), kind: 'invalid', field });
  }
  return succeed({ own: own.value, other });
}
