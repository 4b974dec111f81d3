// What officers see in place of a matter that was destroyed: the tombstone of its history, in words.
import type { Tx } from '#platform/db/database.ts';
import { readHistories } from '#modules/audit/index.ts';
import { officerNames } from '#modules/network/index.ts';
import type { Tombstone } from '../contract.ts';
import { partInWords } from './rules/erasure.ts';
import type { MatterEvent } from '../rules/events.ts';
import type { MatterState } from '../rules/state.ts';

type Erased = Extract<MatterEvent, { readonly type: 'matter.erased' }>;

/** By which list, who proposed and approved it, and what is gone; null while the texts are kept. */
export async function viewTombstone(tx: Tx, { matterId, erased }: MatterState): Promise<Tombstone | null> {
  if (erased === undefined) return null;
  const history = (await readHistories(tx.db, [matterId])).get(matterId) ?? [];
  const event = history.find(({ type }) => type === 'matter.erased');
  if (event === undefined) throw new Error(`the history of ${matterId} does not say that it was destroyed`);
  const { proposedBy, approvedBy, parts } = event.data as unknown as Erased['data']; // this module wrote it
  const names = await officerNames(tx, [proposedBy, ...approvedBy]);
  return {
    listId: erased.listId,
    listDigest: erased.listDigest,
    proposedBy: names.get(proposedBy) ?? '',
    approvedBy: approvedBy.map((officerId) => names.get(officerId) ?? ''),
    parts: parts.map(partInWords),
  };
}
