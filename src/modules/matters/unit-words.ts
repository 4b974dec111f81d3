// Among its words a matter has the units that it is with, or was, and those above them, so that one index answers for a
// word within a scope. Permission does not rest on it: every list asks for the scope besides.
import type { OfficerActor } from '#kernel/actor.ts';

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

/** Narrows a search to matters of an officer's scope, where that spares work. */
export function withinUnit(query: string, { scope, unitId }: OfficerActor): string {
  return isNarrow(scope) ? `(${query}) & ${unitWord(unitId)}` : query;
}
