import { expect, test } from 'vitest';
import { ApiProblem, fieldPath, readProblem } from './problem.ts';

test.each([
  { name: 'slashes', field: 'parties/0/name', path: ['parties', 0, 'name'] },
  { name: 'a JSON pointer', field: '/claims/2/text', path: ['claims', 2, 'text'] },
  { name: 'dots and brackets', field: 'claims[0].text', path: ['claims', 0, 'text'] },
  { name: 'a single field', field: 'receivedOn', path: ['receivedOn'] },
  { name: 'the whole body', field: '', path: [] },
])('$name name the path of a field', ({ field, path }) => {
  expect(fieldPath(field)).toEqual(path);
});

test('a refusal keeps its code, its sentence and its faults', async () => {
  const body = {
    title: '填写内容有误',
    status: 422,
    detail: '请更正。',
    code: 'fields-at-fault',
    faults: [{ field: 'title', detail: '请填写此项。' }],
  };
  const problem = await readProblem(
    new Response(JSON.stringify(body), {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    }),
  );
  expect(problem).toMatchObject({
    status: 422,
    code: 'fields-at-fault',
    detail: '请更正。',
    mayRetry: false,
  });
  expect(problem.faults).toHaveLength(1);
});

test('the page of a proxy that failed is a problem without words, and may be tried again', async () => {
  const problem = await readProblem(new Response('<h1>502</h1>', { status: 502 }));
  expect(problem).toMatchObject({ status: 502, detail: '', mayRetry: true });
});

test.each([
  { name: 'the stage had moved on', status: 409, code: 'matter-changed', is: true },
  { name: 'the version was older', status: 412, code: 'changed-meanwhile', is: true },
  { name: 'another conflict', status: 409, code: 'login-taken', is: false },
])('$name: changed meanwhile is $is', ({ status, code, is }) => {
  expect(new ApiProblem(status, { code }).isChangedMeanwhile).toBe(is);
});
