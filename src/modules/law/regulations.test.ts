import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import {
  findRegime,
  findRule,
  findRuleById,
  getRegulation,
  getRule,
  listRules,
  regimeInForceOn,
  type RuleId,
} from './index.ts';

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

describe('the Regulation in force', () => {
  it.each([
    ['2005-04-30', undefined],
    ['2005-05-01', '2005'],
    ['2022-04-30', '2005'],
    ['2022-05-01', '2022'],
    ['2030-01-01', '2022'],
  ] as const)('on %s is %s', (day, regime) => {
    expect(findRegime(plainDate(day))).toBe(regime);
    if (regime !== undefined) expect(regimeInForceOn(plainDate(day))).toBe(regime);
  });

  it('is asked in vain for a day before 2005-05-01', () => {
    expect(() => regimeInForceOn(plainDate('2004-12-31'))).toThrow(RangeError);
  });
});

describe('the rules', () => {
  it('are all there, numbered in order', () => {
    expect(listRules('2022').map(({ id }) => id)).toEqual(numbered('P22', 18));
    expect(listRules('2005').map(({ id }) => id)).toEqual(numbered('P05', 12));
  });

  it('are found by number and by name', () => {
    expect(getRule('P22-08').key).toBe('handle');
    expect(findRule('2005', 'handle')?.id).toBe('P05-04');
    expect(findRule('2005', 'objection')).toBeUndefined();
    expect(findRuleById('P22-19')).toBeUndefined();
    expect(() => getRule('P22-19' as RuleId)).toThrow(RangeError);
  });

  it.each(['2005', '2022'] as const)(
    'of %s have names of their own and the dates of their Regulation',
    (regime) => {
      const { rules, effectiveFrom, effectiveTo } = getRegulation(regime);
      expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
      for (const rule of rules) {
        expect([rule.regime, rule.effectiveFrom, rule.effectiveTo]).toEqual([
          regime,
          effectiveFrom,
          effectiveTo,
        ]);
        expect(rule.citation.words).not.toBe('');
      }
    },
  );

  it('give the periods of this release', () => {
    const length = (id: RuleId) => getRule(id).length;
    for (const id of ['P22-01', 'P22-03', 'P22-04', 'P05-01', 'P05-02', 'P05-03'] as const) {
      expect(length(id)).toEqual({ unit: 'calendarDay', count: 15, basis: 'text' });
    }
    for (const id of ['P22-08', 'P05-04'] as const) {
      expect(length(id)).toEqual({ unit: 'calendarDay', count: 60, basis: 'text' });
      expect(getRule(id).extension).toMatchObject({
        maxDays: 30,
        times: { count: 1, basis: 'inference' },
      });
    }
    expect(length('P22-05')).toEqual({ unit: 'workingDay', count: 5, basis: 'text' });
    expect(length('P22-02').basis).toBe('inference');
  });

  it('quote the number of days that they count', () => {
    for (const { citation, length } of [...listRules('2005'), ...listRules('2022')]) {
      if (length.basis === 'inference') continue;
      if (length.unit === 'calendarDay') expect(citation.words).toContain(`${length.count}日`);
      if (length.unit === 'workingDay') expect(citation.words).toContain(`${length.count}个工作日`);
    }
  });

  it('know one count of working days only: the five days to object', () => {
    const rules = [...listRules('2005'), ...listRules('2022')];
    expect(rules.filter(({ length }) => length.unit === 'workingDay').map(({ id }) => id)).toEqual([
      'P22-05',
    ]);
  });

  it('leave out the time of a hearing in re-review only', () => {
    const rules = [...listRules('2005'), ...listRules('2022')];
    const excluding = rules.filter(({ exclusions }) => exclusions.length > 0);
    expect(excluding.map(({ key }) => key)).toEqual(['reReview', 'reReview']);
  });

  it('excuse an unclear name or address in matters presented directly only', () => {
    const rules = [...listRules('2005'), ...listRules('2022')];
    const excused = rules.filter(({ exceptions }) => exceptions.length > 0);
    expect(excused.map(({ id }) => id)).toEqual(['P05-03', 'P22-03', 'P22-06']);
  });

  it('let only handling be extended', () => {
    const rules = [...listRules('2005'), ...listRules('2022')];
    const extensible = rules.filter(({ extension }) => extension !== undefined);
    expect(extensible.map(({ key }) => key)).toEqual(['handle', 'handle']);
  });
});
