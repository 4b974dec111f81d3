import { describe, expect, it } from 'vitest';
import { listCitable, listOverlays } from './index.ts';

const NUMERALS = '一二三四五六七八九';
/** Every article there may be, in words and in order. */
const ARTICLES = Array.from({ length: 60 }, (_, index) => {
  const [ten, one] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  const tens = ten === 0 ? '' : `${ten === 1 ? '' : NUMERALS[ten - 1]}十`;
  return `第${tens}${one === 0 ? '' : NUMERALS[one - 1]}条`;
});
const articleOf = (place: string) => ARTICLES.findLastIndex((article) => place.startsWith(article));

describe('the articles that can be quoted', () => {
  it.each([
    { regime: '2005', instrument: '《信访条例》', opinion: '第三十二条第一款' },
    { regime: '2022', instrument: '《信访工作条例》', opinion: '第三十二条第一款' },
  ] as const)('are those of $regime, each once and in their order', ({ regime, instrument, opinion }) => {
    const citable = listCitable(regime);
    const places = citable.map(({ article }) => article);
    expect(new Set(citable.map((one) => one.instrument))).toEqual(new Set([instrument]));
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain(opinion);
    const numbers = places.map(articleOf);
    expect(numbers).not.toContain(-1);
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
    for (const { words } of citable) expect(words.length).toBeGreaterThan(5);
  });

  it('are followed by those of the local rules in force, under the Regulation whose rules they take the place of', () => {
    const local = listCitable('2005', listOverlays()).slice(listCitable('2005').length);
    expect(local.map(({ instrument }) => instrument)).toContain('《浙江省信访条例》');
    expect(listCitable('2022', listOverlays())).toEqual(listCitable('2022'));
  });
});
