// Chinese is written without spaces; PostgreSQL searches by words. Texts and queries are cut by the same dictionary,
// so what was typed in a matter is found by any of its words and by the parts of its longer words.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

// PostgreSQL takes lexemes up to 2046 bytes; nobody searches by a word of this length.
const LONGEST_WORD = 100;

let dictionary: Jieba | undefined;

/** The dictionary takes a quarter of a second to read, so it is read when the first text is cut. */
function jieba(): Jieba {
  dictionary ??= Jieba.withDict(dict);
  return dictionary;
}

/** The words of texts as a tsvector literal, each once, parts of long words included. */
export function searchVector(texts: readonly string[]): string {
  const words = new Set(texts.flatMap((text) => wordsOf(jieba().cutForSearch(plain(text), false))));
  return [...words].sort().map(quote).join(' ');
}

/** A search for texts that have all words of what was typed, as a tsquery literal; undefined where it has no word. */
export function searchQuery(text: string): string | undefined {
  const words = new Set(wordsOf(jieba().cut(plain(text), false)));
  return words.size === 0 ? undefined : [...words].map(quote).join(' & ');
}

/** How much another text shares with this one, from 0 (no word) to 1 (all words): for finding matters raised before. */
export function similarityTo(text: string): (other: string) => number {
  const own = new Set(tellingWords(text));
  return (other) => {
    const others = tellingWords(other);
    const shared = others.filter((word) => own.has(word)).length;
    const either = own.size + others.length - shared;
    return either === 0 ? 0 : shared / either;
  };
}

/** The words of two characters or more, each once; single ones are mostly grammar. */
export function tellingWords(text: string): string[] {
  return [...new Set(wordsOf(jieba().cut(plain(text), false)).filter((word) => word.length > 1))];
}

/** Full-width letters and digits become plain ones, capitals small. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

// Few pieces have marks at their ends, and asking costs less than cutting.
const MARKS_ASIDE = /^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u;
const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

function wordsOf(pieces: readonly string[]): string[] {
  return pieces
    .map((piece) => (MARKS_ASIDE.test(piece) ? piece.replaceAll(MARKS, '') : piece))
    .filter((word) => word !== '' && word.length <= LONGEST_WORD);
}

function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
