// Why no notice goes to a petitioner (2022 art. 23(2), 2005 art. 22(2)).
import type { Text } from '#kernel/text.ts';
import { articleOf } from '../../rules/articles.ts';
import type { MatterState } from '../../rules/state.ts';

/** Undefined where a notice can reach them. */
export function whyNotReached({ regime, reachable }: MatterState): Text | undefined {
  if (reachable) return undefined;
  const { zh, en } = articleOf(regime, 'unclearAddress');
  return {
    zh: `信访人姓名、地址不清，无法书面告知（${zh}）；请将情况记入办理情况。`,
    en: `Name or address of the petitioner are unclear, so no notice can reach them (${en}); keep a note of it.`,
  };
}
