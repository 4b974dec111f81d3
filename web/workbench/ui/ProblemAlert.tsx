import { Alert, Button } from 'antd';
import { useWords } from '../i18n/index.tsx';
import { useProblemText } from './use-problem-text.ts';

/** Says what failed and offers the way on. */
export function ProblemAlert({ problem, onRetry }: { problem: Error; onRetry?: () => void }) {
  const { app } = useWords();
  const textOf = useProblemText();
  const retry = onRetry === undefined ? null : <Button onClick={onRetry}>{app.retry}</Button>;
  return (
    <Alert
      type="error"
      showIcon
      className="gap-below"
      title={app.problemTitle}
      description={textOf(problem)}
      action={retry}
    />
  );
}
