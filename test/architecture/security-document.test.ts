// SECURITY.md says where each control stands and which test shows it; both must be there, in both languages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const DOCUMENTS = ['SECURITY.md', 'docs/SECURITY.zh-CN.md'] as const;
const PATH = /`((?:src|test|docs|scripts|web|db|bin)\/[\w./-]+|\.[\w-]+(?:\.json|\.js)|\.ci\/run)`/g;
/** The state of a control, as the second cell of its row: ● met. */
const STATES = new Set(['●', '◐', '○', '□']);

function read(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8');
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(PATH)].map(([, path]) => path ?? '');
}

/** The controls of the tables with states, as cells. */
function controlsIn(document: string): string[][] {
  return read(document)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([, state]) => STATES.has(state ?? ''));
}

describe.each(DOCUMENTS)('%s', (document) => {
  test('names files that exist', () => {
    const paths = pathsIn(read(document));
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('shows for every control that it calls met where it stands and a test', () => {
    const met = controlsIn(document).filter(([, state]) => state === '●');
    expect(met.length).toBeGreaterThan(10);
    const unshown = met.filter(
      ([, , , shown = '']) => !pathsIn(shown).some((path) => path.endsWith('.test.ts')),
    );
    expect(unshown).toEqual([]);
  });

  test('says of every control that is not met in full who or what is missing', () => {
    const open = controlsIn(document).filter(([, state]) => state !== '●');
    expect(open.filter(([, , where = '']) => where === '')).toEqual([]);
  });
});

test('both languages judge every control alike, by the same files and tests', () => {
  const [english = [], chinese = []] = DOCUMENTS.map((document) =>
    controlsIn(document).map(([, state, where = '', shown = '']) => [
      state,
      ...pathsIn(where),
      ...pathsIn(shown),
    ]),
  );
  expect(chinese).toEqual(english);
  expect(english.length).toBeGreaterThan(40);
});

test('both languages name the same files', () => {
  const [english = [], chinese = []] = DOCUMENTS.map((document) =>
    [...new Set(pathsIn(read(document)))].toSorted(),
  );
  expect(chinese).toEqual(english);
});

test('every promise of who may see and do what is shown by a test', () => {
  const promises = read('SECURITY.md')
    .split('### Within')[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| promise'))
    .filter((line) => !line.startsWith('| ---'));
  expect(promises.length).toBeGreaterThan(8);
  const unshown = promises.filter((line) => !/`[^`]+\.test\.ts`[^|]*\|$/.test(line));
  expect(unshown).toEqual([]);
});
