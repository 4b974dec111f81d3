import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt, opening } from '../../../../../test/support/pure-matter.ts';
import { whyCannotName, whyNotExhausted } from '../../endings/rules/decide-exhausted.ts';
import { isUntouched, linkEarlier, splitOff, undoSplit, whyNotSplit } from './decide-relation.ts';
import { evolve } from '../../rules/evolve.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { ProceedingState } from '../../reviews/rules/proceeding-state.ts';
import { everyClaim, type ClaimState, type MatterState } from '../../rules/state.ts';

const DAY = plainDate('2026-05-20');
const WORDS = { ids: { newFacts: 1, reason: 1 }, states: [{ textId: 1, digest: 'd' }] };
const TODAY = circumstances('office', '2026-06-01');

function proceeding(
  kind: ProceedingState['kind'],
  outcome: 'uphold' | 'revoke' | 'change' | 'redo' | null,
  servedOn: typeof DAY | null = DAY,
): ProceedingState {
  const texts = { claimText: 1, factsText: 2, opinionText: 3, basisText: 4 };
  return {
    proceedingId: 1,
    kind,
    unitId: 'above',
    againstUnit: 'unit',
    answers: 1,
    madeOn: DAY,
    receivedOn: DAY,
    inTime: true,
    origin: 'desk',
    requestText: 1,
    admission: { admitted: true, ground: null, on: DAY, way: 'post', noticeText: 1 },
    opinion:
      outcome === null
        ? null
        : { outcome, issuedOn: DAY, ...texts, redoBy: null, redoClock: null, servedOn, servedWay: null },
  };
}
const after = (...proceedings: ProceedingState[]): MatterState => ({ ...matterAt('served'), proceedings });
const LATER = {
  ...matterAt('registered', { submission: { ...opening().submission, number: 'LX20260000009' } }),
  matterId: 'm-9',
};

describe('the remedies of a matter', () => {
  test.each([
    { name: 'never asked for', state: matterAt('served'), code: 'not-re-reviewed' },
    { name: 'reviewed only', state: after(proceeding('review', 'uphold')), code: 'not-re-reviewed' },
    {
      name: 're-reviewed, not served',
      state: after(proceeding('reReview', 'uphold', null)),
      code: 're-review-not-served',
    },
    {
      name: 'to be decided anew',
      state: after(proceeding('reReview', 'redo')),
      code: 're-review-ordered-redo',
    },
    { name: 're-reviewed and served', state: after(proceeding('reReview', 'change')), code: undefined },
  ])('$name', ({ state, code }) => {
    expect(whyNotExhausted(state)?.code).toBe(code);
    if (code !== undefined) expect(whyNotExhausted(state)?.citation?.article).toBe('第三十六条第三款');
  });

  test('are exhausted by nothing but a re-review that was served', () => {
    const decided = fc.record({
      kind: fc.constantFrom('review' as const, 'reReview' as const),
      outcome: fc.constantFrom(
        'uphold' as const,
        'revoke' as const,
        'change' as const,
        'redo' as const,
        null,
      ),
      served: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 3 }), (given) => {
        const state = after(
          ...given.map(({ kind, outcome, served }) => proceeding(kind, outcome, served ? DAY : null)),
        );
        const last = given.findLast(({ outcome }) => outcome !== null);
        const exhausted = last?.kind === 'reReview' && last.outcome !== 'redo' && last.served;
        expect(whyNotExhausted(state) === undefined).toBe(exhausted);
      }),
    );
  });

  test('are those of an earlier matter with the same walls, and of another one', () => {
    const earlier = after(proceeding('reReview', 'uphold'));
    expect(whyCannotName(LATER, earlier)).toBeUndefined();
    expect(whyCannotName(earlier, earlier)?.code).toBe('earlier-is-itself');
    expect(whyCannotName({ ...LATER, walledFrom: ['officer'] }, earlier)?.code).toBe('cannot-name-earlier');
    const late = { ...earlier, matterId: 'm-8', receivedOn: addDays(LATER.receivedOn, 1) };
    expect(whyCannotName(LATER, late)?.code).toBe('not-earlier');
  });

  test('new facts link both and can be linked once', () => {
    const earlier = after(proceeding('reReview', 'uphold'));
    const { own, other } = must(linkEarlier(LATER, earlier, WORDS, TODAY));
    expect(evolve(earlier, other, 'm-1').relations).toMatchObject([{ is: 'newFacts', matterId: 'm-9' }]);
    const linked = evolve(LATER, own, 'm-9');
    expect(linked).toMatchObject({ relations: [{ is: 'earlier', reasonText: 1 }], texts: [{ textId: 1 }] });
    expect(refusalOf(linkEarlier(linked, earlier, WORDS, TODAY))).toBe('linked-already');
  });
});

