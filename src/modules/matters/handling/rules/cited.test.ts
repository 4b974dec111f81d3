import { expect, test } from 'vitest';
import { countCited } from './cited.ts';

test.each([
  { name: 'an article', text: '依据《劳动法》第五十条。', cited: ['《劳动法》第五十条'] },
  {
    name: 'a paragraph and an item',
    text: '《信访工作条例》第三十二条第一款第（二）项规定',
    cited: ['《信访工作条例》第三十二条第一款第（二）项'],
  },
  {
    name: 'an article put in later',
    text: '《刑法》第二百八十七条之一',
    cited: ['《刑法》第二百八十七条之一'],
  },
  { name: 'figures', text: '《物业管理条例》第27条', cited: ['《物业管理条例》第27条'] },
  { name: 'a law without an article', text: '依照《民法典》有关规定', cited: [] },
  { name: 'nothing', text: '', cited: [] },
])('a text names $name', ({ text, cited }) => {
  expect(countCited([text], 9).map((one) => one.cited)).toEqual(cited);
});

test('what is named in most texts comes first, and no more than asked for', () => {
  const texts = [
    '《劳动法》第五十条、《劳动法》第五十条',
    '《劳动法》第五十条；《工会法》第六条',
    '《民法典》第七条',
  ];
  expect(countCited(texts, 2)).toEqual([
    { cited: '《劳动法》第五十条', times: 2 },
    { cited: '《工会法》第六条', times: 1 },
  ]);
});
