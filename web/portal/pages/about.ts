// Pages that explain: time limits, privacy, accessibility.
import type { Text } from '#kernel/text.ts';
import { html, type Html } from '../html.ts';
import { page, type Shell } from '../parts/shell.ts';
import { accessibilityWords as access, lawWords as law } from '../texts/about.ts';
import { privacyWords as privacy } from '../texts/privacy.ts';
import { sayIn, type Say } from '../words.ts';

/** One period of the Regulation. */
export interface Limit {
  readonly name: Text;
  readonly days: number;
  readonly working: boolean;
  readonly extension: number | undefined;
  readonly from: Text;
  readonly article: string;
}

/** The time limits that concern petitioners. */
export function lawPage(shell: Shell, limits: readonly Limit[]): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(law.title),
    current: 'law',
    main: html`<h1>${say(law.title)}</h1>
      <p>${say(law.lead)}</p>
      <table>
        <caption class="unseen">
          ${say(law.title)}
        </caption>
        <thead>
          <tr>
            ${[law.what, law.within, law.from, law.article].map(
              (text) => html`<th scope="col">${say(text)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${limits.map((limit) => limitRow(limit, say))}
        </tbody>
      </table>
      <p>${say(law.only)}</p>`,
  });
}

function limitRow(limit: Limit, say: Say): Html {
  const length = limit.working ? law.workingDays(limit.days) : law.days(limit.days);
  return html`<tr>
    <th scope="row">${say(limit.name)}</th>
    <td data-label="${say(law.within)}">
      <strong>${say(length)}</strong>${limit.extension !== undefined && say(law.extension(limit.extension))}
    </td>
    <td data-label="${say(law.from)}">${say(limit.from)}</td>
    <td data-label="${say(law.article)}" lang="zh-CN">${limit.article}</td>
  </tr>`;
}

/** What personal information is used for. */
export function privacyPage(shell: Shell): Html {
  const say = sayIn(shell.language);
  const part = (heading: Text, ...texts: readonly Text[]) =>
    html`<h2>${say(heading)}</h2>
      ${texts.map((text) => html`<p>${say(text)}</p>`)}`;
  return page(shell, {
    title: say(privacy.title),
    main: html`<h1>${say(privacy.title)}</h1>
      <p class="lead">${say(privacy.lead)}</p>
      ${part(privacy.whoHeading, privacy.who)} ${part(privacy.whatHeading, privacy.what)}
      ${part(privacy.whyHeading, privacy.why)}
      ${part(
        privacy.howHeading,
        privacy.howSealed,
        privacy.howAccused,
        privacy.howCode,
        privacy.howRetaliation,
      )}
      ${part(privacy.cookiesHeading, privacy.cookies)} ${part(privacy.longHeading, privacy.long)}
      ${part(privacy.rightsHeading, privacy.rights)}`,
  });
}

/** What everybody can expect of the pages, and the other ways. */
export function accessibilityPage(shell: Shell): Html {
  const say = sayIn(shell.language);
  const can = [access.canKeyboard, access.canReader, access.canZoom, access.canPlain, access.canContrast];
  return page(shell, {
    title: say(access.title),
    main: html`<h1>${say(access.title)}</h1>
      <p class="lead">${say(access.aim)}</p>
      <h2>${say(access.canHeading)}</h2>
      <ul>
        ${can.map((text) => html`<li>${say(text)}</li>`)}
      </ul>
      <h2>${say(access.limitsHeading)}</h2>
      <p>${say(access.limits)}</p>
      <h2>${say(access.otherHeading)}</h2>
      <p>${say(access.other)} <a href="/#ways">${say(access.toWays)}</a></p>
      <p>${say(access.tested)}</p>`,
  });
}
