// Reads .csv as offices have it: with commas, semicolons or tabs, in UTF-8, UTF-16 or GB 18030.
import type { CellRow } from './cells.ts';
import { LedgerUnreadable } from './unreadable.ts';

const SEPARATORS = [',', '\t', ';'];

/** The rows of a file of separated values. @throws LedgerUnreadable where it is no text. */
export async function* readSeparated(content: Buffer): AsyncGenerator<CellRow> {
  const text = decode(content);
  const separator = separatorOf(text);
  let row = 0;
  for (const cells of records(text, separator)) {
    row += 1;
    yield { row, cells };
  }
}

function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content.subarray(0, 4096).includes(0)) throw noText();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // Spreadsheets in China save .csv in the national encoding.
    return new TextDecoder('gb18030').decode(content);
  }
}

/** The mark that stands most often in the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const count = (mark: string): number => first.split(mark).length;
  return SEPARATORS.toSorted((left, right) => count(right) - count(left))[0] ?? ',';
}

function* records(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    cells.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    yield cells;
    cells = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
  }
}

interface ReadCell {
  readonly text: string;
  readonly end: number;
}

/** A cell; where somebody put words after a closing quote, they belong to it. */
function readCell(text: string, at: number, separator: string): ReadCell {
  if (text[at] !== '"') return plainCell(text, at, separator);
  const inQuotes = quotedCell(text, at);
  const behind = plainCell(text, inQuotes.end, separator);
  return { text: inQuotes.text + behind.text, end: behind.end };
}

function plainCell(text: string, start: number, separator: string): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

/** A cell in quotes, in which two quotes stand for one. */
function quotedCell(text: string, start: number): ReadCell {
  let end = start + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote === -1) return { text: text.slice(start + 1).replaceAll('""', '"'), end: text.length };
    if (text[quote + 1] !== '"') {
      return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    end = quote + 2;
  }
}

function noText(): LedgerUnreadable {
  return new LedgerUnreadable({
    zh: '这不是表格文件。请提供 .xlsx 或 .csv 文件。',
    en: 'This is no spreadsheet. Give an .xlsx or .csv file.',
  });
}
