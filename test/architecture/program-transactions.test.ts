import { expect, test } from 'vitest';
import { sources } from './sources.ts';

/**
 * Files that may reach everything in the database: the program's own work, on nobody's behalf or after who asks has been
 * checked for it. A route among them would let a forgotten filter leak.
 */
const PROGRAM = [
  /^src\/apps\/(commands|demo)\//,
  /^src\/platform\/(db|crypto)\//,
  /^src\/platform\/installation\.ts$/,
  /^src\/platform\/http\/idempotency\.ts$/, // the job that forgets old answers
  /\.jobs\.ts$/,
  /^src\/modules\/exchange\/(run-import|import-file)\.ts$/, // an import, started by a job or on the command line
  /^src\/modules\/(matters\/verification|attachments|supervision)\/verify\.ts$/,
  // Linking, signing and proving the audit log, and writing it out whole: none of it reads for somebody.
  /^src\/modules\/audit\/(checkpoint-file|checkpoints\.store|export|keeper|links\.store|verify)\.ts$/,
];

/** Files that write a decision beyond the reach of whoever took it. */
const BEYOND = [/^src\/modules\/matters\/changing\.ts$/, /^src\/platform\/(db\/database|installation)\.ts$/];

function filesWith(pattern: RegExp, allowed: readonly RegExp[]): string[] {
  return sources('{src,web}/**/*.ts')
    .filter(({ path }) => !path.includes('.test'))
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .filter((path) => !allowed.some((one) => one.test(path)));
}

test('only the program’s own work reaches everything', () => {
  expect(filesWith(/\.transaction\(|\bcarryOut\(/, PROGRAM)).toEqual([]);
});

test('the pool outside of transactions is for signing in, health and the program’s own work', () => {
  const allowed = [
    ...PROGRAM,
    /^src\/platform\/http\/(route|download|health)\.ts$/,
    /^src\/platform\/jobs\/jobs\.ts$/,
  ];
  expect(filesWith(/\b(database|office\.database|opened)\.(kysely|pool)\b/, allowed)).toEqual([]);
});

test('only walls are written beyond the reach of whoever decides', () => {
  expect(filesWith(/\bbeyondReach\b/, BEYOND)).toEqual([]);
});
