import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from './LoadingBlock.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

interface PagedListProps<Row> {
  readonly queryKey: readonly unknown[];
  /** One page; `from` is where the one before ended, nothing for the first. */
  readonly read: (from: { readonly cursor?: string }, signal: AbortSignal) => Promise<Page<Row>>;
  /** Shown in place of an empty list. */
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list read page by page, with how much of it is shown and the way to more. */
export function PagedList<Row>({ queryKey, read, empty, children }: PagedListProps<Row>) {
  const { app } = useWords();
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (list.isPending) return <LoadingBlock />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return empty;
  return (
    <>
      {children(rows)}
      <div className="list-foot">
        <span className="quiet" role="status">
          {list.hasNextPage ? app.shownSoFar(rows.length) : app.shownAll(rows.length)}
        </span>
        {list.hasNextPage && (
          <Button
            className="no-print"
            onClick={() => void list.fetchNextPage()}
            loading={list.isFetchingNextPage}
          >
            {app.loadMore}
          </Button>
        )}
      </div>
    </>
  );
}
