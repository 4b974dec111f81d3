// Reads docs/golden-cases.json: dates worked out by hand and by a separate count, which lawyers can review.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { nationalCalendar } from '#modules/calendar/index.ts';
import {
  explainDeadline,
  findOverlays,
  findRuleById,
  getRule,
  judgeRequest,
  listAddedRules,
  listRules,
} from '#modules/law/index.ts';
import { goldenCasesPage, readGoldenCases, type GoldenCase } from '../../scripts/golden-cases.ts';

const cases = readGoldenCases();
const findNational = (id: string) => findRuleById(id) ?? listAddedRules().find((rule) => rule.id === id);
const dayOrNone = (day: string | undefined) => (day === undefined ? undefined : plainDate(day));

function explain(golden: GoldenCase) {
  const overlays = findOverlays(golden.overlays ?? []);
  if (!overlays.ok || golden.trigger === undefined) throw new Error(`not a due date: ${golden.name.en}`);
  return explainDeadline({
    regime: golden.regime,
    ruleId: golden.ruleId,
    trigger: plainDate(golden.trigger),
    extensionDays: golden.extend,
    assignedDue: dayOrNone(golden.assignedDue),
    assignedDays: golden.assignedDays,
    hearings: golden.hearings?.map(({ from, to }) => ({ from: plainDate(from), to: plainDate(to) })),
    overlays: overlays.value,
  });
}

function judge(golden: GoldenCase, request: NonNullable<GoldenCase['request']>) {
  return judgeRequest({
    rule: getRule(golden.ruleId as 'P22-09'),
    servedOn: dayOrNone(golden.trigger),
    receivedOn: plainDate(request.receivedOn),
    postmarkedOn: dayOrNone(request.postmarkedOn),
    calendar: nationalCalendar(),
  });
}

describe('the golden cases', () => {
  it('are at least sixty, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ name }) => name.zh)).size).toBe(cases.length);
  });

  it('leave out no rule of either Regulation, nor of what an office may promise', () => {
    const worked = new Set(cases.map(({ ruleId }) => ruleId));
    const rules = [...listRules('2005'), ...listRules('2022'), ...listAddedRules()].map(({ id }) => id);
    expect(rules.filter((id) => !worked.has(id))).toEqual([]);
  });

  it('are shown on a page that is up to date (npm run golden:snapshot)', async () => {
    const page = readFileSync(new URL('../../docs/golden-cases.md', import.meta.url), 'utf8');
    expect(page).toBe(await goldenCasesPage(cases));
    for (const { name } of cases) expect(page).toContain(name.zh);
  });

  it.each(
    cases.map((golden) => [`${golden.ruleId} ${golden.trigger ?? ''} ${golden.name.en}`, golden] as const),
  )('%s', (_, golden) => {
    const { expected, request } = golden;
    const answer = request === undefined ? explain(golden) : judge(golden, request);
    const cited = answer.ok ? answer.value.citation : findNational(golden.ruleId)?.citation;
    if (golden.instrument !== undefined) expect(cited?.instrument).toBe(golden.instrument);
    expect(cited?.article ?? '').toBe(golden.article);
    if ('refused' in expected) {
      expect(answer).toMatchObject({ ok: false, reason: { code: expected.refused } });
    } else if ('noDate' in expected) {
      const steps = [{ kind: expected.noDate }];
      expect(answer).toMatchObject({ ok: true, value: { raw: null, due: null, provisional: false, steps } });
    } else if ('inTime' in expected) {
      const deadline = expected.due === null ? undefined : { due: expected.due };
      expect(answer).toMatchObject({ ok: true, value: { inTime: expected.inTime, deadline } });
    } else {
      expect(answer).toMatchObject({ ok: true, value: expected });
    }
  });
});
