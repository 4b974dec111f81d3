// The Word file of a document, for whoever must change it before it is signed, or print it in the prescribed types: it asks
// for 仿宋, 小标宋, 黑体 and 楷体 by name, which offices have, and embeds none.
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import sharp from 'sharp';
import { renderSVG } from 'uqr';
import type { Block, Cell, Paper } from '../rules/paper.ts';

const BODY = '仿宋';
const TITLE = '方正小标宋简体';
const HEADING = '黑体';
const QUOTED = '楷体';
const RED = 'D40000';
/** 22 lines on 225 mm, in twentieths of a point. */
const PITCH = 579;
const PITCHED = { line: PITCH, lineRule: LineRuleType.EXACT };
const INDENT = { firstLine: 640 };
const TEXT_WIDTH = mm(156);
const QR_PIXELS = 300;

/** Sets a document as a Word file, with a code that leads to where it is confirmed. */
export async function typesetDocx(paper: Paper, confirmAt: string | undefined): Promise<Buffer> {
  const code = confirmAt === undefined ? undefined : await qrCode(confirmAt);
  const letter = paper.form === 'letter';
  const document = new Document({
    title: paper.title,
    creator: paper.unit,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...font(BODY), size: 32 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              header: mm(letter && code === undefined ? 30 : 5),
              footer: mm(letter ? 18 : 24),
            },
          },
        },
        headers: { first: masthead(paper, code) },
        footers: {
          first: letter ? footRule() : pageNumber(AlignmentType.RIGHT),
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: [...head(paper), ...paper.blocks.flatMap(blockOf)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function font(name: string): IRunOptions {
  return { font: { eastAsia: name, ascii: 'Times New Roman', hAnsi: 'Times New Roman' } };
}

function line(text: string, options: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  const runs = text
    .split('\n')
    .map((part, place) => new TextRun({ text: part, ...(place === 0 ? {} : { break: 1 }), ...run }));
  return new Paragraph({ spacing: PITCHED, ...options, children: runs });
}

/** What stands above the first page: the code, and on letters the name of the unit over its red rule. */
function masthead({ form, unit }: Paper, code: Buffer | undefined): Header {
  if (form === 'form') return new Header({ children: codeOf(code) });
  const size = Math.min(64, Math.floor(((150 / 25.4) * 144) / Math.max(unit.length, 1)));
  return new Header({
    children: [
      ...codeOf(code),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: mm(-8), right: mm(-6) },
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 10, color: RED } },
        children: [new TextRun({ text: unit, ...font(TITLE), size, color: RED })],
      }),
    ],
  });
}

function footRule(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        indent: { left: mm(-8), right: mm(-6) },
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 1, color: RED } },
        children: [],
      }),
    ],
  });
}

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...font('宋体'), size: 28 })],
      }),
    ],
  });
}

function head({ form, number, title }: Paper): Paragraph[] {
  const shown = number ?? '（草稿，未编文号）';
  const titled = line(
    title,
    { alignment: AlignmentType.CENTER, spacing: { ...PITCHED, line: 640 } },
    { ...font(TITLE), size: 44 },
  );
  const numbered = line(shown, { alignment: AlignmentType.RIGHT });
  return form === 'letter' ? [numbered, line(''), titled, line('')] : [titled, numbered];
}

function blockOf(block: Block, place: number, all: readonly Block[]): (Paragraph | Table)[] {
  // The seal never stands alone on a page: what comes before it goes with it.
  const next = all[place + 1]?.block ?? '';
  const announces = block.block === 'paragraph' && next === 'quotation';
  const keepNext = announces || ['sealing', 'enclosures'].includes(next);
  switch (block.block) {
    case 'addressee':
      return [line(block.text)];
    case 'paragraph':
      return [line(block.text, { indent: INDENT, keepNext })];
    case 'heading':
      return [line(block.text, { indent: INDENT, keepNext: true }, font(HEADING))];
    case 'quotation':
      return [
        line(
          `${block.article}\u3000${block.words}`,
          { indent: { left: 640 }, keepNext },
          { ...font(QUOTED), size: 28 },
        ),
      ];
    case 'table':
      return [tableOf(block), line('', { spacing: { line: 120, lineRule: LineRuleType.EXACT } })];
    case 'enclosures':
      return [
        line('', { keepNext }),
        ...block.items.map((item, nth) =>
          line(`${nth === 0 ? '附件：' : '　　　'}${item}`, { indent: INDENT, keepNext }),
        ),
      ];
    case 'signatures':
      return block.lines.map((text) => line(text, { spacing: { ...PITCHED, before: 240 }, keepNext: true }));
    case 'sealing':
      return sealingOf(block);
  }
}

/** Unit over day, each centred on the other; the day ends four characters from the right (GB/T 9704-2012, 7.3.5.1). */
function sealingOf({ unit, day }: Extract<Block, { block: 'sealing' }>): Paragraph[] {
  const widest = Math.max(width(unit), width(day));
  const right = (text: string): number => 4 * 320 + Math.round(((widest - width(text)) * 320) / 2);
  return [
    line('', { keepNext: true }),
    line('', { keepNext: true }),
    line(unit, { alignment: AlignmentType.RIGHT, indent: { right: right(unit) }, keepNext: true }),
    line(day, { alignment: AlignmentType.RIGHT, indent: { right: right(day) } }),
  ];
}

/** In characters: a digit takes half. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
}

function tableOf({ shares, rows }: Extract<Block, { block: 'table' }>): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((share / all) * TEXT_WIDTH));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map((cells) => new TableRow({ cantSplit: false, children: cells.map(cellOf) })),
  });
}

function cellOf({ text, heading, columns = 1, room = 0 }: Cell): TableCell {
  const left = heading !== true;
  return new TableCell({
    columnSpan: columns,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    children: [
      line(
        text,
        {
          alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: { line: 380, lineRule: LineRuleType.AT_LEAST },
        },
        { size: 24 },
      ),
      ...Array.from({ length: room }, () =>
        line('', { spacing: { line: 400, lineRule: LineRuleType.EXACT } }),
      ),
    ],
  });
}

async function qrCode(address: string): Promise<Buffer> {
  return sharp(Buffer.from(renderSVG(address, { border: 1 })), { density: 300 })
    .resize(QR_PIXELS, QR_PIXELS, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

function codeOf(code: Buffer | undefined): Paragraph[] {
  if (code === undefined) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [new ImageRun({ type: 'png', data: code, transformation: { width: 68, height: 68 } })],
    }),
    line(
      '扫码核验文号、日期、单位',
      { spacing: { after: 60 }, alignment: AlignmentType.RIGHT },
      { size: 16 },
    ),
  ];
}
