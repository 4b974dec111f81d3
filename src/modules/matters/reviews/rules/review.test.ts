import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt, underReview } from '../../../../../test/support/pure-matter.ts';
import { recordHearing } from './decide-hearing.ts';
import { answerMatter } from '../../handling/rules/decide-handling.ts';
import { admitReview, decideReview, requestReview, serveReview } from './decide-review.ts';
import { evolve } from '../../rules/evolve.ts';
import { nextRemedy } from './remedy.ts';
import { nextClock, runningClocks, type MatterState } from '../../rules/state.ts';
import { isExecutionOwed, supportedOn } from '../../record/rules/execution.ts';
import type { DecideReview } from '../review.contract.ts';

const WORDS = {
  states: [],
  ids: {
    ...{ request: 1, notice: 2, claim: 3, facts: 4, opinion: 5, basis: 6 },
    ...{ record: 7, changedFacts: 8, participants: 9 },
  },
};
const office = (day: string) => circumstances('office', day);
const apply = (state: MatterState, event: Parameters<typeof evolve>[1]) =>
  evolve(state, event, state.matterId);
const ask = (
  state: MatterState,
  given: { receivedOn?: string; postmarkedOn?: string } = {},
  today = '2026-06-01',
) =>
  requestReview(
    state,
    {
      ...(given.receivedOn === undefined ? {} : { receivedOn: plainDate(given.receivedOn) }),
      ...(given.postmarkedOn === undefined ? {} : { postmarkedOn: plainDate(given.postmarkedOn) }),
    },
    WORDS,
    { reviewUnit: 'above', origin: 'desk' },
    office(today),
  );
const proceedingOf = (state: MatterState) => state.proceedings?.at(-1);
const OPINION = { claimText: 'a', facts: 'b', opinion: 'c', basis: 'd' };

describe('a request for review (2022 art. 35)', () => {
  test('uses the petitioner’s right and starts the thirty days of the reviewing unit', () => {
    const state = apply(matterAt('served'), must(ask(matterAt('served'), { receivedOn: '2026-04-01' })));
    expect(state.clocks.slice(-2)).toMatchObject([
      { ruleId: 'P22-09', right: true, state: 'met', endedOn: '2026-04-01' },
      {
        ruleId: 'P22-10',
        holderUnit: 'above',
        triggerOn: '2026-04-01',
        rawOn: '2026-05-01',
        state: 'running',
      },
    ]);
    expect(state.involved).toEqual([{ unitId: 'above', capacity: 'reviews' }]);
    expect(nextClock(state)?.ruleId).toBe('P22-10');
  });

  test.each([
    { name: 'on the last day', given: { receivedOn: '2026-04-21' }, inTime: true },
    { name: 'a day later', given: { receivedOn: '2026-04-22' }, inTime: false },
    {
      name: 'posted on the last day',
      given: { receivedOn: '2026-04-25', postmarkedOn: '2026-04-21' },
      inTime: true,
    },
  ])('is registered whether in time or not: $name', ({ given, inTime }) => {
    const state = apply(matterAt('served'), must(ask(matterAt('served'), given)));
    expect(proceedingOf(state)?.inTime).toBe(inTime);
  });

  test('is never late while no service is recorded', () => {
    const state = apply(matterAt('answered'), must(ask(matterAt('answered'))));
    expect(proceedingOf(state)?.inTime).toBeNull();
    const declining = { admitted: false, ground: 'late', noticeWay: 'post', noticeText: 'x' } as const;
    expect(refusalOf(admitReview(state, declining, WORDS, office('2026-06-02')))).toBe('request-in-time');
  });

  test.each([
    { name: 'before there is an answer', state: matterAt('accepted'), code: 'nothing-to-review' },
    {
      name: 'of a suggestion',
      state: { ...matterAt('served'), kind: 'suggestion' as const },
      code: 'review-not-provided',
    },
    { name: 'while one is pending', state: underReview('admitted'), code: 'review-pending' },
    { name: 'while the unit decides anew', state: underReview('served', 'redo'), code: 'redo-pending' },
  ])('is refused $name', ({ state, code }) => {
    expect(refusalOf(ask(state))).toBe(code);
  });

  test('is not made before the decision, nor tomorrow', () => {
    expect(refusalOf(ask(matterAt('served'), { receivedOn: '2026-03-19' }))).toBe('day-out-of-order');
    expect(refusalOf(ask(matterAt('served'), { receivedOn: '2026-06-02' }))).toBe('day-out-of-order');
  });
});

