import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DestructionList } from '#modules/retention/contract.ts';
import { keys } from '../api/keys.ts';
import { listDestructionLists } from '../api/retention.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo, routes } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useIsPhone } from '../ui/use-is-phone.ts';
import { useNames } from '../ui/use-names.ts';
import { ListTag } from './StateTags.tsx';
import './retention.css';

/** 销毁清单: the lists of one's scope, and the way to a new one. */
export function ListsPage() {
  const { retention: t } = useWords();
  const may = useMay();
  const isPhone = useIsPhone();
  const lists = useQuery({
    queryKey: keys.destructionLists,
    queryFn: ({ signal }) => listDestructionLists(signal),
  });
  const rows = lists.data?.items ?? [];
  return (
    <>
      <PageHeader title={t.listsTitle} lead={t.listsLead}>
        <Link to={routes.retention}>{t.seeRules}</Link>
        {may('destructionProposal') && (
          <Link to={routes.newDestruction} className="as-button">
            {t.propose}
          </Link>
        )}
      </PageHeader>
      {lists.isPending && <LoadingBlock />}
      {lists.isError && <ProblemAlert problem={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.isSuccess && rows.length === 0 && <EmptyState title={t.none} help={t.noneHelp} />}
      {rows.length > 0 && (isPhone ? <ListCards rows={rows} /> : <ListTable rows={rows} />)}
    </>
  );
}

function ListTable({ rows }: { rows: readonly DestructionList[] }) {
  const { retention: t } = useWords();
  const format = useFormats();
  return (
    <div className="table-frame">
      <table className="table matter-table">
        <caption className="visually-hidden">{t.listsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" className="figure">
              {t.items}
            </th>
            <th scope="col">{t.proposedBy}</th>
            <th scope="col">{t.approvals}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.listId}>
              <th scope="row" className="title-cell">
                <ListLink row={row} />
                <span className="row-notes">{row.reason}</span>
              </th>
              <td>
                <ListTag state={row.state} />
              </td>
              <td className="figure">{format.number(row.items)}</td>
              <td>{t.byAt(row.proposed.name, format.instant(row.proposed.at))}</td>
              <td>{t.approvalsSoFar(row.approvals.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListCards({ rows }: { rows: readonly DestructionList[] }) {
  const { retention: t } = useWords();
  const format = useFormats();
  return (
    <ul className="cards" aria-label={t.listsTitle}>
      {rows.map((row) => (
        <li key={row.listId} className="card">
          <div className="card-line">
            <ListTag state={row.state} />
            <span className="push-end quiet">{t.approvalsSoFar(row.approvals.length)}</span>
          </div>
          <span className="card-title">
            <ListLink row={row} />
          </span>
          <span className="row-notes">{row.reason}</span>
          <div className="card-line quiet small">
            <span>{t.becauseCount(t.items, row.items)}</span>
            <span>{t.byAt(row.proposed.name, format.instant(row.proposed.at))}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function ListLink({ row }: { row: DestructionList }) {
  const { retention: t } = useWords();
  const names = useNames();
  const format = useFormats();
  const day = format.instant(row.proposed.at).slice(0, 10);
  return <Link to={linkTo.destructionList(row.listId)}>{t.listOf(names.unit(row.unitId), day)}</Link>;
}
