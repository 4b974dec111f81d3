// Decides who must never learn of an accusation (2022 art. 30(3), 46(5)): neither the accused nor whoever stands below
// them, who could be made to tell. Whoever registers an accusation or names an accused must ask here.
import { deputyOf } from '#kernel/actor.ts';
import type { Unit } from '../contract.ts';
import { ancestorsOf, unitAndBelow, type Units } from './tree.ts';

/** Whom an accusation is about, as far as they are of the network. */
export interface Accused {
  readonly kind: 'unit' | 'person';
  /** The unit accused, or the one in which the accused person serves. */
  readonly unitId: string | null;
  readonly officerId: string | null;
  /** Whether a person is known not to lead their unit: then only the unit itself is walled off, not what is below. */
  readonly subordinate: boolean;
}

const RANKS: Readonly<Record<Unit['level'], number>> = { city: 3, county: 2, township: 1 };

/**
 * Units and officers walled off, in the order of their identifiers: an accused unit and everything below it, a person's
 * unit (with what is below, unless the person is known not to lead it), the person, and whoever acts for them. A
 * discipline body of a higher level than the accused unit stays outside the wall, and so does the highest one where the
 * accused unit is the head of the network: somebody must be able to take the accusation up (2022 art. 22(2)).
 */
export function wallAround(units: Units, accused: readonly Accused[]): readonly string[] {
  const named = new Set(accused.flatMap(({ unitId }) => unitId ?? []));
  const walled = accused.flatMap((one) => {
    const unit = one.unitId === null ? undefined : units.get(one.unitId);
    const officer = one.officerId === null ? [] : [one.officerId, deputyOf(one.officerId)];
    if (unit === undefined) return officer;
    const below = one.kind === 'person' && one.subordinate ? [unit.unitId] : unitAndBelow(units, unit.unitId);
    return [...officer, ...below.filter((unitId) => named.has(unitId) || !mayTakeUp(units, unitId, unit))];
  });
  return [...new Set(walled)].sort();
}

/** Whether a unit below an accused one is a discipline body that answers to somebody else than it. */
function mayTakeUp(units: Units, unitId: string, accused: Unit): boolean {
  const unit = units.get(unitId);
  if (unit?.kind !== 'discipline') return false;
  const ranksAbove = RANKS[unit.level] - RANKS[accused.level];
  return ranksAbove > 0 || (accused.parentId === null && ranksAbove === 0);
}

/**
 * The unit that keeps a matter whose wall shuts out the unit that received it: the nearest petition office above that is
 * outside, else the nearest unit above, else a discipline body, the highest first. Undefined where nobody is outside.
 */
export function keeperOutside(
  units: Units,
  receivingUnit: string,
  wall: readonly string[],
): string | undefined {
  const outside = (unitId: string): boolean => !wall.includes(unitId);
  if (outside(receivingUnit)) return receivingUnit;
  const above = ancestorsOf(units, receivingUnit).filter(outside);
  const office = above.find((unitId) => units.get(unitId)?.kind === 'petitionOffice');
  return office ?? above[0] ?? disciplineOutside(units, outside);
}

function disciplineOutside(units: Units, outside: (unitId: string) => boolean): string | undefined {
  return [...units.values()]
    .filter(
      ({ kind, unitId, activeUntil }) => kind === 'discipline' && activeUntil === null && outside(unitId),
    )
    .toSorted((left, right) => RANKS[right.level] - RANKS[left.level])[0]?.unitId;
}
