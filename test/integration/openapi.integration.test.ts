import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { describeInterface } from '../../scripts/openapi-snapshot.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly 'x-permission'?: string;
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}
interface Named {
  readonly name: string;
  readonly operation: Operation;
}

let written: string;
let operations: readonly Named[];

beforeAll(async () => {
  written = await describeInterface();
  const { paths } = JSON.parse(written) as { paths: Record<string, Record<string, Operation>> };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
});

/** Names of the operations that are not as they should be. */
function failing(isRight: (operation: Operation) => boolean): string[] {
  return operations.filter(({ operation }) => !isRight(operation)).map(({ name }) => name);
}

test('the interface is the one written in docs/openapi.json', () => {
  const snapshot = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
  // Where this differs after a change of routes or contracts: npm run api:snapshot, and look at the difference.
  expect(written).toBe(snapshot);
});

test('describing it twice gives the same text', async () => {
  expect(await describeInterface()).toBe(written);
});

test('every operation has a name of its own, a summary in two languages, a heading and a permission', () => {
  expect(operations.length).toBeGreaterThan(20);
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names.filter((name, at) => name === undefined || names.indexOf(name) !== at)).toEqual([]);
  expect(failing(({ operationId = '' }) => /^[a-z][a-zA-Z]+$/.test(operationId))).toEqual([]);
  expect(failing(({ summary = '' }) => /\p{Script=Han}.* \/ .*[A-Za-z]/u.test(summary))).toEqual([]);
  expect(failing(({ tags = [] }) => tags.length === 1)).toEqual([]);
  expect(failing((operation) => operation['x-permission'] !== undefined)).toEqual([]);
});

test('every answer that says yes has a schema, and every operation says how it refuses', () => {
  const hasSchema = (answer: { readonly content?: Readonly<Record<string, object>> }): boolean => {
    const contents = Object.values(answer.content ?? {});
    return contents.length > 0 && contents.every((content) => 'schema' in content);
  };
  const yes = ({ responses = {} }: Operation) =>
    Object.entries(responses).filter(([status]) => status.startsWith('2'));
  expect(failing((operation) => yes(operation).length === 1)).toEqual([]);
  expect(failing((operation) => yes(operation).every(([, answer]) => hasSchema(answer)))).toEqual([]);
  expect(
    failing(
      ({ responses = {} }) => 'application/problem+json' in (responses['4XX'] ?? responses['4xx'])!.content!,
    ),
  ).toEqual([]);
});
