import type { PlainDate } from '#kernel/plain-date.ts';
import { html, type Html } from '../html.ts';
import { page, type Shell } from '../parts/shell.ts';
import { confirmWords as words } from '../texts/confirm.ts';
import { sayIn } from '../words.ts';

/** What is told of a document to whoever holds the paper. */
export interface ConfirmedFacts {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly unitName: string;
}

/** Number, day and unit of a document, or that there is none to check: the same for every reason why not. */
export function confirmPage(shell: Shell, document: ConfirmedFacts | undefined): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.title),
    main: html`<h1>${say(words.title)}</h1>
      ${
        document === undefined
          ? html`<p>${say(words.none)}</p>`
          : html`<p>${say(words.found)}</p>
              <dl class="facts">
                <dt>${say(words.number)}</dt>
                <dd>${document.number}</dd>
                <dt>${say(words.issuedOn)}</dt>
                <dd>${document.issuedOn}</dd>
                <dt>${say(words.unit)}</dt>
                <dd>${document.unitName}</dd>
              </dl>
              <p>${say(words.differs)}</p>`
      }`,
  });
}
