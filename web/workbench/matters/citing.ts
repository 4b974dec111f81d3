import type { CitationList } from '#modules/law/contract.ts';
import type { CitedBefore } from '#modules/matters/handling/citing.contract.ts';

/** One article to choose, or a group of them. */
export interface CitableOption {
  readonly label: string;
  /** What it puts into the legal basis. */
  readonly value?: string;
  /** The article's own words, or how often it was cited. */
  readonly words?: string;
  readonly title?: string;
  readonly options?: readonly CitableOption[];
}

/** Articles in their groups: first what the unit cited before, then the Regulation with its words. */
export function citableOptions(
  cited: CitedBefore['items'],
  regulation: CitationList['items'],
  groups: { readonly before: string; readonly regulation: string; readonly times: (count: number) => string },
): CitableOption[] {
  const before = cited.map((one) => ({ value: one.cited, label: one.cited, words: groups.times(one.times) }));
  const articles = regulation.map(({ instrument, article, words }) => ({
    value: `${instrument}${article}：“${words}”`,
    label: `${instrument}${article}`,
    words,
  }));
  return [
    { label: groups.before, title: groups.before, options: before },
    { label: groups.regulation, title: groups.regulation, options: articles },
  ].filter(({ options }) => options.length > 0);
}

/** The text with one more citation, on a line of its own. */
export function withCitation(text: string, citation: string): string {
  const before = text.trimEnd();
  return before === '' ? citation : `${before}\n${citation}`;
}
