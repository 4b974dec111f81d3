import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
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
 * The master key of an embedded installation, from `master.key` in its data directory; made at the first start.
 * Call it while the directory is locked. @throws KeyFileUnreadable
 */
export function readKeyFile(directory: string): Buffer {
  const path = join(directory, 'master.key');
  if (!existsSync(path)) {
    writeFileSync(path, `${newMasterKey()}\n`, { mode: 0o600, flag: 'wx', flush: true });
    // The umask may have taken rights from the mode above, never added any; this restores the owner's.
    chmodSync(path, 0o600);
  }
  const key = parseMasterKey(readFileSync(path, 'utf8'));
  if (key === undefined) throw new KeyFileUnreadable(path);
  return key;
}
