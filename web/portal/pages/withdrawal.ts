import type { Fault } from '#kernel/result.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import { html, paragraphs, type Html, type Piece } from '../html.ts';
import { faultSummary } from '../parts/faults.ts';
import { tick } from '../parts/fields.ts';
import { page, type Shell } from '../parts/shell.ts';
import { rateWords, trackWords } from '../texts/track.ts';
import { endingWords, withdrawalWords as words } from '../texts/withdrawal.ts';
import { dayInWords, numberInGroups, sayIn, type Say } from '../words.ts';

/** How the matter ended without an answer: on what ground, why, where to turn to, and the notice. */
export function endingOf({ ending }: TrackedMatter, say: Say): Piece {
  if (ending === null) return undefined;
  const part = (name: string, text: string | null) =>
    text !== null &&
    html`<h3>${name}</h3>
      <div lang="zh-CN">${paragraphs(text)}</div>`;
  return html`<section aria-labelledby="ended">
    <h2 id="ended">${say(words.ended)}: ${say(endingWords[ending.ending])}</h2>
    <p class="quiet">${say(words.endedOn(dayInWords(ending.endedOn), ending.unitName))}</p>
    ${ending.article !== null && html`<p>${say(words.basis(ending.article))}</p>`}
    ${part(say(words.reason), ending.reason)} ${part(say(words.turnTo), ending.turnTo)}
    ${part(say(words.notice), ending.notice)}
  </section>`;
}

/** The way to withdrawing, or why it cannot be withdrawn here, while the matter is open. */
export function withdrawalOf({ whyNotWithdraw, stage }: TrackedMatter, say: Say): Piece {
  if (whyNotWithdraw === null)
    return html`<p class="unprinted"><a href="/track/withdraw">${say(words.toWithdraw)}</a></p>`;
  if (!['registered', 'routed', 'accepted'].includes(stage)) return undefined;
  return html`<section class="unprinted" aria-labelledby="withdrawing">
    <h2 id="withdrawing">${say(words.notHere)}</h2>
    <p>${say(whyNotWithdraw)}</p>
  </section>`;
}

const FORM = 'withdrawal';

/** Says what withdrawing means, and asks for the petitioner's will in so many words. */
export function withdrawPage(shell: Shell, matter: TrackedMatter, faults: readonly Fault[]): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.title),
    current: 'track',
    faulty: faults.length > 0,
    form: FORM,
    main: html`${faultSummary(faults, say)}
      <p class="position">${say(trackWords.number)} ${numberInGroups(matter.number)}</p>
      <h1>${say(words.title)}</h1>
      <p lang="zh-CN"><strong>${matter.title}</strong></p>
      <p>${say(words.lead)}</p>
      <p class="note">${say(words.then)}</p>
      <form id="${FORM}" method="post" action="/track/withdraw" novalidate>
        ${tick({ name: 'sure', label: say(words.sure), ticked: false })}
        <button class="button" name="go" value="next">${say(words.submit)}</button>
      </form>
      <p><a href="/track/matter">${say(words.back)}</a></p>`,
  });
}

/** After withdrawing. */
export function withdrawnPage(shell: Shell): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.doneTitle),
    current: 'track',
    main: html`<h1>${say(words.doneTitle)}</h1>
      <p class="lead">${say(words.done)}</p>
      <p><a class="button second" href="/track/matter">${say(rateWords.toMatter)}</a></p>`,
  });
}
