// Texts of a matter beside those that have rows of their own: numbered, so that facts can name them.

/** A text of the matter. What it says stands in a row; what it is for, with whoever names its number. */
export interface TextState {
  readonly textId: number;
  readonly digest: string;
}

/** Texts of a decision: their numbers by name, and what the history keeps of them. */
export interface Worded<Name extends string> {
  readonly ids: Readonly<Record<Name, number>>;
  readonly states: readonly TextState[];
}
