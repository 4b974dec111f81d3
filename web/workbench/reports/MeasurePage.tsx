import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { keys } from '../api/keys.ts';
import { getReport, listBehindFigure, listWorkbook, type PeriodQuery } from '../api/reports.ts';
import { todayAtOffice } from '../format/days.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useRowKeys } from '../ui/use-row-keys.ts';
import { FigureRows } from './FigureRows.tsx';
import './reports.css';

/** The list behind one figure. */
export function MeasurePage() {
  const { reports } = useWords();
  const { measureId = '' } = useParams();
  const [params] = useSearchParams();
  const today = todayAtOffice();
  const period = { from: params.get('from') ?? `${today.slice(0, 4)}-01-01`, to: params.get('to') ?? today };
  const { figure, isPending } = useFigure(measureId, period);
  const sentence = useSentence();
  const name = figure === undefined ? (isPending ? '…' : measureId) : sentence(figure.name);
  return (
    <>
      <PageHeader title={reports.listTitle(name)} lead={reports.listLead(period.from, period.to)}>
        <ListExport measureId={measureId} period={period} />
        <Link to={linkTo.reports(period)}>{reports.backToReport}</Link>
      </PageHeader>
      {figure !== undefined && <p className="gap-below quiet">{sentence(figure.definition)}</p>}
      <RowsBehind measureId={measureId} period={period} caption={reports.listTitle(name)} />
    </>
  );
}

/** The measure's own words, from the report of the same period. */
function useFigure(measureId: string, period: PeriodQuery) {
  const report = useQuery({
    queryKey: keys.report(period.from, period.to),
    queryFn: ({ signal }) => getReport(period, signal),
    staleTime: 60_000,
  });
  const figure = report.data?.measures.find(({ id }) => id === measureId);
  return { figure, isPending: report.isPending };
}

interface RowsBehindProps {
  readonly measureId: string;
  readonly period: PeriodQuery;
  readonly caption: string;
}

function RowsBehind({ measureId, period, caption }: RowsBehindProps) {
  const { app, reports } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useRowKeys(frame);
  const list = useInfiniteQuery({
    queryKey: keys.measure(measureId, period.from, period.to),
    queryFn: ({ pageParam, signal }) => listBehindFigure(measureId, period, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (list.isPending) return <LoadingBlock rows={12} />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  const grain = list.data.pages[0]?.grain;
  if (rows.length === 0 || grain === undefined) {
    return <EmptyState title={reports.listEmpty} help={reports.rule} />;
  }
  return (
    <div ref={frame}>
      <FigureRows grain={grain} rows={rows} caption={caption} />
      <div className="list-foot">
        <span className="quiet" role="status">
          {list.hasNextPage ? app.shownSoFar(rows.length) : app.shownAll(rows.length)}
        </span>
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {app.loadMore}
          </Button>
        )}
      </div>
    </div>
  );
}

function ListExport({ measureId, period }: { measureId: string; period: PeriodQuery }) {
  const { reports } = useWords();
  const may = useMay();
  if (!may('reportExport')) return null;
  return (
    <a className="as-button secondary no-print" href={listWorkbook(measureId, period)} download>
      <DownloadOutlined aria-hidden /> {reports.exportList}
    </a>
  );
}
