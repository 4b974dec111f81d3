import type { TrackedMatter } from '#modules/matters/contract.ts';
import { html, type Html, type Piece } from '../html.ts';
import { documentWords as words } from '../texts/documents.ts';
import { dayInWords, type Say } from '../words.ts';

/** What was issued to the petitioner, each with its number and day, to be had as a PDF. */
export function documentsOf({ documents }: TrackedMatter, say: Say): Piece {
  if (documents.length === 0) return undefined;
  return html`<section aria-labelledby="documents">
    <h2 id="documents">${say(words.title)}</h2>
    <p class="unprinted">${say(words.hint)}</p>
    <ul>
      ${documents.map((one) => html`<li>${entry(one, say)}</li>`)}
    </ul>
  </section>`;
}

function entry(one: TrackedMatter['documents'][number], say: Say): Html {
  return html`<a href="/track/documents/${one.documentId}"
      >${say(one.name)} <span lang="zh-CN">${one.number}</span></a
    >
    <span class="quiet"
      ><span lang="zh-CN">${one.unitName}</span> ${say(dayInWords(one.issuedOn))}
      ${one.corrects !== null && say(words.corrects(one.corrects))}
      ${one.correctedBy !== null && say(words.correctedBy(one.correctedBy))}</span
    >`;
}
