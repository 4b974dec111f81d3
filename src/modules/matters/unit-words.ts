// Among its words a matter has the units that it is with, or was, and those above them, so that one index answers for a
// word within a scope. Permission does not rest on it: every list asks for the scope besides.
import type { OfficerActor } from '#kernel/actor.ts';

/** A unit as a word of a matter; no text has such a word, because texts are cut at the colon. */
export function unitWord(unitId: string): string {
  return `'unit:${unitId.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A search narrowed to matters of an officer's unit and those below it. */
export function withinUnit(query: string, officer: OfficerActor): string {
  return `(${query}) & ${unitWord(officer.unitId)}`;
}
