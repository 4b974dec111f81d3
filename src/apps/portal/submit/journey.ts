// Where a person is on the way to handing in, and where the next press of a button leads.
import type { Fault } from '#kernel/result.ts';
import type { Network } from '#modules/network/index.ts';
import {
  STEPS,
  type Answers,
  type Choices,
  type FormStep,
  type Step,
} from '../../../../web/portal/submit/answers.ts';
import type { Journey } from '../../../../web/portal/submit/form.ts';
import { asksCloser, checkStep } from './check-answers.ts';
import { choicesFor } from './read-answers.ts';

/** What came with the form. */
export interface Sent {
  readonly answers: Answers;
  readonly step: Step;
  /** The button that was pressed: next, back, or a step to change. */
  readonly go: string;
  readonly returning: boolean;
  readonly token: string;
}

/** The way as it begins. */
export function journeyAt(
  network: Network,
  sent: Pick<Sent, 'answers' | 'step' | 'token' | 'returning'>,
  faults: readonly Fault[] = [],
): Journey {
  const choices = choicesFor(network, sent.answers);
  const steps = stepsOf(sent.answers, choices);
  return {
    step: sent.step,
    at: steps.indexOf(sent.step) + 1,
    of: steps.length,
    answers: sent.answers,
    choices,
    faults,
    token: sent.token,
    returning: sent.returning,
  };
}

/** Where the way goes on. Back and change lose nothing and check nothing; next checks the page first. */
export function moveOn(network: Network, sent: Sent): Journey {
  const { answers, step } = sent;
  const choices = choicesFor(network, answers);
  const steps = stepsOf(answers, choices);
  if (sent.go === 'back') {
    const before = sent.returning ? 'check' : steps[steps.indexOf(step) - 1];
    return at(network, sent, firstOpenBefore(before ?? 'kind', answers, choices));
  }
  const change = STEPS.find((one) => one === sent.go);
  if (change !== undefined) return journeyAt(network, { ...sent, step: change, returning: true });
  const faults = step === 'check' ? [] : checkStep(step, answers, choices);
  if (faults.length > 0) return journeyAt(network, sent, faults);
  const next = sent.returning || step === 'check' ? 'check' : (steps[steps.indexOf(step) + 1] ?? 'check');
  return at(network, sent, firstOpenBefore(next, answers, choices));
}

/** The first page with something to correct, with what is to be corrected; undefined where all is well. */
export function firstFaulty(
  answers: Answers,
  choices: Choices,
): { readonly step: FormStep; readonly faults: readonly Fault[] } | undefined {
  for (const step of STEPS) {
    const faults = checkStep(step, answers, choices);
    if (faults.length > 0) return { step, faults };
  }
  return undefined;
}

function at(network: Network, sent: Sent, step: Step): Journey {
  return journeyAt(network, { ...sent, step, returning: sent.returning && step !== 'check' });
}

/** The looking over comes only when every page is answered. */
function firstOpenBefore(step: Step, answers: Answers, choices: Choices): Step {
  if (step !== 'check') return step;
  return firstFaulty(answers, choices)?.step ?? 'check';
}

/** The second level is left out where it has nothing to ask; until something is chosen, it is counted. */
function stepsOf(answers: Answers, choices: Choices): Step[] {
  const closer = answers.topic === '' || asksCloser(choices);
  return [...STEPS.filter((step) => step !== 'closer' || closer), 'check'];
}
