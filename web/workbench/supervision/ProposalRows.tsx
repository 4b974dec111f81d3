import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { listProposals } from '../api/supervision.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { DueLight } from '../ui/DueLight.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useNames } from '../ui/use-names.ts';
import { ListTable } from './ListTable.tsx';
import { MatterCell } from './MatterCell.tsx';

/** What rules proposed to the office: which rule, which unit, since when. */
export function ProposalRows() {
  const { supervision: t } = useWords();
  const sentence = useSentence();
  const names = useNames();
  const list = useQuery({
    queryKey: keys.supervisionProposals,
    queryFn: ({ signal }) => listProposals(signal),
  });
  if (list.isPending) return <LoadingBlock />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const { items } = list.data;
  if (items.length === 0) return <EmptyState title={t.emptyProposals} help={t.emptyProposalsHelp} />;
  const headings = [t.ranOut, t.number, t.matter, t.unit, t.rule];
  return (
    <ListTable caption={t.tabs.proposals} headings={headings}>
      {items.map((row) => (
        <tr key={`${row.matterId} ${row.proposalId}`}>
          <td className="due-cell">
            <span className="day">{row.dueOn}</span>
            <DueLight light="overdue" words={t.late(row.daysLate)} />
          </td>
          <td className="number-cell">{row.number}</td>
          <MatterCell matterId={row.matterId} title={row.title} note={t.raised(row.raisedOn)} />
          <td>{names.unitShort(row.toUnit)}</td>
          <td>
            {sentence(row.ruleName)} <span className="quiet">{row.ruleId}</span>
          </td>
        </tr>
      ))}
    </ListTable>
  );
}
