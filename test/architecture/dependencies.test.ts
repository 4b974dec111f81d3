// Each rule for packages and for secrets, proven by a breach.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { faultsOfLockfile, type Lockfile } from '../../scripts/lockfile-faults.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'dengwen-secrets-'));
afterAll(() => rmSync(directory, { recursive: true }));

const SOUND = { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==`, license: 'MIT' };

function faultsOf(
  locked: Partial<Lockfile['packages'][string]>,
  {
    dependencies = {},
    lockfileVersion = 3,
  }: { dependencies?: Record<string, string>; lockfileVersion?: number } = {},
) {
  const packages = { '': { dependencies }, 'node_modules/@a/b': { ...SOUND, ...locked } };
  return faultsOfLockfile({ lockfileVersion, packages }, { scripts: { allowed: true } });
}

describe('the lock file', () => {
  test('as it stands has no fault', () => {
    const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as Lockfile;
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(faultsOfLockfile(lock, { scripts: { node: true } })).toEqual([]);
    expect(faultsOfLockfile(lock, { scripts: {} })).toHaveLength(1);
  });

  test('a sound package has none', () => expect(faultsOf({})).toEqual([]));

  test.each([
    { name: 'from an address', locked: { resolved: 'git+ssh://git@example.org/a/b.git#1' }, says: 'address' },
    { name: 'from a folder', locked: { link: true }, says: 'address' },
    { name: 'without a digest', locked: { integrity: '' }, says: 'digest' },
    {
      name: 'with a weak digest',
      locked: { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
      says: 'digest',
    },
    { name: 'that runs a script', locked: { hasInstallScript: true }, says: 'allowScripts' },
    { name: 'under a licence that reaches further', locked: { license: 'AGPL-3.0' }, says: 'AGPL-3.0' },
    {
      name: 'under two licences, one of which does',
      locked: { license: '(MIT AND GPL-3.0)' },
      says: 'GPL-3.0',
    },
    { name: 'under the licence of a shared library', locked: { license: 'LGPL-3.0-or-later' }, says: 'LGPL' },
    { name: 'under a licence for tools that runs', locked: { license: 'MPL-2.0' }, says: 'MPL-2.0' },
  ])('a package $name is named', ({ locked, says }) => {
    const faults = faultsOf(locked);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^node_modules\/@a\/b /);
    expect(faults[0]).toContain(says);
  });

  test('a choice of licences, or one for tools in a tool, is none', () => {
    expect(faultsOf({ license: '(MIT OR GPL-3.0-or-later)' })).toEqual([]);
    expect(faultsOf({ license: 'MPL-2.0', dev: true })).toEqual([]);
  });

  test('a version that is not exact, and a lock file that does not name every package', () => {
    expect(faultsOf({}, { dependencies: { '@a/b': '^1.0.0' } })[0]).toContain('@a/b');
    expect(faultsOf({}, { dependencies: { '@a/b': 'github:a/b' } })).toHaveLength(1);
    expect(faultsOf({}, { lockfileVersion: 1 })).toHaveLength(1);
  });
});

describe('secrets in the repository', { timeout: 30_000 }, () => {
  /** What the scan says of a file with these words. */
  function scan(words: string): string {
    const file = join(directory, 'settings.ts');
    writeFileSync(file, `${words}\n`);
    const scanner = `${ROOT}node_modules/secretlint/bin/secretlint.js`;
    try {
      const config = ['--secretlintrc', `${ROOT}.secretlintrc.json`, '--no-color'];
      return execFileSync(process.execPath, [scanner, ...config, file], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return (error as { readonly stdout: string }).stdout;
    }
  }
  // Put together here, so that this file holds none.
  const address = ['postgres://dengwen', 'kQ7vXz2mWp9r', '@db.city.example/dengwen'];
  const secret = `const url = '${address[0]}:${address[1]}${address[2]}';`;
  const key = `-----BEGIN ${'PRIVATE'} KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj'.repeat(8)}\n-----END ${'PRIVATE'} KEY-----`;

  test.each([
    { name: 'a password in an address', words: secret },
    { name: 'a private key', words: key },
  ])('$name is found and not repeated', ({ words }) => {
    const said = scan(words);
    expect(said).toContain('1 problem');
    expect(said).not.toContain('kQ7vXz2mWp9r');
  });

  test('one that is meant to stand there stands with its reason', () => {
    const rule = '@secretlint/secretlint-rule-database-connection-string';
    expect(scan(`// secretlint-disable-next-line ${rule} -- an example\n${secret}`)).toBe('');
    const unexplained = sourcesWith(/secretlint-(disable|enable)/).filter(
      ({ line }) => !/secretlint-disable-(next-)?line @secretlint\/\S+ -- \S+ \S+/.test(line),
    );
    expect(unexplained).toEqual([]);
  });
});

/** Lines of the repository that hold these words, this file left out. */
function sourcesWith(words: RegExp): { file: string; line: string }[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => /(\.(ts|tsx|js|md|json|sql|css|sh)|run)$/.test(file));
  return files
    .filter((file) => file !== 'test/architecture/dependencies.test.ts')
    .flatMap((file) =>
      readFileSync(`${ROOT}${file}`, 'utf8')
        .split('\n')
        .filter((line) => words.test(line))
        .map((line) => ({ file, line })),
    );
}
