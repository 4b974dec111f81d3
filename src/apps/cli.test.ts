import { describe, expect, test } from 'vitest';
import { runCommandLine } from './cli.ts';

const run = (...words: string[]) => runWith({}, ...words);

async function runWith(
  environment: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runCommandLine(words, environment, {
    out: (text) => void (written.out += `${text}\n`),
    error: (text) => void (written.err += `${text}\n`),
  });
  return { code, ...written };
}

const ASKED = ['explain-deadline', '--regime', '2022', '--rule', 'P22-08', '--trigger', '2026-03-02'];

describe('dengwen', () => {
  test('shows its help in Chinese, and in English when asked to', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
    expect((await run('--help')).out).toContain('启动服务');
    expect((await run('--help', '--lang', 'en')).out).toContain('Run the server');
  });

  test.each([
    { name: 'no command', words: [] },
    { name: 'an unknown command', words: ['nothing'] },
    { name: 'an unknown option', words: ['migrate', '--quickly'] },
    { name: 'an option without its value', words: ['explain-deadline', '--rule'] },
    { name: 'a language it does not speak', words: ['--lang', 'fr', 'migrate'] },
  ])('$name is answered with exit code 2 and a sentence, no trace of the program', async ({ words }) => {
    const { code, out, err } = await run(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/。\n$/);
    expect(err).not.toContain('    at ');
  });

  test('a configuration that is wrong is answered with exit code 1 and all faults as a problem', async () => {
    const written: string[] = [];
    const terminal = { out: () => undefined, error: (text: string) => void written.push(text) };
    const environment = { DATABASE_URL: 'mysql://db', PORT: 'x' };
    expect(await runCommandLine(['migrate', '--json'], environment, terminal)).toBe(1);
    expect(JSON.parse(written.join(''))).toMatchObject({
      code: 'configuration-at-fault',
      faults: [{ field: 'DATABASE_URL' }, { field: 'DENGWEN_MASTER_KEY' }, { field: 'PORT' }],
    });
  });
});

describe('dengwen explain-deadline', () => {
  test('writes the dates, the steps and the article as JSON', async () => {
    const { code, out } = await run(...ASKED, '--json');
    expect(code).toBe(0);
    const explained = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(explained)).toEqual(['raw', 'due', 'provisional', 'steps', 'citation']);
    expect(explained).toMatchObject({ raw: '2026-05-01', due: '2026-05-06', provisional: false });
  });

  test('says the same in words', async () => {
    expect((await run(...ASKED)).out).toContain('到期日：2026-05-06');
    expect((await run(...ASKED, '--lang', 'en')).out).toContain('Due: 2026-05-06');
  });

  test.each([
    { name: 'everything missing', words: ['explain-deadline'], options: ['--regime', '--rule', '--trigger'] },
    {
      name: 'no day of the calendar',
      words: [...ASKED.slice(0, 5), '--trigger', '2026-02-30'],
      options: ['--trigger'],
    },
    { name: 'no such rule', words: [...ASKED, '--rule', 'P22-99'], options: ['--rule'] },
    { name: 'too long an extension', words: [...ASKED, '--extend', '900'], options: ['--extend'] },
    { name: 'no number of days', words: [...ASKED, '--extend', 'soon'], options: ['--extend'] },
  ])('$name: exit code 2, naming the option and the remedy', async ({ words, options }) => {
    const { code, err } = await run(...words, '--json');
    expect(code).toBe(2);
    const problem = JSON.parse(err) as { code: string; faults: { field: string; detail: string }[] };
    expect(problem.code).toBe('options-at-fault');
    expect(problem.faults.map((fault) => fault.field)).toEqual(options);
  });

  test.each([
    { name: 'a day set by the assigner', words: ['--until', '2024-06-30'], due: '2024-06-30' },
    { name: 'days set by the assigner', words: ['--days', '26'], due: '2024-06-17' },
    { name: 'neither', words: [], due: null },
  ])('of an assigned matter: $name', async ({ words, due }) => {
    const asked = ['explain-deadline', '--regime', '2022', '--rule', 'P22-14', '--trigger', '2024-05-20'];
    const { code, out } = await run(...asked, ...words, '--json');
    expect({ code, due: (JSON.parse(out) as { due: string | null }).due }).toEqual({ code: 0, due });
    if (due === null) expect((await run(...asked)).out).toContain('--days');
  });

  test('leaves out the days of hearings in re-review', async () => {
    const asked = ['explain-deadline', '--regime', '2022', '--rule', 'P22-12', '--trigger', '2024-05-20'];
    const { out } = await run(...asked, '--hearing', '2024-06-03..2024-06-05,2024-06-19', '--json');
    expect(JSON.parse(out)).toMatchObject({ raw: '2024-06-23', due: '2024-06-24' });
  });

  test.each([
    { words: ['--hearing', '2024-04-01'], option: '--hearing' },
    { words: ['--hearing', '2024-04-31'], option: '--hearing' },
    { words: ['--hearing', '2024-04-01..'], option: '--hearing' },
    { words: ['--days', '30'], option: '--until' },
    { words: ['--until', 'soon'], option: '--until' },
    { words: ['--overlay', 'gansu'], option: '--overlay' },
  ])('$words: exit code 2, naming $option', async ({ words, option }) => {
    const asked = ['explain-deadline', '--regime', '2022', '--rule', 'P22-08', '--trigger', '2024-03-05'];
    const { code, err } = await run(...asked, ...words, '--json');
    const problem = JSON.parse(err) as { faults: { field: string }[] };
    expect([code, problem.faults.map(({ field }) => field)]).toEqual([2, [option]]);
  });
});

