import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { dueLight, isOverdue } from './due-light.ts';

const clock = {
  internalDue: plainDate('2024-04-29'),
  raw: plainDate('2024-05-04'),
  due: plainDate('2024-05-06'),
};

describe('the light of a duty that ends on a rolled weekend', () => {
  it.each([
    ['before the internal due day', '2024-04-28', 'ahead'],
    ['on the internal due day', '2024-04-29', 'soon'],
    ['the day before the bare statutory day', '2024-05-03', 'soon'],
    ['on the bare statutory day', '2024-05-04', 'today'],
    ['between it and the due day', '2024-05-05', 'today'],
    ['on the due day', '2024-05-06', 'today'],
    ['the day after', '2024-05-07', 'overdue'],
  ] as const)('%s (%s) is %s', (_, today, light) => {
    expect(dueLight(clock, plainDate(today))).toBe(light);
    expect(isOverdue(clock.due, plainDate(today))).toBe(light === 'overdue');
  });
});
