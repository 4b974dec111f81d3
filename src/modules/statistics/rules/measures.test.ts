import { describe, expect, test } from 'vitest';
import { evaluate, type Province } from './evaluate.ts';
import { findMeasure, MEASURES } from './measures.ts';

const NO_PROVINCE: Province = { totals: { months: 0, batches: 0, participants: 0 }, monthsOfPeriod: 12 };

function measure(id: string) {
  const found = findMeasure(id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

describe('measures', () => {
  test('each has an id of its own, a name of its own and a definition in both languages', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(MEASURES.map(({ name }) => name[language])).size).toBe(MEASURES.length);
      for (const { definition } of MEASURES) expect(definition[language]).toMatch(/[。.]$/u);
    }
  });

  test('the report keeps its measures, in their order', () => {
    expect(MEASURES.map(({ id, unit }) => `${id} ${unit}`)).toEqual([
      'submissions 件次',
      'letters 件次',
      'individualVisits 件次',
      'individualVisitParticipants 人次',
      'collectiveVisits 批次',
      'collectiveVisitParticipants 人次',
      'calls 件次',
      'online 件次',
      'mailbox 件次',
      'visitsAboveCity 批次',
      'visitsAboveCityParticipants 人次',
      'capitalVisits 批次',
      'capitalVisitParticipants 人次',
      'capitalVisitsShare %',
      'capitalVisitParticipantsShare %',
      'assignedFromAbove 件',
      'assignedFromAboveClosed 件',
      'cityLeaderReceptions 批次',
      'cityLeaderReceptionsParticipants 人次',
      'cityLeaderCollectiveReceptions 批次',
      'cityLeaderCollectiveReceptionsParticipants 人次',
      'countyLeaderReceptions 批次',
      'countyLeaderReceptionsParticipants 人次',
      'mattersClosed 件',
      'onTimeClosingRate %',
      'ratingParticipationRate %',
      'officeSatisfactionRate %',
      'unitSatisfactionRate %',
      'reviewsRequested 件次',
      'reviewsAccepted 件次',
      'reviewsUpheld 件次',
      'reviewsRevoked 件次',
      'reviewsChanged 件次',
      'reviewsRedone 件次',
      'reviewsOnTimeRate %',
      'reReviewsRequested 件次',
      'reReviewsAccepted 件次',
      'reReviewsUpheld 件次',
      'reReviewsRevoked 件次',
      'reReviewsChanged 件次',
      'reReviewsRedone 件次',
      'reReviewsOnTimeRate %',
      'hearingsHeld 件次',
      'transfers 件次',
      'assignments 件次',
      'urgings 件次',
      'supervisionOrders 件次',
      'supervisionAcceptanceRate %',
      'workRecommendations 件',
      'workRecommendationsAdoptionRate %',
      'policyRecommendations 件',
      'policyRecommendationsAdoptionRate %',
      'accountabilityRecommendations 件',
      'accountabilityRecommendationsAdoptionRate %',
      'supportedOpinions 件',
      'executionRate %',
    ]);
  });
});

describe('what a figure is, given what was counted', () => {
  const jan = { months: 2, batches: 54, participants: 65 };
  const known: Province = { totals: jan, monthsOfPeriod: 2 };
  test.each([
    { name: 'a number of rows', id: 'letters', count: { rows: 857 }, province: NO_PROVINCE, expected: 857 },
    {
      name: 'a sum',
      id: 'collectiveVisitParticipants',
      count: { rows: 370, participants: 6907 },
      province: NO_PROVINCE,
      expected: 6907,
    },
    {
      name: 'a rate',
      id: 'onTimeClosingRate',
      count: { rows: 8, part: 7 },
      province: NO_PROVINCE,
      expected: 87.5,
    },
    {
      name: 'a rate of nothing',
      id: 'onTimeClosingRate',
      count: { rows: 0, part: 0 },
      province: NO_PROVINCE,
      expected: null,
    },
    {
      name: 'a share of the province’s batches',
      id: 'capitalVisitsShare',
      count: { rows: 9, participants: 14 },
      province: known,
      expected: 16.67,
    },
    {
      name: 'a share of the province’s people',
      id: 'capitalVisitParticipantsShare',
      count: { rows: 9, participants: 14 },
      province: known,
      expected: 21.54,
    },
    {
      name: 'no share where a month has no circular',
      id: 'capitalVisitsShare',
      count: { rows: 9 },
      province: { totals: jan, monthsOfPeriod: 3 },
      expected: null,
    },
    {
      name: 'no share where the period is not made of months',
      id: 'capitalVisitsShare',
      count: { rows: 9 },
      province: { totals: jan, monthsOfPeriod: undefined },
      expected: null,
    },
  ])('$name', ({ id, count, province, expected }) => {
    expect(evaluate(measure(id), count, province)).toBe(expected);
  });
});
