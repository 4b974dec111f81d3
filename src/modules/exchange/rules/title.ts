// Decides title and text of a matter where the ledger has only one of them, or a title too long for one line.
import type { RowValues } from './cell-value.ts';

const LONGEST_TITLE = 200;
const FIRST_WORDS = 40;

/** Title and text; undefined where the row has neither. Nothing is lost: a long title stands in the text as well. */
export function titleOf({ title, body }: RowValues): { title: string; body: string } | undefined {
  if (title === undefined) return body === undefined ? undefined : { title: firstWords(body), body };
  if (title.length <= LONGEST_TITLE) return { title, body: body ?? title };
  const text = body === undefined || body.startsWith(title) ? (body ?? title) : `${title}\n${body}`;
  return { title: `${title.slice(0, LONGEST_TITLE - 1)}…`, body: text };
}

/** The first sentence, or as much of it as makes a title. */
function firstWords(body: string): string {
  const [first = ''] = body.split(/[\n。！？!?；;]/).filter((part) => part.trim() !== '');
  const sentence = first.trim();
  const signs = [...(sentence === '' ? body : sentence)];
  return signs.length <= FIRST_WORDS ? signs.join('') : `${signs.slice(0, FIRST_WORDS).join('')}…`;
}
