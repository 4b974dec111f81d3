// Carries out a destruction list that two people approved. Killed in the middle and done again, or done twice at once, it
// destroys each matter once: what became of each stands beside it, written in the transaction that destroyed it.
import { Type } from 'typebox';
import type { SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { eraseWords } from '#modules/audit/index.ts';
import { eraseAttachments } from '#modules/attachments/index.ts';
import { eraseDocuments } from '#modules/documents/index.ts';
import { eraseSpentLedgers } from '#modules/exchange/index.ts';
import { eraseSubmissions } from '#modules/intake/index.ts';
import { eraseMatter, listForRetention } from '#modules/matters/index.ts';
import { asCandidates } from './candidates.ts';
import { listErased, nextListed, saveItem } from './items.store.ts';
import {
  eraseHoldReasons,
  findListForUpdate,
  listRules,
  saveList,
  type StoredItem,
  type StoredList,
} from './retention.store.ts';
import type { RetentionRule } from './contract.ts';
import { whyKept, type KeptBecause } from './rules/retention.ts';

/** The kind of the job that carries out a destruction list. */
export const CARRY_OUT_DESTRUCTION = 'retention.carry-out-destruction';

/** Matters of one transaction: few enough that others need not wait for those that are held. */
const MATTERS_PER_CHUNK = 50;

/** Carries out one list, chunk by chunk. */
export const carryOutDestructionJob = defineJob({
  kind: CARRY_OUT_DESTRUCTION,
  payload: Type.Object({ listId: Type.String() }),
  batchSize: 1,
  background: true,
  handle: async (database, { listId }, clock) => {
    let goesOn = true;
    while (goesOn) goesOn = await carryOutChunk(database, listId, clock);
  },
});

/** One chunk; false where nothing is left to do. */
async function carryOutChunk(database: Database, listId: string, clock: Clock): Promise<boolean> {
  return database.transaction(async (tx) => {
    // Held until the chunk commits: a second one of the same list waits, and finds what this one did.
    const list = await findListForUpdate(tx, listId);
    if (list?.state !== 'approved') return false;
    const items = await nextListed(tx, listId, MATTERS_PER_CHUNK);
    const rules = await listRules(tx);
    for (const item of items) {
      const kept = await carryOut(tx, list, item, rules, clock);
      await saveItem(tx, { listId, matterId: item.matterId }, kept ?? 'erased');
    }
    if (items.length > 0) return true;
    await eraseSpentLedgers(tx, await listErased(tx, listId));
    await saveList(tx, listId, { state: 'done', finishedAt: clock.now() });
    return false;
  });
}

/** Destroys one matter, unless since the approval something came up for which it must be kept. */
async function carryOut(
  tx: Tx,
  list: StoredList,
  { matterId }: StoredItem,
  rules: readonly RetentionRule[],
  clock: Clock,
): Promise<KeptBecause | undefined> {
  const kept = await whyKeptNow(tx, matterId, rules, clock);
  if (kept !== undefined) return kept;
  const { listId, unitId, digest: listDigest, proposedBy, firstApprovedBy, approvedBy } = list;
  if (firstApprovedBy === null || approvedBy === null) throw new Error(`two did not approve ${listId}`);
  const actor: SystemActor = { kind: 'system', task: 'job', unitId, officerId: approvedBy };
  const order = { listId, listDigest, proposedBy, approvedBy: [firstApprovedBy, approvedBy] };
  const erased = await eraseMatter(tx, actor, { matterId, ...order }, clock);
  // Somebody changed the matter after it was judged: it is judged by its own rules, and stays.
  if (!erased.ok) return 'open';
  await eraseSubmissions(tx, matterId, erased.value);
  await eraseDocuments(tx, matterId);
  await eraseAttachments(tx, matterId);
  await eraseWords(tx, matterId);
  await eraseHoldReasons(tx, matterId);
  return undefined;
}

async function whyKeptNow(
  tx: Tx,
  matterId: string,
  rules: readonly RetentionRule[],
  clock: Clock,
): Promise<KeptBecause | undefined> {
  const [matter] = await asCandidates(tx, await listForRetention(tx, [matterId]));
  if (matter === undefined) throw new Error(`matter ${matterId} of a destruction list is gone`);
  if (matter.attachedTo === null) return whyKept(matter, rules, clock.today());
  // What was joined goes with the matter it was joined to, which stands before it in the list.
  const [earlier] = await listForRetention(tx, [matter.attachedTo]);
  if (matter.erased) return 'gone';
  return earlier?.erased === true ? undefined : 'joined';
}
