// Decides what is to be corrected on one page of the form. Only what nobody could work with is at fault: the duty to
// register is absolute (2022 art. 22, 23), so a doubtful identity number is pointed out on the last page, not refused.
import type { Fault } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import {
  ANSWERS,
  OTHERS,
  type AnswerName,
  type Answers,
  type Choice,
  type Choices,
  type FormStep,
} from '../../../../web/portal/submit/answers.ts';
import { faultWords as words } from '../../../../web/portal/texts/faults.ts';

const PHONE = /^[0-9+ ()-]{5,20}$/;
const ID_NUMBER = /^[0-9A-Za-z]{5,20}$/;
const MOST_PARTICIPANTS = 100_000;

/** Everything to correct on a page of the form, in the order of its fields. */
export function checkStep(step: FormStep, answers: Answers, choices: Choices): readonly Fault[] {
  switch (step) {
    case 'kind':
      return oneOf(answers, 'kind', ['appeal', 'suggestion', 'accusation']);
    case 'subject':
      return [
        ...oneOf(answers, 'topic', values(choices.topics)),
        ...oneOf(answers, 'county', [...values(choices.counties), choices.city?.value ?? '']),
      ];
    case 'closer':
      return checkCloser(answers, choices);
    case 'story':
      return [...checkText(answers, 'title'), ...checkText(answers, 'story'), ...checkText(answers, 'claim')];
    case 'who':
      return [
        ...oneOf(answers, 'naming', ['named', 'anonymous']),
        ...oneOf(answers, 'together', ['alone', 'several']),
      ];
    case 'contact':
      return checkContact(answers);
  }
}

/** Whether the page on the second level has anything to ask. */
export function asksCloser(choices: Choices): boolean {
  return choices.subtopics.length > 0 || choices.townships.length > 0;
}

function checkCloser(answers: Answers, choices: Choices): Fault[] {
  return [
    ...(choices.subtopics.length === 0
      ? []
      : oneOf(answers, 'subtopic', [...values(choices.subtopics), answers.topic])),
    ...(choices.townships.length === 0
      ? []
      : oneOf(answers, 'township', [...values(choices.townships), answers.county])),
  ];
}

function checkContact(answers: Answers): Fault[] {
  const named = answers.naming !== 'anonymous';
  return [
    ...(named ? [...checkText(answers, 'name'), ...checkReach(answers)] : []),
    ...checkShape(answers, 'phone', PHONE),
    ...(named ? [...checkLength(answers, 'address'), ...checkShape(answers, 'idNumber', ID_NUMBER)] : []),
    ...(answers.together === 'several' ? checkJoint(answers, named) : []),
  ];
}

function checkReach({ phone, address }: Answers): Fault[] {
  return phone === '' && address === '' ? [{ field: 'phone', text: words.reach }] : [];
}

function checkJoint(answers: Answers, named: boolean): Fault[] {
  const count = /^\d{1,6}$/.test(answers.participants) ? Number(answers.participants) : 0;
  const counted = count >= 2 && count <= MOST_PARTICIPANTS;
  return [
    ...(counted ? [] : [{ field: 'participants', text: words.participants }]),
    ...(named ? OTHERS.flatMap((at) => checkOther(answers, at)) : []),
  ];
}

function checkOther(answers: Answers, at: (typeof OTHERS)[number]): Fault[] {
  const name = `other${at}Name` as const;
  const phone = `other${at}Phone` as const;
  const nameless = answers[name] === '' && answers[phone] !== '';
  return [
    ...(nameless ? [{ field: name, text: words.otherName(at) }] : checkLength(answers, name)),
    ...checkShape(answers, phone, PHONE, words.phone),
  ];
}

function checkText(answers: Answers, name: 'title' | 'story' | 'claim' | 'name'): Fault[] {
  return answers[name] === '' ? [{ field: name, text: words[name] }] : checkLength(answers, name);
}

function checkLength(answers: Answers, name: AnswerName): Fault[] {
  const { most } = ANSWERS[name];
  const over = answers[name].length - most;
  return over <= 0 ? [] : [{ field: name, text: words.tooLong(most, over) }];
}

function checkShape(answers: Answers, name: AnswerName, shape: RegExp, text?: Text): Fault[] {
  if (answers[name] === '' || shape.test(answers[name])) return [];
  return [{ field: name, text: text ?? words[name as 'phone' | 'idNumber'] }];
}

function oneOf(
  answers: Answers,
  name: 'kind' | 'topic' | 'county' | 'subtopic' | 'township' | 'naming' | 'together',
  allowed: readonly string[],
): Fault[] {
  const chosen = answers[name] !== '' && allowed.includes(answers[name]);
  return chosen ? [] : [{ field: name, text: words[name] }];
}

function values(choices: readonly Choice[]): string[] {
  return choices.map(({ value }) => value);
}
