import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { OfficerWithPosts } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { listOfficers } from '../api/network.ts';
import { todayAtOffice } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useNames } from '../ui/use-names.ts';
import { ROW_LINK, useRowKeys } from '../ui/use-row-keys.ts';
import { AddOfficerDialog } from './AddOfficerDialog.tsx';
import { OfficerFilters } from './OfficerFilters.tsx';
import { useOfficerFilters } from './officer-filters.ts';
import { postState } from './post-state.ts';
import './officers.css';

/** 人员与岗位: everybody who works in the network. */
export function OfficersPage() {
  const { officers } = useWords();
  const may = useMay();
  const { filters, change, clear, count } = useOfficerFilters();
  return (
    <>
      <PageHeader title={officers.title} lead={officers.lead}>
        {may('networkChange') && (
          <DialogButton
            type="primary"
            words={officers.add}
            dialog={(close) => <AddOfficerDialog close={close} />}
          />
        )}
      </PageHeader>
      <OfficerFilters filters={filters} change={change} clear={clear} count={count} />
      <People filters={filters} clear={clear} isNarrowed={count > 0} />
    </>
  );
}

interface PeopleProps {
  readonly filters: ReturnType<typeof useOfficerFilters>['filters'];
  readonly clear: () => void;
  readonly isNarrowed: boolean;
}

function People({ filters, clear, isNarrowed }: PeopleProps) {
  const { app, officers } = useWords();
  const list = useInfiniteQuery({
    queryKey: keys.officers(filters),
    queryFn: ({ pageParam, signal }) =>
      listOfficers({ ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  if (list.isPending) return <LoadingBlock rows={10} />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <EmptyState title={officers.none} help={officers.noneHelp}>
        {isNarrowed && <Button onClick={clear}>{officers.clear}</Button>}
      </EmptyState>
    );
  }
  return (
    <>
      <OfficerTable rows={rows} />
      <div className="list-foot">
        <span className="quiet" role="status">
          {list.hasNextPage ? officers.shownSoFar(rows.length) : officers.shownAll(rows.length)}
        </span>
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {app.loadMore}
          </Button>
        )}
      </div>
    </>
  );
}

function OfficerTable({ rows }: { rows: readonly OfficerWithPosts[] }) {
  const { officers } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useRowKeys(frame);
  return (
    <div ref={frame} className="table-frame">
      <table className="table officer-table">
        <caption className="visually-hidden">{officers.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{officers.name}</th>
            <th scope="col">{officers.postsToday}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((officer) => (
            <tr key={officer.officerId}>
              <th scope="row">
                <Link to={linkTo.officer(officer.officerId)} {...ROW_LINK}>
                  {officer.name}
                </Link>
              </th>
              <td>
                <PostsToday officer={officer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PostsToday({ officer }: { officer: OfficerWithPosts }) {
  const { network, officers } = useWords();
  const names = useNames();
  const today = todayAtOffice();
  const posts = officer.posts.filter((post) => postState(post, today) === 'now');
  if (posts.length === 0) return <span className="quiet">{officers.noPostToday}</span>;
  return posts.map((post) => (
    <span key={post.postId} className="post-line">
      {names.unitShort(post.unitId)} · {post.title}
      <span className="row-notes">{network.roles[post.role]}</span>
    </span>
  ));
}
