// Looks at package-lock.json, offline: one of the steps of npm run check.
import { readFileSync } from 'node:fs';
import { faultsOfLockfile, type Allowed, type Lockfile } from './lockfile-faults.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

const { allowScripts } = read('package.json') as { readonly allowScripts: Allowed['scripts'] };
const faults = faultsOfLockfile(read('package-lock.json') as Lockfile, { scripts: allowScripts });
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
