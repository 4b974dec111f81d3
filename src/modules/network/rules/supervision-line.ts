// Decides which petition offices may supervise a unit 督办 (2022 art. 40(1), 2005 art. 36(1)). Whoever urges or supervises must
// ask here.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Place, Unit } from '../contract.ts';
import { isActive } from './active.ts';
import { ancestorsOf, placePath, type Units } from './tree.ts';

const RANKS: Readonly<Record<Unit['level'], number>> = { city: 3, county: 2, township: 1 };

/** Units that no petition office of their own level supervises: its peer, and what it reports to. */
const PEERS: ReadonlySet<Unit['kind']> = new Set(['petitionOffice', 'leadership']);

/**
 * The petition offices that may supervise a unit, the nearest first: those of its level over departments, those of a higher
 * level over everything below, along the reporting line or around its place; never the unit itself. The Regulations say
 * 有关机关、单位 and leave the line to the office; that it goes by level and place is our reading.
 */
export function supervisorsOf(
  network: { readonly units: Units; readonly places: ReadonlyMap<string, Place> },
  unitId: string,
  on: PlainDate,
): readonly Unit[] {
  const unit = network.units.get(unitId);
  if (unit === undefined) return [];
  const line = ancestorsOf(network.units, unitId);
  const around = new Set(placePath(network.places, unit.placeId).map(({ placeId }) => placeId));
  const above = (office: Unit): boolean => {
    const higher = RANKS[office.level] - RANKS[unit.level];
    return higher > 0 || (higher === 0 && !PEERS.has(unit.kind));
  };
  return [...network.units.values()]
    .filter((office) => office.kind === 'petitionOffice' && office.unitId !== unitId)
    .filter((office) => isActive(office, on) && above(office))
    .filter((office) => line.includes(office.unitId) || around.has(office.placeId))
    .toSorted((left, right) => RANKS[left.level] - RANKS[right.level]);
}
