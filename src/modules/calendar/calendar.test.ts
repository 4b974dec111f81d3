import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, weekdayOf } from '#kernel/plain-date.ts';
import { addWorkingDays, calendarOf, isWorkingDay, nationalCalendar, rollToWorkingDay } from './index.ts';

const calendar = nationalCalendar();
const describeDay = (day: string) => calendar.describeDay(plainDate(day));
const dayBetween2004And2030 = fc
  .integer({ min: 0, max: 27 * 365 })
  .map((days) => addDays(plainDate('2004-01-01'), days));

describe('the national calendar', () => {
  it.each([
    ['2024-04-28', 'makeUpWorkingDay', '周日，因劳动节调休上班'],
    ['2024-05-11', 'makeUpWorkingDay', '周六，因劳动节调休上班'],
    ['2024-05-01', 'holiday', '劳动节放假'],
    ['2024-05-02', 'holiday', '劳动节放假'],
    ['2024-05-03', 'holiday', '劳动节放假'],
    ['2024-05-04', 'holiday', '劳动节放假'],
    ['2024-05-05', 'holiday', '劳动节放假'],
    ['2024-05-06', 'workingDay', '周一，工作日'],
    ['2024-06-08', 'weekend', '周六'],
    ['2024-06-10', 'holiday', '端午节放假'],
    ['2024-09-14', 'makeUpWorkingDay', '周六，因中秋节调休上班'],
    ['2015-09-03', 'holiday', '抗战胜利70周年纪念日放假'],
    ['2011-12-31', 'makeUpWorkingDay', '周六，因元旦调休上班'],
  ])('%s is a %s: %s', (day, kind, zh) => {
    const fact = describeDay(day);
    expect([fact.kind, fact.reason.zh, fact.published]).toEqual([kind, zh, true]);
    expect(fact.working).toBe(kind === 'workingDay' || kind === 'makeUpWorkingDay');
  });

  it('rests on every 1 October, with or without the yearly notice', () => {
    for (let year = 2004; year <= 2030; year += 1) {
      expect(describeDay(`${year}-10-01`)).toMatchObject({ kind: 'holiday', working: false });
    }
  });

  it('says of 2027 that it is not published and tells weekends and fixed holidays only', () => {
    expect(describeDay('2027-02-08')).toMatchObject({ kind: 'workingDay', published: false });
    expect(describeDay('2027-02-06')).toMatchObject({ kind: 'weekend', published: false });
    expect(describeDay('2027-10-01')).toMatchObject({ kind: 'holiday', published: false });
  });

  it('knows that the next notice may move the last three days of December', () => {
    expect(describeDay('2026-12-28').published).toBe(true);
    expect(describeDay('2026-12-29').published).toBe(false);
    expect(describeDay('2025-12-31').published).toBe(true);
  });

  it('has a reason in both languages for every day', () => {
    fc.assert(
      fc.property(dayBetween2004And2030, (day) => {
        const { reason } = calendar.describeDay(day);
        expect(reason.zh).not.toBe('');
        expect(reason.en).not.toBe('');
      }),
    );
  });
});

describe('counting working days', () => {
  it.each([
    ['2024-04-26', 5, '2024-05-07'],
    ['2024-04-26', 1, '2024-04-28'],
    ['2024-05-06', 5, '2024-05-11'],
    ['2024-05-01', 0, '2024-05-01'],
    ['2024-12-31', 1, '2025-01-02'],
  ])('from %s the working day number %i is %s', (start, count, end) => {
    expect(addWorkingDays(plainDate(start), count, calendar)).toBe(end);
  });

  it.each([
    ['2024-05-04', '2024-05-06'],
    ['2024-04-27', '2024-04-28'],
    ['2024-05-06', '2024-05-06'],
    ['2024-02-15', '2024-02-18'],
  ])('%s as a last day becomes %s', (last, due) => {
    expect(rollToWorkingDay(plainDate(last), calendar)).toBe(due);
  });

  it('refuses to count a part of a day or backwards', () => {
    expect(() => addWorkingDays(plainDate('2024-05-06'), 1.5, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays(plainDate('2024-05-06'), -1, calendar)).toThrow(RangeError);
  });

  it('ends on a working day with exactly that many working days after the start', () => {
    fc.assert(
      fc.property(dayBetween2004And2030, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const end = addWorkingDays(start, count, calendar);
        let worked = 0;
        for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
          if (isWorkingDay(day, calendar)) worked += 1;
        }
        expect(worked).toBe(count);
        expect(isWorkingDay(end, calendar)).toBe(true);
      }),
    );
  });
});

describe('a calendar of given data', () => {
  it('follows the week where it has no entry', () => {
    const bare = calendarOf({ publishedYears: new Set([2024, 2025]), entries: new Map() });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), (days) => {
        const day = addDays(plainDate('2024-01-01'), days);
        expect(bare.describeDay(day).working).toBe(weekdayOf(day) <= 5);
      }),
    );
  });
});