interface ListedRule {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly length: { readonly unit: string };
  readonly confidence?: string;
  readonly offByDefault?: boolean;
}

async function listed(...words: string[]): Promise<ListedRule[]> {
  return JSON.parse((await run('law', 'list', ...words, '--json')).out) as ListedRule[];
}

describe('dengwen law', () => {
  test.each([
    { regime: '2005', count: 12, from: '2005-05-01', to: '2022-05-01' },
    { regime: '2022', count: 18, from: '2022-05-01', to: null },
  ])('lists the $count rules of $regime with article, words and dates of force', async (of) => {
    const rules = (await listed('--regime', of.regime)).filter(({ offByDefault }) => offByDefault !== true);
    expect(rules.length).toBe(of.count);
    for (const rule of rules) {
      expect([rule.effectiveFrom, rule.effectiveTo]).toEqual([of.from, of.to]);
      expect(rule.article).toMatch(/^第.+条/);
      expect(rule.text.length).toBeGreaterThan(15);
    }
    const { out } = await run('law', 'list', '--regime', of.regime);
    expect(out.split('\n').filter((line) => line.startsWith('P')).length).toBe(of.count);
  });

  test('lists what an office may promise, off by default, with its confidence and without words that nobody saw', async () => {
    const added = (await listed('--regime', '2022')).filter(({ offByDefault }) => offByDefault === true);
    expect(added.map(({ id, text, confidence }) => [id, text, confidence])).toEqual(
      ['SIM-01', 'SIM-02', 'SIM-03'].map((id) => [id, '…', 'medium']),
    );
    expect((await run('law', 'list', '--regime', '2022')).out).toMatch(
      /SIM-01, SIM-02, SIM-03：默认不启用；凭记忆录入，未见原文（把握中等）/,
    );
    expect((await listed('--regime', '2005')).some(({ offByDefault }) => offByDefault === true)).toBe(false);
    const asked = ['explain-deadline', '--regime', '2022', '--rule', 'SIM-01', '--trigger', '2024-09-27'];
    const { out } = await run(...asked);
    expect(out).toContain('到期日：2024-10-08');
    expect(out).toContain('默认不启用');
    expect(JSON.parse((await run(...asked, '--json')).out)).toMatchObject({
      caveat: { zh: expect.stringContaining('未见原文') as string },
    });
  });

  test.each(['2005', '2022'])('explains each rule of %s that it lists', async (regime) => {
    for (const { id, effectiveFrom, length } of await listed('--regime', regime)) {
      const asked = ['explain-deadline', '--regime', regime, '--rule', id, '--trigger', effectiveFrom];
      const { code, out } = await run(...asked, '--json');
      const { due, steps } = JSON.parse(out) as { due: string | null; steps: { text: { zh: string } }[] };
      expect({ id, code, dated: due !== null }).toEqual({ id, code: 0, dated: /Day$/.test(length.unit) });
      expect(steps[0]?.text.zh).not.toBe('');
    }
  });

  test('takes in the local rules that are named, by option or by configuration', async () => {
    const ids = (await listed('--regime', '2005', '--overlay', 'zhejiang-2016, beijing-2006')).map(
      ({ id }) => id,
    );
    expect(ids.length).toBe(18);
    const configured = await runWith(
      { DENGWEN_LAW_OVERLAYS: 'beijing-2006' },
      ...['law', 'list', '--regime', '2005', '--json'],
    );
    expect((JSON.parse(configured.out) as ListedRule[]).map(({ id }) => id)).toContain('L-BJ06-02');
    expect((await run('law', 'overlays')).out).toContain('zhejiang-2016');
  });

  test('says which local rules there are where the configuration names another', async () => {
    const { code, err } = await runWith({ DENGWEN_LAW_OVERLAYS: 'gansu' }, 'law', 'list', '--regime', '2005');
    expect(code).toBe(2);
    expect(err).toMatch(/DENGWEN_LAW_OVERLAYS.*“gansu”.*zhejiang-2016、beijing-2006/);
  });

  test.each([[], ['--regime', '2015']])('asks for a Regulation that there is: %s', async (...words) => {
    expect((await run('law', 'list', ...words)).err).toContain('--regime');
  });
});
