import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { addWorkingDays, isWorkingDay, nationalCalendar } from '#modules/calendar/index.ts';
import { computeDeadline, getRule, listRules, type Deadline, type Rule } from './index.ts';

const calendar = nationalCalendar();
const rules = [...listRules('2005'), ...listRules('2022')];
const countedRules = rules.filter(
  ({ length }) => length.unit === 'calendarDay' || length.unit === 'workingDay',
);
const extensible = rules.filter((rule) => rule.extension !== undefined);

const anyRule = fc.constantFrom(...countedRules);
const anyDuty = fc.constantFrom(...countedRules.filter(({ nature }) => nature === 'duty'));
/** A day on which the rule is in force, by its distance from the first; 2022 law is tried to 2032. */
const triggerOf = (rule: Rule, distance: number): PlainDate => {
  const span = daysBetween(rule.effectiveFrom, rule.effectiveTo ?? plainDate('2032-05-01'));
  return addDays(rule.effectiveFrom, distance % span);
};
const distance = fc.integer({ min: 0, max: 10_000 });

function compute(rule: Rule, trigger: PlainDate, extensionDays?: number): Deadline {
  const computed = computeDeadline({ rule, trigger, calendar, extensionDays });
  if (!computed.ok) throw new Error(computed.reason.text.en);
  return computed.value;
}

const daysOf = ({ steps }: Deadline, ...kinds: string[]): number =>
  steps.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { days }) => sum + days, 0);

describe('a due date', () => {
  it('is never a rest day', () => {
    fc.assert(
      fc.property(anyRule, distance, (rule, far) => {
        expect(isWorkingDay(compute(rule, triggerOf(rule, far)).due, calendar)).toBe(true);
      }),
    );
  });

  it('never comes earlier for a later trigger', () => {
    fc.assert(
      fc.property(anyRule, distance, distance, (rule, one, other) => {
        const [early, late] = [triggerOf(rule, one), triggerOf(rule, other)].sort() as [PlainDate, PlainDate];
        const [first, second] = [compute(rule, early), compute(rule, late)];
        expect(first.raw <= second.raw).toBe(true);
        expect(first.due <= second.due).toBe(true);
        expect(first.internalDue <= second.internalDue).toBe(true);
      }),
    );
  });

  it('equals a count day by day', () => {
    fc.assert(
      fc.property(anyRule, distance, (rule, far) => {
        const trigger = triggerOf(rule, far);
        const { raw, due } = compute(rule, trigger);
        if (rule.length.unit === 'workingDay') {
          expect(raw).toBe(addWorkingDays(trigger, rule.length.count, calendar));
          expect(due).toBe(raw);
          return;
        }
        let day = trigger;
        for (let left = rule.length.unit === 'calendarDay' ? rule.length.count : 0; left > 0; left -= 1) {
          day = addDays(day, 1);
        }
        expect(raw).toBe(day);
        while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
        expect(due).toBe(day);
      }),
    );
  });

  it('of a duty has an internal due day between the trigger and the bare statutory day', () => {
    fc.assert(
      fc.property(anyDuty, distance, fc.nat(90), (rule, far, internalLeadDays) => {
        const trigger = triggerOf(rule, far);
        const computed = computeDeadline({ rule, trigger, calendar, internalLeadDays });
        if (!computed.ok) throw new Error(computed.reason.code);
        const { internalDue, raw } = computed.value;
        expect(internalDue >= trigger).toBe(true);
        expect(internalDue <= raw).toBe(true);
        expect(daysBetween(internalDue, raw) <= internalLeadDays).toBe(true);
      }),
    );
  });

  it('is provisional exactly when a day that decides it is not published', () => {
    fc.assert(
      fc.property(anyRule, distance, (rule, far) => {
        const trigger = triggerOf(rule, far);
        const { raw, due, provisional, steps } = compute(rule, trigger);
        let unknown = false;
        const first = rule.length.unit === 'workingDay' ? addDays(trigger, 1) : raw;
        for (let day = first; day <= due; day = addDays(day, 1)) {
          unknown ||= !calendar.describeDay(day).published;
        }
        expect(provisional).toBe(unknown);
        expect(steps.some(({ kind }) => kind === 'unpublished')).toBe(unknown);
      }),
    );
  });
});

