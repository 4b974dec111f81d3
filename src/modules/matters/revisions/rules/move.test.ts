import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt } from '../../../../../test/support/pure-matter.ts';
import type { MoveRegulation } from '../move.contract.ts';
import { moveRegulation } from './decide-move.ts';
import { extendDeadline } from '../../handling/rules/decide-handling.ts';
import { routeMatter } from '../../handling/rules/decide-routing.ts';
import { evolve } from '../../rules/evolve.ts';
import type { MatterState } from '../../rules/state.ts';

const WORDS = { ids: { reason: 1 }, states: [{ textId: 1, digest: 'd' }], noticeDigest: 'n' };
const OF_2005 = { receivedOn: plainDate('2022-04-20') };
const INPUT = { reason: '经研究', noticeWay: 'post', noticeText: '改按现行条例办理。' } as const;
const petition: MoveRegulation['tracks'] = [{ claimId: 1, track: 'petitionProcedure' }];
const elsewhere: MoveRegulation['tracks'] = [{ claimId: 1, track: 'arbitration' }];

const decide = (state: MatterState, input: Pick<MoveRegulation, 'to' | 'tracks'>) =>
  moveRegulation(state, { ...INPUT, ...input }, WORDS, circumstances('office', '2026-04-01'));
const move = (state: MatterState, input: Pick<MoveRegulation, 'to' | 'tracks'>) =>
  evolve(state, must(decide(state, input)), state.matterId);
const clocksOf = ({ clocks }: MatterState) => clocks.map(({ ruleId, state }) => `${ruleId} ${state}`);

describe('a matter moved to the other Regulation', () => {
  test('has its running clock by the other one from the same fact; the one before ends and stays', () => {
    const moved = move(matterAt('registered', OF_2005), { to: '2022' });
    expect(moved.regime).toBe('2022');
    expect(clocksOf(moved)).toEqual(['P05-01 ended', 'P22-01 running']);
    expect(moved.clocks[1]).toMatchObject({ triggerOn: '2022-04-20', moved: true, rawOn: '2022-05-05' });
    expect(moved.notices.at(-1)).toMatchObject({ kind: 'moved' });
    expect(clocksOf(move(moved, { to: '2005' }))).toEqual(['P05-01 ended', 'P22-01 ended', 'P05-01 running']);
  });

  test('keeps the sixty days on the sixth track with their extension, and loses them on another', () => {
    const accepted = matterAt('accepted', OF_2005);
    const input = { days: 20, reason: '需委托鉴定', noticeWay: 'post' } as const;
    const extended = must(extendDeadline(accepted, input, 'r', circumstances('unit', '2026-04-01')));
    const state = evolve(accepted, extended, accepted.matterId);
    expect(refusalOf(decide(state, { to: '2022' }))).toBe('tracks-missing');
    expect(refusalOf(decide(state, { to: '2022', tracks: [] }))).toBe('every-claim-once');
    const kept = move(state, { to: '2022', tracks: petition });
    expect(kept.clocks.at(-1)).toMatchObject({ ruleId: 'P22-08', state: 'running', extensionDays: 20 });
    expect(kept.claims).toMatchObject([{ track: 'petitionProcedure' }]);
    const led = move(state, { to: '2022', tracks: elsewhere });
    expect(led.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
    // Under 2005 every accepted matter has sixty days, whatever its track.
    expect(move(led, { to: '2005' }).clocks.at(-1)).toMatchObject({ ruleId: 'P05-04', state: 'running' });
  });

  test('of an accusation goes by the one rule of routing of 2005 and by the second of 2022', () => {
    const moved = move(matterAt('registered', { ...OF_2005, kind: 'accusation' }), { to: '2022' });
    expect(clocksOf(moved)).toEqual(['P05-01 ended', 'P22-02 running']);
    expect(clocksOf(move(moved, { to: '2005' })).at(-1)).toBe('P05-01 running');
    const ground = { competenceId: null, zh: '按职责', en: 'by duty' };
    const by = circumstances('office', '2026-04-02');
    const routed = must(routeMatter(moved, { way: 'transfer', toUnit: 'unit' }, ground, by));
    const named = evolve(moved, routed, moved.matterId).clocks.find(({ ruleId }) => ruleId === 'P22-01');
    expect(named, 'still of the Regulation that it was moved to').toMatchObject({
      state: 'met',
      triggerOn: '2022-04-20',
      moved: true,
    });
  });

  test('keeps the petitioner’s right as one', () => {
    const moved = move(matterAt('served', OF_2005), { to: '2022', tracks: petition });
    expect(moved.clocks.at(-1)).toMatchObject({ ruleId: 'P22-09', right: true, state: 'running' });
  });

  test('is refused where it is there already, or the other one was not in force', () => {
    expect(refusalOf(decide(matterAt('registered'), { to: '2022' }))).toBe('under-it-already');
    expect(refusalOf(decide(matterAt('registered'), { to: '2005' }))).toBe('regulation-repealed');
    const early = circumstances('office', '2021-04-01');
    const state = matterAt('registered', { receivedOn: plainDate('2021-03-02') });
    expect(refusalOf(moveRegulation(state, { ...INPUT, to: '2022' }, WORDS, early))).toBe(
      'regulation-not-in-force',
    );
  });
});
