import type { Language } from '#kernel/text.ts';

/** The language a caller asked for; Chinese unless English comes first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish, index) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality), index };
    })
    .filter((wish) => wish.quality > 0)
    .sort((left, right) => right.quality - left.quality || left.index - right.index);
  const first = wishes.find((wish) => /^(zh|en)\b/.test(wish.tag));
  return first?.tag.startsWith('en') === true ? 'en' : 'zh';
}
