import { expect, test } from 'vitest';
import type { SheetMap } from '#modules/exchange/contract.ts';
import {
  changeTarget,
  fieldOf,
  lacksText,
  matchColumn,
  missing,
  setConstant,
  setMeaning,
} from './map-editing.ts';

const map: SheetMap = {
  sheet: '来信',
  headerRow: 1,
  target: 'submission',
  columns: { receivedOn: '来信时间', body: '内容' },
};

test('a field is filled by one column, and a column fills one field', () => {
  const changed = matchColumn(map, '反映事项', 'body');
  expect(fieldOf(changed, '反映事项')).toBe('body');
  expect(fieldOf(changed, '内容')).toBeUndefined();
  expect(fieldOf(matchColumn(map, '内容', 'title'), '内容')).toBe('title');
});

test('a required field without a column is missing until a constant fills it', () => {
  expect(missing(map)).toEqual(['channel']);
  expect(missing(setConstant(map, 'channel', 'letter'))).toEqual([]);
  expect(missing(setConstant(setConstant(map, 'channel', 'letter'), 'channel', undefined))).toEqual([
    'channel',
  ]);
});

test('of synopsis and text a submission needs one', () => {
  expect(lacksText(map)).toBe(false);
  expect(lacksText(matchColumn(map, '内容', undefined))).toBe(true);
});

test('rows of another kind keep the columns that both kinds have', () => {
  const visits = changeTarget(matchColumn(map, '县区', 'placeId'), 'higherVisit');
  expect(visits.columns).toEqual({ placeId: '县区' });
});

test('meanings of words add up', () => {
  const once = setMeaning(map, { field: 'channel', text: '群众来信', meaning: 'letter' });
  const twice = setMeaning(once, { field: 'channel', text: '上访', meaning: 'visit' });
  expect(twice.values).toEqual({ channel: { 群众来信: 'letter', 上访: 'visit' } });
});
