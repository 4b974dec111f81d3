// The last page before handing in: every answer with a way to change it.
import { html, paragraphs, type Html, type Piece } from '../html.ts';
import type { Shell } from '../parts/shell.ts';
import { checkWords as words, peopleWords } from '../texts/people.ts';
import { submitWords } from '../texts/submit.ts';
import { sayIn, type Say } from '../words.ts';
import { OTHERS, type Answers, type Choice, type FormStep } from './answers.ts';
import { stepPage, type Journey } from './form.ts';

/** What the last page warns of, without stopping anybody. */
export interface CheckWarnings {
  readonly untrackable: boolean;
  readonly idOdd: boolean;
}

interface Row {
  readonly name: string;
  readonly value: Piece;
  readonly step: FormStep;
}

/** Writes the last page; its form hands in. */
export function checkPage(shell: Shell, journey: Journey, warnings: CheckWarnings): Html {
  const say = sayIn(shell.language);
  const warn = [
    ...(warnings.untrackable ? [say(words.untrackable)] : []),
    ...(warnings.idOdd ? [say(words.idOdd)] : []),
  ];
  return stepPage(shell, journey, {
    heading: say(words.title),
    action: '/receipt',
    button: say(words.submit),
    fields: html`${table(say(words.about), matterRows(journey, say), say)}
      ${table(say(words.people), peopleRows(journey.answers, say), say)}
      ${warn.map((text) => html`<p class="note warning">${text}</p>`)}
      <p>${say(submitWords.honest)}</p>
      <p>${say(words.once)}</p>`,
  });
}

function matterRows({ answers, choices }: Journey, say: Say): Row[] {
  const kinds: Readonly<Record<string, string>> = {
    appeal: say(submitWords.appeal),
    suggestion: say(submitWords.suggestion),
    accusation: say(submitWords.accusation),
  };
  const nameOf = (of: readonly Choice[], value: string) => of.find((one) => one.value === value)?.name;
  const joined = (...names: readonly (string | undefined)[]) =>
    html`<span lang="zh-CN">${names.filter((name) => name !== undefined).join(' / ')}</span>`;
  return [
    { name: say(words.kind), value: kinds[answers.kind], step: 'kind' },
    {
      name: say(words.topic),
      value: joined(nameOf(choices.topics, answers.topic), nameOf(choices.subtopics, answers.subtopic)),
      step: 'subject',
    },
    {
      name: say(words.place),
      value: joined(
        choices.city?.name,
        nameOf(choices.counties, answers.county),
        nameOf(choices.townships, answers.township),
      ),
      step: 'subject',
    },
    { name: say(submitWords.matterTitle), value: answers.title, step: 'story' },
    { name: say(submitWords.story), value: paragraphs(answers.story), step: 'story' },
    { name: say(submitWords.claim), value: paragraphs(answers.claim), step: 'story' },
  ];
}

function peopleRows(answers: Answers, say: Say): Row[] {
  const named = answers.naming !== 'anonymous';
  const several = answers.together === 'several';
  const given = (value: string): Piece => (value === '' ? say(words.none) : value);
  const contact = (name: string, value: Piece): Row => ({ name, value, step: 'contact' });
  return [
    {
      name: say(peopleWords.naming),
      value: say(named ? peopleWords.named : peopleWords.anonymous),
      step: 'who',
    },
    ...(named ? [contact(say(peopleWords.name), given(answers.name))] : []),
    contact(say(peopleWords.phone), given(answers.phone)),
    ...(named
      ? [
          contact(say(peopleWords.address), given(answers.address)),
          contact(say(peopleWords.idNumber), given(answers.idNumber)),
        ]
      : []),
    contact(
      say(peopleWords.sealed),
      say(
        answers.kind === 'accusation' || answers.seal === 'yes'
          ? peopleWords.sealedYes
          : peopleWords.sealedNo,
      ),
    ),
    ...(several ? [contact(say(peopleWords.together), say(words.peopleCount(answers.participants)))] : []),
    ...(several && named ? [contact(say(peopleWords.others), given(othersOf(answers, say)))] : []),
  ];
}

function othersOf(answers: Answers, say: Say): string {
  return OTHERS.map((at) => `${answers[`other${at}Name`]} ${answers[`other${at}Phone`]}`.trim())
    .filter((one) => one !== '')
    .join(say(words.separator));
}

function table(heading: string, rows: readonly Row[], say: Say): Html {
  return html`<h2>${heading}</h2>
    <dl class="answers">
      ${rows.map(
        ({ name, value, step }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
            <dd class="change">
              <button name="go" value="${step}">
                ${say(words.change)}<span class="unseen"> ${name}</span>
              </button>
            </dd>
          </div>`,
      )}
    </dl>`;
}
