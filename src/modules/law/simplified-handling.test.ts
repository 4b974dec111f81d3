import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import {
  explainDeadline,
  findAnyRule,
  findOverlays,
  findRuleById,
  listAddedRules,
  listCitations,
  listLocalRules,
  listRules,
  listRulesWith,
  ruleOnWith,
} from './index.ts';

const added = listAddedRules();

describe('simplified handling', () => {
  it.each([
    ['SIM-01', 'simpleRoute', 'received', 3, 'petitionOffice'],
    ['SIM-02', 'simpleAccept', 'transferReceived', 3, 'handlingUnit'],
    ['SIM-03', 'simpleAnswer', 'accepted', 10, 'handlingUnit'],
  ])('promises by %s', (id, key, trigger, count, holder) => {
    expect(findAnyRule(id)).toMatchObject({
      key,
      regime: '2022',
      nature: 'promise',
      trigger: { code: trigger },
      length: { unit: 'workingDay', count, basis: 'memory' },
      holder,
      confidence: 'medium',
      offByDefault: true,
    });
  });

  it('is no rule of a Regulation, and takes the place of none', () => {
    expect(added.map(({ id }) => findRuleById(id))).toEqual([undefined, undefined, undefined]);
    const method = findOverlays(['simplified-handling']);
    if (!method.ok) throw new Error(method.reason.text.en);
    expect(listLocalRules(method.value)).toEqual([]);
    expect(listRulesWith('2022', method.value)).toEqual(listRules('2022'));
    for (const rule of listRules('2022'))
      expect(ruleOnWith(rule, plainDate('2024-03-04'), method.value)).toBe(rule);
  });

  it('quotes nothing: its text was not at hand', () => {
    for (const { citation } of added) expect(citation.words).toBe('…');
    expect(listCitations().some(({ instrument }) => instrument.includes('简易办理'))).toBe(false);
  });

  it('is explained though it is off, and says so', () => {
    const asked = { regime: '2022', trigger: plainDate('2024-09-27') } as const;
    for (const { id } of added) {
      expect(explainDeadline({ ...asked, ruleId: id })).toMatchObject({
        ok: true,
        value: { caveat: { zh: expect.stringContaining('默认不启用') as string } },
      });
    }
    const duty = explainDeadline({ ...asked, ruleId: 'P22-01' });
    expect(duty.ok && 'caveat' in duty.value).toBe(false);
    expect(explainDeadline({ ...asked, regime: '2005', ruleId: 'SIM-01' })).toMatchObject({
      ok: false,
      reason: { code: 'rule-not-in-regime' },
    });
  });
});
