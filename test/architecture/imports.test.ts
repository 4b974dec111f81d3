import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const RULES = join(ROOT, '.dependency-cruiser.js');
const AREAS = ['src', 'web', 'bin', 'test', 'scripts', 'bench'];

const { MODULE_ORDER, default: configuration } = (await import(RULES)) as {
  MODULE_ORDER: readonly string[];
  default: { forbidden: readonly { name: string }[] };
};

/** What the cruiser reports: the rule, the file that breaks it and what that file imports. */
interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** One breach of one rule: the file that commits it and the line by which it does. */
interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly line: string;
}

const BREACHES: readonly Breach[] = [
  { rule: 'no-cycles', file: 'src/platform/one.ts', line: `export type { Two } from './two.ts';` },
  { rule: 'kernel-depends-on-nothing', file: 'src/kernel/day.ts', line: `import 'node:fs';` },
  { rule: 'kernel-depends-on-nothing', file: 'src/kernel/word.ts', line: `import 'typebox';` },
  { rule: 'kernel-depends-on-nothing', file: 'src/kernel/schema.ts', line: `import 'kysely';` },
  { rule: 'platform-knows-no-module', file: 'src/platform/log.ts', line: `import '#modules/law/index.ts';` },
  { rule: 'rules-are-pure', file: 'src/modules/law/rules/clock.ts', line: `import '../law.store.ts';` },
  { rule: 'rules-are-pure', file: 'src/modules/law/rules/npm.ts', line: `import 'kysely';` },
  {
    rule: 'rules-are-pure',
    file: 'src/modules/law/rules/node.ts',
    line: `import { env } from 'node:process';`,
  },
  {
    rule: 'rules-are-pure',
    file: 'src/modules/law/rules/neighbour.ts',
    line: `import type { Day } from '#modules/calendar/index.ts';`,
  },
  { rule: 'contract-is-isomorphic', file: 'src/modules/law/contract.ts', line: `import 'kysely';` },
  { rule: 'contract-is-isomorphic', file: 'src/modules/law/day.contract.ts', line: `import 'kysely';` },
  {
    rule: 'modules-meet-at-the-front-door',
    file: 'src/modules/matters/index.ts',
    line: `import '#modules/law/law.store.ts';`,
  },
  {
    rule: 'modules-meet-at-the-front-door',
    file: 'src/modules/matters/matter.integration.test.ts',
    line: `import '../law/law.store.ts';`,
  },
  {
    rule: 'module-order:law',
    file: 'src/modules/law/law.views.ts',
    line: `import '#modules/matters/index.ts';`,
  },
  {
    rule: 'module-order:exchange',
    file: 'src/modules/exchange/index.ts',
    line: `import type { A } from '#modules/statistics/contract.ts';`,
  },
  { rule: 'module-order:unlisted', file: 'src/apps/worker.ts', line: `import '#modules/gossip/index.ts';` },
  { rule: 'apps-use-front-doors', file: 'src/apps/server.ts', line: `import '#modules/law/law.store.ts';` },
  { rule: 'nobody-imports-apps', file: 'src/platform/http.ts', line: `import '../apps/server.ts';` },
  { rule: 'nobody-imports-apps', file: 'web/portal/app.ts', line: `import '../../src/apps/server.ts';` },
  {
    rule: 'web-sees-contracts-only',
    file: 'web/portal/page.ts',
    line: `import '#modules/law/index.ts';`,
  },
  {
    rule: 'web-sees-contracts-only',
    file: 'web/workbench/main.tsx',
    line: `import type { Log } from '#platform/log.ts';`,
  },
  {
    rule: 'no-test-code-in-product',
    file: 'src/platform/mail.ts',
    line: `import '../../test/given.ts';`,
  },
  { rule: 'no-test-code-in-product', file: 'web/workbench/row.tsx', line: `import './row.test.tsx';` },
  { rule: 'server-uses-no-dev-dependency', file: 'src/platform/icons.ts', line: `import 'react';` },
  { rule: 'server-uses-no-dev-dependency', file: 'web/portal/icons.ts', line: `import 'react';` },
  {
    rule: 'server-uses-no-dev-dependency',
    file: 'src/platform/stray.ts',
    line: `import 'unlisted-package';`,
  },
  { rule: 'everything-resolves', file: 'src/platform/lost.ts', line: `import './nowhere.ts';` },
];

