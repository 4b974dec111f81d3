// Accounts of colleagues, for security officers.
import type { AccountView, InviteOfficer, PersonalLink } from '#modules/access/contract.ts';
import { request } from './client.ts';

export function getAccount(officerId: string, signal: AbortSignal): Promise<AccountView> {
  return request('GET', `/officers/${encodeURIComponent(officerId)}/account`, { signal });
}

export function inviteOfficer(body: InviteOfficer, idempotencyKey: string): Promise<PersonalLink> {
  return request('POST', '/invitations', { body, idempotencyKey });
}

export function unlockAccount(login: string): Promise<unknown> {
  return request('POST', '/accounts/unlock', { body: { login } });
}

export function endSessionsOf(officerId: string): Promise<{ readonly ended: number }> {
  return request('DELETE', `/officers/${encodeURIComponent(officerId)}/sessions`);
}
