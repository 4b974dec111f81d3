import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { circumstances, matterAt } from '../../../../../test/support/pure-matter.ts';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import * as decide from './decide-supervision.ts';
import { evolve } from '../../rules/evolve.ts';
import type { MatterEvent } from '../../rules/events.ts';
import { executedOn, supportedOn } from '../../record/rules/execution.ts';
import type { MatterState } from '../../rules/state.ts';
import { openSupervisions, standingOf } from './supervision.ts';
import type { Worded } from '../../rules/text-state.ts';

const LATE = '2026-06-20';
const everybody: decide.MaySupervise = () => true;

function words<Name extends string>(...names: readonly Name[]): Worded<Name> {
  const ids = Object.fromEntries(names.map((name, index) => [name, index + 1]));
  return { ids: ids as Record<Name, number>, states: [] };
}

const office = (today = LATE) => circumstances('office', today);
const unit = (today = LATE) => circumstances('unit', today);
const after = (state: MatterState, event: MatterEvent) => evolve(state, event, state.matterId);

const URGING = { toUnit: 'unit', requirement: '请抓紧办理。', answerBy: plainDate('2026-07-01') };
const ORDER = { ...URGING, ground: 'shirking', facts: '多次推托。' } as const;

function ordered(state: MatterState, changes: Partial<Parameters<typeof decide.superviseUnit>[1]> = {}) {
  const input = { ...ORDER, ...changes };
  return decide.superviseUnit(state, input, words('facts', 'requirement'), everybody, office());
}

function urged(state: MatterState) {
  return decide.urgeUnit(state, URGING, words('requirement'), everybody, office());
}

function proposed(state: MatterState): MatterState {
  return decide.proposeForBreaches(state, () => 'office', office()).reduce(after, state);
}

describe('who is supervised, and on what ground', () => {
  const accepted = matterAt('accepted');
  test.each([
    { name: 'the own unit', changes: { toUnit: 'office' }, code: 'own-unit-not-supervised' },
    { name: 'a unit without a part', changes: { toUnit: 'elsewhere' }, code: 'unit-has-no-part' },
    {
      name: 'a day that has passed',
      changes: { answerBy: plainDate(LATE) },
      code: 'answer-by-passed',
    },
    {
      name: 'a ground that only the other Regulation has',
      changes: { ground: 'noFeedback' as const },
      code: 'supervision-ground-unknown',
    },
    {
      name: 'an opinion that nothing supports',
      changes: { ground: 'notExecuted' as const },
      code: 'supervision-ground-does-not-fit',
    },
  ])('$name is refused', ({ changes, code }) => {
    expect(refusalOf(ordered(accepted, changes))).toBe(code);
  });

  test('a unit that the office does not stand above is refused', () => {
    const refused = decide.superviseUnit(
      accepted,
      ORDER,
      words('facts', 'requirement'),
      () => false,
      office(),
    );
    expect(refusalOf(refused)).toBe('unit-not-below');
  });

  test('under 2005 a period that did not pass is no ground, one that passed is', () => {
    const state = matterAt('accepted', { receivedOn: plainDate('2021-03-02') });
    const input = { ...ORDER, ground: 'overdue', answerBy: plainDate('2026-12-01') } as const;
    const on = (today: string) =>
      decide.superviseUnit(state, input, words('facts', 'requirement'), everybody, office(today));
    expect(refusalOf(on('2026-03-20'))).toBe('supervision-ground-does-not-fit');
    expect(must(on('2026-11-01')).type).toBe('supervision.issued');
  });
});

