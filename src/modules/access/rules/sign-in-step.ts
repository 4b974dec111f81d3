// Decides what is still asked of somebody who is signing in. Every route of signing in asks here, and a session is
// complete only when nothing is left.
import type { SignInStep } from '../contract.ts';

/** How far a sign-in has come. */
export interface SigningIn {
  /** Whether the officer has an authenticator or a passkey. */
  readonly enrolled: boolean;
  /** Whether the second factor was given in this session, here or, where that is accepted, to the identity provider. */
  readonly factorGiven: boolean;
  /** Whether the password was chosen by somebody else. */
  readonly mustChangePassword: boolean;
  readonly way: 'password' | 'singleSignOn';
}

/**
 * What comes next. The second factor comes before the password, so that a stolen first password cannot change it;
 * the password before the enrolment, so that whoever told it to the officer cannot enrol in their place afterwards.
 */
export function nextStep({ enrolled, factorGiven, mustChangePassword, way }: SigningIn): SignInStep {
  if (enrolled && !factorGiven) return 'secondFactor';
  if (mustChangePassword && way === 'password') return 'newPassword';
  return factorGiven ? 'complete' : 'enrolment';
}

/** Factors may be added or taken away only this long after the second factor was given. */
export const FRESH_MILLISECONDS = 15 * 60_000;

/** Whether the second factor was given a short while ago. */
export function isFresh(factorGivenAt: Date | null, now: Date): boolean {
  return factorGivenAt !== null && now.getTime() - factorGivenAt.getTime() < FRESH_MILLISECONDS;
}
