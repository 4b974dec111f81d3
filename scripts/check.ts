// `npm run check`: everything that needs no database and no browser, two steps at a time, one line for each.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Step {
  readonly name: string;
  readonly command: string;
}

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const AREAS = ['src', 'web', 'bin', 'test', 'scripts', 'bench'].filter((area) =>
  existsSync(join(ROOT, area)),
);

// The longest first, so that two at a time end together.
const STEPS: readonly Step[] = [
  { name: 'unit tests', command: 'npm run --silent test:unit' },
  { name: 'types: server', command: typesOf('tsconfig.json') },
  ...(existsSync(join(ROOT, 'web/workbench/tsconfig.json'))
    ? [{ name: 'types: workbench', command: typesOf('web/workbench/tsconfig.json') }]
    : []),
  {
    name: 'lint',
    command: 'eslint . --max-warnings 0 --cache --cache-location .cache/eslint/ --cache-strategy content',
  },
  {
    name: 'format',
    command:
      'prettier . --check --log-level warn --cache --cache-location .cache/prettier --cache-strategy content',
  },
  { name: 'imports', command: `depcruise --config .dependency-cruiser.js ${AREAS.join(' ')}` },
  { name: 'dead code', command: 'knip --no-progress --no-config-hints' },
  { name: 'secrets', command: 'secretlint --no-color --secretlintignore .secretlintignore "**/*"' },
  { name: 'dependencies', command: 'node scripts/check-dependencies.ts' },
];

const started = performance.now();
const failures: { step: Step; output: string }[] = [];
const waiting = [...STEPS];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));

for (const { step, output } of failures) console.log(`\n── ${step.name}: ${step.command}\n${output.trim()}`);
const whole = `${((performance.now() - started) / 1000).toFixed(1)} s`;
console.log(
  failures.length === 0
    ? `\n${STEPS.length} checks passed in ${whole}.`
    : `\n${failures.length} of ${STEPS.length} checks failed in ${whole}: ${failures.map(({ step }) => step.name).join(', ')}.`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { passed, output, seconds } = await run(step.command);
    console.log(`${passed ? '✓' : '✗'} ${step.name.padEnd(18)}${seconds.toFixed(1).padStart(5)} s`);
    if (!passed) failures.push({ step, output });
  }
}

function typesOf(project: string): string {
  const remembered = `.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
  return `tsc --project ${project} --noEmit --incremental --tsBuildInfoFile ${remembered}`;
}

function run(command: string): Promise<Outcome> {
  const began = performance.now();
  const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(command, { cwd: ROOT, shell: true, env: { ...process.env, PATH: path } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ passed: code === 0, output, seconds: (performance.now() - began) / 1000 });
    });
  });
}
