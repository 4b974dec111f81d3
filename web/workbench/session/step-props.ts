import type { SignInState } from '#modules/access/contract.ts';

/** What every step of signing in is given. */
export interface StepProps {
  /** Takes what the server answered to the step. */
  readonly onDone: (state: SignInState) => Promise<void>;
}
