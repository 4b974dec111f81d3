// Numbers and digests of the texts that a command brings: rules name them by number, rows hold the words.
import { digestOf } from '#modules/audit/index.ts';
import type { MatterState } from './rules/state.ts';
import type { Worded } from './rules/text-state.ts';

/** Texts ready for a decision: their numbers by name, what the history keeps of them, and the words for the rows. */
export interface Written<Name extends string> extends Worded<Name> {
  readonly prose: { readonly texts: ReadonlyMap<number, string> };
}

/** Numbers texts after those that the matter has. Blanks around them are not kept. */
export function writeTexts<Name extends string>(
  state: Pick<MatterState, 'texts'>,
  texts: Readonly<Record<Name, string>>,
): Written<Name> {
  const before = state.texts?.length ?? 0;
  const numbered = (Object.entries(texts) as [Name, string][]).map(
    ([name, text], index) => [name, before + index + 1, text.trim()] as const,
  );
  return {
    ids: Object.fromEntries(numbered.map(([name, textId]) => [name, textId])) as Record<Name, number>,
    states: numbered.map(([, textId, text]) => ({ textId, digest: digestOf(text) })),
    prose: { texts: new Map(numbered.map(([, textId, text]) => [textId, text])) },
  };
}
