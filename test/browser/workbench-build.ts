// The staff application as the server hands it out: built once, and again where its sources are newer than the build.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(ROOT, 'dist/workbench/index.html');
const SOURCES = ['web/workbench', 'src/kernel', 'vite.config.ts', 'package-lock.json'];
const MODULES = join(ROOT, 'src/modules');

/** Builds dist/workbench where it is missing or older than what it is made of. */
export function ensureWorkbench(): void {
  const sources = SOURCES.map((path) => join(ROOT, path)).concat(contracts());
  if (changedAt(BUILT) >= Math.max(...sources.map(newestIn))) return;
  // The runner of the tests says that this is a test, which would build the slow form of React.
  const { NODE_ENV: _test, ...env } = process.env;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
}

function contracts(): string[] {
  return readdirSync(MODULES).flatMap((module) =>
    readdirSync(join(MODULES, module))
      .filter((file) => file.endsWith('contract.ts'))
      .map((file) => join(MODULES, module, file)),
  );
}

function newestIn(path: string): number {
  if (changedAt(path) === 0 || !statSync(path).isDirectory()) return changedAt(path);
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
