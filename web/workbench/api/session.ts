// Who is signed in, in which post, and the way out.
import type { ChangePassword, SignInState, SwitchPost, WhoAmI } from '#modules/access/contract.ts';
import { request } from './client.ts';
import { ApiProblem } from './problem.ts';

/** Who is signed in; null where nobody is. */
export async function findSession(signal?: AbortSignal): Promise<WhoAmI | null> {
  try {
    return await request<WhoAmI>('GET', '/session', signal === undefined ? {} : { signal });
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.isSignedOut) return null;
    throw problem;
  }
}

/** Goes on in another of one's own posts, or in one handed over to oneself. */
export function switchPost(input: SwitchPost): Promise<unknown> {
  return request('PUT', '/session/post', { body: input });
}

export function changePassword(input: ChangePassword): Promise<SignInState> {
  return request('POST', '/password', { body: input });
}

export function signOut(): Promise<void> {
  return request('DELETE', '/session');
}
