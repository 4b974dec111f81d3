import { describe, expect, test } from 'vitest';
import { isFresh, nextStep } from './sign-in-step.ts';

describe('after the password', () => {
  test.each([
    {
      name: 'whoever has a second factor gives it',
      enrolled: true,
      given: false,
      told: false,
      step: 'secondFactor',
    },
    {
      name: 'before changing a password that was told',
      enrolled: true,
      given: false,
      told: true,
      step: 'secondFactor',
    },
    { name: 'and changes it afterwards', enrolled: true, given: true, told: true, step: 'newPassword' },
    {
      name: 'whoever is new changes the password first',
      enrolled: false,
      given: false,
      told: true,
      step: 'newPassword',
    },
    {
      name: 'and enrols a second factor then',
      enrolled: false,
      given: false,
      told: false,
      step: 'enrolment',
    },
    {
      name: 'nothing is left once both are done',
      enrolled: true,
      given: true,
      told: false,
      step: 'complete',
    },
  ] as const)('$name', ({ enrolled, given, told, step }) => {
    const signingIn = { enrolled, factorGiven: given, mustChangePassword: told, way: 'password' } as const;
    expect(nextStep(signingIn)).toBe(step);
  });
});

describe('after single sign-on', () => {
  test.each([
    { name: 'the second factor is asked for', enrolled: true, given: false, step: 'secondFactor' },
    { name: 'or enrolled, where there is none', enrolled: false, given: false, step: 'enrolment' },
    { name: 'or was given to the provider', enrolled: false, given: true, step: 'complete' },
  ] as const)('$name, and never a password', ({ enrolled, given, step }) => {
    const signingIn = {
      enrolled,
      factorGiven: given,
      mustChangePassword: true,
      way: 'singleSignOn',
    } as const;
    expect(nextStep(signingIn)).toBe(step);
  });
});

test('a factor given less than 15 minutes ago lets its officer change factors', () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  expect([isFresh(ago(14.9), now), isFresh(ago(15), now), isFresh(null, now)]).toEqual([true, false, false]);
});
