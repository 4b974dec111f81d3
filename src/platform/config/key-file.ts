import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newMasterKey, parseMasterKey } from '../crypto/vault.ts';

/** The key file is there but holds no key. */
export class KeyFileUnreadable extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`the key file ${path} does not hold 32 bytes in Base64`);
    this.name = 'KeyFileUnreadable';
    this.path = path;
  }
}

/**
 * The master keys that the data directory of an embedded installation holds: the one in `master.key`, made at
 * the first start, and the one that it is being changed to, where that was interrupted. Call it while the
 * directory is locked. @throws KeyFileUnreadable
 */
export function readKeyFiles(directory: string): Buffer[] {
  const path = join(directory, 'master.key');
  if (!existsSync(path)) writeKey(path, newMasterKey());
  return [path, nextOf(directory)].filter((each) => existsSync(each)).map(readKey);
}

/** Puts a master key beside the present one; the present one stays until `settleKeyFile`. */
export function writeNextKeyFile(directory: string, key: Buffer): void {
  rmSync(nextOf(directory), { force: true });
  writeKey(nextOf(directory), key.toString('base64'));
}

/** Leaves of two key files the one whose key opens the database. */
export function settleKeyFile(directory: string, opens: Buffer): void {
  const next = nextOf(directory);
  if (!existsSync(next)) return;
  if (readKey(next).equals(opens)) renameSync(next, join(directory, 'master.key'));
  else rmSync(next);
}

function nextOf(directory: string): string {
  return join(directory, 'master.key.next');
}

function writeKey(path: string, key: string): void {
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
  // The umask may have taken rights from the mode above, never added any; this restores the owner's.
  chmodSync(path, 0o600);
}

function readKey(path: string): Buffer {
  const key = parseMasterKey(readFileSync(path, 'utf8'));
  if (key === undefined) throw new KeyFileUnreadable(path);
  return key;
}
