// What the compiler and the import rules cannot see. Not type-aware, so that it stays fast.
import js from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.{ts,tsx}', 'test/**'];

/** What would make the same arguments answer differently tomorrow or elsewhere. */
const IMPURE_SYNTAX = [
  [
    ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
    'A rule does not look at the clock: take today as an argument.',
  ],
  [
    'MemberExpression[object.name="Date"][property.name="now"]',
    'A rule does not look at the clock: take today as an argument.',
  ],
  [
    'MemberExpression[object.name="Math"][property.name="random"]',
    'A rule answers the same every time: take what varies as an argument.',
  ],
  [':function[async=true]', 'A rule is synchronous: load before, decide here, save after.'],
  [
    ':matches(AwaitExpression, ImportExpression)',
    'A rule is synchronous: load before, decide here, save after.',
  ],
].map(([selector, message]) => ({ selector, message }));

const IMPURE_GLOBALS = [
  'process',
  'globalThis',
  'performance',
  'crypto',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Promise',
  'Temporal',
].map((name) => ({
  name,
  message: 'A rule is a function of its arguments: take what it needs from the caller.',
}));

const longest = (max) => ['error', { max, skipBlankLines: true, skipComments: true, IIFEs: true }];

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', '.cache/', 'src/platform/db/tables.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  tseslint.configs.strict,
  comments.recommended,
  {
    name: 'dengwen/programs',
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    name: 'dengwen',
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-lines-per-function': longest(80),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        {
          'ts-ignore': true,
          'ts-nocheck': true,
          'ts-expect-error': 'allow-with-description',
          minimumDescriptionLength: 10,
        },
      ],
      '@eslint-community/eslint-comments/require-description': 'error',
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
      '@eslint-community/eslint-comments/disable-enable-pair': ['error', { allowWholeFile: true }],
    },
  },
  {
    name: 'dengwen/rules',
    files: ['src/**/rules/**/*.ts'],
    ignores: TESTS,
    rules: {
      'max-lines-per-function': longest(60),
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
    },
  },
  { name: 'dengwen/workbench', files: ['web/workbench/**'], ...reactHooks.configs.flat.recommended },
  {
    name: 'dengwen/tests',
    files: TESTS,
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
