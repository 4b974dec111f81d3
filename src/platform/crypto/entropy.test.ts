import { expect, test } from 'vitest';
import { drawBytes } from './entropy.ts';

test('bytes are drawn as many as asked for, across the ends of blocks, and none twice', () => {
  const sizes = [1, 12, 16, 1000, 1024, 1025, 5000];
  for (const size of sizes) expect(drawBytes(size)).toHaveLength(size);
  const drawn = Array.from({ length: 2000 }, () => drawBytes(16).toString('hex'));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn).not.toContain('0'.repeat(32));
});

test('what was drawn stays what it was when more is drawn', () => {
  const first = drawBytes(16);
  const before = first.toString('hex');
  for (let again = 0; again < 1000; again += 1) drawBytes(16);
  expect(first.toString('hex')).toBe(before);
});
