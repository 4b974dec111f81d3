import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { NarrowEntries } from '#modules/audit/contract.ts';
import { auditLines, entriesWorkbook, listEntries } from '../api/audit.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { useMay } from '../session/permissions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ExportLink } from '../ui/ExportLink.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { EntryTable } from './EntryTable.tsx';
import { useAuditFilters, type AuditFilterChange } from './audit-filters.ts';

/** 审计日志: who did and read what, for the auditor. */
export function AuditPage() {
  const { audit } = useWords();
  const { filters, change, clear, count } = useAuditFilters();
  return (
    <>
      <PageHeader title={audit.title} lead={audit.lead}>
        <Exports filters={filters} />
      </PageHeader>
      <AuditFilters filters={filters} change={change} clear={clear} count={count} />
      <Entries filters={filters} change={change} clear={clear} count={count} />
    </>
  );
}

interface EntriesProps {
  readonly filters: NarrowEntries;
  readonly change: (changes: AuditFilterChange) => void;
  readonly clear: () => void;
  readonly count: number;
}

function Entries({ filters, change, clear, count }: EntriesProps) {
  const { app, audit } = useWords();
  const list = useInfiniteQuery({
    queryKey: keys.auditEntries(filters),
    queryFn: ({ pageParam, signal }) =>
      listEntries({ ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Each look is recorded: the list is read when it is asked for, not whenever the window comes back.
    refetchOnWindowFocus: false,
  });
  if (list.isPending) return <LoadingBlock rows={12} />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <EmptyState title={audit.empty} help={audit.emptyHelp}>
        {count > 0 && <Button onClick={clear}>{audit.clear}</Button>}
      </EmptyState>
    );
  }
  return (
    <>
      <EntryTable rows={rows} onOfficer={(officerId) => change({ officerId })} />
      <div className="list-foot">
        <span className="quiet" role="status">
          {list.hasNextPage ? audit.shownSoFar(rows.length) : audit.shownAll(rows.length)}
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

function Exports({ filters }: { filters: NarrowEntries }) {
  const { audit } = useWords();
  const may = useMay();
  if (!may('auditExport')) return null;
  const { from, to } = filters;
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return (
    <>
      <ExportLink href={entriesWorkbook(filters)} />
      <a
        className="as-button secondary no-print"
        href={auditLines(days)}
        title={audit.exportLinesHelp}
        download
      >
        <DownloadOutlined aria-hidden /> {audit.exportLines}
      </a>
    </>
  );
}
