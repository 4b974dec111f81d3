import { expect, test } from 'vitest';
import { assertsSecondFactor } from './asserted-factor.ts';

const accepted = { acr: ['urn:mfa'], amr: ['otp'] };

test.each([
  { name: 'a named amr among others counts', claims: { amr: ['pwd', 'otp'] }, counts: true },
  { name: 'the named acr counts', claims: { acr: 'urn:mfa' }, counts: true },
  { name: 'a password does not count', claims: { amr: ['pwd'], acr: '1' }, counts: false },
  { name: 'nothing asserted does not count', claims: {}, counts: false },
  { name: 'an amr that is no list does not count', claims: { amr: 'otp' }, counts: false },
])('$name', ({ claims, counts }) => {
  expect(assertsSecondFactor(claims, accepted)).toBe(counts);
});

test('where the office names nothing, nothing counts', () => {
  expect(assertsSecondFactor({ acr: '', amr: ['otp', ''] }, { acr: [], amr: [] })).toBe(false);
});
