import { describe, expect, test } from 'vitest';
import { circumstances, matterAt, PLAIN_LAW } from '../../../../../test/support/pure-matter.ts';
import { must } from '../../../../../test/support/given.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { whyNot } from '../../rules/actions.ts';
import { describeEvent } from '../../rules/describe.ts';
import type { MatterEvent } from '../../rules/events.ts';
import { evolve } from '../../rules/evolve.ts';
import type { MatterState } from '../../rules/state.ts';
import { acceptMatter, answerMatter, extendDeadline } from '../../handling/rules/decide-handling.ts';
import { routeMatter } from '../../handling/rules/decide-routing.ts';
import { attachMatter, detachMatter } from '../../repeats/rules/decide-repeats.ts';
import { isMissed, untoldBreaches } from '../../supervision/rules/supervision.ts';
import type { MatterStage, Track } from '../../words.contract.ts';
import { markSimple, returnToOrdinary, whyNotSimple } from './decide-simple.ts';
import { followSimple } from './follow-simple.ts';
import { isSimple } from './simple-state.ts';

const EASY = { grounds: ['clearAndEasy'] } as const;
const NAMES = { unit: (id: string) => id, document: () => ({ zh: '', en: '' }) };
const GROUND = { competenceId: null, zh: '按职责', en: 'by duty' };
const STAGE_DAYS = { registered: '2026-03-02', routed: '2026-03-03', accepted: '2026-03-05' } as const;

const fold = (state: MatterState, event: MatterEvent): MatterState =>
  evolve(state, followSimple(state, event, PLAIN_LAW), state.matterId);
const mark = (state: MatterState, today: string = STAGE_DAYS.registered): MatterState =>
  fold(
    state,
    must(markSimple(state, { grounds: [...EASY.grounds] }, circumstances(state.holderUnit, today))),
  );
/** A marked matter that has come to a stage. */
const simpleAt = (stage: keyof typeof STAGE_DAYS): MatterState => mark(matterAt(stage), STAGE_DAYS[stage]);
const promises = ({ clocks }: MatterState) => clocks.filter(({ promise }) => promise === true);
const duties = ({ clocks }: MatterState) => clocks.filter(({ promise }) => promise !== true);

const route = (state: MatterState, toUnit = 'unit') =>
  must(
    routeMatter(
      state,
      { way: toUnit === state.holderUnit ? 'own' : 'transfer', toUnit },
      GROUND,
      circumstances(state.holderUnit, '2026-03-03'),
    ),
  );
const accept = (state: MatterState, track: Track = 'petitionProcedure') =>
  must(
    acceptMatter(
      state,
      { tracks: [{ claimId: 1, track }], noticeWay: 'post', noticeText: 'x' },
      'n',
      circumstances('unit', '2026-03-05'),
    ),
  );
const answer = (state: MatterState, outcome: 'supported' | 'notSupported') =>
  must(
    answerMatter(
      state,
      { claimText: 'a', facts: 'b', opinion: 'c', basis: 'd', outcomes: [{ claimId: 1, outcome }] },
      { textDigest: 'answer' },
      circumstances('unit', '2026-03-10'),
    ),
  );

describe('a matter that is marked', () => {
  test('has the promise of each step beside the duty, counted from the same fact, and both are met', () => {
    const registered = simpleAt('registered');
    expect(promises(registered)).toMatchObject([
      { ruleId: 'SIM-01', triggerOn: '2026-03-02', dueOn: '2026-03-05', state: 'running' },
    ]);
    const routed = fold(registered, route(registered));
    expect(promises(routed)).toMatchObject([
      { ruleId: 'SIM-01', state: 'met', endedOn: '2026-03-03' },
      { ruleId: 'SIM-02', holderUnit: 'unit', triggerOn: '2026-03-03', state: 'running' },
    ]);
    const accepted = fold(routed, accept(routed));
    expect(promises(accepted).slice(1)).toMatchObject([
      { ruleId: 'SIM-02', state: 'met', endedOn: '2026-03-05' },
      { ruleId: 'SIM-03', triggerOn: '2026-03-05', state: 'running' },
    ]);
    const answered = fold(accepted, answer(accepted, 'supported'));
    expect(promises(answered).map(({ state }) => state)).toEqual(['met', 'met', 'met']);
    expect(new Set(answered.clocks.map(({ clockId }) => clockId)).size).toBe(answered.clocks.length);
    // The duties are those of a matter that was never marked.
    const dates = duties(answered).map(({ ruleId, dueOn, state, endedOn }) => [
      ruleId,
      dueOn,
      state,
      endedOn,
    ]);
    let plain = matterAt('registered');
    for (const step of [route, accept, (state: MatterState) => answer(state, 'supported')])
      plain = fold(plain, step(plain));
    expect(dates).toEqual(
      plain.clocks.map(({ ruleId, dueOn, state, endedOn }) => [ruleId, dueOn, state, endedOn]),
    );
    expect(isSimple(answered)).toBe(true);
  });

  test.each(['registered', 'routed', 'accepted'] as const)('may be marked when it is %s', (stage) => {
    const rule = { registered: 'SIM-01', routed: 'SIM-02', accepted: 'SIM-03' }[stage];
    expect(promises(simpleAt(stage))).toMatchObject([{ ruleId: rule, state: 'running' }]);
  });

  test('that a unit received directly owes the decision from its receipt, and keeps it in its own handling', () => {
    const direct = matterAt('registered', { byPetitionOffice: false });
    const marked = mark(direct);
    expect(promises(marked)).toMatchObject([{ ruleId: 'SIM-02', triggerOn: '2026-03-02' }]);
    expect(promises(fold(marked, route(marked, 'office')))).toEqual(promises(marked));
    expect(promises(fold(marked, route(marked)))).toMatchObject([
      { ruleId: 'SIM-02', state: 'met' },
      { ruleId: 'SIM-02', holderUnit: 'unit', triggerOn: '2026-03-03', state: 'running' },
    ]);
  });

  test('breaks a promise without being late in law', () => {
    const state = simpleAt('registered');
    const [promise] = promises(state);
    expect(isMissed(promise!, plainDate('2026-03-10'))).toBe(false);
    expect(untoldBreaches(state, plainDate('2026-03-10'))).toEqual([]);
    expect(untoldBreaches(state, plainDate('2026-03-18')).map(({ ruleId }) => ruleId)).toEqual(['P22-01']);
  });
});

