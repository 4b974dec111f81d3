import { html, type Html, type Piece } from '../html.ts';
import { page, type Shell } from '../parts/shell.ts';
import { elsewhereWords as elsewhere, homeWords as words } from '../texts/home.ts';
import { sayIn, type Say } from '../words.ts';

/** Where an office is reached without the internet; what it did not publish is left out. */
export interface Contact {
  readonly name: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly phone?: string;
  readonly hours?: string;
}

/** The first page: what this is, the two things to do here, and what goes elsewhere. */
export function homePage(shell: Shell, contacts: readonly Contact[]): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.title),
    current: 'home',
    main: html`<h1>${say(words.title)}</h1>
      <p class="lead">${say(words.lead)}</p>
      ${doors(say)} ${course(say)} ${others(say)} ${ways(say, contacts)}`,
  });
}

function doors(say: Say): Html {
  return html`<div class="doors">
    <div class="door">
      <a class="button start" href="/submit">${say(words.submit)}</a>
      <p>${say(words.submitHint)}</p>
    </div>
    <div class="door">
      <a class="button second" href="/track">${say(words.track)}</a>
      <p>${say(words.trackHint)}</p>
    </div>
  </div>`;
}

function course(say: Say): Html {
  const list = (texts: readonly Piece[]) => texts.map((text) => html`<li>${text}</li>`);
  return html`<div class="pair">
    <section aria-labelledby="need">
      <h2 id="need">${say(words.needHeading)}</h2>
      <ul>
        ${list([say(words.needPlace), say(words.needStory), say(words.needContact)])}
      </ul>
    </section>
    <section aria-labelledby="happens">
      <h2 id="happens">${say(words.happensHeading)}</h2>
      <ol>
        ${list([
          say(words.happensReceipt),
          say(words.happensNotice),
          say(words.happensAnswer),
          say(words.happensReview),
        ])}
      </ol>
      <p><a href="/law">${say(words.allLimits)}</a></p>
    </section>
  </div>`;
}

function others(say: Say): Html {
  const rows = [
    [elsewhere.danger, elsewhere.dangerWhere],
    [elsewhere.court, elsewhere.courtWhere],
    [elsewhere.discipline, elsewhere.disciplineWhere],
    [elsewhere.advice, elsewhere.adviceWhere],
  ] as const;
  return html`<section class="elsewhere" aria-labelledby="elsewhere">
    <h2 id="elsewhere">${say(elsewhere.heading)}</h2>
    <p>${say(elsewhere.lead)}</p>
    <dl class="facts">
      ${rows.map(
        ([what, where]) =>
          html`<div>
            <dt>${say(what)}</dt>
            <dd>${say(where)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function ways(say: Say, contacts: readonly Contact[]): Html {
  return html`<section aria-labelledby="ways">
    <h2 id="ways">${say(words.waysHeading)}</h2>
    <p>${say(words.waysLead)}</p>
    ${!contacts.some((contact) => contact.address ?? contact.phone) && html`<p>${say(words.noContacts)}</p>`}
    ${
      contacts.length > 0 &&
      html`<ul class="contacts">
        ${contacts.map((contact) => contactCard(contact, say))}
      </ul>`
    }
    <p>${say(words.visitRule)}</p>
  </section>`;
}

function contactCard(contact: Contact, say: Say): Html {
  const row = (name: string, value: string | undefined) =>
    value !== undefined &&
    html`<div>
      <dt>${name}</dt>
      <dd lang="zh-CN">${value}</dd>
    </div>`;
  return html`<li>
    <h3 lang="zh-CN">${contact.name}</h3>
    <dl>
      ${row(say(words.address), contact.address)} ${row(say(words.postcode), contact.postcode)}
      ${row(say(words.phone), contact.phone)} ${row(say(words.hours), contact.hours)}
    </dl>
  </li>`;
}
