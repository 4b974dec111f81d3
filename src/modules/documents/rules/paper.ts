// What a document is once it is laid out: words in their order, without fonts or page breaks. The typesetters of Word and
// PDF read nothing else, and neither adds a word of its own but the page number.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** A cell of a table. */
export interface Cell {
  readonly text: string;
  /** Names what stands beside or below it. */
  readonly heading?: true;
  /** How many columns it takes; one unless said. */
  readonly columns?: number;
  /** Lines of room left for writing by hand. */
  readonly room?: number;
}

/** One piece of a document, from top to bottom. */
export type Block =
  /** Whom it is for 主送, flush left. */
  | { readonly block: 'addressee'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  | { readonly block: 'heading'; readonly text: string }
  /** The words of an article, set off from ours. */
  | { readonly block: 'quotation'; readonly article: string; readonly words: string }
  | {
      readonly block: 'table';
      /** Widths of the columns as shares of the whole. */
      readonly shares: readonly number[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** What goes with it 附件说明. */
  | { readonly block: 'enclosures'; readonly items: readonly string[] }
  /** Unit and day, with room for the seal over both; never a drawn one. */
  | { readonly block: 'sealing'; readonly unit: string; readonly day: string }
  /** Lines on which people sign and date by hand. */
  | { readonly block: 'signatures'; readonly lines: readonly string[] };

/** A document laid out. */
export interface Paper {
  /** letter 信函格式, with the unit's name in red above; form 表格, without. */
  readonly form: 'letter' | 'form';
  readonly unit: string;
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a template answers; the rest is the same for all. */
export interface Laid {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a template knows besides its facts. */
export interface Issue {
  readonly unit: string;
  readonly issuedOn: PlainDate;
  /** The articles on which it rests. */
  readonly basis: readonly Citation[];
}

export function addressee(text: string): Block {
  return { block: 'addressee', text: `${text}：` };
}

export function paragraph(text: string): Block {
  return { block: 'paragraph', text };
}

/** Every line that a person typed is a paragraph of its own. */
export function paragraphs(text: string): readonly Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph);
}

export function heading(text: string): Block {
  return { block: 'heading', text };
}

export function sealing({ unit, issuedOn }: Issue): Block {
  return { block: 'sealing', unit, day: sayDay(issuedOn) };
}

export function signatures(...lines: readonly string[]): Block {
  return { block: 'signatures', lines };
}

/** The words of the articles, for whoever has no book of them. */
export function quotations(basis: readonly Citation[]): readonly Block[] {
  return basis.map(({ instrument, article, words }) => ({
    block: 'quotation',
    article: `${instrument}${article}`,
    words,
  }));
}

/** A day as official documents write it: 2026年3月5日. */
export function sayDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 《信访工作条例》第二十二条第一款、第二十三条第三款. */
export function citeAll(basis: readonly Citation[]): string {
  const byText = Map.groupBy(basis, ({ instrument }) => instrument);
  return [...byText]
    .map(([instrument, all]) => `${instrument}${all.map(({ article }) => article).join('、')}`)
    .join('和');
}

/** 一、二、三 … for the parts of a document. */
export function ordinal(position: number): string {
  const digits = '零一二三四五六七八九十';
  if (position <= 10) return digits.charAt(position);
  const tens = position < 20 ? '十' : `${digits.charAt(Math.floor(position / 10))}十`;
  return position % 10 === 0 ? tens : `${tens}${digits.charAt(position % 10)}`;
}
