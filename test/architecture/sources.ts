// Reads the product's own files, for tests that hold the code to its rules.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the project: its path with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Files of the project by glob, tests left out, in the order of their paths. */
export function sources(...globs: string[]): Source[] {
  return globs
    .flatMap((glob) => globSync(glob, { cwd: ROOT }))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Text of the migrations, oldest first. */
export function migrations(): Source[] {
  return existsSync(join(ROOT, 'db/migrations')) ? sources('db/migrations/*.sql') : [];
}
