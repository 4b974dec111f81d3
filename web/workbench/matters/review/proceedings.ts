import type { MatterView } from '#modules/matters/contract.ts';
import type { HearingView, ProceedingView } from '#modules/matters/reviews/review.contract.ts';

/** The proceeding that waits for a decision. */
export function openProceeding({ proceedings }: MatterView): ProceedingView | undefined {
  return proceedings.find((one) => one.opinion === null && one.admission?.admitted !== false);
}

/** The hearing that was called and neither held nor cancelled. */
export function waitingHearing({ hearings }: MatterView): HearingView | undefined {
  return hearings.find((one) => one.held === null && one.cancelled === null);
}

/** Whether the unit was ordered to decide anew and has not yet. */
export function isRedoOwed(matter: MatterView): boolean {
  return matter.stage === 'accepted' && matter.proceedings.at(-1)?.opinion?.outcome === 'redo';
}
