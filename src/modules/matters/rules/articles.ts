// Articles that sentences name, as each Regulation numbers them: what is said of a matter names the one that it is handled under.
import type { Text } from '#kernel/text.ts';
import type { Regime } from './state.ts';

/** Something that differs by the Regulation of the matter. */
export type ByRegulation<Said> = Readonly<Record<Regime, Said>>;

/** Each as Chinese and as English sentences number it. */
const ARTICLES = {
  disputes: { '2005': ['第二十四条', '24'], '2022': ['第二十四条第一款', '24(1)'] },
  execution: { '2005': ['第三十二条第二款', '32(2)'], '2022': ['第三十二条第二款', '32(2)'] },
  exhausted: { '2005': ['第三十五条第三款', '35(3)'], '2022': ['第三十六条第三款', '36(3)'] },
  extension: { '2005': ['第三十三条', '33'], '2022': ['第三十四条', '34'] },
  hearing: { '2005': ['第三十一条第二款', '31(2)'], '2022': ['第三十一条第六项', '31(6)'] },
  keptFromAccused: { '2005': ['第二十三条', '23'], '2022': ['第三十条第三款', '30(3)'] },
  mediation: { '2005': ['第十三条第二款', '13(2)'], '2022': ['第三十三条', '33'] },
  recusal: { '2005': ['第三十条', '30'], '2022': ['第二十八条第三款', '28(3)'] },
  review: { '2005': ['第三十四条', '34'], '2022': ['第三十五条', '35'] },
  reviewAndReReview: {
    '2005': ['第三十四条、第三十五条', '34, 35'],
    '2022': ['第三十五条、第三十六条', '35, 36'],
  },
  supervision: { '2005': ['第三十六条第一款', '36(1)'], '2022': ['第四十条第一款', '40(1)'] },
  unclearAddress: { '2005': ['第二十二条第二款', '22(2)'], '2022': ['第二十三条第二款', '23(2)'] },
} as const satisfies Record<string, ByRegulation<readonly [zh: string, en: string]>>;

const INSTRUMENTS: ByRegulation<string> = { '2005': '《信访条例》', '2022': '《信访工作条例》' };

/** An article of the matter's Regulation, for a sentence: 《信访条例》第三十三条, 2005 art. 33. */
export function articleOf(regime: Regime, name: keyof typeof ARTICLES): Text {
  const [zh, en] = ARTICLES[name][regime];
  return { zh: `${INSTRUMENTS[regime]}${zh}`, en: `${regime} art. ${en}` };
}

/** The same sentence for both Regulations, but for the article that it names. */
export function citing(name: keyof typeof ARTICLES, say: (article: Text) => Text): ByRegulation<Text> {
  return { '2005': say(articleOf('2005', name)), '2022': say(articleOf('2022', name)) };
}

/** What is said of a matter of that Regulation, of words that are the same for both or not. */
export function saidUnder(regime: Regime, words: Text | ByRegulation<Text>): Text {
  return 'zh' in words ? words : words[regime];
}
