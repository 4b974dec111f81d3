import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { must, refusalOf } from '../../../../../test/support/given.ts';
import { circumstances, historyTo, matterAt, PLAIN_LAW } from '../../../../../test/support/pure-matter.ts';
import type { DecideObjection, ObjectToRouting } from '../objection.contract.ts';
import { whyNot } from '../../rules/actions.ts';
import { acceptMatter } from '../../handling/rules/decide-handling.ts';
import { decideObjection, objectToRouting, unitsConcerned, type Settler } from './decide-objection.ts';
import { routeMatter } from '../../handling/rules/decide-routing.ts';
import { evolve, foldHistory } from '../../rules/evolve.ts';
import type { LawPort } from '../../rules/law-port.ts';
import { openObjection, unitsOf, type MatterState } from '../../rules/state.ts';

const REASON = '根据本单位职责清单，房屋维修监督由住房和城乡建设部门负责，不属于本单位职权范围。';
const GROUND = { competenceId: null, zh: '按职责', en: 'by duty' };
const SUPERIOR: Settler = { decider: 'commonSuperior', unitId: 'leadership' };
const CONFERENCE: Settler = { decider: 'jointConference', unitId: 'office' };

/** Routed to `unit` by `office` on 3 March; the plain law gives seven days to object. */
function objected(changes: Partial<ObjectToRouting> = {}, today = '2026-03-05'): MatterState {
  const state = matterAt('routed');
  return evolve(state, must(raise(state, changes, { today })), 'm-1');
}

function raise(
  state: MatterState,
  changes: Partial<ObjectToRouting> = {},
  by: { readonly today?: string; readonly unit?: string; readonly settler?: Settler } = {},
) {
  const { today = '2026-03-05', unit = 'unit', settler } = by;
  return objectToRouting(
    state,
    { reason: REASON, ...changes },
    { reasonDigest: 'reason', settler },
    circumstances(unit, today),
  );
}

function decide(state: MatterState, input: Partial<DecideObjection>, by = 'office', today = '2026-03-09') {
  const objectionId = state.objections?.length ?? 0;
  return decideObjection(
    state,
    { objectionId, agreed: true, reason: '核实', ...input },
    { reasonDigest: 'decision' },
    circumstances(by, today),
  );
}

function decided(
  state: MatterState,
  input: Partial<DecideObjection>,
  by?: string,
  today?: string,
): MatterState {
  return evolve(state, must(decide(state, input, by, today)), 'm-1');
}

describe('an objection', () => {
  test('leaves the matter with the unit, its time running, and waits for the sender', () => {
    const before = matterAt('routed');
    const state = objected({ proposedUnit: 'housing' });
    expect(state).toMatchObject({ stage: 'routed', holderUnit: 'unit' });
    expect(state.clocks).toEqual(before.clocks);
    expect(openObjection(state)).toMatchObject({
      decider: 'sender',
      deciderUnit: 'office',
      proposedUnit: 'housing',
    });
    expect(whyNot(state, 'accept', 'unit')?.zh).toContain('第二十三条第三款');
    expect(whyNot(state, 'attach', 'office')?.zh).toContain('异议');
    expect(whyNot(state, 'object', 'unit')?.zh).toContain('等待决定');
    expect(whyNot(state, 'decideObjection', 'office')).toBeUndefined();
    expect(whyNot(state, 'decideObjection', 'unit')).toBeDefined();
  });

  test.each([
    { name: 'on the last day', today: '2026-03-10', code: undefined },
    { name: 'a day later, naming the last day', today: '2026-03-11', code: 'objection-too-late' },
  ])('is taken $name', ({ today, code }) => {
    const result = raise(matterAt('routed'), {}, { today });
    expect(result.ok ? undefined : result.reason.code).toBe(code);
    if (!result.ok) expect(result.reason.text.zh).toContain('2026-03-10');
  });

  test.each([
    { name: 'reasons of a word', changes: { reason: '不归我们管' }, code: 'reasons-in-detail' },
    { name: 'the unit itself proposed', changes: { proposedUnit: 'unit' }, code: 'propose-another-unit' },
  ])('is refused with $name', ({ changes, code }) => {
    expect(refusalOf(raise(matterAt('routed'), changes))).toBe(code);
  });

  test('never proposes a unit within the wall', () => {
    const state = matterAt('routed', { kind: 'accusation', walledFrom: ['accused'] });
    expect(refusalOf(raise(state, { proposedUnit: 'accused' }))).toBe('accused-unit');
  });

  test('is unknown to the Regulation of 2005, which says what to do instead', () => {
    const result = raise({ ...matterAt('routed'), regime: '2005' });
    expect(refusalOf(result)).toBe('no-objection-under-2005');
    if (!result.ok) expect(result.reason.citation?.article).toBe('第二十一条第二款');
  });

  test('is not raised against handling of one’s own', () => {
    const [opened] = historyTo('registered');
    if (opened === undefined) throw new Error('no history');
    const registered = foldHistory('m-1', [opened]);
    const own = must(
      routeMatter(
        registered,
        { way: 'own', toUnit: 'office' },
        GROUND,
        circumstances('office', '2026-03-03'),
      ),
    );
    expect(whyNot(evolve(registered, own, 'm-1'), 'object', 'office')?.zh).toContain('自办');
  });

  test('lapses where a wall shuts out who would decide, and may be raised again', () => {
    const state = { ...objected(), walledFrom: ['office'] };
    expect(openObjection(state)).toBeUndefined();
    expect(whyNot(state, 'object', 'unit')).toBeUndefined();
  });
});

