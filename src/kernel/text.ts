/** A sentence or name in both languages of the product; Chinese is the first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The languages people may choose. */
export type Language = keyof Text;
