import { Type } from 'typebox';
import type { Tx } from '#platform/db/database.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { findRepeatsOf } from './repeats.ts';
import { dropCandidates, saveCandidates } from './repeats.store.ts';
import { findMatter } from '../matter.store.ts';
import type { MatterState } from '../rules/state.ts';

/** Name of the job that looks for earlier matters of a new one. */
export const FIND_REPEATS = 'matters.find-repeats';

/** Looks for earlier matters that a new one may raise again, and keeps them for whoever routes it. */
export const findRepeatsJob = defineJob({
  kind: FIND_REPEATS,
  background: true,
  payload: Type.Object({ matterId: Type.String() }),
  handle: (database, { matterId }, clock) =>
    database.transaction(async (tx) => {
      const loaded = await findMatter(tx.db, matterId);
      if (loaded === undefined || !['registered', 'routed'].includes(loaded.state.stage)) {
        await dropCandidates(tx, matterId);
        return;
      }
      const decided = new Set([...loaded.state.notRepeats, ...(await splitWith(tx, loaded.state))]);
      const own = loaded.state.submission.number;
      const found = await findRepeatsOf(
        tx,
        matterId,
        clock.today(),
        (one) => isEarlier(one.number, own) && !decided.has(one.matter_id),
      );
      await saveCandidates(
        tx,
        matterId,
        found.map((one) => ({
          otherMatterId: one.matterId,
          ground: one.ground,
          similarity: one.similarity,
        })),
      );
    }),
});

/** What was split from one letter has one text and the same people, and repeats nothing. */
async function splitWith(tx: Tx, { relations = [] }: Pick<MatterState, 'relations'>): Promise<string[]> {
  const whole = relations.find(({ is }) => is === 'whole');
  const parts = whole === undefined ? [] : (await findMatter(tx.db, whole.matterId))?.state.relations;
  return [...relations, ...(parts ?? [])].map(({ matterId }) => matterId);
}

/**
 * A matter is a repeat of an earlier one, never of a later one: by the year and serial of their numbers, which come from
 * one sequence whatever the channel. Identifiers of one millisecond are in no order.
 */
function isEarlier(number: string, than: string): boolean {
  return serialOf(number) < serialOf(than);
}

function serialOf(number: string): string {
  return number.replace(/^[A-Z]+/, '');
}
