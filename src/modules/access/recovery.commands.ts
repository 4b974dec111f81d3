// Recovery 恢复: an officer who lost the password or the second factor enrols anew, on the word of two others.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { findOfficer } from '#modules/network/index.ts';
import * as accounts from './access.store.ts';
import { notAllowed } from './access.refusals.ts';
import { normalLogin } from './account.commands.ts';
import type { AskForRecovery, RecoveryList, RecoveryView } from './contract.ts';
import { forgetSecret, removePasskeys } from './factors.store.ts';
import { newPersonalLink } from './personal-link.commands.ts';
import * as store from './recoveries.store.ts';
import { whyMayNot } from './rules/delegation.ts';
import { isOpen, whyNotConfirm } from './rules/recovery.ts';
import { endSessions } from './sessions.store.ts';

/** Asks, for a colleague who cannot sign in, and says why. */
export async function askForRecovery(
  tx: Tx,
  actor: OfficerActor,
  { login, reason }: AskForRecovery,
  clock: Clock,
): Promise<Result<RecoveryView>> {
  const forbidden = whyMayNot(actor, 'recoverAccess');
  if (forbidden !== undefined) return refuse(notAllowed(forbidden));
  const account = await accounts.findAccountForUpdate(tx, normalLogin(login));
  if (account === undefined) return refuse(accountUnknown);
  const { officerId } = account;
  if (officerId === actor.officerId) return refuse(notForOneself);
  const open = (await store.unconfirmedRecoveries(tx)).some(
    (recovery) => recovery.officerId === officerId && isOpen(recovery, clock.now()),
  );
  if (open) return refuse(alreadyAsked);
  const recovery = {
    recoveryId: tx.entropy.id(clock.now()),
    officerId,
    reason: reason.trim(),
    askedBy: actor.officerId,
    askedAt: clock.now(),
  };
  await store.insertRecovery(tx, recovery);
  return succeed(await viewOf(tx, actor, { ...recovery, confirmedAt: null }, clock));
}

/**
 * Confirms what somebody else asked for: password and second factors count no longer, all sessions of the officer end,
 * and a one-time link, for the officer alone, lets them enrol anew.
 */
export async function confirmRecovery(
  tx: Tx,
  actor: OfficerActor,
  { recoveryId }: { recoveryId: string },
  clock: Clock,
): Promise<Result<{ name: string; login: string; token: string }>> {
  const forbidden = whyMayNot(actor, 'recoverAccess');
  if (forbidden !== undefined) return refuse(notAllowed(forbidden));
  const recovery = await store.findRecoveryForUpdate(tx, recoveryId);
  if (recovery === undefined) return refuse(recoveryOver);
  const why = whyNotConfirm(recovery, actor.officerId, clock.now());
  if (why !== undefined) return refuse(WHY_NOT[why]);
  const { officerId } = recovery;
  const account = await accounts.findAccountOfForUpdate(tx, officerId);
  if (account === undefined) throw new Error(`recovery ${recoveryId} is for nobody`);
  await accounts.forgetPassword(tx, account, clock.now());
  await forgetSecret(tx, officerId);
  await removePasskeys(tx, officerId, 'all', clock.now());
  await endSessions(tx, officerId, 'all', clock.now());
  await store.saveConfirmation(tx, recoveryId, { officerId: actor.officerId, at: clock.now() });
  const token = await newPersonalLink(tx, officerId, clock);
  return succeed({ name: await nameOf(tx, officerId), login: account.login, token });
}

/** Unlocks an account before its time, such as that of a colleague whose typing locked it. */
export async function unlockAccount(tx: Tx, { login }: { login: string }): Promise<Result<void>> {
  const account = await accounts.findAccountForUpdate(tx, normalLogin(login));
  if (account === undefined) return refuse(accountUnknown);
  await accounts.saveAttempts(tx, account.officerId, { failedAttempts: 0, lockedUntil: null });
  return succeed(undefined);
}

/** The recoveries that wait for a second person. */
export async function viewRecoveries(tx: Tx, actor: OfficerActor, clock: Clock): Promise<RecoveryList> {
  const items: RecoveryView[] = [];
  for (const recovery of await store.unconfirmedRecoveries(tx)) {
    if (isOpen(recovery, clock.now())) items.push(await viewOf(tx, actor, recovery, clock));
  }
  return { items };
}

async function viewOf(
  tx: Tx,
  actor: OfficerActor,
  recovery: store.StoredRecovery,
  clock: Clock,
): Promise<RecoveryView> {
  const account = await accounts.findAccountOf(tx, recovery.officerId);
  return {
    recoveryId: recovery.recoveryId,
    name: await nameOf(tx, recovery.officerId),
    login: account?.login ?? '',
    reason: recovery.reason,
    askedBy: await nameOf(tx, recovery.askedBy),
    askedAt: recovery.askedAt.toISOString(),
    mayConfirm: whyNotConfirm(recovery, actor.officerId, clock.now()) === undefined,
  };
}

async function nameOf(tx: Tx, officerId: string): Promise<string> {
  return (await findOfficer(tx, officerId))?.name ?? officerId;
}

const accountUnknown: Refusal = {
  code: 'account-unknown',
  kind: 'invalid',
  field: 'login',
  text: {
    zh: '没有这个登录名；请与本人核对。',
    en: 'There is no account of this login; check it with the officer.',
  },
};

const notForOneself: Refusal = {
  code: 'recovery-for-oneself',
  kind: 'forbidden',
  text: {
    zh: '不能为自己办理恢复；请由另外两名系统管理员或者安全保密员办理。',
    en: 'Nobody recovers their own access; ask two other administrators or security officers.',
  },
};

const askedByOneself: Refusal = {
  code: 'recovery-needs-another',
  kind: 'forbidden',
  text: {
    zh: '申请人不能确认自己的申请；请由另一名系统管理员或者安全保密员确认。',
    en: 'Whoever asked cannot confirm; ask another administrator or security officer.',
  },
};

const alreadyAsked: Refusal = {
  code: 'recovery-already-asked',
  kind: 'conflict',
  text: {
    zh: '已有人为该工作人员申请恢复；请直接确认。',
    en: 'Somebody has asked for this officer already; confirm that request.',
  },
};

const recoveryOver: Refusal = {
  code: 'recovery-over',
  kind: 'not-found',
  text: {
    zh: '没有这项恢复申请，或者它已经确认、已过24小时；如仍需要，请重新申请。',
    en: 'There is no such request, or it was confirmed already or is a day old; ask again if it is still needed.',
  },
};

const WHY_NOT = { over: recoveryOver, own: notForOneself, asked: askedByOneself } as const;
