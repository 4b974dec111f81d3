// A sign-in under way: the account, its session and its second factors, and what comes next. Every command of signing
// in loads it, and the account's lock on the row makes such commands come one after another.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Noted } from '#platform/http/recording.ts';
import * as no from './access.refusals.ts';
import { findAccountOf, findAccountOfForUpdate, saveAttempts, type StoredAccount } from './access.store.ts';
import { authenticate } from './authenticate.ts';
import type { SignInState, SignInStep } from './contract.ts';
import { factorsOf, isEnrolled, type Factors } from './factors.store.ts';
import { afterFailure, isLocked } from './rules/session-life.ts';
import { isFresh, nextStep } from './rules/sign-in-step.ts';
import * as sessions from './sessions.store.ts';
import { proveAgain, stepNotDue } from './sign-in.refusals.ts';

/** A sign-in as far as it has come. */
export interface SigningIn {
  readonly account: StoredAccount;
  readonly session: sessions.StoredSession;
  readonly factors: Factors;
  readonly step: SignInStep;
}

/** How far a sign-in has come by a step, and what the record of the step says of it. */
export interface SettledSignIn {
  readonly state: SignInState;
  readonly noted: Pick<Noted, 'act' | 'subject' | 'details'>;
}

/** The same of a session that has just begun, and whose it is. */
export interface BegunSignIn extends SettledSignIn {
  readonly actor: OfficerActor;
}

/** The sign-in that the token belongs to. @throws where the token is not of a session of this officer */
export async function loadSigningIn(tx: Tx, actor: OfficerActor, token: string): Promise<SigningIn> {
  return signingInOf(tx, await findAccountOfForUpdate(tx, actor.officerId), token);
}

/** How far the sign-in has come. */
export async function viewSignIn(tx: Tx, actor: OfficerActor, token: string): Promise<SignInState> {
  return stateOf(actor, await signingInOf(tx, await findAccountOf(tx, actor.officerId), token));
}

async function signingInOf(tx: Tx, account: StoredAccount | undefined, token: string): Promise<SigningIn> {
  const session = await sessions.findSession(tx.db, sessions.digestOf(token));
  if (account === undefined || session === undefined) throw new Error('somebody signs in without an account');
  const factors = await factorsOf(tx, account.officerId);
  const step = nextStep({
    enrolled: isEnrolled(factors),
    factorGiven: session.factorGivenAt !== null,
    mustChangePassword: account.mustChangePassword,
    way: session.way,
  });
  return { account, session, factors, step };
}

/** The sign-in, if the second factor is what comes next and the account is not locked. */
export async function whereFactorIsDue(
  tx: Tx,
  actor: OfficerActor,
  token: string,
  clock: Clock,
): Promise<Result<SigningIn>> {
  const signingIn = await loadSigningIn(tx, actor, token);
  const { account, step } = signingIn;
  if (step !== 'secondFactor') return refuse(stepNotDue);
  if (account.lockedUntil && isLocked(account, clock.now())) {
    return refuse(no.accountLocked(account.lockedUntil, clock.now()));
  }
  return succeed(signingIn);
}

/** The sign-in, if its officer may enrol now: for the first time, or a short while after giving the second factor. */
export async function whereFactorsMayChange(
  tx: Tx,
  actor: OfficerActor,
  token: string,
  clock: Clock,
): Promise<Result<SigningIn>> {
  const signingIn = await loadSigningIn(tx, actor, token);
  if (signingIn.step === 'enrolment') return succeed(signingIn);
  if (signingIn.step !== 'complete') return refuse(stepNotDue);
  return isFresh(signingIn.session.factorGivenAt, clock.now()) ? succeed(signingIn) : refuse(proveAgain);
}

/** Counts a wrong code or passkey like a wrong password, and says what it is refused with. */
export async function countFailure<Why>(
  tx: Tx,
  account: StoredAccount,
  why: Why,
  clock: Clock,
): Promise<Why | ReturnType<typeof no.accountLocked>> {
  const attempts = afterFailure(account, clock.now());
  await saveAttempts(tx, account.officerId, attempts);
  return attempts.lockedUntil === null ? why : no.accountLocked(attempts.lockedUntil, clock.now());
}

/** The second factor was given or enrolled in this session. */
export async function takeFactor(tx: Tx, { session }: SigningIn, clock: Clock): Promise<void> {
  await sessions.saveFactorGiven(tx, session.tokenDigest, clock.now());
}

/** How far the sign-in has come; completes the session where nothing is left to ask, and begins the count anew. */
export async function settleSignIn(
  tx: Tx,
  actor: OfficerActor,
  token: string,
  clock: Clock,
): Promise<SettledSignIn> {
  const signingIn = await loadSigningIn(tx, actor, token);
  const { account, session, step } = signingIn;
  if (step === 'complete' && session.completedAt === null) {
    await sessions.saveCompleted(tx, session.tokenDigest, clock.now());
    await saveAttempts(tx, account.officerId, { failedAttempts: 0, lockedUntil: null });
  }
  return { state: stateOf(actor, signingIn), noted: notedOf(signingIn) };
}

/** How far the sign-in of a session has come that has just begun, and whose it is. */
export async function settleBegun(tx: Tx, token: string, clock: Clock): Promise<BegunSignIn> {
  const signedIn = await authenticate(tx.db, token, clock);
  if (signedIn === undefined) throw new Error('a session ended as it began');
  return { actor: signedIn.actor, ...(await settleSignIn(tx, signedIn.actor, token, clock)) };
}

/**
 * The step that completes a sign-in is the record of it, whichever step that is; those before it name the same session.
 * What is done in a session that was complete before is no step of signing in.
 */
function notedOf({ session, step }: SigningIn): SettledSignIn['noted'] {
  if (session.completedAt !== null) return {};
  const { tokenDigest, way, createdAt } = session;
  const which = { subject: tokenDigest, details: { way, begunAt: createdAt.toISOString() } };
  return step === 'complete' ? { act: 'signIn', ...which } : which;
}

function stateOf(actor: OfficerActor, { account, factors, step }: SigningIn): SignInState {
  return {
    step,
    name: actor.name,
    login: account.login,
    hasAuthenticator: (factors.authenticator?.sealedSecret ?? null) !== null,
    hasPasskey: factors.passkeys.length > 0,
  };
}
