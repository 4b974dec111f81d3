import type { Fault } from '#kernel/result.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import type { RatingTarget, RatingValue } from '#modules/matters/words.contract.ts';
import { html, type Html, type Piece } from '../html.ts';
import { faultOf } from '../parts/faults.ts';
import { lines, radios } from '../parts/fields.ts';
import { rateWords as words } from '../texts/track.ts';
import { dayInWords, type Say } from '../words.ts';

/** What was typed into the form for rating; the names of its fields are target and `Value` or `Reason`. */
export interface RateForm {
  readonly typed: Readonly<Partial<Record<`${RatingTarget}${'Value' | 'Reason'}`, string>>>;
  readonly faults: readonly Fault[];
}

/** The most characters of a reason. */
export const LONGEST_REASON = 1000;

const VALUES = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const satisfies readonly RatingValue[];

/** The form for rating, where there is something to rate. */
export function rateForm(matter: TrackedMatter, form: RateForm, say: Say): Piece {
  if (matter.mayRate.length === 0) return undefined;
  return html`<section class="rating" aria-labelledby="rate">
    <h2 id="rate">${say(words.heading)}</h2>
    <p>
      ${say(words.lead)}
      ${
        matter.ratingUntil !== null &&
        html`<strong>${say(words.until(say(dayInWords(matter.ratingUntil))))}</strong>`
      }
    </p>
    <form id="rating" method="post" action="/track/rate" novalidate>
      ${matter.mayRate.map(({ target, unitName }) => ratingOf(target, unitName, form, say))}
      <button class="button" name="go" value="next">${say(words.submit)}</button>
    </form>
  </section>`;
}

function ratingOf(target: RatingTarget, unitName: string, form: RateForm, say: Say): Html {
  const value = `${target}Value` as const;
  const reason = `${target}Reason` as const;
  const why = lines(
    {
      name: reason,
      value: form.typed[reason] ?? '',
      fault: faultOf(form.faults, reason, say),
      label: say(words.reason),
      hint: say(words.reasonHint),
      rows: 3,
    },
    say,
  );
  return radios({
    name: value,
    value: form.typed[value] ?? '',
    fault: faultOf(form.faults, value, say),
    label: say(words[target](unitName)),
    options: VALUES.map((each) => ({ value: each, label: say(words[each]) })),
    beside: why,
  });
}

/** The ratings given. */
export function yourRatings(matter: TrackedMatter, say: Say): Piece {
  if (matter.ratings.length === 0) return undefined;
  return html`<section aria-labelledby="ratings">
    <h2 id="ratings">${say(words.yours)}</h2>
    <ul>
      ${matter.ratings.map(
        ({ unitName, value }) => html`<li>${say(words.given(unitName, words[value]))}</li>`,
      )}
    </ul>
  </section>`;
}