const REASON = { ids: { reason: 1 }, states: [{ textId: 1, digest: 'r' }] };

describe('the way back to the ordinary procedure', () => {
  test('ends the promises and touches no duty; it is gone once and for all', () => {
    const state = simpleAt('accepted');
    const back = fold(state, must(returnToOrdinary(state, REASON, circumstances('unit', '2026-03-09'))));
    expect(promises(back)).toMatchObject([{ state: 'ended', endedOn: '2026-03-09' }]);
    expect(duties(back)).toEqual(duties(state));
    expect(back.simple?.returned).toEqual({ on: '2026-03-09', ground: 'decided', reasonText: 1 });
    expect(whyNot(back, 'markSimple', 'unit')?.zh).toContain('已经转为普通程序');
    expect(whyNot(back, 'returnToOrdinary', 'unit')?.zh).toContain('已经转为普通程序');
    expect(fold(back, answer(back, 'supported')).clocks.filter(({ promise }) => promise === true)).toEqual(
      promises(back),
    );
  });

  test('is for the holder and the registering unit, of a matter that is marked', () => {
    const state = simpleAt('accepted');
    expect(
      ['unit', 'office', 'other'].map((unit) => whyNot(state, 'returnToOrdinary', unit) === undefined),
    ).toEqual([true, true, false]);
    expect(whyNot(state, 'markSimple', 'unit')?.zh).toContain('已经按简易办理');
    expect(whyNot(matterAt('accepted'), 'returnToOrdinary', 'unit')?.zh).toContain('没有按简易办理');
  });

  const on = plainDate('2026-03-06');
  const happened = (type: string, data: object) =>
    ({ type, occurredOn: on, data: { clocks: [], ...data } }) as unknown as MatterEvent;
  test.each([
    [
      'severalUnits',
      'accepted',
      () => happened('unit.involved', { involved: { unitId: 'u', capacity: 'supports' } }),
    ],
    [
      undefined,
      'accepted',
      () => happened('unit.involved', { involved: { unitId: 'u', capacity: 'supervises' } }),
    ],
    ['hearing', 'accepted', () => happened('hearing.called', { hearing: { hearingId: 1 } })],
    [
      'extension',
      'accepted',
      (state: MatterState) =>
        must(
          extendDeadline(
            state,
            { days: 5, reason: 'x', noticeWay: 'post' },
            'r',
            circumstances('unit', '2026-03-06'),
          ),
        ),
    ],
    ['objection', 'routed', () => happened('objection.raised', { objection: { objectionId: 1 } })],
    ['otherChannel', 'routed', (state: MatterState) => accept(state, 'arbitration')],
    [undefined, 'routed', (state: MatterState) => accept(state)],
    ['notSupported', 'accepted', (state: MatterState) => answer(state, 'notSupported')],
    ['joined', 'accepted', () => happened('repeat.joined', { matterId: 'm-2' })],
    [
      'notFirst',
      'routed',
      () => happened('relation.made', { relation: { is: 'earlier', matterId: 'm-0', on } }),
    ],
    [
      undefined,
      'routed',
      () => happened('relation.made', { relation: { is: 'part', matterId: 'm-3', on, claims: [] } }),
    ],
    [undefined, 'accepted', () => happened('notice.given', { notice: { noticeId: 9 } })],
  ] as const)('%s, from a matter that was %s', (ground, stage, step: (state: MatterState) => MatterEvent) => {
    const state = simpleAt(stage);
    const before = step(state);
    const event = followSimple(state, before, PLAIN_LAW);
    const after = evolve(state, event, state.matterId);
    expect(after.simple?.returned?.ground).toBe(ground);
    expect(promises(after).every((clock) => clock.state !== 'running')).toBe(ground !== undefined);
    // Nothing of what the step does to the duties is lost or changed.
    expect(duties(after)).toEqual(duties(evolve(state, before, state.matterId)));
    if (ground !== undefined && ground !== 'hearing' && ground !== 'objection')
      expect(describeEvent(event, NAMES).zh).toMatch(/不再适用简易办理（.+），转为普通程序$/);
  });

  test('by a join; the promise does not come back when the join is undone, the duty does', () => {
    const state = simpleAt('routed');
    const { later } = must(
      attachMatter(
        state,
        { ...matterAt('registered'), matterId: 'm-0' },
        { reasonDigest: 'r', merged: false },
        circumstances('office', '2026-03-06'),
      ),
    );
    const joined = fold(state, later);
    expect(joined.simple?.returned?.ground).toBe('joined');
    const again = fold(joined, must(detachMatter(joined, 'r', circumstances('office', '2026-03-07'))).later);
    expect(duties(again).filter((clock) => clock.state === 'running').length).toBeGreaterThan(0);
    expect(promises(again)).toMatchObject([{ state: 'ended' }]);
  });
});