describe('the decision of the sender', () => {
  test('agreed, takes the matter back, and no time is given back to anybody', () => {
    const state = decided(objected(), { agreed: true });
    expect(state).toMatchObject({
      stage: 'registered',
      holderUnit: 'office',
      responsibleUnit: null,
      routedOn: null,
    });
    expect(state.clocks).toMatchObject([
      { ruleId: 'P22-01', rawOn: '2026-03-17', state: 'running', endedOn: null },
      { ruleId: 'P22-04', holderUnit: 'unit', rawOn: '2026-03-18', state: 'ended', endedOn: '2026-03-09' },
    ]);
    const moved: LawPort['revised'] = (clock) => ({
      rawOn: clock.rawOn,
      dueOn: plainDate('2026-03-18'),
      internalOn: clock.internalOn,
      provisional: false,
      calendar: 1,
    });
    const by = { ...circumstances('office', '2026-03-09'), law: { ...PLAIN_LAW, revised: moved } };
    const input = { objectionId: 1, agreed: true, reason: '核实' };
    const event = must(decideObjection(objected(), input, { reasonDigest: 'decision' }, by));
    expect(
      evolve(objected(), event, 'm-1').clocks[0],
      'the calendar in force, where it changed',
    ).toMatchObject({ state: 'running', dueOn: '2026-03-18', revisions: [{ dueOn: '2026-03-17' }] });
    const again = routeMatter(
      state,
      { way: 'transfer', toUnit: 'unit' },
      GROUND,
      circumstances('office', '2026-03-10'),
    );
    expect(refusalOf(again)).toBe('found-not-competent');
    const other = must(
      routeMatter(
        state,
        { way: 'transfer', toUnit: 'housing' },
        GROUND,
        circumstances('office', '2026-03-10'),
      ),
    );
    expect(evolve(state, other, 'm-1').clocks.at(-1)).toMatchObject({
      ruleId: 'P22-04',
      holderUnit: 'housing',
      triggerOn: '2026-03-10',
    });
  });

  test('agreed with a unit, routes it there at once, with a clock of that unit’s own', () => {
    const state = decided(objected({ proposedUnit: 'housing' }), { agreed: true, toUnit: 'housing' });
    expect(state).toMatchObject({ stage: 'routed', holderUnit: 'housing', routedOn: '2026-03-09' });
    expect(state.assignments.at(-1)).toMatchObject({
      fromUnit: 'office',
      toUnit: 'housing',
      way: 'transfer',
    });
    expect(state.clocks).toMatchObject([
      { ruleId: 'P22-01', state: 'met' },
      { ruleId: 'P22-04', holderUnit: 'unit', state: 'ended' },
      { ruleId: 'P22-04', holderUnit: 'housing', triggerOn: '2026-03-09', state: 'running' },
    ]);
    expect(whyNot(state, 'accept', 'housing')).toBeUndefined();
  });

  test('refused, leaves it with the unit, which may accept with the time that it has left', () => {
    const state = decided(objected(), { agreed: false });
    expect(state).toMatchObject({ stage: 'routed', holderUnit: 'unit' });
    expect(state.clocks.at(-1)).toMatchObject({ ruleId: 'P22-04', rawOn: '2026-03-18', state: 'running' });
    const accepted = acceptMatter(
      state,
      { tracks: [{ claimId: 1, track: 'petitionProcedure' }], noticeWay: 'post', noticeText: 'x' },
      'n',
      circumstances('unit', '2026-03-20'),
    );
    expect(must(accepted).data.clocks[0]).toMatchObject({ change: 'met', on: '2026-03-20' });
  });

  test.each([
    { name: 'the unit that objects', input: { agreed: true, toUnit: 'unit' }, code: 'propose-another-unit' },
    {
      name: 'a unit although it is refused',
      input: { agreed: false, toUnit: 'housing' },
      code: 'no-unit-when-refused',
    },
    {
      name: 'an objection that is not the open one',
      input: { objectionId: 7 },
      code: 'objection-decided-already',
    },
  ])('cannot name $name', ({ input, code }) => {
    expect(refusalOf(decide(objected(), input))).toBe(code);
  });

  test('on an assignment needs a period for the new unit, and ends the report of the old one', () => {
    const [opened] = historyTo('registered');
    if (opened === undefined) throw new Error('no history');
    const registered = foldHistory('m-1', [opened]);
    const input = { way: 'assign' as const, toUnit: 'unit', periodEndsOn: '2026-05-01' as never };
    const assigned = evolve(
      registered,
      must(routeMatter(registered, input, GROUND, circumstances('office', '2026-03-03'))),
      'm-1',
    );
    const state = evolve(assigned, must(raise(assigned)), 'm-1');
    expect(refusalOf(decide(state, { toUnit: 'housing' }))).toBe('assignment-needs-period');
    const moved = decided(state, { toUnit: 'housing', periodEndsOn: '2026-05-20' as never });
    expect(moved.clocks.filter((clock) => clock.ruleId === 'P22-14')).toMatchObject([
      { holderUnit: 'unit', state: 'ended' },
      { holderUnit: 'housing', state: 'running', rawOn: '2026-05-20' },
    ]);
  });
});