describe('a declined request', () => {
  const late = apply(matterAt('served'), must(ask(matterAt('served'), { receivedOn: '2026-05-01' })));
  const declining = { admitted: false, noticeWay: 'post', noticeText: 'x' } as const;
  test('needs a ground of the law', () => {
    expect(refusalOf(admitReview(late, declining, WORDS, office('2026-05-03')))).toBe(
      'decline-ground-missing',
    );
  });
  test('ends the clock of the unit, and can be made again with reasons', () => {
    const after = apply(
      late,
      must(admitReview(late, { ...declining, ground: 'late' }, WORDS, office('2026-05-03'))),
    );
    expect(runningClocks(after)).toEqual([]);
    expect(nextRemedy(after).ok).toBe(true);
  });
});

describe('the opinion of a review', () => {
  test('needs the request to be taken up first, and the hearing that was called to be held', () => {
    const deciding = { outcome: 'uphold', ...OPINION } as const;
    expect(refusalOf(decideReview(underReview('requested'), deciding, WORDS, office('2026-04-10')))).toBe(
      'review-not-admitted',
    );
    expect(refusalOf(decideReview(underReview('called'), deciding, WORDS, office('2026-04-10')))).toBe(
      'hearing-waits',
    );
  });

  test('upholding is served, and the thirty days for re-review begin', () => {
    const state = underReview('served');
    expect(state.clocks.at(-1)).toMatchObject({
      ruleId: 'P22-11',
      right: true,
      triggerOn: '2026-04-12',
      state: 'running',
    });
    expect(must(nextRemedy(state))).toMatchObject({ kind: 'reReview', againstUnit: 'office' });
  });

  test('ordering to decide anew takes the matter back to its handling, with a period', () => {
    const refused = decideReview(
      underReview('admitted'),
      { outcome: 'redo', ...OPINION },
      WORDS,
      office('2026-04-10'),
    );
    expect(refusalOf(refused)).toBe('redo-needs-period');
    const state = underReview('decided', 'redo');
    expect(state).toMatchObject({ stage: 'accepted', holderUnit: 'unit', answeredOn: null, closedOn: null });
    expect(nextClock(state)).toMatchObject({ holderUnit: 'unit', rawOn: '2026-05-10' });
  });
});

describe('an opinion that takes the place of the former one', () => {
  const today = office('2026-04-10');
  const decide = (state: MatterState, input: Omit<DecideReview, keyof typeof OPINION>) =>
    decideReview(state, { ...OPINION, ...input }, WORDS, today);
  const carriedOut: MatterState = {
    ...underReview('admitted'),
    execution: [{ unitId: 'unit', on: plainDate('2026-04-02'), text: 1, isDone: true }],
  };
  const changedTo = (outcome: 'supported' | 'notSupported') =>
    apply(carriedOut, must(decide(carriedOut, { outcome: 'change', outcomes: [{ claimId: 1, outcome }] })));

  test('gives each claim an outcome that fits it, and only such an opinion does', () => {
    const claim = [{ claimId: 1, outcome: 'notSupported' as const }];
    expect(refusalOf(decide(carriedOut, { outcome: 'change' }))).toBe('every-claim-once');
    expect(
      refusalOf(decide(carriedOut, { outcome: 'change', outcomes: [{ claimId: 1, outcome: 'adopted' }] })),
    ).toBe('outcome-does-not-fit');
    expect(refusalOf(decide(carriedOut, { outcome: 'uphold', outcomes: claim }))).toBe('outcomes-stay');
  });

  test('has to be carried out where it supports, whatever was reported of the former one', () => {
    expect(isExecutionOwed(carriedOut)).toBe(false);
    expect(isExecutionOwed(changedTo('supported'))).toBe(true);
    expect(supportedOn(changedTo('supported'))).toBe('2026-04-10');
  });

  test('leaves nothing to carry out where it no longer supports, or revokes', () => {
    const revoked = apply(carriedOut, must(decide(carriedOut, { outcome: 'revoke' })));
    for (const state of [changedTo('notSupported'), revoked]) {
      expect(isExecutionOwed(state)).toBe(false);
      expect(supportedOn(state)).toBeNull();
    }
    expect(revoked.claims).toMatchObject([{ outcome: null }]);
  });

  test('is none that upholds: the answer stays as it is', () => {
    const upheld = apply(carriedOut, must(decide(carriedOut, { outcome: 'uphold' })));
    expect(supportedOn(upheld)).toBe(carriedOut.answers.at(-1)?.issuedOn);
    expect(upheld.execution).toEqual(carriedOut.execution);
  });
});

