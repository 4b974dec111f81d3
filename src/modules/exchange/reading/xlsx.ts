// Reads the sheets of an .xlsx file row by row: whatever stands in a cell becomes its text. The archive and the XML
// are read here and not by ExcelJS, which loses the names of sheets that other programs wrote, text in inline runs,
// and puts sheets with personal data into temporary files. Memory holds the shared texts and one piece of a sheet.
import type { CellRow, LedgerSheet } from './cells.ts';
import { dayText, numberText, readFormats, type ShowsDays } from './cell-formats.ts';
import { broken, tooMuch } from './unreadable.ts';
import { xmlReader, type XmlListener } from './xml.ts';
import { openArchive, type Archive } from './zip.ts';

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedTexts: readonly string[];
  readonly showsDays: ShowsDays;
  readonly from1904: boolean;
}

const MOST_COLUMNS = 16_384;
const MOST_SHARED_SIGNS = 128 * 1024 * 1024;

/** The sheets of a workbook. @throws LedgerUnreadable */
export async function readWorkbook(content: Buffer): Promise<LedgerSheet[]> {
  const archive = openArchive(content);
  const workbook = await openWorkbook(archive);
  return workbook.sheets.map(({ name, part }) => ({
    name,
    rows: () => readSheet(archive.pieces(part), workbook),
  }));
}

async function openWorkbook(archive: Archive): Promise<Workbook> {
  const main =
    relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const xml = archive.text(main);
  if (xml === undefined) throw broken();
  const relations = relationsOf(archive, main);
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type)?.part;
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  listen(xml, (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    if (name === 'sheet') named.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '' });
  });
  const styles = archive.text(partOf('styles') ?? 'xl/styles.xml');
  return {
    from1904,
    showsDays: styles === undefined ? () => false : readFormats(styles),
    sharedTexts: await readSharedTexts(archive.pieces(partOf('sharedStrings') ?? 'xl/sharedStrings.xml')),
    sheets: named.flatMap(({ name, id }) => {
      const relation = relations.find((one) => one.id === id && one.type === 'worksheet');
      return relation === undefined ? [] : [{ name, part: relation.part }];
    }),
  };
}

/** What a part refers to; parts are named from the root of the archive. */
function relationsOf(archive: Archive, part: string): { id: string; type: string; part: string }[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found: { id: string; type: string; part: string }[] = [];
  listen(archive.text(`${folder}_rels/${part.slice(slash)}.rels`) ?? '', (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attributes.get('Target') ?? '';
    found.push({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      part: target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replaceAll(/[^/]+\/\.\.\//g, ''),
    });
  });
  return found;
}

function listen(xml: string, opened: XmlListener['opened']): void {
  xmlReader({ opened, closed: () => undefined, text: () => undefined }).push(xml);
}

async function readSharedTexts(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  let signs = 0;
  const text = textCollector();
  const reader = xmlReader({
    ...text,
    closed: (name) => {
      text.closed(name);
      if (name !== 'si') return;
      const taken = text.take();
      signs += taken.length;
      if (signs > MOST_SHARED_SIGNS) throw tooMuch();
      texts.push(taken);
    },
  });
  for await (const piece of pieces) reader.push(piece);
  return texts;
}

/** Collects the text of <t> elements, without the hints on how to say it (rPh). */
function textCollector(): XmlListener & { take(): string } {
  let collected = '';
  let inText = false;
  let inHint = false;
  return {
    opened: (name) => {
      if (name === 'rPh') inHint = true;
      else if (name === 't') inText = !inHint;
    },
    closed: (name) => {
      if (name === 'rPh') inHint = false;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) collected += text;
    },
    take: () => {
      const taken = unescaped(collected);
      collected = '';
      return taken;
    },
  };
}

/** _x000D_ stands for a sign that XML cannot hold. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(String(hex), 16)),
  );
}

async function* readSheet(pieces: AsyncIterable<string>, workbook: Workbook): AsyncGenerator<CellRow> {
  const finished: CellRow[] = [];
  const reader = xmlReader(sheetListener(workbook, (row) => finished.push(row)));
  for await (const piece of pieces) {
    reader.push(piece);
    yield* finished.splice(0);
  }
  reader.end();
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: number;
  value: string | undefined;
  hasFormula: boolean;
}

function sheetListener(workbook: Workbook, finish: (row: CellRow) => void): XmlListener {
  const inline = textCollector();
  let row = 0;
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  let inValue = false;
  return {
    opened: (name, attributes) => {
      inline.opened(name, attributes);
      if (name === 'row') {
        row = Number(attributes.get('r') ?? row + 1);
        cells = [];
      } else if (name === 'c') cell = openCell(attributes, cells.length);
      else if (name === 'f' && cell !== undefined) cell.hasFormula = true;
      else if (name === 'v' && cell !== undefined) {
        inValue = true;
        cell.value = '';
      }
    },
    closed: (name) => {
      inline.closed(name);
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell !== undefined) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = textOf(cell, inline.take(), workbook);
        cell = undefined;
      } else if (name === 'row') finish({ row, cells });
    },
    text: (text) => {
      inline.text(text);
      if (inValue && cell !== undefined) cell.value += text;
    },
  };
}

function openCell(attributes: ReadonlyMap<string, string>, next: number): OpenCell {
  const letters = /^[A-Z]+/.exec(attributes.get('r') ?? '')?.[0];
  const column = letters === undefined ? next : columnOf(letters);
  if (column >= MOST_COLUMNS) throw broken();
  return {
    column,
    type: attributes.get('t') ?? 'n',
    format: Number(attributes.get('s') ?? 0),
    value: undefined,
    hasFormula: false,
  };
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(cell: OpenCell, inline: string, { sharedTexts, showsDays, from1904 }: Workbook): string {
  const { type, value, format } = cell;
  if (type === 'inlineStr') return inline;
  // A formula whose result was not stored must not pass for an empty cell.
  if (value === undefined) return cell.hasFormula ? '#VALUE!' : '';
  switch (type) {
    case 's':
      return sharedTexts[Number(value)] ?? '';
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? '是' : '否';
    case 'e':
    case 'd':
      return value;
    default:
      return showsDays(format) && value !== '' ? dayText(Number(value), from1904) : numberText(value);
  }
}
