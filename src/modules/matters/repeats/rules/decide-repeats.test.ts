import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { must } from '../../../../../test/support/given.ts';
import { circumstances, matterAt, PLAIN_LAW } from '../../../../../test/support/pure-matter.ts';
import { evolve } from '../../rules/evolve.ts';
import type { Circumstances, LawPort } from '../../rules/law-port.ts';
import type { ClockState, MatterState } from '../../rules/state.ts';
import { attachMatter, detachMatter } from './decide-repeats.ts';
import { describeRepeat } from './describe-repeats.ts';

const LEAD: MatterState = { ...matterAt('registered'), matterId: 'm-0' };
const ON_THE_DAY = circumstances('office', '2026-03-04');

/** A calendar that moved every period by a day. */
const revised: LawPort['revised'] = ({ rawOn, dueOn, internalOn }) => ({
  rawOn,
  dueOn: addDays(dueOn, 1),
  internalOn,
  provisional: false,
  calendar: 1,
});
const LATER: Circumstances = {
  ...circumstances('office', '2026-03-09'),
  law: { ...PLAIN_LAW, revised },
};

function joined(state: MatterState): MatterState {
  const { later } = must(attachMatter(state, LEAD, { reasonDigest: 'r', merged: true }, ON_THE_DAY));
  return evolve(state, later, state.matterId);
}

describe('undoing a join', () => {
  test('lets the clock go on from the fact that started it, with the dates it had', () => {
    const before = matterAt('registered');
    const resting = joined(before);
    expect(resting.clocks).toMatchObject([{ state: 'ended', endedOn: '2026-03-04' }]);
    const { later } = must(detachMatter(resting, 'r', { ...LATER, law: PLAIN_LAW }));
    expect(evolve(resting, later, 'm-1').clocks).toEqual(before.clocks);
  });

  test('computes it anew where the calendar changed while it rested, and keeps the dates before', () => {
    const resting = joined(matterAt('registered'));
    const event = must(detachMatter(resting, 'r', LATER)).later;
    expect(evolve(resting, event, 'm-1').clocks).toMatchObject([
      {
        state: 'running',
        endedOn: null,
        triggerOn: '2026-03-02',
        dueOn: '2026-03-18',
        calendar: 1,
        revisions: [{ until: '2026-03-09', dueOn: '2026-03-17' }],
      },
    ]);
    if (event.type !== 'matter.detached') throw new Error('another event');
    expect(describeRepeat(event).zh).toContain('期限由2026-03-17改为2026-03-18');
  });

  test('wakes no clock that had ended before the matter was joined', () => {
    const state = matterAt('registered');
    const over: ClockState = {
      ...state.clocks[0]!,
      clockId: 2,
      state: 'ended',
      endedOn: plainDate('2026-03-03'),
    };
    const resting = joined({ ...state, clocks: [...state.clocks, over] });
    const { later } = must(detachMatter(resting, 'r', LATER));
    expect(evolve(resting, later, 'm-1').clocks).toMatchObject([{ state: 'running' }, over]);
  });

  test('wakes all where it was joined before joins named what rests', () => {
    const { later } = must(detachMatter(matterAt('attached'), 'r', LATER));
    expect(evolve(matterAt('attached'), later, 'm-1').clocks).toMatchObject([{ state: 'running' }]);
  });
});
