// What to correct, at the top of the page: each line leads to its field, and the keyboard starts there.
import type { Fault } from '#kernel/result.ts';
import { html, type Piece } from '../html.ts';
import { shellWords } from '../texts/shell.ts';
import type { Say } from '../words.ts';

/** The list of what to correct; nothing where there is nothing. */
export function faultSummary(faults: readonly Fault[], say: Say): Piece {
  if (faults.length === 0) return undefined;
  return html`<div class="faults" role="alert" tabindex="-1" autofocus aria-labelledby="faults-heading">
    <h2 id="faults-heading">${say(shellWords.errorsHeading)}</h2>
    <ul>
      ${faults.map((fault) =>
        fault.field === ''
          ? html`<li>${say(fault.text)}</li>`
          : html`<li><a href="#${fault.field}">${say(fault.text)}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** What to correct in one field. */
export function faultOf(faults: readonly Fault[], field: string, say: Say): string | undefined {
  const fault = faults.find((one) => one.field === field);
  return fault === undefined ? undefined : say(fault.text);
}
