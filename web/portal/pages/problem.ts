import type { Text } from '#kernel/text.ts';
import { html, type Html } from '../html.ts';
import { page, type Shell } from '../parts/shell.ts';
import { problemWords as words } from '../texts/about.ts';
import { sayIn } from '../words.ts';

/** What went wrong, as the server tells it. */
export interface ProblemFacts {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly requestId?: string | undefined;
}

/** A page for what went wrong, in plain words and with a way on. */
export function problemPage(shell: Shell, problem: ProblemFacts): Html {
  const say = sayIn(shell.language);
  const known = KNOWN[problem.status];
  const title = known === undefined ? problem.title : say(known.title);
  return page(shell, {
    title,
    fixed: true,
    main: html`<h1>${title}</h1>
      <p>${known === undefined ? problem.detail : say(known.text)}</p>
      ${
        problem.requestId !== undefined &&
        html`<p class="quiet">${say(words.reference(problem.requestId))}</p>`
      }
      <p><a class="button second" href="/">${say(words.toHome)}</a></p>`,
  });
}

const KNOWN: Readonly<Record<number, { readonly title: Text; readonly text: Text }>> = {
  404: { title: words.notFoundTitle, text: words.notFound },
  429: { title: words.tooManyTitle, text: words.tooMany },
  500: { title: words.brokenTitle, text: words.broken },
};
