// Posts handed over for a while.
import type {
  DelegablePosts,
  DelegatePost,
  DelegationList,
  DelegationView,
  OwnDelegations,
} from '#modules/access/contract.ts';
import { withQuery } from '../routes.ts';
import { request } from './client.ts';

export function listOwnDelegations(signal: AbortSignal): Promise<OwnDelegations> {
  return request('GET', '/delegations/own', { signal });
}

/** Everybody's, for the security officer; `after` is the last one of the page before. */
export function listDelegations(after: string | null, signal: AbortSignal): Promise<DelegationList> {
  return request('GET', withQuery('/delegations', { after: after ?? undefined }), { signal });
}

/** What of somebody's posts may be handed over: to colleagues, or to officers of the unit named. */
export function listDelegablePosts(
  officerId: string,
  unitId: string | undefined,
  signal: AbortSignal,
): Promise<DelegablePosts> {
  const path = `/officers/${encodeURIComponent(officerId)}/delegable-posts`;
  return request('GET', withQuery(path, { unitId }), { signal });
}

export function delegatePost(input: DelegatePost): Promise<DelegationView> {
  return request('POST', '/delegations', { body: input });
}

export function revokeDelegation(delegationId: string): Promise<DelegationView> {
  return request('POST', `/delegations/${delegationId}/revoke`);
}