describe('the ledger', () => {
  it('adds up: counted days are the length of the rule, all days lead from the trigger to the due day', () => {
    fc.assert(
      fc.property(anyRule, distance, (rule, far) => {
        const trigger = triggerOf(rule, far);
        const deadline = compute(rule, trigger);
        const length = 'count' in rule.length ? rule.length.count : 0;
        expect(daysOf(deadline, 'counted')).toBe(length);
        expect(deadline.steps.reduce((sum, { days }) => sum + days, 0)).toBe(
          daysBetween(trigger, deadline.due),
        );
      }),
    );
  });

  it('leaves no day out and tells none twice', () => {
    fc.assert(
      fc.property(anyRule, distance, (rule, far) => {
        const trigger = triggerOf(rule, far);
        const { steps, due } = compute(rule, trigger);
        let told = trigger;
        for (const step of steps.filter(({ days }) => days > 0)) {
          expect(step.from).toBe(addDays(told, 1));
          expect(daysBetween(step.from, step.to) + 1).toBe(step.days);
          told = step.to;
        }
        expect(told).toBe(due);
      }),
    );
  });

  it('is the same each time and speaks both languages', () => {
    fc.assert(
      fc.property(anyRule, distance, (rule, far) => {
        const deadline = compute(rule, triggerOf(rule, far));
        expect(compute(rule, triggerOf(rule, far))).toEqual(deadline);
        for (const { text } of deadline.steps) {
          expect(text.zh).not.toBe('');
          expect(text.en).toMatch(/^[A-Z].*\.$/);
        }
      }),
    );
  });

  it('names the holiday that moves the last day', () => {
    const { steps } = compute(getRule('P22-08'), plainDate('2024-03-05'));
    expect(steps.map(({ kind }) => kind)).toEqual(['startExcluded', 'counted', 'rolled', 'internalLead']);
    expect(steps[2]?.text.zh).toBe(
      '最后一日2024年5月4日（周六）是休息日（5月4日至5月5日劳动节放假），顺延至休息日结束的次日2024年5月6日（周一）。',
    );
  });

  it('tells each run of rest days and each make-up day in a count of working days', () => {
    const { steps } = compute(getRule('P22-05'), plainDate('2024-04-26'));
    expect(steps.map(({ text }) => text.zh)).toEqual([
      '起算：收到转送、交办的信访事项，2024年4月26日（周五）；当日不计入，自次日起算。',
      '不计入1个休息日：4月27日周六。',
      '4月28日至4月30日计3个工作日（4月28日周日，因劳动节调休上班），累计3个。',
      '不计入5个休息日：5月1日至5月5日劳动节放假。',
      '5月6日至5月7日计2个工作日，累计5个。',
      '内部期限2024年5月2日（周四）：比5月7日提前5日。',
    ]);
  });
});

describe('an extension', () => {
  it('counts on from the unrolled end and never beyond the cap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...extensible),
        distance,
        fc.integer({ min: -5, max: 90 }),
        (rule, far, days) => {
          const trigger = triggerOf(rule, far);
          const computed = computeDeadline({ rule, trigger, calendar, extensionDays: days });
          const cap = rule.extension?.maxDays ?? 0;
          expect(computed.ok).toBe(days >= 1 && days <= cap);
          if (!computed.ok) return;
          expect(computed.value.raw).toBe(addDays(trigger, 60 + days));
          expect(daysOf(computed.value, 'extended')).toBe(days);
          expect(daysOf(computed.value, 'counted')).toBe(60);
        },
      ),
    );
  });

  it('is refused by every rule whose article knows none', () => {
    for (const rule of countedRules.filter(({ extension }) => extension === undefined)) {
      const computed = computeDeadline({ rule, trigger: rule.effectiveFrom, calendar, extensionDays: 1 });
      expect(computed).toMatchObject({
        ok: false,
        reason: {
          code: 'extension-not-provided',
          kind: 'invalid',
          field: 'extend',
          citation: rule.citation,
        },
      });
    }
  });

  it('that is too long is told what the article allows', () => {
    const rule = getRule('P22-08');
    const trigger = plainDate('2024-03-05');
    const computed = computeDeadline({ rule, trigger, calendar, extensionDays: 31 });
    expect(computed).toMatchObject({
      ok: false,
      reason: {
        code: 'extension-too-long',
        text: {
          zh: '依《信访工作条例》第三十四条，经本机关、单位负责人批准最多延长30日。请填写1至30的整数。',
        },
        citation: { article: '第三十四条' },
      },
    });
  });

  it('of half a day is refused', () => {
    const rule = getRule('P22-08');
    const computed = computeDeadline({ rule, trigger: rule.effectiveFrom, calendar, extensionDays: 1.5 });
    expect(computed).toMatchObject({ ok: false, reason: { code: 'extension-not-in-days' } });
  });
});

describe('the internal lead', () => {
  it.each([-1, 0.5, Number.NaN])('of %d days is refused', (internalLeadDays) => {
    const rule = getRule('P22-08');
    const computed = computeDeadline({ rule, trigger: rule.effectiveFrom, calendar, internalLeadDays });
    expect(computed).toMatchObject({ ok: false, reason: { code: 'lead-not-in-days' } });
  });

  it('stops at the trigger and says so', () => {
    const rule = getRule('P22-01');
    const trigger = plainDate('2024-03-05');
    const computed = computeDeadline({ rule, trigger, calendar, internalLeadDays: 40 });
    expect(computed).toMatchObject({ ok: true, value: { internalDue: trigger } });
    if (computed.ok) expect(computed.value.steps.at(-1)?.text.zh).toContain('但不早于起算之日');
  });
});
