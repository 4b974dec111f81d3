// What the head of a unit asks to be changed, for the list of drafts that came back 退回修改.
import type { Tx } from '#platform/db/database.ts';
import { officerNames } from '#modules/network/index.ts';
import { listStates } from '../matter.store.ts';
import { listTexts } from '../prose.store.ts';
import type { ReturnedDraft } from './draft.contract.ts';
import { returnedDraft } from './rules/drafts.ts';

/** The draft that came back in each of these matters, by the matter; none where none did. */
export async function viewReturned(
  tx: Tx,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, ReturnedDraft>> {
  if (matterIds.length === 0) return new Map();
  const returned = (await listStates(tx, matterIds)).flatMap((state) => {
    const draft = returnedDraft(state);
    return draft === undefined ? [] : [{ matterId: state.matterId, draft }];
  });
  const holders = returned.flatMap(({ draft }) => [draft.by.officerId, draft.decision.by.officerId]);
  const names = await officerNames(tx, [...new Set(holders)]);
  const reasons = returned.flatMap(({ matterId, draft: { decision } }) =>
    decision.reasonText === null ? [] : [{ matterId, textId: decision.reasonText }],
  );
  const texts = await listTexts(tx, reasons);
  return new Map(
    returned.map(({ matterId, draft: { by, decision } }) => [
      matterId,
      {
        draftedBy: names.get(by.officerId) ?? '',
        draftedById: by.officerId,
        returnedBy: names.get(decision.by.officerId) ?? '',
        returnedOn: decision.on,
        reason: texts.find((text) => text.matterId === matterId)?.body ?? '',
      },
    ]),
  );
}
