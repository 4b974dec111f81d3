import { describe, expect, test } from 'vitest';
import { runCommandLine } from './cli.ts';

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runCommandLine(
    words,
    {},
    {
      out: (text) => void (written.out += `${text}\n`),
      error: (text) => void (written.err += `${text}\n`),
    },
  );
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
});
