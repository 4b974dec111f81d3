// Carries a version of the calendar into the open clocks. Killed in the middle and done again, or done twice at once, it revises
// each clock once: how far it is stands beside the version, written in the transaction that revised.
import { Type } from 'typebox';
import type { SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import {
  findVersionForUpdate,
  listUnfinishedVersions,
  saveProgress,
  type CalendarVersion,
} from '#modules/calendar/index.ts';
import { countTouched, listTouched } from './calendar-change.store.ts';
import { applyEvent, saveApplied, type AppliedEvent } from '../changing.ts';
import { readLaw, type LawInForce } from '../law.ts';
import { findForUpdate } from '../matter.store.ts';
import { reviseClocks } from './rules/decide-revision.ts';

/** The kind of the job that revises open clocks. */
export const REVISE_CLOCKS = 'matters.revise-clocks';

/** Matters of one transaction: few enough that others need not wait for those that are held. */
const MATTERS_PER_CHUNK = 50;

/** Carries one version into the clocks, chunk by chunk. */
export const reviseClocksJob = defineJob({
  kind: REVISE_CLOCKS,
  payload: Type.Object({ version: Type.Integer() }),
  batchSize: 1,
  background: true,
  handle: async (database, { version }, clock) => {
    let goesOn = true;
    while (goesOn) goesOn = await reviseChunk(database, version, clock);
  },
});

/** Asks again for every version that was under way when its process ended; to be called when a server starts. */
export async function resumeRevisions(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    for (const version of await listUnfinishedVersions(tx)) {
      await tx.enqueue({ kind: REVISE_CLOCKS, payload: { version }, singletonKey: `calendar ${version}` });
    }
  });
}

/** One chunk; false where nothing is left to do. */
async function reviseChunk(database: Database, version: number, clock: Clock): Promise<boolean> {
  return database.transaction(async (tx) => {
    // Held until the chunk commits: a second one of the same version waits, and finds what this one did.
    const found = await findVersionForUpdate(tx, version);
    if (found === undefined || found.state === 'done') return false;
    const after = found.lastMatter ?? LOWEST_ID;
    const matters = await listTouched(tx, found.change, { after, most: MATTERS_PER_CHUNK });
    if (matters.length === 0) return endPass(tx, found, clock);
    const total = found.mattersTotal ?? (await countTouched(tx, found.change));
    const revised = await reviseMatters(tx, matters, clock);
    await saveProgress(tx, version, {
      mattersTotal: total,
      mattersDone: Math.min(total, found.mattersDone + matters.length),
      lastMatter: matters.at(-1) ?? after,
      passRevised: found.passRevised + revised,
    });
    return true;
  });
}

/** A command that ran beside the pass may have started a clock by the calendar before: another pass looks for such. */
async function endPass(tx: Tx, { version, passRevised }: CalendarVersion, clock: Clock): Promise<boolean> {
  if (passRevised === 0) {
    await saveProgress(tx, version, { finishedAt: clock.now() });
    return false;
  }
  await saveProgress(tx, version, { lastMatter: null, passRevised: 0 });
  return true;
}

async function reviseMatters(tx: Tx, matterIds: readonly string[], clock: Clock): Promise<number> {
  const law = await readLaw(tx);
  const applied: AppliedEvent[] = [];
  for (const matterId of matterIds) {
    const revised = await revise(tx, matterId, law, clock);
    if (revised !== undefined) applied.push(revised);
  }
  await saveApplied(tx, applied);
  return applied.length;
}

async function revise(
  tx: Tx,
  matterId: string,
  law: LawInForce,
  clock: Clock,
): Promise<AppliedEvent | undefined> {
  const loaded = await findForUpdate(tx, matterId);
  if (loaded === undefined) return undefined;
  const event = reviseClocks(loaded.state, law.calendar, { law, today: clock.today() });
  if (event === undefined) return undefined;
  const actor: SystemActor = { kind: 'system', task: 'job', unitId: loaded.state.holderUnit };
  return applyEvent({ actor, at: clock.now(), law, matterId, loaded, event, prose: {} });
}
