import { describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Action } from '../contract.ts';
import {
  actionsOfActor,
  delegableActions,
  faultOfDays,
  handedOver,
  stateOfDelegation,
  whyMayNot,
  type DelegationFacts,
} from './delegation.ts';
import { actionsOf } from './permissions.ts';

const today = plainDate('2026-03-02');
const facts: DelegationFacts = {
  activeFrom: plainDate('2026-03-02'),
  activeUntil: plainDate('2026-03-10'),
  revoked: false,
  giverHoldsPost: true,
  delegateHoldsPost: true,
};

describe('a delegation', () => {
  test.each([
    { name: 'stands on its first day', changes: {}, on: '2026-03-02', state: 'standing' },
    { name: 'stands on its last day', changes: {}, on: '2026-03-09', state: 'standing' },
    { name: 'is over on the day after', changes: {}, on: '2026-03-10', state: 'over' },
    { name: 'has not begun the day before', changes: {}, on: '2026-03-01', state: 'planned' },
    { name: 'ends when it is revoked', changes: { revoked: true }, on: '2026-03-02', state: 'revoked' },
    {
      name: 'ends with the giver’s post',
      changes: { giverHoldsPost: false },
      on: '2026-03-05',
      state: 'postEnded',
    },
    {
      name: 'ends with the last casework post of whoever acts',
      changes: { delegateHoldsPost: false },
      on: '2026-03-05',
      state: 'postEnded',
    },
    {
      name: 'was revoked, whatever became of the posts',
      changes: { revoked: true, giverHoldsPost: false },
      on: '2026-03-20',
      state: 'revoked',
    },
  ])('$name', ({ changes, on, state }) => {
    expect(stateOfDelegation({ ...facts, ...changes }, plainDate(on))).toBe(state);
  });

  test.each([
    { name: 'one day', from: '2026-03-02', to: '2026-03-02', field: undefined },
    { name: 'ninety days', from: '2026-03-02', to: '2026-05-30', field: undefined },
    { name: 'a period yet to come', from: '2026-09-01', to: '2026-09-30', field: undefined },
    { name: 'ninety-one days', from: '2026-03-02', to: '2026-05-31', field: 'to' },
    { name: 'an end before the beginning', from: '2026-03-05', to: '2026-03-04', field: 'to' },
    { name: 'a beginning in the past', from: '2026-03-01', to: '2026-03-04', field: 'from' },
  ])('for $name is fit or names the day at fault', ({ from, to, field }) => {
    expect(faultOfDays({ from: plainDate(from), to: plainDate(to) }, today)?.field).toBe(field);
  });
});

describe('what is handed over', () => {
  test.each<{ role: Role }>([{ role: 'clerk' }, { role: 'handler' }, { role: 'leader' }])(
    'of a $role is never more than the post may, and never the right to hand on',
    ({ role }) => {
      const everything = handedOver(role, delegableActions(role));
      expect(actionsOf(role)).toEqual(expect.arrayContaining([...everything]));
      expect(everything).not.toContain('delegatePost');
    },
  );

  test('lets read the matters, whatever was chosen', () => {
    expect(handedOver('leader', ['extendDeadline'])).toEqual([
      'extendDeadline',
      'readMatter',
      'listMatters',
      'readNetwork',
    ]);
  });
});

describe('whoever acts in another’s post', () => {
  const acting = (role: Role, actions: readonly Action[]) => ({
    role,
    onBehalfOf: { delegationId: 'd-1', officerId: 'o-1', name: '李强', servedUnits: [], actions },
  });

  test('may do what was handed over and nothing else', () => {
    const deputy = acting('leader', handedOver('leader', ['extendDeadline']));
    expect(actionsOfActor(deputy)).toEqual(['extendDeadline', 'readMatter', 'listMatters', 'readNetwork']);
  });

  test.each<{ name: string; role: Role; handed: readonly Action[]; action: Action; zh: string | undefined }>([
    {
      name: 'what was handed over',
      role: 'leader',
      handed: ['extendDeadline'],
      action: 'extendDeadline',
      zh: undefined,
    },
    {
      name: 'what the post may, but was not handed over',
      role: 'leader',
      handed: ['extendDeadline'],
      action: 'routeMatter',
      zh: '李强授权您代行的事项不包括转送、交办信访事项；请李强本人办理，或者另行授权。',
    },
    {
      name: 'what the post may not, even if a row says that it was handed over',
      role: 'leader',
      handed: ['acceptMatter'],
      action: 'acceptMatter',
      zh: '负责人岗不能受理信访事项；请由承办岗办理。',
    },
    {
      name: 'handing on, even if a row says so of another action',
      role: 'leader',
      handed: ['extendDeadline'],
      action: 'delegatePost',
      zh: '代行岗位时不能授权他人代行岗位；请切换到本人岗位，或者请李强本人办理。',
    },
  ])('is told about $name', ({ role, handed, action, zh }) => {
    expect(whyMayNot(acting(role, handed), action)?.zh).toBe(zh);
  });
});
