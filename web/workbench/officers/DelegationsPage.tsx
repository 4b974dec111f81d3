import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { listDelegations } from '../api/delegations.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { DelegationRows } from '../session/DelegationRows.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';

/** 代行授权, everybody's that stand or are to come: for the security officer, who may revoke each of them. */
export function DelegationsPage() {
  const { app, delegation: t } = useWords();
  const list = useInfiniteQuery({
    queryKey: keys.everyDelegation,
    queryFn: ({ pageParam, signal }) => listDelegations(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextAfter,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t.title} lead={t.allLead}>
        <Link to={routes.officers} className="no-print">
          {t.chooseOfficer}
        </Link>
      </PageHeader>
      <Section title={t.all}>
        {list.isPending && <LoadingBlock />}
        {list.isError && <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && <DelegationRows none={t.noneAtAll} rows={rows} />}
        {list.hasNextPage && (
          <div className="list-foot">
            <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
              {app.loadMore}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}
