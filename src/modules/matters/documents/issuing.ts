// Steps that issue their own documents: in the transaction of the step and after its event, from the matter as it stands
// then, so that letter and fact cannot differ (ADR 23).
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { changeMatter, type Decision, type Target } from '../changing.ts';
import type { MatterAction, MatterChanged } from '../contract.ts';
import { addressedInFull, caseOf } from './document-case.ts';
import type { Owed } from './document-offer.ts';
import { issueNaming } from './document.commands.ts';
import { findMatter } from '../matter.store.ts';
import type { Circumstances } from '../rules/law-port.ts';
import type { MatterState } from '../rules/state.ts';

/** A decision with what goes out with it. */
export interface WrittenDecision extends Decision {
  /** Absent where nothing does: then nothing is read for it either. */
  readonly documents?: Owed | undefined;
}

/** Runs one decision on one matter, as `changeMatter`, and issues the documents that the step owes. */
export async function changeInWriting(
  tx: Tx,
  actor: Actor,
  action: MatterAction,
  target: Target,
  clock: Clock,
  decide: (
    state: MatterState,
    circumstances: Circumstances,
  ) => Result<WrittenDecision> | Promise<Result<WrittenDecision>>,
): Promise<Result<MatterChanged>> {
  const owed: Owed[] = [];
  const changed = await changeMatter(tx, actor, action, target, clock, async (state, circumstances) => {
    const decision = await decide(state, circumstances);
    if (decision.ok && decision.value.documents !== undefined) owed.push(decision.value.documents);
    return decision;
  });
  return owed.length === 0 || !changed.ok ? changed : issueOwed(tx, actor, changed.value, owed, clock);
}

async function issueOwed(
  tx: Tx,
  actor: Actor,
  changed: MatterChanged,
  owed: readonly Owed[],
  clock: Clock,
): Promise<Result<MatterChanged>> {
  // Documents are a unit's; what a program or the petitioner does has none.
  if (actor.kind !== 'officer') return succeed(changed);
  const { matterId } = changed;
  const loaded = await findMatter(tx.db, matterId);
  if (loaded === undefined) throw new Error(`matter ${matterId} is out of reach of whoever changed it`);
  const { state } = loaded;
  const addressed = await addressedInFull(tx, state);
  const of = await caseOf(tx, actor, state, { today: clock.today(), name: addressed.name });
  let { version } = changed;
  for (const content of owed.flatMap((contentsOf) => contentsOf(of))) {
    const issued = await issueNaming(tx, actor, { matterId, content, addressed }, clock);
    if (!issued.ok) return issued;
    version = issued.value.version;
  }
  return succeed({ ...changed, version });
}
