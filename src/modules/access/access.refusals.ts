// Why somebody is not let in, and what to do instead.
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { REMEMBERED_PASSWORDS } from './rules/password-policy.ts';
import { LOCK_MILLISECONDS, MOST_FAILURES } from './rules/session-life.ts';

const LOCK_MINUTES = LOCK_MILLISECONDS / 60_000;

/** One answer for an unknown login and for a wrong password, so that it does not tell which logins exist. */
export const wrongLoginOrPassword: Refusal = {
  code: 'sign-in-refused',
  kind: 'unauthenticated',
  text: {
    zh: `登录名或者密码不对；请核对后再试。连续${MOST_FAILURES}次不对，账号将锁定${LOCK_MINUTES}分钟。`,
    en: `The login or the password is wrong; check both and try again. After ${MOST_FAILURES} wrong attempts in a row the account is locked for ${LOCK_MINUTES} minutes.`,
  },
};

/** Too many wrong passwords or codes in a row. */
export function accountLocked(until: Date, now: Date): Refusal {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
  return {
    code: 'account-locked',
    kind: 'too-many',
    retryAfterSeconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
    text: {
      zh: `密码或者动态口令连续${MOST_FAILURES}次不对，账号已锁定；请${minutes}分钟后再试。`,
      en: `Password or code were wrong ${MOST_FAILURES} times in a row and the account is locked; try again in ${minutes} minutes.`,
    },
  };
}

/** The officer holds no post today, or not the one asked for. */
export const noSuchPost: Refusal = {
  code: 'post-not-held',
  kind: 'forbidden',
  field: 'postId',
  text: {
    zh: '您今天没有担任该岗位；请联系安全保密员核对任职起止日期。',
    en: 'You do not hold this post today; ask the security officer to check from when to when you hold it.',
  },
};

/** A session of somebody else, or one that has ended. */
export const sessionNotFound: Refusal = {
  code: 'session-not-found',
  kind: 'not-found',
  text: {
    zh: '没有这个登录会话，或者它已经结束；无需再次办理。',
    en: 'There is no such session, or it has ended already; nothing more is needed.',
  },
};

/** The password that was to prove who asks is wrong. */
export const wrongCurrentPassword: Refusal = {
  code: 'current-password-wrong',
  kind: 'invalid',
  field: 'current',
  text: { zh: '当前密码不对；请重新输入。', en: 'The current password is wrong; enter it again.' },
};

/** The new password may not be used. */
export function unfitPassword(field: string, faults: readonly [Text, ...Text[]]): Refusal {
  return {
    code: 'password-unfit',
    kind: 'invalid',
    text: faults[0],
    faults: faults.map((text) => ({ field, text })),
  };
}

/** The new password is the present one or one of those before it. */
export function passwordUsedBefore(field: string): Refusal {
  return {
    code: 'password-used-before',
    kind: 'invalid',
    field,
    text: {
      zh: `新密码与最近${REMEMBERED_PASSWORDS}次用过的密码之一相同；请换一个。`,
      en: `This password is one of the last ${REMEMBERED_PASSWORDS}; choose another.`,
    },
  };
}

/** The login is not of the form that logins have. */
export const unfitLogin: Refusal = {
  code: 'login-unfit',
  kind: 'invalid',
  field: 'login',
  text: {
    zh: '登录名为3至40个字符，只用小写字母、数字、点、横线和下划线，以字母或者数字开头，例如 zhang.min。',
    en: 'A login has 3 to 40 characters: small letters, digits, dots, dashes and underscores, beginning with a letter or digit, such as zhang.min.',
  },
};

/** The login belongs to another account. */
export const loginTaken: Refusal = {
  code: 'login-taken',
  kind: 'conflict',
  field: 'login',
  text: { zh: '该登录名已被使用；请换一个。', en: 'This login is taken; choose another.' },
};

/** The officer can sign in already. */
export const accountExists: Refusal = {
  code: 'account-exists',
  kind: 'conflict',
  field: 'officerId',
  text: {
    zh: '该工作人员已有账号；无需再次开通。',
    en: 'This officer has an account already; nothing more is needed.',
  },
};

/** The officer is not there, or works here no longer. */
export const officerUnknown: Refusal = {
  code: 'officer-unknown',
  kind: 'invalid',
  field: 'officerId',
  text: { zh: '没有这位工作人员；请先登记。', en: 'There is no such officer; add the officer first.' },
};

/** What only officers who have signed in can do. */
export const notSignedIn: Refusal = {
  code: 'not-signed-in',
  kind: 'unauthenticated',
  text: { zh: '请先登录。', en: 'Sign in first.' },
};

/** A command that the role of the actor may not give. */
export function notAllowed(text: Text): Refusal {
  return { code: 'action-not-allowed', kind: 'forbidden', text };
}
