// The frame of every page on the way to handing in: back, faults, the fields of the page, all other answers hidden.
import type { Fault } from '#kernel/result.ts';
import { html, type Html, type Piece } from '../html.ts';
import { faultSummary } from '../parts/faults.ts';
import { page, type Shell } from '../parts/shell.ts';
import { shellWords } from '../texts/shell.ts';
import { submitWords as words } from '../texts/submit.ts';
import { sayIn, type Say } from '../words.ts';
import { ANSWER_NAMES, ANSWERS, type Answers, type Choices, type Step } from './answers.ts';

/** Where a person is on the way, with all they answered so far. */
export interface Journey {
  readonly step: Step;
  readonly at: number;
  readonly of: number;
  readonly answers: Answers;
  readonly choices: Choices;
  readonly faults: readonly Fault[];
  /** Makes sending twice register once. */
  readonly token: string;
  /** Came from the last page to change something, and goes back there. */
  readonly returning: boolean;
}

const FORM = 'answers';

/** Writes one page of the way. The fields must be those that ANSWERS gives to the step. */
export function stepPage(
  shell: Shell,
  journey: Journey,
  given: {
    readonly heading: string;
    readonly fields: Piece;
    readonly action?: string;
    readonly button?: string;
  },
): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: given.heading,
    current: 'submit',
    faulty: journey.faults.length > 0,
    form: FORM,
    main: html`<form id="${FORM}" method="post" action="${given.action ?? '/submit'}" novalidate>
      ${journey.at > 1 && backButton(say)} ${faultSummary(journey.faults, say)}
      <p class="position">${say(words.position(journey.at, journey.of))}</p>
      <h1>${given.heading}</h1>
      ${carried(journey)} ${given.fields}
      <button class="button" name="go" value="next">${given.button ?? say(shellWords.next)}</button>
    </form>`,
  });
}

function backButton(say: Say): Html {
  return html`<p class="back"><button name="go" value="back">${say(shellWords.back)}</button></p>`;
}

/** The answers given on other pages, and where the person is. */
export function carried(journey: Journey): Html {
  const elsewhere = ANSWER_NAMES.filter(
    (name) => ANSWERS[name].step !== journey.step && journey.answers[name] !== '',
  );
  return html`<input type="hidden" name="token" value="${journey.token}" />
    <input type="hidden" name="step" value="${journey.step}" />
    ${journey.returning && html`<input type="hidden" name="returning" value="yes" />`}
    ${elsewhere.map((name) => html`<input type="hidden" name="${name}" value="${journey.answers[name]}" /> `)}`;
}
