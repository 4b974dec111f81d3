// Decides which place, topic or unit the text of a cell names: by identifier, by full path, or by a name that only one has.
import { nameKey } from './cell-text.ts';

/** What can be named in a cell. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Other names it goes by. */
  readonly aliases?: readonly string[];
  /** Names from the top down. */
  readonly path: readonly string[];
}

/** What a name led to. */
export type Found =
  | { readonly found: 'one'; readonly id: string }
  | { readonly found: 'several'; readonly paths: readonly string[] }
  | { readonly found: 'none' };

/** Looks a name up. */
export type Lookup = (text: string) => Found;

/** The lookups that rows are read with. */
export interface Lookups {
  readonly place: Lookup;
  readonly topic: Lookup;
  readonly unit: Lookup;
}

const SEPARATORS = /[/\\|>→»—–]+|-{2,}/g;

/** A lookup over everything of one sort. */
export function lookupOf(all: readonly Named[]): Lookup {
  const byId = new Map(all.map((one) => [nameKey(one.id), one]));
  const byPath = Map.groupBy(all, (one) => nameKey(one.path.join('/')));
  // 岱川市青禾县 as people write it, without a mark between.
  const byJoinedPath = Map.groupBy(all, (one) => nameKey(one.path.join('')));
  const byName = new Map<string, Named[]>();
  for (const one of all) {
    for (const name of new Set([one.name, ...(one.aliases ?? [])].map(nameKey))) {
      byName.set(name, [...(byName.get(name) ?? []), one]);
    }
  }
  return (text) => {
    const key = nameKey(text);
    const exact = byId.get(key);
    if (exact !== undefined) return { found: 'one', id: exact.id };
    const path = key.replaceAll(SEPARATORS, '/').replaceAll(/^\/|\/$/g, '');
    return foundIn(byPath.get(path) ?? byName.get(key) ?? byJoinedPath.get(path.replaceAll('/', '')) ?? []);
  };
}

function foundIn(hits: readonly Named[]): Found {
  const [first, second] = hits;
  if (first === undefined) return { found: 'none' };
  if (second === undefined) return { found: 'one', id: first.id };
  return { found: 'several', paths: hits.map((hit) => hit.path.join('/')) };
}
