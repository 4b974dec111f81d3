import { describe, expect, test } from 'vitest';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt } from '../../../../../test/support/pure-matter.ts';
import { askConfidentialityAgain, decideWaiver, recordWaiver } from './decide-waivers.ts';
import type { MatterEvent } from '../../rules/events.ts';
import { evolve } from '../../rules/evolve.ts';
import { groundOfSeal, standingOfWaiver, whySealed, type OfficerNow } from './sealed-identity.ts';
import type { MatterState } from '../../rules/state.ts';

const TODAY = circumstances('office', '2026-03-03');
const NOW = new Date('2026-03-03T02:00:00Z');
const paper = (attachmentId: string) => ({ attachmentId, digest: '', bytes: 1, origin: 'desk' as const });

const person = (officerId: string, changes: Partial<OfficerNow> = {}): OfficerNow => ({
  officerId,
  unitId: 'office',
  role: 'clerk',
  scope: ['office', 'unit'],
  now: NOW,
  ...changes,
});
const RECORDER = person('recorder');
const LEADER = person('leader', { role: 'leader' });

const sealed = (changes: Partial<MatterState> = { identityAsked: true }): MatterState => ({
  ...matterAt('accepted', changes),
  attachments: [paper('paper'), paper('another')],
});
const apply = (state: MatterState, event: MatterEvent) => evolve(state, event, state.matterId);
const record = (state: MatterState, attachmentId = 'paper') =>
  recordWaiver(state, { attachmentId }, RECORDER, TODAY);
const recorded = (state = sealed()) => apply(state, must(record(state)));
const decide = (state: MatterState, officer: OfficerNow, confirmed = true, waiverId = 1) =>
  decideWaiver(state, { waiverId, confirmed }, officer, TODAY);
const decided = (confirmed = true, state = recorded()) =>
  apply(state, must(decide(state, LEADER, confirmed)));
const askAgain = (state: MatterState) => askConfidentialityAgain(state, { now: NOW, today: TODAY.today });
const again = (state: MatterState) => apply(state, must(askAgain(state)));
const standings = (state: MatterState) => state.waivers?.map(standingOfWaiver);

describe('recording that confidentiality is given up', () => {
  test('shows nobody anything yet', () => {
    expect(groundOfSeal(recorded())).toBe('asked');
    expect(standings(recorded())).toEqual(['waiting']);
  });

  test('takes a paper among the attachments, and each paper once', () => {
    expect(refusalOf(record(sealed(), 'elsewhere'))).toBe('waiver-without-paper');
    expect(refusalOf(record(again(decided())))).toBe('waiver-paper-used');
    expect(record(again(decided()), 'another').ok).toBe(true);
  });

  test('is refused where nothing is sealed, and while another waits', () => {
    expect(refusalOf(record(sealed({})))).toBe('identity-not-sealed');
    expect(refusalOf(record(decided()))).toBe('identity-not-sealed');
    expect(refusalOf(record(recorded(), 'another'))).toBe('waiver-waits-already');
    expect(whySealed(recorded(), 'recordWaiver', RECORDER)?.zh).toContain('等待');
    expect(whySealed(sealed(), 'recordWaiver', RECORDER)).toBeUndefined();
  });
});

describe('confirming it', () => {
  test('is not for whoever recorded it, nor for a leader of another line', () => {
    expect(refusalOf(decide(recorded(), person('recorder', { role: 'leader' })))).toBe('waiver-own');
    const far = person('far', { role: 'leader', scope: ['elsewhere'] });
    expect(refusalOf(decide(recorded(), far))).toBe('waiver-of-another-unit');
    expect(whySealed(recorded(), 'decideWaiver', far)).toBeDefined();
    expect(whySealed(recorded(), 'decideWaiver', LEADER)).toBeUndefined();
  });

  test('is done once, and not for what was never recorded', () => {
    expect(refusalOf(decide(decided(), LEADER))).toBe('waiver-decided-already');
    expect(refusalOf(decide(recorded(), LEADER, true, 9))).toBe('waiver-unknown');
  });

  test.each([{ identityAsked: true }, { kind: 'accusation' }] as const)(
    'unseals who is sealed by %j',
    (why) => {
      const state = decided(true, recorded(sealed(why)));
      expect(groundOfSeal(state)).toBeNull();
      expect(whySealed(state, 'unmask', RECORDER)).toBeUndefined();
      expect(whySealed(state, 'askOpening', RECORDER)).toBeDefined();
    },
  );

  test('does not, where the paper is found wanting', () => {
    expect(groundOfSeal(decided(false))).toBe('asked');
    expect(standings(decided(false))).toEqual(['refused']);
  });
});

describe('the petitioner', () => {
  test('seals it again at once, an accusation too, and keeps what was refused as it was', () => {
    expect(groundOfSeal(again(decided()))).toBe('asked');
    expect(groundOfSeal(again(decided(true, recorded(sealed({ kind: 'accusation' })))))).toBe('accusation');
    const refused = decided(false);
    const second = apply(refused, must(record(refused, 'another')));
    expect(standings(again(second))).toEqual(['refused', 'revoked']);
  });

  test('stops what waits, so that nobody can confirm it any more', () => {
    const state = again(recorded());
    expect(standings(state)).toEqual(['revoked']);
    expect(refusalOf(decide(state, LEADER))).toBe('waiver-decided-already');
  });

  test('has nothing to ask for where nothing was given up', () => {
    for (const state of [sealed(), decided(false), again(decided())])
      expect(refusalOf(askAgain(state))).toBe('confidentiality-not-given-up');
  });
});
