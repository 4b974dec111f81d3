import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { foldedAtFirst, treeLines, type TreeUnit } from './unit-tree.ts';

const TODAY = plainDate('2026-03-02');

function unit(name: string, parentId: string | null, depth: number, activeUntil?: string): TreeUnit {
  return {
    unitId: name,
    name,
    shortName: name.slice(0, 2),
    kind: 'department',
    level: 'city',
    parentId,
    placeId: 'city',
    activeFrom: plainDate('2020-01-01'),
    activeUntil: activeUntil === undefined ? null : plainDate(activeUntil),
    depth,
  };
}

const TREE = [
  unit('市局', null, 0),
  unit('东县局', '市局', 1),
  unit('东县住建局', '东县局', 2),
  unit('东县旧局', '东县局', 2, '2026-03-02'),
  unit('西县局', '市局', 1, '2026-03-03'),
];
const shown = (given: Partial<Parameters<typeof treeLines>[1]>) =>
  treeLines(TREE, { typed: '', withEnded: false, folded: new Set(), today: TODAY, ...given }).map(
    ({ unit: { name }, folded }) => (folded === undefined ? name : `${folded ? '+' : '-'}${name}`),
  );

describe('the tree of units', () => {
  test('shows what stands today in its order, and what can be folded', () => {
    expect(shown({})).toEqual(['-市局', '-东县局', '东县住建局', '西县局']);
  });

  test('shows what has ended when asked', () => {
    expect(shown({ withEnded: true })).toContain('东县旧局');
  });

  test('hides everything below what is folded', () => {
    expect(shown({ folded: new Set(['东县局']) })).toEqual(['-市局', '+东县局', '西县局']);
    expect(shown({ folded: new Set(['市局']) })).toEqual(['+市局']);
  });

  test('shows what was searched for with the units above it, folded or not', () => {
    expect(shown({ typed: '住建', folded: new Set(['市局']) })).toEqual(['市局', '东县局', '东县住建局']);
    expect(shown({ typed: '铁路' })).toEqual([]);
  });

  test('opens folded below the head where it is long', () => {
    const many = [TREE[0]!, ...Array.from({ length: 200 }, (_, at) => unit(`局${at}`, '市局', 1))];
    expect(foldedAtFirst(TREE).size).toBe(0);
    expect(foldedAtFirst(many).has('市局')).toBe(false);
    expect(foldedAtFirst(many).size).toBe(200);
  });
});
