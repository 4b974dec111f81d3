// Who is signed in, in which post, and the way out.
import type { ChangePassword, SignInState, WhoAmI } from '#modules/access/contract.ts';
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

/** Goes on in another of one's own posts. */
export function switchPost(postId: string): Promise<unknown> {
  return request('PUT', '/session/post', { body: { postId } });
}

export function changePassword(input: ChangePassword): Promise<SignInState> {
  return request('POST', '/password', { body: input });
}

export function signOut(): Promise<void> {
  return request('DELETE', '/session');
}
