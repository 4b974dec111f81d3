import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchQuery, searchVector, similarityTo } from './words.ts';

describe('the words of a text', () => {
  test('long words are found by their parts as well', () => {
    const vector = searchVector(['物业乱收停车费', '夜间施工噪音']);
    for (const word of ['物业', '停车费', '停车', '施工', '噪音']) expect(vector).toContain(`'${word}'`);
  });

  test('capitals, full-width forms, punctuation and line breaks make no difference', () => {
    expect(searchVector(['ＷｉＦｉ，\t2026年\r\n3号楼！'])).toBe(searchVector(['wifi 2026 年 3 号楼']));
  });

  test('digits stay whole', () => {
    expect(searchVector(['电话13800001111'])).toContain("'13800001111'");
  });

  test('each word stands once', () => {
    expect(searchVector(['物业物业', '物业'])).toBe("'物业'");
  });
});

describe('a search', () => {
  test('asks for all words', () => {
    expect(searchQuery('物业 停车费')).toBe("'物业' & '停车费'");
    expect(searchQuery('施工噪音')).toBe("'施工' & '噪音'");
  });

  test('without a word is no search', () => {
    expect(searchQuery(" ！&|:* '\\ ")).toBeUndefined();
  });

  test('what is typed cannot become an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const query = searchQuery(typed);
        // Outside quotes there is nothing but "and".
        expect((query ?? '').replaceAll(/'(?:[^']|'')*'/g, '').replaceAll(' & ', '')).toBe('');
      }),
    );
  });

  test('a text is found by any stretch of its own words', () => {
    const vector = searchVector(['幸福小区物业公司擅自提高停车费标准']);
    for (const word of (searchQuery('小区物业提高停车费') ?? '').split(' & ')) expect(vector).toContain(word);
  });
});

describe('similarity', () => {
  test('is 1 for a text and itself, 0 for texts without a common word', () => {
    expect(similarityTo('物业乱收停车费')('物业乱收停车费')).toBe(1);
    expect(similarityTo('物业乱收停车费')('拖欠工资')).toBe(0);
    expect(similarityTo('')('')).toBe(0);
  });

  test('the same complaint in other words is nearer than another complaint', () => {
    const first = '幸福小区物业擅自提高停车费，要求退还多收的停车费';
    const again = '反映幸福小区物业提高停车费标准，请求退还停车费';
    const other = '幸福路夜间施工噪音扰民，无法休息';
    expect(similarityTo(first)(again)).toBeGreaterThan(0.5);
    expect(similarityTo(first)(other)).toBeLessThan(0.2);
  });
});
