import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCitations } from '#modules/law/index.ts';
import { digestQuote, standsInText, type ComparedQuote } from '../../scripts/quotes.ts';

const compared = JSON.parse(
  readFileSync(new URL('../../src/modules/law/packs/compared-quotes.json', import.meta.url), 'utf8'),
) as readonly ComparedQuote[];

// Quoted by analogy for counting days; its text was not at hand when the quotations were compared.
const NOT_COMPARED = [
  '《中华人民共和国民法典》第二百零一条第一款',
  '《中华人民共和国民法典》第二百零三条第一款',
];

describe('the quotations of the law packs', () => {
  it('were each compared with their text, word for word, and have not changed since', () => {
    const quoted = listCitations().filter(
      ({ instrument, article }) => !NOT_COMPARED.includes(`${instrument}${article}`),
    );
    // Whoever changes one compares them again: node scripts/compare-quotes.ts <directory of the texts>.
    expect(quoted.map(digestQuote)).toEqual(compared);
  });

  it('leave out the comparison of two articles only', () => {
    const cited = listCitations().map(({ instrument, article }) => `${instrument}${article}`);
    for (const article of NOT_COMPARED) expect(cited).toContain(article);
    expect(compared.filter(({ instrument }) => instrument.includes('民法典'))).toEqual([]);
  });
});

describe('a quotation', () => {
  const text =
    '# 某条例\n\n第一条 应当登记。\n\n（一）转送；\n\n（二）交办。\n\n第十条 在15日内答复。\n\n## 附则\n\n第十一条 自公布之日起施行。\n';
  const quote = (article: string, words: string) =>
    standsInText({ instrument: '《某条例》', article, words }, text);

  it.each([
    ['第一条', '应当登记。（一）转送；'],
    ['第一条第二项', '应当登记。…（二）交办。'],
    ['第十条', '…在15日内…'],
    ['第十一条', '自公布之日起施行。'],
  ])('that stands in %s is found: %s', (article, words) => {
    expect(quote(article, words)).toBe(true);
  });

  it.each([
    ['第十条', '在30日内答复。', 'another number'],
    ['第一条', '在15日内答复。', 'the words of another article'],
    ['第一条', '（二）交办。…（一）转送；', 'another order'],
    ['第一条', '应当登记。（二）交办。', 'something left out without a mark'],
    ['第十条', '在15日内答复。附则', 'the heading after it'],
    ['第二条', '应当登记。', 'an article that is not there'],
    ['第一条', '…', 'no words'],
  ])('of %s is refused: %s (%s)', (article, words) => {
    expect(quote(article, words)).toBe(false);
  });
});
