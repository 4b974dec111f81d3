// Among its words a matter has the units that it is with, or was, and those above them, so that one index answers for a
// word within a scope. Permission does not rest on it: every list asks for the scope besides.
import type { OfficerActor } from '#kernel/actor.ts';
import { isNarrow } from '#platform/db/query-reach.ts';

/** A unit as a word of a matter; no text has such a word, because texts are cut at the colon. */
export function unitWord(unitId: string): string {
  return `'unit:${unitId.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Narrows a search to matters of an officer's scope, where that spares work. */
export function withinUnit(query: string, officer: OfficerActor): string {
  return isNarrow(officer) ? `(${query}) & ${unitWord(officer.unitId)}` : query;
}
