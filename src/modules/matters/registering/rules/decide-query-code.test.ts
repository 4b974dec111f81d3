import { describe, expect, test } from 'vitest';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt } from '../../../../../test/support/pure-matter.ts';
import { askForOpening, decideOpening } from '../../identity/rules/decide-openings.ts';
import { reissueQueryCode } from './decide-query-code.ts';
import { evolve } from '../../rules/evolve.ts';
import type { OfficerNow } from '../../identity/rules/sealed-identity.ts';
import type { MatterState } from '../../rules/state.ts';

const TODAY = circumstances('office', '2026-03-03');
const CLERK: OfficerNow = {
  officerId: 'clerk',
  unitId: 'office',
  role: 'clerk',
  scope: ['office'],
  now: new Date('2026-03-03T02:00:00Z'),
};
const BOTH = { phone: true, idNumber: true };
const reissue = (
  state: MatterState,
  asked: Partial<Parameters<typeof reissueQueryCode>[1]> = {},
  officer = CLERK,
) => reissueQueryCode(state, { check: 'identityDocument', known: BOTH, ...asked }, officer, TODAY);

test('the state knows when the code was last made anew', () => {
  const state = matterAt('closed');
  expect(evolve(state, must(reissue(state)), 'm-1').queryCodeReissuedAt).toBe('2026-03-03T02:00:00.000Z');
});

test.each([
  {
    name: 'a call back without a telephone',
    asked: { check: 'callBack' as const, known: { phone: false, idNumber: true } },
    code: 'no-phone-registered',
  },
  {
    name: 'a code that nothing goes together with',
    asked: { known: { phone: false, idNumber: false } },
    code: 'nothing-to-prove-by',
  },
])('refused: $name', ({ asked, code }) => {
  expect(refusalOf(reissue(matterAt('accepted'), asked))).toBe(code);
});

describe('where the identity is sealed', () => {
  const sealed = matterAt('accepted', { kind: 'accusation' });

  test('nobody can be checked, and no code is made', () => {
    expect(refusalOf(reissue(sealed))).toBe('identity-sealed');
  });

  test('an opening lets the one who asked for it check', () => {
    const input = { hours: 1, reasonDigest: 'why' };
    const asked = evolve(sealed, must(askForOpening(sealed, input, CLERK, TODAY)), 'm-1');
    const leader: OfficerNow = { ...CLERK, officerId: 'leader', role: 'leader' };
    const decided = { openingId: 1, allowed: true, reasonDigest: 'because' };
    const opened = evolve(asked, must(decideOpening(asked, decided, leader, TODAY)), 'm-1');
    expect(reissue(opened).ok).toBe(true);
    expect(refusalOf(reissue(opened, {}, { ...CLERK, officerId: 'another' }))).toBe('identity-sealed');
  });
});
