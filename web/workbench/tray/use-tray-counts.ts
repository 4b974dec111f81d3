import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { getTrayCounts } from '../api/matters.ts';

const EVERY_MINUTE = 60_000;

/** How many matters of each light the officer's unit holds, kept fresh while the page is open. */
export function useTrayCounts() {
  return useQuery({
    queryKey: keys.trayCounts,
    queryFn: ({ signal }) => getTrayCounts(signal),
    refetchInterval: EVERY_MINUTE,
  });
}
