import { describe, expect, test } from 'vitest';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, historyTo, matterAt, opening } from '../../../../../test/support/pure-matter.ts';
import type { ReplyDirectly } from '../declining.contract.ts';
import type { MatterStage, Track } from '../../words.contract.ts';
import { endOnGround, fittingGrounds, whyNoGround } from './decide-declining.ts';
import { acceptMatter } from '../../handling/rules/decide-handling.ts';
import { routeMatter } from '../../handling/rules/decide-routing.ts';
import type { GroundOfEnding } from './ending-state.ts';
import { evolve, foldHistory } from '../../rules/evolve.ts';
import type { Kind, MatterState } from '../../rules/state.ts';

const INPUT: ReplyDirectly = {
  ground: '',
  reason: '经审查，属于劳动争议',
  turnTo: '市劳动人事争议仲裁委员会',
  noticeWay: 'post',
  noticeText: '您反映的事项请向劳动人事争议仲裁委员会申请仲裁。',
};
const DIGESTS = { text: 'text', notice: 'notice' };

function who(unit = 'unit', petitionOffice = false) {
  return { ...circumstances(unit, '2026-03-09'), petitionOffice };
}

function end(
  state: MatterState,
  ending: GroundOfEnding['ending'],
  input: Partial<ReplyDirectly>,
  by = who(state.holderUnit, state.holderUnit === 'office'),
) {
  return endOnGround(state, { ...INPUT, ...input, ending }, DIGESTS, by);
}

function ofKind(stage: MatterStage, kind: Kind): MatterState {
  const claims = opening().claims.map((claim) => ({ ...claim, kind }));
  return matterAt(stage, { kind, claims });
}

function acceptedOn(track: Track): MatterState {
  const state = matterAt('routed');
  const input = { tracks: [{ claimId: 1, track }], noticeWay: 'post' as const, noticeText: 'x' };
  return evolve(state, must(acceptMatter(state, input, 'n', circumstances('unit', '2026-03-05'))), 'm-1');
}

