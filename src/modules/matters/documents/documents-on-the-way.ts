// Documents from registration to the answer: 登记表, 转送函, 交办函, 接收告知书, 受理告知书, 延期办理告知书.
import type { PlainDate } from '#kernel/plain-date.ts';
import { whyNotReached } from './rules/why-not-reached.ts';
import {
  claimsOf,
  FOLLOW_IT,
  handlingClock,
  matterOf,
  part,
  type Case,
  type Offer,
} from './document-offer.ts';
import type { AssignmentState } from '../rules/state.ts';

const REQUIREMENT = { zh: '办理要求', en: 'what is required' };
/** What is to be said before anything was decided. */
const PATH =
  '我单位将依法审查：属于本单位职权范围的，予以受理并书面告知；不属于的，转送有权处理的机关、单位，并将去向告知您。';
const CONTACT = { zh: '联系方式', en: 'how to reach the unit' };

export const registrationForm: Offer = {
  whyNot: ({ state, unitId }) =>
    unitId === state.registeredUnit
      ? undefined
      : { zh: '登记表由登记单位出具。', en: 'The unit that registered the matter has to issue it.' },
  parts: () => [part('proposal', { zh: '拟办意见', en: 'what is proposed' }, '', 'optional')],
  content: (of, written) => ({
    kind: 'registrationForm',
    facts: {
      matter: matterOf(of),
      channel: of.channel,
      participants: of.state.submission.participants,
      people: of.people,
      title: of.prose.title,
      claims: claimsOf(of),
      place: of.place,
      topic: of.topic,
      firstTime: of.firstTime,
      proposal: written('proposal'),
    },
  }),
};

export const transferLetter: Offer = {
  whyNot: (of) =>
    sentBy(of, 'transfer') === undefined
      ? {
          zh: '本单位没有转送该事项；请先转送。',
          en: 'Your unit has not transferred the matter; transfer it first.',
        }
      : undefined,
  parts: () => [part('requirement', REQUIREMENT, '请依法按程序办理，并在规定期限内书面答复信访人。')],
  content: (of, written) => {
    const sent = sentBy(of, 'transfer');
    return {
      kind: 'transferLetter',
      facts: {
        matter: matterOf(of),
        toUnit: of.unitName(sent?.toUnit ?? ''),
        requirement: written('requirement'),
        ...(sent?.byOwnRules === true ? { byOwnRules: true } : {}),
      },
    };
  },
};

export const assignmentLetter: Offer = {
  whyNot: (of) =>
    sentBy(of, 'assign')?.periodEndsOn == null
      ? {
          zh: '本单位没有交办该事项；请先交办。',
          en: 'Your unit has not assigned the matter; assign it first.',
        }
      : undefined,
  parts: () => [part('requirement', REQUIREMENT, '请查明事实，依法提出处理意见，并书面答复信访人。')],
  content: (of, written) => {
    const sent = sentBy(of, 'assign');
    if (sent?.periodEndsOn == null) throw new Error('an assignment letter without an assignment');
    return {
      kind: 'assignmentLetter',
      facts: {
        matter: matterOf(of),
        toUnit: of.unitName(sent.toUnit),
        requirement: written('requirement'),
        reportBy: sent.periodEndsOn,
      },
    };
  },
};

export const receiptNotice: Offer = {
  whyNot: ({ state, unitId }) => {
    if (unitId !== state.registeredUnit && unitId !== state.holderUnit)
      return {
        zh: '接收告知书由登记单位或者承办单位出具。',
        en: 'The unit that registered the matter, or has it now, has to issue it.',
      };
    return whyNotReached(state);
  },
  parts: (of) => [
    part('path', { zh: '处理途径、程序', en: 'path and procedure' }, noticeText(of, ['receipt']) || PATH),
    part('contact', CONTACT, FOLLOW_IT, 'optional'),
  ],
  content: (of, written) => ({
    kind: 'receiptNotice',
    facts: { matter: matterOf(of), path: written('path'), contact: written('contact') },
  }),
};

export const acceptanceNotice: Offer = {
  whyNot: ({ state, unitId }) =>
    state.acceptedOn !== null && state.holderUnit === unitId
      ? undefined
      : {
          zh: '本单位尚未受理该事项，请先受理。',
          en: 'Your unit has not accepted the matter; accept it first.',
        },
  parts: (of) => [
    part('procedure', { zh: '办理程序', en: 'procedure' }, noticeText(of, ['acceptance', 'path'])),
    part('contact', CONTACT, FOLLOW_IT, 'optional'),
  ],
  content: (of, written) => ({
    kind: 'acceptanceNotice',
    facts: {
      matter: matterOf(of),
      acceptedOn: dayOf(of.state.acceptedOn),
      claims: claimsOf(of),
      dueOn: handlingClock(of)?.dueOn ?? null,
      procedure: written('procedure'),
      contact: written('contact'),
    },
  }),
};

export const extensionNotice: Offer = {
  whyNot: (of) =>
    (handlingClock(of)?.extensionDays ?? 0) > 0 && of.state.holderUnit === of.unitId
      ? undefined
      : {
          zh: '办理期限没有延长。请先由本单位负责人批准延期。',
          en: 'The period was not extended. Have a leader of your unit extend it first.',
        },
  parts: (of) => [
    part('reason', { zh: '延期理由', en: 'reason of the extension' }, noticeText(of, ['extension'])),
  ],
  content: (of, written) => {
    const clock = handlingClock(of);
    if (clock === undefined) throw new Error('an extension without a handling period');
    return {
      kind: 'extensionNotice',
      facts: {
        matter: matterOf(of),
        acceptedOn: clock.triggerOn,
        days: clock.extensionDays,
        dueOn: clock.dueOn,
        reason: written('reason'),
      },
    };
  },
};

function sentBy({ state, unitId }: Case, way: AssignmentState['way']): AssignmentState | undefined {
  return state.assignments.findLast((one) => one.way === way && one.fromUnit === unitId);
}

function noticeText({ state, prose, unitId }: Case, kinds: readonly string[]): string {
  const notice = state.notices.findLast((one) => one.unitId === unitId && kinds.includes(one.kind));
  return (notice && prose.notices.get(notice.noticeId)) ?? '';
}

function dayOf(day: PlainDate | null): PlainDate {
  if (day === null) throw new Error('a matter that was accepted on no day');
  return day;
}
