import { describe, expect, test } from 'vitest';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, matterAt, opening } from '../../../../../test/support/pure-matter.ts';
import { whyNot } from '../../rules/actions.ts';
import { whyNotOnline, withdrawAtDesk, withdrawOnline } from './decide-withdrawal.ts';
import { evolve } from '../../rules/evolve.ts';
import type { MatterState } from '../../rules/state.ts';

const ON = circumstances('office', '2026-03-09');
const ONE = { petitioners: 1, noticeDigest: 'notice' };
const PAPER = { attachmentId: 'a-1', digest: 'd', bytes: 1, origin: 'desk' } as const;
const INPUT = { attachmentId: 'a-1', readOut: true, noticeWay: 'inPerson', noticeText: 'x' } as const;

describe('a withdrawal by the petitioner', () => {
  test.each(['registered', 'routed', 'accepted'] as const)(
    'ends a matter that is %s, with a notice',
    (stage) => {
      const state = matterAt(stage);
      const after = evolve(state, must(withdrawOnline(state, ONE, ON)), 'm-1');
      expect(after).toMatchObject({
        stage: 'closed',
        ending: { ending: 'withdrawn', ground: null, withdrawal: { by: 'petitioner' } },
      });
      expect(after.notices.at(-1)).toMatchObject({
        kind: 'withdrawal',
        way: 'online',
        unitId: state.holderUnit,
      });
      expect(after.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
    },
  );

  const claims = opening().claims.map((claim) => ({ ...claim, kind: 'accusation' as const }));
  const accusation = matterAt('routed', { kind: 'accusation', claims });
  test.each<{ name: string; state: MatterState; petitioners?: number; says: string }>([
    { name: 'an answered matter', state: matterAt('answered'), says: '复查' },
    { name: 'an accusation, by the article', state: accusation, says: '第三十条第一款' },
    { name: 'an accusation under 2005', state: { ...accusation, regime: '2005' }, says: '第二十二条第一款' },
    { name: 'one of several petitioners', state: matterAt('routed'), petitioners: 2, says: '全体信访人' },
    {
      name: 'a matter to which others are joined',
      state: { ...matterAt('routed'), attached: ['m-2'] },
      says: '撤销并入',
    },
  ])('is refused for $name', ({ state, petitioners = 1, says }) => {
    expect(refusalOf(withdrawOnline(state, { ...ONE, petitioners }, ON))).toBe('not-to-be-withdrawn');
    expect(whyNotOnline(state, petitioners)?.zh).toContain(says);
  });

  test('of an accusation is refused at the desk as well', () => {
    expect(whyNot(accusation, 'withdraw', 'office')?.zh).toContain('第三十条第一款');
  });
});

describe('a withdrawal at the desk', () => {
  const state: MatterState = { ...matterAt('routed'), attachments: [PAPER] };

  test('names the signed paper', () => {
    expect(must(withdrawAtDesk(state, INPUT, 'notice', ON))).toMatchObject({
      data: { ending: { withdrawal: { by: 'desk', attachmentId: 'a-1' } }, notice: { way: 'inPerson' } },
    });
  });

  test.each([
    { name: 'a paper of another matter', input: { attachmentId: 'a-2' }, code: 'signed-paper-missing' },
    { name: 'a paper that was not read out', input: { readOut: false }, code: 'read-out-first' },
  ])('is refused with $name', ({ input, code }) => {
    expect(refusalOf(withdrawAtDesk(state, { ...INPUT, ...input }, 'notice', ON))).toBe(code);
  });
});
