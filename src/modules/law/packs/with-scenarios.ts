// Puts the scenarios of a pack to its rules.
import type { Text } from '#kernel/text.ts';
import type { PackRule, Rule } from '../rules/rule.ts';

/** The rules, each with its scenarios. @throws where a rule has none */
export function withScenarios(
  rules: readonly PackRule[],
  scenarios: Readonly<Record<string, readonly Text[]>>,
): readonly Rule[] {
  return rules.map((rule) => {
    const own = scenarios[rule.id];
    if (own === undefined || own.length === 0) throw new Error(`${rule.id} has no scenario`);
    return { ...rule, scenarios: own };
  });
}
