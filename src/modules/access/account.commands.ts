// Accounts: who may sign in, and by which password.
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { findOfficer } from '#modules/network/index.ts';
import * as no from './access.refusals.ts';
import * as store from './access.store.ts';
import type { Account, ChangePassword, CreateAccount } from './contract.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { faultsOfPassword } from './rules/password-policy.ts';
import { mayDo, reasonWhyNot } from './rules/permissions.ts';
import { afterFailure, isLocked } from './rules/session-life.ts';

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/u;

/** Lets an officer sign in with a first password, which they are told in person. */
export async function createAccount(
  tx: Tx,
  actor: Actor,
  input: CreateAccount,
  clock: Clock,
): Promise<Result<Account>> {
  const forbidden = whyNotManage(actor);
  if (forbidden !== undefined) return refuse(forbidden);
  const login = normalLogin(input.login);
  if (!LOGIN.test(login)) return refuse(no.unfitLogin);
  const unfit = whyUnfit('password', input.password, login);
  if (unfit !== undefined) return refuse(unfit);
  const officer = await findOfficer(tx, input.officerId);
  if (officer?.active !== true) return refuse(no.officerUnknown);
  if ((await store.findAccountOfForUpdate(tx, input.officerId)) !== undefined)
    return refuse(no.accountExists);
  if ((await store.findAccountForUpdate(tx, login)) !== undefined) return refuse(no.loginTaken);
  const passwordHash = await hashPassword(input.password, tx.entropy);
  await store.insertAccount(tx, { officerId: input.officerId, login, passwordHash, at: clock.now() });
  return succeed({ officerId: input.officerId, login });
}

/**
 * Changes one's own password and ends one's other sessions.
 * A refusal counts towards the lock: the transaction must be committed all the same.
 */
export async function changePassword(
  tx: Tx,
  actor: OfficerActor,
  input: ChangePassword & { token: string },
  clock: Clock,
): Promise<Result<void>> {
  const account = await store.findAccountOfForUpdate(tx, actor.officerId);
  const proof = await provePassword(tx, account, input.current, clock.now());
  if (!proof.ok) return proof.reason.kind === 'unauthenticated' ? refuse(no.wrongCurrentPassword) : proof;
  if (input.next === input.current) return refuse(no.samePassword);
  const unfit = whyUnfit('next', input.next, proof.value.login);
  if (unfit !== undefined) return refuse(unfit);
  const passwordHash = await hashPassword(input.next, tx.entropy);
  await store.savePassword(tx, { officerId: actor.officerId, passwordHash, at: clock.now() });
  await store.endSessions(tx, actor.officerId, { allBut: store.digestOf(input.token) }, clock.now());
  return succeed(undefined);
}

/** Whether the password is that of the account; counts failures and locks. Takes as long where there is no account. */
export async function provePassword(
  tx: Tx,
  account: store.StoredAccount | undefined,
  password: string,
  now: Date,
): Promise<Result<store.StoredAccount>> {
  if (account?.lockedUntil && isLocked(account, now))
    return refuse(no.accountLocked(account.lockedUntil, now));
  const right = await isPassword(account?.passwordHash, password);
  if (account === undefined) return refuse(no.wrongLoginOrPassword);
  if (right) {
    if (account.failedAttempts > 0 || account.lockedUntil !== null) {
      await store.saveAttempts(tx, account.officerId, { failedAttempts: 0, lockedUntil: null });
    }
    return succeed(account);
  }
  const attempts = afterFailure(account, now);
  await store.saveAttempts(tx, account.officerId, attempts);
  return refuse(
    attempts.lockedUntil === null ? no.wrongLoginOrPassword : no.accountLocked(attempts.lockedUntil, now),
  );
}

/** Logins are compared without regard to case and to spaces around them. */
export function normalLogin(login: string): string {
  return login.trim().toLowerCase();
}

function whyNotManage(actor: Actor): Refusal | undefined {
  if (actor.kind === 'system') return undefined;
  if (actor.kind !== 'officer') return no.notSignedIn;
  return mayDo(actor.role, 'manageAccounts')
    ? undefined
    : no.notAllowed(reasonWhyNot(actor.role, 'manageAccounts'));
}

function whyUnfit(field: string, password: string, login: string): Refusal | undefined {
  const [first, ...others] = faultsOfPassword(password, login);
  return first === undefined ? undefined : no.unfitPassword(field, [first, ...others]);
}
