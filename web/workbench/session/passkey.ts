// Passkeys in the browser. They need a name for the site: at a bare address, or without TLS, browsers make none.
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { SignInState } from '#modules/access/contract.ts';
import { addPasskey, askForNewPasskey, askForPasskey, givePasskey } from '../api/sign-in.ts';

const ADDRESS = /^(\d+\.){3}\d+$|:/u;

/** Whether this browser can use passkeys at this address. */
export function isPasskeyPossible(): boolean {
  return window.isSecureContext && browserSupportsWebAuthn() && !ADDRESS.test(window.location.hostname);
}

/** Whether the officer, or the device, broke it off. */
export function isBrokenOff(problem: Error): boolean {
  return problem instanceof WebAuthnError || problem.name === 'NotAllowedError';
}

/** Signs with one of the officer's passkeys. */
export async function proveByPasskey(): Promise<SignInState> {
  const { options } = await askForPasskey();
  // What the server asks in the words of WebAuthn passes through it as it is.
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON });
  return givePasskey({ response: { ...response } });
}

/** Makes a passkey on this device. */
export async function makePasskey(name: string): Promise<SignInState> {
  const { options } = await askForNewPasskey();
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON });
  return addPasskey({ name, response: { ...response } });
}
