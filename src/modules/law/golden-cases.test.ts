// Reads docs/golden-cases.json: dates worked out by hand and by a separate count, which lawyers can review.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { explainDeadline, findRuleById, type Regime } from './index.ts';

interface GoldenCase {
  readonly name: { readonly zh: string; readonly en: string };
  readonly article: string;
  readonly regime: Regime;
  readonly ruleId: string;
  readonly trigger: string;
  readonly extend?: number;
  readonly assignedDue?: string;
  readonly expected:
    | { readonly raw: string; readonly due: string; readonly provisional: boolean }
    | { readonly refused: string };
  readonly why: string;
}

const cases = JSON.parse(
  readFileSync(new URL('../../../docs/golden-cases.json', import.meta.url), 'utf8'),
) as readonly GoldenCase[];

describe('the golden cases', () => {
  it('are at least forty, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ name }) => name.zh)).size).toBe(cases.length);
  });

  it.each(cases.map((golden) => [`${golden.ruleId} ${golden.trigger} ${golden.name.en}`, golden] as const))(
    '%s',
    (_, golden) => {
      const { regime, ruleId, extend, assignedDue, expected } = golden;
      const explained = explainDeadline({
        regime,
        ruleId,
        trigger: plainDate(golden.trigger),
        extensionDays: extend,
        assignedDue: assignedDue === undefined ? undefined : plainDate(assignedDue),
      });
      expect(findRuleById(ruleId)?.citation.article ?? '').toBe(golden.article);
      if ('refused' in expected) {
        expect(explained).toMatchObject({ ok: false, reason: { code: expected.refused } });
      } else {
        expect(explained).toMatchObject({ ok: true, value: expected });
      }
    },
  );
});
