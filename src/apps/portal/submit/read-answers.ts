import {
  ANSWER_NAMES,
  STEPS,
  type AnswerName,
  type Answers,
  type Choices,
  type Step,
} from '../../../../web/portal/submit/answers.ts';
import { placePath, type Network } from '#modules/network/index.ts';
import { plainCode, type Typed } from '../typed.ts';

const CODES: ReadonlySet<AnswerName> = new Set([
  'phone',
  'idNumber',
  'participants',
  'other1Phone',
  'other2Phone',
  'other3Phone',
  'other4Phone',
]);

/** All answers that travelled with the form. */
export function readAnswers(typed: Typed): Answers {
  const read = (name: AnswerName) => (CODES.has(name) ? plainCode(typed(name)) : typed(name));
  return Object.fromEntries(ANSWER_NAMES.map((name) => [name, read(name)])) as Answers;
}

/** The step that a form names; undefined where it names none. */
export function readStep(text: string): Step | undefined {
  return ([...STEPS, 'check'] as const).find((step) => step === text);
}

/** What there is to choose from, given the subject and the county chosen before. */
export function choicesFor(network: Network, answers: Answers): Choices {
  const topicsUnder = (parentId: string | null) =>
    [...network.topics.values()]
      .filter((topic) => topic.parentId === parentId)
      .map(({ topicId, name }) => ({ value: topicId, name }));
  const placesUnder = (parentId: string | null) =>
    [...network.places.values()]
      .filter((place) => place.parentId === parentId)
      .map(({ placeId, name }) => ({ value: placeId, name }));
  const [city] = placesUnder(null);
  const inCity = placePath(network.places, answers.county).length === 2;
  return {
    topics: topicsUnder(null),
    subtopics: answers.topic === '' ? [] : topicsUnder(answers.topic),
    city,
    counties: city === undefined ? [] : placesUnder(city.value),
    townships: inCity ? placesUnder(answers.county) : [],
  };
}
