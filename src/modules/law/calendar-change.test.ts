import { describe, expect, it } from 'vitest';
import { plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { calendarOf, type CalendarEntry } from '#modules/calendar/index.ts';
import { getRule, previewCalendarChange, type ClockFacts } from './index.ts';

const YEARS = new Set([2026, 2027, 2028]);
const holiday = (...days: string[]): [PlainDate, CalendarEntry][] =>
  days.map((day) => [plainDate(day), { kind: 'holiday', holiday: { zh: '临时放假', en: 'special' } }]);
const calendarWith = (entries: [PlainDate, CalendarEntry][], publishedYears = YEARS) =>
  calendarOf({ publishedYears, entries: new Map(entries) });
const facts = (id: 'P22-01' | 'P22-08' | 'P22-09' | 'P22-05', trigger: string): ClockFacts => ({
  rule: getRule(id),
  trigger: plainDate(trigger),
});

describe('a change of the calendar', () => {
  const plain = calendarWith([]);

  it('touches the clocks whose days it moves, and no other', () => {
    const moved = previewCalendarChange(
      [
        { clockId: 1, facts: facts('P22-01', '2027-03-01') }, // ends on Tue 16 March
        { clockId: 2, facts: facts('P22-01', '2027-03-02') }, // ends on Wed 17 March
        { clockId: 3, facts: facts('P22-05', '2027-03-11') }, // Fri 12, Mon 15 to Thu 18
        { clockId: 4, facts: { ...facts('P22-08', '2026-12-16'), extensionDays: 30 } }, // ends on Tue 16 March
      ],
      { old: plain, new: calendarWith(holiday('2027-03-16')) },
    );
    expect(moved.map(({ clockId, before, due }) => [clockId, before.due, due])).toEqual([
      [1, '2027-03-16', '2027-03-17'],
      [3, '2027-03-18', '2027-03-19'],
      [4, '2027-03-16', '2027-03-17'],
    ]);
    expect(moved[0]?.text.zh).toBe('由2027年3月16日（周二）改为2027年3月17日（周三）。');
  });

  it('never ends a petitioner’s period before the day already told', () => {
    const [duty, right] = previewCalendarChange(
      [
        { clockId: 'duty', facts: facts('P22-01', '2027-03-01') },
        { clockId: 'right', facts: facts('P22-09', '2027-02-14') }, // ends on Tue 16 March too
      ],
      { old: calendarWith(holiday('2027-03-16')), new: plain },
    );
    expect([duty?.before.due, duty?.after.due, duty?.due]).toEqual([
      '2027-03-17',
      '2027-03-16',
      '2027-03-16',
    ]);
    expect([right?.before.due, right?.after.due, right?.due]).toEqual([
      '2027-03-17',
      '2027-03-16',
      '2027-03-17',
    ]);
    expect(right?.text.zh).toContain('信访人的期限不提前');
  });

  it('tells the clocks whose day only becomes certain', () => {
    const clocks = [{ clockId: 1, facts: facts('P22-01', '2027-03-01') }];
    const unpublished = calendarWith([], new Set([2026]));
    const [move] = previewCalendarChange(clocks, { old: unpublished, new: plain });
    expect([move?.before.provisional, move?.after.provisional, move?.text.zh]).toEqual([
      true,
      false,
      '仍为2027年3月16日（周二），节假日安排已公布。',
    ]);
    const [back] = previewCalendarChange(clocks, { old: plain, new: unpublished });
    expect(back?.text.zh).toContain('待公布');
  });

  it('that changes nothing is no change', () => {
    const clocks = [{ clockId: 1, facts: facts('P22-08', '2027-03-01') }];
    expect(previewCalendarChange(clocks, { old: plain, new: calendarWith([]) })).toEqual([]);
  });

  it('does not hide a clock that the law refuses', () => {
    const clocks = [{ clockId: 1, facts: { ...facts('P22-08', '2027-03-01'), extensionDays: 31 } }];
    expect(() => previewCalendarChange(clocks, { old: plain, new: plain })).toThrow('P22-08');
  });
});
