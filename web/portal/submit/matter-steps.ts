// The pages on the matter itself: kind, subject and place, story and claim.
import { html, type Html, type Piece } from '../html.ts';
import { faultOf } from '../parts/faults.ts';
import { line, lines, radios, select, type Option } from '../parts/fields.ts';
import type { Shell } from '../parts/shell.ts';
import { submitWords as words } from '../texts/submit.ts';
import { sayIn, type Say } from '../words.ts';
import type { AnswerName, Choice } from './answers.ts';
import { stepPage, type Journey } from './form.ts';

/** Suggestion, accusation or appeal, in plain words. */
export function kindPage(shell: Shell, journey: Journey): Html {
  const say = sayIn(shell.language);
  return stepPage(shell, journey, {
    heading: say(words.kindTitle),
    fields: html`${radios({
        ...field(journey, 'kind', say),
        label: say(words.kindTitle),
        headed: true,
        options: [
          { value: 'appeal', label: say(words.appeal), hint: say(words.appealHint) },
          { value: 'suggestion', label: say(words.suggestion), hint: say(words.suggestionHint) },
          { value: 'accusation', label: say(words.accusation), hint: say(words.accusationHint) },
        ],
      })}
      <p class="note">${say(words.noSecrets)}</p>`,
  });
}

/** The first level of topics and places. */
export function subjectPage(shell: Shell, journey: Journey): Html {
  const say = sayIn(shell.language);
  const { city, counties, topics } = journey.choices;
  const whole = city === undefined ? [] : [{ value: city.value, label: say(words.wholeCity(city.name)) }];
  return stepPage(shell, journey, {
    heading: say(words.subjectTitle),
    fields: html`${select(
      {
        ...field(journey, 'topic', say),
        label: say(words.topic),
        hint: say(words.topicHint),
        options: named(topics),
      },
      say,
    )}
    ${select(
      {
        ...field(journey, 'county', say),
        label: say(words.county),
        hint: say(words.countyHint),
        options: [...named(counties), ...whole],
      },
      say,
    )}`,
  });
}

/** The second level; a list that would be empty is not shown. */
export function closerPage(shell: Shell, journey: Journey): Html {
  const say = sayIn(shell.language);
  const { answers, choices } = journey;
  const topic = choices.topics.find((one) => one.value === answers.topic);
  const county = choices.counties.find((one) => one.value === answers.county);
  const subtopics: Piece =
    topic !== undefined &&
    choices.subtopics.length > 0 &&
    select(
      {
        ...field(journey, 'subtopic', say),
        label: say(words.subtopic(topic.name)),
        options: [...named(choices.subtopics), { value: topic.value, label: say(words.noSubtopic) }],
      },
      say,
    );
  const townships: Piece =
    county !== undefined &&
    choices.townships.length > 0 &&
    select(
      {
        ...field(journey, 'township', say),
        label: say(words.township(county.name)),
        options: [...named(choices.townships), { value: county.value, label: say(words.noTownship) }],
      },
      say,
    );
  return stepPage(shell, journey, {
    heading: say(words.closerTitle),
    fields: html`${subtopics}${townships}`,
  });
}

/** Title, story and claim. */
export function storyPage(shell: Shell, journey: Journey): Html {
  const say = sayIn(shell.language);
  return stepPage(shell, journey, {
    heading: say(words.storyTitle),
    fields: html`<p class="note">${say(words.noSecrets)}</p>
      ${line(
        {
          ...field(journey, 'title', say),
          label: say(words.matterTitle),
          hint: say(words.matterTitleHint),
          autocomplete: 'off',
        },
        say,
      )}
      ${lines(
        { ...field(journey, 'story', say), label: say(words.story), hint: say(words.storyHint), rows: 12 },
        say,
      )}
      ${lines(
        { ...field(journey, 'claim', say), label: say(words.claim), hint: say(words.claimHint), rows: 5 },
        say,
      )}
      <p>${say(words.honest)}</p>`,
  });
}

/** What every field of the way has, whatever its label. */
export function field(journey: Journey, name: AnswerName, say: Say) {
  return {
    name,
    value: journey.answers[name],
    fault: faultOf(journey.faults, name, say),
  };
}

/** Topics and places have Chinese names only. */
function named(choices: readonly Choice[]): Option[] {
  return choices.map(({ value, name }) => ({ value, label: name, lang: 'zh-CN' }));
}
