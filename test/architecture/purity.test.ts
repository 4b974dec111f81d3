import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const RULE_FILE = 'src/modules/law/rules/planted.ts';
const COMMAND_FILE = 'src/modules/law/planted.commands.ts';

const eslint = new ESLint({ cwd: ROOT });

/** Names of the lint rules that a planted file breaks. */
async function faultsOf(text: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, file) });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const IMPURE = [
  { name: 'the present instant', text: 'export const f = () => new Date();', by: 'no-restricted-syntax' },
  { name: 'the present instant as text', text: 'export const f = () => Date();', by: 'no-restricted-syntax' },
  {
    name: 'the present milliseconds',
    text: 'export const f = () => Date.now();',
    by: 'no-restricted-syntax',
  },
  { name: 'chance', text: 'export const f = () => Math.random();', by: 'no-restricted-syntax' },
  { name: 'the environment', text: 'export const f = () => process.env.TZ;', by: 'no-restricted-globals' },
  {
    name: 'the arguments of the program',
    text: 'export const f = process.argv;',
    by: 'no-restricted-globals',
  },
  { name: 'the way around a name', text: 'export const f = globalThis.Date;', by: 'no-restricted-globals' },
  { name: 'an async function', text: 'export async function f() {}', by: 'no-restricted-syntax' },
  { name: 'an async arrow', text: 'export const f = async () => 1;', by: 'no-restricted-syntax' },
  { name: 'an async method', text: 'export const f = { async g() {} };', by: 'no-restricted-syntax' },
  { name: 'a late import', text: `export const f = () => import('kysely');`, by: 'no-restricted-syntax' },
  { name: 'a timer', text: 'export const f = () => setTimeout(String, 1);', by: 'no-restricted-globals' },
] as const;

describe('a rule of the law may not use', () => {
  test.each(IMPURE)('$name', async ({ text, by }) => {
    expect(await faultsOf(text, RULE_FILE)).toContain(by);
  });

  test.each(IMPURE)('$name, while a command may', async ({ text }) => {
    expect(await faultsOf(text, COMMAND_FILE)).toEqual([]);
  });
});

describe('a function', () => {
  const lines = (count: number): string =>
    `export function f(a: number[]) {\n${'  a.push(1);\n'.repeat(count - 2)}}\n`;

  test('of a rule has at most 60 lines', async () => {
    expect(await faultsOf(lines(60), RULE_FILE)).toEqual([]);
    expect(await faultsOf(lines(61), RULE_FILE)).toEqual(['max-lines-per-function']);
  });

  test('elsewhere has at most 80 lines', async () => {
    expect(await faultsOf(lines(80), COMMAND_FILE)).toEqual([]);
    expect(await faultsOf(lines(81), COMMAND_FILE)).toEqual(['max-lines-per-function']);
  });

  test('of a test may be as long as its story', async () => {
    expect(await faultsOf(lines(200), 'src/modules/law/rules/planted.test.ts')).toEqual([]);
  });
});

describe('a rule of the law may use', () => {
  test('an instant or a day that it was given', async () => {
    const text = 'export const f = (day: string) => [new Date(day), new Date(2027, 2, 1), Date.parse(day)];';
    expect(await faultsOf(text, RULE_FILE)).toEqual([]);
  });
});

describe('everywhere', () => {
  test.each([
    {
      name: 'any is refused',
      text: 'export const f = (a: any) => a;',
      by: '@typescript-eslint/no-explicit-any',
    },
    {
      name: 'a type is imported as a type',
      text: `import { Kysely } from 'kysely';\nexport type K = Kysely<object>;`,
      by: '@typescript-eslint/consistent-type-imports',
    },
    {
      name: 'what is never used is refused',
      text: 'const a = 1;\nexport {};',
      by: '@typescript-eslint/no-unused-vars',
    },
    {
      name: 'an unchecked line says why',
      text: '// @ts-expect-error\nexport const a: string = 1;',
      by: '@typescript-eslint/ban-ts-comment',
    },
    {
      name: 'a suppression says why',
      text: '// eslint-disable-next-line eqeqeq\nexport const f = (a: number) => a == 1;',
      by: '@eslint-community/eslint-comments/require-description',
    },
    {
      name: 'a suppression names what it suppresses',
      text: '// eslint-disable-next-line -- because\nexport const f = (a: number) => a == 1;',
      by: '@eslint-community/eslint-comments/no-unlimited-disable',
    },
  ])('$name', async ({ text, by }) => {
    expect(await faultsOf(text, COMMAND_FILE)).toContain(by);
  });

  test('a suppression with a reason holds', async () => {
    const text =
      '// eslint-disable-next-line eqeqeq -- text and number alike\nexport const f = (a: unknown) => a == 1;';
    expect(await faultsOf(text, COMMAND_FILE)).toEqual([]);
  });

  test('hooks of the workbench are called in one order', async () => {
    const text = `import { useState } from 'react';
export function Row({ open }: { open: boolean }) {
  if (open) useState(1);
  return null;
}`;
    expect(await faultsOf(text, 'web/workbench/Row.tsx')).toContain('react-hooks/rules-of-hooks');
  });
});