describe('a reply at once', () => {
  test('keeps the promise; another ending ends it', () => {
    const state = simpleAt('registered');
    const end = (ending: string) =>
      ({
        type: 'matter.ended',
        occurredOn: plainDate('2026-03-03'),
        data: {
          ending: { ending, ground: null, unitId: 'office', on: '2026-03-03', textDigest: 't' },
          outcomes: [],
          notice: { noticeId: 1 },
          clocks: state.clocks.map(({ clockId }) => ({
            change: 'ended',
            clockId,
            on: plainDate('2026-03-03'),
          })),
        },
      }) as unknown as MatterEvent;
    expect(promises(fold(state, end('directReply')))).toMatchObject([{ state: 'met' }]);
    expect(promises(fold(state, end('withdrawn')))).toMatchObject([{ state: 'ended' }]);
    expect(fold(state, end('ledToOtherProcedure')).simple?.returned?.ground).toBe('otherChannel');
  });
});

describe('what cannot be handled simply, and why', () => {
  const at = (stage: MatterStage, changes: object = {}): MatterState => ({ ...matterAt(stage), ...changes });
  const part = matterAt('registered').submission;
  test.each([
    ['not-simple-under-2005', matterAt('registered', { receivedOn: plainDate('2021-03-02') })],
    ['not-simple-accusation', at('registered', { kind: 'accusation' })],
    ['not-simple-several-people', at('registered', { submission: { ...part, participants: 6 } })],
    [
      'not-simple-other-channel',
      at('accepted', { claims: [{ ...matterAt('accepted').claims[0], track: 'judicial' }] }),
    ],
    ['not-simple-joined', at('registered', { attached: ['m-2'] })],
    [
      'not-simple-not-first',
      at('registered', { relations: [{ is: 'earlier', matterId: 'm-0', on: '2026-03-02' }] }),
    ],
    ['not-simple-several-units', at('routed', { involved: [{ unitId: 'u', capacity: 'supports' }] })],
    ['not-simple-objection', at('routed', { objections: [{ objectionId: 1 }] })],
    [
      'not-simple-extension',
      at('accepted', { clocks: [{ ...matterAt('accepted').clocks[0], extensionDays: 5 }] }),
    ],
    ['not-simple-hearing', at('accepted', { hearings: [{ hearingId: 1 }] })],
    ['not-simple-disputed', at('accepted', { proceedings: [{ proceedingId: 1 }] })],
  ])('%s', (code, state) => {
    const no = whyNotSimple(state, circumstances('office', '2026-03-02'));
    expect(no).toMatchObject({ code, kind: 'conflict' });
    expect(no?.text.zh).toMatch(/普通程序办理。$/);
    expect(no?.text.en).toMatch(/ordinary procedure/);
  });

  test('where the hub has not put it in force', () => {
    const { law, ...who } = circumstances('office', '2026-03-02');
    const off = { ...who, law: { ...law, isSimplifiedInForce: () => false } };
    expect(whyNotSimple(matterAt('registered'), off)).toMatchObject({ code: 'not-simple-not-in-force' });
  });

  test('once the period of the step has passed: nothing is promised that is broken already', () => {
    const onDay = (day: string) => whyNotSimple(matterAt('registered'), circumstances('office', day))?.code;
    expect(['2026-03-05', '2026-03-06'].map(onDay)).toEqual([undefined, 'not-simple-too-late']);
  });
});
