// Why a step of signing in, or a change of one's second factors, is refused, and what to do instead.
import type { Refusal } from '#kernel/result.ts';
import { STEP_SECONDS } from './rules/code-use.ts';
import { FRESH_MILLISECONDS } from './rules/sign-in-step.ts';

const FRESH_MINUTES = FRESH_MILLISECONDS / 60_000;

/** The password alone opens nothing. */
export const signInIncomplete: Refusal = {
  code: 'sign-in-incomplete',
  kind: 'unauthenticated',
  text: {
    zh: '登录还没有完成；请先完成两步验证。',
    en: 'You have not finished signing in; give the second factor first.',
  },
};

/** The step is not the one that comes next. */
export const stepNotDue: Refusal = {
  code: 'sign-in-step-not-due',
  kind: 'conflict',
  text: {
    zh: '现在不需要这一步；请刷新页面，按提示继续。',
    en: 'This is not the step that comes next; reload the page and go on from there.',
  },
};

/** The code is not one that counts now. */
export const wrongCode: Refusal = {
  code: 'code-wrong',
  kind: 'invalid',
  field: 'code',
  text: {
    zh: '动态口令不对；请核对手机时间是否准确，输入当前显示的6位数字。',
    en: 'The code is wrong; check that the clock of your phone is right and type the six digits shown now.',
  },
};

/** The code was given before. */
export const usedCode: Refusal = {
  code: 'code-used',
  kind: 'invalid',
  field: 'code',
  text: {
    zh: `这个动态口令已经用过；请等下一个口令出现（至多${STEP_SECONDS}秒）后再输入。`,
    en: `This code was used already; wait up to ${STEP_SECONDS} seconds for the next one.`,
  },
};

/** There is no authenticator to make a code, or no secret was shown that it could confirm. */
export const noAuthenticator: Refusal = {
  code: 'authenticator-missing',
  kind: 'conflict',
  text: {
    zh: '还没有登记动态口令；请改用通行密钥，或者先登记。',
    en: 'No authenticator is enrolled; use your passkey, or enrol one first.',
  },
};

/** What the browser answered proves no passkey of this officer. */
export const passkeyNotProven: Refusal = {
  code: 'passkey-not-proven',
  kind: 'invalid',
  text: {
    zh: '未能验证通行密钥；请用登记时的网址打开本系统，再试一次，或者改用动态口令。',
    en: 'The passkey could not be verified; open the system at the address it was made for and try again, or use a code.',
  },
};

/** The device has a passkey here already. */
export const passkeyKnown: Refusal = {
  code: 'passkey-known',
  kind: 'conflict',
  text: {
    zh: '该通行密钥已经登记；无需再次登记。',
    en: 'This passkey is enrolled already; nothing more is needed.',
  },
};

/** One of somebody else, or none at all. */
export const passkeyNotFound: Refusal = {
  code: 'passkey-not-found',
  kind: 'not-found',
  text: {
    zh: '没有这个通行密钥，或者它已经删除；无需再次办理。',
    en: 'There is no such passkey, or it was removed already; nothing more is needed.',
  },
};

/** Without it the officer could not sign in. */
export const lastFactor: Refusal = {
  code: 'last-second-factor',
  kind: 'conflict',
  text: {
    zh: '这是您唯一的两步验证方式，不能删除；请先登记另一种。',
    en: 'This is your only second factor and cannot be removed; enrol another first.',
  },
};

/** A session left open must not be enough to change how its officer signs in. */
export const proveAgain: Refusal = {
  code: 'second-factor-too-long-ago',
  kind: 'forbidden',
  text: {
    zh: `距上次两步验证已超过${FRESH_MINUTES}分钟；请退出后重新登录，再变更验证方式。`,
    en: `You gave your second factor more than ${FRESH_MINUTES} minutes ago; sign out and in again, then change it.`,
  },
};
