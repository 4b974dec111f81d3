// Accounts: who may sign in, and by which password.
import type { Actor, OfficerActor, SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { findOfficer } from '#modules/network/index.ts';
import * as no from './access.refusals.ts';
import * as store from './access.store.ts';
import type { Account, ChangePassword, CreateAccount } from './contract.ts';
import { saveSecret } from './factors.store.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { faultsOfPassword, REMEMBERED_PASSWORDS } from './rules/password-policy.ts';
import { whyMayNot } from './rules/delegation.ts';
import { afterFailure, isLocked } from './rules/session-life.ts';
import { digestOf, endSessions } from './sessions.store.ts';
import { stepNotDue } from './sign-in.refusals.ts';
import { loadSigningIn } from './signing-in.ts';
import { sealSecret } from './sealed-secrets.store.ts';

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/u;

/** Lets an officer sign in with a first password, which they are told in person and change at once. */
export async function createAccount(
  tx: Tx,
  actor: Actor,
  input: CreateAccount,
  clock: Clock,
): Promise<Result<Account>> {
  const forbidden = whyNotManage(actor);
  if (forbidden !== undefined) return refuse(forbidden);
  const login = normalLogin(input.login);
  const unfit = whyUnfit('password', input.password, login);
  if (unfit !== undefined) return refuse(unfit);
  const passwordHash = await hashPassword(input.password, tx.entropy);
  return openAccount(tx, { ...input, passwordHash, mustChangePassword: true }, clock);
}

/** Opens an account, with a password or, where its officer is to choose it through a personal link, without one. */
export async function openAccount(
  tx: Tx,
  input: Account & { readonly passwordHash: string | null; readonly mustChangePassword: boolean },
  clock: Clock,
): Promise<Result<Account>> {
  const { officerId, passwordHash, mustChangePassword } = input;
  const login = normalLogin(input.login);
  if (!LOGIN.test(login)) return refuse(no.unfitLogin);
  const officer = await findOfficer(tx, officerId);
  if (officer?.active !== true) return refuse(no.officerUnknown);
  if ((await store.findAccountOfForUpdate(tx, officerId)) !== undefined) return refuse(no.accountExists);
  if ((await store.findAccountForUpdate(tx, login)) !== undefined) return refuse(no.loginTaken);
  await store.insertAccount(tx, { officerId, login, passwordHash, mustChangePassword, at: clock.now() });
  return succeed({ officerId, login });
}

/**
 * Opens an account whose password and authenticator are known beforehand. For the demo city, tests and the benchmark,
 * whose officers are nobody: only the program can ask for it, and no route leads here.
 */
export async function provideAccount(
  tx: Tx,
  _actor: SystemActor & { readonly task: 'demo' },
  input: Account & { readonly password: string; readonly secret: string },
  clock: Clock,
): Promise<Result<Account>> {
  const passwordHash = await hashPassword(input.password, tx.entropy);
  const opened = await openAccount(tx, { ...input, passwordHash, mustChangePassword: false }, clock);
  if (!opened.ok) return opened;
  const sealedSecret = sealSecret(tx.vault, input.officerId, input.secret);
  await saveSecret(tx, { officerId: input.officerId, sealedSecret, lastStep: null, at: clock.now() });
  return opened;
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
  const { account, step } = await loadSigningIn(tx, actor, input.token);
  if (step !== 'newPassword' && step !== 'complete') return refuse(stepNotDue);
  const proof = await provePassword(tx, account, input.current, clock.now());
  if (!proof.ok) return proof.reason.kind === 'unauthenticated' ? refuse(no.wrongCurrentPassword) : proof;
  const taken = await takePassword(tx, account, { field: 'next', password: input.next }, clock);
  if (!taken.ok) return taken;
  await endSessions(tx, actor.officerId, { allBut: digestOf(input.token) }, clock.now());
  return succeed(undefined);
}

/** Gives an account the password that its officer chose, if it may be used and was not used lately. */
export async function takePassword(
  tx: Tx,
  account: store.StoredAccount,
  { field, password }: { readonly field: string; readonly password: string },
  clock: Clock,
): Promise<Result<void>> {
  const unfit = whyUnfit(field, password, account.login);
  if (unfit !== undefined) return refuse(unfit);
  const before = await store.oldPasswords(tx, account.officerId, REMEMBERED_PASSWORDS - 1);
  for (const used of [account.passwordHash, ...before]) {
    if (used !== null && (await isPassword(used, password))) return refuse(no.passwordUsedBefore(field));
  }
  const passwordHash = await hashPassword(password, tx.entropy);
  await store.savePassword(tx, account, { passwordHash, at: clock.now() });
  return succeed(undefined);
}

/**
 * Whether the password is that of the account; counts failures and locks. Takes as long where there is no account.
 * The count begins anew when a sign-in is complete, not here: else whoever has the password could guess codes for ever.
 */
export async function provePassword(
  tx: Tx,
  account: store.StoredAccount | undefined,
  password: string,
  now: Date,
): Promise<Result<store.StoredAccount>> {
  if (account?.lockedUntil && isLocked(account, now))
    return refuse(no.accountLocked(account.lockedUntil, now));
  const right = await isPassword(account?.passwordHash ?? undefined, password);
  if (account === undefined) return refuse(no.wrongLoginOrPassword);
  if (right) return succeed(account);
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
  const text = whyMayNot(actor, 'manageAccounts');
  return text === undefined ? undefined : no.notAllowed(text);
}

function whyUnfit(field: string, password: string, login: string): Refusal | undefined {
  const [first, ...others] = faultsOfPassword(password, login);
  return first === undefined ? undefined : no.unfitPassword(field, [first, ...others]);
}
