import type { Fault } from '#kernel/result.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import type { RemedyView, TrackedProceeding } from '#modules/matters/reviews/review.contract.ts';
import { html, paragraphs, type Html, type Piece } from '../html.ts';
import { faultOf, faultSummary } from '../parts/faults.ts';
import { lines } from '../parts/fields.ts';
import { page, type Shell } from '../parts/shell.ts';
import { reviewWords as words } from '../texts/review.ts';
import { trackWords } from '../texts/track.ts';
import { dayInWords, numberInGroups, sayIn, withDays, type Say } from '../words.ts';

/** The most characters of a request. */
export const LONGEST_REQUEST = 5000;

const TITLES = { review: 'askForReview', reReview: 'askForReReview' } as const;

/** What was typed into the form. */
export interface ReviewForm {
  readonly reasons: string;
  readonly faults: readonly Fault[];
  /** Whether the period is over by the record of service. */
  readonly late: boolean;
}

/** The page on which the petitioner asks for review or re-review. */
export function reviewPage(shell: Shell, matter: TrackedMatter, form: ReviewForm): Html {
  const say = sayIn(shell.language);
  const { remedy } = matter;
  return page(shell, {
    title: say(words[TITLES[remedy?.kind ?? 'review']]),
    current: 'track',
    faulty: form.faults.length > 0,
    ...(remedy === null || !matter.mayRequestReview ? {} : { form: 'review' }),
    main: html`${faultSummary(form.faults, say)}
      <p class="position">${say(trackWords.number)} ${numberInGroups(matter.number)}</p>
      <h1>${say(words[TITLES[remedy?.kind ?? 'review']])}</h1>
      ${
        remedy === null || !matter.mayRequestReview
          ? html`<p>${say(words.none)}</p>`
          : request(remedy, form, say)
      }
      <p><a href="/track/matter">${say(words.back)}</a></p>`,
  });
}

function request(remedy: RemedyView, form: ReviewForm, say: Say): Html {
  const field = lines(
    {
      name: 'reasons',
      value: form.reasons,
      fault: faultOf(form.faults, 'reasons', say),
      label: say(words.reasons),
      hint: say(words.reasonsHint),
      rows: 8,
    },
    say,
  );
  return html`<p>${say(withDays(remedy.text))}</p>
    <p><span lang="zh-CN">${say(words.to(remedy.unitName ?? ''))}</span></p>
    ${form.late && html`<p class="note">${say(words.late)}</p>`}
    <form id="review" method="post" action="/track/review" novalidate>
      ${field}
      <button class="button" name="go" value="next">${say(words.submit)}</button>
    </form>`;
}

/** The proceedings that there were, with the opinions that were served. */
export function proceedings(matter: TrackedMatter, say: Say): Piece {
  if (matter.proceedings.length === 0) return undefined;
  return html`<section aria-labelledby="proceedings">
    <h2 id="proceedings">${say(words.proceedings)}</h2>
    ${matter.proceedings.map((one) => proceeding(one, say))}
  </section>`;
}

function proceeding(
  { kind, unitName, receivedOn, admitted, notice, opinion }: TrackedProceeding,
  say: Say,
): Html {
  const part = (name: string, text: string) =>
    html`<h4>${name}</h4>
      <div lang="zh-CN">${paragraphs(text)}</div>`;
  const standing = admitted === null ? words.waiting : admitted ? words.admitted : words.declined;
  return html`<article class="answer">
    <h3>${say(words[kind](unitName))}</h3>
    <p class="quiet">${say(words.received(dayInWords(receivedOn)))}</p>
    ${
      opinion === null
        ? html`<p>${say(standing)}</p>`
        : html`<p><strong>${say(words[opinion.outcome])}</strong></p>
            <p class="quiet">${say(words.served(dayInWords(opinion.servedOn)))}</p>
            ${part(say(trackWords.facts), opinion.facts)} ${part(say(trackWords.opinion), opinion.opinion)}
            ${part(say(trackWords.basis), opinion.basis)}`
    }
    ${notice !== null && part(say(words.notice), notice)}
  </article>`;
}
