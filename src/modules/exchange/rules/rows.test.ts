import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { SheetMap } from '../contract.ts';
import type { RowValues } from './cell-value.ts';
import { checkMap } from './check-map.ts';
import { guessHeaderRow, guessSheet } from './guess-map.ts';
import { circularFacts, higherVisitFacts } from './higher-row.ts';
import { lookupOf } from './names.ts';
import { contentOf, planSheet, readRow, REASONS_HEADING } from './read-row.ts';
import { submissionFacts } from './submission-row.ts';

const on = plainDate;
const ground = {
  today: on('2026-03-02'),
  unitId: 'hub',
  mayRegisterAt: (unitId: string) => unitId !== 'elsewhere',
  placeOf: (unitId: string) => (unitId === 'county-office' ? 'county' : 'city'),
};
const letter: RowValues = {
  channel: 'letter',
  receivedOn: on('2006-03-07'),
  body: '反映拖欠工资。要求支付。',
};

function facts(values: RowValues) {
  const result = submissionFacts(values, ground);
  if (!result.ok) throw new Error(result.reason.map(({ text }) => text.en).join(' '));
  return result.value;
}

function faultsOf(values: RowValues): Record<string, string> {
  const result = submissionFacts(values, ground);
  return result.ok ? {} : Object.fromEntries(result.reason.map(({ field, text }) => [field, text.en]));
}

describe('a row of a register', () => {
  test('has what it does not say filled in where that is safe', () => {
    expect(facts(letter)).toMatchObject({
      title: '反映拖欠工资',
      kind: 'appeal',
      participants: 1,
      anonymous: false,
      registeredUnit: 'hub',
      placeId: 'city',
      routing: null,
      answer: null,
      closedOn: null,
    });
    expect(facts({ ...letter, registeredUnit: 'county-office' }).placeId).toBe('county');
  });

  test('signed “匿名” is anonymous and has no name', () => {
    expect(facts({ ...letter, name: '匿名' })).toMatchObject({ anonymous: true, person: {} });
  });

  test('with a title too long for one line keeps it in the text', () => {
    const title = '拖'.repeat(240);
    const taken = facts({ ...letter, title });
    expect(taken.title).toHaveLength(200);
    expect(taken.body).toBe(`${title}\n${letter.body}`);
  });

  test('that names a unit was transferred to it; to the registering unit it is handled there', () => {
    expect(facts({ ...letter, responsibleUnit: 'housing' }).routing).toEqual({
      way: 'transfer',
      toUnit: 'housing',
      on: null,
      periodEndsOn: null,
    });
    expect(facts({ ...letter, responsibleUnit: 'hub' }).routing?.way).toBe('own');
  });

  test.each<{ name: string; row: RowValues; field: string; says: RegExp }>([
    {
      name: 'without the day it came',
      row: { channel: 'letter', body: '事由' },
      field: 'receivedOn',
      says: /missing/,
    },
    {
      name: 'without any text',
      row: { channel: 'letter', receivedOn: on('2006-03-07') },
      field: 'body',
      says: /Both/,
    },
    {
      name: 'from the future',
      row: { ...letter, receivedOn: on('2026-03-03') },
      field: 'receivedOn',
      says: /after today/,
    },
    {
      name: 'answered before it came',
      row: { ...letter, answeredOn: on('2006-03-01'), answerText: '已答复' },
      field: 'answeredOn',
      says: /before the day received, 2006-03-07/,
    },
    {
      name: 'closed before it was answered',
      row: { ...letter, answeredOn: on('2006-05-01'), closedOn: on('2006-04-01') },
      field: 'closedOn',
      says: /before the day answered/,
    },
    {
      name: 'with an answer but no day',
      row: { ...letter, answerText: '已答复' },
      field: 'answeredOn',
      says: /missing/,
    },
    {
      name: 'routed to nobody',
      row: { ...letter, routingWay: 'transfer' },
      field: 'responsibleUnit',
      says: /missing/,
    },
    {
      name: 'with fewer affected than came',
      row: { ...letter, participants: 5, peopleAffected: 2 },
      field: 'peopleAffected',
      says: /fewer/,
    },
    {
      name: 'with nobody in it',
      row: { ...letter, participants: 0 },
      field: 'participants',
      says: /between 1/,
    },
    {
      name: 'of another office',
      row: { ...letter, registeredUnit: 'elsewhere' },
      field: 'registeredUnit',
      says: /neither/,
    },
    {
      name: 'a letter received by a leader',
      row: { ...letter, receivedByLeader: 'city' },
      field: 'receivedByLeader',
      says: /Only visits/,
    },
    {
      name: 'assigned by nobody',
      row: { ...letter, channel: 'superior' },
      field: 'upstreamLevel',
      says: /missing/,
    },
  ])('$name is given back with the reason', ({ row, field, says }) => {
    expect(faultsOf(row)).toEqual({ [field]: expect.stringMatching(says) });
  });
});

describe('a row of the superior’s notices', () => {
  const visit: RowValues = { visitedOn: on('2006-03-07'), level: 'capital', noticeNumber: '京通〔2006〕3号' };

  test('is a count without a name', () => {
    expect(higherVisitFacts(visit, ground)).toEqual({
      ok: true,
      value: { ...visit, placeId: 'city', participants: 1, topicId: null },
    });
  });

  test('has at least as many participants as batches', () => {
    const total: RowValues = {
      month: on('2006-03-01'),
      level: 'capital',
      batches: 4,
      participants: 3,
      circularNumber: '3',
    };
    expect(circularFacts(total, ground)).toMatchObject({ ok: false, reason: [{ field: 'participants' }] });
    expect(circularFacts({ ...total, participants: 0, batches: 0 }, ground)).toMatchObject({ ok: true });
  });
});

