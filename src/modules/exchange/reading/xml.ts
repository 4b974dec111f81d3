// Reads the XML of spreadsheets piece by piece: elements, attributes and text, and no more. Documents that declare
// entities are refused, so nothing in a file can expand or reach outside it.
import { broken } from './unreadable.ts';

/** What is told of a document. Names come without their prefix. */
export interface XmlListener {
  opened(name: string, attributes: ReadonlyMap<string, string>): void;
  closed(name: string): void;
  text(text: string): void;
}

/** A tag or a run of text longer than this stands in no spreadsheet. */
const LONGEST_TOKEN = 4 * 1024 * 1024;
const TAG = /<(\/?)(?:[^\s/>:"'<]+:)?([^\s/>:"'<]+)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>/y;
const ATTRIBUTE = /(?:[^\s=:"'/]+:)?([^\s=:"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What is skipped, and CDATA, by how it begins. */
const SPANS = [
  { begins: '<!--', ends: '-->', isText: false },
  { begins: '<![CDATA[', ends: ']]>', isText: true },
  { begins: '<?', ends: '?>', isText: false },
] as const;

/** Takes the pieces of one document in their order and tells what is in them. */
export function xmlReader(listener: XmlListener): { push(piece: string): void; end(): void } {
  let rest = '';
  return {
    push: (piece) => {
      rest += piece;
      rest = rest.slice(readTokens(rest, listener));
      if (rest.length > LONGEST_TOKEN) throw broken();
    },
    end: () => {
      if (rest.includes('<')) throw broken();
    },
  };
}

/** Reads as many whole tokens as there are; answers where the first unfinished one begins. */
function readTokens(text: string, listener: XmlListener): number {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open === -1) return at;
    if (open > at) listener.text(decoded(text.slice(at, open)));
    const next = readMarkup(text, open, listener);
    if (next === undefined) return open;
    at = next;
  }
  return at;
}

function readMarkup(text: string, open: number, listener: XmlListener): number | undefined {
  const second = text[open + 1];
  if (second === undefined) return undefined;
  if (second !== '!' && second !== '?') return readTag(text, open, listener);
  const span = SPANS.find(({ begins }) => text.startsWith(begins, open));
  if (span === undefined) {
    const mayStillBecomeOne = SPANS.some(({ begins }) => begins.startsWith(text.slice(open)));
    if (mayStillBecomeOne) return undefined;
    throw broken();
  }
  const end = text.indexOf(span.ends, open + span.begins.length);
  if (end === -1) return undefined;
  if (span.isText) listener.text(text.slice(open + span.begins.length, end));
  return end + span.ends.length;
}

function readTag(text: string, open: number, listener: XmlListener): number | undefined {
  TAG.lastIndex = open;
  const [tag, slash, name, attributes] = TAG.exec(text) ?? [];
  if (tag === undefined || name === undefined || attributes === undefined) return undefined;
  if (slash === '/') listener.closed(name);
  else {
    listener.opened(name, attributesOf(attributes));
    if (attributes.endsWith('/')) listener.closed(name);
  }
  return open + tag.length;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name, decoded(double ?? single ?? ''));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
