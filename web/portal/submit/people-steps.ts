// The pages on who hands the matter in.
import { html, type Html } from '../html.ts';
import { line, radios, tick } from '../parts/fields.ts';
import type { Shell } from '../parts/shell.ts';
import { peopleWords as words } from '../texts/people.ts';
import { sayIn, type Say } from '../words.ts';
import { OTHERS } from './answers.ts';
import { stepPage, type Journey } from './form.ts';
import { field } from './matter-steps.ts';

/** Named or anonymous, one or several. */
export function whoPage(shell: Shell, journey: Journey): Html {
  const say = sayIn(shell.language);
  return stepPage(shell, journey, {
    heading: say(words.whoTitle),
    fields: html`${radios({
      ...field(journey, 'naming', say),
      label: say(words.naming),
      options: [
        { value: 'named', label: say(words.named), hint: say(words.namedHint) },
        { value: 'anonymous', label: say(words.anonymous), hint: say(words.anonymousHint) },
      ],
    })}
    ${radios({
      ...field(journey, 'together', say),
      label: say(words.together),
      options: [
        { value: 'alone', label: say(words.alone) },
        { value: 'several', label: say(words.several), hint: say(words.severalHint) },
      ],
    })}`,
  });
}

/** Name and ways to reach; for the anonymous only the number by which they may follow the matter. */
export function contactPage(shell: Shell, journey: Journey): Html {
  const say = sayIn(shell.language);
  const named = journey.answers.naming !== 'anonymous';
  return stepPage(shell, journey, {
    heading: say(named ? words.contactTitle : words.contactTitleAnonymous),
    fields: html`${named ? namedFields(journey, say) : anonymousFields(journey, say)}
      ${journey.answers.together === 'several' && jointFields(journey, say, named)} ${seal(journey, say)}
      <div class="note">
        <h2>${say(words.useHeading)}</h2>
        <p>${say(words.use)}</p>
        <p><a href="/privacy" target="_blank" rel="noopener">${say(words.useMore)}</a></p>
      </div>`,
  });
}

/** 请求对身份保密; whoever reports misconduct need not ask. */
function seal({ answers }: Journey, say: Say): Html {
  if (answers.kind === 'accusation') return html`<p class="note">${say(words.sealedByLaw)}</p>`;
  return tick({
    name: 'seal',
    label: say(words.seal),
    hint: say(words.sealHint),
    ticked: answers.seal === 'yes',
  });
}

function namedFields(journey: Journey, say: Say): Html {
  return html`${line(
    { ...field(journey, 'name', say), label: say(words.name), size: 'middle', autocomplete: 'name' },
    say,
  )}
  ${line(
    {
      ...field(journey, 'phone', say),
      label: say(words.phone),
      hint: say(words.phoneHint),
      size: 'middle',
      autocomplete: 'tel',
      keyboard: 'tel',
    },
    say,
  )}
  ${line(
    {
      ...field(journey, 'address', say),
      label: say(words.address),
      hint: say(words.addressHint),
      autocomplete: 'street-address',
    },
    say,
  )}
  ${line(
    {
      ...field(journey, 'idNumber', say),
      label: say(words.idNumber),
      hint: say(words.idNumberHint),
      size: 'middle',
      autocomplete: 'off',
      optional: true,
    },
    say,
  )}`;
}

function anonymousFields(journey: Journey, say: Say): Html {
  return line(
    {
      ...field(journey, 'phone', say),
      label: say(words.phone),
      hint: say(words.phoneHintAnonymous),
      size: 'middle',
      autocomplete: 'off',
      keyboard: 'tel',
      optional: true,
    },
    say,
  );
}

function jointFields(journey: Journey, say: Say, named: boolean): Html {
  return html`${line(
    {
      ...field(journey, 'participants', say),
      label: say(words.participants),
      size: 'short',
      keyboard: 'numeric',
      autocomplete: 'off',
    },
    say,
  )}
  ${
    named &&
    html`<fieldset class="field">
      <legend>${say(words.others)}</legend>
      <p class="hint">${say(words.othersHint)}</p>
      ${OTHERS.map((at) => otherFields(journey, say, at))}
    </fieldset>`
  }`;
}

function otherFields(journey: Journey, say: Say, at: (typeof OTHERS)[number]): Html {
  const own = { size: 'middle', autocomplete: 'off' } as const;
  return html`<div class="together">
    ${line({ ...field(journey, `other${at}Name`, say), label: say(words.otherName(at)), ...own }, say)}
    ${line(
      {
        ...field(journey, `other${at}Phone`, say),
        label: say(words.otherPhone(at)),
        keyboard: 'tel',
        ...own,
      },
      say,
    )}
  </div>`;
}