describe('deciding anew', () => {
  const unit = circumstances('unit', '2026-04-20');
  const answer = (outcome: 'supported' | 'notSupported', changed = false) =>
    answerMatter(
      underReview('served', 'redo'),
      { ...OPINION, outcomes: [{ claimId: 1, outcome }] },
      { textDigest: 'x', ...(changed ? { changedFacts: WORDS } : {}) },
      unit,
    );
  test('does not say the same on the same facts', () => {
    expect(refusalOf(answer('supported'))).toBe('redo-repeats');
    expect(answer('supported', true).ok).toBe(true);
    expect(answer('notSupported').ok).toBe(true);
  });
  test('meets the period that was set, and opens review again', () => {
    const after = apply(underReview('served', 'redo'), must(answer('notSupported')));
    expect(runningClocks(after)).toEqual([]);
    expect(must(nextRemedy(after))).toMatchObject({ kind: 'review', againstUnit: 'unit' });
  });
});

describe('re-review (2022 art. 36)', () => {
  const asked = apply(underReview('served'), must(ask(underReview('served'), { receivedOn: '2026-04-20' })));
  const notice = { admitted: true, noticeWay: 'post', noticeText: 'x' } as const;
  const admitted = apply(
    asked,
    must(admitReview(asked, notice, WORDS, circumstances('above', '2026-04-21'))),
  );

  test('leaves out the days of its hearing', () => {
    expect(nextClock(admitted)).toMatchObject({ ruleId: 'P22-12', rawOn: '2026-05-20' });
    const hearing = {
      hearingId: 1,
      proceedingId: 2,
      unitId: 'above',
      calledOn: plainDate('2026-04-22'),
      opensOn: plainDate('2026-04-25'),
      noticeText: 1,
      held: null,
      cancelled: null,
    };
    const called = { ...admitted, hearings: [hearing] };
    const held = {
      hearingId: 1,
      from: plainDate('2026-04-25'),
      to: plainDate('2026-04-27'),
      participants: 'y',
      record: 'x',
      opinion: 'x',
    };
    const after = apply(
      called,
      must(recordHearing(called, held, WORDS, circumstances('above', '2026-04-28'))),
    );
    expect(nextClock(after)).toMatchObject({
      rawOn: '2026-05-23',
      hearings: [{ from: '2026-04-25', to: '2026-04-27' }],
    });
  });

  test('ends the matter: the same facts and reasons are no longer accepted', () => {
    const deciding = { outcome: 'uphold', ...OPINION } as const;
    const above = circumstances('above', '2026-05-06');
    const decided = apply(admitted, must(decideReview(admitted, deciding, WORDS, above)));
    const served = apply(decided, must(serveReview(decided, { way: 'post' }, above)));
    expect(refusalOf(ask(served))).toBe('review-exhausted');
    expect(served.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
  });
});
