// The conditions that queries ask by themselves, taken away: everything is within them.
import { sql, type SqlBool } from 'kysely';
import type * as QueryReach from '#platform/db/query-reach.ts';

/** The module as it is, with conditions that hold for everything while they are off. Names each condition there is. */
export function takingAway(
  original: typeof QueryReach,
  conditions: { readonly on: boolean },
): typeof QueryReach {
  const everything = sql<SqlBool>`true`;
  const unless =
    <Given extends readonly unknown[], Value>(asked: (...given: Given) => Value, otherwise: Value) =>
    (...given: Given): Value =>
      conditions.on ? asked(...given) : otherwise;
  return {
    reaches: unless(original.reaches, true),
    inScope: unless(original.inScope, everything),
    eachInScope: unless(original.eachInScope, everything),
    rowsOf: unless(original.rowsOf, everything),
    otherInReach: unless(original.otherInReach, everything),
    outsideWalls: unless(original.outsideWalls, everything),
    isNarrow: unless(original.isNarrow, false),
    countedFor: unless(original.countedFor, everything),
    namedFor: unless(original.namedFor, everything),
    notWalledFrom: unless(original.notWalledFrom, everything),
    rowsOutsideWalls: unless(original.rowsOutsideWalls, everything),
    isWithin: unless(original.isWithin, true),
    rowsWithin: unless(original.rowsWithin, everything),
    namesWithin: unless(original.namesWithin, everything),
    recommendationOutsideWalls: unless(original.recommendationOutsideWalls, everything),
  };
}
