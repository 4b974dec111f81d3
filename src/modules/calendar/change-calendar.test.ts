import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, weekdayOf } from '#kernel/plain-date.ts';
import { calendarOf, calendarsOf, changeCalendar, listDepartures, whyNotChange } from './index.ts';
import type { CalendarChange, ChangedDay } from './contract.ts';

const NATIONAL = calendarsOf([]);
const holiday = (day: string, name = '临时放假'): ChangedDay => ({
  day: plainDate(day),
  kind: 'holiday',
  holiday: name,
});
const changeOf = (days: ChangedDay[], years: number[] = []): CalendarChange => ({ days, years });
const faultOf = (change: CalendarChange) => whyNotChange(NATIONAL.data, change);

describe('a change of the calendar', () => {
  it('makes the next version; the one before stays as it was', () => {
    const versions = [
      { version: 1, change: changeOf([holiday('2027-02-05', '春节')], [2027]) },
      { version: 2, change: changeOf([{ day: plainDate('2027-02-05'), kind: 'ordinary' }]) },
    ];
    const calendars = calendarsOf(versions);
    const working = [0, 1, 2].map(
      (version) => calendars.of(version).describeDay(plainDate('2027-02-05')).working,
    );
    expect([calendars.current, working]).toEqual([2, [true, false, true]]);
    expect(calendars.of(1).describeDay(plainDate('2027-02-05')).reason).toEqual({
      zh: '春节放假',
      en: 'Spring Festival holiday',
    });
    expect(
      [0, 1].map((version) => calendars.of(version).describeDay(plainDate('2027-03-01')).published),
    ).toEqual([false, true]);
    expect(() => calendars.of(3)).toThrow('version 3');
  });

  it('says 放假 once, where the reason that was typed says it already', () => {
    const versions = [{ version: 1, change: changeOf([holiday('2026-03-17', '临时放假')]) }];
    const { reason } = calendarsOf(versions).of(1).describeDay(plainDate('2026-03-17'));
    expect(reason.zh).toBe('临时放假');
  });

  it.each([
    [changeOf([]), 'calendar-unchanged', undefined],
    [changeOf([], [2026]), 'calendar-unchanged', undefined],
    [changeOf([holiday('2026-10-01', '国庆节')]), 'calendar-unchanged', undefined],
    [changeOf([{ day: plainDate('2026-03-03'), kind: 'ordinary' }]), 'calendar-unchanged', undefined],
    [changeOf([holiday('2026-03-03'), holiday('2026-03-03')]), 'calendar-change-at-fault', 'days/1/day'],
    [
      changeOf([{ day: plainDate('2026-03-03'), kind: 'holiday' }]),
      'calendar-change-at-fault',
      'days/0/holiday',
    ],
    [
      changeOf([{ day: plainDate('2026-03-03'), kind: 'makeUpWorkingDay', holiday: '春节' }]),
      'calendar-change-at-fault',
      'days/0/kind',
    ],
  ])('that is none, or at fault, is refused: %o', (change, code, field) => {
    expect(faultOf(change)).toMatchObject({ code });
    expect(faultOf(change)?.faults?.[0]?.field).toBe(field);
  });

  it('changes the days that it names and no other', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 364 }), (offsets, asked) => {
        const first = plainDate('2025-01-01');
        const changed = offsets.map((offset): ChangedDay => {
          const day = addDays(first, offset);
          return weekdayOf(day) >= 6
            ? { day, kind: 'makeUpWorkingDay', holiday: '春节' }
            : { day, kind: 'holiday', holiday: '春节' };
        });
        const after = calendarOf(changeCalendar(NATIONAL.data, changeOf(changed)));
        const day = addDays(first, asked);
        if (offsets.includes(asked)) expect(after.describeDay(day).working).toBe(weekdayOf(day) >= 6);
        else expect(after.describeDay(day)).toEqual(NATIONAL.of(0).describeDay(day));
      }),
    );
  });

  it('lists the days of a year that depart from the week, in their order', () => {
    const listed = listDepartures(changeCalendar(NATIONAL.data, changeOf([holiday('2026-03-03')])), 2026);
    expect(listed.map(({ day }) => day)).toContain('2026-03-03');
    expect(listed.map(({ day }) => day)).toEqual(listed.map(({ day }) => day).toSorted());
  });
});