const claim = (claimId: number, kind: ClaimState['kind'] = 'appeal'): ClaimState => ({
  ...opening().claims[0]!,
  claimId,
  kind,
});
const withClaims = (...claims: ClaimState[]): MatterState => ({ ...matterAt('registered'), claims });

describe('a split', () => {
  test.each([
    {
      name: 'an accusation',
      state: { ...withClaims(claim(1), claim(2)), kind: 'accusation' as const },
      ids: [2],
    },
    { name: 'a claim that there is not', state: withClaims(claim(1), claim(2)), ids: [3] },
    { name: 'all claims', state: withClaims(claim(1), claim(2)), ids: [1, 2] },
    { name: 'all of its kind', state: withClaims(claim(1), claim(2, 'suggestion')), ids: [1] },
    {
      name: 'one to which others are joined',
      state: { ...withClaims(claim(1), claim(2)), attached: ['m-3'] },
      ids: [2],
    },
  ])('is refused for $name', ({ state, ids }) => {
    expect(whyNotSplit(state, { claimIds: ids })).toBeDefined();
  });

  test('and its undoing leave every claim where it was', () => {
    const split = fc.uniqueArray(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(split, (ids) => {
        const whole = withClaims(claim(1), claim(2), claim(3), claim(4), claim(5));
        expect(whyNotSplit(whole, { claimIds: ids })).toBeUndefined();
        const fold = (state: MatterState, event: MatterEvent) => evolve(state, event, state.matterId);
        const offs = ids.map((claimId) => ({ claimId, matterId: `part-${claimId}` }));
        const apart = offs.reduce<MatterState>(
          (state, part) => fold(state, splitOff(state, part, WORDS, TODAY).own),
          whole,
        );
        expect(apart.claims.map(({ claimId }) => claimId)).toEqual(
          [1, 2, 3, 4, 5].filter((id) => !ids.includes(id)),
        );
        expect(everyClaim(apart)).toEqual(whole.claims);
        expect(apart.texts).toHaveLength(1);
        const back = offs.reduce<MatterState>((state, { matterId }) => {
          const part = { ...matterAt('registered'), matterId };
          return fold(state, must(undoSplit(part, state, 'r', TODAY)).other);
        }, apart);
        expect(back.claims).toEqual(whole.claims);
        expect(back.relations).toEqual([]);
      }),
    );
  });

  test('is not undone once the matter was accepted; a part that nothing was done with is', () => {
    const part = { ...matterAt('registered'), matterId: 'part' };
    expect(isUntouched(part)).toBe(true);
    expect(isUntouched(matterAt('routed'))).toBe(false);
    expect(refusalOf(undoSplit(part, matterAt('accepted'), 'r', TODAY))).toBe('whole-went-on');
    const taken = evolve(part, must(undoSplit(part, matterAt('registered'), 'r', TODAY)).own, 'part');
    expect(taken).toMatchObject({ stage: 'attached', attachment: { matterId: 'm-1', takenBack: true } });
    expect(taken.clocks.every(({ state }) => state === 'ended')).toBe(true);
  });
});
