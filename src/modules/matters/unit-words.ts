// Among its words a matter has the units that registered, hold or held it, so that one index answers for a word within a
// scope. Permission does not rest on it: every list asks for the scope besides.

/** A wider scope holds most of what there is, and lists of it end early without help. */
const WIDEST = 60;

/** A unit as a word of a matter; no text has such a word, because texts are cut at the colon. */
export function unitWord(unitId: string): string {
  return `'unit:${unitId.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Whether a scope holds only a part of what there is. */
export function isNarrow(scope: readonly string[]): boolean {
  return scope.length > 0 && scope.length <= WIDEST;
}

/** Narrows a search to matters of a scope, where that spares work. */
export function withinUnits(query: string, scope: readonly string[]): string {
  return isNarrow(scope) ? `(${query}) & (${scope.map(unitWord).join(' | ')})` : query;
}
