// Tells petition offices of periods that ran out 逾期: each breach once, as a proposal of supervision on which an officer decides.
// Killed in the middle and done again, or done twice at once, it tells of each breach once: what was told of stands in the
// history of the matter, written in the transaction that held the matter.
import type { SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { isActive, loadNetwork, postsInRoles, supervisorsOf } from '#modules/network/index.ts';
import { applyEvent, saveApplied } from '../changing.ts';
import { loadLaw } from '../law.ts';
import { findForUpdate } from '../matter.store.ts';
import { proposeForBreaches } from './rules/decide-supervision.ts';
import { unitsInReach, type MatterState } from '../rules/state.ts';
import { listUntoldBreaches } from './supervision-lists.store.ts';

const BATCH = 200;

/** Looks for breaches every night, before offices open. */
export const findBreachesJob = defineJob({
  kind: 'matters.find-breaches',
  schedule: '20 4 * * *',
  background: true,
  batchSize: 1,
  handle: async (database, _nothing, clock) => {
    let after = LOWEST_ID;
    for (;;) {
      const from = after;
      const found = await database.transaction((tx) => listUntoldBreaches(tx, clock.today(), from, BATCH));
      for (const matterId of found) await tellOfBreaches(database, matterId, clock);
      const last = found.at(-1);
      if (last === undefined || found.length < BATCH) return;
      after = last;
    }
  },
});

/** Tells of what ran out in one matter. */
function tellOfBreaches(database: Database, matterId: string, clock: Clock): Promise<void> {
  return database.transaction(async (tx) => {
    const loaded = await findForUpdate(tx, matterId);
    if (loaded === undefined) return;
    const today = clock.today();
    const officeFor = await officesFor(tx, loaded.state, clock);
    const law = await loadLaw(tx);
    const events = proposeForBreaches(loaded.state, officeFor, { today, law });
    let before = loaded;
    for (const event of events) {
      const officeUnit = event.type === 'supervision.proposed' ? event.data.proposal.officeUnit : '';
      const actor: SystemActor = { kind: 'system', task: 'job', unitId: officeUnit };
      const applied = applyEvent({ actor, at: clock.now(), law, matterId, loaded: before, event, prose: {} });
      await saveApplied(tx, [applied]);
      before = { state: applied.change.after, head: applied.change.head };
    }
  });
}

/**
 * The office that is told of a unit: the nearest that may supervise it, reaches the matter already, is kept out by no wall and
 * has somebody who decides. Nobody learns of a matter because it is late.
 */
async function officesFor(
  tx: Tx,
  state: MatterState,
  clock: Clock,
): Promise<(unitId: string) => string | undefined> {
  const network = await loadNetwork(tx);
  const today = clock.today();
  const reached = new Set(unitsInReach(state, network.above));
  const posts = await postsInRoles(tx, ['clerk', 'leader']);
  const staffed = new Set(posts.filter((post) => isActive(post, today)).map(({ unitId }) => unitId));
  return (unitId) =>
    supervisorsOf(network, unitId, today).find(
      (office) => reached.has(office.unitId) && staffed.has(office.unitId),
    )?.unitId;
}
