// Finds a Regulation by day and a rule by number or by name; the packs hold them.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { CN_2005 } from './packs/cn-2005.ts';
import { CN_2022 } from './packs/cn-2022.ts';
import type { Course, CourseKind, CourseTrack } from './rules/course.ts';
import type { Ground } from './rules/ground.ts';
import type { ProvisionKey } from './rules/provision.ts';
import type { RegulationPack } from './rules/regulation-pack.ts';
import type { Regime, Rule, RuleId, RuleKey } from './rules/rule.ts';
import type { SupervisionGround } from './rules/supervision-ground.ts';
import type { TrackAnswer } from './rules/track-answer.ts';

const PACKS: Readonly<Record<Regime, RegulationPack>> = { '2005': CN_2005, '2022': CN_2022 };

const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(
  Object.values(PACKS).flatMap((pack) => pack.rules.map((rule) => [rule.id, rule])),
);

/** The Regulation in force on a day: '2005' from 2005-05-01, '2022' from 2022-05-01; undefined before. */
export function findRegime(day: PlainDate): Regime | undefined {
  return Object.values(PACKS).find(
    ({ effectiveFrom, effectiveTo }) =>
      day >= effectiveFrom && (effectiveTo === undefined || day < effectiveTo),
  )?.regime;
}

/** As `findRegime`, for days known to lie on or after 2005-05-01; throws for an earlier day. */
export function regimeInForceOn(day: PlainDate): Regime {
  const regime = findRegime(day);
  if (regime === undefined) throw new RangeError(`no Regulation of the packs was in force on ${day}`);
  return regime;
}

/** The Regulation itself: name, dates, rules. */
export function getRegulation(regime: Regime): RegulationPack {
  return PACKS[regime];
}

/** All rules of a Regulation in the order of their numbers. */
export function listRules(regime: Regime): readonly Rule[] {
  return PACKS[regime].rules;
}

/** The rule of that number; throws where there is none (use `findRuleById` for what a person typed). */
export function getRule(id: RuleId): Rule {
  const rule = findRuleById(id);
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  return rule;
}

/** The rule of that number, as typed by a person; undefined where there is none. */
export function findRuleById(id: string): Rule | undefined {
  return RULES_BY_ID.get(id);
}

/** The rule of that name in a Regulation; undefined where it has none (2005 knows no `objection`). */
export function findRule(regime: Regime, key: RuleKey): Rule | undefined {
  return PACKS[regime].rules.find((rule) => rule.key === key);
}

/** What a Regulation says of a step without a period; undefined where it says nothing. */
export function findProvision(regime: Regime, key: ProvisionKey): Citation | undefined {
  return PACKS[regime].provisions[key];
}

/**
 * The clocks and documents of a kind on a track; undefined for an appeal under 2022 whose track is not chosen yet. The
 * Regulation of 2005 knows no tracks and answers the same for each.
 */
export function findCourse(regime: Regime, kind: CourseKind, track?: CourseTrack): Course | undefined {
  const ofKind = PACKS[regime].courses.filter((course) => course.kind === kind);
  return ofKind.find((course) => course.track === undefined || course.track === track);
}

/** The grounds on which a matter ends without an opinion under a Regulation. */
export function listGrounds(regime: Regime): readonly Ground[] {
  return PACKS[regime].grounds;
}

/** The grounds on which a unit is supervised 督办 under a Regulation. */
export function listSupervisionGrounds(regime: Regime): readonly SupervisionGround[] {
  return PACKS[regime].supervisionGrounds;
}

/** The answers by which the track of a claim is found; none where the Regulation knows no tracks. */
export function listTrackAnswers(regime: Regime): readonly TrackAnswer[] {
  return PACKS[regime].trackAnswers ?? [];
}
