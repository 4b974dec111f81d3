// What every refusal has to say besides the fact, and which Regulation a sentence names; for the tests of sentences.
import type { Citation } from '#kernel/citation.ts';
import type { Text } from '#kernel/text.ts';

// How Chinese sentences tell somebody what to do: ask them to, say what is owed, allowed or waited for, or name who does it.
// A bare fact (没有…, 已经…, 不能…, 无需…) is none of these.
const REMEDY_ZH =
  /请(?!求)|应当|应在|应为|须|可以|可选|由[^，。；]+(进行|办理|决定|批准|核对|督办|结束|审批|起草|出具|反馈|处理)/;
// The bare fact is one clause; what follows another mark says what to do, unless the sentence asks from its first word.
const REMEDY_EN = /[.;:,] \S|^(Choose|Give|Issue|Name|Route|Say|Write) |\b(must|has to|should) /;

/** Whether a sentence says in both languages what to do instead. */
export function saysWhatToDo({ zh, en }: Text): boolean {
  return REMEDY_ZH.test(zh) && REMEDY_EN.test(en);
}

const NAMES = {
  '2005': { zh: /《信访条例》/, en: /\b2005 art\.|Regulation of 2005/, instrument: '《信访条例》' },
  '2022': { zh: /《信访工作条例》/, en: /\b2022 art\.|Regulation of 2022/, instrument: '《信访工作条例》' },
} as const;

/** Whether a sentence or its citation names that Regulation. */
export function namesRegulation(
  year: keyof typeof NAMES,
  said: { readonly text: Text; readonly citation?: Citation | undefined },
): boolean {
  const { zh, en, instrument } = NAMES[year];
  return zh.test(said.text.zh) || en.test(said.text.en) || said.citation?.instrument === instrument;
}