describe('an ending without an opinion', () => {
  test('closes the matter with its ground and notice; who was told in time has met the notice clock', () => {
    const state = matterAt('routed');
    const event = must(end(state, 'ledToOtherProcedure', { ground: 'arbitrationTrack' }));
    const after = evolve(state, event, 'm-1');
    expect(after).toMatchObject({
      stage: 'closed',
      closedOn: '2026-03-09',
      ending: {
        ending: 'ledToOtherProcedure',
        ground: 'arbitrationTrack',
        unitId: 'unit',
        textDigest: 'text',
      },
      claims: [{ outcome: 'redirected' }],
    });
    expect(after.notices.at(-1)).toMatchObject({ kind: 'path', textDigest: 'notice' });
    expect(after.clocks.map(({ ruleId, state: now }) => `${ruleId} ${now}`)).toEqual([
      'P22-01 met',
      'P22-04 met',
    ]);
  });

  const fits = (state: MatterState, by = who()) => fittingGrounds(state, by).map(({ key }) => key);
  const tracks = ['judicialTrack', 'arbitrationTrack', 'partyAppealTrack', 'administrativeTrack'];

  test.each([
    {
      name: 'an appeal routed to the unit, which objects instead where it is not competent',
      state: matterAt('routed'),
      by: who(),
      keys: ['pendingElsewhere', ...tracks, 'afterReReview'],
    },
    {
      name: 'an appeal at the petition office, which routes what others decide',
      state: matterAt('registered'),
      by: who('office', true),
      keys: ['pendingElsewhere', ...tracks, 'afterReReview', 'toldAtOnce'],
    },
    {
      name: 'an appeal that a unit received itself',
      state: matterAt('registered'),
      by: who('office', false),
      keys: ['notCompetent', 'pendingElsewhere', ...tracks, 'afterReReview', 'toldAtOnce'],
    },
    {
      name: 'a visitor with a lawsuit at the petition office',
      state: matterAt('registered', { submission: { ...opening().submission, channel: 'visit' } }),
      by: who('office', true),
      keys: ['pendingElsewhere', 'litigationVisit', ...tracks, 'afterReReview', 'toldAtOnce'],
    },
    {
      name: 'a suggestion, which is answered and never declined for not being adopted',
      state: ofKind('routed', 'suggestion'),
      by: who(),
      keys: ['pendingElsewhere', 'suggestionReplied'],
    },
    { name: 'an accusation', state: ofKind('routed', 'accusation'), by: who(), keys: ['pendingElsewhere'] },
    {
      name: 'an accepted matter of track 2, by that track alone',
      state: acceptedOn('arbitration'),
      by: who(),
      keys: ['arbitrationTrack'],
    },
    {
      name: 'an accepted matter with sixty days',
      state: acceptedOn('petitionProcedure'),
      by: who(),
      keys: [],
    },
    {
      name: 'under 2005 an appeal routed to the unit, which decides on acceptance',
      state: { ...matterAt('routed'), regime: '2005' as const },
      by: who(),
      keys: ['notCompetent', 'notForGovernment', 'otherLegalWays', 'pendingElsewhere', 'afterReReview'],
    },
  ])('has these grounds: $name', ({ state, by, keys }) => {
    expect(fits(state, by)).toEqual(keys);
  });

  test.each([
    {
      name: 'a unit that should object',
      state: matterAt('routed'),
      ending: 'declined',
      ground: 'notCompetent',
      article: '第二十三条第一款',
      says: '异议',
    },
    {
      name: 'a suggestion led to court',
      state: ofKind('routed', 'suggestion'),
      ending: 'ledToOtherProcedure',
      ground: 'judicialTrack',
      article: '第三十一条第一项',
      says: '答复',
    },
    {
      name: 'a letter treated as a visit',
      state: matterAt('registered'),
      ending: 'ledToOtherProcedure',
      ground: 'litigationVisit',
      article: '第二十二条第二款',
      says: '转送',
    },
    {
      name: 'an appeal replied to as a suggestion',
      state: matterAt('routed'),
      ending: 'directReply',
      ground: 'suggestionReplied',
      article: '第二十九条第一款',
      says: '第三十一条',
    },
  ] as const)('is refused with its article: $name', ({ state, ending, ground, article, says }) => {
    const result = end(state, ending, { ground });
    expect(refusalOf(result)).toBe('ground-does-not-fit');
    if (!result.ok) {
      expect(result.reason.citation?.article).toBe(article);
      expect(result.reason.text.zh).toContain(says);
    }
  });

  test('by a ground of another ending or Regulation names those that there are', () => {
    const result = end(matterAt('routed'), 'declined', { ground: 'arbitrationTrack' });
    expect(refusalOf(result)).toBe('ground-unknown');
    if (!result.ok) expect(result.reason.text.zh).toContain('第十九条第三款');
    const old = { ...matterAt('routed'), regime: '2005' as const };
    expect(refusalOf(end(old, 'ledToOtherProcedure', { ground: 'arbitrationTrack' }))).toBe(
      'no-tracks-under-2005',
    );
    expect(whyNoGround(old, 'leadElsewhere', who())?.zh).toContain('不予受理');
  });
});

describe('a suggestion', () => {
  test.each(['adopted', 'partlyAdopted', 'notAdopted'] as const)('is replied to: %s', (outcome) => {
    const state = ofKind('routed', 'suggestion');
    const input = { ground: 'suggestionReplied', outcomes: [{ claimId: 1, outcome }] };
    expect(evolve(state, must(end(state, 'directReply', input)), 'm-1')).toMatchObject({
      stage: 'closed',
      claims: [{ outcome }],
    });
  });

  test('is not replied to without saying whether it is adopted', () => {
    const result = end(ofKind('routed', 'suggestion'), 'directReply', { ground: 'suggestionReplied' });
    expect(refusalOf(result)).toBe('every-claim-once');
  });

  test('has no sixty days once it is accepted, but an answer is owed', () => {
    const state = ofKind('accepted', 'suggestion');
    expect(state.clocks.filter((clock) => clock.state === 'running')).toEqual([]);
    expect(fittingGrounds(state, who())).toEqual([]);
  });
});

