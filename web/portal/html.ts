// Pieces of the portal's pages. The portal knows words and contracts only, so it has its own small writer instead of
// the platform's. ghtml escapes; its mark for "do not escape" is an exclamation mark, which prose may end with, so
// only pieces made here stand as they are.
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

/** An attribute that is there or not, such as `checked`, or that has a value; with the space before it. */
export function attribute(name: string, value: string | number | boolean | undefined): Html {
  if (value === undefined || value === false) return new Html('');
  return value === true ? new Html(` ${name}`) : new Html(` ${name}="${render(value)}"`);
}

/** What somebody wrote, a paragraph for each line of it. */
export function paragraphs(text: string): Html[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`);
}

function render(piece: Piece): string {
  if (piece === undefined || piece === null || piece === false) return '';
  if (piece instanceof Html) return piece.toString();
  if (Array.isArray(piece)) return (piece as readonly Piece[]).map(render).join('');
  return escaping`${String(piece as string | number)}`;
}
