// Passkeys 通行密钥 (WebAuthn): what a browser is asked for, and whether what it answers proves the key.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import type { PasskeyAnswer, PasskeyQuestion } from './contract.ts';
import type { StoredPasskey } from './factors.store.ts';

/** EdDSA, ES256, RS256: what devices in use can do. */
const ALGORITHMS = [-8, -7, -257] as const;

/** The address that passkeys belong to: a key made for one does not work at another. */
export interface Site {
  /** Scheme, host and port, as browsers say where a page comes from. */
  readonly origin: string;
  readonly host: string;
}

/** A key that a browser has just made. */
export type NewPasskey = Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

/** The site as its users reach it: the public address where one is configured, or else that of the request. */
export function siteOf(
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
  publicUrl: string | undefined,
): Site {
  const { origin, hostname } = new URL(publicUrl ?? `${request.protocol}://${request.host}`);
  return { origin, host: hostname };
}

/** Asks a browser to make a key for this officer that is none of those it has made before. */
export async function askForNewPasskey(
  site: Site,
  officer: { readonly officerId: string; readonly login: string; readonly name: string },
  known: readonly StoredPasskey[],
  challenge: Buffer,
): Promise<PasskeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: '登闻',
    rpID: site.host,
    userName: officer.login,
    userDisplayName: officer.name,
    userID: Uint8Array.from(Buffer.from(officer.officerId)),
    challenge: Uint8Array.from(challenge),
    supportedAlgorithmIDs: [...ALGORITHMS],
    excludeCredentials: known.map(descriptorOf),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  return { options: { ...options } };
}

/** Asks a browser to sign with one of these keys. */
export async function askForPasskey(
  site: Site,
  known: readonly StoredPasskey[],
  challenge: Buffer,
): Promise<PasskeyQuestion> {
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    allowCredentials: known.map(descriptorOf),
    challenge: Uint8Array.from(challenge),
    userVerification: 'preferred',
  });
  return { options: { ...options } };
}

/** The key that the browser made as it was asked; undefined where the answer proves none. */
export async function readNewPasskey(
  site: Site,
  challenge: string,
  response: PasskeyAnswer['response'],
): Promise<NewPasskey | undefined> {
  const verified = await provenOrNothing(() =>
    verifyRegistrationResponse({
      response: response as never, // checked field by field by the library
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      supportedAlgorithmIDs: [...ALGORITHMS],
      // The password was given: that the key is at hand is enough.
      requireUserVerification: false,
    }),
  );
  if (verified?.verified !== true) return undefined;
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: [...transports],
  };
}

/** The key's new counter where the answer proves the key; undefined where it does not. */
export async function provePasskey(
  site: Site,
  challenge: string,
  passkey: StoredPasskey,
  response: PasskeyAnswer['response'],
): Promise<number | undefined> {
  const verified = await provenOrNothing(() =>
    verifyAuthenticationResponse({
      response: response as never,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      credential: {
        id: passkey.credentialId,
        publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
      requireUserVerification: false,
    }),
  );
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined;
}

/** The library throws at whatever is not as it should be in an answer, which anybody may send. */
async function provenOrNothing<Verified>(verify: () => Promise<Verified>): Promise<Verified | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}

function descriptorOf({ credentialId, transports }: StoredPasskey) {
  return { id: credentialId, transports: [...transports] };
}
