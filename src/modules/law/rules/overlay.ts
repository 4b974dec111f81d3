// Lets a province or city put its own rule in the place of a national one, by naming it.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Citation } from '#kernel/citation.ts';
import type { Text } from '#kernel/text.ts';
import type { Basis, LocalRuleId, NationalRuleId, Rule } from './rule.ts';

/** A local rule: what it changes of the national rule that it names; everything else stays. */
export interface LocalRule {
  readonly id: LocalRuleId;
  readonly overrides: NationalRuleId;
  readonly citation: Citation;
  readonly changes: Partial<
    Pick<Rule, 'name' | 'trigger' | 'length' | 'counting' | 'extension' | 'exceptions' | 'scope'>
  >;
  readonly scenarios: readonly Text[];
}

/** The regulation of one province or city, as far as it departs from the national one; or a method that an office may use. */
export interface Overlay {
  /** What the configuration calls it. */
  readonly code: string;
  readonly name: Text;
  readonly effectiveFrom: PlainDate;
  /** How sure it is that these rules apply, and what nobody has checked. */
  readonly force: { readonly citation: Citation; readonly basis: Basis; readonly note: Text };
  readonly rules: readonly LocalRule[];
  /** Rules that take the place of none: they apply beside the national ones. */
  readonly adds?: readonly Rule[];
}

/**
 * The rule that a local one makes of the national one it names. It applies from the first day on which both do, to the
 * last day of the national one: a local text of before 2022 does not carry over into the Regulation of 2022.
 */
export function localRule(national: Rule, local: LocalRule, effectiveFrom: PlainDate): Rule {
  if (national.id !== local.overrides) throw new Error(`${local.id} overrides ${local.overrides}`);
  return {
    ...national,
    ...local.changes,
    id: local.id,
    citation: local.citation,
    effectiveFrom: effectiveFrom > national.effectiveFrom ? effectiveFrom : national.effectiveFrom,
    scenarios: local.scenarios,
    overrides: local.overrides,
  };
}

/** The local rule that takes the place of a national one on a day, else the national one; of several, the last named. */
export function ruleInPlaceOf(national: Rule, locals: readonly Rule[], day: PlainDate): Rule {
  const inPlace = locals.findLast(
    ({ overrides, effectiveFrom, effectiveTo }) =>
      overrides === national.id && day >= effectiveFrom && (effectiveTo === undefined || day < effectiveTo),
  );
  return inPlace ?? national;
}
