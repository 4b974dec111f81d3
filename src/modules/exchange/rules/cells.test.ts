import { describe, expect, test } from 'vitest';
import { dayIn, monthIn } from './cell-date.ts';
import { code, line, nameKey, paragraphs } from './cell-text.ts';
import { readCell } from './cell-value.ts';
import { lookupOf } from './names.ts';
import { meaningOf, saysNothing } from './words.ts';

describe('the text of a cell', () => {
  test.each([
    {
      name: 'tabs and stray breaks of a web page',
      raw: '\n\t\t\t\t\t\n\t\t\t\t\t2019年4月以来\n\t\t',
      text: '2019年4月以来',
    },
    { name: 'wide spaces around', raw: '\u3000岱川市\u3000', text: '岱川市' },
    { name: 'marks of zero width', raw: '\ufeff王\u200b某', text: '王某' },
    { name: 'a sign of control', raw: '王\u0000某\u001b', text: '王某' },
    { name: 'half of a sign', raw: '王\ud800某', text: '王\ufffd某' },
  ])('is freed of $name', ({ raw, text }) => {
    expect(line(raw)).toBe(text);
  });

  test('of prose keeps its lines and loses the empty ones', () => {
    expect(paragraphs('\r\n  第一段\t内容 \r\n\t\r\n\u3000\u3000第二段\n')).toBe('第一段 内容\n第二段');
  });

  test('that is a code has plain signs', () => {
    expect(code('ＡＢ１２（３）')).toBe('AB12(3)');
    expect(nameKey(' 青 禾　县 ')).toBe('青禾县');
  });
});

describe('a day', () => {
  test.each([
    ['2006-3-7', '2006-03-07'],
    ['2006-03-07', '2006-03-07'],
    ['2006.3.7', '2006-03-07'],
    ['2006/3/7', '2006-03-07'],
    ['2006/3/7 14:05:09', '2006-03-07'],
    ['2006/3/7  下午 2:05', '2006-03-07'],
    ['2006-03-07T14:05:09', '2006-03-07'],
    ['2006年3月7日', '2006-03-07'],
    ['2006年3月7号 14时05分', '2006-03-07'],
    ['２００６年３月７日', '2006-03-07'],
    ['20060307', '2006-03-07'],
    ['38783', '2006-03-07'],
    ['38783.58695', '2006-03-07'],
    ['2006-03-07T17:00:00Z', '2006-03-08'],
    [' 2006-3-7\u3000', '2006-03-07'],
  ])('written %s is %s', (raw, day) => {
    expect(dayIn(raw)).toBe(day);
  });

  test.each([
    '2006-2-30',
    '2006-13-1',
    '06-3-7',
    '3月7日',
    '2006',
    '2006年3月',
    '1200',
    '不详',
    '2006-3-7至3-9',
    '昨天',
    '',
  ])('is not what “%s” says', (raw) => {
    expect(dayIn(raw)).toBeUndefined();
  });

  test.each([
    ['2006-3', '2006-03-01'],
    ['2006年3月', '2006-03-01'],
    ['2006年3月份', '2006-03-01'],
    ['2006/03/15', '2006-03-01'],
  ])('of a month: %s is %s', (raw, month) => {
    expect(monthIn(raw)).toBe(month);
  });
});

describe('words', () => {
  test('have the meaning that offices give them', () => {
    expect(meaningOf('channel', ' 来 访 ')).toBe('visit');
    expect(meaningOf('channel', 'letter')).toBe('letter');
    expect(meaningOf('kind', '揭发控告')).toBe('accusation');
    expect(meaningOf('channel', '鸽子')).toBeUndefined();
  });

  test.each(['', '  ', '无', '/', '——', '不详'])('“%s” says nothing', (raw) => {
    expect(saysNothing(raw)).toBe(true);
  });
});

const place = lookupOf([
  { id: '9901', name: '岱川市', path: ['岱川市'] },
  { id: '990121', name: '青禾县', path: ['岱川市', '青禾县'] },
  { id: '990121001', name: '城关镇', path: ['岱川市', '青禾县', '城关镇'] },
  { id: '990122001', name: '城关镇', path: ['岱川市', '云岫县', '城关镇'] },
]);
const lookups = { place, topic: place, unit: place };

describe('a name', () => {
  test.each([
    { name: 'by identifier', text: '990121', id: '990121' },
    { name: 'by name', text: '青禾县\u3000', id: '990121' },
    { name: 'by path', text: '岱川市 / 青禾县', id: '990121' },
    { name: 'by path with other marks', text: '岱川市＞青禾县＞城关镇', id: '990121001' },
    { name: 'by path without marks', text: '岱川市云岫县城关镇', id: '990122001' },
  ])('is found $name', ({ text, id }) => {
    expect(place(text)).toEqual({ found: 'one', id });
  });

  test('that two places bear is asked for in full', () => {
    expect(place('城关镇')).toEqual({
      found: 'several',
      paths: ['岱川市/青禾县/城关镇', '岱川市/云岫县/城关镇'],
    });
  });
});

describe('a fault of a cell', () => {
  test.each([
    { field: 'receivedOn', raw: '2006-2-30', zh: /不是日期/, en: /no day/ },
    { field: 'participants', raw: '十余人', zh: /整数/, en: /whole number/ },
    { field: 'placeId', raw: '某某乡', zh: /没有叫“某某乡”的地区/, en: /No place is called/ },
    { field: 'placeId', raw: '城关镇', zh: /不止一个/, en: /More than one/ },
    { field: 'channel', raw: '鸽子', zh: /不知道“鸽子”/, en: /Nobody has said/ },
  ] as const)('of $field says what is wrong and what to write', ({ field, raw, zh, en }) => {
    const read = readCell(field, raw, lookups);
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.reason.text).toEqual({ zh: expect.stringMatching(zh), en: expect.stringMatching(en) });
  });

  test.each([
    { field: 'phone', raw: '13800001111、13900002222' },
    { field: 'idNumber', raw: '4.20106198001011E+17' },
  ] as const)('of $field never repeats it', ({ field, raw }) => {
    const read = readCell(field, raw, lookups);
    expect(read.ok ? '' : JSON.stringify(read.reason)).not.toMatch(/138|139|4\.2/);
    expect(read.ok).toBe(false);
  });

  test.each([
    ['participants', '3人', 3],
    ['participants', '１，２００', 1200],
    ['participants', '5.0', 5],
    ['phone', '０５７１－８８８８８８８８', '0571-88888888'],
    ['idNumber', '33010619800101123x', '33010619800101123X'],
  ] as const)('is not found in %s “%s”', (field, raw, value) => {
    expect(readCell(field, raw, lookups)).toEqual({ ok: true, value });
  });
});
