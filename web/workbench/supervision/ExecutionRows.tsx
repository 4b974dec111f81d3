import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { listExecutions } from '../api/supervision.ts';
import { useWords } from '../i18n/index.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useNames } from '../ui/use-names.ts';
import { ListTable } from './ListTable.tsx';
import { MatterCell } from './MatterCell.tsx';

/** 待执行: opinions that support a claim, the longest waiting first. */
export function ExecutionRows() {
  const { supervision: t } = useWords();
  const names = useNames();
  const list = useQuery({
    queryKey: keys.executions,
    queryFn: ({ signal }) => listExecutions(signal),
  });
  if (list.isPending) return <LoadingBlock />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const { items } = list.data;
  if (items.length === 0) return <EmptyState title={t.emptyExecutions} help={t.emptyExecutionsHelp} />;
  const headings = [t.supportedOn, t.number, t.matter, t.holder, t.daysWaiting];
  return (
    <ListTable caption={t.tabs.executions} headings={headings}>
      {items.map((row) => (
        <tr key={row.matterId}>
          <td className="day">{row.supportedOn}</td>
          <td className="number-cell">{row.number}</td>
          <MatterCell matterId={row.matterId} title={row.title} note={row.supervised ? t.supervised : ''} />
          <td>{names.unitShort(row.unitId)}</td>
          <td className="figure">{t.days(row.days)}</td>
        </tr>
      ))}
    </ListTable>
  );
}
