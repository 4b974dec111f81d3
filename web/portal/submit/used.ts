import { html, type Html } from '../html.ts';
import { page, type Shell } from '../parts/shell.ts';
import { receiptWords as words } from '../texts/receipt.ts';
import { sayIn } from '../words.ts';
import { carried, type Journey } from './form.ts';

/** The form was handed in before with other content; nothing typed is lost, it may become another matter. */
export function usedPage(shell: Shell, journey: Journey): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.usedTitle),
    current: 'submit',
    form: 'answers',
    main: html`<form id="answers" method="post" action="/submit">
      <h1>${say(words.usedTitle)}</h1>
      <p>${say(words.used)}</p>
      ${carried({ ...journey, step: 'check' })}
      <p>
        <button class="button" name="go" value="next">${say(words.asNew)}</button>
        <a class="plain" href="/track">${say(words.toTrack)}</a>
      </p>
    </form>`,
  });
}
