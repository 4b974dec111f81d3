// Decides who reviews what a unit decided: the body one level above (2022 art. 35, 36), as the network has it.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Unit } from '../contract.ts';
import { isActive } from './active.ts';
import type { Units } from './tree.ts';

/**
 * The unit that reviews the decisions of another: the one set for it, else the one it reports to; the next one up its line
 * where that one has ended or must not have the matter (it decided before, or a wall keeps it out). Undefined where the line
 * leaves the network. The Regulations say "one level above" and no more; who that is for a department differs, so that an
 * office sets it (Beijing 2006 art. 48 spells out one such line).
 */
export function reviewUnitOf(
  units: Units,
  unitId: string,
  { on, not }: { readonly on: PlainDate; readonly not: readonly string[] },
): Unit | undefined {
  const passed = new Set([unitId, ...not]);
  const seen = new Set<string>();
  let unit = next(units, units.get(unitId));
  while (unit !== undefined && !seen.has(unit.unitId)) {
    if (isActive(unit, on) && !passed.has(unit.unitId)) return unit;
    seen.add(unit.unitId);
    unit = next(units, unit);
  }
  return undefined;
}

/** Whether a unit would stand in its own review line. */
export function returnsToItself(units: Units, unitId: string): boolean {
  const seen = new Set<string>();
  let unit = next(units, units.get(unitId));
  while (unit !== undefined && !seen.has(unit.unitId)) {
    if (unit.unitId === unitId) return true;
    seen.add(unit.unitId);
    unit = next(units, unit);
  }
  return false;
}

function next(units: Units, unit: Unit | undefined): Unit | undefined {
  const above = unit?.reviewedBy ?? unit?.parentId ?? undefined;
  return above === undefined ? undefined : units.get(above);
}
