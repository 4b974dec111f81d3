import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOfPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-policy.ts';

const cases: readonly { name: string; password: string; says: readonly RegExp[] }[] = [
  { name: 'a sentence of unrelated words may be used', password: 'copper lantern 42 rivers', says: [] },
  { name: 'twelve Chinese characters may be used', password: '春江潮水连海平海上明月共', says: [] },
  { name: 'a short one may not', password: 'k7#mQ2x', says: [/at least 12/u] },
  { name: 'one that is far too long may not', password: 'abcdxyz123!?'.repeat(20), says: [/at most 128/u] },
  { name: 'one that contains the login may not', password: 'Zhang.Min-river-stone', says: [/login/u] },
  { name: 'one character over and over may not', password: 'zzzzzzzzzzzzzz', says: [/different/u] },
  { name: 'a common word and a year may not', password: 'Password2026', says: [/easy to guess/u] },
  { name: 'a row of keys may not', password: 'qwertyuiop1234', says: [/easy to guess/u] },
  {
    name: 'several faults are told at once',
    password: '1234',
    says: [/at least 12/u, /different/u, /guess/u],
  },
];

describe('a password', () => {
  test.each(cases)('$name', ({ password, says }) => {
    const faults = faultsOfPassword(password, 'zhang.min').map(({ en }) => en);
    expect(faults).toHaveLength(says.length);
    for (const [index, pattern] of says.entries()) expect(faults[index]).toMatch(pattern);
  });

  test('outside the bounds of length is never free of faults', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (password) => {
        const length = [...password].length;
        if (length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD) return;
        expect(faultsOfPassword(password, 'zhang.min').length).toBeGreaterThan(0);
      }),
    );
  });
});
