import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { PostRole } from '../contract.ts';
import { isOffice, postInTheWay } from './offices.ts';

const ROLES: readonly PostRole[] = [
  'clerk',
  'handler',
  'leader',
  'administrator',
  'securityOfficer',
  'auditor',
];

function post(role: PostRole, from = '2026-01-01', until: string | null = null) {
  return {
    role,
    activeFrom: plainDate(from),
    activeUntil: until === null ? null : plainDate(until),
  };
}

describe('one person', () => {
  test('holds no two of the three offices, and none beside a casework post', () => {
    const combined = ROLES.flatMap((held) =>
      ROLES.filter((wanted) => postInTheWay([post(held)], post(wanted)) === undefined).map(
        (wanted) => `${held}+${wanted}`,
      ),
    );
    expect(combined).toEqual([
      'clerk+clerk',
      'clerk+handler',
      'clerk+leader',
      'handler+clerk',
      'handler+handler',
      'handler+leader',
      'leader+clerk',
      'leader+handler',
      'leader+leader',
      'administrator+administrator',
      'securityOfficer+securityOfficer',
      'auditor+auditor',
    ]);
  });

  test('is told which of several posts stands in the way', () => {
    const held = [post('clerk', '2020-01-01', '2025-01-01'), post('handler')];
    expect(postInTheWay(held, post('auditor'))).toBe(held[1]);
  });

  test('keeps the system in three roles out of six', () => {
    expect(ROLES.filter(isOffice)).toEqual(['administrator', 'securityOfficer', 'auditor']);
  });
});

describe('two posts that are kept apart', () => {
  test.each([
    { name: 'clash on the last day of the first', from: '2026-05-31', until: null, clash: true },
    {
      name: 'may follow each other on the day the first ends',
      from: '2026-06-01',
      until: null,
      clash: false,
    },
    {
      name: 'clash when the second ends within the first',
      from: '2025-01-01',
      until: '2026-01-02',
      clash: true,
    },
    {
      name: 'may follow each other the other way round',
      from: '2025-01-01',
      until: '2026-01-01',
      clash: false,
    },
    { name: 'clash when the second spans the first', from: '2020-01-01', until: null, clash: true },
    {
      name: 'clash when the second lies within the first',
      from: '2026-02-01',
      until: '2026-02-02',
      clash: true,
    },
  ])('$name', ({ from, until, clash }) => {
    const first = post('clerk', '2026-01-01', '2026-06-01');
    expect(postInTheWay([first], post('auditor', from, until)) === first).toBe(clash);
  });

  test('clash for ever where neither ends', () => {
    expect(postInTheWay([post('auditor', '2020-01-01')], post('administrator', '2040-01-01'))).toBeDefined();
  });
});