describe('a second objection on the same matter', () => {
  const first = () => decided(objected(), { agreed: false }, 'office', '2026-03-06');
  const second = (settler: Settler) =>
    evolve(first(), must(raise(first(), {}, { today: '2026-03-09', settler })), 'm-1');

  test('concerns whoever routed, objected or was proposed', () => {
    const state = decided(objected({ proposedUnit: 'housing' }), { agreed: true, toUnit: 'housing' });
    expect(unitsConcerned(state, { proposedUnit: 'water' })).toEqual(['office', 'unit', 'housing', 'water']);
  });

  test('is for the common superior, in whose reach it comes, and not for the sender', () => {
    const state = second(SUPERIOR);
    expect(openObjection(state)).toMatchObject({ decider: 'commonSuperior', deciderUnit: 'leadership' });
    expect(unitsOf(state)).toContainEqual({ unitId: 'leadership', capacity: 'decides' });
    expect(whyNot(state, 'decideObjection', 'office')?.zh).toContain('第二十四条第一款');
    expect(whyNot(state, 'decideObjection', 'leadership')).toBeUndefined();
  });

  test('is refused where nobody could settle it', () => {
    expect(refusalOf(raise(first(), {}, { today: '2026-03-09' }))).toBe('nobody-to-decide');
  });

  test('is settled for good by naming a unit', () => {
    const state = second(SUPERIOR);
    expect(refusalOf(decide(state, { agreed: true }, 'leadership'))).toBe('name-the-unit');
    const moved = decided(state, { agreed: true, toUnit: 'housing' }, 'leadership');
    expect(moved).toMatchObject({ stage: 'routed', holderUnit: 'housing' });
    expect(moved.assignments.at(-1)).toMatchObject({ fromUnit: 'leadership', toUnit: 'housing' });
    expect(whyNot(moved, 'object', 'housing')?.zh).toContain('第二十四条第一款');
    expect(decided(state, { agreed: false }, 'leadership').objections?.at(-1)?.decision).toMatchObject({
      decision: 'refused',
      toUnit: 'unit',
    });
  });

  test('settled by the joint conference says when it decided', () => {
    const state = second(CONFERENCE);
    const input = { agreed: true, toUnit: 'housing' };
    expect(refusalOf(decide(state, input))).toBe('conference-day-needed');
    expect(refusalOf(decide(state, { ...input, conferenceOn: '2026-03-08' as never }))).toBe(
      'day-out-of-order',
    );
    const moved = decided(state, { ...input, conferenceOn: '2026-03-09' as never });
    expect(moved.objections?.at(-1)?.decision).toMatchObject({
      conferenceOn: '2026-03-09',
      toUnit: 'housing',
    });
  });
});
