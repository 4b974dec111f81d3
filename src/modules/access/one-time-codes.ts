// One-time codes 动态口令 as authenticator apps make them (TOTP, RFC 6238): six digits, SHA-1, half a minute, which is
// what every such app understands.
import { Secret, TOTP } from 'otpauth';
import type { Entropy } from '#platform/crypto/entropy.ts';
import { MOST_DRIFT, STEP_SECONDS, stepAt } from './rules/code-use.ts';

const SECRET_BYTES = 20;
const ISSUER = '登闻';

/** A new secret, in the form that people type into an app. */
export function newSecret(entropy: Entropy): string {
  return new Secret({ buffer: Uint8Array.from(entropy.bytes(SECRET_BYTES)).buffer }).base32;
}

/** What an app reads from the picture on the screen. */
export function uriOf(secret: string, login: string): string {
  return codesOf(secret, login).toString();
}

/** The code of the half minute that an instant falls in. */
export function codeAt(secret: string, now: Date): string {
  return codesOf(secret).generate({ timestamp: now.getTime() });
}

/** The half minute in which the code was made; undefined where in none that counts now. */
export function madeIn(secret: string, code: string, now: Date): number | undefined {
  const drift = codesOf(secret).validate({ token: code, timestamp: now.getTime(), window: MOST_DRIFT });
  return drift === null ? undefined : stepAt(now) + drift;
}

function codesOf(secret: string, login = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label: login,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
