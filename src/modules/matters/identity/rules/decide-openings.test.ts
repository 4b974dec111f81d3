import { describe, expect, test } from 'vitest';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt } from '../../../../../test/support/pure-matter.ts';
import { LONGEST_OPENING } from '../identity.contract.ts';
import { askForOpening, decideOpening, endOpening } from './decide-openings.ts';
import type { MatterEvent } from '../../rules/events.ts';
import { evolve } from '../../rules/evolve.ts';
import { groundOfSeal, openingFor, standingOf, whySealed, type OfficerNow } from './sealed-identity.ts';
import type { MatterState } from '../../rules/state.ts';

const TODAY = circumstances('office', '2026-03-03');
const at = (hour: string) => new Date(`2026-03-${hour}:00Z`);
const TEN = at('03T02:00');

const person = (officerId: string, changes: Partial<OfficerNow> = {}): OfficerNow => ({
  officerId,
  unitId: 'office',
  role: 'clerk',
  scope: ['office', 'unit'],
  now: TEN,
  ...changes,
});
const ASKER = person('asker');
const LEADER = person('leader', { role: 'leader' });

const sealed = (): MatterState => matterAt('accepted', { identityAsked: true });
const apply = (state: MatterState, event: MatterEvent) => evolve(state, event, state.matterId);
const asked = (state = sealed(), hours = 24) =>
  apply(state, must(askForOpening(state, { hours, reasonDigest: 'why' }, ASKER, TODAY)));
const decide = (state: MatterState, officer: OfficerNow, allowed = true) =>
  decideOpening(state, { openingId: 1, allowed, reasonDigest: 'because' }, officer, TODAY);
const opened = (hours = 24) => {
  const state = asked(sealed(), hours);
  return apply(state, must(decide(state, LEADER)));
};
const standing = (state: MatterState, now: Date) => {
  const [opening] = state.openings ?? [];
  return opening && standingOf(opening, now);
};

test('an accusation seals who makes it, others only those who ask', () => {
  expect(groundOfSeal(matterAt('registered', { kind: 'accusation' }))).toBe('accusation');
  expect(groundOfSeal(sealed())).toBe('asked');
  expect(groundOfSeal(matterAt('registered'))).toBeNull();
});

test('the longest opening is three days', () => {
  expect(LONGEST_OPENING).toBe(72);
});

describe('asking', () => {
  test('shows nobody anything yet', () => {
    const state = asked();
    expect(standing(state, TEN)).toBe('waiting');
    expect(openingFor(state, 'asker', TEN)).toBeUndefined();
    expect(whySealed(state, 'unmask', ASKER)?.zh).toContain('请求启封');
  });

  test('is refused where nothing is sealed, and twice', () => {
    const input = { hours: 1, reasonDigest: 'why' };
    expect(refusalOf(askForOpening(matterAt('accepted'), input, ASKER, TODAY))).toBe('identity-not-sealed');
    expect(refusalOf(askForOpening(asked(), input, ASKER, TODAY))).toBe('opening-asked-already');
    expect(refusalOf(askForOpening(opened(), input, ASKER, TODAY))).toBe('opening-asked-already');
    expect(askForOpening(asked(), input, person('another'), TODAY).ok).toBe(true);
  });
});

describe('deciding', () => {
  test.each([
    { name: 'whoever asked, in another post', by: person('asker', { role: 'leader' }), code: 'opening-own' },
    {
      name: 'a leader of another line',
      by: person('far', { role: 'leader', scope: ['elsewhere'] }),
      code: 'opening-of-another-unit',
    },
  ])('is not for $name', ({ by, code }) => {
    expect(refusalOf(decide(asked(), by))).toBe(code);
  });

  test('is done once', () => {
    expect(refusalOf(decide(opened(), LEADER))).toBe('opening-decided-already');
    const other = decideOpening(asked(), { openingId: 9, allowed: true, reasonDigest: '' }, LEADER, TODAY);
    expect(refusalOf(other)).toBe('opening-unknown');
  });

  test('never lets in whom a wall keeps out since, but may refuse them', () => {
    const walled = { ...asked(), walledFrom: ['asker'] };
    expect(refusalOf(decide(walled, LEADER))).toBe('opening-asker-walled');
    expect(decide(walled, LEADER, false).ok).toBe(true);
  });

  test('to refuse opens nothing', () => {
    const state = asked();
    const refused = apply(state, must(decide(state, LEADER, false)));
    expect(standing(refused, TEN)).toBe('refused');
    expect(openingFor(refused, 'asker', TEN)).toBeUndefined();
  });
});

describe('an opening that was allowed', () => {
  test('is for whoever asked alone', () => {
    expect(openingFor(opened(), 'asker', TEN)?.openingId).toBe(1);
    expect(openingFor(opened(), 'leader', TEN)).toBeUndefined();
    expect(whySealed(opened(), 'unmask', ASKER)).toBeUndefined();
    expect(whySealed(opened(), 'unmask', LEADER)).toBeDefined();
  });

  test('ends by the clock, to the instant', () => {
    const state = opened(24);
    expect(standing(state, new Date('2026-03-04T01:59:59.999Z'))).toBe('open');
    expect(standing(state, at('04T02:00'))).toBe('over');
    expect(openingFor(state, 'asker', at('04T02:00'))).toBeUndefined();
  });

  test.each([ASKER, LEADER])('is ended early by $officerId', (officer) => {
    const ended = apply(opened(), must(endOpening(opened(), 1, officer, TODAY)));
    expect(standing(ended, TEN)).toBe('ended');
    expect(openingFor(ended, 'asker', TEN)).toBeUndefined();
    expect(refusalOf(endOpening(ended, 1, officer, TODAY))).toBe('opening-over-already');
  });

  test('is ended by nobody else', () => {
    expect(refusalOf(endOpening(opened(), 1, person('another'), TODAY))).toBe('opening-not-yours');
  });
});

test('one that nobody decided is taken back, and asked for anew', () => {
  const back = apply(asked(), must(endOpening(asked(), 1, ASKER, TODAY)));
  expect(standing(back, TEN)).toBe('withdrawn');
  expect(refusalOf(decide(back, LEADER))).toBe('opening-decided-already');
  expect(asked(back).openings?.map(({ openingId }) => openingId)).toEqual([1, 2]);
});
