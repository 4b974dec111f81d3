// Compares quotations of law with the texts they are from. The texts are not part of the project.
import { createHash } from 'node:crypto';
import type { Citation } from '#kernel/citation.ts';

/** A quotation that was compared with its text, by a digest of its words. */
export interface ComparedQuote {
  readonly instrument: string;
  readonly article: string;
  readonly sha256: string;
}

/** What the project keeps of a comparison: the words may not change afterwards without another one. */
export function digestQuote({ instrument, article, words }: Citation): ComparedQuote {
  return { instrument, article, sha256: createHash('sha256').update(words).digest('hex') };
}

/**
 * Whether the words stand in their article, in this order; "…" is what is left out. `text` is the whole instrument, in
 * which each article begins a line with its number.
 */
export function standsInText({ article, words }: Citation, text: string): boolean {
  const [number] = /^第[零一二三四五六七八九十百]+条/u.exec(article) ?? [];
  const body = number === undefined ? '' : findArticle(text, number);
  let from = 0;
  for (const piece of words.split('…')) {
    const at = body.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return from > 0;
}

/** The words of an article without spaces and without its number; empty where there is none. */
function findArticle(text: string, number: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => new RegExp(`^${number}\\s`, 'u').test(line));
  if (start === -1) return '';
  const after = lines.slice(start + 1);
  const length = after.findIndex((line) => /^(第\S+条\s|#)/u.test(line));
  const body = [lines[start]?.replace(number, ''), ...(length === -1 ? after : after.slice(0, length))];
  return body.join('').replaceAll(/\s/gu, '');
}
