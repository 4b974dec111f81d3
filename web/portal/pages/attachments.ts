import type { Fault } from '#kernel/result.ts';
import type { AttachmentView } from '#modules/attachments/contract.ts';
import { attribute, html, type Html, type Piece } from '../html.ts';
import { faultOf, faultSummary } from '../parts/faults.ts';
import { page, type Shell } from '../parts/shell.ts';
import { attachmentWords as words } from '../texts/attachments.ts';
import { sayIn, type Say } from '../words.ts';

/** What the page of attachments shows. */
export interface AttachmentFacts {
  readonly attachments: readonly AttachmentView[];
  readonly largestBytes: number;
  readonly faults: readonly Fault[];
}

/** The attachments of the petitioner's matter, and a form to add some. */
export function attachmentsPage(shell: Shell, facts: AttachmentFacts): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.title),
    current: 'track',
    faulty: facts.faults.length > 0,
    main: html`<p class="back"><a href="/track/matter">${say(words.back)}</a></p>
      ${faultSummary(facts.faults, say)}
      <h1>${say(words.title)}</h1>
      ${list(facts.attachments, say)}
      <section class="unprinted" aria-labelledby="add">
        <h2 id="add">${say(words.addHeading)}</h2>
        ${form(facts, say)}
      </section>`,
  });
}

function list(attachments: readonly AttachmentView[], say: Say): Piece {
  if (attachments.length === 0) return html`<p>${say(words.none)}</p>`;
  return html`<ul>
    ${attachments.map((one) => html`<li>${entry(one, say)}</li>`)}
  </ul>`;
}

function entry(one: AttachmentView, say: Say): Html {
  const about = `${sizeOf(one.bytes)}，${say(one.origin === 'portal' ? words.yours : words.office)}`;
  if (one.scanState === 'held' || one.scanState === 'infected') {
    return html`${one.fileName} <span class="quiet">${about}</span><br />${say(words[one.scanState])}`;
  }
  return html`<a href="/track/attachments/${one.attachmentId}">${one.fileName}</a>
    <span class="quiet">${about}</span>`;
}

function form({ largestBytes, faults }: AttachmentFacts, say: Say): Html {
  const fault = faultOf(faults, 'files', say);
  return html`<form method="post" action="/track/attachments" enctype="multipart/form-data">
    <div class="field${fault === undefined ? '' : ' faulty'}">
      <label for="files">${say(words.files)}</label>
      <p class="hint" id="files-hint-of">
        ${say(words.filesHint(String(Math.floor(largestBytes / 1_048_576))))}
      </p>
      ${fault !== undefined && html`<p class="fault" id="files-fault">${fault}</p>`}
      <input
        type="file"
        id="files"
        name="files"
        multiple
        aria-describedby="files-hint-of${fault === undefined ? '' : ' files-fault'}"
        ${attribute('aria-invalid', fault !== undefined && 'true')}
      />
    </div>
    <p>${say(words.notTaken)}</p>
    <button class="button">${say(words.submit)}</button>
  </form>`;
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
