import { describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import type { Action } from '../contract.ts';
import { actionsOf, mayDo, reasonWhyNot } from './permissions.ts';

const ROLES: readonly Role[] = ['clerk', 'handler', 'leader', 'administrator', 'securityOfficer', 'auditor'];

// Written out a second time on purpose: a change of the table must be meant twice.
const expected: readonly { name: string; role: Role; may: readonly Action[] }[] = [
  {
    name: 'an intake clerk registers, imports, routes, gives notice, serves, closes, joins repeats and names the accused',
    role: 'clerk',
    may: [
      'registerSubmission',
      'importLedger',
      'routeMatter',
      'objectToRouting',
      'decideObjection',
      'giveNotice',
      'draftOpinion',
      'serveAnswer',
      'closeMatter',
      'declineMatter',
      'replyDirectly',
      'withdrawMatter',
      'decideRepeat',
      'relateMatter',
      'handleSimply',
      'nameAccused',
      'involveUnit',
      'recuseOfficer',
      'readMatter',
      'listMatters',
      'searchMatters',
      'checkRepeats',
      'addAttachment',
      'issueDocument',
      'unmaskParty',
      'askForOpening',
      'endOpening',
      'recordWaiver',
      'reissueQueryCode',
      'addNote',
      'recordAgreement',
      'reportExecution',
      'requestReview',
      'admitReview',
      'serveReview',
      'holdHearing',
      'urgeUnit',
      'superviseUnit',
      'replyToSupervision',
      'makeRecommendation',
      'answerRecommendation',
      'readRecommendation',
      'readReport',
      'exportReport',
      'holdMatter',
      'proposeDestruction',
      'readDestruction',
      'readNetwork',
      'delegatePost',
    ],
  },
  {
    name: 'a handling officer registers what comes to the unit, takes it into handling, accepts, answers, serves and closes',
    role: 'handler',
    may: [
      'registerSubmission',
      'routeMatter',
      'objectToRouting',
      'giveNotice',
      'acceptMatter',
      'answerMatter',
      'draftOpinion',
      'serveAnswer',
      'closeMatter',
      'declineMatter',
      'replyDirectly',
      'withdrawMatter',
      'relateMatter',
      'handleSimply',
      'nameAccused',
      'recuseOfficer',
      'readMatter',
      'listMatters',
      'searchMatters',
      'checkRepeats',
      'addAttachment',
      'issueDocument',
      'unmaskParty',
      'askForOpening',
      'endOpening',
      'recordWaiver',
      'reissueQueryCode',
      'addNote',
      'recordAgreement',
      'reportExecution',
      'requestReview',
      'admitReview',
      'serveReview',
      'holdHearing',
      'urgeUnit',
      'superviseUnit',
      'replyToSupervision',
      'answerRecommendation',
      'readRecommendation',
      'readReport',
      'exportReport',
      'readNetwork',
      'delegatePost',
    ],
  },
  {
    name: 'a leader reads, routes, approves longer periods and lets others see a sealed identity',
    role: 'leader',
    may: [
      'routeMatter',
      'objectToRouting',
      'decideObjection',
      'extendDeadline',
      'approveOpinion',
      'moveRegulation',
      'involveUnit',
      'recuseOfficer',
      'readMatter',
      'listMatters',
      'searchMatters',
      'decideOpening',
      'endOpening',
      'decideWaiver',
      'decideReview',
      'urgeUnit',
      'superviseUnit',
      'makeRecommendation',
      'answerRecommendation',
      'readRecommendation',
      'readReport',
      'exportReport',
      'holdMatter',
      'approveDestruction',
      'readDestruction',
      'readNetwork',
      'delegatePost',
    ],
  },
  {
    name: 'an administrator sets up the network, appoints nobody and reads no matter',
    role: 'administrator',
    may: ['readNetwork', 'manageNetwork', 'manageRetention', 'keepLaw', 'recoverAccess'],
  },
  {
    name: 'a security officer grants posts and accounts and reads no matter',
    role: 'securityOfficer',
    may: ['readNetwork', 'managePosts', 'manageAccounts', 'delegatePost', 'recoverAccess'],
  },
  {
    name: 'an auditor checks, and changes nothing',
    role: 'auditor',
    may: ['readNetwork', 'readAudit', 'exportAudit'],
  },
];

describe('permissions', () => {
  test.each(expected)('$name', ({ role, may }) => {
    expect(actionsOf(role)).toEqual(may);
  });

  test('every action is somebody’s', () => {
    const actions = new Set(ROLES.flatMap(actionsOf));
    for (const action of actions) expect(ROLES.some((role) => mayDo(role, action))).toBe(true);
    expect(actions.size).toBe(66);
  });

  test('nobody on staff may rate', () => {
    expect(
      ROLES.flatMap(actionsOf).filter((action) => /rate|rating/iu.test(action.replace('Matter', ''))),
    ).toEqual([]);
  });

  test('the reason names the post that cannot and the posts that can', () => {
    expect(reasonWhyNot('leader', 'closeMatter')).toEqual({
      zh: '负责人岗不能办结信访事项；请由信访受理岗或者承办岗办理。',
      en: 'The post of leader cannot close a matter; ask a colleague whose post is intake clerk or handling officer.',
    });
  });
});
