import type { TrackedMatter } from '#modules/matters/contract.ts';
import { html, type Html, type Piece } from '../html.ts';
import { sealWords as words } from '../texts/seal.ts';
import { dayInWords, type Say } from '../words.ts';

/** That the petitioner's identity is sealed, and, once the matter is closed, who opened it when and what for. */
export function sealedIdentity(matter: TrackedMatter, say: Say): Piece {
  const { identitySealed, waiver } = matter;
  if (!identitySealed && waiver === null) return undefined;
  return html`<section aria-labelledby="seal">
    <h2 id="seal">${say(words.heading)}</h2>
    ${identitySealed && html`<p>${say(words.sealed)}</p>`} ${waiver !== null && givenUp(waiver, say)}
    ${openings(matter, say)}
  </section>`;
}

/** What officers recorded of it, and the way back. */
function givenUp({ standing, recordedOn, unitName }: NonNullable<TrackedMatter['waiver']>, say: Say): Html {
  const told = standing === 'waiting' ? words.waiverWaits : words.waived;
  return html`<p>${say(told({ day: dayInWords(recordedOn), unit: unitName }))}</p>
    <form method="post" action="/track/confidentiality">
      <button class="button" name="go" value="next">${say(words.askAgain)}</button>
      <span class="hint">${say(words.askAgainHint)}</span>
    </form>`;
}

function openings({ stage, identityOpenings }: TrackedMatter, say: Say): Piece {
  if (stage !== 'closed') return html`<p>${say(words.later)}</p>`;
  if (identityOpenings.length === 0) return html`<p>${say(words.never)}</p>`;
  return html`<ul>
    ${identityOpenings.map(
      ({ openedOn, hours, unitName, role, allowedByUnit, reason }) =>
        html`<li>
          ${say(
            words.opened({
              day: dayInWords(openedOn),
              hours,
              unit: unitName,
              role,
              allowedBy: allowedByUnit,
            }),
          )}
          <div lang="zh-CN">${say(words.reason(reason))}</div>
        </li>`,
    )}
  </ul>`;
}
