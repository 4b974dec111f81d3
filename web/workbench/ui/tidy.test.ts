import { expect, test } from 'vitest';
import { tidy } from './tidy.ts';

test('what was typed goes without the blanks around it, and fields left empty do not go at all', () => {
  const typed = { name: ' 松山区信访局 ', shortName: '  ', placeId: undefined, parentId: null, depth: 0 };
  expect(tidy(typed)).toEqual({ name: '松山区信访局', depth: 0 });
});
