// The articles that a text names, as officers write them: 《…》第…条第…款第（…）项.

const NUMBER = '[〇零一二三四五六七八九十百千\\d]+';
const CITED = new RegExp(
  `《[^《》\\n]{2,60}》第${NUMBER}条(?:之${NUMBER})?(?:第${NUMBER}款)?(?:第[（(]?${NUMBER}[）)]?项)?`,
  'gu',
);

/** How often each article is named in these texts, the one named most often first. A text that names it twice counts once. */
export function countCited(
  texts: readonly string[],
  most: number,
): readonly { readonly cited: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const text of texts) {
    for (const cited of new Set(text.match(CITED) ?? [])) times.set(cited, (times.get(cited) ?? 0) + 1);
  }
  return [...times]
    .map(([cited, count]) => ({ cited, times: count }))
    .sort((left, right) => right.times - left.times || left.cited.localeCompare(right.cited, 'zh-CN'))
    .slice(0, most);
}