/** What is allowed, beside the breaches: none of these files may be reported. */
const LAWFUL: Readonly<Record<string, string>> = {
  'src/kernel/text.ts': 'export {};',
  'src/platform/two.ts': `export type { One } from './one.ts';`,
  'src/modules/calendar/index.ts': `export {} from '#kernel/text.ts';`,
  'src/modules/law/index.ts': `export {} from './law.store.ts';`,
  'src/modules/law/law.store.ts': `import 'kysely';\nimport '#modules/calendar/index.ts';\nimport '#kernel/text.ts';`,
  'src/modules/law/rules/days.ts': `import '#kernel/text.ts';\nimport '../contract.ts';\nimport './term.ts';`,
  'src/modules/law/rules/term.ts': 'export {};',
  'src/modules/law/rules/days.test.ts': `import 'react';\nimport './days.ts';`,
  'src/modules/statistics/contract.ts': `import 'typebox';\nimport '#modules/law/contract.ts';`,
  'src/modules/gossip/index.ts': 'export {};',
  'src/apps/cli.ts': `import '#modules/law/index.ts';\nimport '../../web/portal/home.ts';`,
  'bin/start.js': `import '../src/apps/cli.ts';`,
  'web/portal/home.ts': `import '#modules/law/contract.ts';\nimport '#kernel/text.ts';\nimport 'kysely';`,
  'web/workbench/row.test.tsx': `import 'react';`,
  'web/workbench/list.tsx': `import 'react';`,
  'test/given.ts': `import '#modules/law/index.ts';\nimport 'react';`,
};

describe('imports of the product', () => {
  test('break no rule', async () => {
    expect(await violationsIn(ROOT)).toEqual([]);
  }, 30_000);

  test('are of modules that have a place in the written order', () => {
    const modules = existsSync(join(ROOT, 'src/modules')) ? readdirSync(join(ROOT, 'src/modules')) : [];
    expect(modules.filter((module) => !MODULE_ORDER.includes(module))).toEqual([]);
  });
});

describe('each rule', () => {
  let tree: string;
  let found: Violation[];

  beforeAll(async () => {
    tree = plant();
    found = await violationsIn(tree);
  }, 30_000);
  afterAll(() => rmSync(tree, { recursive: true }));

  test.each(BREACHES)('$rule reports $file', ({ rule, file }) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  test('reports nothing that is allowed', () => {
    const reported = found.filter(({ rule }) => rule !== 'no-cycles').map(({ from }) => from);
    expect(Object.keys(LAWFUL).filter((file) => reported.includes(file))).toEqual([]);
  });

  test('has a breach here that proves it', () => {
    // The entries of the module order are made by one line; two of them prove it.
    const family = (name: string): string => name.replace(/:(?!unlisted).*/, '');
    const proven = new Set(BREACHES.map(({ rule }) => family(rule)));
    expect(
      configuration.forbidden.map(({ name }) => family(name)).filter((name) => !proven.has(name)),
    ).toEqual([]);
  });
});

async function violationsIn(root: string): Promise<Violation[]> {
  const areas = AREAS.filter((area) => existsSync(join(root, area)));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CRUISER, '--config', RULES, '--output-type', 'json', ...areas],
    { cwd: root, maxBuffer: 64_000_000 },
  ).catch((failure: { stdout?: string; stderr?: string }) => {
    // It ends with the number of violations; what it prints is the report all the same.
    if (!failure.stdout) throw new Error(`dependency-cruiser said nothing: ${failure.stderr ?? ''}`);
    return { stdout: failure.stdout };
  });
  const report = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

function plant(): string {
  const tree = mkdtempSync(join(tmpdir(), 'dengwen-imports-'));
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${text}\n`);
  };
  cpSync(join(ROOT, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  put(
    'package.json',
    JSON.stringify({
      name: 'planted',
      type: 'module',
      imports: {
        '#kernel/*': './src/kernel/*',
        '#platform/*': './src/platform/*',
        '#modules/*': './src/modules/*',
      },
      dependencies: { typebox: '1.0.0', kysely: '1.0.0' },
      devDependencies: { react: '1.0.0' },
    }),
  );
  for (const name of ['typebox', 'kysely', 'react', 'unlisted-package']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    put(`node_modules/${name}/index.js`, '');
  }
  for (const [file, text] of Object.entries(LAWFUL)) put(file, text);
  for (const { file, line } of BREACHES) put(file, line);
  return tree;
}
