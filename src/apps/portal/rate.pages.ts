// Looking at one's own matter and rating it. Only the petitioner can rate: the command takes no officer.
import type { PetitionerActor } from '#kernel/actor.ts';
import type { Fault, Result } from '#kernel/result.ts';
import { refuse } from '#kernel/result.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import type { RatingTarget, RatingValue } from '#modules/matters/words.contract.ts';
import { rateMatter } from '#modules/matters/index.ts';
import type { Html } from '../../../web/portal/html.ts';
import { matterPage } from '../../../web/portal/pages/matter.ts';
import { LONGEST_REASON, type RateForm } from '../../../web/portal/pages/rate.ts';
import { faultWords } from '../../../web/portal/texts/faults.ts';
import { rateWords } from '../../../web/portal/texts/track.ts';
import { goTo, shown, type Answer, type Visit } from './portal-page.ts';

const VALUES = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const satisfies readonly RatingValue[];

/** Records the ratings that were typed, or says what to correct. */
export async function rate(
  visit: Visit,
  actor: PetitionerActor,
  matter: TrackedMatter,
): Promise<Result<Answer, Answer>> {
  if (visit.viewChosen) return shown(look(visit, matter));
  const given = matter.mayRate.flatMap(({ target }) => ratingOf(visit, target));
  const faults = checkRatings(matter, given);
  if (faults.length > 0) return refuse({ page: look(visit, matter, faults), status: 422 });
  visit.note({ act: 'command' });
  const rated = await rateMatter(visit.tx, actor, { ratings: given }, visit.clock);
  if (rated.ok) return goTo('/track/thanks');
  visit.note({ refusal: rated.reason.code });
  const fault = { field: '', text: rated.reason.text };
  return refuse({ page: look(visit, matter, [fault]), status: 422 });
}

interface GivenRating {
  readonly target: RatingTarget;
  readonly value: RatingValue;
  readonly reason?: string;
}

function ratingOf({ typed }: Visit, target: RatingTarget): GivenRating[] {
  const value = VALUES.find((one) => one === typed(`${target}Value`));
  const reason = typed(`${target}Reason`);
  return value === undefined ? [] : [{ target, value, ...(reason === '' ? {} : { reason }) }];
}

function checkRatings(matter: TrackedMatter, given: readonly GivenRating[]): Fault[] {
  const [first] = matter.mayRate;
  if (given.length === 0 && first !== undefined) {
    return [{ field: `${first.target}Value`, text: rateWords.nothing }];
  }
  return given.flatMap(({ target, value, reason = '' }) => {
    const over = reason.length - LONGEST_REASON;
    const field = `${target}Reason`;
    if (over > 0) return [{ field, text: faultWords.tooLong(LONGEST_REASON, over) }];
    return value === 'dissatisfied' && reason === '' ? [{ field, text: rateWords.reasonMissing }] : [];
  });
}

/** The matter with the form for rating, as far as it was filled in. */
export function look({ shell, typed }: Visit, matter: TrackedMatter, faults: readonly Fault[] = []): Html {
  const names = ['officeValue', 'officeReason', 'unitValue', 'unitReason'] as const;
  const form: RateForm = {
    typed: Object.fromEntries(names.map((name) => [name, typed(name)])),
    faults,
  };
  return matterPage(shell, matter, form);
}
