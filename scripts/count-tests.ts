// Sums what the test runs recorded in .cache/tests and says it in one line: `42 passed, 0 failed`.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Recorded {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const runs = globSync('.cache/tests/*.json', { cwd: ROOT }).map(
  (file) => JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8')) as Recorded,
);
const sum = (key: keyof Recorded): number => runs.reduce((total, run) => total + run[key], 0);
const skipped = sum('numPendingTests');
console.log(
  `${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
);
