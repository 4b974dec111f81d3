// One-time links, and helping colleagues back in.
import type {
  AskForRecovery,
  FirstStartState,
  Invitation,
  PersonalLinks,
  PersonalLink,
  RecoveryList,
  RecoveryView,
  SetUpOffices,
  SignInState,
  UsePersonalLink,
} from '#modules/access/contract.ts';
import { BASE, routes } from '../routes.ts';
import { request } from './client.ts';

export function readFirstStart(token: string): Promise<FirstStartState> {
  return request('POST', '/first-start/read', { body: { token } });
}

export function setUpOffices(input: SetUpOffices): Promise<PersonalLinks> {
  return request('POST', '/first-start', { body: input });
}

export function readPersonalLink(token: string): Promise<Invitation> {
  return request('POST', '/personal-link/read', { body: { token } });
}

export function choosePassword(input: UsePersonalLink): Promise<SignInState> {
  return request('POST', '/personal-link', { body: input });
}

export function listRecoveries(signal: AbortSignal): Promise<RecoveryList> {
  return request('GET', '/recoveries', { signal });
}

export function askForRecovery(input: AskForRecovery): Promise<RecoveryView> {
  return request('POST', '/recoveries', { body: input });
}

export function confirmRecovery(recoveryId: string): Promise<PersonalLink> {
  return request('POST', `/recoveries/${recoveryId}/confirm`);
}

/** The address to hand over; the token stands behind the #, which browsers send to nobody. */
export function addressOfPersonalLink(token: string): string {
  return `${window.location.origin}${BASE}${routes.enrol}#${token}`;
}
