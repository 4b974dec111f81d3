import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ListMatters } from '#modules/matters/list.contract.ts';
import { keys } from '../api/keys.ts';
import { listMatters } from '../api/matters.ts';

const PAGE = 50;

/** A list read page by page; what is shown stays until the next answer is there. */
export function useMatterList(query: ListMatters) {
  return useInfiniteQuery({
    queryKey: keys.list(query),
    queryFn: ({ pageParam, signal }) =>
      listMatters({ ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
