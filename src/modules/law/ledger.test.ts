// The engine against a counter that knows nothing of it: one day after another, with the facts of each day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { isWorkingDay, nationalCalendar } from '#modules/calendar/index.ts';
import {
  computeDeadline,
  getRule,
  listLocalRules,
  listOverlays,
  listRules,
  type DeadlineRequest,
  type Rule,
  type Span,
} from './index.ts';

const calendar = nationalCalendar();
const rules = [...listRules('2005'), ...listRules('2022'), ...listLocalRules(listOverlays())];

const spanFrom = (trigger: PlainDate) =>
  fc
    .tuple(fc.integer({ min: -3, max: 70 }), fc.nat(6))
    .map(([start, more]): Span => ({ from: addDays(trigger, start), to: addDays(trigger, start + more) }));

/** Everything that a rule with days lets one ask, and some that it does not. */
const anyRequest = fc
  .tuple(fc.constantFrom(...rules.filter(({ length }) => length.unit !== 'none')), fc.nat(10_000))
  .map(([rule, far]) => ({ rule, trigger: triggerOf(rule, far) }))
  .chain(({ rule, trigger }) =>
    fc.record({
      rule: fc.constant(rule),
      trigger: fc.constant(trigger),
      calendar: fc.constant(calendar),
      extensionDays: fc.option(fc.integer({ min: -2, max: 95 }), { nil: undefined }),
      assignedDays:
        rule.length.unit === 'setByAssigner' ? fc.integer({ min: 1, max: 200 }) : fc.constant(undefined),
      hearings: fc.array(spanFrom(trigger), { maxLength: rule.exclusions.length === 0 ? 0 : 3 }),
    }),
  );

function triggerOf(rule: Rule, far: number): PlainDate {
  const span = daysBetween(rule.effectiveFrom, rule.effectiveTo ?? plainDate('2032-05-01'));
  return addDays(rule.effectiveFrom, far % span);
}

function lengthOf({ rule, assignedDays }: DeadlineRequest): number {
  return 'count' in rule.length ? rule.length.count : (assignedDays ?? 0);
}

/** Counts one day after another. */
function naive(request: DeadlineRequest): { raw: PlainDate; due: PlainDate; excluded: number } {
  const { rule, trigger, extensionDays = 0, hearings = [] } = request;
  let day = trigger;
  let excluded = 0;
  for (let left = lengthOf(request) + extensionDays; left > 0;) {
    day = addDays(day, 1);
    const heard = hearings.some(({ from, to }) => from <= day && day <= to);
    if (heard) excluded += 1;
    else if (rule.length.unit !== 'workingDay' || isWorkingDay(day, calendar)) left -= 1;
  }
  const raw = day;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return { raw, due: day, excluded };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('any due date that is given', () => {
  it('is the one of a count day by day, and never a rest day', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const computed = computeDeadline(request);
        if (!computed.ok) return;
        const { raw, due } = computed.value;
        const counted = naive(request);
        expect({ raw, due }).toEqual({ raw: counted.raw, due: counted.due });
        expect(isWorkingDay(due, calendar)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('has a ledger without a gap, whose counted, extended and hearing days add up', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const computed = computeDeadline(request);
        if (!computed.ok) return;
        const { steps, due } = computed.value;
        let told = request.trigger;
        for (const step of steps.filter(({ days }) => days > 0)) {
          expect(step.from).toBe(addDays(told, 1));
          expect(daysBetween(step.from, step.to) + 1).toBe(step.days);
          told = step.to;
        }
        expect(told).toBe(due);
        const daysOf = (kind: string) =>
          sum(steps.filter((step) => step.kind === kind).map(({ days }) => days));
        expect(daysOf('counted')).toBe(lengthOf(request));
        expect(daysOf('extended')).toBe(request.extensionDays ?? 0);
        expect(daysOf('hearing')).toBe(naive(request).excluded);
      }),
      { numRuns: 400 },
    );
  });

  it('is given exactly where the article allows the extension and the hearings are within the period', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { rule, trigger, extensionDays, hearings } = request;
        const cap = rule.extension?.maxDays ?? 0;
        const allowed = extensionDays === undefined || (extensionDays >= 1 && extensionDays <= cap);
        const { raw } = allowed ? naive(request) : { raw: trigger };
        const within = hearings.every(({ from, to }) => to > trigger && from <= raw);
        expect(computeDeadline(request).ok).toBe(allowed && within);
      }),
      { numRuns: 400 },
    );
  });

  it('comes no earlier for a hearing more', () => {
    const rule = getRule('P22-12');
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.array(spanFrom(plainDate('2023-03-01')), { maxLength: 3 }),
        (far, spans) => {
          const trigger = addDays(plainDate('2023-02-20'), far % 15);
          const without = computeDeadline({ rule, trigger, calendar });
          const computed = computeDeadline({ rule, trigger, calendar, hearings: spans });
          if (!computed.ok || !without.ok) return;
          expect(computed.value.raw >= without.value.raw).toBe(true);
          expect(computed.value.due >= without.value.due).toBe(true);
        },
      ),
    );
  });
});

describe('the time of a hearing', () => {
  it('is left out in words too', () => {
    const hearings = [{ from: plainDate('2024-09-02'), to: plainDate('2024-09-04') }];
    const computed = computeDeadline({
      rule: getRule('P22-12'),
      trigger: plainDate('2024-08-18'),
      calendar,
      hearings,
    });
    expect(computed.ok ? computed.value.steps.map(({ text }) => text.zh) : []).toEqual([
      '起算：收到复核请求，2024年8月18日（周日）；当日不计入，自次日起算。',
      '自2024年8月19日（周一）起连续计算14日（休息日计入），至2024年9月1日（周日）。',
      '不计入听证所需的3日：9月2日至9月4日。',
      '自2024年9月5日（周四）起连续计算16日（休息日计入），至2024年9月20日（周五）。',
      '最后一日2024年9月20日（周五）是工作日，不顺延。',
      '内部期限2024年9月15日（周日）：比9月20日提前5日。',
    ]);
  });

  it('is refused by every rule but re-review, with the article that runs on', () => {
    const others = rules.filter(({ key, length }) => key !== 'reReview' && length.unit !== 'none');
    for (const rule of others) {
      const hearings = [{ from: addDays(rule.effectiveFrom, 1), to: addDays(rule.effectiveFrom, 2) }];
      const computed = computeDeadline({ rule, trigger: rule.effectiveFrom, calendar, hearings });
      expect(computed).toMatchObject({
        ok: false,
        reason: { code: 'hearing-not-excluded', field: 'hearings', citation: rule.citation },
      });
    }
  });
});

describe('the period of an assigned matter', () => {
  it.each([0, -1, 1.5, Number.NaN])('of %d days is refused', (assignedDays) => {
    const rule = getRule('P22-14');
    const computed = computeDeadline({ rule, trigger: rule.effectiveFrom, calendar, assignedDays });
    expect(computed).toMatchObject({ ok: false, reason: { code: 'assigned-days-not-in-days' } });
  });

  it('in days is no answer to a period that the article sets', () => {
    const rule = getRule('P22-08');
    const computed = computeDeadline({ rule, trigger: rule.effectiveFrom, calendar, assignedDays: 30 });
    expect(computed).toMatchObject({ ok: false, reason: { code: 'assigned-due-not-provided' } });
  });
});
