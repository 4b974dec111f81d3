import { describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import type { Action } from '../contract.ts';
import { actionsOf, mayDo, reasonWhyNot } from './permissions.ts';

const ROLES: readonly Role[] = ['clerk', 'handler', 'leader', 'administrator'];

// Written out a second time on purpose: a change of the table must be meant twice.
const expected: readonly { name: string; role: Role; may: readonly Action[] }[] = [
  {
    name: 'an intake clerk registers, imports, routes, gives notice, serves, closes and joins repeats',
    role: 'clerk',
    may: [
      'registerSubmission',
      'importLedger',
      'routeMatter',
      'giveNotice',
      'serveAnswer',
      'closeMatter',
      'decideRepeat',
      'readMatter',
      'listMatters',
      'searchMatters',
      'checkRepeats',
      'readReport',
      'exportReport',
    ],
  },
  {
    name: 'a handling officer registers what comes to the unit, accepts, answers, serves and closes',
    role: 'handler',
    may: [
      'registerSubmission',
      'giveNotice',
      'acceptMatter',
      'answerMatter',
      'serveAnswer',
      'closeMatter',
      'readMatter',
      'listMatters',
      'searchMatters',
      'checkRepeats',
      'readReport',
      'exportReport',
    ],
  },
  {
    name: 'a leader reads, routes and approves longer periods',
    role: 'leader',
    may: [
      'routeMatter',
      'extendDeadline',
      'readMatter',
      'listMatters',
      'searchMatters',
      'readReport',
      'exportReport',
    ],
  },
  {
    name: 'an administrator keeps the system and reads no matter',
    role: 'administrator',
    may: ['manageNetwork', 'manageAccounts'],
  },
];

describe('permissions', () => {
  test.each(expected)('$name', ({ role, may }) => {
    expect(actionsOf(role)).toEqual(may);
  });

  test('every action is somebody’s', () => {
    const actions = new Set(ROLES.flatMap(actionsOf));
    for (const action of actions) expect(ROLES.some((role) => mayDo(role, action))).toBe(true);
    expect(actions.size).toBe(18);
  });

  test('nobody on staff may rate', () => {
    expect(
      ROLES.flatMap(actionsOf).filter((action) => /rate|rating/iu.test(action.replace('Matter', ''))),
    ).toEqual([]);
  });

  test('the reason names the post that cannot and the posts that can', () => {
    expect(reasonWhyNot('administrator', 'routeMatter')).toEqual({
      zh: '系统管理岗不能转送、交办信访事项；请由信访受理岗或者负责人岗办理。',
      en: 'The post of administrator cannot route a matter; ask a colleague whose post is intake clerk or leader.',
    });
  });
});
