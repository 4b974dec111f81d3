import { describe, expect, test } from 'vitest';
import { TODAY, units } from './sample-city.test-support.ts';
import { whoSettles, type Dispute } from './dispute.ts';

function settledBy(concerned: readonly string[], changes: Partial<Dispute> = {}) {
  return whoSettles(units, { concerned, walledFrom: [], staffed: () => true, today: TODAY, ...changes });
}

describe('a dispute of competence', () => {
  test.each([
    {
      name: 'between two departments, routed by the office above them, goes above that office',
      concerned: ['liuwan-office', 'liuwan-housing', 'shiqiao-town'],
      by: { decider: 'commonSuperior', unitId: 'hub' },
    },
    {
      name: 'between units of two counties goes to the unit above both',
      concerned: ['liuwan-housing', 'songshan-office'],
      by: { decider: 'commonSuperior', unitId: 'hub' },
    },
    {
      name: 'in which the head itself is concerned goes to the joint conference, for which it acts',
      concerned: ['hub', 'city-housing', 'city-discipline'],
      by: { decider: 'jointConference', unitId: 'hub' },
    },
  ])('$name', ({ concerned, by }) => {
    expect(settledBy(concerned)).toEqual(by);
  });

  test('passes over a superior in which nobody could decide', () => {
    const staffed = (unitId: string) => unitId !== 'hub';
    expect(settledBy(['liuwan-housing', 'songshan-office'], { staffed })).toEqual({
      decider: 'jointConference',
      unitId: 'liuwan-office',
    });
  });

  test('is never given to whom a wall keeps out', () => {
    const offices = ['hub', 'liuwan-office', 'songshan-office'];
    expect(settledBy(['liuwan-housing', 'shiqiao-town'], { walledFrom: ['liuwan-office'] })?.unitId).toBe(
      'hub',
    );
    expect(settledBy(['liuwan-housing', 'shiqiao-town'], { walledFrom: offices })).toBeUndefined();
  });
});
