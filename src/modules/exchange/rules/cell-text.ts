// Decides what the text of a cell is, freed of how it was typed: tabs, stray breaks, wide spaces, full-width digits.
// Every other rule of this module takes cells through here.

// Control characters, the space marks of zero width, and the byte order mark: nobody typed them on purpose.
// eslint-disable-next-line no-control-regex -- they are what is taken away
const UNTYPED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200d\u2060\ufeff]/g;

const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** One line: breaks, tabs and wide spaces become one space, the ends are trimmed. The words stay as typed. */
export function line(raw: string): string {
  return raw.toWellFormed().replaceAll(UNTYPED, '').replaceAll(/\s+/g, ' ').trim();
}

/** Prose: lines trimmed, tabs inside a line made one space, empty lines taken out. */
export function paragraphs(raw: string): string {
  return raw
    .toWellFormed()
    .replaceAll(UNTYPED, '')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((each) => each.replaceAll(/\s+/g, ' ').trim())
    .filter((each) => each !== '')
    .join('\n');
}

/** A number, date or code: full-width signs made plain, on one line. */
export function code(raw: string): string {
  return line(raw.normalize('NFKC'));
}

/** A name to be looked up: full-width signs made plain, all spaces taken out. */
export function nameKey(raw: string): string {
  return code(raw).replaceAll(' ', '');
}

/** Whether a formula left an error in the cell instead of a value. */
export function isFormulaError(raw: string): boolean {
  return ERRORS.test(raw.trim());
}
