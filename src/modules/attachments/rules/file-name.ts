// What a file is called here. The name it came with was made on another machine by anybody: it may hold folders, signs
// that turn the direction of writing, or an ending that says what the file is not.

const LONGEST = 100;
// Control signs; signs of direction, by which "exe.fdp" reads as "pdf.exe"; and what file systems give a meaning.
// eslint-disable-next-line no-control-regex -- control signs are what has to go
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]/gu;

/** The name without folders and unwanted signs, of bounded length, with the ending of what the file really is. */
export function cleanFileName(given: string, ending: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const cleaned = last.replaceAll(UNWANTED, '').replaceAll(/\s+/gu, ' ').trim();
  const stem = cleaned.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const bounded = [...stem].slice(0, LONGEST).join('');
  return `${bounded === '' ? '附件' : bounded}.${ending}`;
}
