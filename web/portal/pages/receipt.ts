import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import { html, type Html, type Piece } from '../html.ts';
import { page, type Shell } from '../parts/shell.ts';
import { attachmentWords } from '../texts/attachments.ts';
import { receiptWords as words } from '../texts/receipt.ts';
import { sealWords } from '../texts/seal.ts';
import { shellWords } from '../texts/shell.ts';
import { dayInWords, numberInGroups, sayIn, withDays, type Say } from '../words.ts';

/** What the receipt tells. */
export interface ReceiptFacts {
  readonly receipt: Pick<Receipt, 'number' | 'queryCode' | 'registeredUnit' | 'identitySealed'> & {
    readonly receivedOn: PlainDate;
  };
  readonly matter: Pick<TrackedMatter, 'title' | 'nextStep' | 'clocks'>;
  readonly trackable: boolean;
}

/** The receipt: shown once, to be kept. */
export function receiptPage(shell: Shell, facts: ReceiptFacts): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.title),
    current: 'submit',
    main: html`<h1>${say(words.title)}</h1>
      ${facts.trackable && html`<p class="note warning">${say(words.keep)}</p>`} ${slip(facts, say)}
      ${facts.receipt.identitySealed && html`<p class="note">${say(sealWords.receipt)}</p>`}
      <h2>${say(words.nextHeading)}</h2>
      <p>${say(withDays(facts.matter.nextStep))}</p>
      ${duties(facts.matter, say)}
      <h2>${say(words.trackHeading)}</h2>
      <p>${say(facts.trackable ? words.track : words.untrackable)}</p>
      ${facts.trackable && html`<p>${say(attachmentWords.afterReceipt)}</p>`}
      <p>${say(words.reload)}</p>
      <p>${say(shellWords.print)}</p>
      <p class="unprinted">
        ${facts.trackable && html`<a class="button second" href="/track">${say(words.toTrack)}</a>`}
        <a class="plain" href="/">${say(words.toHome)}</a>
      </p>`,
  });
}

function slip({ receipt, matter, trackable }: ReceiptFacts, say: Say): Html {
  const row = (name: string, value: Piece) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<section class="slip" aria-labelledby="slip">
    <h2 id="slip">${say(words.heading)}</h2>
    <dl>
      ${row(say(words.number), html`<strong class="code">${numberInGroups(receipt.number)}</strong>`)}
      ${trackable && row(say(words.code), html`<strong class="code">${receipt.queryCode}</strong>`)}
      ${row(say(words.matter), matter.title)}
      ${row(say(words.receivedOn), say(dayInWords(receipt.receivedOn)))}
      ${row(say(words.unit), html`<span lang="zh-CN">${receipt.registeredUnit}</span>`)}
    </dl>
  </section>`;
}

/** The duties that run, each with its last day and article. */
export function duties({ clocks }: Pick<TrackedMatter, 'clocks'>, say: Say): Piece {
  const running = clocks.filter((clock) => clock.state === 'running');
  if (running.length === 0) return undefined;
  return html`<ul class="duties">
    ${running.map(
      (clock) =>
        html`<li>
          <strong>${say(untilOf(clock)(say(dayInWords(clock.dueOn))))}</strong>
          ${say(clock.name)}
          <span class="article" lang="zh-CN">${clock.article}</span>
        </li>`,
    )}
  </ul>`;
}

/** What the law sets is the last day; what an office promised beside it is a promise. */
function untilOf({ promise }: TrackedMatter['clocks'][number]): (day: string) => Text {
  return promise ? words.promised : words.until;
}

/** Says where a receipt is to be had when the page of one is opened by itself. */
export function receiptGonePage(shell: Shell): Html {
  const say = sayIn(shell.language);
  return page(shell, {
    title: say(words.goneTitle),
    main: html`<h1>${say(words.goneTitle)}</h1>
      <p>${say(words.gone)}</p>
      <p>
        <a class="button second" href="/track">${say(words.toTrack)}</a>
        <a class="plain" href="/">${say(words.toHome)}</a>
      </p>`,
  });
}
