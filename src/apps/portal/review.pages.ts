// Asking for review 复查 or re-review 复核 of one's own matter.
import type { PetitionerActor } from '#kernel/actor.ts';
import type { Fault, Result } from '#kernel/result.ts';
import { refuse } from '#kernel/result.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import { requestReviewOnline } from '#modules/matters/index.ts';
import type { Html } from '../../../web/portal/html.ts';
import { LONGEST_REQUEST, reviewPage } from '../../../web/portal/pages/review.ts';
import { faultWords } from '../../../web/portal/texts/faults.ts';
import { reviewWords } from '../../../web/portal/texts/review.ts';
import { goTo, shown, type Answer, type Visit } from './portal-page.ts';

/** Sends the request that was typed, or says what to correct. */
export async function askForReview(
  visit: Visit,
  actor: PetitionerActor,
  matter: TrackedMatter,
): Promise<Result<Answer, Answer>> {
  if (visit.viewChosen) return shown(reviewForm(visit, matter));
  const reasons = visit.typed('reasons');
  const faults = checkReasons(reasons);
  if (faults.length > 0) return refuse({ page: reviewForm(visit, matter, faults), status: 422 });
  visit.note({ act: 'command' });
  const asked = await requestReviewOnline(visit.tx, actor, { reasons }, visit.clock);
  if (asked.ok) return goTo('/track/matter');
  visit.note({ refusal: asked.reason.code });
  const fault = { field: '', text: asked.reason.text };
  return refuse({ page: reviewForm(visit, matter, [fault]), status: 422 });
}

/** The form, as far as it was filled in. */
export function reviewForm(
  { shell, typed, today }: Visit,
  matter: TrackedMatter,
  faults: readonly Fault[] = [],
): Html {
  const lastOn = matter.remedy?.lastOn ?? null;
  return reviewPage(shell, matter, {
    reasons: typed('reasons'),
    faults,
    late: lastOn !== null && today > lastOn,
  });
}

function checkReasons(reasons: string): Fault[] {
  const over = reasons.length - LONGEST_REQUEST;
  if (over > 0) return [{ field: 'reasons', text: faultWords.tooLong(LONGEST_REQUEST, over) }];
  return reasons === '' ? [{ field: 'reasons', text: reviewWords.missing }] : [];
}