describe('a body that goes by its own rules', () => {
  const GROUND = { competenceId: null, zh: '按职责', en: 'by duty' };
  const route = (state: MatterState, toKind: string, changes: object = {}) =>
    routeMatter(
      state,
      { way: 'transfer', toUnit: 'body', ...changes },
      GROUND,
      circumstances('office', '2026-03-03'),
      toKind,
    );

  const namesOf = ({ clocks }: MatterState) => clocks.map(({ ruleId, state }) => `${ruleId} ${state}`);

  test('has no notice clock of art. 23(3), and no sixty days however it accepts', () => {
    for (const [state, kind, changes, clocks] of [
      [ofKind('registered', 'accusation'), 'discipline', {}, ['P22-02 met']],
      [matterAt('registered'), 'politicalLegal', { lawAndLitigation: true }, ['P22-01 ended', 'P22-02 met']],
    ] as const) {
      const routed = evolve(state, must(route(state, kind, changes)), 'm-1');
      expect(routed.assignments.at(-1)?.byOwnRules).toBe(true);
      expect(namesOf(routed)).toEqual(clocks);
      expect(routed.clocks.at(-1)).toMatchObject({ triggerOn: '2026-03-02', endedOn: '2026-03-03' });
      const input = {
        tracks: [{ claimId: 1, track: 'petitionProcedure' as const }],
        noticeWay: 'post' as const,
        noticeText: 'x',
      };
      const accepted = must(acceptMatter(routed, input, 'n', circumstances('body', '2026-03-05')));
      expect(accepted.data.clocks).toEqual([]);
    }
  });

  test('is given by art. 22(2) what another unit is given by art. 22(1), and a matter of before by the rule it runs under', () => {
    const accusation = ofKind('registered', 'accusation');
    expect(namesOf(accusation)).toEqual(['P22-02 running']);
    const elsewhere = evolve(accusation, must(route(accusation, 'department')), 'm-1');
    expect(namesOf(elsewhere)).toEqual(['P22-02 ended', 'P22-01 met', 'P22-04 running']);
    // Before the two were told apart an accusation began under art. 22(1); its history keeps that.
    const [begun] = historyTo('registered', { kind: 'accusation' });
    if (begun?.type !== 'matter.registered') throw new Error('another beginning');
    const [clock] = accusation.clocks;
    const clocks = [{ change: 'started' as const, clock: { ...clock!, ruleId: 'P22-01' } }];
    const before = foldHistory('m-1', [{ ...begun, data: { ...begun.data, clocks } }]);
    expect(namesOf(before)).toEqual(['P22-01 running']);
    expect(namesOf(evolve(before, must(route(before, 'department')), 'm-1'))).toEqual([
      'P22-01 met',
      'P22-04 running',
    ]);
    expect(namesOf(evolve(before, must(route(before, 'discipline')), 'm-1'))).toEqual([
      'P22-01 ended',
      'P22-02 met',
    ]);
  });

  test.each([
    {
      name: 'a visitor with a lawsuit',
      channel: 'visit',
      kind: 'politicalLegal',
      way: 'transfer',
      code: 'lead-the-visitor',
    },
    {
      name: 'a lawsuit for a department',
      channel: 'letter',
      kind: 'department',
      way: 'transfer',
      code: 'political-legal-only',
    },
    {
      name: 'a lawsuit with a period',
      channel: 'letter',
      kind: 'politicalLegal',
      way: 'assign',
      code: 'transfer-only',
    },
  ] as const)('is not given $name', ({ channel, kind, way, code }) => {
    const state = matterAt('registered', { submission: { ...opening().submission, channel } });
    const changes = {
      lawAndLitigation: true,
      way,
      ...(way === 'assign' ? { periodEndsOn: '2026-05-01' } : {}),
    };
    expect(refusalOf(route(state, kind, changes))).toBe(code);
  });

  test('is unknown to 2005, which declines lawsuits', () => {
    const state = { ...matterAt('registered'), regime: '2005' as const };
    expect(refusalOf(route(state, 'politicalLegal', { lawAndLitigation: true }))).toBe(
      'no-own-rules-under-2005',
    );
    expect(must(route(state, 'politicalLegal')).data.clocks).toHaveLength(2);
  });
});
