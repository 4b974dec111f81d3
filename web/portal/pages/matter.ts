import type { Text } from '#kernel/text.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import { html, paragraphs, type Html, type Piece } from '../html.ts';
import { faultSummary } from '../parts/faults.ts';
import { page, type Shell } from '../parts/shell.ts';
import { attachmentWords } from '../texts/attachments.ts';
import { reviewWords } from '../texts/review.ts';
import { shellWords } from '../texts/shell.ts';
import { trackWords as words } from '../texts/track.ts';
import { dayInWords, numberInGroups, sayIn, withDays, type Say } from '../words.ts';
import { documentsOf } from './documents.ts';
import { proceedings } from './review.ts';
import { rateForm, yourRatings, type RateForm } from './rate.ts';
import { duties } from './receipt.ts';
import { sealedIdentity } from './seal.ts';
import { endingOf, withdrawalOf } from './withdrawal.ts';

/** The petitioner's own matter: the same facts as the office sees. */
export function matterPage(shell: Shell, matter: TrackedMatter, rating: RateForm): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: matter.title,
    current: 'track',
    faulty: rating.faults.length > 0,
    ...(matter.mayRate.length === 0 ? {} : { form: 'rating' }),
    main: html`${leave(say)} ${faultSummary(rating.faults, say)}
      <p class="position">${say(words.number)} ${numberInGroups(matter.number)}</p>
      <h1 lang="zh-CN">${matter.title}</h1>
      ${destroyed(matter, say)} ${standing(matter, say)}
      ${
        matter.erasedOn === null &&
        html`<p class="unprinted"><a href="/track/attachments">${say(attachmentWords.toList)}</a></p>
          ${matter.ending === null && answers(matter, say)} ${proceedings(matter, say)}`
      }
      ${documentsOf(matter, say)} ${endingOf(matter, say)} ${remedy(matter, say)}
      ${rateForm(matter, rating, say)} ${yourRatings(matter, say)} ${sealedIdentity(matter, say)}
      ${history(matter, say)} ${withdrawalOf(matter, say)}
      <p class="quiet">${say(shellWords.print)}</p>`,
  });
}

/** Said first and plainly: what was handed in and answered is not here any more, and what can still be done. */
function destroyed({ erasedOn }: TrackedMatter, say: Say): Piece {
  if (erasedOn === null) return undefined;
  return html`<section class="note" aria-labelledby="destroyed">
    <h2 id="destroyed">${say(words.destroyedHeading)}</h2>
    <p>${say(words.destroyed(dayInWords(erasedOn)))}</p>
    <p>${say(words.destroyedNow)}</p>
  </section>`;
}

function leave(say: Say): Html {
  return html`<form class="leave" method="post" action="/track/leave">
    <button>${say(words.leave)}</button>
    <span class="hint">${say(words.leaveHint)}</span>
  </form>`;
}

function standing(matter: TrackedMatter, say: Say): Html {
  const row = (name: string, value: Piece) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<section class="slip" aria-labelledby="where">
    <h2 id="where">${say(words.where)}</h2>
    <dl>
      ${row(say(words.stage), html`<strong class="stage">${say(matter.stageText)}</strong>`)}
      ${row(say(words.unit), html`<span lang="zh-CN">${matter.unitName}</span>`)}
      ${row(say(words.next), say(withDays(matter.nextStep)))}
      ${row(say(words.receivedOn), say(dayInWords(matter.receivedOn)))}
    </dl>
    ${matter.simple !== null && html`<p>${say(withDays(matter.simple))}</p>`} ${duties(matter, say)}
  </section>`;
}

function answers(matter: TrackedMatter, say: Say): Html {
  return html`<section aria-labelledby="answers">
    <h2 id="answers">${say(words.answers)}</h2>
    ${matter.answers.length === 0 && html`<p>${say(words.noAnswer)}</p>`}
    ${matter.answers.map((answer) => {
      const part = (name: string, text: string) =>
        html`<h4>${name}</h4>
          <div lang="zh-CN">${paragraphs(text)}</div>`;
      return html`<article class="answer">
        <h3>${say(words.answerBy(answer.unitName))}</h3>
        <p class="quiet">${say(issuedAndServed(answer))}</p>
        ${part(say(words.claimText), answer.claimText)} ${part(say(words.facts), answer.facts)}
        ${answer.changedFacts !== null && part(say(words.changedFacts), answer.changedFacts)}
        ${part(say(words.opinion), answer.opinion)} ${part(say(words.basis), answer.basis)}
      </article>`;
    })}
  </section>`;
}

function issuedAndServed({ issuedOn, servedOn }: TrackedMatter['answers'][number]): Text {
  const issued = dayInWords(issuedOn);
  return servedOn === null ? words.issued(issued) : words.served(issued, dayInWords(servedOn));
}

function remedy(matter: TrackedMatter, say: Say): Piece {
  if (matter.remedy === null) return undefined;
  return html`<section class="note" aria-labelledby="remedy">
    <h2 id="remedy">${say(words.remedy)}</h2>
    <p>${say(withDays(matter.remedy.text))}</p>
    ${
      matter.mayRequestReview &&
      html`<p class="unprinted"><a class="button" href="/track/review">${say(reviewWords.online)}</a></p>`
    }
    <p>${say(words.remedyHow)}</p>
  </section>`;
}

function history(matter: TrackedMatter, say: Say): Html {
  return html`<section aria-labelledby="history">
    <h2 id="history">${say(words.history)}</h2>
    <ol class="history">
      ${matter.history.map(
        ({ occurredOn, text }) =>
          html`<li>
            <time datetime="${occurredOn}">${say(dayInWords(occurredOn))}</time>
            <span>${say(withDays(text))}</span>
          </li>`,
      )}
    </ol>
  </section>`;
}
