// npm run audit:dependencies: asks the registry for known weaknesses of what an office runs. Exit code 0: none known,
// 1: some, with their names, 2: the registry did not answer, so nothing is known.
import { spawnSync } from 'node:child_process';

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const { vulnerabilities } = parse(stdout);
if (vulnerabilities === undefined) {
  console.error(
    'The registry did not answer the question for known weaknesses. Ask again where it can be reached.',
  );
  process.exitCode = 2;
} else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) console.log(`${severity}: ${name} ${range}`);
  console.log(`${found.length} packages with known weaknesses among those an office runs.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

function parse(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}
