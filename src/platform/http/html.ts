// Pages the server writes. Everything put into a page is escaped unless it is itself a piece of page; ghtml's own
// mark for "do not escape" is an exclamation mark, which prose may end with, so it is not used here.
import { html as escaping } from 'ghtml';

/** A piece of a page: text that is HTML already. Made by `html` only. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a page. */
export type Piece = Html | string | number | false | null | undefined | readonly Piece[];

/** Writes a piece of a page; attributes must stand in quotes. */
export function html(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(
    literals.reduce((written, literal, index) => written + render(pieces[index - 1]) + literal, ''),
  );
}

function render(piece: Piece): string {
  if (piece === undefined || piece === null || piece === false) return '';
  if (piece instanceof Html) return piece.toString();
  if (Array.isArray(piece)) return (piece as readonly Piece[]).map(render).join('');
  return escaping`${String(piece as string | number)}`;
}
