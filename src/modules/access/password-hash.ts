// Passwords are kept as argon2id hashes only (the library's default variant), at the strength OWASP recommends.
import { hash, verify } from '@node-rs/argon2';
import type { Entropy } from '#platform/crypto/entropy.ts';

const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;

/** What is stored instead of the password. */
export function hashPassword(password: string, entropy: Entropy): Promise<string> {
  return hash(password.normalize('NFC'), { ...STRENGTH, salt: entropy.bytes(SALT_BYTES) });
}

let decoy: Promise<string> | undefined;

/**
 * Whether it is the password that was hashed. Where nothing was hashed, because there is no such account, it takes as
 * long to say no, so that the time does not tell which logins exist.
 */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash('no account has this password', STRENGTH);
  const right = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return right && stored !== undefined;
}
