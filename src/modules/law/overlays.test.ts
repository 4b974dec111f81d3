import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import {
  explainDeadline,
  findOverlays,
  getRule,
  listLocalRules,
  listOverlays,
  listRules,
  listRulesWith,
  ruleOnWith,
} from './index.ts';

const overlaysOf = (...codes: string[]) => {
  const found = findOverlays(codes);
  if (!found.ok) throw new Error(found.reason.text.en);
  return found.value;
};

describe('local rules', () => {
  it('are shipped for Zhejiang 2016 and Beijing 2006, and a method beside them', () => {
    expect(listOverlays().map(({ code, rules }) => [code, rules.length > 0])).toEqual([
      ['zhejiang-2016', true],
      ['beijing-2006', true],
      ['simplified-handling', false],
    ]);
  });

  it('apply nowhere unless they are named', () => {
    for (const regime of ['2005', '2022'] as const) {
      expect(listRulesWith(regime, [])).toEqual(listRules(regime));
    }
    const day = plainDate('2018-05-20');
    expect(ruleOnWith(getRule('P05-04'), day, [])).toBe(getRule('P05-04'));
  });

  it('each name a national rule, keep what they do not change, and are numbered once', () => {
    const locals = listLocalRules(listOverlays());
    expect(new Set(locals.map(({ id }) => id)).size).toBe(locals.length);
    for (const local of locals) {
      const national = getRule(local.overrides ?? 'P22-01');
      expect(local.id.startsWith('L-')).toBe(true);
      expect(local).toMatchObject({
        key: national.key,
        regime: national.regime,
        holder: national.holder,
        exclusions: national.exclusions,
        exceptions: national.exceptions,
        effectiveTo: national.effectiveTo,
      });
      expect(local.citation.instrument).not.toBe(national.citation.instrument);
      expect(local.scenarios.length).toBeGreaterThan(0);
    }
  });

  it('take the place of the national rule from their first day to the end of the national one', () => {
    const zhejiang = overlaysOf('zhejiang-2016');
    const handle = getRule('P05-04');
    const idOn = (day: string) => ruleOnWith(handle, plainDate(day), zhejiang).id;
    expect(['2016-07-31', '2016-08-01', '2022-04-30', '2022-05-01'].map(idOn)).toEqual([
      'P05-04',
      'L-ZJ16-04',
      'L-ZJ16-04',
      'P05-04',
    ]);
    expect(ruleOnWith(getRule('P05-05'), plainDate('2018-01-01'), zhejiang).id).toBe('P05-05');
  });

  it('of 2022 there are none: texts of before do not carry over', () => {
    expect(listRulesWith('2022', listOverlays())).toEqual(listRules('2022'));
  });

  it('stand after the rule that they name', () => {
    const ids = listRulesWith('2005', overlaysOf('beijing-2006')).map(({ id }) => id);
    expect(ids.slice(5, 10)).toEqual(['P05-06', 'L-BJ06-01', 'P05-07', 'P05-08', 'L-BJ06-02']);
  });

  it('of two overlays that name the same rule, the last named applies', () => {
    const [zhejiang] = overlaysOf('zhejiang-2016');
    if (zhejiang === undefined) throw new Error('none');
    const city = {
      ...zhejiang,
      effectiveFrom: addDays(zhejiang.effectiveFrom, 365),
      rules: zhejiang.rules.map((rule) => ({ ...rule, id: `L-CITY-${rule.id}` as const })),
    };
    const on = (day: string) => ruleOnWith(getRule('P05-04'), plainDate(day), [zhejiang, city]).id;
    expect([on('2017-07-31'), on('2017-08-01')]).toEqual(['L-ZJ16-04', 'L-CITY-L-ZJ16-04']);
  });

  it('that do not exist are refused, naming those that do', () => {
    expect(findOverlays(['zhejiang-2016', 'gansu'])).toMatchObject({
      ok: false,
      reason: {
        code: 'overlay-unknown',
        field: 'overlay',
        text: { zh: expect.stringMatching(/“gansu”.*zhejiang-2016、beijing-2006/) as string },
      },
    });
  });

  it('are asked for by their own number only while active, and told how to be', () => {
    const asked = { regime: '2005', ruleId: 'L-ZJ16-04', trigger: plainDate('2018-05-20') } as const;
    expect(explainDeadline(asked)).toMatchObject({ ok: false, reason: { code: 'rule-not-active' } });
    expect(explainDeadline({ ...asked, overlays: overlaysOf('zhejiang-2016') })).toMatchObject({
      ok: true,
      value: { raw: '2018-06-19', citation: { instrument: '《浙江省信访条例》' } },
    });
  });
});
