// Why a post is not handed over, and what to do instead.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** Only the holder hands a post over, or a security officer for one who is away. */
export const postNotOwn: Refusal = {
  code: 'post-not-own',
  kind: 'forbidden',
  field: 'postId',
  text: {
    zh: '只能授权他人代行本人岗位；同事不在岗的，请安全保密员登记。',
    en: 'You can hand over your own post only; for a colleague who is away, ask the security officer.',
  },
};

/** The three offices stay with the people who hold them. */
export const officeNotDelegated: Refusal = {
  code: 'office-not-delegated',
  kind: 'conflict',
  field: 'postId',
  text: {
    zh: '系统管理员、安全保密员、审计员不得由他人代行；请另行任职。',
    en: 'The offices of administrator, security officer and auditor are not handed over; give the post to somebody instead.',
  },
};

/** The post is not there on the first day. */
export function postNotStanding(day: PlainDate): Refusal {
  return {
    code: 'post-not-standing',
    kind: 'invalid',
    field: 'from',
    text: {
      zh: `该岗位在${day}没有人担任；请核对任职起止日期，或者更改起始日期。`,
      en: `Nobody holds this post on ${day}; check from when to when it is held, or begin on another day.`,
    },
  };
}

/** Who is to act does not work on matters on the first day. */
export function delegateUnfit(day: PlainDate): Refusal {
  return {
    code: 'delegate-unfit',
    kind: 'invalid',
    field: 'officerId',
    text: {
      zh: `代行人须在${day}担任信访业务岗位，系统管理员、安全保密员、审计员不得代行；请另选同事。`,
      en: `Who acts for another must hold a post in casework on ${day}, and none of the three offices; choose another colleague.`,
    },
  };
}

/** Nobody needs leave to act in their own post. */
export const delegateIsHolder: Refusal = {
  code: 'delegate-is-holder',
  kind: 'invalid',
  field: 'officerId',
  text: {
    zh: '该岗位就是此人本人的岗位；请选择另一位同事。',
    en: 'The post is this officer’s own; choose another colleague.',
  },
};

/** Duties stay in the unit, unless a security officer decides otherwise. */
export const delegateElsewhere: Refusal = {
  code: 'delegate-of-another-unit',
  kind: 'invalid',
  field: 'officerId',
  text: {
    zh: '本人授权只能交给本单位的同事；需要外单位人员代行的，请安全保密员登记。',
    en: 'You can hand your post over to a colleague of your unit; for somebody of another unit, ask the security officer.',
  },
};

/** More than the post itself may do, or what is never handed over. */
export function actionsBeyondPost(names: readonly Text[]): Refusal {
  return {
    code: 'actions-beyond-post',
    kind: 'invalid',
    field: 'actions',
    text: {
      zh: `该岗位不能授权他人${names.map(({ zh }) => zh).join('、')}；请从可授权事项中选择。`,
      en: `This post cannot hand over to ${names.map(({ en }) => en).join(', ')}; choose among what it may hand over.`,
    },
  };
}

/** One delegation of a post to one officer at a time, so that it is plain which one they act by. */
export function delegatedAlready(to: PlainDate): Refusal {
  return {
    code: 'delegated-already',
    kind: 'conflict',
    field: 'officerId',
    text: {
      zh: `该岗位已授权此人代行至${to}；如需变更，请先撤销原授权。`,
      en: `This post is handed over to this officer until ${to} already; to change that, revoke it first.`,
    },
  };
}

/** The days are wrong. */
export function unfitDays({ field, text }: { readonly field: string; readonly text: Text }): Refusal {
  return { code: 'delegation-days-unfit', kind: 'invalid', field, text };
}

/** One that was given by others to others, or none at all. */
export const delegationUnknown: Refusal = {
  code: 'delegation-unknown',
  kind: 'not-found',
  text: {
    zh: '没有这项代行授权，或者它与您无关；请刷新页面核对。',
    en: 'There is no such delegation of yours; reload the page and check.',
  },
};

/** It lets nobody act any more. */
export const delegationOver: Refusal = {
  code: 'delegation-over',
  kind: 'conflict',
  text: {
    zh: '该授权已经到期或者撤销；无需再次办理。',
    en: 'This delegation is over or revoked already; nothing more is needed.',
  },
};

/** What somebody wants to act by does not stand today. */
export const delegationNotStanding: Refusal = {
  code: 'delegation-not-standing',
  kind: 'forbidden',
  field: 'delegationId',
  text: {
    zh: '该代行授权今天无效：未到期、已到期、已撤销，或者有关岗位已终止；请向授权人核对。',
    en: 'This delegation does not stand today: it has not begun, is over or revoked, or a post has ended; ask who gave it.',
  },
};
