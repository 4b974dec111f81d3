// Posts handed over for a while.
import type { DelegatePost, DelegationView, OwnDelegations } from '#modules/access/contract.ts';
import { request } from './client.ts';

export function listOwnDelegations(signal: AbortSignal): Promise<OwnDelegations> {
  return request('GET', '/delegations/own', { signal });
}

export function delegatePost(input: DelegatePost): Promise<DelegationView> {
  return request('POST', '/delegations', { body: input });
}

export function revokeDelegation(delegationId: string): Promise<DelegationView> {
  return request('POST', `/delegations/${delegationId}/revoke`);
}