describe('a supervision from its order to its end', () => {
  const state = after(matterAt('accepted'), must(ordered(matterAt('accepted'))));
  const reply = (of: MatterState) =>
    decide.replyToSupervision(of, { supervisionId: 1 }, words('reply'), unit());
  const accept = (of: MatterState) =>
    decide.acceptReply(of, { supervisionId: 1 }, words('opinion'), office());
  const repeat = (of: MatterState, today = LATE) =>
    decide.repeatSupervision(
      of,
      { supervisionId: 1, answerBy: plainDate('2026-08-01') },
      words('facts', 'requirement'),
      office(today),
    );

  test('no second one of the same office to the same unit', () => {
    expect(refusalOf(ordered(state))).toBe('supervised-already');
    expect(refusalOf(urged(state))).toBe('supervised-already');
  });

  test('nothing is accepted or repeated before the reply or its day', () => {
    expect(refusalOf(accept(state))).toBe('no-reply-to-accept');
    expect(refusalOf(repeat(state))).toBe('reply-not-due');
    expect(must(repeat(state, '2026-07-02')).type).toBe('supervision.repeated');
  });

  test('replied to, repeated, replied to again and accepted', () => {
    const replied = after(state, must(reply(state)));
    expect(refusalOf(reply(replied))).toBe('supervision-replied-already');
    const again = after(replied, must(repeat(replied)));
    expect(openSupervisions(again)[0]?.rounds).toHaveLength(2);
    const done = after(again, must(reply(again)));
    const ended = after(done, must(accept(done)));
    expect(openSupervisions(ended)).toEqual([]);
    expect(ended.supervisions?.[0]?.ended).toMatchObject({ how: 'accepted', on: LATE });
    // The law gives supervision no power over the periods of the matter.
    expect(ended.clocks).toEqual(state.clocks);
  });

  test('another unit neither replies nor accepts', () => {
    const foreign = circumstances('elsewhere', LATE);
    const id = { supervisionId: 1 };
    expect(refusalOf(decide.replyToSupervision(state, id, words('reply'), foreign))).toBe(
      'supervision-unknown',
    );
    expect(refusalOf(decide.acceptReply(state, id, words('opinion'), foreign))).toBe('supervision-unknown');
  });

  test('an urging ends with its reply, or when an order takes its place', () => {
    const urging = after(matterAt('accepted'), must(urged(matterAt('accepted'))));
    expect(after(urging, must(reply(urging))).supervisions?.[0]?.ended?.how).toBe('replied');
    const order = after(urging, must(ordered(urging)));
    expect(order.supervisions?.map(({ ended }) => ended?.how)).toEqual(['ordered', undefined]);
  });
});

describe('what a rule proposes', () => {
  const state = proposed(matterAt('accepted'));

  test('each clock that ran out once, by its rule, on the ground of the Regulation', () => {
    expect(state.proposals).toMatchObject([
      { proposalId: 1, ruleId: 'P22-08', toUnit: 'unit', officeUnit: 'office', ground: 'procedure' },
    ]);
    expect(decide.proposeForBreaches(state, () => 'office', office())).toEqual([]);
    expect(decide.proposeForBreaches(matterAt('accepted'), () => undefined, office())).toEqual([]);
    const inTime = decide.proposeForBreaches(matterAt('accepted'), () => 'office', office('2026-03-10'));
    expect(inTime).toEqual([]);
  });

  test('under 2005 a late handling is the first of the six grounds', () => {
    const before = matterAt('accepted', { receivedOn: plainDate('2021-03-02') });
    const [event] = decide.proposeForBreaches(before, () => 'office', office('2026-11-01'));
    expect(event?.data).toMatchObject({ proposal: { ruleId: 'P05-04', ground: 'overdue' } });
  });

  test('is taken by an order, set aside with a reason, or lapses with its clock', () => {
    const taken = after(state, must(ordered(state, { proposalId: 1 })));
    const standing = (of: MatterState) => of.proposals?.map((one) => standingOf(of, one));
    expect(standing(state)).toEqual(['waiting']);
    expect(standing(taken)).toEqual(['taken']);
    const aside = decide.setProposalAside(state, { proposalId: 1 }, words('reason'), office());
    const setAside = after(state, must(aside));
    expect(standing(setAside)).toEqual(['setAside']);
    const over = ordered(setAside, { proposalId: 1 });
    expect(refusalOf(over)).toBe('proposal-over');
    const clocks = state.clocks.map((clock) => ({ ...clock, state: 'met' as const }));
    expect(standing({ ...state, clocks })).toEqual(['lapsed']);
    expect(decide.proposeForBreaches(setAside, () => 'office', office())).toEqual([]);
  });
});

describe('what waits to be carried out', () => {
  const answered = matterAt('served');
  const last = answered.answers.at(-1);
  const supports = (outcome: 'supported' | 'notSupported'): MatterState => ({
    ...answered,
    answers: last === undefined ? [] : [{ ...last, outcomes: [{ claimId: 1, outcome }] }],
  });

  test('an opinion that supports a claim, until that is reported as done', () => {
    const state = supports('supported');
    expect(supportedOn(state)).toBe(last?.issuedOn);
    expect(executedOn(state)).toBeNull();
    const report = { on: plainDate(LATE), unitId: 'unit', isDone: true, text: 1 };
    expect(executedOn({ ...state, execution: [report] })).toBe(LATE);
    expect(supportedOn(supports('notSupported'))).toBeNull();
    // Ordered to be decided anew: what was said before counts no longer.
    expect(supportedOn({ ...state, answeredOn: null })).toBeNull();
  });

  test('what ledgers report is not among it', () => {
    const { outcomes: _unknown, ...reported } = supports('supported').answers[0]!;
    expect(supportedOn({ ...answered, answers: [reported] })).toBeNull();
  });
});
