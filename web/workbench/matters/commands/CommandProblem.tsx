import { Alert } from 'antd';
import type { MatterView } from '#modules/matters/contract.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useWords } from '../../i18n/index.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { HistoryList } from '../HistorySection.tsx';
import type { Command } from './use-command.ts';

interface CommandProblemProps {
  readonly command: Pick<Command<never>, 'problem' | 'changedSince'>;
  readonly matter: MatterView;
}

/** Why a command was refused. Where somebody else came first: what they did. */
export function CommandProblem({ command, matter }: CommandProblemProps) {
  const { commands } = useWords();
  const { problem, changedSince } = command;
  if (problem === null) return null;
  const isChange = problem instanceof ApiProblem && problem.isChangedMeanwhile;
  if (!isChange || changedSince === undefined) return <ProblemAlert problem={problem} />;
  const news = matter.history.filter((entry) => entry.seq > changedSince);
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={commands.changedTitle}
      description={
        <>
          <p>{commands.changedHelp}</p>
          <HistoryList entries={news} />
        </>
      }
    />
  );
}
