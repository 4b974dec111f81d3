// The steps of signing in, and one's own second factors.
import type {
  AddPasskey,
  FactorList,
  PasskeyAnswer,
  PasskeyQuestion,
  SessionList,
  ShownSecret,
  SignInState,
  SignInWays,
} from '#modules/access/contract.ts';
import { request } from './client.ts';
import { ApiProblem } from './problem.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function signIn(credentials: Credentials): Promise<SignInState> {
  return request('POST', '/session', { body: credentials });
}

export function findSignInWays(signal?: AbortSignal): Promise<SignInWays> {
  return request('GET', '/sign-in/ways', signal === undefined ? {} : { signal });
}

/** How far signing in has come in this browser; null where it has not begun. */
export async function findSignIn(signal?: AbortSignal): Promise<SignInState | null> {
  try {
    return await request<SignInState>('GET', '/sign-in', signal === undefined ? {} : { signal });
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.isSignedOut) return null;
    throw problem;
  }
}

export function giveCode(code: string): Promise<SignInState> {
  return request('POST', '/sign-in/code', { body: { code } });
}

/** The code of the officer who is signing in, which only the demo city shows. */
export function showDemoCode(): Promise<{ code: string }> {
  return request('POST', '/sign-in/demo-code');
}

export function askForPasskey(): Promise<PasskeyQuestion> {
  return request('POST', '/sign-in/passkey/question');
}

export function givePasskey(answer: PasskeyAnswer): Promise<SignInState> {
  return request('POST', '/sign-in/passkey', { body: answer });
}

export function showSecret(): Promise<ShownSecret> {
  return request('POST', '/second-factors/authenticator');
}

export function confirmSecret(code: string): Promise<SignInState> {
  return request('POST', '/second-factors/authenticator/confirm', { body: { code } });
}

export function askForNewPasskey(): Promise<PasskeyQuestion> {
  return request('POST', '/second-factors/passkeys/question');
}

export function addPasskey(input: AddPasskey): Promise<SignInState> {
  return request('POST', '/second-factors/passkeys', { body: input });
}

export function listFactors(signal: AbortSignal): Promise<FactorList> {
  return request('GET', '/second-factors', { signal });
}

export function removePasskey(passkeyId: string): Promise<unknown> {
  return request('DELETE', `/second-factors/passkeys/${encodeURIComponent(passkeyId)}`);
}

export function listSessions(signal: AbortSignal): Promise<SessionList> {
  return request('GET', '/sessions', { signal });
}

export function endSession(sessionId: string): Promise<unknown> {
  return request('DELETE', `/sessions/${sessionId}`);
}
