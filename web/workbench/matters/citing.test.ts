import { expect, test } from 'vitest';
import { citableOptions, withCitation } from './citing.ts';

const WORDS = { before: '本单位常引', regulation: '信访法规', times: (count: number) => `引用${count}次` };

test('what the unit cited comes first, and an article of the Regulation brings its words', () => {
  const law = {
    cited: [{ cited: '《劳动法》第五十条', times: 3 }],
    regulation: [{ instrument: '《信访工作条例》', article: '第三十二条', words: '机关、单位应当…' }],
  };
  expect(citableOptions(law.cited, law.regulation, WORDS)).toMatchObject([
    { label: '本单位常引', options: [{ value: '《劳动法》第五十条', words: '引用3次' }] },
    {
      label: '信访法规',
      options: [
        { label: '《信访工作条例》第三十二条', value: '《信访工作条例》第三十二条：“机关、单位应当…”' },
      ],
    },
  ]);
  expect(citableOptions([], law.regulation, WORDS)).toHaveLength(1);
});

test.each([
  { name: 'an empty field', text: '', gives: '《劳动法》第五十条' },
  { name: 'what is written', text: '依据：  \n', gives: '依据：\n《劳动法》第五十条' },
])('a citation is put behind $name', ({ text, gives }) => {
  expect(withCitation(text, '《劳动法》第五十条')).toBe(gives);
});
