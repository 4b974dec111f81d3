import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { nationalCalendar } from '#modules/calendar/index.ts';
import { computeDeadline, getRule, judgeRequest, listRules } from './index.ts';

const calendar = nationalCalendar();
const rights = [...listRules('2005'), ...listRules('2022')].filter(({ nature }) => nature === 'right');
const anyRight = fc.constantFrom(...rights);
const far = fc.nat(1_200);

describe('a petitioner’s thirty days', () => {
  it('are those of review and re-review under both Regulations', () => {
    expect(rights.map(({ id }) => id)).toEqual(['P05-05', 'P05-07', 'P22-09', 'P22-11']);
  });

  it('never end before the thirtieth day nor before the working day it moves to', () => {
    fc.assert(
      fc.property(anyRight, far, fc.integer({ min: -40, max: 60 }), (rule, distance, later) => {
        const servedOn = addDays(rule.effectiveFrom, distance);
        const receivedOn = addDays(servedOn, later);
        const judged = judgeRequest({ rule, servedOn, receivedOn, calendar });
        const computed = computeDeadline({ rule, trigger: servedOn, calendar });
        if (!judged.ok || !computed.ok) throw new Error('refused');
        expect(judged.value.inTime).toBe(receivedOn <= computed.value.due);
        if (later <= 30) expect(judged.value.inTime).toBe(true);
      }),
    );
  });

  it('know no internal day before their end', () => {
    fc.assert(
      fc.property(anyRight, far, (rule, distance) => {
        const trigger = addDays(rule.effectiveFrom, distance);
        const computed = computeDeadline({ rule, trigger, calendar, internalLeadDays: 10 });
        if (!computed.ok) throw new Error(computed.reason.code);
        expect(computed.value.internalDue).toBe(computed.value.due);
        expect(computed.value.steps.map(({ kind }) => kind)).not.toContain('internalLead');
      }),
    );
  });

  it('do not begin without recorded service', () => {
    fc.assert(
      fc.property(anyRight, fc.nat(10_000), (rule, distance) => {
        const receivedOn = addDays(rule.effectiveFrom, distance);
        const judged = judgeRequest({ rule, servedOn: undefined, receivedOn, calendar });
        expect(judged).toMatchObject({ ok: true, value: { inTime: true, deadline: undefined } });
      }),
    );
  });

  it('take the postmark for the day of the request, however late the letter comes', () => {
    fc.assert(
      fc.property(anyRight, far, fc.nat(30), fc.nat(300), (rule, distance, posted, underway) => {
        const servedOn = addDays(rule.effectiveFrom, distance);
        const postmarkedOn = addDays(servedOn, posted);
        const receivedOn = addDays(postmarkedOn, underway);
        const judged = judgeRequest({ rule, servedOn, receivedOn, postmarkedOn, calendar });
        expect(judged).toMatchObject({ ok: true, value: { inTime: true, madeOn: postmarkedOn } });
      }),
    );
  });

  it('say by which day a late request would have been in time, and what to look at first', () => {
    const judged = judgeRequest({
      rule: getRule('P22-09'),
      servedOn: plainDate('2024-09-05'),
      receivedOn: plainDate('2024-10-09'),
      calendar,
    });
    expect(judged).toMatchObject({
      ok: true,
      value: {
        inTime: false,
        basis: 'inference',
        citation: { article: '第三十五条' },
        text: {
          zh: '2024年10月9日（周三）收到，最后一日为2024年10月8日（周二），自2024年10月9日（周三）起逾期。请先核对送达回证和邮戳，并听取信访人说明理由。',
        },
      },
    });
  });

  it('are asked of rights only', () => {
    const receivedOn = plainDate('2024-10-09');
    expect(() =>
      judgeRequest({ rule: getRule('P22-08'), servedOn: receivedOn, receivedOn, calendar }),
    ).toThrow(RangeError);
  });
});
