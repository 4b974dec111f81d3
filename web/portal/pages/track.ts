import type { Fault } from '#kernel/result.ts';
import type { TrackingProof } from '#modules/intake/contract.ts';
import { html, type Html } from '../html.ts';
import { faultOf, faultSummary } from '../parts/faults.ts';
import { line } from '../parts/fields.ts';
import { page, type Shell } from '../parts/shell.ts';
import { rateWords, trackWords as words } from '../texts/track.ts';
import { receiptWords } from '../texts/receipt.ts';
import { sayIn } from '../words.ts';

/** What was typed to prove a matter, and what of it to correct. */
export interface ProofForm {
  readonly typed: TrackingProof;
  readonly faults: readonly Fault[];
  /** The matter was open before, but is no longer. */
  readonly over: boolean;
}

const FORM = 'proof';

/** Asks for number, query code and second fact. */
export function trackPage(shell: Shell, { typed, faults, over }: ProofForm): Html {
  const say = sayIn(shell.language);
  const field = (name: keyof TrackingProof) =>
    ({ name, value: typed[name], fault: faultOf(faults, name, say), autocomplete: 'off' }) as const;
  const title = say(over ? words.overTitle : words.title);
  return page(shell, {
    title,
    current: 'track',
    faulty: faults.length > 0,
    form: FORM,
    main: html`${faultSummary(faults, say)}
      <h1>${title}</h1>
      ${over && html`<p class="note">${say(words.over)}</p>`}
      <p>${say(words.lead)}</p>
      <form id="${FORM}" method="post" action="/track" novalidate>
        ${line(
          {
            ...field('number'),
            label: say(words.number),
            hint: say(words.numberHint),
            size: 'middle',
          },
          say,
        )}
        ${line(
          {
            ...field('queryCode'),
            label: say(words.queryCode),
            hint: say(words.queryCodeHint),
            size: 'middle',
          },
          say,
        )}
        ${line(
          {
            ...field('lastFour'),
            label: say(words.lastFour),
            hint: say(words.lastFourHint),
            size: 'short',
          },
          say,
        )}
        <button class="button" name="go" value="next">${say(words.look)}</button>
      </form>
      <div class="note">
        <h2>${say(words.lostHeading)}</h2>
        <p>${say(words.lost)}</p>
        <p>${say(words.lostSealed)}</p>
        <p>${say(words.lostDestroyed)}</p>
      </div>`,
  });
}

/** After rating. */
export function thanksPage(shell: Shell): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(rateWords.thanksTitle),
    current: 'track',
    main: html`<h1>${say(rateWords.thanksTitle)}</h1>
      <p class="lead">${say(rateWords.thanks)}</p>
      <p><a class="button second" href="/track/matter">${say(rateWords.toMatter)}</a></p>`,
  });
}

/** After closing the matter on this device. */
export function leftPage(shell: Shell): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(rateWords.leftTitle),
    current: 'track',
    main: html`<h1>${say(rateWords.leftTitle)}</h1>
      <p>${say(rateWords.left)}</p>
      <p><a href="/">${say(receiptWords.toHome)}</a></p>`,
  });
}
