// The drafts of a matter, as the screens ask of them.
import type { MatterView } from '#modules/matters/contract.ts';
import type { DraftView } from '#modules/matters/approval/draft.contract.ts';

/** The last draft of the opinion that is due now; undefined where none was written. */
export function currentDraft({ approval }: MatterView): DraftView | undefined {
  return approval.drafts.find(({ isCurrent }) => isCurrent);
}

/** The one that the head approved, to be issued as it stands. */
export function approvedDraft(matter: MatterView): DraftView | undefined {
  const draft = currentDraft(matter);
  return draft?.decision?.approved === true ? draft : undefined;
}
