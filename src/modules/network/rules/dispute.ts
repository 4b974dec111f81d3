// Decides who settles a dispute of competence (2022 art. 24(1)). Whoever sends an objection to somebody else than the
// sender must ask here.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Unit } from '../contract.ts';
import { isActive } from './active.ts';
import { commonSuperiors, type Units } from './tree.ts';

/** A dispute between units, as far as the network knows of it. */
export interface Dispute {
  /** The units that disagree or are named: whoever routed, whoever objected, whoever was proposed. */
  readonly concerned: readonly string[];
  /** Units and officers that must not learn of the matter. */
  readonly walledFrom: readonly string[];
  /** Whether somebody serves in that unit who may decide: a unit without officers here would never answer. */
  staffed(unitId: string): boolean;
  readonly today: PlainDate;
}

/** Who settles it. */
export interface DisputeDecider {
  readonly decider: 'commonSuperior' | 'jointConference';
  readonly unitId: string;
}

const RANKS: Readonly<Record<Unit['level'], number>> = { city: 3, county: 2, township: 1 };

/**
 * The nearest unit above all that are concerned; where there is none, the joint conference 联席会议, for which the petition
 * office of the highest level acts, as the conference has its office there. Undefined where nobody can decide.
 */
export function whoSettles(units: Units, dispute: Dispute): DisputeDecider | undefined {
  const { concerned, walledFrom, staffed, today } = dispute;
  const able = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && isActive(unit, today) && !walledFrom.includes(unit.unitId) && staffed(unit.unitId);
  const superior = commonSuperiors(units, concerned).find((unitId) => able(units.get(unitId)));
  if (superior !== undefined) return { decider: 'commonSuperior', unitId: superior };
  const [office] = [...units.values()]
    .filter((unit) => unit.kind === 'petitionOffice' && able(unit))
    .toSorted((left, right) => RANKS[right.level] - RANKS[left.level]);
  return office === undefined ? undefined : { decider: 'jointConference', unitId: office.unitId };
}
