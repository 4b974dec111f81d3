// Opens the archive that an .xlsx file is. Everything is counted as it is inflated, because what an archive says of
// the size of its parts need not be true.
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { broken, tooMuch } from './unreadable.ts';

/** A part may inflate to this many bytes where it is read piece by piece … */
const LARGEST_STREAMED = 512 * 1024 * 1024;
/** … and to this many where it is held in memory. */
const LARGEST_HELD = 32 * 1024 * 1024;
const MOST_PARTS = 5000;

/** The parts of an archive by name. */
export interface Archive {
  /** The whole part as text; undefined where there is none of that name. */
  text(name: string): string | undefined;
  /** The part piece by piece; nothing where there is none of that name. */
  pieces(name: string): AsyncGenerator<string>;
}

interface Part {
  readonly stored: boolean;
  readonly content: Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** Opens an archive. @throws LedgerUnreadable where it is damaged or has more in it than is read. */
export function openArchive(file: Buffer): Archive {
  const parts = partsOf(file);
  const find = (name: string): Part | undefined => parts.get(name.toLowerCase());
  return {
    text: (name) => {
      const part = find(name);
      return part === undefined ? undefined : inflateWhole(part).toString('utf8');
    },
    async *pieces(name) {
      const part = find(name);
      if (part !== undefined) yield* inflatePieces(part);
    },
  };
}

function partsOf(file: Buffer): Map<string, Part> {
  const parts = new Map<string, Part>();
  try {
    const end = endOf(file);
    const count = file.readUInt16LE(end + 10);
    let at = file.readUInt32LE(end + 16);
    if (count > MOST_PARTS) throw tooMuch();
    for (let index = 0; index < count; index += 1) {
      if (file.readUInt32LE(at) !== ENTRY) throw broken();
      const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
      const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
      const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
      parts.set(name.toLowerCase(), partAt(file, at));
      at += 46 + nameLength + extraLength + commentLength;
    }
  } catch (error) {
    if (error instanceof RangeError) throw broken();
    throw error;
  }
  return parts;
}

function endOf(file: Buffer): number {
  for (
    let at = file.length - END_BYTES;
    at >= Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
    at -= 1
  ) {
    if (file.readUInt32LE(at) === END) return at;
  }
  throw broken();
}

function partAt(file: Buffer, entry: number): Part {
  const method = file.readUInt16LE(entry + 10);
  const local = file.readUInt32LE(entry + 42);
  if ((method !== 0 && method !== 8) || file.readUInt32LE(local) !== LOCAL) throw broken();
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const length = file.readUInt32LE(entry + 20);
  if (start + length > file.length) throw broken();
  return { stored: method === 0, content: file.subarray(start, start + length) };
}

function inflateWhole({ stored, content }: Part): Buffer {
  if (content.length > LARGEST_HELD) throw tooMuch();
  if (stored) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: LARGEST_HELD });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch() : broken();
  }
}

async function* inflatePieces({ stored, content }: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  if (stored) {
    yield decoder.decode(content);
    return;
  }
  const inflating = createInflateRaw();
  inflating.end(content);
  let bytes = 0;
  try {
    for await (const piece of inflating) {
      bytes += (piece as Buffer).length;
      if (bytes > LARGEST_STREAMED) throw tooMuch();
      yield decoder.decode(piece as Buffer, { stream: true });
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') === true ? broken() : error;
  } finally {
    inflating.destroy();
  }
}
