/** A place in the law: which text, which article, and the article's own words. */
export interface Citation {
  /** Name of the instrument, e.g. 《信访工作条例》. */
  readonly instrument: string;
  /** Article, paragraph and item as cited, e.g. 第三十四条. */
  readonly article: string;
  /** The article's own words; "…" marks what is left out. */
  readonly words: string;
}
