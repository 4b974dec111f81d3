// Finds the overlays that a configuration names, and the rules that apply with them.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import { BEIJING_2006 } from './packs/overlays/beijing-2006.ts';
import { SIMPLIFIED_HANDLING } from './packs/overlays/simplified-handling.ts';
import { ZHEJIANG_2016 } from './packs/overlays/zhejiang-2016.ts';
import { findRuleById, getRule, listRules } from './regulations.ts';
import { localRule, ruleInPlaceOf, type Overlay } from './rules/overlay.ts';
import type { Regime, Rule } from './rules/rule.ts';

const OVERLAYS: readonly Overlay[] = [ZHEJIANG_2016, BEIJING_2006, SIMPLIFIED_HANDLING];

/** Every overlay that the program carries; none applies unless it is named. */
export function listOverlays(): readonly Overlay[] {
  return OVERLAYS;
}

/** The overlays of these codes, in this order; refuses the first that there is none of (`overlay-unknown`). */
export function findOverlays(codes: readonly string[]): Result<readonly Overlay[]> {
  const found: Overlay[] = [];
  for (const code of codes) {
    const overlay = OVERLAYS.find((one) => one.code === code);
    if (overlay === undefined) return refuse(unknownOverlay(code));
    found.push(overlay);
  }
  return succeed(found);
}

/** The rules of the overlays, each with what it leaves of the national rule that it names. */
export function listLocalRules(overlays: readonly Overlay[]): readonly Rule[] {
  return overlays.flatMap(({ rules, effectiveFrom }) =>
    rules.map((local) => localRule(getRule(local.overrides), local, effectiveFrom)),
  );
}

/** Rules of the overlays that take the place of no national one, off unless somebody put them in force. */
export function listAddedRules(overlays: readonly Overlay[] = OVERLAYS): readonly Rule[] {
  return overlays.flatMap(({ adds = [] }) => adds);
}

const RULES_OF_OVERLAYS: ReadonlyMap<string, Rule> = new Map(
  [...listLocalRules(OVERLAYS), ...listAddedRules()].map((rule) => [rule.id, rule]),
);

/** The rule of that number, national or of an overlay, whether in force here or not: rows and events name both. */
export function findAnyRule(id: string): Rule | undefined {
  return findRuleById(id) ?? RULES_OF_OVERLAYS.get(id);
}

/** The rules of a Regulation in the order of their numbers, each followed by the local ones that name it. */
export function listRulesWith(regime: Regime, overlays: readonly Overlay[]): readonly Rule[] {
  const locals = listLocalRules(overlays);
  return listRules(regime).flatMap((rule) => [
    rule,
    ...locals.filter(({ overrides }) => overrides === rule.id),
  ]);
}

/** What applies on a day where a national rule would: a local rule of the overlays, or the national rule itself. */
export function ruleOnWith(national: Rule, day: PlainDate, overlays: readonly Overlay[]): Rule {
  return ruleInPlaceOf(national, listLocalRules(overlays), day);
}

function unknownOverlay(code: string) {
  const known = OVERLAYS.map((one) => one.code);
  return {
    code: 'overlay-unknown',
    kind: 'not-found',
    field: 'overlay',
    text: {
      zh: `没有名为“${code}”的地方规定。可用的有：${known.join('、')}；多个用逗号分开，不设置则只用全国条例。`,
      en: `There are no local rules named ${code}. There are: ${known.join(', ')}. Separate several by commas; unset, only the national Regulations apply.`,
    },
  } as const;
}
