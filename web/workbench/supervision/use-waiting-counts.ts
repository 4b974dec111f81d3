import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { countRecommendations, countSupervision } from '../api/supervision.ts';

const EVERY_FIVE_MINUTES = 300_000;

/** What waits of supervision, kept fresh while the page is open. */
export function useSupervisionCounts() {
  return useQuery({
    queryKey: keys.supervisionCounts,
    queryFn: ({ signal }) => countSupervision(signal),
    refetchInterval: EVERY_FIVE_MINUTES,
  });
}

/** Recommendations that wait for an answer. */
export function useRecommendationCounts() {
  return useQuery({
    queryKey: keys.recommendationCounts,
    queryFn: ({ signal }) => countRecommendations(signal),
    refetchInterval: EVERY_FIVE_MINUTES,
  });
}
