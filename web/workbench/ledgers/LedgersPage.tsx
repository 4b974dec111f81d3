import { ImportOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { LedgerView } from '#modules/exchange/contract.ts';
import { Link } from 'react-router';
import { keys } from '../api/keys.ts';
import { listLedgers } from '../api/ledgers.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo, routes } from '../routes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import './ledgers.css';

/** 台账导入: earlier imports, and the way to a new one. */
export function LedgersPage() {
  const { app, ledgers } = useWords();
  const list = useInfiniteQuery({
    queryKey: keys.ledgers,
    queryFn: ({ pageParam, signal }) => listLedgers(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={ledgers.title} lead={ledgers.lead}>
        <Link to={routes.newLedger} className="as-button">
          <ImportOutlined aria-hidden /> {ledgers.newImport}
        </Link>
      </PageHeader>
      {list.isPending && <LoadingBlock />}
      {list.isError && <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={ledgers.none} help={ledgers.noneHelp}>
          <Link to={routes.newLedger}>{ledgers.newImport}</Link>
        </EmptyState>
      )}
      {rows.length > 0 && <LedgerTable rows={rows} />}
      {list.hasNextPage && (
        <div className="list-foot">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {app.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}

function LedgerTable({ rows }: { rows: readonly LedgerView[] }) {
  const { ledgers } = useWords();
  const format = useFormats();
  return (
    <div className="table-frame">
      <table className="table matter-table">
        <caption className="visually-hidden">{ledgers.earlier}</caption>
        <thead>
          <tr>
            <th scope="col">{ledgers.file}</th>
            <th scope="col">{ledgers.state}</th>
            <th scope="col" className="figure">
              {ledgers.takenDone}
            </th>
            <th scope="col" className="figure">
              {ledgers.faulty}
            </th>
            <th scope="col">{ledgers.by}</th>
            <th scope="col">{ledgers.when}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ledgerId}>
              <th scope="row" className="title-cell">
                <Link to={linkTo.ledger(row.ledgerId)}>{row.name}</Link>
                <span className="row-notes">{row.source}</span>
              </th>
              <td>
                {ledgers.states[row.state]}
                {row.state === 'running' && ` ${ledgers.progress(row.rowsDone, row.rowsTotal)}`}
              </td>
              <td className="figure">{format.number(row.rowsTaken)}</td>
              <td className="figure">{format.number(row.rowsFaulty)}</td>
              <td>{row.uploadedBy ?? ledgers.bySystem}</td>
              <td className="day">{format.instant(row.uploadedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