const nobody = lookupOf([]);
const lookups = { place: nobody, topic: nobody, unit: nobody };
const map: SheetMap = {
  sheet: '来信',
  headerRow: 1,
  target: 'submission',
  columns: { receivedOn: '日期', kind: '目的', body: '内容', title: '概况' },
  constants: { channel: 'letter', kind: 'appeal' },
  values: { kind: { '求 决': 'appeal', 其他: '' } },
};

describe('reading a row', () => {
  const plan = planSheet(map, ['日期', ' 目 的 ', '内容', '概况']);
  const read = (cells: string[]) => {
    if (!plan.ok) throw new Error('no plan');
    return readRow(plan.value, cells, lookups);
  };

  test('gives words the meaning of the map and fills in what is constant', () => {
    expect(read(['2006-3-7', '求决', '一', '']).values).toEqual({
      receivedOn: '2006-03-07',
      kind: 'appeal',
      body: '一',
      channel: 'letter',
    });
    expect(read(['2006-3-7', '其他', '一']).values.kind).toBe('appeal');
  });

  test('names the column of each fault, and the words that lack a meaning', () => {
    const { faults, unknown } = read(['某日', '胡闹', '#REF!']);
    expect(faults.map(({ field, column }) => [field, column])).toEqual([
      ['receivedOn', '日期'],
      ['kind', ' 目 的 '],
      ['body', '内容'],
    ]);
    expect(unknown).toEqual([{ field: 'kind', column: ' 目 的 ', text: '胡闹' }]);
  });

  test('refuses headings that are not there', () => {
    expect(planSheet(map, ['日期', '内容', '概况'])).toEqual({ ok: false, reason: ['目的'] });
  });

  test('the content of a row does not change with empty columns or the reasons of an error workbook', () => {
    const content = contentOf(['日期', '内容'], [' 2006-3-7', '一']);
    expect(contentOf(['日期', '', '内容', REASONS_HEADING], ['2006-3-7', '', '一 ', '请更正'])).toEqual(
      content,
    );
  });
});

describe('a guess', () => {
  test.each([
    {
      name: 'the export of a message board',
      sheet: 'Sheet1',
      headings: ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'],
      guess: {
        target: 'submission',
        constants: { channel: 'online' },
        columns: {
          sourceKey: '留言编号',
          receivedOn: '留言时间',
          title: '留言主题',
          body: '留言详情',
          name: '留言用户',
          answeredOn: '答复时间',
          answerText: '答复意见',
        },
      },
    },
    {
      name: 'a register of letters',
      sheet: '来信登记簿',
      headings: ['序号', '来信日期', '信访人', '住址（单位）', '概况', '转办单位', '转办日期', '备注'],
      guess: {
        target: 'submission',
        constants: { channel: 'letter' },
        columns: {
          sourceKey: '序号',
          receivedOn: '来信日期',
          title: '概况',
          name: '信访人',
          address: '住址（单位）',
          responsibleUnit: '转办单位',
          routedOn: '转办日期',
        },
      },
    },
    {
      name: 'visits to the capital',
      sheet: '赴省进京上访情况',
      headings: ['编号', '日期', '省/京', '县区', '人数', '内容分类', '通报文号'],
      guess: { target: 'higherVisit' },
    },
    {
      name: 'totals of a circular',
      sheet: '全省通报数',
      headings: ['月份', '级别', '批次', '人次', '通报文号'],
      guess: { target: 'circularTotal' },
    },
  ])('at $name', ({ sheet, headings, guess }) => {
    const guessed = guessSheet({ name: sheet, headings, headerRow: 1 });
    expect(guessed).toMatchObject(guess);
    expect(guessed === undefined ? [] : checkMap({ source: 's', sheets: [guessed] })).toEqual([]);
  });

  test('finds the headings below a title', () => {
    expect(
      guessHeaderRow([
        ['岱川市2006年来信登记簿'],
        [],
        ['编号', '来信日期', '信访人'],
        ['1', '2006-3-7', '王某'],
      ]),
    ).toBe(3);
  });
});

describe('a map', () => {
  test.each<{ name: string; change: Partial<SheetMap>; field: string }>([
    {
      name: 'with a field of other rows',
      change: { columns: { ...map.columns, batches: '批次' } },
      field: 'sheets/0/columns/batches',
    },
    {
      name: 'without the day received',
      change: { columns: { body: '内容' } },
      field: 'sheets/0/columns/receivedOn',
    },
    { name: 'without any text', change: { columns: { receivedOn: '日期' } }, field: 'sheets/0/columns/body' },
    {
      name: 'with a meaning that does not exist',
      change: { values: { kind: { 求决: 'wish' } } },
      field: 'sheets/0/values/kind/求决',
    },
    {
      name: 'with a constant that does not exist',
      change: { constants: { channel: 'pigeon' } },
      field: 'sheets/0/constants/channel',
    },
    { name: 'with a sign that cannot be stored', change: { sheet: '来\u0000信' }, field: '' },
  ])('$name is refused at its place', ({ change, field }) => {
    expect(checkMap({ source: 's', sheets: [{ ...map, ...change }] }).map((fault) => fault.field)).toEqual([
      field,
    ]);
  });
});
